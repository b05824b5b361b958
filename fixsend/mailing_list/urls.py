"""Addresses of this app."""

from django.urls import path

from fixsend.mailing_list.views import account, preferences, sign_up

app_name = "mailing_list"
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
]
