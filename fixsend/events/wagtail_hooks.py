"""Where this app enters the back office."""

from fixsend.events.office import backoffice

__all__ = ["backoffice"]
