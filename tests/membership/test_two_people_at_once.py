"""Colleagues and applicants who do something about one application in the same moment: one is first, nothing is twice.

Each has a thread and a connection to the database of their own, and comes through the public door.
"""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.membership.models import Application, DecisionKind, Organisation, ProposalState, ProposedDecision
from fixsend.membership.services import applications, proposals
from fixsend.people import four_eyes
from fixsend.people.models import AuditEntry, Person
from fixsend.people.staff import roles
from tests.at_once import at_once
from tests.membership.factories import ApplicationFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db(transaction=True)


class Colleague:
    """A membership secretary in a browser, who notes what the screens answered."""

    def __init__(self) -> None:
        self.client, self.read = Client(), ""
        self.person: Person = sign_in_staff(self.client, roles.MEMBERSHIP_SECRETARY)

    def press(self, name: str, *args: int, **typed: str) -> Callable[[], None]:
        """Return the press of a button, to be done at a moment."""

        def do() -> None:
            address = reverse(f"membership_applications:{name}", args=args)
            self.read = self.client.post(address, typed, follow=True).content.decode()

        return do


def proposed(by: Colleague) -> ProposedDecision:
    """Return a proposal to approve a new application."""
    return proposals.propose(ApplicationFactory().pk, DecisionKind.APPROVE, actor=by.person, text="Welcome to us.")


def mails_to_applicant(application: Application) -> int:
    return Message.objects.filter(to=application.person.email).count()


def test_where_two_people_decide_nothing_is_done_twice_and_who_comes_later_is_told():
    ann, bob, cat = Colleague(), Colleague(), Colleague()
    four_eyes.switch(applications.TWO_PEOPLE, on=True, actor=staff_member())

    # Two propose different things.
    application = ApplicationFactory()
    approve = ann.press("approve", application.pk, text="Welcome.", two_people="yes")
    decline = bob.press("decline", application.pk, text="Sorry.", reason="Too far", two_people="yes")
    assert at_once(approve, decline) == ["done", "done"]
    first = application.proposals.get()
    later = bob if first.proposed_by == ann.person else ann
    assert f"{first.proposed_by} has already proposed what to do. Agree to that, or send it back." in later.read

    # Two agree: one of them did it.
    proposal = proposed(ann)
    agree = [each.press("agree", proposal.application_id, proposal.pk) for each in (bob, cat)]
    assert at_once(*agree) == ["done", "done"]
    proposal.refresh_from_db()
    later = cat if proposal.decided_by == bob.person else bob
    assert "Nothing has been done. This proposal is now “Agreed and done”." in later.read
    assert Organisation.objects.filter(name=proposal.application.name).count() == 1
    assert mails_to_applicant(proposal.application) == 1
    assert AuditEntry.objects.filter(action="application.approved").count() == 1

    # One agrees while another sends it back.
    proposal = proposed(ann)
    at_once(
        bob.press("agree", proposal.application_id, proposal.pk),
        cat.press("send_back", proposal.application_id, proposal.pk, words="They are in Wales."),
    )
    proposal.refresh_from_db()
    is_done = proposal.state == ProposalState.AGREED
    assert "Nothing has been done. This proposal is now" in (cat if is_done else bob).read
    assert (Application.objects.get(pk=proposal.application_id).status == "approved") is is_done
    assert mails_to_applicant(proposal.application) == int(is_done)
    assert Message.objects.filter(to=ann.person.email).count() == int(not is_done)

    # Who proposed it withdraws it while another agrees.
    proposal = proposed(ann)
    at_once(
        ann.press("withdraw_proposal", proposal.application_id, proposal.pk),
        bob.press("agree", proposal.application_id, proposal.pk),
    )
    proposal.refresh_from_db()
    is_done = proposal.state == ProposalState.AGREED
    assert "Nothing has been done. This proposal is now" in (ann if is_done else bob).read
    assert (Application.objects.get(pk=proposal.application_id).status == "approved") is is_done
    assert mails_to_applicant(proposal.application) == int(is_done)


def test_an_applicant_who_withdraws_while_staff_agree_is_withdrawn_or_welcomed_and_never_both():
    ann, bob = Colleague(), Colleague()
    four_eyes.switch(applications.TWO_PEOPLE, on=True, actor=staff_member())
    proposal = proposed(ann)
    ended = at_once(
        bob.press("agree", proposal.application_id, proposal.pk),
        lambda: applications.withdraw(proposal.application_id),
    )
    application = Application.objects.get(pk=proposal.application_id)
    proposal.refresh_from_db()
    if application.status == "approved":
        assert sorted(ended) == ["CannotMove", "done"]
        assert proposal.state == ProposalState.AGREED
    else:
        assert ended == ["done", "done"]
        assert (application.status, proposal.state) == ("withdrawn", ProposalState.VOID)
        assert "Nothing has been done. This proposal is now “No longer needed”." in bob.read
    assert mails_to_applicant(application) == 1
    assert Organisation.objects.count() == int(application.status == "approved")


def test_where_one_person_decides_the_first_of_two_wins():
    ann, bob = Colleague(), Colleague()
    application = ApplicationFactory()
    at_once(
        ann.press("approve", application.pk, text="Welcome."),
        bob.press("decline", application.pk, text="Sorry.", reason="Too far"),
    )
    application.refresh_from_db()
    later = bob if application.status == "approved" else ann
    assert f"Nothing has been done. This application is now “{application.get_status_display()}”." in later.read
    assert mails_to_applicant(application) == 1
