"""Looking at a page while it is being written, before it is saved for the first time and afterwards: each page type."""

from collections.abc import Iterator

import pytest
from django import forms
from django.apps import apps
from django.db import models
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.models import Page, PreviewableMixin, get_page_models

from fixsend.campaigns.models import (
    CampaignPage,
    CampaignsIndexPage,
    OpenLetterPage,
    PetitionPage,
    PledgePage,
    WriteToPage,
)
from fixsend.events.models import DayOfActionPage
from fixsend.pages.models import HomePage, NewsPage
from tests.campaigns.factories import campaign, open_letter, petition, pledge, write_to
from tests.events.factories import day_of_action
from tests.pages.factories import news_page
from tests.pages.forms import sent
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

KINDS = [kind for kind in get_page_models() if kind is not Page and not kind.__subclasses__()]
# The home page, of which there is one, is never new.
NEW = [kind for kind in KINDS if kind is not HomePage]
OURS = "frame-ancestors 'self'"


@pytest.fixture
def admin(client: Client) -> Client:
    """Sign an administrator in."""
    sign_in_staff(client)
    return client


def parent_for(kind: type[Page]) -> Page:
    """Return a page under which one of this type may be made."""
    allowed = kind.clean_parent_page_models()
    if Page in allowed and HomePage not in allowed:
        return Page.get_first_root_node()
    if HomePage in allowed:
        return HomePage.objects.get()
    if CampaignsIndexPage in allowed:
        return CampaignsIndexPage.objects.get()
    found = next((parent.objects.first() for parent in allowed if parent.objects.exists()), None)
    return found or campaign()


def add_form(kind: type[Page]) -> dict[str, object]:
    """Return what the browser sends of the form for a new page that nobody has typed into."""
    page, parent = kind(), parent_for(kind)
    page.depth, page.path = parent.depth + 1, parent.path + "0001"
    return sent(kind.get_edit_handler().get_form_class()(instance=page, parent_page=parent, for_user=None))


def filled(kind: type[Page]) -> dict[str, object]:
    """Return the same form with something in each field that can be typed into."""
    fields = kind.get_edit_handler().get_form_class().base_fields
    return {**add_form(kind), **{name: value for name, field in fields.items() if (value := sample(name, field))}}


def sample(name: str, field: forms.Field) -> object:
    """Return something that somebody may type into a field, or nothing."""
    if name in ("given_to", "slug", "go_live_at", "expire_at", "ended_on", "last_day"):
        return None
    if isinstance(field, forms.DateTimeField):
        return "04/05/2035 12:00"
    if isinstance(field, forms.DateField):
        return "04/05/2035"
    if isinstance(field, forms.IntegerField):
        return "12"
    if type(field) is forms.CharField and isinstance(field.widget, (forms.TextInput, forms.Textarea)):
        return "Some words"
    return None


def look(client: Client, kind: type[Page], data: dict[str, object]) -> Iterator[tuple[str, int, str, str]]:
    """Send what is typed into a new page and look at it in every way that this type has."""
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=[kind._meta.app_label, kind._meta.model_name, parent_for(kind).pk]
    )
    client.post(address, data)
    for mode, _ in kind().preview_modes:
        answer = client.get(address, {"mode": mode, "in_preview_panel": "true"})
        yield mode, answer.status_code, answer.headers["Content-Security-Policy"], answer.content.decode()


@pytest.mark.parametrize("kind", NEW, ids=lambda kind: kind.__name__)
def test_a_new_page_shows_before_it_is_saved(admin: Client, kind: type[Page]) -> None:
    for mode, status, policy, content in look(admin, kind, filled(kind)):
        assert status == 200, mode
        assert "There is no preview yet" not in content, mode
        assert OURS in policy, mode


@pytest.mark.parametrize("kind", NEW, ids=lambda kind: kind.__name__)
def test_a_new_page_into_which_nobody_typed_shows_itself_or_that_something_is_missing(
    admin: Client, kind: type[Page]
) -> None:
    for mode, status, policy, _ in look(admin, kind, add_form(kind)):
        assert status == 200, mode
        assert OURS in policy, mode


@pytest.mark.parametrize("kind", NEW, ids=lambda kind: kind.__name__)
def test_a_page_that_cannot_be_drawn_says_so_in_the_frame_of_our_own_back_office(
    admin: Client, kind: type[Page]
) -> None:
    wrong = {**add_form(kind), "title": "x" * 300, "bsl_url": "no address"}
    for mode, status, policy, content in look(admin, kind, wrong):
        assert status == 200, mode
        assert "There is no preview yet" in content, mode
        assert OURS in policy, mode


def one_of(kind: type[Page]) -> Page:
    """Return a page of this type as the starter content has one; else a new one."""
    made = {
        CampaignPage: campaign,
        PetitionPage: petition,
        OpenLetterPage: open_letter,
        WriteToPage: write_to,
        PledgePage: pledge,
        DayOfActionPage: day_of_action,
        NewsPage: news_page,
    }
    return kind.objects.first() or made[kind]()


@pytest.mark.parametrize("is_live", [True, False], ids=["published", "draft"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_saved_page_shows_while_it_is_edited(admin: Client, kind: type[Page], is_live: bool) -> None:
    page = one_of(kind)
    kind.objects.filter(pk=page.pk).update(live=is_live)
    page.refresh_from_db()
    page.title = "Words of the newest draft"
    revision = page.save_revision(clean=False)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    admin.post(preview, sent(form))
    drafts = [
        reverse("wagtailadmin_pages:view_draft", args=[page.pk]),
        reverse("wagtailadmin_pages:revisions_view", args=[page.pk, revision.pk]),
    ]
    for mode, _ in page.preview_modes:
        for address in (preview, *drafts):
            answer = admin.get(address, {"mode": mode})
            assert answer.status_code == 200, (address, mode)
            assert "There is no preview yet" not in answer.content.decode(), (address, mode)
            assert OURS in answer.headers["Content-Security-Policy"], (address, mode)


def previewed() -> list[type[models.Model]]:
    """Return what else is looked at while it is written: newsletters."""
    return [kind for kind in apps.get_models() if issubclass(kind, PreviewableMixin) and not issubclass(kind, Page)]


@pytest.mark.parametrize("kind", previewed(), ids=lambda kind: kind.__name__)
def test_what_is_no_page_shows_before_it_is_saved_too(rf: RequestFactory, kind: type[models.Model]) -> None:
    for mode, _ in kind().preview_modes:
        answer = kind().make_preview_request(rf.get("/admin/"), mode)
        assert answer.status_code == 200, mode
        assert OURS in answer.headers["Content-Security-Policy"], mode
