"""How long days of action keep what is personal: the rules that the retention job applies and staff can see."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from fixsend.campaigns.services import taking_part
from fixsend.events.models import Coordinator, Gathering, SignUp
from fixsend.people.models import Confirmation
from fixsend.people.retention import Rule, Topic


def _unconfirmed_needs(before: datetime) -> QuerySet[Confirmation]:
    unconfirmed = Confirmation.objects.filter(kind=taking_part.CONFIRMATION, done_at=None, created_at__lt=before)
    return unconfirmed.filter(details__answers__has_key="needs")


def _hosted_gatherings(before: datetime) -> QuerySet[Gathering]:
    return Gathering.objects.filter(ends_at__lt=before).exclude(host=None, host_name="", host_email=None)


RULES = [
    Rule(
        slug="access_needs",
        title="what people need to be able to come to an event, after it is over",
        default_days=7,
        due=lambda before: SignUp.objects.filter(gathering__ends_at__lt=before).exclude(needs=""),
        remove=lambda rows: rows.update(needs=""),
        topic=Topic.ACTIONS,
        because="it is often about health, and nobody needs it once the event is over",
    ),
    Rule(
        slug="waiting_needs",
        title="what people need to be able to come, in sign-ups that nobody confirmed",
        default_days=7,
        due=_unconfirmed_needs,
        remove=lambda rows: rows.update(details=RawSQL("details #- '{answers,needs}'", [])),
        topic=Topic.ACTIONS,
        because="so that they can still confirm; it is often about health",
    ),
    Rule(
        slug="gathering_hosts",
        title="who proposed an event, after it is over",
        default_days=365,
        due=_hosted_gatherings,
        remove=lambda rows: rows.update(host=None, host_name="", host_email=None),
        topic=Topic.ACTIONS,
        because="so that we can ask them again, and answer questions about the event",
    ),
    Rule(
        slug="coordinators",
        title="who coordinated a region on a day of action, after it is over",
        default_days=365,
        due=lambda before: Coordinator.objects.filter(day__closes_at__lt=before),
        remove=lambda rows: rows.delete(),
        topic=Topic.ACTIONS,
        because="so that we can ask them again, and answer questions about what they decided",
    ),
]
