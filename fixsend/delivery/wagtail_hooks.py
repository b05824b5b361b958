"""Where this app enters the back office."""

from fixsend.delivery.backoffice import menu

__all__ = ["menu"]
