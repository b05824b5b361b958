"""Where this app enters the back office."""

from fixsend.membership.backoffice import menu

__all__ = ["menu"]
