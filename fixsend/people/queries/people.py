"""What staff read about people: the list, one person's page, and data requests."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F, Prefetch, Q, QuerySet
from django.db.models.expressions import OrderBy

from fixsend.people import personal_data, record_names
from fixsend.people.models import ConsentEvent, ConsentState, DataRequest, MergeRecord, Note, Person
from fixsend.people.personal_data import TimelineEntry
from fixsend.people.queries import my_data
from fixsend.people.queries.consent import is_suppressed
from fixsend.web import by_ids, normalise

FEW = by_ids.FEW
_TIMELINE_LENGTH = 200
_BY_NAME = ("sort_name", "id")
# What people can be put in the order of although not everybody has it.
_MAY_LACK = frozenset({"email", "council__sort_name"})


@dataclass(frozen=True)
class PersonPage:
    """All that one person's page shows."""

    person: Person
    consents: list[my_data.ConsentLine]
    suppressed: bool
    timeline: list[TimelineEntry]
    notes: list[Note]
    merges: list[MergeRecord]


def people() -> QuerySet[Person]:
    """Return all people with what the list shows (`yes_to`: what they agreed to), without rows that merges emptied."""
    granted = ConsentState.objects.filter(granted=True).order_by("purpose")
    return (
        Person.objects.filter(merged_into=None)
        .select_related("council", "constituency")
        .prefetch_related(Prefetch("consent_states", queryset=granted, to_attr="yes_to"), "tags")
    )


def search(found: QuerySet[Person], text: str) -> QuerySet[Person]:
    """Narrow people to those with every word somewhere in their name or address, in any case and without accents.

    Who has the words is asked by itself first, of an index that holds nothing else: with other conditions beside it the
    whole table would be read. Only where very many have them, both are asked at once.
    """
    words = Q(*(Q(search_text__contains=word) for word in normalise.search_key(text).split()))
    if not words:
        return found
    having = Person.objects.filter(words, merged_into=None).order_by().values_list("pk", flat=True)[: FEW + 1]
    ids = list(having)
    return by_ids.among(found, ids) if len(ids) <= FEW else found.filter(words)


def in_order(found: QuerySet[Person], name: str) -> QuerySet[Person]:
    """Put people in the order of a field ("-" before it: backwards), and those alike in it by name.

    So no page repeats one of another. Those of whom it is not known come last, whichever way.
    """
    field = name.removeprefix("-")
    if field not in _MAY_LACK:
        return found.order_by(name, *_BY_NAME)
    first = F(field).desc(nulls_last=True) if name.startswith("-") else F(field).asc(nulls_last=True)
    return found.order_by(first, *_BY_NAME)


def leading(found: QuerySet[Person], number: int) -> QuerySet[Person]:
    """Return people in the same order, of whom the first `number` are the same, asked so that an index can tell.

    Where so many are known to have what people are put in the order of, those who have not are left out: they come
    last, and with them everybody would have to be put in order first.
    """
    first = found.query.order_by[0]
    if not isinstance(first, OrderBy):
        return found
    field: str = getattr(first.expression, "name")  # noqa: B009 - the stubs of Django do not know it
    known = found.filter(**{f"{field}__isnull": False})
    if not known.order_by()[number - 1 : number].exists():
        return found
    return known.order_by(f"{'-' if first.descending else ''}{field}", *_BY_NAME)


def person_page(person: Person) -> PersonPage:
    """Return one person's page."""
    return PersonPage(
        person=person,
        consents=my_data.consents(person),
        suppressed=bool(person.email) and is_suppressed(person.email or ""),
        timeline=timeline(person),
        notes=list(person.notes.select_related("author")),
        merges=list(MergeRecord.objects.filter(kept=person, undone_at=None)),
    )


def timeline(person: Person) -> list[TimelineEntry]:
    """Return what happened to a person, newest first, from every source of personal data that tells."""
    entries = [TimelineEntry(person.created_at, "First known to us"), *_consent_entries(person)]
    for source in personal_data.sources:
        if source.timeline is not None:
            entries.extend(source.timeline(person))
    return sorted(entries, key=lambda entry: entry.at, reverse=True)[:_TIMELINE_LENGTH]


def possible_duplicates(person: Person) -> list[Person]:
    """Return people with the same name or nearly the same address, for the merge screen."""
    same = Q(sort_name=person.sort_name) if person.name else Q(pk__in=[])
    if person.email:
        same |= Q(email__startswith=person.email.split("@")[0] + "@")
    return list(people().filter(same, is_staff=False).exclude(pk=person.pk)[:20])


def data_requests() -> QuerySet[DataRequest]:
    """Return what people asked about their data: open ones first, by the date the law sets."""
    return DataRequest.objects.select_related("person", "answered_by", "recorded_by").order_by("-status", "due_on")


def _consent_entries(person: Person) -> Iterator[TimelineEntry]:
    events = list(ConsentEvent.objects.filter(my_data.about(person)).order_by("-id")[:_TIMELINE_LENGTH])
    named = record_names.find(event.source for event in events)
    for event in events:
        what = f"{event.get_action_display()}: {event.get_purpose_display()}"
        source = named.get(event.source, event.source)
        yield TimelineEntry(event.happened_at, f"{what} ({event.get_channel_display()}, {source})")
