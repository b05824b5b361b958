"""Where this app enters the back office."""

from fixsend.inbox.backoffice import menu

__all__ = ["menu"]
