"""Addresses of this app."""

from django.urls import path

from fixsend.rights import views
from fixsend.rights.counted import views as counted

app_name = "rights"
urlpatterns = [
    path("timetable/", views.index, name="index"),
    *counted.urlpatterns,
    path("timetable/<slug:slug>/", views.timetable, name="timetable"),
    path("timetable/rules-<slug:digest>.js", views.script, name="script"),
    path("timetable/law/<slug:slug>/", views.step, name="step"),
]
