"""What volunteers come to do in their first week, by home, the menu, the words on the screens and nothing else.

Each step is one of the thirteen tasks with which the back office was tried in November 2026. A step counts what has to
be pressed; the bars keep that from growing. `docs/accessibility.md` has the numbers beside November's.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from fixsend.campaigns.models import ActionPage
from fixsend.campaigns.services import hand_ins
from fixsend.delivery.models import Mailing, MailingState
from fixsend.list_import.models import ListImport
from fixsend.membership.models import Application, ApplicationStatus
from fixsend.moderation import services
from fixsend.moderation.models import Report
from fixsend.moderation.reportables import reportable_of
from fixsend.moderation.services import ReportedText
from fixsend.newsletters.models import Series
from fixsend.newsletters.models.sending import SendingRules
from fixsend.pages.models import NewsPage
from fixsend.people.models import DataRequest, Person
from fixsend.people.staff import roles
from fixsend.places.models import Council
from fixsend.web.models import SiteDetails
from tests.browser.volunteer import PHONE, Volunteer
from tests.campaigns.factories import ParticipationFactory, campaign, petition
from tests.jobs import run_waiting
from tests.list_import.lists import content
from tests.membership.factories import ApplicationFactory, OrganisationFactory
from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LIST = {
    "name": "subscribed.csv",
    "mimeType": "text/csv",
    "buffer": content(
        ["Email Address", "First Name", "CONFIRM_TIME"],
        ["ana@example.org", "Ana", "2024-01-03 10:00:00"],
        ["bo@example.org", "Bo", "2024-01-04 10:00:00"],
    ),
}
REFRESHED = 20_000


def says_who_we_are(one: Volunteer) -> None:
    one.menu("Settings", "Site details")
    one.type("Who is in charge of the data", "A Charity")
    one.type("Postal address", "1 High Street, Leeds")
    one.type("Contact email about data", "office@fixsend.example")
    one.type("Mail comes from (name)", "A Charity")
    one.type("Mail comes from (address)", "office@fixsend.example")
    one.button("Save")
    one.sees("Site details updated.")
    assert SiteDetails.load().missing_for_public_forms() == []


def invites_a_colleague(one: Volunteer) -> None:
    one.link("Invite a colleague")
    one.type("Email address", "kim@example.org")
    one.type("Name", "Kim Colleague")
    one.tick("Campaigner: Writes newsletters")
    one.tick("Moderator: Decides on reports")
    one.button("Invite")
    one.sees("kim@example.org")
    assert roles.roles_of(Person.objects.get(email="kim@example.org")) == [roles.CAMPAIGNER, roles.MODERATOR]


def imports_a_list(one: Volunteer) -> None:
    one.link("Import a list")
    one.upload("File", LIST)
    one.button("Upload and match the columns")
    one.tick("Newsletters")
    one.type("The words they agreed to", "Yes please, send me newsletters.")
    one.type("Where the list comes from", "The old list")
    one.button("Check every row")
    run_waiting("check_import")
    expect(one.page.get_by_role("cell", name="2 of 2")).to_be_visible(timeout=REFRESHED)
    one.button("Import these rows")
    run_waiting("apply_import")
    expect(one.page.get_by_role("link", name="Undo the whole import")).to_be_visible(timeout=REFRESHED)
    assert ListImport.objects.get().applied_at is not None


def writes_text(one: Volunteer, words: str) -> None:
    """Add a block of text to the body of a newsletter."""
    page = one.page
    one.press(page.locator("#panel-child-words-body-section").get_by_title("Insert a block").first)
    one.press(page.get_by_role("option", name=re.compile("^Text$", re.IGNORECASE)))
    text = page.locator(".public-DraftEditor-content").first
    one.press(text)
    expect(text).to_be_focused()
    text.press_sequentially(words)
    # The editor hands its text to the form a moment after the last key.
    expect(page.locator("input[name='body-0-value']")).to_have_value(re.compile(re.escape(words[-12:])))


def sends_a_newsletter(one: Volunteer) -> None:
    one.link("Write a newsletter")
    one.type("Name among colleagues", "January news")
    one.type("Subject", "What families told us")
    one.type(re.compile("^Line after the subject"), "Three short stories")
    writes_text(one, "Hello, here is what happened this month.")
    one.press(one.page.get_by_role("button", name="Save draft"))
    one.sees("is saved as a draft")
    one.page.wait_for_load_state()
    expect(one.page.get_by_text("It has not been saved")).to_be_hidden()
    one.editor_menu("Ready to send")
    one.sees("Nothing has been sent yet.")
    one.link("Continue to sending")
    one.link("Send a test")
    one.button("Send the test")
    one.sees("on its way")
    one.link("Check and send")
    one.button(re.compile("^Send it to"))
    run_waiting("freeze_mailing")
    one.sees("The first emails go out in")
    assert Mailing.objects.get().state == MailingState.WAITING


def sets_up_a_series(one: Volunteer) -> None:
    one.menu("Emails", "Message series")
    one.link("Make a new series")
    one.type("Name among colleagues", "Welcome")
    one.choose("It starts when someone", "confirms that they want this kind of mail")
    one.button("Save")
    one.link("Add a message")
    one.type("Name among colleagues", "Welcome to the alliance")
    one.type("It comes after", "0")
    one.button("Add the message")
    one.link(re.compile("Write it"))
    one.type(re.compile("^Line after the subject"), "What happens next")
    writes_text(one, "It is good that you are here.")
    one.press(one.page.get_by_role("button", name="Save draft"))
    one.sees("is saved as a draft")
    one.editor_menu("Ready to send")
    one.sees("Nothing has been sent yet.")
    one.link(re.compile("^Continue"))
    one.link(re.compile("^Test and approval"))
    one.button("Ask for approval")
    one.sees("Your colleagues see on their home page")


def approves_a_message_of_a_series(one: Volunteer) -> None:
    one.link(re.compile("to approve"))
    one.link("Look at it: sending “Welcome to the alliance”")
    one.link("Look at it and approve it")
    one.button("Approve it")
    one.sees("You have approved it.")


def starts_the_series(one: Volunteer) -> None:
    one.menu("Emails", "Message series")
    one.link("Welcome")
    one.button("Start")
    one.sees("It is running.")
    assert Series.objects.get().state == "running"


def adds_an_action(one: Volunteer, kind: str, **fields: str) -> None:
    """Begin a page for an action of the campaign “Ours”, and fill in what it asks for."""
    one.link("Start a petition or another action")
    one.link("Ours")
    one.link(re.compile(f"^{kind}"))
    for label, words in fields.items():
        one.type(re.compile(f"^{label.replace('_', ' ')}"), words)


def publishes(one: Volunteer) -> ActionPage:
    one.editor_menu("Publish")
    one.sees(re.compile("published"))
    return ActionPage.objects.latest("pk")


def starts_a_petition(one: Volunteer) -> None:
    adds_an_action(one, "Petition", Title="Fund our schools", Summary="One ask.", Ask="Pay.", Target="the minister")
    assert publishes(one).live


def starts_an_open_letter(one: Volunteer) -> None:
    adds_an_action(
        one,
        "Open letter",
        Title="To the minister",
        Summary="One letter.",
        Addressee="the minister",
        Letter="Dear minister.",
    )
    assert publishes(one).live


def starts_a_pledge(one: Volunteer) -> None:
    adds_an_action(one, "Pledge", Title="Keep the law", Summary="One promise.", Pledge="I will keep the law.")
    one.press(one.page.get_by_role("tab", name="Elections"))
    one.type("Promoter’s name", "A Charity")
    one.type("Promoter’s postal address", "1 High Street, Leeds")
    assert publishes(one).live


def starts_a_letter_to_representatives(one: Volunteer) -> None:
    about = {"Aims": "Keep the law.", "Points": "It is the law.", "Questions": "What happened?", "Subject": "The law"}
    adds_an_action(one, "Letter to representatives", Title="Ask your MP", Summary="One letter.", **about)
    assert publishes(one).live


def starts_a_day_of_action(one: Volunteer) -> None:
    adds_an_action(one, "Day of action", Title="Together", Summary="One day.")
    one.press(one.page.get_by_label("Day").and_(one.page.locator("input")).first)
    one.press(one.page.locator(".xdsoft_datetimepicker:visible .xdsoft_next").first)
    one.press(one.page.locator(".xdsoft_datetimepicker:visible .xdsoft_date:not(.xdsoft_other_month)").first)
    assert publishes(one).live


def looks_at_the_figures_and_hands_in(one: Volunteer) -> None:
    one.menu("Campaigns", "Who takes part")
    one.link("First petition")
    one.sees("By council")
    one.link("Hand-in packs")
    one.button("Make a pack now")
    one.sees("Being made")
    hand_ins.make_all()
    with one.page.expect_download() as download:
        one.link("PDF")
    assert download.value.suggested_filename.startswith("first-petition-hand-in-")


def approves_an_application(one: Volunteer) -> None:
    one.link(re.compile("Applications to read"))
    one.link("Fen Families")
    one.link("Approve")
    one.button("Approve and send the email")
    one.sees("the email to Fen Families is on its way")
    assert Application.objects.get(name="Fen Families").status == ApplicationStatus.APPROVED


def finds_somebody_and_records_what_they_ask(one: Volunteer) -> None:
    one.menu("People", "People")
    one.page.locator("main input[name=q]").fill("Cleo")
    expect(one.page.get_by_text("Ana Example")).to_be_hidden()
    one.link("Cleo Someone")
    one.link("Record a data request")
    one.tick("To see their data")
    one.tick("Letter")
    one.press(one.page.get_by_label("On what date").and_(one.page.locator("input")).first)
    one.press(one.page.locator(".xdsoft_datetimepicker:visible .xdsoft_today").first)
    one.type("What they asked", "What do you hold about me?")
    one.type("How do we know", "She wrote from the address that we know")
    one.button("Record it")
    one.sees("Recorded.")
    assert DataRequest.objects.get().person == Person.objects.get(name="Cleo Someone")


def decides_a_report(one: Volunteer) -> None:
    one.link(re.compile("Reported texts to decide on"))
    one.link("Fen Group")
    one.tick("Keep the text")
    one.type("Reasons", "It is true.")
    one.button("Record the decision and answer")
    one.sees("decision")
    assert Report.objects.get().decided_by == one.person


def asks_for_publishing(one: Volunteer) -> None:
    one.link("Write a news item")
    one.type(re.compile("^Title"), "We met the minister")
    one.type(re.compile("^Summary"), "It was a good talk.")
    one.editor_menu("Ask for publishing")
    one.sees("We met the minister")


def publishes_what_an_editor_wrote(one: Volunteer) -> None:
    one.link("We met the minister")
    one.editor_menu("Approve and Publish")
    one.sees("is on the site now")
    assert NewsPage.objects.get(title="We met the minister").live


@pytest.fixture(params=[pytest.param(1280, id="1280"), pytest.param(PHONE, id=str(PHONE), marks=pytest.mark.full)])
def week(request, started_site, browser, site, settings, tmp_path) -> Iterator[Callable[[str], Volunteer]]:
    """Return who takes a colleague of a role to work; each role has one tab all week. Nothing may go wrong unseen."""
    settings.MEDIA_ROOT = tmp_path
    at_work: dict[str, Volunteer] = {}

    def colleague(role: str) -> Volunteer:
        if role not in at_work:
            at_work[role] = Volunteer.at_work(browser, site, role, request.param)
        at_work[role].home()
        return at_work[role]

    yield colleague
    for one in at_work.values():
        one.leaves()


def test_the_thirteen_tasks_of_the_first_week_are_done_with_few_presses(week):
    parent = campaign("Ours")
    signed = petition("First petition", parent=parent, given_to="the Department", given_details=["name"])
    ParticipationFactory.create_batch(6, action=signed, council=Council.objects.first())
    ApplicationFactory(name="Fen Families")
    PersonFactory(name="Cleo Someone")
    organisation = OrganisationFactory(name="Fen Group")
    report = ReportedText(reportable_of(organisation), organisation, "about")
    services.file_report(report.token, reason="hate")
    rules = SendingRules.load()

    done = {}
    for name, role, task, _ in TASKS:
        rules.approval_needed = "series" in name
        rules.save()
        one = week(role)
        task(one)
        done[name] = one.presses
    assert {name: done[name] for name, _, _, most in TASKS if done[name] > most} == {}


# Task, role, how it is done, and at most how many presses it takes on a phone (on a computer one less for each menu).
TASKS = [
    ("site details", roles.ADMINISTRATOR, says_who_we_are, 4),
    ("a colleague invited", roles.ADMINISTRATOR, invites_a_colleague, 4),
    ("a list imported", roles.CAMPAIGNER, imports_a_list, 6),
    ("a newsletter", roles.CAMPAIGNER, sends_a_newsletter, 12),
    ("a series written", roles.CAMPAIGNER, sets_up_a_series, 18),
    ("a series approved", roles.ADMINISTRATOR, approves_a_message_of_a_series, 4),
    ("a series started", roles.CAMPAIGNER, starts_the_series, 5),
    ("a petition", roles.CAMPAIGNER, starts_a_petition, 5),
    ("an open letter", roles.CAMPAIGNER, starts_an_open_letter, 5),
    ("a pledge", roles.CAMPAIGNER, starts_a_pledge, 6),
    ("a letter to representatives", roles.CAMPAIGNER, starts_a_letter_to_representatives, 5),
    ("a day of action", roles.CAMPAIGNER, starts_a_day_of_action, 8),
    ("figures and hand-in", roles.CAMPAIGNER, looks_at_the_figures_and_hands_in, 7),
    ("an application", roles.MEMBERSHIP_SECRETARY, approves_an_application, 4),
    ("a person and their request", roles.MEMBERSHIP_SECRETARY, finds_somebody_and_records_what_they_ask, 10),
    ("a report", roles.MODERATOR, decides_a_report, 4),
    ("a page handed over", roles.EDITOR, asks_for_publishing, 3),
    ("a page published", roles.MODERATOR, publishes_what_an_editor_wrote, 3),
]
