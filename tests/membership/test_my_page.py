"""My page about membership: in sentences, and leaving the alliance from there."""

import re

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from fixsend.membership.models import StewardInvitation
from fixsend.people.models import AuditEntry
from fixsend.people.services import consent
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.people.factories import PersonFactory, evidence

pytestmark = pytest.mark.django_db
TODAY = f"{timezone.localdate():%-d %B %Y}"


@pytest.fixture
def person(client):
    person = PersonFactory(name="Zoë Example", email="zoe@example.org")
    client.force_login(person)
    return person


def told(client) -> str:
    return re.sub(r"\s+", " ", strip_tags(client.get("/my-page/").content.decode().partition("in full")[0]))


def test_a_member_reads_when_they_joined(client, person):
    MembershipFactory(person=person)
    assert f"You joined on {TODAY}, and agreed to our aims." in told(client)
    assert "Leave the alliance" in told(client)


def test_two_members_at_one_mailbox_are_told_apart_by_name(client, person):
    MembershipFactory(person=person)
    MembershipFactory(person=person, name="Al Example")
    assert f"Al Example joined on {TODAY}, and agreed to our aims." in told(client)


def test_an_application_says_how_it_stands_and_leads_to_its_page(client, person):
    ApplicationFactory(person=person, name="Leeds Parents")
    words = told(client)
    assert f"You applied on {TODAY}: Leeds Parents (community group or local charity). We have it." in words
    assert re.search(r'<a href="/join/application/[^"]+">Leeds Parents</a>', client.get("/my-page/").content.decode())


def test_a_steward_gets_to_their_entry_and_to_what_they_are_invited_to(client, person):
    own = OrganisationFactory(steward=person, name="Leeds Parents")
    StewardInvitation.objects.create(
        organisation=OrganisationFactory(name="York Parents"),
        email=person.email,
        expires_at=timezone.now() + timezone.timedelta(days=3),
    )
    page = client.get("/my-page/").content.decode()
    assert f'You look after <a href="/steward/{own.public_id}/">Leeds Parents</a> in our directory.' in page
    assert re.search(r'You are invited to look after <a href="/steward/invitation/[^"]+">York Parents</a>\.', page)


def test_a_member_leaves_with_one_button_and_keeps_their_emails(client, person):
    membership = MembershipFactory(person=person)
    consent.grant(person, ["news"], evidence())
    assert "Leave as Zoë Example" in client.get("/my-page/leave-the-alliance/").content.decode()
    assert client.get("/my-page/leave-the-alliance/").status_code == 200
    membership.refresh_from_db()
    assert membership.ended_at is None
    for _ in range(2):  # Pressed twice, it is done once.
        page = client.post("/my-page/leave-the-alliance/", {"membership": membership.public_id}, follow=True)
    assert "Zoë Example has left the alliance." in page.content.decode()
    assert f"You left on {TODAY}." in told(client)
    assert "We send you our newsletters." in told(client)
    assert AuditEntry.objects.filter(action="membership.ended").count() == 1


def test_nobody_ends_the_membership_of_another_person(client, person):
    other = MembershipFactory()
    for sent in (other.public_id, "nonsense", ""):
        assert client.post("/my-page/leave-the-alliance/", {"membership": sent}).status_code == 404
    other.refresh_from_db()
    assert other.is_active


def test_leaving_is_only_for_who_is_signed_in(client):
    assert client.get("/my-page/leave-the-alliance/")["Location"].startswith("/sign-in/")


def test_somebody_who_is_no_member_has_nothing_to_leave(client, person):
    assert "there is nothing to leave" in client.get("/my-page/leave-the-alliance/").content.decode()
