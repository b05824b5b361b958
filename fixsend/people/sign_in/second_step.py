"""The second step of staff: setting up a passkey or an app, recovery codes, and proving it again."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.base.views import AuthenticateView, IndexView, ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    LoginWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.contrib.auth.views import redirect_to_login
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse, reverse_lazy

from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.people.sign_in import emails


def staff_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show these pages to staff only: families have nothing to set up, and nothing to lose a key to."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not request.user.is_staff:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def _added(request: HttpRequest, kind: Authenticator.Type, name: str) -> None:
    """Count a newly made passkey or app as proof in this session, write it down and tell its owner."""
    newest = Authenticator.objects.filter(user=request.user, type=kind).latest("pk")
    post_authentication(request, newest, reauthenticated=True)
    audit.record(signed_in(request), "staff.second_step_added", person=signed_in(request), kind=str(kind))
    emails.send_second_step_changed(signed_in(request), f"{name} was added")


def _removed(request: HttpRequest, kind: Authenticator.Type, name: str) -> None:
    audit.record(signed_in(request), "staff.second_step_removed", person=signed_in(request), kind=str(kind))
    emails.send_second_step_changed(signed_in(request), f"{name} was removed")


class ActivateAppView(ActivateTOTPView):
    """Show the QR code and ask for the first code."""

    template_name = "people/second_step/app.html"

    def form_valid(self, form: Form) -> HttpResponse:
        """Keep the app."""
        response: HttpResponse = super().form_valid(form)
        _added(self.request, Authenticator.Type.TOTP, "An authenticator app")
        return response


class RemoveAppView(DeactivateTOTPView):
    """Ask, then remove the app."""

    template_name = "people/second_step/remove.html"
    extra_context = {"what": "your authenticator app"}

    def form_valid(self, form: Form) -> HttpResponse:
        """Remove the app."""
        response: HttpResponse = super().form_valid(form)
        _removed(self.request, Authenticator.Type.TOTP, "An authenticator app")
        return response


class AddPasskeyView(AddWebAuthnView):
    """Ask the browser for a passkey."""

    template_name = "people/second_step/passkey.html"

    def form_valid(self, form: Form) -> HttpResponse:
        """Keep the passkey."""
        response: HttpResponse = super().form_valid(form)
        _added(self.request, Authenticator.Type.WEBAUTHN, "A passkey")
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say so when browsers allow no passkey here: they want a name in the address, not numbers."""
        host = self.request.get_host().partition(":")[0]
        return {**super().get_context_data(**kwargs), "needs_a_name": host.replace(".", "").isdigit()}


class RemovePasskeyView(RemoveWebAuthnView):
    """Ask, then remove one passkey."""

    template_name = "people/second_step/remove.html"
    success_url = reverse_lazy("mfa_index")
    extra_context = {"what": "this passkey"}

    def form_valid(self, form: Form) -> HttpResponse:
        """Remove the passkey."""
        response: HttpResponse = super().form_valid(form)
        _removed(self.request, Authenticator.Type.WEBAUTHN, "A passkey")
        return response


class NewCodesView(GenerateRecoveryCodesView):
    """Ask, then replace the recovery codes."""

    template_name = "people/second_step/new_codes.html"

    def form_valid(self, form: Form) -> HttpResponse:
        """Replace them."""
        response: HttpResponse = super().form_valid(form)
        audit.record(self.request.user, "staff.recovery_codes_replaced", person=self.request.user)
        emails.send_second_step_changed(self.request.user, "New recovery codes were made")
        return response


class ProveByPasskeyView(ReauthenticateWebAuthnView):
    """Prove by passkey that it is still you."""

    template_name = "people/second_step/prove_by_passkey.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Stay here and say what to do."""
        response: HttpResponse = self.render_to_response({**self.get_context_data(), "form": form, "failed": True})
        return response


class PasskeySignInView(LoginWebAuthnView):
    """Sign in with a passkey alone: the browser fetches a challenge, then posts the answer.

    It is a page of its own, so that the scripts of passkeys are not loaded by everybody who asks for a code.
    """

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page, or give the page's script its challenge."""
        if get_adapter().is_ajax(request):
            challenge: HttpResponse = super().get(request, *args, **kwargs)
            return challenge
        return render(request, "people/sign_in/passkey.html", {"next": get_next_redirect_url(request)})

    def form_invalid(self, form: Form) -> HttpResponse:
        """Stay on the page, where the passkey can be tried again."""
        super().form_invalid(form)
        return redirect("mfa_login_webauthn")

    def get_success_url(self) -> str:
        """Go to the back office."""
        return reverse("wagtailadmin_home")


_CHOICE = {"add_passkey_url": reverse_lazy("mfa_add_webauthn"), "add_app_url": reverse_lazy("mfa_activate_totp")}

sign_in_urlpatterns = [
    path("", AuthenticateView.as_view(template_name="people/second_step/ask.html"), name="mfa_authenticate"),
    path("passkey/", PasskeySignInView.as_view(), name="mfa_login_webauthn"),
]

urlpatterns = [
    path("", IndexView.as_view(template_name="people/second_step/index.html", extra_context=_CHOICE), name="mfa_index"),
    path(
        "prove/", ReauthenticateView.as_view(template_name="people/second_step/prove.html"), name="mfa_reauthenticate"
    ),
    path("prove/passkey/", ProveByPasskeyView.as_view(), name="mfa_reauthenticate_webauthn"),
    path("app/", ActivateAppView.as_view(), name="mfa_activate_totp"),
    path("app/remove/", RemoveAppView.as_view(), name="mfa_deactivate_totp"),
    path("passkeys/add/", AddPasskeyView.as_view(), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/remove/", RemovePasskeyView.as_view(), name="mfa_remove_webauthn"),
    path(
        "codes/",
        ViewRecoveryCodesView.as_view(template_name="people/second_step/codes.html"),
        name="mfa_view_recovery_codes",
    ),
    path("codes/new/", NewCodesView.as_view(), name="mfa_generate_recovery_codes"),
]
