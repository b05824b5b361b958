"""What templates show about people: their records, whether this browser is known, and where passkeys work."""

import ipaddress
import re
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import localtime

from fixsend.people.personal_data import TimelineEntry
from fixsend.web import recognition, written
from fixsend.web.dates import moment_words

register = template.Library()
_ISO = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d|$)")


@register.filter
def data_label(name: str) -> str:
    """Return a field's name as words ("email_proved_at" → "Email proved at")."""
    return name.replace("_", " ").capitalize()


@register.filter
def stored_value(value: Any) -> str:
    """Return a stored value in words: yes, no, a date, a list."""
    if value is None or value in ("", [], {}):
        return "Not given"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(stored_value(each) for each in value)
    if isinstance(value, dict):
        return "; ".join(f"{data_label(str(key))}: {stored_value(each)}" for key, each in value.items())
    return _date(value) or str(value)


@register.simple_tag(takes_context=True)
def where_to_read_more(context: template.Context, entry: TimelineEntry) -> str:
    """Return the address behind a line of a person's page, empty for staff who may not open it."""
    may_open = not entry.permission or context["request"].user.has_perm(entry.permission)
    return entry.url if may_open else ""


def _date(value: Any) -> str:
    if not isinstance(value, str) or not _ISO.match(value):
        return ""
    try:
        day, moment = parse_date(value), parse_datetime(value) if "T" in value else None
    except ValueError:  # Written like one, and none: 2026-02-31.
        return ""
    return moment_words(localtime(moment)) if moment else written.day(day)


@register.inclusion_tag("people/confirm/this_browser.html", takes_context=True)
def this_browser(context: template.Context) -> dict[str, Any]:
    """Say where a mailbox was confirmed in this browser within the hour; not for pages that the page cache keeps."""
    return {"known": recognition.remembers_any(context["request"])}


@register.inclusion_tag("people/second_step/needs_a_name.html", takes_context=True)
def passkey_needs_a_name(context: dict[str, Any]) -> dict[str, Any]:
    """Say where the site is opened by an IP address: browsers allow no passkey there.

    While the site is tried on one's own machine, the same page can be opened at localhost.
    """
    request: HttpRequest = context["request"]
    host, _, port = request.get_host().rpartition(":") if ":" in request.get_host() else (request.get_host(), "", "")
    if not _is_ip_address(host):
        return {}
    by_name = f"{request.scheme}://localhost{':' if port else ''}{port}{request.get_full_path()}"
    return {"is_ip_address": True, "by_name": by_name if settings.TRYING and _is_loopback(host) else ""}


def _is_ip_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return ipaddress.ip_address(host.strip("[]")).is_loopback
