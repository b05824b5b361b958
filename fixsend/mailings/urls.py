"""Addresses of this app."""

from django.urls import path

from fixsend.mailings.sending.views import clicks
from fixsend.mailings.views import account, archive, feedback, outbox, preferences, sign_up

app_name = "mailings"
urlpatterns = [
    path("stay-in-touch/", sign_up.stay_in_touch, name="stay_in_touch"),
    path("stay-in-touch/quick/", sign_up.quick, name="quick"),
    path("stay-in-touch/check-your-email/", sign_up.check_your_email, name="check_your_email"),
    path("stay-in-touch/welcome/", sign_up.welcome, name="welcome"),
    path("mail/preferences/", account.preferences, name="my_preferences"),
    path("mail/address/", account.change_address, name="change_address"),
    path("mail/address/sent/", account.address_sent, name="address_sent"),
    path("mail/address/changed/", account.address_changed, name="address_changed"),
    path("mail/address/taken/", account.address_taken, name="address_taken"),
    path("mail/preferences/<str:token>/", preferences.preferences, name="preferences"),
    path("mail/leave/<str:token>/", preferences.leave, name="leave"),
    path("mail/one-click/<str:token>/", preferences.one_click, name="one_click"),
    path("newsletters/", archive.index, name="archive"),
    path("newsletters/feed/", archive.feed, name="archive_feed"),
    path("newsletters/<int:pk>/<slug:slug>/", archive.newsletter, name="newsletter"),
    path("mail/view/<str:token>/", archive.web_version, name="web_version"),
    path("mail/provider/<slug:provider>/", feedback.provider_report, name="provider_report"),
    path("l/<slug:code>/", clicks.click, name="click"),
    path("l/<slug:code>/<slug:letter>", clicks.click, name="click"),  # The letter of the subject, put in by the engine.
    path("dev/outbox/", outbox.outbox, name="outbox"),
    path("dev/outbox/<int:pk>/", outbox.mail, name="outbox_mail"),
    path("dev/outbox/<int:pk>/html/", outbox.html_part, name="outbox_html"),
]
