"""Whatever happens in whatever order: nobody whose last word was no is written to, and no message comes twice."""

from collections import Counter

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryState, Mailing
from fixsend.delivery.services import mailings
from fixsend.mailing_list.services import preferences
from fixsend.newsletters.models import Series, SeriesRun
from fixsend.newsletters.series.services import editing
from fixsend.people.models import Person, Purpose
from fixsend.people.queries.consent import may_mail
from fixsend.people.services import consent
from tests.delivery.engine.audiences import claim
from tests.examples import examples
from tests.newsletters.factories import CONFIRMED
from tests.newsletters.series.helpers import DAY, later, series, work, write
from tests.people.staff_members import staff_member

HAPPENINGS = (
    "join", "leave", "leave one kind", "work", "mail", "a day", "a week", "pause", "start", "edit", "cancel",
)  # fmt: skip


class World:
    """One person, one series of three messages, and what arrives."""

    def __init__(self) -> None:
        self.staff = staff_member()
        self.series: Series = series(0, DAY, 2 * DAY)
        self.ada = Person.objects.create_user("ada@example.org")
        self.arrived: Counter[str] = Counter()
        self.edits = 0

    def happen(self, what: str) -> None:
        doing = {
            "join": lambda: consent.grant(self.ada, [Purpose.NEWS], CONFIRMED),
            "leave": lambda: preferences.leave(self.ada),
            "leave one kind": lambda: preferences.choose(self.ada, topics=[], frequency="all", stop=["news"]),
            "work": work,
            "mail": self.mail,
            "a day": lambda: later(DAY),
            "a week": lambda: later(7 * DAY),
            "pause": lambda: editing.pause(self.series.pk, actor=self.staff),
            "start": lambda: editing.start(self.series.pk, actor=self.staff),
            "edit": self.edit,
            "cancel": lambda: [mailings.cancel(pk, "A mistake") for pk in Mailing.objects.values_list("pk", flat=True)],
        }
        doing[what]()

    def mail(self) -> None:
        """Do what a worker does with whatever is due, and check each mail at the moment when it leaves."""
        for mailing in Mailing.objects.filter(state="sending"):
            for row in claim(mailing, 100):
                state = DeliveryState.SKIPPED if row.skip else DeliveryState.SENT
                if not row.skip:
                    assert may_mail(self.ada, Purpose.NEWS)
                    self.arrived[mailing.name] += 1
                Delivery.objects.filter(mailing=mailing, position=row.position).update(
                    state=state, cause=row.skip, settled_at=timezone.now()
                )
            DeliveryBatch.objects.filter(mailing=mailing).delete()

    def edit(self) -> None:
        self.edits += 1
        write(self.series.steps.first().newsletter, f"Edition {self.edits}.")


@pytest.mark.django_db
@settings(max_examples=examples(5), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(HAPPENINGS), min_size=4, max_size=16))
def test_any_order_of_events_is_safe(what_happens):
    with transaction.atomic():
        world = World()
        for each in what_happens:
            world.happen(each)
        assert max(world.arrived.values(), default=0) <= 1
        assert SeriesRun.objects.filter(person=world.ada).count() <= 1
        transaction.set_rollback(True)
