"""Single mails: one row each, sent once, tried again, never sent to somebody who has left."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils import timezone

from fixsend.delivery import checks
from fixsend.delivery.models import MOVES, MailWorker, Message, MessageState
from fixsend.delivery.queries.relay import relay_trouble
from fixsend.delivery.services import gone_addresses, outbox
from fixsend.delivery.services.gone_addresses import GoneReport
from fixsend.mailing_list.services import preferences
from fixsend.people.models import Purpose
from fixsend.people.queries.consent import is_suppressed
from fixsend.web import email
from tests.delivery.smtp_sink import closed_port, sink
from tests.newsletters.factories import MessageFactory, subscriber

pytestmark = pytest.mark.django_db


@pytest.fixture
def relay(settings):
    """A mail server on this machine that notes what it gets and answers as it is told."""
    with sink() as server:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{server.port}"
        yield server


def send(to="ada@example.org"):
    context = {"url": "https://example.org/?a=1&b=2", "words": {"first_line": "Join <b>us</b>"}, "days": 7}
    email.send(to, "Hello\r\nBcc: eve@example.org", "people/email/confirm", context, kind="test")
    return Message.objects.latest("id")


def deliver_due():
    """Send what is due, as a worker does."""
    while message := Message.objects.filter(state=MessageState.QUEUED, next_attempt_at=None).first():
        outbox.deliver(message.pk)


def test_a_mail_is_a_row_that_waits(relay):
    message = send()
    assert message.state == MessageState.QUEUED
    assert outbox.claim(uuid4()) == [message]
    assert message.subject == "Hello Bcc: eve@example.org"


def test_a_mail_goes_only_if_its_transaction_commits(relay):
    with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012
        send()
        raise RuntimeError
    assert not Message.objects.exists()


def test_both_parts_arrive_with_what_was_typed_escaped_in_html_only(relay):
    send()
    deliver_due()
    (mail,) = relay.mails
    text, html = [part.get_content() for part in mail.walk() if not part.is_multipart()]
    assert mail["To"] == "ada@example.org"
    assert "Join <b>us</b>" in text
    assert "https://example.org/?a=1&b=2" in text
    assert "Join &lt;b&gt;us&lt;/b&gt;" in html
    assert "fonts.googleapis" not in html
    assert mail["Message-ID"].startswith(f"<{Message.objects.get().public_id}@")
    assert mail["Auto-Submitted"] == "auto-generated"


def test_a_message_that_is_delivered_twice_is_sent_once(relay):
    message = send()
    for _ in range(3):
        outbox.deliver(message.pk)
    assert len(relay.mails) == 1
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.SENT, 1)


def test_a_mail_with_several_receivers_becomes_one_row_each(relay):
    EmailMultiAlternatives("Hi", "Text", "a@example.org", ["b@example.org"], bcc=["c@example.org"]).send()
    assert sorted(Message.objects.values_list("to", flat=True)) == ["b@example.org", "c@example.org"]


@pytest.mark.parametrize("stage", ["rcpt", "data", "message"])
def test_a_mail_server_that_is_busy_is_asked_again_later(relay, stage):
    relay.answers[stage] = "451 4.3.0 Busy"
    message = send()
    outbox.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.QUEUED
    assert message.next_attempt_at > timezone.now()
    assert not outbox.claim(uuid4())

    relay.answers.clear()
    outbox.deliver(message.pk)
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.SENT, 2)
    assert len(relay.mails) == 1


def test_an_address_that_is_gone_is_given_up_and_suppressed(relay):
    relay.answers["rcpt"] = "550 5.1.1 No such mailbox"
    message = send()
    outbox.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.FAILED
    assert is_suppressed("ada@example.org")
    assert relay_trouble() is None


def test_a_full_mailbox_is_no_reason_to_suppress(relay):
    relay.answers["rcpt"] = "552 5.2.2 Mailbox full"
    message = send()
    outbox.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.FAILED
    assert not is_suppressed("ada@example.org")


@pytest.mark.parametrize(
    ("stage", "answer"),
    [("mail", "550 5.7.1 Sender rejected"), ("rcpt", "554 5.7.1 Relay access denied"), ("auth", "")],
)
def test_a_relay_that_refuses_us_is_noticed_and_loses_nothing(relay, settings, stage, answer):
    relay.answers[stage] = answer
    if stage == "auth":  # The server offers no authentication at all.
        settings.EMAIL_URL = settings.EMAIL_URL.replace("smtp://", "smtp://user:secret@")
    message = send()
    outbox.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.QUEUED
    trouble = relay_trouble()
    assert trouble.waiting == 1
    assert "secret" not in trouble.last_words
    assert not is_suppressed("ada@example.org")

    settings.EMAIL_URL = settings.EMAIL_URL.replace("user:secret@", "")
    relay.answers.clear()
    outbox.deliver(message.pk)
    assert relay_trouble() is None


def test_no_mail_server_at_all_is_noticed(settings):
    settings.EMAIL_URL = f"smtp://127.0.0.1:{closed_port()}"
    message = send()
    outbox.deliver(message.pk)
    assert relay_trouble().last_words.startswith("ConnectionRefusedError")


def test_a_server_that_falls_silent_is_not_waited_for(relay, settings):
    settings.EMAIL_URL += "?end=0.2"
    relay.silent = True
    message = send()
    outbox.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.QUEUED
    # The mail had left us: the server may have it, and the count says so.
    assert message.unsure_attempts == 1


def test_after_a_day_and_a_half_a_mail_is_given_up_and_staff_can_start_it_again(relay):
    relay.answers["rcpt"] = "451 4.3.0 Busy"
    message = send()
    for _ in range(len(outbox.WAITS) + 1):
        outbox.deliver(message.pk)
    message.refresh_from_db()
    assert message.state == MessageState.FAILED
    assert timedelta(days=1) < sum(outbox.WAITS, timedelta()) < timedelta(days=2)

    relay.answers.clear()
    assert outbox.try_again(message.pk)
    deliver_due()
    assert len(relay.mails) == 1
    assert not outbox.try_again(message.pk)


def test_what_a_dead_worker_held_is_sent_again_under_the_same_id_and_counted(relay):
    message = MessageFactory(state=MessageState.SENDING, attempts=1, claimed_at=timezone.now() - timedelta(hours=1))
    alive = MessageFactory(state=MessageState.SENDING, attempts=1, claimed_at=timezone.now())
    assert outbox.rescue_abandoned() == 1
    deliver_due()
    message.refresh_from_db()
    assert (message.state, message.unsure_attempts) == (MessageState.SENT, 1)
    assert str(message.public_id) in relay.mails[0]["Message-ID"]
    alive.refresh_from_db()
    assert alive.state == MessageState.SENDING


def test_a_list_mail_is_stopped_when_its_receiver_has_left_meanwhile(relay):
    ada = subscriber()
    wanted = MessageFactory(to=ada.email, needs_consent=Purpose.NEWS)
    never_agreed = MessageFactory(to=ada.email, needs_consent=Purpose.LOCAL)
    late = MessageFactory(to=ada.email, needs_consent="any")
    stranger = MessageFactory(needs_consent="any")
    outbox.deliver(wanted.pk)
    preferences.leave(ada)
    for message in (never_agreed, late, stranger):
        outbox.deliver(message.pk)
    assert len(relay.mails) == 1
    assert Message.objects.filter(state=MessageState.STOPPED).count() == 3


def test_the_text_of_a_mail_goes_soon_after_the_mail(relay):
    old, fresh = MessageFactory(), MessageFactory()
    waiting = MessageFactory()
    for message in (old, fresh):
        outbox.deliver(message.pk)
    long_ago = timezone.now() - timedelta(hours=2)
    Message.objects.exclude(pk=fresh.pk).update(created_at=long_ago)
    Message.objects.filter(pk=old.pk).update(sent_at=long_ago)
    assert outbox.blank_sent() == 1
    assert [Message.objects.get(pk=each.pk).text for each in (old, fresh, waiting)] == ["", fresh.text, waiting.text]


@pytest.mark.parametrize("state", list(MessageState))
def test_whatever_became_of_a_mail_its_text_goes_and_what_became_of_it_stays(state):
    long_ago = timezone.now() - outbox.LONGEST_WAIT - timedelta(days=1)
    ended = {MessageState.SENT: {"sent_at": long_ago}, MessageState.FAILED: {"failed_at": long_ago}}
    message = MessageFactory(
        state=state, claimed_at=long_ago, headers={"Reply-To": "ada@example.org"}, **ended.get(state, {})
    )
    Message.objects.update(created_at=long_ago)
    outbox.rescue_abandoned()
    assert outbox.blank_sent() == 1
    message.refresh_from_db()
    assert (message.text, message.html, message.headers) == ("", "", {})
    assert message.to.startswith("reader")
    assert message.kind == "test"
    waited = state in (MessageState.QUEUED, MessageState.SENDING)
    assert message.state == (MessageState.STOPPED if waited else state)


@pytest.mark.parametrize("state", [MessageState.SENT, MessageState.FAILED, MessageState.STOPPED])
def test_the_text_of_a_mail_that_has_ended_is_gone_within_two_hours(state):
    hour_ago = timezone.now() - timedelta(minutes=61)
    MessageFactory(state=state, sent_at=hour_ago, failed_at=hour_ago)
    Message.objects.update(created_at=hour_ago)
    assert outbox.blank_sent() == 1
    assert not outbox.try_again(Message.objects.get().pk)


def test_every_state_has_its_moves_and_no_other_move_is_made(relay):
    assert set(MOVES) == set(MessageState)
    sent = MessageFactory(state=MessageState.SENT, sent_at=timezone.now())
    assert not outbox.move(sent, MessageState.QUEUED)
    sent.refresh_from_db()
    assert sent.state == MessageState.SENT


@pytest.mark.parametrize("url", ["smtp://mail.example.org", "smtps://mail.example.org:465"])
def test_no_mail_or_password_goes_to_another_machine_without_tls(url):
    from fixsend.delivery.smtp import Relay

    relay = Relay.from_url(url)
    assert relay.tls_required
    assert relay.tls_from_start == url.startswith("smtps")


def test_a_provider_that_we_do_not_know_is_named_plainly(settings):
    from django.core.exceptions import ImproperlyConfigured

    from fixsend.delivery.engine.email_url import check_url

    check_url("postmark://token@")
    with pytest.raises(ImproperlyConfigured, match="smtp://, smtps://, postmark://"):
        check_url("pigeon://loft")
    settings.EMAIL_URL = "pigeon://loft"
    assert [error.id for error in checks.email_url_is_known()] == ["delivery.E001"]


def test_a_worker_claims_the_oldest_first_and_gives_back_what_it_did_not_hand_over():
    first, second = MessageFactory(), MessageFactory()
    MessageFactory(next_attempt_at=timezone.now() + timedelta(minutes=1))
    holder = uuid4()
    assert [message.pk for message in outbox.claim(holder, 1)] == [first.pk]
    assert [message.pk for message in outbox.claim(uuid4(), 5)] == [second.pk]
    assert outbox.give_back(holder) == 1
    first.refresh_from_db()
    assert (first.state, first.attempts) == (MessageState.QUEUED, 0)


def test_what_a_worker_that_lives_still_holds_is_not_rescued():
    alive = MailWorker.objects.create(name="mailer", host="here")
    long_ago = timezone.now() - timedelta(hours=1)
    MessageFactory(state=MessageState.SENDING, attempts=1, claimed_at=long_ago, holder=alive.pk)
    assert outbox.rescue_abandoned() == 0
    MailWorker.objects.update(seen_at=long_ago)
    assert outbox.rescue_abandoned() == 1


def test_a_mailbox_that_is_gone_is_tried_once_a_period_when_somebody_asks(relay):
    gone_addresses.suppress([GoneReport("ada@example.org", "")], "test")
    for _ in range(3):
        send()
    assert len(outbox.claim(uuid4(), most=5)) == 1
    assert sorted(Message.objects.values_list("state", flat=True)) == ["sending", "stopped", "stopped"]


def test_a_mailbox_that_is_gone_is_tried_again_in_the_next_period(relay):
    gone_addresses.suppress([GoneReport("ada@example.org", "")], "test")
    send()
    outbox.claim(uuid4())
    Message.objects.update(claimed_at=timezone.now() - outbox.TRIED_ONCE_IN)
    send()
    assert len(outbox.claim(uuid4())) == 1


def test_a_mailbox_that_works_gets_every_code_that_is_asked_for(relay):
    for _ in range(3):
        send()
    assert len(outbox.claim(uuid4(), most=5)) == 3
