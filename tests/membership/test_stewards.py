"""Stewards: inviting, handing over, removing, leaving; never nobody, and nothing told to strangers."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership.models import Organisation, StewardInvitation, Stewardship
from fixsend.membership.services import stewards
from fixsend.people.models import Person
from tests.at_once import at_once
from tests.membership.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def steward():
    return PersonFactory(name="Ada", email="ada@example.org")


@pytest.fixture
def organisation(steward):
    return OrganisationFactory(name="Leeds Families", slug="leeds-families", steward=steward)


@pytest.fixture
def signed_in(client, steward):
    client.force_login(steward)
    return client


def url(name, organisation, *args):
    return reverse(f"membership:{name}", args=[organisation.public_id, *args])


def link_in(mail, start):
    return re.search(rf"http://[^/\s]+({start}\S+)", mail.text).group(1)


def active(organisation):
    return set(organisation.stewardships.filter(ended_at=None).values_list("person__email", flat=True))


def another_steward(organisation, email="bea@example.org"):
    person = PersonFactory(name="Bea", email=email)
    return Stewardship.objects.create(organisation=organisation, person=person, name="Bea")


PAGES = ["entry", "edit_entry", "listing", "invite", "hand_over", "leave", "end_affiliation"]


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_is_asked_to_sign_in(client, organisation, name):
    answer = client.get(url(name, organisation))
    assert answer.status_code == 302
    assert answer.url.startswith("/sign-in/")


@pytest.mark.parametrize("name", PAGES)
def test_somebody_who_is_no_steward_finds_nothing(client, organisation, name):
    client.force_login(PersonFactory())
    assert client.get(url(name, organisation)).status_code == 404
    answer = client.post(url(name, organisation), {"listed": "no", "email": "x@example.org"})
    assert answer.status_code in {404, 405}
    organisation.refresh_from_db()
    assert organisation.is_listed
    assert organisation.status == "approved"


@pytest.mark.parametrize("name", PAGES)
def test_a_steward_sees_every_page_and_looking_changes_nothing(signed_in, organisation, name):
    before = Organisation.objects.values().get()
    assert signed_in.get(url(name, organisation)).status_code == 200
    assert Organisation.objects.values().get() == before
    assert not Message.objects.exists()


def test_the_area_lists_one_s_own_entries(signed_in, organisation):
    OrganisationFactory(name="Somebody else’s")
    page = signed_in.get("/steward/").content.decode()
    assert "Leeds Families" in page
    assert "Somebody else’s" not in page


def test_somebody_with_no_entry_is_told_what_to_do(client):
    client.force_login(PersonFactory())
    assert "You do not look after an entry" in client.get("/steward/").content.decode()


def test_an_invited_person_becomes_a_steward_by_pressing_the_button(signed_in, organisation):
    signed_in.post(url("invite", organisation), {"email": "New@Example.org"})
    mail = Message.objects.get()
    assert mail.to == "new@example.org"
    path = link_in(mail, "/steward/invitation/")
    visitor = Client()
    for _ in range(2):  # A mail scanner is there first.
        assert "Will you be a steward?" in visitor.get(path).content.decode()
    assert active(organisation) == {"ada@example.org"}
    visitor.post(path, {"name": "New Person"})
    assert active(organisation) == {"ada@example.org", "new@example.org"}
    assert Person.objects.get(email="new@example.org").email_proved_at is not None
    told = Message.objects.filter(subject__contains="new steward").values_list("to", flat=True)
    assert set(told) == {"ada@example.org", "new@example.org"}
    assert "You said yes" in visitor.get(path).content.decode()
    visitor.post(path, {"name": "Again"})
    assert Stewardship.objects.filter(person__email="new@example.org").count() == 1


def test_a_link_that_was_passed_on_signs_nobody_in(signed_in, organisation):
    signed_in.post(url("invite", organisation), {"email": "new@example.org"})
    visitor = Client()
    visitor.post(link_in(Message.objects.get(), "/steward/invitation/"), {"name": "N"})
    assert visitor.get(url("entry", organisation)).status_code == 302


def test_accepting_needs_a_name(signed_in, organisation):
    signed_in.post(url("invite", organisation), {"email": "new@example.org"})
    path = link_in(Message.objects.get(), "/steward/invitation/")
    assert "There is a problem" in Client().post(path, {"name": ""}).content.decode()
    assert active(organisation) == {"ada@example.org"}


def test_the_inviter_sees_the_same_whether_or_not_the_address_is_known(signed_in, organisation):
    PersonFactory(email="known@example.org")
    pages = []
    for email in ("known@example.org", "unknown@example.org"):
        page = signed_in.post(url("invite", organisation), {"email": email}, follow=True).content.decode()
        pages.append(re.sub(r"unknown@|known@", "", re.sub(r"pk=\d+|/invitations/\d+/|value=\"[^\"]+\"", "", page)))
        StewardInvitation.objects.all().delete()
    assert pages[0] == pages[1]


def test_somebody_invited_twice_has_one_invitation(signed_in, organisation):
    for _ in range(2):
        signed_in.post(url("invite", organisation), {"email": "new@example.org"})
    assert StewardInvitation.objects.count() == 1


def test_a_mailbox_is_not_flooded_with_invitations(signed_in, organisation):
    for _ in range(6):
        answer = signed_in.post(url("invite", organisation), {"email": "new@example.org"})
        assert answer.status_code == 302
    assert Message.objects.count() == stewards.INVITATIONS_A_DAY


def test_a_steward_is_not_invited_again(signed_in, organisation):
    page = signed_in.post(url("invite", organisation), {"email": "ada@example.org"}).content.decode()
    assert "already looks after the entry" in page


@pytest.mark.parametrize("email", ["", "nonsense", "a@b", "a@example.org\nBcc: b@example.org"])
def test_a_bad_address_is_asked_for_again(signed_in, organisation, email):
    assert "There is a problem" in signed_in.post(url("invite", organisation), {"email": email}).content.decode()
    assert not Message.objects.exists()


def test_an_old_invitation_is_over_and_can_be_sent_anew(signed_in, organisation):
    signed_in.post(url("invite", organisation), {"email": "new@example.org"})
    path = link_in(Message.objects.get(), "/steward/invitation/")
    StewardInvitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert "This invitation is over" in Client().get(path).content.decode()
    Client().post(path, {"name": "Too late"})
    assert active(organisation) == {"ada@example.org"}
    assert not Person.objects.filter(email="new@example.org").exists()
    signed_in.post(url("invite", organisation), {"email": "new@example.org"})
    Client().post(link_in(Message.objects.latest("id"), "/steward/invitation/"), {"name": "In time"})
    assert active(organisation) == {"ada@example.org", "new@example.org"}


def test_an_invitation_can_be_taken_back(signed_in, organisation):
    signed_in.post(url("invite", organisation), {"email": "new@example.org"})
    path = link_in(Message.objects.get(), "/steward/invitation/")
    signed_in.post(url("cancel_invitation", organisation, StewardInvitation.objects.get().pk))
    Client().post(path, {"name": "N"})
    assert active(organisation) == {"ada@example.org"}


def test_an_invitation_of_another_entry_cannot_be_taken_back(signed_in, organisation):
    other = OrganisationFactory()
    invitation = stewards.invite(other.pk, "n@example.org", by=other.stewardships.get().person)
    assert signed_in.post(url("cancel_invitation", organisation, invitation.pk)).status_code == 404


def test_handing_over_ends_one_s_own_work_once_the_other_says_yes(signed_in, organisation):
    signed_in.post(url("hand_over", organisation), {"email": "new@example.org"})
    path = link_in(Message.objects.get(), "/steward/invitation/")
    assert active(organisation) == {"ada@example.org"}
    Client().post(path, {"name": "New"})
    assert active(organisation) == {"new@example.org"}
    assert signed_in.get(url("entry", organisation)).status_code == 404


def test_a_made_up_link_says_so(client):
    answer = client.get("/steward/invitation/k1~nonsense/")
    assert answer.status_code == 404
    assert "does not work any more" in answer.content.decode()


def test_a_steward_removes_another_who_is_told(signed_in, organisation):
    bea = another_steward(organisation)
    stewards.invite(organisation.pk, "friend@example.org", by=bea.person)
    path = url("remove_steward", organisation, bea.pk)
    assert "Remove a steward" in signed_in.get(path).content.decode()
    for _ in range(2):
        signed_in.post(path)
    assert active(organisation) == {"ada@example.org"}
    assert Message.objects.filter(to="bea@example.org", subject__contains="no longer").count() == 1
    invitation = StewardInvitation.objects.get()
    assert invitation.cancelled_at is not None  # Whom a removed steward invited does not slip in.


def test_a_steward_of_another_entry_cannot_be_removed_from_here(signed_in, organisation):
    other = OrganisationFactory().stewardships.get()
    assert signed_in.post(url("remove_steward", organisation, other.pk)).status_code == 404


def test_the_last_steward_cannot_leave(signed_in, organisation):
    page = signed_in.post(url("leave", organisation), follow=True).content.decode()
    assert "You are the last steward" in page
    own = organisation.stewardships.get()
    signed_in.post(url("remove_steward", organisation, own.pk))
    assert active(organisation) == {"ada@example.org"}


def test_one_of_two_can_leave(signed_in, organisation):
    another_steward(organisation)
    signed_in.post(url("leave", organisation))
    assert active(organisation) == {"bea@example.org"}


def test_the_directory_shows_an_entry_only_while_its_stewards_want_it(signed_in, organisation, client):
    signed_in.post(url("listing", organisation), {"listed": "no"})
    assert Client().get("/organisations/leeds-families/").status_code == 404
    assert "If you press the button, you agree" in signed_in.get(url("listing", organisation)).content.decode()
    for _ in range(2):
        signed_in.post(url("listing", organisation), {"listed": "yes"})
    assert Client().get("/organisations/leeds-families/").status_code == 200
    records = list(organisation.listing_records.values_list("listed", "person__email", "wording"))
    assert [(listed, email) for listed, email, _ in records] == [(True, "ada@example.org"), (False, "ada@example.org")]
    assert records[0][2]


def test_ending_the_membership_takes_the_entry_away_and_tells_every_steward(signed_in, organisation):
    another_steward(organisation)
    stewards.invite(organisation.pk, "new@example.org", by=organisation.stewardships.first().person)
    path = link_in(Message.objects.get(), "/steward/invitation/")
    signed_in.post(url("end_affiliation", organisation), {"reason": "We close."})
    organisation.refresh_from_db()
    assert (organisation.status, organisation.end_reason) == ("ended", "We close.")
    assert Client().get("/organisations/leeds-families/").status_code == 404
    told = Message.objects.filter(subject__contains="has left").values_list("to", flat=True)
    assert set(told) == {"ada@example.org", "bea@example.org"}
    Client().post(path, {"name": "N"})
    assert active(organisation) == {"ada@example.org", "bea@example.org"}
    assert signed_in.get(url("entry", organisation)).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_of_two_stewards_who_remove_each_other_at_once_one_stays(organisation, steward):
    bea = another_steward(organisation)
    ada = organisation.stewardships.get(person=steward)
    outcomes = at_once(
        lambda: stewards.remove(bea.pk, by=steward),
        lambda: stewards.remove(ada.pk, by=bea.person),
    )
    assert sorted(outcomes) == ["NotASteward", "done"]
    assert len(active(organisation)) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_stewards_who_leave_at_once_one_stays(organisation, steward):
    bea = another_steward(organisation)
    outcomes = at_once(
        lambda: stewards.leave(organisation.pk, steward), lambda: stewards.leave(organisation.pk, bea.person)
    )
    assert sorted(outcomes) == ["LastSteward", "done"]
    assert len(active(organisation)) == 1


@pytest.mark.django_db(transaction=True)
def test_an_invitation_accepted_twice_at_once_makes_one_steward(organisation, steward):
    invitation = stewards.invite(organisation.pk, "new@example.org", by=steward)
    accept = lambda: stewards.accept_invitation(invitation.pk, name="New")  # noqa: E731
    assert at_once(accept, accept) == ["done", "done"]
    assert Stewardship.objects.filter(person__email="new@example.org").count() == 1
