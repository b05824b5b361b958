"""What days of action tell the registries of the rooms below."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from fixsend.campaigns import gathered
from fixsend.campaigns.gathered import Item
from fixsend.campaigns.models import CampaignPage
from fixsend.campaigns.services import taking_part
from fixsend.events.models import Coordinator, DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.events.services import signing_up
from fixsend.membership import steward_offers
from fixsend.membership.models import Organisation
from fixsend.membership.steward_offers import Offer
from fixsend.people import retention
from fixsend.people.models import Confirmation
from fixsend.people.staff import roles, waiting


def declare() -> None:
    """Fill the registries; called once, when the site starts."""
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR), "events.view_gathering", "events.change_gathering")
    roles.allow(roles.CAMPAIGNER, "events.change_coordinator")
    roles.allow(roles.READ_ONLY, "events.view_gathering")
    taking_part.follow_with(signing_up.take_place)
    gathered.register(gathered.Source("Where people meet", _next_gatherings))
    steward_offers.register(_days_to_join)
    waiting.register(
        waiting.Waiting(
            slug="gatherings",
            title="Gatherings that volunteers propose",
            count=lambda: Gathering.objects.filter(state=GatheringState.PROPOSED).count(),
            url_name="events_office:index",
            permission="events.change_gathering",
        )
    )
    retention.register(
        retention.Rule(
            slug="access_needs",
            title="what people need so that they can come to a gathering, after it is over",
            default_days=7,
            due=lambda before: SignUp.objects.filter(gathering__ends_at__lt=before).exclude(needs=""),
            remove=lambda rows: rows.update(needs=""),
            because="it is often about health, and of no use to anybody once the gathering is over",
        ),
        retention.Rule(
            slug="waiting_needs",
            title="what people need so that they can come, in sign-ups that nobody confirmed",
            default_days=7,
            due=_needs_that_wait,
            remove=lambda rows: rows.update(details=RawSQL("details #- '{answers,needs}'", [])),
            because="so that they can still confirm; it is often about health",
        ),
        retention.Rule(
            slug="gathering_hosts",
            title="who proposed a gathering, after it is over",
            default_days=365,
            due=lambda before: Gathering.objects.filter(ends_at__lt=before).exclude(
                host=None, host_name="", host_email=None
            ),
            remove=lambda rows: rows.update(host=None, host_name="", host_email=None),
            because="so that we can ask them again, and answer for what took place",
        ),
        retention.Rule(
            slug="coordinators",
            title="who looked after a region on a day of action, after it is over",
            default_days=365,
            due=lambda before: Coordinator.objects.filter(day__closes_at__lt=before),
            remove=lambda rows: rows.delete(),
            because="so that we can ask them again, and answer for what they decided",
        ),
    )


def _needs_that_wait(before: datetime) -> QuerySet[Confirmation]:
    waiting = Confirmation.objects.filter(kind=taking_part.CONFIRMATION, done_at=None, created_at__lt=before)
    return waiting.filter(details__answers__has_key="needs")


def _next_gatherings(campaign: CampaignPage) -> Iterable[Item]:
    """Yield what takes place next of a campaign's days of action."""
    days = DayOfActionPage.objects.child_of(campaign).live().public()
    rows = Gathering.objects.filter(day__in=days, state=GatheringState.APPROVED, starts_at__gt=timezone.now())
    for each in rows.select_related("day", "council")[: gathered.MOST]:
        yield Item(title=each.title, url=each.url, summary=each.where, day=timezone.localtime(each.starts_at).date())


def _days_to_join(organisation: Organisation) -> Iterable[Offer]:
    """Return the days of action for which an organisation can propose a gathering."""
    for day in DayOfActionPage.objects.live().public():
        if day.is_open_for_proposals:
            yield Offer(f"Run a gathering for “{day.title}”", f"{day.url}propose/")
