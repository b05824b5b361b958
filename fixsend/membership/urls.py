"""Addresses of joining, the directory and the stewards' area."""

from django.urls import include, path, re_path

from fixsend.membership.views import application, directory, join, leaving, steward_links, stewards

_entry_urls = [
    path("", stewards.entry, name="entry"),
    path("edit/", stewards.edit, name="edit_entry"),
    path("confirm/", stewards.confirm, name="confirm_entry"),
    path("directory/", stewards.list_or_unlist, name="listing"),
    path("invite/", stewards.invite, name="invite"),
    path("hand-over/", stewards.invite, {"hands_over": True}, name="hand_over"),
    path("invitations/<int:pk>/take-back/", stewards.cancel_invitation, name="cancel_invitation"),
    path("stewards/<int:pk>/remove/", stewards.remove, name="remove_steward"),
    path("leave/", stewards.leave, name="leave"),
    path("end/", stewards.end, name="end_affiliation"),
]

app_name = "membership"
urlpatterns = [
    path("join/", join.choose, name="join"),
    path("join/check-your-email/", join.check_your_email, name="check_your_email"),
    path("join/welcome/", join.joined, name="joined"),
    path("join/already/", join.already, name="already"),
    path("join/application/<str:token>/", application.status, name="application"),
    path("join/application/<str:token>/answer/", application.answer, name="answer"),
    path("join/application/<str:token>/withdraw/", application.withdraw, name="withdraw"),
    re_path(r"^join/(?P<kind>individual|practitioner)/$", join.person, name="join_person"),
    re_path(r"^join/(?P<kind>group|company)/$", join.organisation, name="join_organisation"),
    re_path(r"^join/(?P<kind>group|company)/check/$", join.check, name="join_check"),
    re_path(r"^join/(?P<kind>group|company)/(?P<step>[a-z]+)/$", join.organisation, name="join_step"),
    path("my-page/leave-the-alliance/", leaving.leave_alliance, name="leave_alliance"),
    path("organisations/", directory.directory, name="directory"),
    path("organisations/near.you/", directory.near, name="directory_near"),
    path("organisations/download.csv", directory.download, name="directory_download"),
    path("organisations/<slug:slug>/", directory.organisation, name="organisation"),
    path("organisations/<slug:slug>/data.json", directory.organisation_data, name="organisation_data"),
    path("steward/", stewards.home, name="steward"),
    path("steward/invitation/<str:token>/", steward_links.invitation, name="invitation"),
    path("steward/check/<str:token>/", steward_links.check, name="yearly_check"),
    path("steward/<uuid:public_id>/", include(_entry_urls)),
]
