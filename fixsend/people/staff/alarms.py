"""What has to be put right by the host: shown in red on the dashboard and mailed to HOST_EMAIL once a day."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from fixsend.web.each import for_each
from fixsend.web.registry import Registry

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Alarm:
    """One thing that can go wrong. `check` returns in words what is wrong and what to do, or None while all is well."""

    slug: str
    title: str
    check: Callable[[], str | None]


@dataclass(frozen=True)
class RaisedAlarm:
    """An alarm that is raised now, and why."""

    slug: str
    title: str
    words: str


registry: Registry[Alarm] = Registry(key=lambda alarm: alarm.slug)


def raised() -> list[RaisedAlarm]:
    """Check every alarm now and return those that are raised."""
    checked = for_each(list(registry), _check, work="people.check_alarms")
    return [found for found in checked if found]


def mail_host() -> int:
    """Write to the host about each alarm that is raised, at most once a day each; return how many mails."""
    return sum(for_each(raised(), _mail_host, work="people.mail_alarms"))


def _check(alarm: Alarm) -> RaisedAlarm | None:
    words = alarm.check()
    return RaisedAlarm(alarm.slug, alarm.title, words) if words else None


@transaction.atomic
def _mail_host(alarm: RaisedAlarm) -> bool:
    from fixsend.people.models import AlarmMail
    from fixsend.people.sign_in import emails

    now = timezone.now()
    row, new = AlarmMail.objects.select_for_update().get_or_create(slug=alarm.slug, defaults={"mailed_at": now})
    if not new and row.mailed_at > now - timedelta(days=1):
        return False
    AlarmMail.objects.filter(pk=row.pk).update(mailed_at=now)
    # In the log too: a relay that refuses our mail would refuse this one.
    logger.error("%s: %s", alarm.title, alarm.words)
    if settings.HOST_EMAIL:
        emails.send_alarm(settings.HOST_EMAIL, alarm.title, alarm.words)
    return bool(settings.HOST_EMAIL)
