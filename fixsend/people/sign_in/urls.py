"""Addresses of signing in.

The names are allauth's own, which it reverses itself; only the pages that we use exist. There is no sign-up and no
password anywhere.
"""

from allauth.account.views import AccountInactiveView
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from fixsend.people.sign_in import second_step, views
from fixsend.web.csrf import csrf_by_headers

second_step_urls = decorate_urlpatterns(second_step.urlpatterns, second_step.staff_only)

urlpatterns = [
    path("sign-in/", views.AddressView.as_view(), name="account_login"),
    path("sign-in/", views.AddressView.as_view(), name="account_request_login_code"),
    path("sign-in/code/", views.CodeView.as_view(), name="account_confirm_login_code"),
    path(
        "sign-in/closed/",
        AccountInactiveView.as_view(template_name="people/sign_in/closed.html"),
        name="account_inactive",
    ),
    path("sign-in/link/<str:token>/", views.staff_link, name="staff_link"),
    path("sign-in/join/", RedirectView.as_view(url="/join/"), name="account_signup"),
    # By headers, because the foot of every page offers it to whoever is signed in.
    path("sign-out/", csrf_by_headers(views.SignOutView.as_view()), name="account_logout"),
    path("sign-in/second-step/", include(second_step.sign_in_urlpatterns)),
    path("account/second-step/", include(second_step_urls)),
]
