"""Taking an approval back: what it made ends, and comes back when the application is approved again."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership import links
from fixsend.membership.models import Application, Membership, Organisation
from fixsend.membership.services import applications
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from tests.membership.factories import ApplicationFactory, MembershipFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def actor(db):
    return PersonFactory()


def approved(actor, **details):
    return applications.approve(ApplicationFactory(**details).pk, actor=actor, text="Yes.")


def lifted_by_pause(application, actor):
    return applications.reopen(application.pk, actor=actor, text="That was too early.")


def test_an_organisation_leaves_the_directory_and_its_application_waits_again(client, actor):
    application = approved(actor)
    address = application.organisation.get_absolute_url()
    assert client.get(address).status_code == 200
    application = lifted_by_pause(application, actor)
    assert client.get(address).status_code in {404, 410}
    assert (application.status, application.decided_at) == ("waiting", None)
    assert application.organisation.stewardships.filter(ended_at=None).count() == 1
    assert "Received" in client.get(links.application_path(application)).content.decode()
    assert "That was too early." in Message.objects.filter(to=application.person.email).latest("id").text
    done = set(AuditEntry.objects.filter(actor=actor).values_list("action", flat=True))
    assert done >= {"application.approved", "organisation.ended", "application.reopened"}


def test_approved_again_it_is_the_same_organisation_with_its_listing_and_its_steward(client, actor):
    application = lifted_by_pause(approved(actor), actor)
    applications.approve(application.pk, actor=actor, text="Yes after all.")
    organisation = Organisation.objects.get()
    assert organisation.is_public
    assert organisation.stewardships.get().ended_at is None
    assert client.get(organisation.get_absolute_url()).status_code == 200


def test_declined_after_all_it_stays_ended(actor):
    application = lifted_by_pause(approved(actor), actor)
    applications.decline(application.pk, actor=actor, reason="Outside England", text="No.")
    assert Organisation.objects.get().status == "ended"


def test_a_practitioner_is_no_member_until_approved_again(actor):
    application = lifted_by_pause(approved(actor, kind="practitioner", name="Pat Lee", details={"role": "EP"}), actor)
    assert not Membership.objects.get().is_active
    applications.approve(application.pk, actor=actor, text="Yes.")
    membership = Membership.objects.get()
    assert membership.is_active
    assert membership.role == "EP"


def test_who_was_a_member_before_is_the_individual_again_that_they_were(actor):
    member = MembershipFactory(name="Pat Lee")
    application = approved(actor, kind="practitioner", name="Pat Lee", person=member.person, details={"role": "EP"})
    lifted_by_pause(application, actor)
    member.refresh_from_db()
    assert (member.is_active, member.kind, member.role) == (True, "individual", "")
    applications.approve(application.pk, actor=actor, text="Yes.")
    assert Membership.objects.get().kind == "practitioner"


def test_taken_back_twice_it_happens_once(actor):
    application = lifted_by_pause(approved(actor), actor)
    with pytest.raises(applications.CannotMove):
        lifted_by_pause(application, actor)
    assert Message.objects.filter(to=application.person.email).count() == 2


def test_after_four_weeks_the_affiliation_is_ended_instead(client, actor):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    application = approved(actor)
    Application.objects.update(decided_at=timezone.now() - timedelta(days=29))
    with pytest.raises(applications.CannotMove, match="more than 28 days ago"):
        lifted_by_pause(application, actor)
    page = client.get(reverse("membership_applications:show", args=[application.pk])).content.decode()
    assert "End the affiliation or membership instead" in page
    assert "look again" not in page


def test_the_screen_says_what_will_happen_and_goes_there_and_back(client):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    application = approved(PersonFactory(), name="Fen Families")
    assert (
        "Reopen the decision"
        in client.get(reverse("membership_applications:show", args=[application.pk])).content.decode()
    )
    reopen = reverse("membership_applications:reopen", args=[application.pk])
    page = client.get(reopen)
    assert "leaves the directory straight away" in page.content.decode()
    letter = page.context["form"].initial["text"]
    assert "the application of Fen Families" in letter
    client.post(reopen, {"text": letter})
    assert Application.objects.get().status == "waiting"
    assert "Nothing has been done" in client.post(reopen, {"text": letter}, follow=True).content.decode()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_an_approval_back_at_once_one_is_told_that_it_is_done():
    application, actors = approved(PersonFactory()), [PersonFactory(), PersonFactory()]
    barrier, outcomes = threading.Barrier(2, timeout=10), []

    def act(actor):
        barrier.wait()
        try:
            lifted_by_pause(application, actor)
            outcomes.append("done")
        except applications.CannotMove:
            outcomes.append("too late")
        finally:
            connection.close()

    threads = [threading.Thread(target=act, args=[actor]) for actor in actors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(outcomes) == ["done", "too late"]
    assert Organisation.objects.get().status == "ended"
