"""What this room puts into the back office."""

from fixsend.mailings.list_import import backoffice as list_import

__all__ = ["list_import"]
