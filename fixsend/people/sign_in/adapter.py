"""Allauth's adapters: sign-in by emailed code, and no sign-up of its own."""

from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.messages import add_message
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import timezone

from fixsend.people.models import Person
from fixsend.people.sign_in import codes, emails
from fixsend.web import recognition
from fixsend.web.network import client_address


class AccountAdapter(DefaultAccountAdapter):
    """Closes allauth's own sign-up: people come in by joining or by the mailing list."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: people are added by joining or by the mailing list."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Tell whether a redirect may lead to an address; False also for one that allauth cannot read ("http://[")."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address by which allauth counts its limits: the one that our trusted proxies tell."""
        return client_address(request)

    def generate_login_code(self) -> str:
        """Return the code of the address that was typed (`views.AddressView`): the one before while it is valid."""
        return codes.current(self.request.signs_in)

    def new_code(self) -> str:
        """Return a fresh code."""
        code: str = super().generate_login_code()
        return code

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send the two mails of signing in, rendered by our templates; allauth sends no others here."""
        may_mail: codes.MayMail = self.request.may_mail
        if template_prefix == "account/email/login_code":
            emails.send_code(email, context["code"], allowed=may_mail.code)
        elif template_prefix == "account/email/unknown_account":
            codes.current(email)  # As much work as for an address that we know.
            emails.send_no_account(email, allowed=may_mail.unknown)

    def add_message(self, request: HttpRequest, level: int, *args: Any, message: str | None = None, **_: Any) -> None:
        """Pass on errors; allauth's messages of success are left out, as our pages say what has happened."""
        if message:
            add_message(request, level, message)

    def post_login(
        self, request: HttpRequest, user: Person, *, email: str | None = None, **kwargs: Any
    ) -> HttpResponse:
        """Note that the mailbox was just proved, if it was, and forget which one was confirmed in this browser."""
        if email:
            Person.objects.filter(pk=user.pk).update(email_proved_at=timezone.now())
        response: HttpResponse = super().post_login(request, user, email=email, **kwargs)
        if recognition.COOKIE in request.COOKIES:
            recognition.forget(response)
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the back office for staff, and their own data for all others."""
        if request.user.is_staff:
            return reverse("wagtailadmin_home")
        return resolve_url(settings.LOGIN_REDIRECT_URL)


class SecondStepAdapter(DefaultMFAAdapter):
    """The names of passkeys and apps, and the messages of the second step."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "That code is not right. Wait for the next one in your app and try again.",
        "cannot_delete_authenticator": "This cannot be removed.",
    }

    def _get_site_name(self) -> str:
        return settings.WAGTAIL_SITE_NAME

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:  # noqa: A002
        """Suggest a name for a new passkey."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return "My passkey" if count == 0 else f"Passkey {count + 1}"

    def build_totp_svg(self, url: str) -> str:
        """Return the QR code as SVG, black on white with its margin, so that it is readable in the dark theme too."""
        drawn = BytesIO()
        segno.make(url, micro=False).save(drawn, kind="svg", scale=5, border=4, light="#fff")
        return drawn.getvalue().decode()

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Send nothing: `second_step` sends our own mail."""
