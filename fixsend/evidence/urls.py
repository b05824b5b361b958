"""Every public address of evidence (`addresses`), a list for each kind of page."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
