"""Two people decide about applications: one proposes, another agrees, sends back, or is too late."""

import re

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership.models import Application, DecisionKind, ProposalState, ProposedDecision, SupporterKind
from fixsend.membership.services import applications, proposals
from fixsend.people import four_eyes
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from tests.membership.factories import ApplicationFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
SECRETARY = roles.MEMBERSHIP_SECRETARY


@pytest.fixture
def pair(client):
    """Return two membership secretaries, each signed in, where two people decide."""
    other = Client()
    mine, theirs = sign_in_staff(client, SECRETARY), sign_in_staff(other, SECRETARY)
    four_eyes.switch(applications.TWO_PEOPLE, on=True, actor=staff_member())
    return (client, mine), (other, theirs)


def at(name, *args):
    return reverse(f"membership_applications:{name}", args=args)


def text_of(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def waits():
    return {item.slug: item.count() for item in work_queue.registry}


def test_nothing_happens_until_a_colleague_agrees(pair):
    (client, me), (other, colleague) = pair
    application = ApplicationFactory()
    form = client.get(at("approve", application.pk))
    assert "Propose to approve" in text_of(form)
    sent = {"text": "Welcome, dear friends.", "seen": application.version, "two_people": "yes"}
    answer = client.post(at("approve", application.pk), sent, follow=True)
    assert "a colleague has to agree first" in text_of(answer)
    client.post(at("approve", application.pk), sent)  # A double click is one proposal.
    application.refresh_from_db()
    proposal = application.proposals.get()
    assert (application.status, Message.objects.count()) == ("waiting", 0)
    assert (waits()["applications"], waits()["proposed-decisions"]) == (0, 1)
    # Who proposed it cannot agree, whatever they send.
    mine = text_of(client.get(at("show", application.pk)))
    assert "Withdraw the proposal" in mine
    assert "Agree: do it" not in mine
    refused = client.post(at("agree", application.pk, proposal.pk), follow=True)
    assert "not the person who proposed it" in text_of(refused)
    assert Application.objects.get().status == "waiting"
    # A colleague reads the email, and agrees; pressed twice, it is done once.
    theirs = text_of(other.get(at("show", application.pk)))
    assert "Welcome, dear friends." in theirs
    assert str(me) in theirs
    other.post(at("agree", application.pk, proposal.pk))
    again = other.post(at("agree", application.pk, proposal.pk), follow=True)
    assert "This proposal is now “Agreed and done”" in text_of(again)
    application.refresh_from_db()
    assert (application.status, application.decided_by) == ("approved", colleague)
    assert Message.objects.get().text.startswith("Welcome, dear friends.")
    noted = set(AuditEntry.objects.values_list("action", "actor"))
    assert {("application.proposed", me.pk), ("application.approved", colleague.pk)} <= noted


def test_a_proposal_is_sent_back_with_words_or_withdrawn_by_who_made_it(pair):
    (client, me), (other, _) = pair
    application = ApplicationFactory()
    proposal = proposals.propose(
        application.pk, DecisionKind.DECLINE, actor=me, text="We are sorry.", reason="Not in England"
    )
    empty = other.post(at("send_back", application.pk, proposal.pk), {"words": " "}, follow=True)
    assert "Say what should be different" in text_of(empty)
    other.post(at("send_back", application.pk, proposal.pk), {"words": "They are in Leeds."})
    told = Message.objects.get()
    assert told.to == me.email
    assert "They are in Leeds." in told.text
    shown = text_of(client.get(at("show", application.pk)))
    assert "They are in Leeds." in shown
    assert "Decline" in shown
    # Now another one, which its owner withdraws; a colleague cannot.
    second = proposals.propose(application.pk, DecisionKind.APPROVE, actor=me, text="Welcome.")
    other.post(at("withdraw_proposal", application.pk, second.pk))
    second.refresh_from_db()
    assert second.state == ProposalState.OPEN
    for _ in range(2):
        client.post(at("withdraw_proposal", application.pk, second.pk))
    second.refresh_from_db()
    assert second.state == ProposalState.WITHDRAWN
    late = other.post(at("agree", application.pk, second.pk), follow=True)
    assert "This proposal is now “Withdrawn”" in text_of(late)
    assert Application.objects.get().status == "waiting"


def test_two_colleagues_cannot_propose_at_once_and_the_database_knows_it_too(pair):
    (_, me), (other, _) = pair
    application = ApplicationFactory()
    proposals.propose(application.pk, DecisionKind.APPROVE, actor=me, text="Welcome.")
    sent = {"text": "Sorry.", "reason": "No", "two_people": "yes"}
    answer = other.post(at("decline", application.pk), sent, follow=True)
    assert "has already proposed what to do" in text_of(answer)
    for wrong in (
        {"state": "open"},
        {"state": "agreed", "proposed_by": me, "decided_by": me, "decided_at": timezone.now()},
        {"state": "agreed"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            ProposedDecision.objects.create(application=application, kind="approve", text="x", **wrong)


def test_what_happens_to_the_application_meanwhile_makes_a_proposal_void(pair):
    (_, me), (other, colleague) = pair
    corrected, asked, withdrawn = ApplicationFactory(), ApplicationFactory(), ApplicationFactory()
    made = [
        proposals.propose(each.pk, DecisionKind.APPROVE, actor=me, text="Welcome.")
        for each in (corrected, asked, withdrawn)
    ]
    details = {**corrected.details, "about": "Something else entirely.", "aims": corrected.aims.version}
    applications.receive(corrected.person, SupporterKind(corrected.kind), details)
    applications.ask(asked.pk, actor=colleague, question="Who are you?", text="Who are you?")
    applications.withdraw(withdrawn.pk)
    for proposal in made:
        answer = other.post(at("agree", proposal.application_id, proposal.pk), follow=True)
        assert "This proposal is now “No longer needed”" in text_of(answer)
    assert not Application.objects.filter(status="approved").exists()


def test_a_form_that_was_open_while_the_setting_changed_does_nothing_and_keeps_its_words(pair):
    (client, me), _ = pair
    application = ApplicationFactory()
    # Opened while one person decided, sent now that two do.
    late = client.post(at("approve", application.pk), {"text": "Welcome to us."})
    assert "Two people decide about applications now" in text_of(late)
    assert "Welcome to us." in text_of(late)
    assert "Propose to approve" in text_of(late)
    with pytest.raises(applications.NeedsAColleague):
        applications.approve(application.pk, actor=me, text="Welcome.")
    # And the other way round.
    four_eyes.switch(applications.TWO_PEOPLE, on=False, actor=staff_member())
    late = client.post(at("approve", application.pk), {"text": "Welcome to us.", "two_people": "yes"})
    assert "One person decides about applications now" in text_of(late)
    assert "Approve and send the email" in text_of(late)
    application.refresh_from_db()
    assert (application.status, application.proposals.count()) == ("waiting", 0)


def test_with_the_setting_off_who_proposed_decides_with_the_same_words_and_the_proposal_ends(pair):
    (client, me), _ = pair
    application = ApplicationFactory()
    proposal = proposals.propose(application.pk, DecisionKind.APPROVE, actor=me, text="Welcome to our alliance.")
    four_eyes.switch(applications.TWO_PEOPLE, on=False, actor=staff_member())
    assert "One person decides now" in text_of(client.get(at("show", application.pk)))
    assert "Welcome to our alliance." in text_of(client.get(at("approve", application.pk)))
    client.post(at("approve", application.pk), {"text": "Welcome to our alliance."})
    application.refresh_from_db()
    proposal.refresh_from_db()
    assert (application.status, proposal.state) == ("approved", ProposalState.VOID)


def test_reopening_takes_two_people_as_well(pair):
    (client, me), (other, colleague) = pair
    application = ApplicationFactory()
    first = proposals.propose(application.pk, DecisionKind.DECLINE, actor=me, text="Sorry.", reason="No")
    proposals.agree(first.pk, actor=colleague)
    client.post(at("reopen", application.pk), {"text": "We look again.", "two_people": "yes"})
    application.refresh_from_db()
    assert application.status == "declined"
    other.post(at("agree", application.pk, application.proposals.first().pk))
    application.refresh_from_db()
    assert application.status == "waiting"


def test_the_list_says_what_is_proposed_and_asks_no_more_for_more_of_them(pair):
    (client, me), _ = pair
    proposals.propose(ApplicationFactory().pk, DecisionKind.APPROVE, actor=me, text="Welcome.")

    def queries():
        with CaptureQueriesContext(connection) as asked:
            shown = client.get(at("index"))
        assert f"Approve ({me})" in text_of(shown)
        return len(asked)

    client.get(at("index"))
    few = queries()
    for application in ApplicationFactory.create_batch(12):
        proposals.propose(application.pk, DecisionKind.APPROVE, actor=me, text="Welcome.")
    assert queries() <= few
    assert mail.outbox == []
    ProposedDecision.objects.update(proposed_by=None)
    assert "Approve (someone who has left)" in text_of(client.get(at("index")))
