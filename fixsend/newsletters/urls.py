"""Public addresses of newsletters; the screens of the back office have their own (`newsletters:…`)."""

from django.urls import path

from fixsend.newsletters import views

app_name = "newsletter_archive"
urlpatterns = [
    path("newsletters/", views.index, name="index"),
    path("newsletters/feed/", views.feed, name="feed"),
    path("newsletters/<int:pk>/<slug:slug>/", views.newsletter, name="newsletter"),
    path("mail/view/<str:token>/", views.web_version, name="web_version"),
    path("l/<slug:code>/", views.click, name="click"),
    path("l/<slug:code>/<slug:letter>", views.click, name="click"),  # The letter of the subject, put in by the engine.
]
