"""What the values in mail providers' webhooks mean: one row for each, from the providers' own documents.

`anymail` makes all providers look alike, and in doing so puts a full mailbox and one that is gone under the same name.
A value without a row says nothing for certain.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from fixsend.delivery.bounces.report import Cause


class WebhookRule(NamedTuple):
    """A provider (as anymail names it), where the value stands in its event, the value, and what it means."""

    provider: str
    path: str
    value: str
    cause: Cause


def _rows(provider: str, path: str, **values: Cause) -> tuple[WebhookRule, ...]:
    return tuple(WebhookRule(provider, path, value.replace("_", " "), cause) for value, cause in values.items())


# Postmark developer docs, “Bounce API: bounce types”.
_POSTMARK = _rows(
    "Postmark",
    "Type",
    HardBounce=Cause.GONE,
    BadEmailAddress=Cause.GONE,
    SoftBounce=Cause.TEMPORARY,
    Transient=Cause.TEMPORARY,
    DnsError=Cause.TEMPORARY,
    Blocked=Cause.BLOCKED,
    DMARCPolicy=Cause.BLOCKED,
    SpamNotification=Cause.CONTENT,
    VirusNotification=Cause.CONTENT,
)
# Amazon SES developer guide, “Amazon SNS notification contents”: bounce types. “Suppressed” is another sender's bounce.
_SES = (
    *_rows(
        "Amazon SES",
        "bounce.bounceSubType",
        NoEmail=Cause.GONE,
        MailboxFull=Cause.FULL,
        MessageTooLarge=Cause.CONTENT,
        ContentRejected=Cause.CONTENT,
        AttachmentRejected=Cause.CONTENT,
        Suppressed=Cause.UNKNOWN,
        OnAccountSuppressionList=Cause.UNKNOWN,
        UnsubscribedRecipient=Cause.UNKNOWN,
    ),
    *_rows(
        "Amazon SES",
        "bounce.bounceType",
        Permanent=Cause.GONE,
        Transient=Cause.TEMPORARY,
        Undetermined=Cause.UNKNOWN,
    ),
)
# Twilio SendGrid docs, “Event webhook reference” and “Bounce and block classifications”.
_SENDGRID = (
    *_rows("SendGrid", "type", blocked=Cause.BLOCKED, expired=Cause.TEMPORARY),
    *_rows(
        "SendGrid",
        "bounce_classification",
        Invalid_Address=Cause.GONE,
        Mailbox_Unavailable=Cause.FULL,
        Reputation=Cause.BLOCKED,
        Content=Cause.CONTENT,
        Technical=Cause.TEMPORARY,
        Technical_Failure=Cause.TEMPORARY,
    ),
    WebhookRule("SendGrid", "bounce_classification", "Frequency/Volume", Cause.BLOCKED),
    WebhookRule("SendGrid", "bounce_classification", "Frequency or Volume Too High", Cause.BLOCKED),
    *_rows("SendGrid", "reason", Invalid=Cause.GONE),
)
# Mailgun docs, “Events: severity and reason”.
_MAILGUN = (WebhookRule("Mailgun", "event-data.severity", "temporary", Cause.TEMPORARY),)
# Brevo developer docs, “Transactional webhooks”.
_BREVO = tuple(
    WebhookRule("Brevo", "event", value, cause)
    for value, cause in (
        ("hard_bounce", Cause.GONE),
        ("invalid_email", Cause.GONE),
        ("soft_bounce", Cause.TEMPORARY),
        ("deferred", Cause.TEMPORARY),
        ("blocked", Cause.BLOCKED),
    )
)
# SparkPost docs, “Bounce classification codes”.
_SPARKPOST = tuple(
    WebhookRule("SparkPost", f"msys.{family}.bounce_class", str(code), cause)
    for family in ("message_event", "gen_event")
    for code, cause in (
        (10, Cause.GONE),
        (30, Cause.GONE),
        (20, Cause.TEMPORARY),
        (21, Cause.TEMPORARY),
        (24, Cause.TEMPORARY),
        (70, Cause.TEMPORARY),
        (22, Cause.FULL),
        (23, Cause.CONTENT),
        (52, Cause.CONTENT),
        (53, Cause.CONTENT),
        (25, Cause.BLOCKED),
        (50, Cause.BLOCKED),
        (51, Cause.BLOCKED),
        (54, Cause.BLOCKED),
    )
)
# Mailjet docs, “Event API: possible values for errors”.
_MAILJET = (
    *_rows(
        "Mailjet",
        "error",
        user_unknown=Cause.GONE,
        invalid_domain=Cause.GONE,
        mailbox_inactive=Cause.FULL,
        quota_exceeded=Cause.FULL,
        no_mail_host=Cause.TEMPORARY,
        greylisted=Cause.TEMPORARY,
        system_issue=Cause.TEMPORARY,
        connection_issue=Cause.TEMPORARY,
        blacklisted=Cause.BLOCKED,
        sender_blocked=Cause.BLOCKED,
        policy_issue=Cause.BLOCKED,
        preblocked=Cause.BLOCKED,
        spam_preblocked=Cause.BLOCKED,
        content_blocked=Cause.CONTENT,
    ),
    WebhookRule("Mailjet", "error", "relay/access denied", Cause.BLOCKED),
)
# Mailchimp Transactional docs, “Webhook format” and “Bounce types”.
_MANDRILL = (
    *(
        WebhookRule("Mandrill", "msg.bounce_description", value, cause)
        for value, cause in (
            ("bad_mailbox", Cause.GONE),
            ("invalid_domain", Cause.GONE),
            ("mailbox_full", Cause.FULL),
            ("inactive_mailbox", Cause.FULL),
            ("general", Cause.UNKNOWN),
            ("spam", Cause.BLOCKED),
        )
    ),
    WebhookRule("Mandrill", "event", "soft_bounce", Cause.TEMPORARY),
)
_OTHERS = (
    # MailerSend developer docs, “Webhooks”.
    WebhookRule("MailerSend", "data.type", "hard_bounced", Cause.GONE),
    WebhookRule("MailerSend", "data.type", "soft_bounced", Cause.TEMPORARY),
    # Resend docs, “Email bounces”.
    WebhookRule("Resend", "data.bounce.subType", "Suppressed", Cause.UNKNOWN),
    WebhookRule("Resend", "data.bounce.subType", "MailboxFull", Cause.FULL),
    WebhookRule("Resend", "data.bounce.type", "Permanent", Cause.GONE),
    WebhookRule("Resend", "data.bounce.type", "Transient", Cause.TEMPORARY),
    # Mailtrap docs, “Webhooks”.
    WebhookRule("Mailtrap", "bounce_category", "badmailbox", Cause.GONE),
    WebhookRule("Mailtrap", "bounce_category", "quotaissues", Cause.FULL),
    WebhookRule("Mailtrap", "bounce_category", "inactivemailbox", Cause.FULL),
    WebhookRule("Mailtrap", "bounce_category", "spam", Cause.BLOCKED),
    # Unisender Go docs, “Delivery statuses”.
    WebhookRule("Unisender Go", "delivery_info.delivery_status", "err_user_unknown", Cause.GONE),
    WebhookRule("Unisender Go", "delivery_info.delivery_status", "err_user_inactive", Cause.FULL),
    WebhookRule("Unisender Go", "delivery_info.delivery_status", "err_mailbox_discarded", Cause.FULL),
    WebhookRule("Unisender Go", "delivery_info.delivery_status", "err_mailbox_full", Cause.FULL),
    WebhookRule("Unisender Go", "delivery_info.delivery_status", "err_spam_rejected", Cause.BLOCKED),
    WebhookRule("Unisender Go", "delivery_info.delivery_status", "err_blacklisted", Cause.BLOCKED),
    WebhookRule("Unisender Go", "delivery_info.delivery_status", "err_too_large", Cause.CONTENT),
)
WEBHOOK_RULES: tuple[WebhookRule, ...] = (
    *_POSTMARK,
    *_SES,
    *_SENDGRID,
    *_MAILGUN,
    *_BREVO,
    *_SPARKPOST,
    *_MAILJET,
    *_MANDRILL,
    *_OTHERS,
)

# Feedback types that are no complaints, where a provider passes them on (RFC 5965, RFC 6430, RFC 6591).
_FEEDBACK_PATHS = ("complaint.complaintFeedbackType", "msys.message_event.fbtype")
_NO_COMPLAINT = frozenset({"not-spam", "auth-failure", "virus"})


def cause_of(provider: str, event: Any) -> Cause | None:
    """Return the cause in a provider's own fields of an event, or None where they name none."""
    for row in WEBHOOK_RULES:
        if row.provider == provider and _at(event, row.path).lower() == row.value.lower():
            return row.cause
    return None


def is_not_complaint(provider: str, event: Any) -> bool:
    """Tell whether an event that a provider passes on as a complaint is none."""
    if provider == "Postmark" and _at(event, "Type") == "SpamNotification":
        return True  # The text was taken for spam by a filter, no person said so.
    return any(_at(event, path).lower() in _NO_COMPLAINT for path in _FEEDBACK_PATHS)


def _at(event: Any, path: str) -> str:
    for name in path.split("."):
        event = event.get(name) if isinstance(event, Mapping) else None
    return str(event) if isinstance(event, str | int) else ""
