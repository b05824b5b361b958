"""What this app answers."""

from .display import card, display_preferences
from .errors import bad_request, csrf_failure, forbidden, not_found, server_error
from .media import picture
from .style_guide import style_guide

__all__ = [
    "bad_request",
    "card",
    "csrf_failure",
    "display_preferences",
    "forbidden",
    "not_found",
    "picture",
    "server_error",
    "style_guide",
]
