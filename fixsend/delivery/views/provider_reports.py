"""The webhook by which the mail provider reports bounces, complaints and unsubscriptions."""

import logging
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt

log = logging.getLogger(__name__)

# What anymail lets through where a report is not as its provider documents it.
_MALFORMED = (ValueError, TypeError, LookupError, AttributeError, OverflowError, AssertionError, RecursionError)

# Every provider whose reports anymail understands, but Amazon: its packages hold others back at old versions, and it
# reports by mail too.
REPORTS = {
    "brevo": "brevo.BrevoTrackingWebhookView",
    "mailersend": "mailersend.MailerSendTrackingWebhookView",
    "mailgun": "mailgun.MailgunTrackingWebhookView",
    "mailjet": "mailjet.MailjetTrackingWebhookView",
    "mailtrap": "mailtrap.MailtrapTrackingWebhookView",
    "mandrill": "mandrill.MandrillCombinedWebhookView",
    "postal": "postal.PostalTrackingWebhookView",
    "postmark": "postmark.PostmarkTrackingWebhookView",
    "resend": "resend.ResendTrackingWebhookView",
    "sendgrid": "sendgrid.SendGridTrackingWebhookView",
    "sparkpost": "sparkpost.SparkPostTrackingWebhookView",
    "unisender_go": "unisender_go.UnisenderGoTrackingWebhookView",
}


@csrf_exempt  # The provider posts; it shows the secret (and mostly a signature), which anymail checks.
def provider_report(request: HttpRequest, provider: str) -> HttpResponse:
    """Take reports of the provider that sends our mail; raises Http404 until a secret has been agreed with it."""
    if provider != settings.EMAIL_PROVIDER or provider not in REPORTS or not settings.ANYMAIL_WEBHOOK_SECRET:
        raise Http404
    view = import_string(f"anymail.webhooks.{REPORTS[provider]}")
    response: HttpResponse = type("Reports", (_EventByEvent, view), {}).as_view()(request)  # type: ignore[attr-defined]
    return response


class _Unreadable(SuspiciousOperation):
    """A report that cannot be read; it is answered with 400, so that the provider lists it as failed."""


class _EventByEvent:
    """A mixin over anymail's views: of a report with many events, one that cannot be read stops none of the others."""

    def run_validators(self, request: HttpRequest) -> None:
        """Check the secret and the signature, for which some providers' reports have to be read."""
        try:
            super().run_validators(request)  # type: ignore[misc]
        except _MALFORMED as error:
            raise _unreadable(error) from None

    def parse_events(self, request: HttpRequest) -> list[Any]:
        """Return the events that can be read; raises `_Unreadable` where the whole report cannot."""
        try:
            events = super().parse_events(request)  # type: ignore[misc]
        except _MALFORMED as error:
            raise _unreadable(error) from None
        return [event for event in events if event is not None]

    def esp_to_anymail_event(self, *told: Any) -> Any:
        """Return one event, or None, and a line in the log without its words."""
        try:
            return super().esp_to_anymail_event(*told)  # type: ignore[misc]
        except _MALFORMED as error:
            log.error("%s", _unreadable(error))
            return None


def _unreadable(error: Exception) -> _Unreadable:
    return _Unreadable(f"A report of the mail provider cannot be read: {type(error).__name__}")
