"""What returned mail holds about people, for how long, who may see it, and when it rings an alarm."""

from collections.abc import Iterator

from django.db.models import QuerySet

from fixsend.mailings.returns import alarm
from fixsend.mailings.returns.models import Return, SetAside
from fixsend.people import personal_data, retention
from fixsend.people.models import Person
from fixsend.people.personal_data import TimelineEntry
from fixsend.people.staff import alarms, roles


def register_own() -> None:
    """Fill the registries; called from `AppConfig.ready()`."""
    personal_data.register(
        personal_data.Holding(
            "mailings.Return",
            "person",
            "Mails to you that came back",
            fields=("kind", "cause", "words", "received_at"),
            on_erase="unlink",
            timeline=_lines,
        )
    )
    retention.register(
        retention.Rule(
            "mailings.returns",
            "mails that came back",
            365,
            due=lambda moment: Return.objects.filter(received_at__lt=moment),
            remove=lambda rows: rows.delete(),
            because="so that an address is given up only when it fails time and again",
        )
    )
    retention.register(
        retention.Rule(
            "mailings.set_aside",
            "mails to the bounce address that nothing was taken from",
            90,
            due=lambda moment: SetAside.objects.filter(received_at__lt=moment),
            remove=lambda rows: rows.delete(),
            because="so that staff can look into them",
        )
    )
    roles.allow((roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY, roles.READ_ONLY), "mailings.view_return")
    roles.allow((roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY, roles.READ_ONLY), "mailings.view_setaside")
    roles.allow((roles.CAMPAIGNER, roles.READ_ONLY), "mailings.view_sendercheck")
    roles.allow(roles.CAMPAIGNER, "mailings.add_sendercheck")
    alarms.register(alarms.Alarm("deliverability", "Mail providers turn our mail away", alarm.words))


def _lines(person: Person) -> Iterator[TimelineEntry]:
    rows: QuerySet[Return] = Return.objects.filter(person=person)
    for row in rows[:100]:
        why = f" ({row.get_cause_display().lower()})" if row.cause else ""
        yield TimelineEntry(row.received_at, f"A mail: {row.get_kind_display().lower()}{why}")
