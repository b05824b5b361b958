"""Email addresses as people type them: checked, normalised, typing slips noticed."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import DomainNameValidator, EmailValidator, validate_email
from django.db import models
from wagtail.admin.forms.models import register_form_field_override

from fixsend.web import normalise
from fixsend.web.validators import is_public_domain, one_line

LONGEST = 254  # RFC 5321 section 4.5.3.1.3, less the angle brackets
LONGEST_LOCAL = 64  # RFC 5321 section 4.5.3.1.1
_DISPOSABLE = Path(__file__).parent / "data" / "disposable_domains.txt"

# Where most mailboxes of families in England are.
COMMON = (
    *(
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.co.uk",
        "outlook.com",
        "live.co.uk",
        "live.com",
        "msn.com",
    ),
    *("yahoo.com", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com", "aol.com", "aol.co.uk", "btinternet.com"),
    *("sky.com", "virginmedia.com", "talktalk.net", "ntlworld.com", "blueyonder.co.uk", "tiscali.co.uk", "proton.me"),
    *("protonmail.com", "mail.com", "gmx.com", "gmx.co.uk", "nhs.net", "plusnet.com"),
)
# Real domains that look like a slip of a common one.
_REAL = {
    "email.com",
    "gmx.net",
    "gmx.de",
    "gmx.at",
    "gmx.ch",
    "mac.com",
    "fmail.co.uk",
    "live.ca",
    "live.fr",
    "live.nl",
}
# Shorter ones have too many real neighbours.
_SHORTEST_TO_MEND = 7
_ENDING_SLIPS = {".con": ".com", ".cmo": ".com", ".vom": ".com", ".comm": ".com", ".co.ku": ".co.uk", ".couk": ".co.uk"}


class _AsciiEmailValidator(EmailValidator):
    """Django's check by the same pattern without letters beyond ASCII, which take a process a second to compile.

    Its patterns are made at once, not at the first look: a list has a million addresses, each of which would ask.
    """

    user_regex = re.compile(EmailValidator.user_regex.pattern, EmailValidator.user_regex.flags)
    domain_regex = re.compile(
        f"^{EmailValidator.hostname_re}{EmailValidator.domain_re}{EmailValidator.tld_no_fqdn_re}\\Z".replace(
            DomainNameValidator.ul, ""
        ),
        re.IGNORECASE,
    )


_validate_ascii = _AsciiEmailValidator()


class EmailField(forms.EmailField):
    """An email address, returned in the one form that we store."""

    default_validators = []
    default_error_messages = {"invalid": "Enter an email address, like name@example.org."}

    def __init__(self, *, lasting: bool = True, **kwargs: Any) -> None:
        """Make the field; `lasting`: we will write to it for long, so that a throw-away address is of no use."""
        self.lasting = lasting
        kwargs.setdefault("max_length", LONGEST)
        super().__init__(**kwargs)

    def clean(self, value: object) -> str:
        """Check what was typed and return it normalised."""
        typed = self.to_python(value)
        if not typed:
            return str(super().clean(value))
        address = checked(typed, str(self.error_messages["invalid"]))
        if self.lasting and is_disposable(address):
            raise ValidationError(
                "This is a temporary address, so our emails would soon stop reaching you. Enter one that you will "
                "keep.",
                code="disposable",
            )
        return str(super().clean(address))


def checked(typed: str, otherwise: str = "Enter an email address, like name@example.org.") -> str:
    """Return an address in the one form that we store; raises ValidationError for one that we cannot write to.

    For values that come from no form field: lists, commands, settings. `otherwise` is the message for a text that is no
    address.
    """
    one_line(typed)
    address = normalise.email_address(typed)
    if has_quotes(address):
        raise ValidationError(
            "Enter the address without quotation marks, like name@example.org.",
            code="quoted",
        )
    if not is_possible(address):
        raise ValidationError(otherwise, code="invalid")
    return address


def use_everywhere() -> None:
    """Use this field on every editing screen that Wagtail makes from a model."""
    register_form_field_override(models.EmailField, override={"form_class": EmailField, "lasting": False})


def has_quotes(address: str) -> bool:
    """Tell whether the part before the @ is quoted ("a@b"@example.org, RFC 5321 section 4.1.2).

    Programs on the way take such an address apart at the wrong @ and write to another mailbox, and no provider that
    families use gives one out.
    """
    return '"' in address.rpartition("@")[0]


def is_possible(address: str) -> bool:
    """Tell whether a normalised address could receive mail: form, length, and a domain of the public internet."""
    local, _, domain = address.rpartition("@")
    if has_quotes(address):
        return False
    if len(address) > LONGEST or len(local) > LONGEST_LOCAL or not is_public_domain(domain):
        return False
    try:
        (_validate_ascii if address.isascii() else validate_email)(address)
    except ValidationError:
        return False
    return True


def is_disposable(address: str) -> bool:
    """Tell whether a normalised address is at a throw-away mail service or below its domain."""
    labels = address.rpartition("@")[2].split(".")
    return any(".".join(labels[start:]) in _disposable() for start in range(len(labels) - 1))


def suggestion(address: str) -> str | None:
    """Return the address that was probably meant when its domain is one slip away from a common one."""
    local, _, domain = address.rpartition("@")
    meant = _meant(domain)
    return f"{local}@{meant}" if local and meant else None


@lru_cache(maxsize=1000)
def _meant(domain: str) -> str | None:
    if domain in COMMON or domain in _REAL:
        return None
    for slip, ending in _ENDING_SLIPS.items():
        if domain.endswith(slip):
            mended = domain.removesuffix(slip) + ending
            return _meant(mended) or mended
    if domain.removesuffix(".co") in {common.removesuffix(".com") for common in COMMON}:
        return f"{domain}m"
    near = (common for common in COMMON if len(common) >= _SHORTEST_TO_MEND and _one_slip_apart(domain, common))
    return next(near, None)


def _one_slip_apart(typed: str, meant: str) -> bool:
    """Tell whether one letter too many, too few, wrong, or two neighbours swapped make the difference."""
    start = next((i for i, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), None)
    if start is None:
        return abs(len(typed) - len(meant)) == 1
    rest, wanted = typed[start:], meant[start:]
    swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted or rest == wanted[1:] or rest[1:] == wanted[1:]


@lru_cache(maxsize=1)
def _disposable() -> frozenset[str]:
    lines = _DISPOSABLE.read_text().splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
