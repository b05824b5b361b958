"""Addresses of this app."""

from django.urls import path

from fixsend.moderation import views

app_name = "moderation"
urlpatterns = [
    path("report/done/", views.done, name="done"),
    path("report/<str:token>/", views.report, name="report"),
]
