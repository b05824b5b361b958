"""Addresses of taking part that are not pages in Wagtail's tree."""

from django.urls import path

from fixsend.campaigns.views import taking_part

app_name = "campaigns"
urlpatterns = [
    path("take-part/<int:pk>/", taking_part.take_part, name="take_part"),
    path("take-part/mine/<str:token>/", taking_part.mine, name="mine"),
]
