"""Who got an earlier newsletter: asked delivery by delivery while it is sent, by bits once it is over."""

import pytest

from fixsend.audiences import queries, recipient_bitmap
from fixsend.audiences.models import RecipientBitmap
from fixsend.delivery.engine import results
from fixsend.delivery.models import Delivery, DeliveryState, MailingState
from fixsend.delivery.services import mailings
from fixsend.people import retention
from fixsend.people.services.erasure import erase_person
from tests.newsletters.factories import frozen_mailing, subscriber

pytestmark = pytest.mark.django_db


def newsletter_of(mailing) -> str:
    return str(mailing.newsletter_mailing.newsletter_id)


def sent_mailing(**states: str):
    """Make a finished mailing to these people ({name: state of their copy})."""
    people = {name: subscriber(f"{name}@example.org") for name in states}
    mailing = frozen_mailing()
    for name, person in people.items():
        Delivery.objects.filter(mailing=mailing, person=person).update(state=states[name])
    mailing.batches.all().delete()
    mailings.move(mailing.pk, MailingState.SENDING)
    mailings.move(mailing.pk, MailingState.FINISHED)
    return mailing, people


def got(mailing) -> int:
    return queries.count({"rule": "got", "newsletters": [newsletter_of(mailing)]}, "news")


def not_got(mailing) -> int:
    return queries.count({"not": {"rule": "got", "newsletters": [newsletter_of(mailing)]}}, "news")


def test_bits_and_deliveries_give_the_same_answer():
    mailing, _ = sent_mailing(a="sent", b="bounced", c="failed", d="in_doubt", e="complained", f="skipped")
    subscriber("never@example.org")
    assert (got(mailing), not_got(mailing)) == (3, 4)
    assert recipient_bitmap.collect_new() == [mailing.pk]
    assert (got(mailing), not_got(mailing)) == (3, 4)
    assert recipient_bitmap.collect_new() == []


def test_what_becomes_of_a_mail_later_is_in_the_bits_at_once():
    mailing, people = sent_mailing(a="sent", b="sent", c="failed")
    recipient_bitmap.collect(mailing.pk)
    bounced = Delivery.objects.get(mailing=mailing, person=people["a"]).position
    results.move(mailing.pk, DeliveryState.BOUNCED, [bounced])
    assert got(mailing) == 1
    mailings.repeat_failed(mailing.pk)
    Delivery.objects.filter(mailing=mailing, state="queued").update(state="sent")
    assert got(mailing) == 2


def test_somebody_who_comes_after_the_mailing_did_not_get_it():
    mailing, _ = sent_mailing(a="sent")
    recipient_bitmap.collect(mailing.pk)
    for number in range(3):
        subscriber(f"new{number}@example.org")
    assert not_got(mailing) == 3


def test_one_of_several_newsletters_is_enough_and_one_that_is_being_sent_counts_too():
    mailing, people = sent_mailing(a="sent", b="failed")
    recipient_bitmap.collect(mailing.pk)
    second = frozen_mailing()
    Delivery.objects.filter(mailing=second, person=people["b"]).update(state="sent")
    both = {
        "rule": "got",
        "newsletters": [newsletter_of(mailing), newsletter_of(second)],
    }
    assert queries.count(both, "news") == 2


def test_an_erasure_and_the_end_of_the_period_take_the_bits():
    mailing, people = sent_mailing(a="sent", b="sent")
    recipient_bitmap.collect(mailing.pk)
    erase_person(people["a"])
    bits = bytes(RecipientBitmap.objects.get(mailing=mailing).people)
    assert sum(byte.bit_count() for byte in bits) == 1
    type(mailing).objects.filter(pk=mailing.pk).update(created_at="2020-01-01T00:00Z")
    retention.run()
    recipient_bitmap.collect_new()
    assert not RecipientBitmap.objects.exists()
    assert got(mailing) == 0
