"""What days of action enter into the registries of the apps below."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from fixsend.campaigns import related_content
from fixsend.campaigns.models import CampaignPage
from fixsend.campaigns.related_content import Item
from fixsend.campaigns.services import taking_part
from fixsend.events import confirmation, privacy, teasers
from fixsend.events.models import Coordinator, DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.membership import steward_offers
from fixsend.membership.models import Organisation
from fixsend.membership.steward_offers import Offer
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.people import personal_data, retention
from fixsend.people.confirmations import handlers
from fixsend.people.models import Confirmation
from fixsend.people.staff import roles, work_queue


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(confirmation.ProposingGathering())
    personal_data.sources.register(*privacy.SOURCES)
    teaser_kinds.register(teasers.KIND)
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR), "events.view_gathering", "events.change_gathering")
    roles.allow(roles.CAMPAIGNER, "events.change_coordinator")
    roles.allow(roles.READ_ONLY, "events.view_gathering")
    related_content.registry.register(related_content.Source("Where people meet", _next_gatherings))
    steward_offers.registry.register(_days_to_join)
    work_queue.registry.register(
        work_queue.WorkItem(
            slug="gatherings",
            title="Gatherings that volunteers propose",
            count=lambda: Gathering.objects.filter(state=GatheringState.PROPOSED).count(),
            url_name="events_office:index",
            permission="events.change_gathering",
        )
    )
    retention.rules.register(
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
    for each in rows.select_related("day", "council")[: related_content.MOST]:
        yield Item(title=each.title, url=each.url, summary=each.where, day=timezone.localtime(each.starts_at).date())


def _days_to_join(organisation: Organisation) -> Iterable[Offer]:
    """Return the days of action for which an organisation can propose a gathering."""
    for day in DayOfActionPage.objects.live().public():
        if day.is_open_for_proposals:
            yield Offer(f"Run a gathering for “{day.title}”", f"{day.url}propose/")
