"""Where the mail provider reports what became of mails."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt

REPORTS = {
    "postmark": "anymail.webhooks.postmark.PostmarkTrackingWebhookView",
    "mailgun": "anymail.webhooks.mailgun.MailgunTrackingWebhookView",
    "brevo": "anymail.webhooks.brevo.BrevoTrackingWebhookView",
    "resend": "anymail.webhooks.resend.ResendTrackingWebhookView",
    "sendgrid": "anymail.webhooks.sendgrid.SendGridTrackingWebhookView",
    "sparkpost": "anymail.webhooks.sparkpost.SparkPostTrackingWebhookView",
    "mailjet": "anymail.webhooks.mailjet.MailjetTrackingWebhookView",
    "ses": "anymail.webhooks.amazon_ses.AmazonSESTrackingWebhookView",
}


@csrf_exempt  # The provider posts; it shows the secret (and mostly a signature), which anymail checks.
def provider_report(request: HttpRequest, provider: str) -> HttpResponse:
    """Take reports of the provider that sends our mail; nothing is here until a secret has been agreed with it."""
    ours = urlsplit(settings.EMAIL_URL).scheme
    if provider != ours or provider not in REPORTS or not settings.ANYMAIL_WEBHOOK_SECRET:
        raise Http404
    response: HttpResponse = import_string(REPORTS[provider]).as_view()(request)
    return response
