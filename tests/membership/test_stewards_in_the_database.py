"""The promise that an organisation is never without a steward, held by the database itself."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from fixsend.membership.models import OrganisationStatus, Stewardship
from tests.membership.factories import OrganisationFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def _check_now():
    connection.check_constraints()


def _commit(change):
    with transaction.atomic():
        change()
        _check_now()


def test_the_last_steward_cannot_be_removed():
    organisation = OrganisationFactory()
    with pytest.raises(IntegrityError, match="would have no steward"):
        _commit(lambda: organisation.stewardships.update(ended_at=timezone.now()))


def test_the_last_steward_cannot_be_deleted():
    organisation = OrganisationFactory()
    with pytest.raises(IntegrityError, match="would have no steward"):
        _commit(organisation.stewardships.all().delete)


def test_one_of_two_stewards_can_leave():
    organisation = OrganisationFactory()
    first = organisation.stewardships.get()
    Stewardship.objects.create(organisation=organisation, person=PersonFactory())
    first.delete()
    _check_now()


def test_the_last_steward_can_leave_when_the_team_takes_over():
    organisation = OrganisationFactory()
    organisation.stewardships.update(ended_at=timezone.now())
    organisation.team_took_over_at = timezone.now()
    organisation.save()
    _check_now()


def test_an_ended_organisation_needs_no_steward_but_cannot_come_back_without_one():
    organisation = OrganisationFactory()
    organisation.status, organisation.ended_at = OrganisationStatus.ENDED, timezone.now()
    organisation.save()
    organisation.stewardships.update(ended_at=timezone.now())
    _check_now()
    organisation.status, organisation.ended_at = OrganisationStatus.APPROVED, None
    with pytest.raises(IntegrityError, match="would have no steward"):
        _commit(organisation.save)


def test_an_organisation_with_its_stewards_can_be_deleted():
    OrganisationFactory().delete()
    _check_now()
