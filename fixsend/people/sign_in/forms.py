"""The forms of signing in: the address, the code, and the second step."""

from datetime import timedelta
from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.forms.fields import InvalidJSONInput

from fixsend.people.models import Person
from fixsend.web import limits, normalise
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm


class AddressForm(PublicForm):
    """Asks where to send the code."""

    email = EmailField(
        lasting=False,
        label="Your email address",
        help_text="We will email you a code.",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": "Enter your email address",
            "invalid": "Enter an email address, like name@example.org",
        },
    )
    # Read by allauth's view: who the code is for, or None for an address that we do not know.
    _user: Person | None = None

    def clean_email(self) -> str:
        """Look the person up; an unknown address is no error, because a stranger must not learn that it is."""
        email = normalise.email_address(self.cleaned_data["email"])
        self._user = Person.objects.filter(email=email, is_active=True).first()
        return email


class CodeForm(PublicForm, ConfirmLoginCodeForm):
    """Asks for the code in the mail."""

    code = forms.CharField(
        label="Code",
        help_text="8 digits, for example 1234-5678.",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false", "autocapitalize": "off"}),
        error_messages={"required": "Enter the code from the email"},
    )

    def clean_code(self) -> str:
        """Compare, and say in our own words when it differs."""
        try:
            code: str = super().clean_code()
            return code
        except forms.ValidationError as error:
            raise forms.ValidationError(
                "That code is not right. Check the newest email from us and try again."
            ) from error


def _code_field(label: str, hint: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false"}),
        error_messages={"required": "Enter the code"},
    )


# Tries at one account's second step, counted in the database: the library's own count lets tries at once pass.
STEP_TRIES, STEP_TRIES_PER = 10, timedelta(minutes=15)


class _FewTries:
    """Judges a code only while few have been tried for the account."""

    def clean_code(self) -> str:
        if not limits.hit("second_step.tries", str(self.user.pk), STEP_TRIES, STEP_TRIES_PER):  # type: ignore[attr-defined]
            raise forms.ValidationError("Too many tries. Wait 15 minutes, then try again.")
        code: str = super().clean_code()  # type: ignore[misc]
        return code


class SecondStepForm(PublicForm, _FewTries, AuthenticateForm):
    """Asks for a code from the app, or a recovery code."""

    code = _code_field("Code", "6 digits from your authenticator app, or one of your recovery codes.")


class ProveForm(PublicForm, _FewTries, ReauthenticateForm):
    """Asks again, before something that cannot be taken back."""

    code = _code_field("Code", "6 digits from your authenticator app, or one of your recovery codes.")


class AppForm(PublicForm, ActivateTOTPForm):
    """Asks for the first code of a new app."""

    code = _code_field("Code from the app", "6 digits.")


# What the library raises for an answer that no browser would give: half a credential, a list, a number.
_MADE_UP = (AttributeError, KeyError, TypeError, ValueError)


def _no_passkey() -> forms.ValidationError:
    return forms.ValidationError("The passkey did not work. Try again.")


class CredentialField(forms.JSONField):
    """What the browser answers for a passkey; a number that Python refuses to read is as wrong as broken JSON."""

    def to_python(self, value: Any) -> Any:
        """Return the decoded value; raises ValidationError."""
        try:
            return super().to_python(value)
        except ValueError as error:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from error

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Return what stands in the form when it is shown again."""
        try:
            return super().bound_data(data, initial)
        except ValueError:
            return InvalidJSONInput(data)


class _RefusesMadeUpCredentials(forms.Form):
    """Answers a made-up credential with an error on the page."""

    credential = CredentialField(required=True, widget=forms.HiddenInput)

    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()  # type: ignore[misc]
        except _MADE_UP as error:
            raise _no_passkey() from error


class PasskeySignInForm(_RefusesMadeUpCredentials, LoginWebAuthnForm):
    """A passkey in place of code and second step."""


class PasskeyStepForm(_RefusesMadeUpCredentials, AuthenticateWebAuthnForm):
    """A passkey as the second step."""


class PasskeyProofForm(_RefusesMadeUpCredentials, ReauthenticateWebAuthnForm):
    """A passkey to prove once more who it is."""


class PasskeyForm(PublicForm, AddWebAuthnForm):
    """Asks what to call a new passkey."""

    name = forms.CharField(
        label="Name of this passkey",
        help_text="So that you recognise it, for example “My phone”.",
        max_length=60,
        required=False,
    )
    passwordless = forms.BooleanField(
        label="Sign in with this passkey alone, without a code by email", required=False, initial=True
    )
    credential = CredentialField(required=True, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any] | None:
        """Answer a made-up credential with an error on the page."""
        try:
            return super().clean() or {}
        except _MADE_UP as error:
            raise _no_passkey() from error
