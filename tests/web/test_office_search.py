"""One search over all that staff keep, for each role what it may open."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fixsend.campaigns.models import Partner
from fixsend.delivery.models import Message
from fixsend.evidence.models import Objection
from fixsend.inbox.services import receiving
from fixsend.moderation.models import Report
from fixsend.newsletters.models import Segment
from fixsend.people.staff import roles
from tests.campaigns.factories import petition
from tests.membership.factories import ApplicationFactory, OrganisationFactory
from tests.newsletters.factories import NewsletterFactory, frozen_mailing
from tests.people import staff_samples
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def found(client: Client, words: str) -> str:
    """Return what the search shows for some words, without the menu beside it."""
    page = client.get(reverse("office_search"), {"q": words}).content.decode()
    return page.partition("<main")[2]


@pytest.fixture
def everything() -> None:
    """Make one of each kind of thing with the word "Quill" in it."""
    PersonFactory(name="Quill Person", email="quill@example.org")
    OrganisationFactory(name="Quill Group")
    ApplicationFactory(name="Quill Charity")
    petition("Quill petition")
    NewsletterFactory(name="Quill news")
    Segment.objects.create(name="Quill segment", tree={})
    Partner.objects.create(name="Quill partner")
    frozen_mailing(name="Quill mailing")
    writing = {"topic": "other", "name": "Quill message", "email": "someone@example.org", "text": "Hello"}
    receiving.receive_from_form(**writing, council=None)
    Message.objects.create(to="quill@example.org", subject="Your code", kind="code", text="x")


EVERYTHING = [
    *("Quill Person", "Quill Group", "Quill Charity", "Quill petition", "Quill partner"),
    *("Quill news", "Quill mailing", "Quill segment", "Quill message"),
]


@pytest.mark.usefixtures("everything")
def test_an_administrator_finds_everything_in_one_place(client: Client) -> None:
    sign_in_staff(client)
    shown = found(client, "quill")
    assert [title for title in EVERYTHING if title not in shown] == []


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    ("role", "finds"),
    [
        (roles.EDITOR, []),
        (
            roles.MEMBERSHIP_SECRETARY,
            ["Quill Person", "Quill Group", "Quill Charity", "Quill partner", "Quill message"],
        ),
        (roles.MODERATOR, ["Quill Person", "Quill Group", "Quill petition", "Quill message"]),
        (
            roles.READ_ONLY,
            ["Quill Person", "Quill Group", "Quill Charity", "Quill petition", "Quill partner", "Quill mailing"],
        ),
        (roles.CAMPAIGNER, EVERYTHING),
    ],
)
def test_each_role_finds_what_it_may_open(client: Client, role: str, finds: list[str]) -> None:
    sign_in_staff(client, role)
    shown = found(client, "quill")
    lists_of_people = shown.partition(">Pages<")[0]
    assert [title for title in EVERYTHING if title in lists_of_people] == finds


@pytest.mark.usefixtures("everything")
def test_whatever_is_found_can_be_opened(client: Client) -> None:
    for role in roles.ROLES:
        sign_in_staff(client, role)
        for address in _links(found(client, "quill")):
            assert client.get(address).status_code == 200, (role, address)


def _links(shown: str) -> list[str]:
    return re.findall(r'<a href="(/admin/[^"]+)"', shown.partition("</form>")[2])


@pytest.mark.usefixtures("everything")
def test_single_emails_are_found_by_the_whole_address_only(client: Client) -> None:
    sign_in_staff(client)
    assert "Your code" in found(client, "Quill@example.org")
    assert "Your code" not in found(client, "quill")


def test_a_report_is_found_by_the_number_that_its_reader_was_given(client: Client, tmp_path, settings) -> None:
    settings.MEDIA_ROOT = tmp_path
    staff_samples.make()
    sign_in_staff(client)
    for report, screen in ((Objection.objects.get(), "objections:show"), (Report.objects.get(), "reports:decide")):
        address = reverse(screen, args=[report.pk])
        assert address in found(client, report.number)
        assert address in found(client, f" {report.number.lower()} ")
        assert address not in found(client, f"{report.number}1")
    sign_in_staff(client, roles.EDITOR)
    assert reverse("reports:index") not in found(client, Report.objects.get().number)


def test_an_editor_finds_drafts_of_pages(client: Client) -> None:
    petition("Draughty classrooms", live=False)
    sign_in_staff(client, roles.EDITOR)
    assert "Draughty classrooms" in found(client, "draughty")


def test_help_is_found_too(client: Client) -> None:
    sign_in_staff(client, roles.EDITOR)
    assert reverse("office_help_section", args=["publish-later"]) in found(client, "publish later")


def test_help_is_found_by_the_beginnings_of_words(client: Client) -> None:
    sign_in_staff(client, roles.EDITOR)
    assert reverse("office_help_section", args=["publish-later"]) in found(client, "publ lat")
    assert "any part of a name" in found(client, "ublish")


def test_accents_and_the_order_of_words_do_not_matter(client: Client) -> None:
    PersonFactory(name="Zoë García")
    sign_in_staff(client)
    assert "Zoë García" in found(client, "garcia zoe")


def test_the_rest_of_a_long_list_is_one_press_away(client: Client) -> None:
    PersonFactory.create_batch(7, name="Quill Many")
    sign_in_staff(client)
    shown = found(client, "Quill")
    assert shown.count(">Quill Many<") == 5
    assert '"/admin/people/?q=Quill"' in shown


def test_nothing_found_says_what_to_try(client: Client) -> None:
    sign_in_staff(client)
    assert "any part of a name" in found(client, "xyzzy")
    assert "any part of a name" not in found(client, "   ")


def test_the_box_in_the_sidebar_leads_there(client: Client) -> None:
    for role in (roles.ADMINISTRATOR, roles.MEMBERSHIP_SECRETARY):
        sign_in_staff(client, role)
        assert f'"_args": ["{reverse("office_search")}"]' in client.get("/admin/").content.decode()


def test_a_search_asks_the_database_as_often_for_a_thousand_people_as_for_ten(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            found(client, "quill")
        return len(asked)

    sign_in_staff(client)
    PersonFactory.create_batch(10, name="Quill Many")
    OrganisationFactory.create_batch(3)
    queries()
    few = queries()
    PersonFactory.create_batch(990, name="Quill Many")
    OrganisationFactory.create_batch(20, about="quill")
    assert queries() == few
