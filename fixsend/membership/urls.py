"""Addresses of joining."""

from django.urls import path, re_path

from fixsend.membership.views import application, join

app_name = "membership"
urlpatterns = [
    path("join/", join.choose, name="join"),
    path("join/check-your-email/", join.check_your_email, name="check_your_email"),
    path("join/welcome/", join.joined, name="joined"),
    path("join/already/", join.already, name="already"),
    path("join/application/<str:token>/", application.status, name="application"),
    path("join/application/<str:token>/answer/", application.answer, name="answer"),
    path("join/application/<str:token>/withdraw/", application.withdraw, name="withdraw"),
    re_path(r"^join/(?P<kind>individual|practitioner)/$", join.person, name="join_person"),
    re_path(r"^join/(?P<kind>group|company)/$", join.organisation, name="join_organisation"),
    re_path(r"^join/(?P<kind>group|company)/check/$", join.check, name="join_check"),
    re_path(r"^join/(?P<kind>group|company)/(?P<step>[a-z]+)/$", join.organisation, name="join_step"),
]
