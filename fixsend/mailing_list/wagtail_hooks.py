"""Where this app enters the back office."""

from fixsend.mailing_list.backoffice import menu

__all__ = ["menu"]
