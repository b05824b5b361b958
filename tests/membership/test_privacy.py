"""What becomes of memberships, applications and organisations when a person is erased, merged, or time has passed."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from fixsend.membership.models import Application, Membership, Organisation, Stewardship
from fixsend.membership.privacy import consequences_of_erasure
from fixsend.membership.services import organisations
from fixsend.people import personal_data, retention
from fixsend.people.queries import my_data
from fixsend.people.services.erasure import erase_person
from fixsend.people.staff import work_queue
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def test_what_an_erasure_means_is_explained_first():
    person = MembershipFactory(name="Sam Taylor").person
    ApplicationFactory(person=person, name="New Group")
    OrganisationFactory(name="Mine Alone", steward=person)
    shared = OrganisationFactory(name="Shared", steward=person)
    Stewardship.objects.create(organisation=shared, person=PersonFactory())
    words = " ".join(consequences_of_erasure(person))
    for part in (
        "Sam Taylor",
        "New Group is withdrawn",
        "only steward of Mine Alone",
        "stop being a steward of Shared",
    ):
        assert part in words
    assert words in " ".join(my_data.consequences(person))


def test_the_team_takes_over_where_the_last_steward_is_erased():
    person = PersonFactory()
    organisation = OrganisationFactory(steward=person, contact_email=person.email)
    MembershipFactory(person=person)
    ApplicationFactory(person=person)
    erase_person(person)
    connection.check_constraints()
    organisation.refresh_from_db()
    assert organisation.team_took_over_at is not None
    assert organisation.contact_email == ""
    assert not (Membership.objects.exists())
    assert not (Application.objects.exists())
    assert not (Stewardship.objects.exists())
    assert waiting_for("organisations-without-steward") == 1


def waiting_for(slug):
    return next(kind for kind in work_queue.registry if kind.slug == slug).count()


def test_another_steward_keeps_the_entry_and_its_own_public_address():
    person, other = PersonFactory(), PersonFactory()
    organisation = OrganisationFactory(steward=person, contact_email="hello@group.example.org")
    Stewardship.objects.create(organisation=organisation, person=other)
    erase_person(person)
    organisation.refresh_from_db()
    assert organisation.team_took_over_at is None
    assert organisation.contact_email == "hello@group.example.org"


def test_everything_is_in_the_export():
    person = MembershipFactory(name="Sam Taylor", help_offers=["write"]).person
    ApplicationFactory(person=person, name="New Group")
    OrganisationFactory(name="Mine", steward=person)
    held = str(my_data.export(person))
    for words in ("Sam Taylor", "New Group", "Mine", "We run coffee mornings."):
        assert words in held


def merge(kept, other):
    for source in personal_data.sources:
        if source.model.startswith("membership.") and source.on_merge:
            source.on_merge(kept, other)
    connection.check_constraints()


def test_two_rows_of_one_person_become_one_member_one_application_and_one_steward():
    kept, other = PersonFactory(), PersonFactory()
    organisation = OrganisationFactory(steward=kept)
    Stewardship.objects.create(organisation=organisation, person=other)
    for person in (kept, other):
        MembershipFactory(person=person, name="Sam Taylor")
        ApplicationFactory(person=person, name="New Group")
    MembershipFactory(person=other, name="Kim Taylor")
    merge(kept, other)
    assert Membership.objects.filter(person=kept, ended_at=None).count() == 2
    assert Application.objects.filter(person=kept, status="waiting").count() == 1
    assert Stewardship.objects.filter(person=kept, ended_at=None).count() == 1
    assert not Membership.objects.filter(person=other).exists()


def test_old_records_go_and_newer_ones_stay():
    long_ago = timezone.now() - timedelta(days=5 * 365)
    for status in ("declined", "withdrawn", "approved", "waiting"):
        decided = long_ago if status in {"declined", "approved"} else None
        application = ApplicationFactory(status=status, decided_at=decided)
        Application.objects.filter(pk=application.pk).update(changed_at=long_ago)
    ApplicationFactory(status="declined", decided_at=timezone.now())
    MembershipFactory(ended_at=long_ago)
    MembershipFactory(joined_at=long_ago)
    retention.run()
    assert sorted(Application.objects.values_list("status", flat=True)) == ["declined", "waiting"]
    assert Membership.objects.count() == 1


def test_an_organisation_without_steward_comes_back_into_the_teams_care():
    organisation = OrganisationFactory()
    actor = PersonFactory()
    organisations.end(organisation.pk, actor=actor, reason="Closed")
    organisation.stewardships.update(ended_at=timezone.now())
    organisations.restore(organisation.pk, actor=actor)
    connection.check_constraints()
    assert Organisation.objects.get().team_took_over_at is not None
