"""Addresses of this app."""

from django.urls import path

from fixsend.people.views import confirm

app_name = "people"
urlpatterns = [
    path("confirm/done/", confirm.confirmed, name="confirmed"),
    path("confirm/<str:token>/", confirm.confirm, name="confirm"),
]
