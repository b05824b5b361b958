"""Telling staff where passkeys work."""

import ipaddress
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest

register = template.Library()


@register.inclusion_tag("people/second_step/needs_a_name.html", takes_context=True)
def passkey_needs_a_name(context: dict[str, Any]) -> dict[str, Any]:
    """Say so where the page's address is made of numbers: browsers allow no passkey there.

    While the site is tried on one's own machine, the same page is to be had at localhost.
    """
    request: HttpRequest = context["request"]
    host, _, port = request.get_host().rpartition(":") if ":" in request.get_host() else (request.get_host(), "", "")
    if not _is_number(host):
        return {}
    by_name = f"{request.scheme}://localhost{':' if port else ''}{port}{request.get_full_path()}"
    return {"is_number": True, "by_name": by_name if settings.TRYING and _is_loopback(host) else ""}


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return ipaddress.ip_address(host.strip("[]")).is_loopback
