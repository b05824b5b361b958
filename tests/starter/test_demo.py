"""The demonstration: lifelike, honest about being invented, and never beside real people."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from fixsend.campaigns.models import (
    ActionPage,
    CampaignPage,
    Letter,
    Milestone,
    OpenLetterPage,
    OrganisationSignature,
    Participation,
    PetitionPage,
    PledgePage,
    Pledger,
    Reason,
    WriteToPage,
)
from fixsend.campaigns.queries.counts import counted
from fixsend.delivery.models import Mailing, Message
from fixsend.events.models import DayOfActionPage, Gathering, SignUp
from fixsend.events.queries.gatherings import nearest
from fixsend.events.queries.sign_ups import taken
from fixsend.membership.models import Application, ApplicationStatus, Membership, Organisation, SupporterKind
from fixsend.moderation.models import Report
from fixsend.newsletters.models import Newsletter, Series, SeriesRun
from fixsend.newsletters.sending.queries.figures import figures
from fixsend.newsletters.series.queries.overview import page as series_page
from fixsend.pages.models import HomePage, NewsPage
from fixsend.people.models import ConsentEvent, ConsentState, Person
from fixsend.people.services.ledger import mismatches
from fixsend.places.models import Region
from fixsend.starter import demo
from fixsend.starter.demo.load import MADE_UP
from fixsend.web.models import SiteDetails
from tests import databases

pytestmark = pytest.mark.django_db
KINDS = [PetitionPage, OpenLetterPage, PledgePage, WriteToPage, DayOfActionPage]
BANNER = "This is a demonstration. Its supporters, groups, events, signatures and quotations are all made up."


@pytest.fixture(scope="module", autouse=True)
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Path]:
    """Give the tests of this file a database with a small demonstration; return where its pictures are."""
    folder = tmp_path_factory.mktemp("demonstration")
    with django_db_blocker.unblock(), databases.held():
        with override_settings(MEDIA_ROOT=folder / "media", JOURNAL_DIR=folder / "journal"):
            demo.load(count=300)
        yield folder / "media"


@pytest.fixture(autouse=True)
def _its_pictures(settings, demonstration: Path) -> None:
    settings.MEDIA_ROOT = demonstration


def test_the_demonstration_is_whole_and_true_to_the_rules() -> None:
    assert Person.objects.count() == Person.objects.filter(MADE_UP).count() > 300
    assert mismatches() == []
    assert ConsentState.objects.filter(granted=False).exists()
    assert not ConsentEvent.objects.filter(happened_at__gt=timezone.now()).exists()
    for region in Region:
        assert Organisation.objects.public().serving_region(region).exists(), region.label
    assert set(Organisation.objects.values_list("kind", flat=True)) == {SupporterKind.GROUP, SupporterKind.COMPANY}
    assert Application.objects.filter(status=ApplicationStatus.WAITING).count() > 5
    assert Report.objects.filter(status="open").exists()
    assert not Message.objects.exists()
    for page in Page.objects.filter(depth__gt=1).specific():
        page.full_clean()


def test_one_notice_says_that_all_is_invented_and_no_title_has_to(client: Client) -> None:
    titles = [
        *Page.objects.values_list("title", flat=True),
        *Organisation.objects.values_list("name", flat=True),
        *Membership.objects.values_list("name", flat=True),
        *Gathering.objects.values_list("title", flat=True),
        *Pledger.objects.values_list("name", flat=True),
        *Newsletter.objects.values_list("subject", flat=True),
        SiteDetails.load().sender_name,
    ]
    assert len(titles) > 100
    for title in titles:
        assert not {"fictional", "made-up", "made up", "invented", "example"} & set(
            title.lower().replace("(", "").split()
        )
        assert "made up" not in title.lower()
    for address in ("/", "/organisations/", "/news/"):
        shown = client.get(address).content.decode()
        notice = shown.partition('<aside class="banner" aria-label="Notice">')[2].partition("</aside>")[0]
        assert BANNER in notice, address


def test_every_kind_of_action_is_open_and_people_take_part_in_it(client: Client) -> None:
    for kind in KINDS:
        page = (
            kind.objects.live().filter(closes_at=None).first()
            or kind.objects.filter(closes_at__gt=timezone.now()).get()
        )
        assert page.is_open, kind
        assert counted(page) > 5, kind
        assert page.title in client.get(page.url).content.decode()
    assert not Participation.objects.filter(created_at__gt=timezone.now()).exists()
    assert OrganisationSignature.objects.filter(state="accepted").count() > 10
    assert OrganisationSignature.objects.filter(state="waiting").exists()
    assert set(Pledger.objects.values_list("stance", flat=True)) == {"signed", "declined", "none"}
    assert Pledger.objects.exclude(constituency=None).values("constituency").distinct().count() > 5
    assert Milestone.objects.exists()
    assert PetitionPage.objects.get(slug="protect-every-childs-right-to-support").updates


def test_people_say_why_they_signed_and_some_of_their_words_wait_for_staff(client: Client) -> None:
    petition = PetitionPage.objects.get(slug="protect-every-childs-right-to-support")
    shown = Reason.objects.filter(participation__action=petition, state="shown").first()
    assert shown is not None
    assert shown.text in html.unescape(client.get(petition.url).content.decode())
    assert Reason.objects.filter(state="waiting").exists()


def test_no_real_member_of_parliament_answers() -> None:
    assert Letter.objects.exists()
    assert not Letter.objects.exclude(answer="").exists()


def test_every_picture_has_words_and_every_page_that_can_have_one_has_one() -> None:
    pages = [*CampaignPage.objects.live(), *ActionPage.objects.live(), *NewsPage.objects.live()]
    assert len(pages) >= 16
    for page in pages:
        assert page.picture is not None, page
        assert len(page.picture_alt) > 30, page
        assert page.picture.file.size < 60_000, page.picture
        assert (page.picture.width, page.picture.height) == (1600, 900)


def test_one_campaign_has_been_won_and_says_what_came_of_it(client: Client) -> None:
    won = CampaignPage.objects.exclude(ended_on=None).get()
    assert "What happened next" in client.get(won.url).content.decode()
    assert "All 140 young people kept their seat" in client.get(won.url).content.decode()


def test_events_have_places_access_notes_and_true_distances() -> None:
    day = DayOfActionPage.objects.get()
    approved = Gathering.objects.filter(state="approved")
    assert approved.exclude(places=None).exists()
    for gathering in approved:
        assert gathering.places is None or taken(gathering) <= gathering.places
        assert gathering.access_note
        assert gathering.east
        assert gathering.north
    assert SignUp.objects.count() == counted(day)
    assert counted(day) > 0
    assert Gathering.objects.filter(state="proposed").exists()
    here = approved.first()
    assert here
    found = nearest(day, here.council, (here.east, here.north))
    near = {each.gathering.address: each.miles for each in found.near}
    assert near[here.address] == 0
    assert all(miles is not None for miles in near.values())
    assert found.further


def test_the_home_page_begins_with_the_petition_and_has_voices(client: Client) -> None:
    home = HomePage.objects.get()
    assert home.lead_action.specific == PetitionPage.objects.get(slug="protect-every-childs-right-to-support")
    shown = client.get("/").content.decode()
    assert "Protect every child’s right to support" in shown
    assert "Theo, 15" in shown


def test_newsletters_were_sent_and_have_figures(client: Client) -> None:
    sent = Mailing.objects.filter(is_rolling=False).order_by("first_sent_at")
    assert len(sent) == 4
    sizes = [mailing.size for mailing in sent]
    assert sizes == sorted(sizes)
    for mailing in sent:
        found = figures(mailing)
        assert sum(found.outcomes.states.values()) == mailing.size > 50
        assert found.outcomes.delivered > 0.9 * found.outcomes.mailed
        assert sum(link.clicks for link in found.links) > 0
        assert mailing.first_sent_at < timezone.now()
    assert Newsletter.objects.filter(live=False).exists()
    assert "Today we begin" in client.get(reverse("newsletter_archive:index")).content.decode()


def test_a_series_is_running_with_people_at_its_steps() -> None:
    overview = series_page(Series.objects.get())
    assert overview.is_running
    assert overview.problems == []
    assert [line.problem for line in overview.steps] == ["", "", ""]
    assert overview.under_way > 0 < overview.finished
    handed = [line.handed for line in overview.steps]
    assert handed == sorted(handed, reverse=True)
    assert not SeriesRun.objects.filter(due_at__lt=timezone.now()).exists()


def test_a_second_run_changes_nothing() -> None:
    before = Person.objects.count()
    assert demo.load(count=60) is False
    assert Person.objects.count() == before
