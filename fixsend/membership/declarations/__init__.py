"""What this app tells the registries of the rooms below."""

from fixsend.membership.declarations import directory, joining


def declare() -> None:
    """Fill the registries; called from `AppConfig.ready()`."""
    joining.declare()
    directory.declare()
