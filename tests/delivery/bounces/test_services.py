"""What a mail that comes back means: for the delivery, for the person, and for nobody else."""

import io
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from fixsend.delivery.bounces import alarm, policy, services
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.engine import verp
from fixsend.delivery.models import Delivery, Message, ReturnedMail
from fixsend.delivery.models.returned_mail import ReturnedMailChannel
from fixsend.people.models import ConsentEvent, Purpose, Suppression
from fixsend.people.queries.consent import granted_purposes, is_suppressed, may_mail
from fixsend.people.services.erasure import erase_person
from tests.delivery.bounces.mails import complaint, dsn, failed
from tests.delivery.test_deliveries import frozen
from tests.newsletters.factories import MailingFactory, MessageFactory, subscriber

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def bounce_address(settings) -> None:
    settings.BOUNCE_ADDRESS = "bounces@fixsend.example"


@pytest.fixture
def ada():
    return subscriber("ada@example.net")


@pytest.fixture
def delivery(ada) -> Delivery:
    """A newsletter that was sent to Ada."""
    mailing = MailingFactory(state="finished")
    frozen(mailing, ada)
    Delivery.objects.filter(mailing=mailing).update(state="sent", settled_at=timezone.now())
    return Delivery.objects.get(mailing=mailing)


def sent_back(delivery: Delivery, *recipients, mail: bytes | None = None) -> bytes:
    """Address a bounce to the envelope sender of a delivery."""
    sender = verp.MailingSender(delivery.mailing_id, "news@fixsend.example")(delivery.position)
    return (mail or dsn(*(recipients or [failed()]))).replace(b"To: bounces@fixsend.example", f"To: {sender}".encode())


def take(mail: bytes) -> Kind:
    return services.take_mail(mail, ReturnedMailChannel.MAILBOX)


def test_an_address_that_is_gone_gets_no_more_newsletters_at_once(ada, delivery):
    assert take(sent_back(delivery)) is Kind.BOUNCE
    assert is_suppressed("ada@example.net")
    assert granted_purposes(ada) == ["news"]
    delivery.refresh_from_db()
    assert (delivery.state, delivery.cause) == ("bounced", "gone")


def test_the_same_bounce_taken_twice_is_one(delivery):
    mail = sent_back(delivery)
    for _ in range(2):
        take(mail)
    assert ReturnedMail.objects.count() == 1


@pytest.mark.parametrize("said", ["552 5.2.2 Mailbox full", "451 4.4.1 timed out", "550 5.0.0 no idea"])
def test_a_full_or_troubled_mailbox_keeps_its_place(ada, delivery, said):
    take(sent_back(delivery, failed(status="5.0.0", said=said)))
    assert may_mail(ada, Purpose.NEWS)
    assert ReturnedMail.objects.get().cause in {"full", "temporary", "unknown"}


def test_being_turned_away_never_costs_a_person_their_place(ada, delivery):
    for number in range(20):
        mail = sent_back(delivery, failed(status="5.7.1", said=f"550 5.7.1 blocked using spamhaus {number}"))
        take(mail)
    assert may_mail(ada, Purpose.NEWS)


def test_an_address_is_given_up_when_newsletters_fail_time_and_again(ada):
    now = timezone.now()
    for weeks in (6, 4, 2, 0):
        mailing = MailingFactory(state="finished")
        frozen(mailing, ada)
        at = now - timedelta(weeks=weeks)
        Delivery.objects.filter(mailing=mailing).update(state="bounced", cause="full", settled_at=at)
        stopped = policy.after_failure(ada, "ada@example.net", "full", "test")
        assert stopped is (weeks == 0)
    assert Suppression.objects.get().reason == "bounced"


@pytest.mark.parametrize("cause", ["temporary", "unknown", "blocked", "content"])
def test_trouble_that_may_be_our_own_gives_no_address_up_however_often_it_comes_back(ada, cause):
    """A relay that turns everything away for months does so for everybody."""
    for weeks in (12, 9, 6, 3, 0):
        mailing = MailingFactory(state="finished")
        frozen(mailing, ada)
        at = timezone.now() - timedelta(weeks=weeks)
        Delivery.objects.filter(mailing=mailing).update(state="failed", cause=cause, settled_at=at)
        assert not policy.after_failure(ada, "ada@example.net", cause, "test")
    assert may_mail(ada, Purpose.NEWS)


def test_one_newsletter_that_arrived_in_between_starts_the_count_anew(ada):
    for weeks, state, cause in (
        (8, "bounced", "full"),
        (6, "bounced", "full"),
        (4, "sent", ""),
        (0, "bounced", "full"),
    ):
        mailing = MailingFactory(state="finished")
        frozen(mailing, ada)
        at = timezone.now() - timedelta(weeks=weeks)
        Delivery.objects.filter(mailing=mailing).update(state=state, cause=cause, settled_at=at)
    assert not policy.after_failure(ada, "ada@example.net", "full", "test")


def test_four_bounces_within_a_month_are_not_yet_time_and_again(ada):
    for days in (20, 10, 5, 0):
        mailing = MailingFactory(state="finished")
        frozen(mailing, ada)
        at = timezone.now() - timedelta(days=days)
        Delivery.objects.filter(mailing=mailing).update(state="bounced", cause="full", settled_at=at)
    assert not policy.after_failure(ada, "ada@example.net", "full", "test")


def test_a_made_up_bounce_cuts_nobody_off(ada, delivery):
    """Without our envelope sender or Message-ID anybody could have written it."""
    take(dsn(failed()))
    forged = f"bounces+m{delivery.mailing_id}-{delivery.position}-0123456789@fixsend.example".encode()
    take(dsn(failed()).replace(b"bounces@fixsend.example", forged))
    assert may_mail(ada, Purpose.NEWS)
    assert not ReturnedMail.objects.filter(is_sure=True).exists()


def test_the_person_whom_we_wrote_to_counts_not_the_address_that_a_forwarder_names(ada, delivery):
    take(sent_back(delivery, failed("ada.old@elsewhere.example")))
    assert is_suppressed("ada@example.net")


OLD = failed("ada.old@elsewhere.example")


@pytest.mark.parametrize(
    ("blocks", "gone"),
    [
        ([OLD, failed(status="4.4.7", said="450 4.4.7 Message expired")], False),
        ([failed(status="5.2.2", said="552 5.2.2 Mailbox full"), OLD], False),
        ([OLD, failed(action="relayed", status="2.0.0")], False),
        ([failed("ada@new.example", action="delivered", status="2.0.0"), OLD], False),
        ([OLD, failed("ada@new.example", status="4.4.1", said="450 4.4.1 No answer")], False),
        ([failed("ada@new.example", action="delivered", status="2.0.0"), failed()], True),
        ([OLD, failed()], True),
        ([OLD, failed("ada@new.example")], True),
    ],
)
def test_what_a_report_says_of_a_second_mailbox_cuts_off_nobody_whom_mail_reaches(ada, delivery, blocks, gone):
    """An address that forwards to several; one of them is gone."""
    take(sent_back(delivery, mail=dsn(*blocks)))
    assert is_suppressed("ada@example.net") == gone


@pytest.mark.parametrize(
    "mail", [dsn(failed("grace@example.net")), complaint(to="grace@example.net")], ids=["bounce", "complaint"]
)
def test_nobody_can_name_somebody_else_in_a_report_about_a_mail_of_their_own(ada, delivery, mail):
    """Not even after their own address is gone from our records."""
    grace = subscriber("grace@example.net")
    Delivery.objects.filter(pk=delivery.pk).update(address="", person=None)
    take(sent_back(delivery, mail=mail.replace(b"abuse@fixsend.example", b"bounces@fixsend.example")))
    assert may_mail(grace, Purpose.NEWS)


@pytest.mark.parametrize(
    "fields",
    [
        failed(status="4.1.1", said="450 4.1.1 <ada@example.net>: User unknown"),
        failed(status="4.4.3", said="Host or domain name not found. Host not found, try again"),
        failed(said="550 5.1.1 <news@fixsend.example>: Sender address rejected: User unknown"),
        failed(said="550 5.1.1 <news@fixsend.example>: User unknown"),
        failed(status="5.0.0", said="552 Account(s) <ada@example.net> does not have enough space"),
        failed(action="delayed"),
    ],
    ids=lambda fields: fields["Diagnostic-Code"],
)
def test_what_is_not_said_about_the_reader_keeps_them_on_the_list(ada, delivery, fields):
    take(sent_back(delivery, fields))
    assert may_mail(ada, Purpose.NEWS)


def test_a_report_of_our_own_mail_is_kept_however_long_its_names_are(ada, delivery):
    long = "x" * 5000
    mail = dsn(failed(said=f"550 5.1.1 User unknown {long}", address=f"{long}@{long}")).replace(
        b"Reporting-MTA: dns; mx.example.net", f"Reporting-MTA: dns; {long}".encode()
    )
    assert take(sent_back(delivery, mail=mail)) is Kind.BOUNCE
    assert is_suppressed("ada@example.net")


def test_our_message_id_vouches_where_the_envelope_sender_got_lost(ada, delivery):
    ours = f"<{delivery.mailing.message_id_stem}.{ada.public_id.hex}@fixsend.example>"
    take(dsn(failed()).replace(b"<7.12.abc@fixsend.example>", ours.encode()))
    assert is_suppressed("ada@example.net")


def test_a_single_mail_that_comes_back_is_found_by_its_envelope_sender(ada):
    message = MessageFactory(to="ada@example.net")
    sender = verp.message_sender(message.pk, "news@fixsend.example")
    take(dsn(failed()).replace(b"bounces@fixsend.example", sender.encode()))
    assert ReturnedMail.objects.get().message == Message.objects.get()
    assert is_suppressed("ada@example.net")


def test_a_complaint_is_a_no_to_everything(ada, delivery):
    take(sent_back(delivery, mail=complaint().replace(b"abuse@fixsend.example", b"bounces@fixsend.example")))
    assert granted_purposes(ada) == []
    assert is_suppressed("ada@example.net")
    assert ConsentEvent.objects.filter(person=ada, channel="complaint").exists()
    delivery.refresh_from_db()
    assert delivery.state == "complained"


def test_what_servers_say_is_kept_without_addresses(delivery):
    take(sent_back(delivery, failed(said="550 5.1.1 <ada@example.net>: no such user ada@example.net")))
    assert "ada" not in ReturnedMail.objects.get().words


def test_an_erasure_leaves_the_figure_and_takes_the_name(ada, delivery):
    take(sent_back(delivery))
    erase_person(ada)
    assert ReturnedMail.objects.get().person is None


def test_the_alarm_rings_when_a_provider_turns_much_of_our_mail_away(ada, delivery):
    assert alarm.message() is None
    for number in range(12):
        take(sent_back(delivery, failed(status="5.7.1", said=f"550 5.7.1 reputation {number}")))
    assert "example.net (12 turned away" in alarm.message()


def test_a_mail_server_can_hand_bounces_over_by_a_pipe(monkeypatch, delivery):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sent_back(delivery))))
    said = io.StringIO()
    call_command("take_bounce", stdout=said)
    assert said.getvalue().strip() == "bounce"
    assert ReturnedMail.objects.get().channel == "pipe"
