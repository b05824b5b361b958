"""Addresses of days of action that are not pages in Wagtail's tree."""

from django.urls import path

from fixsend.events.views import pages, proposing, running, sign_ups

app_name = "events"
urlpatterns = [
    path("gatherings/", running.home, name="home"),
    path("gatherings/near/<int:pk>/", pages.near, name="near"),
    path("gatherings/day/<int:day_pk>/calendar.ics", pages.calendar_of_all, name="calendar"),
    path("gatherings/day/<int:day_pk>/<int:pk>/calendar.ics", pages.calendar_of_one, name="gathering_calendar"),
    path("gatherings/propose/<int:pk>/", proposing.propose, name="propose"),
    path("gatherings/proposed/<int:pk>/", proposing.proposed, name="proposed"),
    path("gatherings/sign-up/<str:token>/", sign_ups.sign_up, name="sign_up"),
    path("gatherings/<uuid:public_id>/", running.run, name="run"),
    path("gatherings/<uuid:public_id>/sheet.pdf", running.sheet, name="sheet"),
    path("gatherings/<uuid:public_id>/change/", running.change, name="change"),
    path("gatherings/<uuid:public_id>/decide/", running.decide, name="decide"),
    path("gatherings/<uuid:public_id>/cancel/", running.cancel, name="cancel"),
]
