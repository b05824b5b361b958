"""What this app tells the registries of the rooms below."""

from fixsend.membership.declarations import directory, joining, people


def declare() -> None:
    """Fill the registries; called from `AppConfig.ready()`."""
    joining.declare()
    directory.declare()
    people.declare()
