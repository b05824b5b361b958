"""Where this app enters the back office."""

from fixsend.campaigns.backoffice import menu

__all__ = ["menu"]
