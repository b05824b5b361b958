"""The views of this app."""

from .display import display_preferences
from .errors import bad_request, csrf_failure, forbidden, not_found, send_again, server_error
from .media import card, picture
from .oembed import oembed
from .style_guide import style_guide

__all__ = [
    "bad_request",
    "card",
    "csrf_failure",
    "display_preferences",
    "forbidden",
    "not_found",
    "oembed",
    "picture",
    "send_again",
    "server_error",
    "style_guide",
]
