"""The staff's screens: who may see and do what, the queue, the lists, and downloads."""

import csv
import io
from copy import copy
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from fixsend.delivery.models import Message
from fixsend.membership.models import AimsVersion, Application, Membership, Organisation, StewardInvitation
from fixsend.membership.services import applications
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
SECRETARY = roles.MEMBERSHIP_SECRETARY


@pytest.fixture
def secretary(client):
    return sign_in_staff(client, SECRETARY)


def at(name, *args):
    return reverse(name, args=args)


def text_of(response):
    return response.content.decode()


SCREENS = {
    "membership_applications:index": (0, "view"),
    "membership_applications:show": (1, "view"),
    "membership_applications:approve": (1, "decide"),
    "membership_applications:decline": (1, "decide"),
    "membership_applications:ask": (1, "decide"),
    "membership_members:index": (0, "view"),
    "membership_members:export": (0, "decide"),
    "membership_organisations:index": (0, "view organisations"),
    "membership_organisations:edit": (2, "decide"),
    "membership_organisations:export": (0, "decide"),
    "membership_aims": (0, "decide"),
    "membership_email_templates": (0, "decide"),
}
MAY = {
    roles.ADMINISTRATOR: {"view", "view organisations", "decide"},
    roles.MEMBERSHIP_SECRETARY: {"view", "view organisations", "decide"},
    roles.CAMPAIGNER: {"view", "view organisations"},
    roles.READ_ONLY: {"view", "view organisations"},
    roles.MODERATOR: {"view organisations"},
    roles.EDITOR: set(),
}


@pytest.mark.parametrize("role", roles.ROLES)
def test_each_role_sees_its_own_screens_only(client, role):
    application, organisation = ApplicationFactory(), OrganisationFactory()
    sign_in_staff(client, role)
    for name, (number, needs) in SCREENS.items():
        args = {0: [], 1: [application.pk], 2: [organisation.pk]}[number]
        allowed = client.get(at(name, *args)).status_code == 200
        assert allowed == (needs in MAY[role]), f"{role} at {name}"


def test_a_supporter_gets_nowhere(client):
    client.force_login(PersonFactory())
    assert client.get(at("membership_applications:index")).status_code in {302, 403}


def test_the_queue_shows_what_waits_first_and_the_oldest_on_top(client, secretary):
    asked = ApplicationFactory(name="Asked", status="question")
    first, second = ApplicationFactory(name="First"), ApplicationFactory(name="Second")
    page = client.get(at("membership_applications:index"))
    assert list(page.context["object_list"]) == [first, second, asked]
    assert "Waiting for us: 2" in text_of(page)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"kind": "company"}, {"Acme"}),
        ({"status": "question"}, {"Acme"}),
        ({"region": "E12000007"}, {"Fèn Group"}),
        ({"q": "fen"}, {"Fèn Group"}),
        ({"q": "nothing like it"}, set()),
    ],
)
def test_the_queue_can_be_filtered_and_searched(client, secretary, query, expected):
    ApplicationFactory(name="Fèn Group", regions=["E12000007"])
    ApplicationFactory(name="Acme", kind="company", status="question")
    page = client.get(at("membership_applications:index"), query)
    assert {application.name for application in page.context["object_list"]} == expected


LISTS = {
    "membership_applications:index": ApplicationFactory,
    "membership_members:index": MembershipFactory,
    "membership_organisations:index": OrganisationFactory,
}


def copy_of(row, number):
    """Store many rows like one, quickly."""
    rows = [copy(row) for _ in range(number)]
    for count, each in enumerate(rows):
        each.pk, each.public_id = None, uuid4()
        each.name = each.name_key = each.sort_name = f"{row.name} {count}"
        each.slug, each.team_took_over_at = f"row-{row.pk}-{count}", timezone.now()
    type(row).objects.bulk_create(rows)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_a_thousand_takes_as_many_queries_as_one_of_ten(
    client, secretary, name, django_assert_max_num_queries
):
    copy_of(LISTS[name](), 9)
    client.get(at(name))
    with django_assert_max_num_queries(40) as few:
        client.get(at(name))
    copy_of(LISTS[name](), 989)
    with django_assert_max_num_queries(len(few)) as many:
        page = client.get(at(name))
    assert page.context["paginator"].count == 1000
    assert len(many) == len(few)


def test_one_application_shows_its_answers_and_checks_and_the_look_is_noted(client, secretary):
    OrganisationFactory(name="Fen Families")
    application = ApplicationFactory(name="Fen Families!")
    page = text_of(client.get(at("membership_applications:show", application.pk)))
    assert "We run coffee mornings." in page
    assert "may be a duplicate" in page
    entry = AuditEntry.objects.get(action="application.viewed")
    assert (entry.actor, entry.person) == (secretary, application.person)


def test_the_website_that_an_applicant_gave_is_one_press_away_and_nothing_else_they_typed_is_markup(client, secretary):
    details = {"contact_name": "Sam", "about": "<b>Mornings</b> & teas", "website": "https://fen.example/?a=1&b=2"}
    page = text_of(client.get(at("membership_applications:show", ApplicationFactory(details=details).pk)))
    assert '<a href="https://fen.example/?a=1&amp;b=2" rel="nofollow">' in page
    assert "&lt;b&gt;Mornings&lt;/b&gt; &amp; teas" in page


def test_the_secretary_approves_with_a_letter_of_their_own(client, secretary):
    application = ApplicationFactory(name="Fen Families")
    url = at("membership_applications:approve", application.pk)
    draft = client.get(url).context["form"].initial["text"]
    assert "Fen Families is now an affiliated organisation" in draft
    assert "/steward/" in draft
    client.post(url, {"text": draft + "\nPS: See you in May!"})
    assert Organisation.objects.get().name == "Fen Families"
    assert "See you in May!" in Message.objects.get(to=application.person.email).text
    application.refresh_from_db()
    assert application.decided_by == secretary


def test_a_decline_needs_its_reason_in_the_letter(client, secretary):
    application = ApplicationFactory()
    url = at("membership_applications:decline", application.pk)
    draft = client.get(url).context["form"].initial["text"]
    page = client.post(url, {"reason": "Outside England", "text": draft})
    assert "in place of the line in brackets" in text_of(page)
    client.post(url, {"reason": "Outside England", "text": draft.replace("[Say why here]", "You work in Wales.")})
    application.refresh_from_db()
    assert (application.status, application.reason) == ("declined", "Outside England")
    assert "You work in Wales." in Message.objects.get(to=application.person.email).text


def test_the_second_of_two_decisions_is_told_and_does_nothing(client, secretary):
    application = ApplicationFactory()
    applications.approve(application.pk, actor=secretary, text="Yes.")
    page = client.post(
        at("membership_applications:decline", application.pk), {"reason": "No", "text": "No."}, follow=True
    )
    assert "Nothing has been done" in text_of(page)
    assert Application.objects.get().status == "approved"


def test_whoever_decides_second_keeps_what_they_wrote(client, secretary):
    application = ApplicationFactory()
    typed = {"reason": "Too far away", "text": "We are sorry to say no."}
    read_before = typed | {"seen": application.version + 1}
    with_newer = client.post(at("membership_applications:decline", application.pk), read_before)
    assert "Nothing has been done. The applicant has sent new answers" in text_of(with_newer)
    assert "We are sorry to say no.</textarea>" in text_of(with_newer)
    assert with_newer.context["form"]["seen"].value() == str(Application.objects.get().version)
    applications.approve(application.pk, actor=staff_member(), text="Welcome.")
    closed = text_of(client.post(at("membership_applications:decline", application.pk), typed))
    assert "Nothing has been done. This application is now" in closed
    assert "Too far away</textarea>" in closed
    assert "We are sorry to say no.</textarea>" in closed
    assert "Decline and send the email" not in closed


def test_asking_and_reopening_work_from_the_screen(client, secretary):
    application = ApplicationFactory()
    ask = at("membership_applications:ask", application.pk)
    letter = client.get(ask).context["form"].initial["text"]
    client.post(ask, {"question": "Who?", "text": letter + "\nPS: There is no hurry."})
    mail = Message.objects.get(to=application.person.email).text
    assert "Who?" in mail
    assert "There is no hurry." in mail
    assert Application.objects.get().status == "question"
    applications.decline(application.pk, actor=secretary, reason="No", text="No.")
    reopen = at("membership_applications:reopen", application.pk)
    assert "goes back into the queue" in text_of(client.get(reopen))
    assert Application.objects.get().status == "declined"
    client.post(reopen, {"text": "We look again."})
    assert Application.objects.get().status == "waiting"


def test_a_question_that_does_not_stand_in_its_letter_is_not_sent(client, secretary):
    application = ApplicationFactory()
    page = client.post(at("membership_applications:ask", application.pk), {"question": "Who?", "text": "Hello."})
    assert "where your question should go" in text_of(page)
    assert Application.objects.get().status == "waiting"


def test_no_letter_goes_with_a_placeholder_in_it(client, secretary):
    application = ApplicationFactory()
    page = client.post(at("membership_applications:approve", application.pk), {"text": "Hello {Contact  name}"})
    assert "in place of {contact name}" in text_of(page)
    assert Application.objects.get().status == "waiting"


def test_a_colleague_who_may_only_look_decides_nothing(client):
    sign_in_staff(client, roles.READ_ONLY)
    application = ApplicationFactory()
    assert "Approve" not in text_of(client.get(at("membership_applications:show", application.pk)))
    client.post(at("membership_applications:approve", application.pk), {"text": "Yes."})
    client.post(at("membership_applications:reopen", application.pk), {"text": "Yes."})
    assert Application.objects.get().status == "waiting"


def test_a_membership_is_ended_and_reinstated(client, secretary):
    member = MembershipFactory()
    client.post(at("membership_members:end", member.pk))
    assert not Membership.objects.get().is_active
    client.post(at("membership_members:reinstate", member.pk))
    assert Membership.objects.get().is_active
    assert AuditEntry.objects.filter(action__startswith="membership.", person=member.person).count() == 2


def test_members_are_filtered_by_how_they_would_like_to_help(client, secretary):
    MembershipFactory(help_offers=["write", "skills"])
    MembershipFactory(help_offers=["share"])
    page = client.get(at("membership_members:index"), {"help_offers": ["skills", "events"]})
    assert len(page.context["object_list"]) == 1


def test_a_download_has_the_filtered_rows_is_logged_and_runs_no_formula(client, secretary):
    MembershipFactory(name='=HYPERLINK("http://evil.example")', kind="individual")
    MembershipFactory(kind="practitioner", role="Therapist")
    url = at("membership_members:export") + "?kind=individual"
    assert "1 row" in text_of(client.get(url))
    assert not AuditEntry.objects.filter(action="list.exported").exists()
    response = client.post(url, {"file_format": "csv"})
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert [row[0] for row in rows] == ["Name", '\'=HYPERLINK("http://evil.example")']
    entry = AuditEntry.objects.get(action="list.exported")
    assert (entry.actor, entry.detail["rows"], entry.detail["filters"]) == (secretary, 1, ["kind"])


def test_organisations_can_be_downloaded_as_a_spreadsheet(client, secretary):
    OrganisationFactory(name="+Plus", nationwide=True)
    response = client.post(at("membership_organisations:export"), {"file_format": "xlsx"})
    sheet = load_workbook(io.BytesIO(response.content)).active
    cell = sheet["A2"]
    assert (cell.value, cell.data_type) == ("'+Plus", "s")


def test_the_secretary_corrects_an_entry(client, secretary):
    organisation = OrganisationFactory(name="Old Name", website="https://old.example.org")
    data = {"name": "New Name", "about": "Tea.", "nationwide": "on", "needs": ["adhd"], "website": "new.example.org"}
    client.post(at("membership_organisations:edit", organisation.pk), data)
    organisation.refresh_from_db()
    assert (organisation.name, organisation.slug, organisation.website) == (
        "New Name",
        "new-name",
        "https://new.example.org",
    )
    assert set(organisation.history.values_list("field", flat=True)) >= {"name", "website", "needs"}


def test_the_secretary_chooses_a_logo(client, secretary):
    organisation = OrganisationFactory(name="Fen Families")
    image = Image.objects.create(title="Logo", file=get_test_image_file())
    screen = at("membership_organisations:edit", organisation.pk)
    assert "image-chooser.js" in client.get(screen).content.decode()
    client.post(screen, {"name": "Fen Families", "about": "Tea.", "nationwide": "on", "logo": image.pk})
    organisation.refresh_from_db()
    assert organisation.logo == image
    assert "logo" in organisation.history.values_list("field", flat=True)


def test_an_organisation_is_ended_with_a_reason_and_restored(client, secretary):
    organisation = OrganisationFactory()
    page = client.post(at("membership_organisations:end", organisation.pk), {"reason": ""})
    assert page.status_code == 200
    client.post(at("membership_organisations:end", organisation.pk), {"reason": "Closed"})
    organisation.refresh_from_db()
    assert (organisation.status, organisation.is_public) == ("ended", False)
    client.post(at("membership_organisations:restore", organisation.pk))
    organisation.refresh_from_db()
    assert organisation.is_public


def test_the_last_steward_is_removed_only_when_the_team_takes_over(client, secretary):
    organisation = OrganisationFactory()
    steward = organisation.stewardships.get()
    url = at("membership_organisations:remove_steward", organisation.pk, steward.pk)
    assert "last steward" in text_of(client.post(url, follow=True))
    client.post(url, {"team_takes_over": "yes"})
    organisation.refresh_from_db()
    assert organisation.team_took_over_at is not None
    assert not organisation.stewardships.filter(ended_at=None).exists()


def test_the_team_invites_a_new_steward(client, secretary):
    organisation = OrganisationFactory()
    client.post(at("membership_organisations:invite", organisation.pk), {"email": "new@example.org"})
    assert StewardInvitation.objects.get().email == "new@example.org"
    assert Message.objects.filter(to="new@example.org").count() == 1


def test_staff_take_an_entry_out_of_the_directory_and_it_is_recorded(client, secretary):
    organisation = OrganisationFactory()
    for _ in range(2):
        client.post(at("membership_organisations:list", organisation.pk), {"listed": "no"})
    organisation.refresh_from_db()
    assert not organisation.is_listed
    assert organisation.listing_records.count() == 1


def test_new_words_for_the_aims_are_a_new_version(client, secretary):
    for _ in range(2):
        client.post(at("membership_aims"), {"text": "Keep the law.\n\nListen to families."})
    newest = AimsVersion.objects.latest("version")
    assert (newest.version, newest.lines) == (2, ["Keep the law.", "Listen to families."])
    assert "Listen to families." in text_of(client.get("/join/individual/"))


def test_applications_that_wait_are_shown_to_those_who_decide():
    ApplicationFactory()
    ApplicationFactory(status="question")
    secretary, editor = staff_member(SECRETARY), staff_member(roles.EDITOR)
    kinds = {kind.slug: kind for kind in work_queue.items_for(secretary)}
    assert kinds["applications"].count() == 1
    assert "applications" not in {kind.slug for kind in work_queue.items_for(editor)}
    assert kinds["applications"].url == at("membership_applications:index")
