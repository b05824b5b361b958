"""Where this app enters the back office."""

from fixsend.list_import.backoffice import menu

__all__ = ["menu"]
