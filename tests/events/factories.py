"""Makes days of action and gatherings for tests."""

from datetime import datetime, time, timedelta
from typing import Any

import factory
from django.utils import timezone

from fixsend.campaigns.models import CampaignPage
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState, SignUp
from fixsend.places.models import Council
from tests.campaigns.factories import ParticipationFactory, add_action


def day_of_action(
    title: str = "Together for SEND", *, parent: CampaignPage | None = None, in_days: int = 20, **fields: Any
) -> DayOfActionPage:
    """Add a day of action that is still to come."""
    values = {"first_day": timezone.localdate() + timedelta(days=in_days), **fields}
    return add_action(DayOfActionPage(title=title, summary=f"About {title}.", **values), parent)


class GatheringFactory(factory.django.DjangoModelFactory):
    """An approved gathering in Leeds, at eleven on the day of action."""

    class Meta:
        model = Gathering

    day = factory.LazyFunction(day_of_action)
    title = factory.Sequence(lambda number: f"Walk {number}")
    about = "We walk to the town hall."
    starts_at = factory.LazyAttribute(lambda self: _at(self.day, 11))
    ends_at = factory.LazyAttribute(lambda self: self.starts_at + timedelta(hours=2))
    venue = "The library steps"
    council = factory.LazyFunction(lambda: Council.objects.get(name="Leeds"))
    step_free = "yes"
    toilets = "accessible"
    quiet_space = "no"
    bsl = "asked"
    state = GatheringState.APPROVED


class SignUpFactory(factory.django.DjangoModelFactory):
    """A confirmed sign-up with a place."""

    class Meta:
        model = SignUp

    gathering = factory.SubFactory(GatheringFactory)
    participation = factory.LazyAttribute(lambda self: ParticipationFactory(action=self.gathering.day))
    placed_at = factory.LazyFunction(timezone.now)


def _at(day: DayOfActionPage, hour: int) -> Any:
    return datetime.combine(day.first_day, time(hour), tzinfo=timezone.get_default_timezone())
