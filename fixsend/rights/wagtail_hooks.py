"""Where this app enters the back office."""

from fixsend.rights.backoffice import menu

__all__ = ["menu"]
