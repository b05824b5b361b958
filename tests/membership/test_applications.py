"""An application's way: the applicant's page, the decisions, and two people acting at once."""

import threading

import pytest
from django.db import IntegrityError, close_old_connections, transaction

from fixsend.delivery.models import Message
from fixsend.membership import emails, links
from fixsend.membership.models import Application, ApplicationStatus, ListingRecord, Membership
from fixsend.membership.models.application import MOVES
from fixsend.membership.services import applications
from fixsend.people.models import AuditEntry
from tests.membership.factories import ApplicationFactory, MembershipFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def actor(db):
    return PersonFactory()


def page_of(application):
    return links.application_path(application)


def subjects(application):
    return list(Message.objects.filter(to=application.person.email).order_by("id").values_list("subject", flat=True))


def approve(application, actor):
    return applications.approve(
        application.pk, actor=actor, text=emails.draft(emails.approval(application), application)
    )


def ask(application, actor, question):
    letter = emails.draft("question", application, question=question)
    return applications.ask(application.pk, actor=actor, question=question, text=letter)


def test_an_approved_group_becomes_an_organisation_with_its_steward_and_its_listing(actor):
    application = ApplicationFactory(
        name="Fen Families",
        details={
            "name": "Fen Families",
            "about": "Tea and talk.",
            "website": "https://fen.example.org/",
            "councils": ["873"],
            "regions": ["E12000004"],
            "needs": ["autism"],
            "size": "3-10",
            "contact_name": "Jo Green",
            "wants_listing": True,
        },
    )
    organisation = approve(application, actor).organisation
    assert (organisation.slug, organisation.website_domain, organisation.size) == (
        "fen-families",
        "fen.example.org",
        "3-10",
    )
    assert [council.name for council in organisation.councils.all()] == ["Cambridgeshire"]
    steward = organisation.stewardships.get()
    assert (steward.person, steward.name) == (application.person, "Jo Green")
    assert organisation.is_public
    record = ListingRecord.objects.get()
    assert (record.listed, record.person, bool(record.wording)) == (True, application.person, True)
    assert subjects(application) == ["Your application has been approved"]
    assert AuditEntry.objects.filter(action="application.approved", actor=actor).count() == 1


def test_an_organisation_that_does_not_want_to_be_listed_is_not(actor):
    details = {"name": "Quiet Group", "about": "x", "contact_name": "A", "wants_listing": False}
    organisation = approve(ApplicationFactory(details=details), actor).organisation
    assert not organisation.is_public
    assert not ListingRecord.objects.exists()


def test_two_organisations_of_one_name_get_two_addresses(actor):
    first, second = (approve(ApplicationFactory(name="Sunshine"), actor).organisation for _ in range(2))
    assert (first.slug, second.slug) == ("sunshine", "sunshine-2")


def test_an_approved_practitioner_becomes_a_member(actor):
    application = ApplicationFactory(kind="practitioner", name="Pat Lee", details={"role": "Therapist"})
    membership = approve(application, actor).membership
    assert (membership.kind, membership.role, membership.name) == ("practitioner", "Therapist", "Pat Lee")


def test_a_member_who_is_approved_as_a_practitioner_is_one_member(actor):
    member = MembershipFactory(name="Pat Lee")
    application = ApplicationFactory(kind="practitioner", name="pat lee", person=member.person, details={"role": "EP"})
    approve(application, actor)
    assert Membership.objects.get().kind == "practitioner"


def test_a_decision_is_made_once(actor):
    application = ApplicationFactory()
    approve(application, actor)
    with pytest.raises(applications.CannotMove):
        applications.decline(application.pk, actor=actor, reason="No", text="No.")
    with pytest.raises(applications.CannotMove):
        approve(application, actor)
    assert len(subjects(application)) == 1


@pytest.mark.parametrize("status", list(ApplicationStatus))
def test_every_move_that_the_table_does_not_allow_is_refused(actor, status):
    decided = "2026-01-01T00:00Z" if status in {"approved", "declined"} else None
    steps = {
        ApplicationStatus.QUESTION: lambda pk: applications.ask(pk, actor=actor, question="Who?", text="Who?"),
        ApplicationStatus.APPROVED: lambda pk: applications.approve(pk, actor=actor, text="Yes"),
        ApplicationStatus.DECLINED: lambda pk: applications.decline(pk, actor=actor, reason="No", text="No"),
    }
    for to, step in steps.items():
        application = ApplicationFactory(status=status, decided_at=decided)
        if to in MOVES[status]:
            step(application.pk)
            assert Application.objects.get(pk=application.pk).status == to
        else:
            with pytest.raises(applications.CannotMove):
                step(application.pk)


def test_a_question_is_answered_from_the_emailed_link(client, actor):
    application = ApplicationFactory()
    ask(application, actor, "Who runs the group?")
    assert "Who runs the group?" in Message.objects.get(to=application.person.email).text
    assert "Who runs the group?" in client.get(page_of(application)).content.decode()
    page = client.post(page_of(application) + "answer/", {"text": "Three parents."}, follow=True)
    assert "Thank you for your answer" in page.content.decode()
    application.refresh_from_db()
    assert application.status == "waiting"
    assert [message.text for message in application.thread.all()] == ["Who runs the group?", "Three parents."]


def test_an_answer_sent_twice_is_taken_once(client, actor):
    application = ApplicationFactory()
    ask(application, actor, "Who?")
    for _ in range(2):
        client.post(page_of(application) + "answer/", {"text": "We."}, follow=True)
    assert application.thread.filter(written_by="applicant").count() == 1


def test_an_empty_answer_is_refused_with_words(client, actor):
    application = ApplicationFactory()
    ask(application, actor, "Who?")
    page = client.post(page_of(application) + "answer/", {"text": " "})
    assert "Enter your answer" in page.content.decode()


def test_opening_links_changes_nothing(client):
    application = ApplicationFactory()
    before = Application.objects.values().get()
    assert client.get(page_of(application)).status_code == 200
    assert client.get(page_of(application) + "withdraw/").status_code == 200
    assert client.get(page_of(application) + "answer/").status_code == 405
    assert Application.objects.values().get() == before


def test_an_applicant_withdraws_once(client):
    application = ApplicationFactory()
    for _ in range(2):
        page = client.post(page_of(application) + "withdraw/", follow=True)
        assert "You have withdrawn this application." in page.content.decode()
    assert subjects(application) == ["Your application has been withdrawn"]


def test_a_decided_application_cannot_be_withdrawn(client, actor):
    application = ApplicationFactory()
    approve(application, actor)
    page = client.post(page_of(application) + "withdraw/", follow=True)
    assert "Approved" in page.content.decode()
    assert Application.objects.get().status == "approved"


def test_a_forwarded_link_shows_no_name_address_or_answer(client, actor):
    details = {"name": "Pat Lee", "role": "Speech therapist at Hill School", "help_offers": []}
    application = ApplicationFactory(kind="practitioner", name="Pat Lee", details=details)
    ask(application, actor, "Where?")
    client.post(page_of(application) + "answer/", {"text": "At Hill School"})
    page = client.get(page_of(application)).content.decode()
    for private in ("Pat Lee", application.person.email, "Hill School", str(application.public_id)):
        assert private not in page
    assert client.get(page_of(application)).headers["Cache-Control"].startswith("max-age=0")


@pytest.mark.parametrize("token", ["x", "k1~abc", "k9~abc"])
def test_a_broken_link_says_what_to_do(client, token):
    page = client.get(f"/join/application/{token}/")
    assert page.status_code == 404
    assert "This link does not work" in page.content.decode()


def test_a_link_to_a_deleted_application_says_what_to_do(client):
    application = ApplicationFactory()
    path = page_of(application)
    application.delete()
    assert client.get(path).status_code == 404


def test_a_declined_application_can_be_reopened(actor):
    application = ApplicationFactory()
    applications.decline(application.pk, actor=actor, reason="Unknown", text="Sorry.")
    reopened = applications.reopen(application.pk, actor=actor, text="We look again.")
    assert (reopened.status, reopened.decided_at, reopened.reason) == ("waiting", None, "")
    assert subjects(application)[-1] == "We are looking at your application again"


def test_a_declined_application_is_not_reopened_once_they_applied_anew(actor):
    application = ApplicationFactory()
    applications.decline(application.pk, actor=actor, reason="Unknown", text="Sorry.")
    ApplicationFactory(person=application.person, name=application.name)
    with pytest.raises(applications.CannotMove):
        applications.reopen(application.pk, actor=actor, text="We look again.")


def test_the_database_refuses_a_second_open_application_of_the_same_name():
    application = ApplicationFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        ApplicationFactory(person=application.person, name=application.name.upper())


@pytest.mark.django_db(transaction=True)
def test_of_two_staff_who_decide_at_once_one_is_told_that_it_is_done():
    application, actor = ApplicationFactory(), PersonFactory()
    outcomes = []
    barrier = threading.Barrier(2, timeout=10)

    def decide(step):
        barrier.wait()
        try:
            step()
            outcomes.append("done")
        except applications.CannotMove:
            outcomes.append("too late")
        finally:
            close_old_connections()

    steps = [
        lambda: applications.approve(application.pk, actor=actor, text="Yes."),
        lambda: applications.decline(application.pk, actor=actor, reason="No", text="No."),
    ]
    threads = [threading.Thread(target=decide, args=[step]) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(outcomes) == ["done", "too late"]
    assert Message.objects.count() == 1
