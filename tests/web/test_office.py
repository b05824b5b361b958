"""The shell of the back office: the menu in groups, our name in place of Wagtail's, and help where it is needed."""

import json
import re
from pathlib import Path

import pytest
import wagtail.admin
from django.test import Client
from django.urls import get_resolver, reverse

from fixsend.people.staff import roles
from fixsend.web.backoffice import guides
from tests.campaigns.factories import petition
from tests.people.staff_members import sign_in_staff
from tests.people.staff_requests import FOR_PROGRAMS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

GROUPS = ["Home", "Inbox", "Pages", "Files", "Campaigns", "People", "Emails", "Reports", "Settings"]
# Screens with help of their own, or without anything to help with.
NO_HELP = {"office_help", "office_help_section", "deliverability:guide"}


def menu_of(client: Client) -> list[dict]:
    """Return the first level of the menu, each entry with what is inside."""
    page = client.get("/admin/").content.decode()
    props = re.search(r'<script id="wagtail-sidebar-props" type="application/json">(.*?)</script>', page, re.DOTALL)[1]
    return [*_entries(json.loads(props))]


def _entries(packed: object) -> list[dict]:
    """Return the entries of the main menu, out of what Wagtail packs for its script."""
    found: list[dict] = []

    def walk(thing: object, inside: list[dict]) -> None:
        if isinstance(thing, dict) and "_args" in thing:
            own = thing["_args"][0] if thing["_args"] else None
            if isinstance(own, dict) and "label" in own:
                entry = {"label": own["label"], "inside": []}
                inside.append(entry)
                walk(thing["_args"][1:], entry["inside"])
                return
            walk(thing["_args"], inside)
        elif isinstance(thing, dict):
            for each in thing.values():
                walk(each, inside)
        elif isinstance(thing, list):
            for each in thing:
                walk(each, inside)

    walk(packed, found)
    return [entry for entry in found if entry["label"] not in ("Account", "Log out")]


def labels(entries: list[dict]) -> list[str]:
    return [entry["label"] for entry in entries]


def test_the_menu_of_an_administrator_is_a_handful_of_groups(client: Client) -> None:
    sign_in_staff(client)
    assert labels(menu_of(client)) == [*GROUPS, "Help"]


def test_each_screen_stands_in_the_group_of_what_people_come_to_do(client: Client) -> None:
    sign_in_staff(client)
    groups = {entry["label"]: labels(entry["inside"]) for entry in menu_of(client)}
    assert {"Messages", "Reported texts", "Data requests"} <= set(groups["Inbox"])
    assert {"People", "Members", "Organisations", "Applications", "Import a list"} <= set(groups["People"])
    assert {"Newsletters", "Mailings", "Message series", "Segments", "Delivery"} <= set(groups["Emails"])
    assert {"Who takes part", "Days of action", "Partners"} <= set(groups["Campaigns"])
    assert groups["Settings"] == sorted(groups["Settings"], key=str.casefold)


def test_reports_are_those_that_tell_staff_something_to_do(client: Client) -> None:
    sign_in_staff(client)
    reports = next(entry for entry in menu_of(client) if entry["label"] == "Reports")
    assert "To be filled in" in labels(reports["inside"])
    assert "Aging pages" not in labels(reports["inside"])


def test_groups_without_anything_for_a_role_are_not_shown(client: Client) -> None:
    sign_in_staff(client, roles.EDITOR)
    assert labels(menu_of(client)) == ["Home", "Inbox", "Pages", "Files", "Campaigns", "Reports", "Help"]


def test_the_browser_tab_and_the_mark_are_ours(client: Client) -> None:
    sign_in_staff(client)
    for address in ("/admin/", reverse("people_backoffice:index"), reverse("wagtailadmin_explore_root")):
        page = client.get(address, follow=True).content.decode()
        assert re.search(r"<title>\s*\S.* – FixSEND</title>", page, re.DOTALL), address
        assert "web/favicon.svg" in page
        assert "office-logo" in page
        assert "Wagtail 8" not in page
        assert "guide.wagtail.org" not in page


def test_our_skeleton_differs_from_wagtails_in_its_words_only() -> None:
    """A new Wagtail may change the page around every screen; then ours has to be made from it again."""
    file = "templates/wagtailadmin/skeleton.html"
    theirs = _pieces(Path(wagtail.admin.__file__).parent / file)
    ours = _pieces(Path(guides.__file__).parents[1] / file)
    assert [piece for piece in theirs if piece not in ours] == [
        "{% endblock %} -",
        "{% block branding_title %}wagtail",
        '<noscript class="capabilitymessage">',
        "{% blocktrans trimmed %} javascript is required to use wagtail, but it is currently disabled.",
        "<br /> here are the",
        '<a href="https://www.enable-javascript.com/" target="_blank" rel="noreferrer">'
        "instructions how to enable javascript in your web browser",
        "</a>.",
        "{% endblocktrans %}",
        '<a class="skiplink button" href="#main" data-controller="w-focus" data-action="w-focus#focus:prevent">',
        "{% trans 'skip to main content' %}",
    ]


def _pieces(template: Path) -> list[str]:
    """Return a template's tags, each with the text behind it, however its lines are broken."""
    text = re.sub(r"\s+", " ", template.read_text().lower()).replace(" >", ">")
    return [piece.strip() for piece in re.split(r"(?=<|\{%)", text) if piece.strip()]


def our_screens() -> list[str]:
    """Return the names of the addresses under /admin/ that lead to views of ours, by app where they are grouped."""
    found = []

    def walk(patterns: list, namespace: str) -> None:
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                inner = f"{pattern.namespace}:" if pattern.namespace else ""
                walk(pattern.url_patterns, namespace + inner)
            elif pattern.name and _view_module(pattern.callback).startswith("fixsend."):
                found.append(namespace + pattern.name)

    for each in get_resolver().url_patterns:
        if str(each.pattern) == "admin/":
            walk(each.url_patterns, "")
    return [name for name in found if not name.startswith(FOR_PROGRAMS)]


def _view_module(view: object) -> str:
    return getattr(getattr(view, "view_class", view), "__module__", "") or ""


def test_each_screen_of_ours_leads_to_a_part_of_the_guide() -> None:
    screens = our_screens()
    assert len(screens) > 100
    assert {name for name in screens if name not in NO_HELP and not guides.section_for(name)} == set()


def test_the_help_of_a_screen_is_one_press_away(client: Client) -> None:
    sign_in_staff(client, roles.CAMPAIGNER)
    page = client.get(reverse("list_import:index")).content.decode()
    address = re.search(r'class="office-help"><a href="([^"]+)"', page)[1]
    shown = client.get(address).content.decode()
    assert re.search(r"<h1[^>]*>\s*Importing a list\s*</h1>", shown)
    assert "Mailchimp" in shown


@pytest.mark.parametrize("name", [guides.EDITORS, "deliverability.md"])
def test_a_guide_leads_to_nothing_that_is_not_shown_in_the_back_office(name: str) -> None:
    text = guides.whole(name)
    assert re.findall(r'href="(?!https?:|mailto:|/admin/|#)[^"]*"', text) == []
    assert text.count("<a ") == text.count("</a>")


def test_an_editor_of_pages_and_settings_leads_to_the_part_about_them(client: Client, home) -> None:
    sign_in_staff(client)
    expected = {
        reverse("wagtailadmin_pages:edit", args=[home.pk]): "change-a-page/",
        reverse("wagtailadmin_pages:edit", args=[petition().pk]): "running-a-campaign/",
        reverse("wagtailsettings:edit", args=["web", "sitedetails"]): "who-you-are/",
        reverse("wagtailsettings:edit", args=["newsletters", "sendingrules"]): "sending-a-newsletter/",
        reverse("series:list"): "writing-a-newsletter/#message-series",
        reverse("wagtailadmin_explore", args=[home.pk]): "change-a-page/",
    }
    for screen, place in expected.items():
        page = client.get(screen, follow=True).content.decode()
        assert f'class="office-help"><a href="{reverse("office_help")}{place}"' in page, screen
    assert guides.find("writing-a-newsletter#nothing-of-the-kind") is None


def test_the_contents_of_the_guide_lead_to_every_section(client: Client) -> None:
    sign_in_staff(client, roles.EDITOR)
    page = client.get(reverse("office_help")).content.decode()
    for section in guides.sections(guides.EDITORS):
        assert section.url in page
        assert client.get(section.url).status_code == 200
    assert client.get(reverse("office_help_section", args=["nothing-of-the-kind"])).status_code == 404
