"""What a file says of each of the people found."""

from collections import namedtuple
from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import OuterRef, QuerySet

from fixsend.people.models import ConsentState, Person, Tag
from fixsend.web import by_ids

# So many consents and tags are looked up person by person, rather than all gone through.
FEW = by_ids.FEW
# Rows that are read at once.
_ROWS = 2000
_Row = namedtuple("_Row", "name email postcode council__name constituency__name created_at purposes tag_names")
_OF_PERSON = _Row._fields[:-2]
# Consents and tags of everybody, each read once in the order of their own table. One person's after the other, in the
# order of names, was twice as slow among a million, because each was somewhere else.
_MANY = """
SELECT {columns}, COALESCE(agreed.purposes, '{{}}'), COALESCE(tagged.names, '{{}}')
FROM ({found}) AS found
LEFT JOIN (
    SELECT person_id, array_agg(purpose ORDER BY purpose) AS purposes
    FROM people_consentstate WHERE granted GROUP BY person_id
) AS agreed ON agreed.person_id = found.id
LEFT JOIN (
    SELECT of_person.person_id, array_agg(tag.name ORDER BY tag.name) AS names
    FROM people_person_tags AS of_person JOIN people_tag AS tag ON tag.id = of_person.tag_id
    GROUP BY of_person.person_id
) AS tagged ON tagged.person_id = found.id
ORDER BY found.sort_name, found.id
"""


class PeopleInFile:
    """The people found, by name, as named tuples with `purposes` and `tag_names`, read as the file is written.

    A million objects of models would take minutes more.
    """

    def __init__(self, found: QuerySet[Person]) -> None:
        self._found = found.prefetch_related(None)

    def __len__(self) -> int:
        return self._found.count()

    def __iter__(self) -> Iterator[Any]:
        if self._found.order_by()[FEW : FEW + 1].exists():
            return self._from_all()
        return self._one_by_one()

    def _one_by_one(self) -> Iterator[Any]:
        granted = ConsentState.objects.filter(person=OuterRef("pk"), granted=True).order_by("purpose")
        tagged = Tag.objects.filter(people=OuterRef("pk")).order_by("name")
        rows = self._found.order_by("sort_name", "id").annotate(
            purposes=ArraySubquery(granted.values("purpose")), tag_names=ArraySubquery(tagged.values("name"))
        )
        return rows.values_list(*_Row._fields, named=True).iterator(chunk_size=_ROWS)

    def _from_all(self) -> Iterator[Any]:
        found, values = self._found.order_by().values("id", "sort_name", *_OF_PERSON).query.sql_with_params()
        columns = ", ".join(f'found."{column}"' for column in _OF_PERSON)
        with connection.chunked_cursor() as cursor:
            cursor.execute(_MANY.format(columns=columns, found=found), values)
            while rows := cursor.fetchmany(_ROWS):
                yield from map(_Row._make, rows)
