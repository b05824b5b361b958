"""How allauth behaves here: sign-in by emailed code for everybody, and no signing up by itself."""

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
        """Nobody signs up here."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Refuse what is no address at all, such as "http://[", which allauth cannot read."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Count allauth's own limits by the address that our trusted proxies tell."""
        return client_address(request)

    def generate_login_code(self) -> str:
        """Return the code of the address that was typed (`views.AddressView`): the one before while it is valid."""
        return codes.current(self.request.signs_in)

    def new_code(self) -> str:
        """Return a fresh code."""
        code: str = super().generate_login_code()
        return code

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send the two mails that signing in needs, in our own look; allauth has no others to send here."""
        may_mail: codes.MayMail = self.request.may_mail
        if template_prefix == "account/email/login_code":
            emails.send_code(email, context["code"], allowed=may_mail.code)
        elif template_prefix == "account/email/unknown_account":
            codes.current(email)  # As much work as for an address that we know.
            emails.send_no_account(email, allowed=may_mail.unknown)

    def add_message(self, request: HttpRequest, level: int, *args: Any, message: str | None = None, **_: Any) -> None:
        """Pass on what went wrong; allauth's cheerful messages are left out, our pages say what has happened."""
        if message:
            add_message(request, level, message)

    def post_login(
        self, request: HttpRequest, user: Person, *, email: str | None = None, **kwargs: Any
    ) -> HttpResponse:
        """Note that the mailbox was just proved to be theirs, if it was; who confirmed one here is forgotten."""
        if email:
            Person.objects.filter(pk=user.pk).update(email_proved_at=timezone.now())
        response: HttpResponse = super().post_login(request, user, email=email, **kwargs)
        if recognition.COOKIE in request.COOKIES:
            recognition.forget(response)
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Staff go to the back office, everybody else to their own data."""
        if request.user.is_staff:
            return reverse("wagtailadmin_home")
        return resolve_url(settings.LOGIN_REDIRECT_URL)


class SecondStepAdapter(DefaultMFAAdapter):
    """Names that show on a phone or a security key."""

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
        """Draw the QR code black on white with its margin, so that a phone reads it in the dark theme too."""
        drawn = BytesIO()
        segno.make(url, micro=False).save(drawn, kind="svg", scale=5, border=4, light="#fff")
        return drawn.getvalue().decode()

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Leave allauth's notice out: `second_step` sends ours."""
