"""Where this app enters the back office."""

from fixsend.campaigns.office import backoffice

__all__ = ["backoffice"]
