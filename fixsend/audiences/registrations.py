"""What audiences enter into the registries of the apps below, and their own rules."""

from __future__ import annotations

from fixsend.audiences import actions, builtin_rules, privacy, readers, rules
from fixsend.people import personal_data
from fixsend.people.staff import alarms


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    rules.registry.register(*builtin_rules.RULES)
    actions.registry.register(actions.builtin)
    personal_data.sources.register(*privacy.SOURCES)
    alarms.registry.register(
        alarms.Alarm("readers", "Audiences were counted from a table that had gone wrong", readers.alarm)
    )
