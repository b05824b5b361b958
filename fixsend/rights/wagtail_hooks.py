"""Where this app enters the back office."""

from fixsend.rights.backoffice import menu
from fixsend.rights.letters import menu as letters

__all__ = ["letters", "menu"]
