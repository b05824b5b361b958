"""What audiences enter into the registries of the apps below, and their own rules."""

from __future__ import annotations

from fixsend.audiences import builtin_rules, privacy, readers
from fixsend.people import personal_data
from fixsend.people.staff import alarms


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    builtin_rules.register_own()
    for source in privacy.SOURCES:
        personal_data.register(source)
    alarms.register(alarms.Alarm("readers", "Audiences were counted from a table that had gone wrong", readers.alarm))
