"""What the mail provider reports: believed only with the secret, and taken as the person's own no."""

import base64
import json

import pytest

from fixsend.people.models import ConsentEvent, Purpose
from fixsend.people.queries.consent import granted_purposes, is_suppressed, may_mail
from tests.mailings.factories import subscriber

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
