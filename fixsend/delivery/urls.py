"""Addresses of this app: the mail provider's reports, and the mails that a site under trial would have sent."""

from django.urls import path

from fixsend.delivery.views import outbox, provider_reports

app_name = "delivery"
urlpatterns = [
    path("mail/provider/<slug:provider>/", provider_reports.provider_report, name="provider_report"),
    path("dev/outbox/", outbox.outbox, name="outbox"),
    path("dev/outbox/<int:pk>/", outbox.mail, name="outbox_mail"),
    path("dev/outbox/<int:pk>/html/", outbox.html_part, name="outbox_html"),
]
