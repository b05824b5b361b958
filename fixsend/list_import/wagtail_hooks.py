"""What this app puts into the back office."""

from fixsend.list_import import backoffice

__all__ = ["backoffice"]
