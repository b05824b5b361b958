"""Where the mail provider reports what became of mails."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt

# Every provider whose reports anymail understands.
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
    "ses": "amazon_ses.AmazonSESTrackingWebhookView",
    "sparkpost": "sparkpost.SparkPostTrackingWebhookView",
    "unisender_go": "unisender_go.UnisenderGoTrackingWebhookView",
}


@csrf_exempt  # The provider posts; it shows the secret (and mostly a signature), which anymail checks.
def provider_report(request: HttpRequest, provider: str) -> HttpResponse:
    """Take reports of the provider that sends our mail; nothing is here until a secret has been agreed with it."""
    if provider != settings.EMAIL_PROVIDER or provider not in REPORTS or not settings.ANYMAIL_WEBHOOK_SECRET:
        raise Http404
    response: HttpResponse = import_string(f"anymail.webhooks.{REPORTS[provider]}").as_view()(request)
    return response
