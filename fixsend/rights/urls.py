"""Addresses of this app."""

from django.urls import path

from fixsend.rights import views
from fixsend.rights.counted import views as counted
from fixsend.rights.letters import views as letters

app_name = "rights"
urlpatterns = [
    path("timetable/", views.index, name="index"),
    *counted.urlpatterns,
    # Before the entries: none of them is called so.
    path("timetable/letter/", letters.letter_file, name="letter_file"),
    path("timetable/law/", views.all_rules, name="rules"),
    path("timetable/<slug:slug>/letter/<slug:rule>/", letters.letter, name="letter"),
    path("timetable/<slug:slug>/", views.timetable, name="timetable"),
    path("timetable/rules-<slug:digest>.js", views.script, name="script"),
    path("timetable/law/<slug:slug>/", views.step, name="step"),
]
