"""Addresses of this app."""

from django.urls import path

from fixsend.web import views

app_name = "web"
urlpatterns = [
    path("display/", views.display_preferences, name="display"),
    path("display/components/", views.style_guide, name="components"),
    path("media/images/<path:name>", views.picture, name="picture"),
    path("oembed/", views.oembed, name="oembed"),
    path("cards/<str:signed>.png", views.card, name="card"),
]
