"""Appointing coordinators."""

from __future__ import annotations

from django.db import transaction

from fixsend.events import emails
from fixsend.events.models import Coordinator, DayOfActionPage
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise


@transaction.atomic
def appoint(day: DayOfActionPage, email: str, region: str, actor: Person) -> bool:
    """Let the owner of a mailbox look after a region, and tell them; returns whether they did not do so before."""
    person, _ = Person.objects.get_or_create(email=normalise.email_address(email))
    coordinator, is_new = Coordinator.objects.get_or_create(day=day, region=region, person=person)
    if is_new:
        audit.record(actor, "coordinator.appointed", person=person, subject=f"action {day.pk}", region=region)
        emails.appointed(coordinator)
    return is_new


@transaction.atomic
def dismiss(coordinator: Coordinator, actor: Person) -> None:
    """End a coordinator's appointment for a region."""
    audit.record(
        actor,
        "coordinator.dismissed",
        person=coordinator.person,
        subject=f"action {coordinator.day_id}",
        region=coordinator.region,
    )
    coordinator.delete()
