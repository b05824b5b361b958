"""Protection against other sites that send a form in a visitor's name (cross-site request forgery).

Public forms are judged by what the browser says of the page that sent them, signed in or not. So a page with a form is
the same for everybody and sets no cookie. Django's token protects what only a signed-in person reaches and signing in
itself, and decides about a public form where a browser says nothing. `web.csrf_middleware` checks;
`docs/decisions/0030-forms-without-a-token.md` says which browsers and which attacks.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.middleware import csrf
from django.utils.html import format_html
from django.utils.safestring import SafeString

View = Callable[..., Any]

FIELD_NAME = "csrfmiddlewaretoken"
# RFC 9110, section 9.2.1.
SAFE_METHODS = ("GET", "HEAD", "OPTIONS", "TRACE")
MARK = "csrf_by_headers"


def csrf_by_headers(view: View) -> View:
    """Mark a public view: what is sent to it is judged by headers, and forms that it shows carry no token."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return view(request, *args, **kwargs)

    setattr(wrapper, MARK, True)
    return wrapper


def is_by_headers(view: View) -> bool:
    """Tell whether what is sent to a view is judged by headers."""
    return bool(getattr(view, MARK, False))


def field(request: HttpRequest) -> SafeString:
    """Return the hidden field with Django's token, empty on a page whose forms are judged by headers.

    Making a token sets its cookie, and whoever makes one makes the answer one visitor's own.
    """
    if getattr(request, MARK, False):
        return SafeString("")
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD_NAME, csrf.get_token(request))
