"""Addresses of this app."""

from django.urls import path, re_path

from fixsend.people.views import confirm, my_data

app_name = "people"
urlpatterns = [
    path("confirm/done/", confirm.confirmed, name="confirmed"),
    path("confirm/lapsed/", confirm.lapsed, name="confirm_lapsed"),
    path("confirm/this-computer/", confirm.forget_browser, name="forget_browser"),
    path("confirm/<str:token>/", confirm.confirm, name="confirm"),
    path("my-data/", my_data.my_data, name="my_data"),
    path("my-data/correct/", my_data.correct, name="my_data_correct"),
    re_path(r"^my-data/download\.(?P<kind>html|json)$", my_data.download, name="my_data_download"),
    path("my-data/tell-us/", my_data.tell_us, name="my_data_tell_us"),
    path("my-data/delete/", my_data.delete, name="my_data_delete"),
    path("my-data/deleted/", my_data.deleted, name="my_data_deleted"),
]
