"""The filter of staff's list of people by segment: who is in one."""

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from fixsend.audiences import sql
from fixsend.audiences.rules import BadTree
from fixsend.newsletters.models import Segment
from fixsend.people.backoffice.filters import PeopleFilter
from fixsend.people.models import Person


def _segments() -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Segment.objects.order_by("name").values_list("pk", "name")]


def _in_segment(people: QuerySet[Person], segment_id: str) -> QuerySet[Person]:
    """Narrow people to those to whom a segment's rules apply; its rules cannot be asked, to nobody."""
    segment = Segment.objects.filter(pk=segment_id).first()
    try:
        condition = sql.condition(segment.tree) if segment else None
    except BadTree:
        condition = None
    if condition is None:
        return people.none()
    ids = f"SELECT person.id FROM people_person AS person WHERE {condition.text}"  # noqa: S608 - texts of the rules
    return people.filter(pk__in=RawSQL(ids, condition.params))  # noqa: S611 - values are parameters


SEGMENT = PeopleFilter("segment", "Segment", _segments, _in_segment, permission="newsletters.view_segment")
