"""Where this app enters the back office."""

from fixsend.newsletters.backoffice import menu

__all__ = ["menu"]
