"""Where this app enters the back office."""

from fixsend.people.backoffice import menu

__all__ = ["menu"]
