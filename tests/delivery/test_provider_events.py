"""What the mail provider reports: believed only with the secret, and taken as the person's own no."""

import base64
import json
import os
import re
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from fixsend.delivery.views import provider_reports as feedback
from fixsend.people.models import ConsentEvent, Purpose
from fixsend.people.queries.consent import granted_purposes, is_suppressed, may_mail
from tests.newsletters.factories import subscriber

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(client, settings):
    settings.EMAIL_PROVIDER = "postmark"
    settings.ANYMAIL_WEBHOOK_SECRET = "us:secret"

    def post(secret="us:secret", provider="postmark", **event):
        key = base64.b64encode(secret.encode()).decode()
        return client.post(
            f"/mail/provider/{provider}/",
            json.dumps({"MessageID": "1", "Email": "Ada@example.org"} | event),
            content_type="application/json",
            headers={"authorization": f"Basic {key}"},
        )

    return post


def test_a_hard_bounce_suppresses_the_address_and_leaves_the_consent(report):
    ada = subscriber()
    assert (
        report(RecordType="Bounce", Type="HardBounce", TypeCode=1, BouncedAt="2026-01-01T00:00:00Z").status_code == 200
    )
    assert is_suppressed("ada@example.org")
    assert granted_purposes(ada) == ["news"]
    assert not may_mail(ada, Purpose.NEWS)


def test_a_full_mailbox_changes_nothing(report):
    ada = subscriber()
    report(RecordType="Bounce", Type="SoftBounce", TypeCode=4096, BouncedAt="2026-01-01T00:00:00Z")
    assert may_mail(ada, Purpose.NEWS)


def test_a_complaint_is_a_no_to_everything(report):
    ada = subscriber(purposes=list(Purpose))
    for _ in range(2):
        report(RecordType="SpamComplaint", Type="SpamComplaint", TypeCode=512, BouncedAt="2026-01-01T00:00:00Z")
    assert granted_purposes(ada) == []
    assert is_suppressed("ada@example.org")
    assert ConsentEvent.objects.filter(channel="complaint").count() == len(Purpose)


def test_a_report_without_the_secret_is_not_believed(report):
    ada = subscriber()
    answer = report("us:wrong", RecordType="SpamComplaint", Type="SpamComplaint", BouncedAt="2026-01-01T00:00:00Z")
    assert answer.status_code == 400
    assert may_mail(ada, Purpose.NEWS)


def test_nothing_listens_for_other_providers_or_before_a_secret_is_agreed(report, settings):
    assert report(provider="mailgun").status_code == 404
    settings.ANYMAIL_WEBHOOK_SECRET = ""
    assert report().status_code == 404


# What a provider posts about Ada, and what it means for her: whether she still gets newsletters.
def anymail_event(esp_name, event_type, esp_event, reject_reason=None, mta_response=None, recipient="ada@example.org"):
    from anymail.signals import AnymailTrackingEvent, tracking

    event = AnymailTrackingEvent(
        event_type=event_type,
        event_id="1",
        esp_event=esp_event,
        recipient=recipient,
        reject_reason=reject_reason,
        mta_response=mta_response,
    )
    tracking.send(sender=None, event=event, esp_name=esp_name)


CUTS_OFF = [
    ("Amazon SES", {"bounce": {"bounceType": "Permanent", "bounceSubType": "General"}}),
    ("Amazon SES", {"bounce": {"bounceType": "Permanent", "bounceSubType": "NoEmail"}}),
    ("SendGrid", {"event": "bounce", "type": "bounce", "bounce_classification": "Invalid Address"}),
    ("Brevo", {"event": "hard_bounce"}),
    ("SparkPost", {"msys": {"message_event": {"bounce_class": "10"}}}),
    ("Mailjet", {"event": "bounce", "error": "user unknown"}),
    ("Mandrill", {"event": "hard_bounce", "msg": {"bounce_description": "bad_mailbox"}}),
    ("MailerSend", {"data": {"type": "hard_bounced"}}),
    ("Unisender Go", {"delivery_info": {"delivery_status": "err_user_unknown"}}),
]
KEEPS = [
    ("Amazon SES", {"bounce": {"bounceType": "Transient", "bounceSubType": "General"}}),
    ("Amazon SES", {"bounce": {"bounceType": "Permanent", "bounceSubType": "OnAccountSuppressionList"}}),
    ("Amazon SES", {"bounce": {"bounceType": "Undetermined", "bounceSubType": "Undetermined"}}),
    ("SendGrid", {"event": "bounce", "type": "blocked"}),
    ("SendGrid", {"event": "bounce", "type": "bounce", "bounce_classification": "Reputation"}),
    ("Brevo", {"event": "soft_bounce"}),
    ("SparkPost", {"msys": {"message_event": {"bounce_class": "22"}}}),
    ("SparkPost", {"msys": {"message_event": {"bounce_class": "51"}}}),
    ("Mailjet", {"event": "bounce", "error": "quota exceeded"}),
    ("Mailjet", {"event": "bounce", "error": "relay/access denied"}),
    ("Mandrill", {"event": "soft_bounce", "msg": {"bounce_description": "mailbox_full"}}),
    ("Unisender Go", {"delivery_info": {"delivery_status": "err_too_large"}}),
    ("Postal", {"payload": {"bounce": {}}}),
    ("Somebody new", {"reason": "bounced"}),
]


@pytest.mark.parametrize(("provider", "event"), CUTS_OFF)
def test_a_provider_that_says_in_its_own_fields_that_the_mailbox_is_gone_is_believed(provider, event):
    subscriber()
    anymail_event(provider, "bounced", event, reject_reason="bounced")
    assert is_suppressed("ada@example.org")


@pytest.mark.parametrize(("provider", "event"), KEEPS)
def test_a_bounce_that_a_provider_files_as_anything_else_cuts_nobody_off(provider, event):
    """anymail gives all of them the same name, “bounced”."""
    ada = subscriber()
    anymail_event(provider, "bounced", event, reject_reason="bounced")
    assert may_mail(ada, Purpose.NEWS)


@pytest.mark.parametrize(("provider", "event"), KEEPS)
def test_where_server_and_provider_disagree_nobody_is_cut_off(provider, event):
    ada = subscriber()
    words = "550 5.1.1 User unknown"
    anymail_event(provider, "bounced", event, reject_reason="bounced", mta_response=words)
    assert may_mail(ada, Purpose.NEWS) is (provider not in {"Postal", "Somebody new"})


def test_a_mail_that_a_filter_took_for_spam_is_nobodys_complaint():
    ada = subscriber()
    anymail_event("SparkPost", "bounced", {"msys": {"message_event": {"bounce_class": "51"}}}, reject_reason="spam")
    anymail_event("Postmark", "complained", {"Type": "SpamNotification"}, reject_reason="spam")
    assert granted_purposes(ada) == ["news"]


@pytest.mark.parametrize("kind", ["not-spam", "auth-failure", "virus"])
def test_a_provider_passes_on_feedback_that_is_no_complaint(kind):
    ada = subscriber()
    anymail_event("Amazon SES", "complained", {"complaint": {"complaintFeedbackType": kind}}, reject_reason="spam")
    assert may_mail(ada, Purpose.NEWS)
    anymail_event("Amazon SES", "complained", {"complaint": {"complaintFeedbackType": "abuse"}}, reject_reason="spam")
    assert granted_purposes(ada) == []


@pytest.mark.parametrize("words", ["\0", "\ud800", "a" * 100_000, "550 \0 user unknown" * 1000, "@" * 50_000])
def test_whatever_a_strangers_server_said_the_providers_report_is_taken(report, words):
    subscriber()
    for recipient in ("ada@example.org", f"ada{words[:200]}@example.org"):
        answer = report(
            RecordType="Bounce", Type="HardBounce", TypeCode=1, Email=recipient, Details=words, ID=words[:50]
        )
        assert answer.status_code == 200


RUBBISH = [
    None,
    [],
    {},
    0,
    -1,
    1e400,
    "\x00",
    "\ud800",
    "\ufffe",
    "x" * 5000,
    ["a"],
    {"a": 1},
    True,
    "9999-99-99T99:99:99Z",
]
BODIES = [
    *(
        b"",
        b"null",
        b"[]",
        b"[null]",
        b"{}",
        b"0",
        b"NaN",
        b'"\\ud800"',
        b"\xff",
        b"\xef\xbb\xbf{}",
        b'{"event-data": 1}',
    ),
    *(b"[" * 100_000, b'{"a":' * 50_000, b"9" * 5_000, b"a=b"),
]
KEYS = "MAILGUN_WEBHOOK_SIGNING_KEY", "MAILERSEND_SIGNING_SECRET", "MANDRILL_WEBHOOK_KEY", "UNISENDER_GO_API_KEY"
# Postal's signature wants a real key.
NEED_MORE = {"postal"}


@pytest.fixture
def post(client, settings):
    settings.ANYMAIL_WEBHOOK_SECRET = "us:secret"
    for name in KEYS:
        setattr(settings, f"ANYMAIL_{name}", "key")
    key = base64.b64encode(b"us:secret").decode()

    def post(provider, body, kind="application/json"):
        settings.EMAIL_PROVIDER = provider
        to = f"/mail/provider/{provider}/"
        return client.post(to, body, content_type=kind, headers={"authorization": f"Basic {key}"}).status_code

    return post


@pytest.mark.parametrize("provider", sorted(set(feedback.REPORTS) - NEED_MORE))
def test_a_report_that_is_none_is_refused_and_breaks_nothing(post, provider):
    for body in BODIES:
        for kind in ("application/json", "application/x-www-form-urlencoded", "text/plain"):
            assert post(provider, body, kind) in (200, 400), body[:20]


@pytest.mark.parametrize("provider", sorted(feedback.REPORTS))
def test_a_site_that_serves_asks_at_its_start_for_the_key_without_which_reports_cannot_be_read(
    provider, client, settings
):
    started = _started(EMAIL_PROVIDER=provider)
    settings.EMAIL_PROVIDER, settings.ANYMAIL_WEBHOOK_SECRET = provider, "us:secret"
    try:
        client.post(f"/mail/provider/{provider}/", b"{}", content_type="application/json")
    except ImproperlyConfigured:
        assert "must be set in the environment" in started
        name = re.search(r"ANYMAIL_\w+", started)[0]
        assert _started(EMAIL_PROVIDER=provider, **{name: "key"}) == ""
    else:
        assert started == ""


def _started(**given) -> str:
    """Return what a serving site says when it reads its settings."""
    needed = {"SECRET_KEY": "x" * 50, "SITE_URL": "https://example.org", "ALLOWED_HOSTS": "example.org"}
    more = {"FIXSEND_SERVE": "1", "EMAIL_URL": "smtp://localhost", "EMAIL_WEBHOOK_SECRET": "us:secret"}
    command = [sys.executable, "-c", "import fixsend.config.settings"]
    run = subprocess.run(
        command, env={**os.environ, **needed, **more, **given}, capture_output=True, text=True, check=False
    )
    return run.stderr


@pytest.mark.parametrize("field", ["MessageID", "Email", "RecordType", "Type", "TypeCode", "BouncedAt", "Description"])
def test_no_value_in_a_report_breaks_its_reading(post, field):
    for value in RUBBISH:
        event = {"MessageID": "1", "Email": "ada@example.org", "RecordType": "Bounce", "Type": "HardBounce"}
        assert post("postmark", json.dumps({**event, field: value})) in (200, 400), value


@pytest.mark.parametrize("rubbish", [None, 1, "x", [], {}, {"event": []}, {"event": "bounce", "timestamp": "x"}])
def test_an_event_that_cannot_be_read_stops_none_of_its_report(post, rubbish):
    bounce = {"event": "bounce", "type": "bounce", "reason": "550 5.1.1 no such user", "timestamp": 1_700_000_000}
    events = [rubbish, {**bounce, "email": "ada@example.org", "sg_message_id": "1"}, rubbish]
    assert post("sendgrid", json.dumps(events)) == 200
    assert is_suppressed("ada@example.org")
