"""Freezing an audience: who gets a row, who is skipped at once, and what is in batches."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fixsend.delivery.engine import snapshot
from fixsend.delivery.models import Delivery, DeliveryBatch, DeliveryPreference, DeliveryState, Mailing
from fixsend.delivery.queries.progress import causes, counts
from fixsend.delivery.services import mailings
from fixsend.newsletters.sending.services import sending
from fixsend.people.models import Purpose, SuppressionReason
from fixsend.people.services import consent
from tests.delivery.engine.audiences import assert_sums_hold, claim, record_all, subscribers
from tests.newsletters.factories import MailingFactory, document, frozen_mailing, subscriber
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def test_everybody_who_agreed_to_the_purpose_gets_one_row_and_nobody_else():
    ada, bob = subscriber("ada@example.org"), subscriber("bob@example.org")
    subscriber("local@example.org", purposes=[Purpose.LOCAL])
    subscriber("off@example.org", is_active=False)
    PersonFactory()
    mailing = frozen_mailing()
    assert list(Delivery.objects.order_by("position").values_list("position", "person", "address", "state")) == [
        (1, ada.pk, "ada@example.org", "queued"),
        (2, bob.pk, "bob@example.org", "queued"),
    ]
    assert mailing.size == 2
    assert_sums_hold(mailing)


def test_those_who_want_no_mail_now_are_skipped_with_the_reason():
    subscriber("yes@example.org")
    gone = subscriber("gone@example.org")
    consent.suppress(gone.email, SuppressionReason.BOUNCED, "test")
    DeliveryPreference.objects.create(
        person=subscriber("away@example.org"), paused_until=timezone.localdate() + timedelta(days=3)
    )
    DeliveryPreference.objects.create(person=subscriber("back@example.org"), paused_until=timezone.localdate())
    mailing = frozen_mailing()
    assert causes(mailing.pk, DeliveryState.SKIPPED) == {"paused": 1, "suppressed": 1}
    assert counts(mailing.pk)[DeliveryState.QUEUED] == 2
    assert_sums_hold(mailing)


@pytest.mark.parametrize(("frequency", "days_ago", "skipped"), [
    ("weekly", 3, True), ("weekly", 7, False), ("monthly", 7, True), ("monthly", 28, False), ("all", 0, False),
])  # fmt: skip
def test_whoever_wants_mail_less_often_is_left_alone_so_long(frequency, days_ago, skipped):
    DeliveryPreference.objects.create(person=subscriber(), frequency=frequency)
    earlier = frozen_mailing("sending")
    record_all(earlier, claim(earlier, holder=(holder := _holder())), holder)
    then = timezone.now() - timedelta(days=days_ago, minutes=10)
    Delivery.objects.update(settled_at=then)
    Mailing.objects.update(first_sent_at=then)
    mailing = frozen_mailing()
    assert causes(mailing.pk, DeliveryState.SKIPPED) == ({"frequency": 1} if skipped else {})


def test_batches_hold_a_hundred_each_and_a_second_freezing_changes_nothing(monkeypatch):
    monkeypatch.setattr(snapshot, "BATCH_SIZE", 4)
    subscribers(10)
    mailing = frozen_mailing()
    assert sorted(len(batch.positions) for batch in DeliveryBatch.objects.all()) == [2, 4, 4]
    assert not sending.freeze(mailing.pk)
    assert_sums_hold(mailing)


def test_an_audience_of_nobody_is_frozen_too():
    assert frozen_mailing().size == 0


def test_two_subjects_without_a_test_are_shared_out_evenly_and_by_chance():
    subscribers(60)
    frozen_mailing(document=document("A", "B").to_json())
    variants = list(Delivery.objects.order_by("position").values_list("variant", flat=True))
    assert 15 < sum(variants) < 45
    assert len(set(variants[:12])) == 2


def test_the_rest_of_a_subject_test_waits_for_the_winner():
    subscribers(60)
    mailing = frozen_mailing(document=document("A", "B").to_json(), test_percent=40)
    assert 10 < mailing.test_size < 40
    assert {row.variant for row in Delivery.objects.filter(position__lte=mailing.test_size)} == {0, 1}
    assert_sums_hold(mailing)
    assert mailings.choose_winner(mailing.pk, 1) == 60 - mailing.test_size
    assert {row.variant for row in Delivery.objects.filter(position__gt=mailing.test_size)} == {1}
    assert_sums_hold(mailing)
    with pytest.raises(mailings.NotPossibleNow):
        mailings.choose_winner(mailing.pk, 0)


def test_the_bits_of_a_row_say_which_conditions_its_person_meets():
    subscriber()
    mailing = MailingFactory(document=document(traits=({}, {})).to_json())
    sending.freeze(mailing.pk)
    assert Delivery.objects.get().traits == 0b11


def _holder():
    from uuid import uuid4

    return uuid4()
