"""Addresses of this app."""

from django.urls import URLPattern

app_name = "mailings"
urlpatterns: list[URLPattern] = []
