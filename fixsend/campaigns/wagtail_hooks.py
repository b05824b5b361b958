"""Where this app enters the back office."""

from fixsend.campaigns.backoffice import menu, page_buttons

__all__ = ["menu", "page_buttons"]
