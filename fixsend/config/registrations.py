"""What running the site enters into the registries of the apps below."""

from fixsend.config.observability.alarms import ALARMS
from fixsend.people.staff import alarms


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    alarms.registry.register(*ALARMS)
