"""Addresses of this app."""

from django.urls import path, re_path

from fixsend.people.views import confirm, my_page

app_name = "people"
urlpatterns = [
    path("confirm/done/", confirm.confirmed, name="confirmed"),
    path("confirm/lapsed/", confirm.lapsed, name="confirm_lapsed"),
    path("confirm/this-computer/", confirm.forget_browser, name="forget_browser"),
    path("confirm/<str:token>/", confirm.confirm, name="confirm"),
    path("my-page/", my_page.home, name="my_page"),
    path("my-page/correct/", my_page.correct, name="my_page_correct"),
    re_path(r"^my-page/download\.(?P<kind>html|json)$", my_page.download, name="my_page_download"),
    path("my-page/tell-us/", my_page.tell_us, name="my_page_tell_us"),
    path("my-page/delete/", my_page.delete, name="my_page_delete"),
    path("my-page/deleted/", my_page.deleted, name="my_page_deleted"),
]
