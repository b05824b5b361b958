"""Claiming: what one worker holds no other gets, and consent is asked once more at the last moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import psycopg
import pytest
from django.db import connection, transaction
from django.utils import timezone

from fixsend.delivery.engine import leases, snapshot
from fixsend.delivery.models import DeliveryBatch, DeliveryPreference, Mailing
from fixsend.delivery.worker.mailing_queue import MailingQueue
from fixsend.mailing_list.services import preferences
from fixsend.people.models import Person, SuppressionReason
from fixsend.people.services import consent
from fixsend.people.services.erasure import erase_person
from tests.delivery.engine.audiences import assert_sums_hold, claim, expire_leases, subscribers
from tests.delivery.engine.working import wait_for
from tests.mailing_list.test_two_at_once import at_once
from tests.newsletters.factories import frozen_mailing, subscriber

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(snapshot, "BATCH_SIZE", 5)


def test_a_claim_brings_what_a_mail_needs():
    ada = subscriber("ada@example.org")
    (row,) = claim(frozen_mailing())
    assert (row.position, row.address, row.public_id, row.skip) == (1, "ada@example.org", str(ada.public_id), "")


def test_what_is_leased_is_not_claimed_again_until_it_is_given_back(small_batches):
    subscribers(12)
    mailing, holder = frozen_mailing(), uuid4()
    first = claim(mailing, 2, holder)
    assert [row.position for row in first] == list(range(1, 11))
    assert [row.position for row in claim(mailing)] == [11, 12]
    batch = first[0].batch_id
    assert leases.give_back(holder, {batch: [4, 5]}) == 1
    assert [row.position for row in claim(mailing)] == [4, 5]
    assert leases.give_back(holder, {batch: [4, 5]}) == 0  # It is another's now.


def test_a_batch_is_not_claimed_before_it_is_due():
    subscriber()
    mailing = frozen_mailing()
    DeliveryBatch.objects.update(due_at=timezone.now() + timedelta(minutes=1))
    assert claim(mailing) == []


def test_renewing_tells_a_worker_what_it_still_holds():
    subscriber()
    mailing, holder = frozen_mailing(), uuid4()
    (row,) = claim(mailing, holder=holder)
    expire_leases()
    assert leases.expired_holders() == [holder]
    assert leases.renew(holder).keys() == {row.batch_id}
    assert leases.expired_holders() == []
    leases.give_back(holder, {row.batch_id: [1]})
    assert leases.renew(holder) == {}


def _leave(person):
    preferences.leave(person)


def _suppress(person):
    consent.suppress(person.email, SuppressionReason.COMPLAINED, "test")


def _pause(person):
    DeliveryPreference.objects.create(person=person, paused_until=timezone.localdate() + timedelta(days=1))


def _lock_out(person):
    Person.objects.filter(pk=person.pk).update(is_active=False)


@pytest.mark.parametrize(
    ("change", "cause"),
    [(_leave, "withdrew"), (_suppress, "suppressed"), (_pause, "paused"), (erase_person, "gone"), (_lock_out, "gone")],
)
def test_a_person_who_changes_their_mind_after_the_freezing_gets_no_mail(change, cause):
    ada = subscriber("ada@example.org")
    mailing = frozen_mailing()
    change(ada)
    assert [row.skip for row in claim(mailing)] == [cause]


def test_two_newsletters_at_once_to_somebody_who_wants_few_end_in_one():
    DeliveryPreference.objects.create(person=subscriber(), frequency="weekly")
    one, two = frozen_mailing("sending"), frozen_mailing("sending")
    from tests.delivery.engine.audiences import record_all

    record_all(one, claim(one, holder=(holder := uuid4())), holder)
    Mailing.objects.filter(pk=one.pk).update(first_sent_at=timezone.now())
    assert [row.skip for row in claim(two)] == ["frequency"]


def test_a_new_address_gets_the_mail_unless_it_had_one():
    ada, bob = subscriber("ada@example.org"), subscriber("bob@example.org")
    mailing = frozen_mailing()
    Person.objects.filter(pk=ada.pk).update(email="new@example.org")
    assert [row.address for row in claim(mailing)] == ["new@example.org", "bob@example.org"]
    DeliveryBatch.objects.update(holder=None, leased_until=None)
    Person.objects.filter(pk=bob.pk).update(email="moved@example.org")
    Person.objects.filter(pk=ada.pk).update(email="bob@example.org")
    assert [row.skip for row in claim(mailing)] == ["twice", ""]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_never_get_the_same_mail(small_batches):
    subscribers(40)
    mailing = frozen_mailing()
    found = at_once(*[lambda: claim(mailing, 2)] * 4)
    positions = [row.position for rows in found for row in rows]
    assert len(positions) == len(set(positions)) == 40
    assert_sums_hold(mailing)


@pytest.mark.django_db(transaction=True)
def test_a_claimer_passes_over_what_another_is_just_claiming(small_batches):
    subscribers(10)
    mailing = frozen_mailing()

    def second():
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET statement_timeout = '5s'")
            return claim(mailing)
        finally:
            connection.close()

    from concurrent.futures import ThreadPoolExecutor

    with transaction.atomic():
        first = claim(mailing, 1)
        with ThreadPoolExecutor(1) as pool:
            rest = pool.submit(second).result()
    assert [row.position for row in first] == [1, 2, 3, 4, 5]
    assert [row.position for row in rest] == [6, 7, 8, 9, 10]


def test_the_planner_is_told_of_many_new_batches(small_batches, monkeypatch):
    monkeypatch.setattr(snapshot, "MANY_BATCHES", 3)
    subscribers(15)
    frozen_mailing()
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'delivery_deliverybatch'")
        assert cursor.fetchone()[0] == 3


def test_what_was_leased_anew_since_is_not_released(small_batches):
    subscribers(10)
    mailing, holder = frozen_mailing(), uuid4()
    claim(mailing, 2, holder)
    known = leases.renew(holder)
    again = min(known)
    leases.give_back(holder, {again: [1, 2, 3, 4, 5]})
    claim(mailing, 1, holder)
    DeliveryBatch.objects.filter(pk=again).update(leased_until=timezone.now() + timedelta(hours=1))
    leases.release(holder, known)
    assert list(DeliveryBatch.objects.filter(holder=holder).values_list("pk", flat=True)) == [again]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("what", ["renew", "give back"])
def test_a_workers_two_threads_lock_batches_in_the_same_order(small_batches, what):
    """Whoever waits for the last batch holds the first one already, so nobody waits crosswise."""
    subscribers(15)
    mailing, holder = frozen_mailing(), uuid4()
    held = sorted({row.batch_id for row in claim(mailing, 3, holder)})
    backwards = {number: [] for number in reversed(held)}
    do = {"renew": lambda: leases.renew(holder), "give back": lambda: leases.give_back(holder, backwards)}[what]
    lock = "SELECT id FROM delivery_deliverybatch WHERE id = %s FOR UPDATE"
    with ThreadPoolExecutor(1) as pool, psycopg.connect(**connection.get_connection_params()) as other:
        other.execute(lock, [held[-1]])
        doing = pool.submit(_with_own_connection, do)
        wait_for(lambda: not _is_free(held[0]), "the first batch to be locked")
        assert not doing.done()
        other.rollback()
        assert doing.result(timeout=10)


def _with_own_connection(do):
    try:
        return do()
    finally:
        connection.close()


def _is_free(batch: int) -> bool:
    with transaction.atomic():
        return DeliveryBatch.objects.filter(pk=batch).select_for_update(skip_locked=True).exists()


def test_what_a_worker_has_already_is_not_taken_a_second_time():
    subscribers(2)
    mailing, holder = frozen_mailing(), uuid4()
    rows = claim(mailing, 1, holder)
    queue = MailingQueue(mailing.pk, renderer=None, claim=None, doubt_policy="leave")
    queue.add_claimed(rows, 0.0)
    queue.add_claimed(rows, 1.0)
    assert [copy.attempt.position for copy in queue.ready] == [1, 2]
