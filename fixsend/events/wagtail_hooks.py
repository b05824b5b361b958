"""Where this app enters the back office."""

from fixsend.events.backoffice import menu

__all__ = ["menu"]
