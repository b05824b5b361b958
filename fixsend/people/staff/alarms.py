"""What has to be put right by the host: shown in red on the dashboard and mailed to HOST_EMAIL once a day."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Alarm:
    """One thing that can go wrong. `check` returns what is wrong and what to do, or None while all is well."""

    slug: str
    title: str
    check: Callable[[], str | None]


@dataclass(frozen=True)
class Ringing:
    """An alarm that rings now, and why."""

    slug: str
    title: str
    words: str


_alarms: dict[str, Alarm] = {}


def register(alarm: Alarm) -> None:
    """Declare an alarm; called from `AppConfig.ready()`."""
    _alarms[alarm.slug] = alarm


def ringing() -> list[Ringing]:
    """Check every alarm now and return those that ring."""
    checked = [(alarm, alarm.check()) for alarm in _alarms.values()]
    return [Ringing(alarm.slug, alarm.title, words) for alarm, words in checked if words]
