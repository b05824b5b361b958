"""Which newsletter people left by: named in the link, or else the last one that they got."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fixsend.delivery import links
from fixsend.delivery.bounces import policy
from fixsend.delivery.document import Document, MergeField
from fixsend.delivery.engine.compiler import Recipient, compile_document
from fixsend.delivery.models import Delivery, DeliveryState, Departure, Mailing
from fixsend.delivery.services import mailings
from fixsend.mailing_list.services import preferences
from fixsend.people import retention
from fixsend.people.models import Channel, Purpose
from tests.newsletters.factories import document, frozen_mailing, subscriber

pytestmark = pytest.mark.django_db


def sent(*, days_ago: float = 0) -> Mailing:
    """Make a mailing that everybody on the list has got."""
    mailing = frozen_mailing()
    when = timezone.now() - timedelta(days=days_ago)
    Delivery.objects.filter(mailing=mailing).update(state=DeliveryState.SENT, settled_at=when)
    return mailing


def left_by() -> list[tuple[int, str]]:
    return list(Departure.objects.values_list("mailing", "channel"))


def press_leave(person, mailing: Mailing | int, page: str = "leave"):
    before, after = links.around_token(page, getattr(mailing, "pk", mailing))
    path = (before + links.token(person) + after).partition("/mail/")[2]
    return Client().post(f"/mail/{path}")


def test_a_link_in_a_mailing_says_which_one_it_stands_in():
    ada, parts = subscriber(), document(html=("<p>", MergeField("unsubscribe_url"), "</p>"))
    mailing = frozen_mailing(document=parts.to_json())
    mail = compile_document(Document.from_json(mailing.document), mailing).render(
        Recipient(1, ada.email, str(ada.public_id), ("",))
    )
    text = mail.replace(b"=\r\n", b"").replace(b"=3D", b"=").decode()
    assert len(re.findall(rf"/mail/leave/[^/]+/\?n={mailing.pk}\b", text)) == 1
    assert len(re.findall(rf"/mail/one-click/[^/]+/\?n={mailing.pk}>", text)) == 1


@pytest.mark.parametrize(("page", "channel"), [("leave", Channel.EMAIL_LINK), ("one_click", Channel.ONE_CLICK)])
def test_leaving_is_put_down_to_the_mailing_whose_link_was_pressed(page, channel):
    ada = subscriber()
    first, _ = sent(), sent()
    press_leave(ada, first, page)
    assert left_by() == [(first.pk, channel)]


def test_looking_at_the_page_puts_nothing_down():
    ada, mailing = subscriber(), sent()
    Client().get(links.leave_url(ada).partition("/mail/")[2].join(["/mail/", f"?n={mailing.pk}"]))
    assert left_by() == []


def test_a_number_that_somebody_wrote_into_a_link_counts_only_where_they_got_that_mailing():
    ada, mailing = subscriber(), sent()
    press_leave(ada, mailing.pk + 1000)
    assert left_by() == [(mailing.pk, Channel.EMAIL_LINK)]


@pytest.mark.parametrize("number", ["x", "-1", "1e9", "99999999999999999999", "²", ""])
def test_nonsense_in_a_link_harms_nobody(number):
    ada, mailing = subscriber(), sent()
    path = links.leave_url(ada).partition("/mail/")[2]
    assert Client().post(f"/mail/{path}?n={number}").status_code == 200
    assert left_by() == [(mailing.pk, Channel.EMAIL_LINK)]


def test_an_older_link_counts_for_the_last_mailing():
    ada = subscriber()
    sent(days_ago=9)
    newest = sent(days_ago=1)
    preferences.leave(ada)
    assert left_by() == [(newest.pk, Channel.EMAIL_LINK)]


def test_a_no_long_after_the_last_mailing_is_no_answer_to_it():
    ada = subscriber()
    sent(days_ago=31)
    preferences.leave(ada)
    assert left_by() == []


def test_a_second_press_counts_no_second_time():
    ada, mailing = subscriber(), sent()
    press_leave(ada, mailing)
    press_leave(ada, mailing)
    press_leave(ada, mailing, "one_click")
    assert len(left_by()) == 1


def test_somebody_who_undoes_it_has_not_left():
    ada, mailing = subscriber(), sent()
    token = preferences.leave(ada, mailing_id=mailing.pk)
    preferences.undo_leaving(ada, token)
    assert left_by() == []


def test_ending_one_kind_of_mail_on_the_preferences_page_counts():
    ada, mailing = subscriber(purposes=(Purpose.NEWS, Purpose.LOCAL)), sent()
    preferences.choose(ada, topics=[], frequency="all", stop=[Purpose.NEWS])
    assert left_by() == [(mailing.pk, Channel.EMAIL_LINK)]


def test_wanting_less_is_not_leaving():
    ada = subscriber()
    sent()
    preferences.choose(ada, topics=[], frequency="monthly")
    assert left_by() == []


def test_what_a_mail_provider_passes_on_counts_for_the_last_mailing():
    ada, mailing = subscriber(), sent()
    policy.after_complaint(ada.email, "Report by Postmark")
    assert left_by() == [(mailing.pk, Channel.COMPLAINT)]


def test_the_number_stays_when_the_person_is_forgotten():
    ada, mailing = subscriber(), sent()
    press_leave(ada, mailing)
    Departure.objects.update(at=timezone.now() - timedelta(days=731))
    assert retention.run()["delivery.departures"] == 1
    assert left_by() == [(mailing.pk, Channel.EMAIL_LINK)]
    assert Departure.objects.get().event is None


def test_somebody_who_was_not_sent_it_leaves_by_nothing():
    ada = subscriber()
    mailing = frozen_mailing()
    mailings.cancel(mailing.pk, "A test")
    preferences.leave(ada, mailing_id=mailing.pk)
    assert left_by() == []
