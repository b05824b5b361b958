"""Addresses called gone: what is noted of each, and how staff let them back."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.bounces import policy
from fixsend.delivery.models import BounceSuppression, DeliveryTally, LiftedBecause
from fixsend.delivery.queries import gone_addresses as queries
from fixsend.delivery.services import gone_addresses
from fixsend.delivery.services.gone_addresses import GoneReport
from fixsend.people import personal_data
from fixsend.people.models import AuditEntry, Suppression, SuppressionReason
from fixsend.people.queries.consent import is_suppressed, may_mail
from fixsend.people.services import consent
from fixsend.people.services.erasure import erase_person
from fixsend.people.staff import roles
from tests.newsletters.factories import frozen_mailing, subscriber
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db

WORDS = "550 5.1.1 <ada@example.org>: Recipient address rejected: User unknown"


@pytest.fixture
def ada():
    return subscriber("ada@example.org", name="Ada Example")


@pytest.fixture
def mailing(ada):
    return frozen_mailing("sending")


@pytest.fixture
def many_sent(mailing):
    DeliveryTally.objects.create(mailing=mailing, provider="other", accepted=10_000)


def gone(person, mailing=None) -> Suppression:
    found = GoneReport(person.email, WORDS, person.pk, mailing.pk if mailing else None, on_the_spot=True)
    gone_addresses.suppress([found], "Refused when sending a newsletter")
    return Suppression.objects.get(address_hash=person.address_hash, reason="bounced", lifted_at=None)


def test_staff_see_whose_address_is_gone_by_which_newsletter_in_which_words_and_let_it_back(client, ada, mailing):
    suppression = gone(ada, mailing)
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    page = client.get(reverse("gone_addresses:list")).content.decode()
    for expected in ("Ada Example", mailing.name, "Recipient address rejected: User unknown"):
        assert expected in page
    assert "ada@example.org" not in page
    answer = client.post(reverse("gone_addresses:lift"), {"address": suppression.pk}, follow=True).content.decode()
    assert "1 address gets newsletters again" in answer
    assert may_mail(ada, "news")
    entry = AuditEntry.objects.get(action="suppression.lifted")
    assert (entry.person, entry.subject) == (ada, f"suppression {suppression.pk}")
    note = BounceSuppression.objects.get()
    assert (note.lifted_because, note.lifted_by_id) == (LiftedBecause.STAFF, entry.actor_id)
    client.post(reverse("gone_addresses:lift"), {"address": suppression.pk})
    assert AuditEntry.objects.filter(action="suppression.lifted").count() == 1


def test_all_that_one_newsletter_found_can_be_let_back_at_once(client, ada, mailing):
    others = [subscriber(f"reader{number}@example.org") for number in range(60)]
    for person in others:
        gone(person, mailing)
    gone(ada)
    sign_in_staff(client)
    page = client.get(reverse("gone_addresses:list"), {"mailing": mailing.pk}).content.decode()
    assert "Let all 60 back" in page
    client.post(reverse("gone_addresses:lift"), {"mailing": mailing.pk, "all": "1"})
    assert [line.person for line in queries.lines(queries.in_force())] == [ada]


@pytest.mark.parametrize("reason", [reason for reason in SuppressionReason if reason != SuppressionReason.BOUNCED])
def test_a_persons_own_no_a_complaint_and_an_erasure_are_never_lifted_by_staff(client, ada, reason):
    consent.suppress(ada.email, reason, "test")
    sign_in_staff(client)
    assert "Ada Example" not in client.get(reverse("gone_addresses:list")).content.decode()
    client.post(reverse("gone_addresses:lift"), {"address": Suppression.objects.get().pk})
    assert is_suppressed(ada.email)


def test_lifting_what_a_server_said_leaves_the_persons_own_no(client, ada, mailing):
    suppression = gone(ada, mailing)
    consent.withdraw_all(ada, consent.Evidence("web", "Leave page", "test"))
    sign_in_staff(client)
    client.post(reverse("gone_addresses:lift"), {"address": suppression.pk})
    assert not is_suppressed(ada.email)
    assert not may_mail(ada, "news")


@pytest.mark.parametrize("rubbish", [{}, {"address": "x"}, {"address": "9" * 500}, {"mailing": "9" * 500, "all": "1"}])
def test_rubbish_lifts_nothing(client, ada, mailing, rubbish):
    gone(ada, mailing)
    sign_in_staff(client)
    client.post(reverse("gone_addresses:lift"), rubbish)
    assert is_suppressed(ada.email)


def test_one_that_the_replay_of_the_journal_brought_back_is_named_too(client, ada):
    Suppression.objects.create(
        address_hash=ada.address_hash, reason="bounced", source="the journal", happened_at=timezone.now()
    )
    (line,) = queries.lines(queries.in_force())
    assert (line.person, line.words, line.mailing) == (ada, "", None)


@pytest.mark.parametrize("rows", [3, 30])
def test_the_screen_asks_the_database_no_more_often_when_it_is_long(
    client, mailing, django_assert_max_num_queries, rows
):
    for number in range(rows):
        gone(subscriber(f"reader{number}@example.org"), mailing)
    sign_in_staff(client)
    client.get(reverse("gone_addresses:list"))
    with django_assert_max_num_queries(30):
        client.get(reverse("gone_addresses:list"))


@pytest.mark.usefixtures("many_sent")
def test_the_burst_for_which_a_mailing_pauses_is_taken_back_and_what_was_found_before_stays(ada, mailing):
    before = gone(ada, mailing)
    BounceSuppression.objects.update(made_at=timezone.now() - timedelta(minutes=30))
    burst = [subscriber(f"reader{number}@example.org") for number in range(4)]
    for person in burst:
        gone(person, mailing)
    elsewhere = gone(subscriber("elsewhere@example.org"))
    assert gone_addresses.lift_burst(mailing.pk, timedelta(minutes=5)) == 4
    assert not any(is_suppressed(person.email) for person in burst)
    assert set(Suppression.objects.filter(lifted_at=None)) == {before, elsewhere}


@pytest.mark.parametrize("recorded", [(15,), (14, 1), (5, 1, 1, 8), (1, 14), (4, 4, 7)])
def test_too_many_to_be_right_cut_nobody_off_in_whatever_pieces_they_are_recorded(mailing, recorded):
    people = iter([subscriber(f"reader{number}@example.org") for number in range(sum(recorded))])
    for number in recorded:
        found = [GoneReport(next(people).email, WORDS, None, mailing.pk, on_the_spot=True) for _ in range(number)]
        gone_addresses.after_refusals(found, "Refused when sending a newsletter")
    assert not Suppression.objects.filter(lifted_at=None).exists()


def test_one_who_is_gone_among_very_many_stays_so_however_many_were_let_back_before(ada, mailing, many_sent):
    people = [subscriber(f"reader{number}@example.org") for number in range(6)]
    for person in people:
        gone(person, mailing)
    gone_addresses.lift_burst(mailing.pk, timedelta())
    found = GoneReport(ada.email, WORDS, ada.pk, mailing.pk, on_the_spot=True)
    gone_addresses.after_refusals([found], "Refused when sending a newsletter")
    assert [note.person for note in BounceSuppression.objects.filter(suppression__lifted_at=None)] == [ada]


def test_an_erasure_removes_the_note_and_an_export_shows_it(ada, mailing):
    gone(ada, mailing)
    source = next(each for each in personal_data.sources if each.model == "delivery.BounceSuppression")
    assert list(source.of(ada))
    assert "gone" in next(iter(source.timeline(ada))).text
    erase_person(ada)
    assert not BounceSuppression.objects.exists()
    assert Suppression.objects.filter(reason="bounced").exists()


def test_a_mail_that_came_back_is_noted_with_its_words_too(ada, mailing):
    policy.after_failure(ada, ada.email, "gone", "A mail that came back", words=WORDS, mailing_id=mailing.pk)
    note = BounceSuppression.objects.get()
    assert (note.person, note.mailing, note.on_the_spot) == (ada, mailing, False)
    assert note.words.startswith("550 5.1.1 <…>")


def test_what_came_back_is_no_burst_and_is_not_let_back_by_a_later_acceptance(ada, mailing):
    policy.after_failure(ada, ada.email, "gone", "A mail that came back")
    assert gone_addresses.lift_accepted([ada.email]) == 0
    assert is_suppressed(ada.email)
