"""Two who change the same in the back office at the same time: neither undoes the other without knowing it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django import forms
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site

from fixsend.campaigns.models import Partner, Pledger
from fixsend.delivery.models import MailingState
from fixsend.evidence.models import AskedBody, InformationRequest
from fixsend.evidence.services import information_requests
from fixsend.inbox.models import PreparedAnswer
from fixsend.mailing_list.models import Topic
from fixsend.membership.models import Need
from fixsend.pages.models import FooterMenu, HomePage, StandardPage
from fixsend.people import retention
from fixsend.people.models import Person, Purpose
from fixsend.places.models import ContactImport, ContactRole, Council, CouncilContact
from tests.campaigns.factories import pledge
from tests.events.factories import GatheringFactory
from tests.membership.factories import OrganisationFactory
from tests.newsletters.factories import MailingFactory
from tests.newsletters.sending.ready import newsletter as ready_newsletter
from tests.newsletters.series.helpers import series
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def office(client: Client) -> Client:
    sign_in_staff(client)
    return client


@dataclass(frozen=True)
class Screen:
    """A form, one field of it with two new values, and another field with a new value, where it has several."""

    address: Callable[[], str]
    field: str
    one: str
    two: str
    other: str = ""
    value: str = ""
    button: str = ""


def _request() -> InformationRequest:
    asked = {"title": "How appeals ended", "questions": "How many?", "name": "Ada", "address": "ada@example.org"}
    return information_requests.draft(**asked, by=staff_member())


def _body() -> AskedBody:
    sent = {"areas": [], "other": "Ministry of Justice", "sent_on": timezone.localdate(), "sent_to": ""}
    return information_requests.record_sending(_request().pk, **sent, by=staff_member())[0]


def _partner() -> Partner:
    return Partner.objects.create(name="A charity", agreed_on=timezone.localdate(), agreement="Folder 3")


def _pledger() -> str:
    found = Pledger.objects.create(page=pledge(), name="Pat Member", role="council", council=Council.objects.first())
    return reverse("campaigns_office:pledger", args=[found.page_id, found.pk])


def _step() -> str:
    made = series(60, start=False)
    return reverse("series:edit_step", args=[made.pk, made.steps.get().pk])


def _mailing(name: str) -> str:
    return reverse(
        f"mailings_sent:{name}", args=[MailingFactory(state=MailingState.PAUSED, state_reason="By a colleague.").pk]
    )


SCREENS = {
    "a person": Screen(
        lambda: reverse("people_backoffice:edit", args=[PersonFactory(name="Sam").pk]),
        "name", "Sam Sample", "Sam Simple", "postcode", "LS1 1AA",
    ),
    "an organisation": Screen(
        lambda: reverse("membership_organisations:edit", args=[OrganisationFactory().pk]),
        "about", "We meet on Mondays.", "We meet on Fridays.", "website", "https://group.example.org",
    ),
    "the aims": Screen(lambda: reverse("membership_aims"), "text", "One aim.", "Another aim."),
    "an email template": Screen(
        lambda: reverse("membership_email_template", args=["declined"]),
        "text", "Dear {name}, no. {reason}", "Dear {name}, not now. {reason}",
    ),
    "an event": Screen(
        lambda: reverse("events_office:change", args=[GatheringFactory(postcode="").pk]),
        "venue", "The town hall", "The station", "about", "We sing.",
    ),
    "a partner": Screen(
        lambda: reverse("partners:partner", args=[_partner().pk]), "agreement", "Folder 4", "Folder 5", "name", "Two",
    ),
    "a line of a pledge's board": Screen(
        _pledger, "evidence", "https://example.org/1", "https://example.org/2", "party", "Blue"
    ),
    "a request for information": Screen(
        lambda: reverse("information_requests:change", args=[_request().pk]),
        "questions", "1. How many?", "2. How many?", "title", "Appeals",
    ),
    "an answer to one": Screen(
        lambda: reverse("information_requests:body", args=[_body().pk]),
        "note", "They rang.", "They wrote.", "sent_to", "foi@example.org",
    ),
    "a topic": Screen(
        lambda: reverse("mailing_topics:edit", args=[Topic.objects.create(name="Law", slug="law-news").pk]),
        "description", "What courts say.", "What judges say.", "name", "The law",
    ),
    "a prepared answer": Screen(
        lambda: reverse("prepared_answers:edit", args=[PreparedAnswer.objects.create(title="Hi", text="Hello.").pk]),
        "text", "Hello there.", "Dear friend,", "title", "Greeting",
    ),
    "a message series": Screen(
        lambda: reverse("series:edit", args=[series(60, start=False).pk]),
        "name", "Hello", "Hi", "purpose", Purpose.ACTIONS.value,
    ),
    "when a message comes": Screen(_step, "amount", "5", "6", "is_off", "on"),
    "when a newsletter goes": Screen(
        lambda: reverse("newsletter_sending:time", args=[ready_newsletter().pk]), "pace", "50", "60"
    ),
    "the subjects of a newsletter": Screen(
        lambda: reverse("newsletter_sending:subjects", args=[ready_newsletter().pk]),
        "other_0", "Come along", "Join us", "percent", "33",
    ),
    "the pace of a mailing": Screen(lambda: _mailing("pace"), "pace", "50", "60"),
    "a letter about time limits": Screen(
        lambda: reverse("deadline_letters:words", args=["sen-team"]),
        "subject", "A question", "Another question", "text", "Dear team,", button="publish",
    ),
    "the details of the site": Screen(
        lambda: reverse("wagtailsettings:edit", args=["web", "sitedetails", Site.objects.get().pk]),
        "campaign_call", "#Fix", "#Mend", "description", "Families and friends.",
    ),
}  # fmt: skip
SEVERAL_FIELDS = [name for name, screen in SCREENS.items() if screen.other]


def opened(client: Client, address: str) -> dict[str, object]:
    """Open a form; return what a browser would send of it."""
    return sent(client.get(address).context["form"])


def sent(form: forms.BaseForm) -> dict[str, object]:
    values: dict[str, object] = {}
    for field in form:
        value = field.value()
        if isinstance(field.field, forms.BooleanField):
            value = "on" if value else None
        elif not isinstance(value, list) and value is not None:
            value = field.field.widget.format_value(value)
            value = value[0] if isinstance(value, list) and value else value
        if value is not None or not isinstance(field.field, forms.BooleanField):
            values[field.html_name] = "" if value is None else value
    return values


def save(client: Client, screen: Screen, address: str, data: dict[str, object], **typed: str) -> HttpResponse:
    button = {screen.button: "1"} if screen.button else {}
    told = {"told": "phone"} if "was_told" in data else {}
    return client.post(address, {**data, **told, **button, **typed})


@pytest.mark.parametrize("name", SCREENS)
def test_who_comes_second_is_told_what_a_colleague_saved_and_asked_again(office: Client, name: str) -> None:
    screen = SCREENS[name]
    address = screen.address()
    first, second = opened(office, address), opened(office, address)
    assert save(office, screen, address, first, **{screen.field: screen.one}).status_code == 302
    shown = save(office, screen, address, second, **{screen.field: screen.two})
    assert shown.status_code == 200
    assert "while you had the form open" in shown.context["form"].errors[screen.field][0]
    assert screen.one in shown.context["form"].errors[screen.field][0]
    assert str(opened(office, address)[screen.field]) == screen.one
    having_read = sent(shown.context["form"])
    assert str(having_read[screen.field]) == screen.two
    assert save(office, screen, address, having_read).status_code == 302
    assert str(opened(office, address)[screen.field]) == screen.two


@pytest.mark.parametrize("name", SEVERAL_FIELDS)
def test_of_two_who_change_different_things_neither_undoes_the_other(office: Client, name: str) -> None:
    screen = SCREENS[name]
    address = screen.address()
    first, second = opened(office, address), opened(office, address)
    assert save(office, screen, address, first, **{screen.field: screen.one}).status_code == 302
    assert save(office, screen, address, second, **{screen.other: screen.value}).status_code == 302
    now = opened(office, address)
    assert (str(now[screen.field]), str(now[screen.other])) == (screen.one, screen.value)


def test_what_was_left_alone_is_shown_as_a_colleague_saved_it_where_the_form_comes_back(office: Client) -> None:
    screen = SCREENS["an organisation"]
    address = screen.address()
    first, second = opened(office, address), opened(office, address)
    save(office, screen, address, first, about="We meet on Mondays.", needs=[Need.values[0]], nationwide="on")
    shown = save(office, screen, address, second, website="no address").context["form"]
    assert shown.errors.keys() == {"website"}
    assert (shown["about"].value(), shown["needs"].value()) == ("We meet on Mondays.", [Need.values[0]])
    save(office, screen, address, sent(shown), website="https://group.example.org")
    now = opened(office, address)
    assert (now["about"], now["needs"], now["nationwide"]) == ("We meet on Mondays.", [Need.values[0]], "on")


def test_the_links_at_the_foot_are_not_changed_by_two_without_a_word(office: Client, home: HomePage) -> None:
    menu = FooterMenu.load()
    menu.links = [("page", home), ("page", StandardPage.objects.first())]
    menu.save()
    address = reverse("wagtailsettings:edit", args=["pages", "footermenu", menu.pk])
    opened_with = office.get(address).context["form"]["was_links"].value()

    def links(*pages: Page, was: str = opened_with) -> dict[str, object]:
        sent = {"links-count": len(pages), "was_links": was}
        for place, page in enumerate(pages):
            name = f"links-{place}"
            sent |= {f"{name}-type": "page", f"{name}-order": place, f"{name}-deleted": "", f"{name}-value": page.pk}
        return sent

    one, two = StandardPage.objects.all()[1:3]
    assert office.post(address, links(one)).status_code == 302
    shown = office.post(address, links(two))
    assert f"Someone changed this to “{one}”" in shown.context["form"].errors["links"][0]
    assert [block.value.specific for block in FooterMenu.objects.get().links] == [one]
    having_read = shown.context["form"]["was_links"].value()
    assert office.post(address, links(two, was=having_read)).status_code == 302
    assert [block.value.specific for block in FooterMenu.objects.get().links] == [two]


def test_who_keeps_records_for_how_long_is_not_changed_by_two_without_a_word(office: Client) -> None:
    rule = next(iter(retention.rules))
    address, before = reverse("change_retention", args=[rule.slug]), retention.days_of(rule)
    office.post(address, {"days": before + 1, "had": before})
    answer = office.post(address, {"days": before + 2, "had": before}, follow=True)
    assert f"Someone changed this to {before + 1} days" in answer.content.decode()
    assert retention.days_of(rule) == before + 1
    office.post(address, {"days": before + 2, "had": before + 1})
    assert retention.days_of(rule) == before + 2


def test_a_file_of_contacts_changes_only_what_was_shown(office: Client) -> None:
    leeds = Council.objects.get(name="Leeds")
    rows = f"council,role,name,position,party,email\n{leeds.code},{ContactRole.values[0]},Pat,,,pat@example.org\n"
    taken = ContactImport.objects.create(file_name="contacts.csv", content=rows.encode())
    address = reverse("council_contacts:compare", args=[taken.pk])
    seen = office.get(address).context["changes"].version
    CouncilContact.objects.create(
        council=leeds, role=ContactRole.values[0], name="Alex", email="alex@example.org", position="", party=""
    )
    answer = office.post(address, {"seen": seen}, follow=True)
    assert "Someone changed our contacts while you had this page open." in answer.content.decode()
    assert CouncilContact.objects.get().name == "Alex"
    office.post(address, {"seen": answer.context["changes"].version})
    assert CouncilContact.objects.get().name == "Pat"


def test_people_and_places_are_named_in_what_a_colleague_saved(office: Client) -> None:
    person: Person = PersonFactory(name="Sam")
    address = reverse("people_backoffice:edit", args=[person.pk])
    first, second = opened(office, address), opened(office, address)
    leeds, kent = Council.objects.get(name="Leeds"), Council.objects.get(name="Kent")
    office.post(address, {**first, "council": leeds.code, "told": "phone"})
    shown = office.post(address, {**second, "council": kent.code, "told": "phone"}).context["form"]
    assert "Someone changed this to “Leeds”" in shown.errors["council"][0]
