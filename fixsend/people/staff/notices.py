"""Mail to the staff who want it when something waits for them: at once, or once a day."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from django.db import transaction

from fixsend.people.models import NoticeTiming, Person, StaffNotice
from fixsend.people.sign_in import emails
from fixsend.people.staff import accounts, work_queue
from fixsend.web.each import for_each


def choices_of(person: Person) -> dict[str, str]:
    """Return when a colleague wants to be told of each kind of work that they may see, by its slug; default: daily."""
    chosen = dict(StaffNotice.objects.filter(person=person).values_list("slug", "timing"))
    return {kind.slug: chosen.get(kind.slug, NoticeTiming.DAILY) for kind in work_queue.items_for(person)}


@transaction.atomic
def choose(person: Person, choices: Mapping[str, str]) -> None:
    """Save a colleague's choices, a `NoticeTiming` by the slug of the work."""
    for slug, timing in choices.items():
        StaffNotice.objects.update_or_create(person=person, slug=slug, defaults={"timing": timing})


def tell_at_once() -> int:
    """Mail the staff who want to know at once about work that came in since the last run; return how many mails."""
    counts = _counts()
    return sum(for_each(_to_tell(), partial(_tell_at_once, counts=counts), work="people.tell_staff_at_once"))


def tell_daily(today: date) -> int:
    """Mail the staff who want it one list of what waits, at most once a day each; return how many mails."""
    counts = _counts()
    tell = partial(_tell_daily, counts=counts, today=today)
    return sum(for_each(_to_tell(), tell, work="people.tell_staff_daily"))


def _counts() -> dict[str, int]:
    return {kind.slug: kind.count() for kind in work_queue.registry}


def _to_tell() -> list[Person]:
    return list(accounts.colleagues().filter(is_active=True, email__isnull=False))


@transaction.atomic
def _tell_at_once(person: Person, counts: Mapping[str, int]) -> bool:
    rows = _rows(person, NoticeTiming.AT_ONCE)
    new = [
        kind
        for kind in work_queue.items_for(person)
        if kind.slug in rows and counts[kind.slug] > rows[kind.slug].last_count
    ]
    for slug, row in rows.items():
        row.last_count = counts.get(slug, 0)
        row.save(update_fields=["last_count"])
    return _mail(person, new, counts)


@transaction.atomic
def _tell_daily(person: Person, counts: Mapping[str, int], today: date) -> bool:
    for slug in choices_of(person):  # So that there is a row to lock and to date.
        StaffNotice.objects.get_or_create(person=person, slug=slug)
    rows = _rows(person, NoticeTiming.DAILY)
    due = [kind for kind in work_queue.items_for(person) if kind.slug in rows and rows[kind.slug].told_on != today]
    StaffNotice.objects.filter(pk__in=[rows[kind.slug].pk for kind in due]).update(told_on=today)
    return _mail(person, [kind for kind in due if counts[kind.slug]], counts)


def _rows(person: Person, timing: NoticeTiming) -> dict[str, StaffNotice]:
    rows = StaffNotice.objects.select_for_update().filter(person=person, timing=timing).order_by("pk")
    return {row.slug: row for row in rows}


def _mail(person: Person, kinds: list[work_queue.WorkItem], counts: Mapping[str, int]) -> bool:
    if kinds:
        emails.send_waiting(person, [(kind.title, counts[kind.slug], kind.url) for kind in kinds])
    return bool(kinds)
