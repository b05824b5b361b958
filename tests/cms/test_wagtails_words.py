"""Where Wagtail has a word that staff would not know, it says ours."""

import ast
import gettext
import re
from pathlib import Path

import pytest
import wagtail
from django.conf import settings
from django.test import Client
from django.urls import reverse

from fixsend.people.staff import roles
from tests.pages.factories import standard_page
from tests.pages.forms import sent
from tests.people.staff_members import sign_in_staff

OURS = Path(settings.LOCALE_PATHS[0]) / "en_GB" / "LC_MESSAGES"
MESSAGE = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d])?) ((?:"(?:[^"\\]|\\.)*"\s*)+)', re.MULTILINE)


def messages(catalogue: Path) -> list[tuple[str, str]]:
    """Return (keyword, text) of each line of a catalogue, in its order."""
    found = MESSAGE.findall(catalogue.read_text())
    literals = [(keyword, re.findall(r'"(?:[^"\\]|\\.)*"', quoted)) for keyword, quoted in found]
    return [(keyword, "".join(map(ast.literal_eval, parts))) for keyword, parts in literals]


def test_each_of_our_words_stands_for_one_that_wagtail_still_has() -> None:
    """After an upgrade of Wagtail too: what it says anew would stand beside our words."""
    theirs = {
        text
        for catalogue in Path(wagtail.__file__).parent.rglob("locale/en/LC_MESSAGES/django.po")
        for keyword, text in messages(catalogue)
        if keyword.startswith("msgid")
    }
    ours = [text for keyword, text in messages(OURS / "django.po") if keyword.startswith("msgid") and text]
    assert len(ours) == len(set(ours)) > 70
    assert set(ours) - theirs == set()


def test_what_is_loaded_is_what_was_written() -> None:
    with (OURS / "django.mo").open("rb") as compiled:
        loaded = gettext.GNUTranslations(compiled)._catalog  # type: ignore[attr-defined]
    written = [text for keyword, text in messages(OURS / "django.po") if keyword.startswith("msgstr")]
    assert sorted(loaded.values()) == sorted(written)


@pytest.mark.django_db
@pytest.mark.usefixtures("home")
def test_whoever_hands_a_page_over_reads_our_words(client: Client) -> None:
    page = standard_page("Rights & wrongs", live=False)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    sign_in_staff(client, roles.EDITOR)
    answer = client.post(edit, {**sent(client.get(edit).context["form"]), "action-submit": "1"}, follow=True)
    shown = answer.content.decode()
    assert "has been handed over. A colleague publishes it or sends it back." in shown
    history = reverse("wagtailadmin_pages:history", args=[page.pk])
    account = reverse("wagtailadmin_account")
    shown += "".join(client.get(address).content.decode() for address in (edit, history, account))
    assert "Email me when a page is sent back that I handed over" in shown
    assert re.search(r"[^\n]*\b(?:moderation|snippets?)\b(?![-_/])[^\n]*", re.sub(r"<[^>]*>", "", shown)) is None


@pytest.mark.django_db
@pytest.mark.usefixtures("home")
def test_home_says_who_handed_a_page_over_and_no_word_of_tasks(client: Client) -> None:
    page = standard_page("Rights & wrongs", live=False)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    sign_in_staff(client, roles.EDITOR)
    client.post(edit, {**sent(client.get(edit).context["form"]), "action-submit": "1"})
    sign_in_staff(client, roles.MODERATOR)
    shown = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "<th>Handed over by</th>" in shown
    assert "Task submitted" not in shown
