"""People's councils and constituencies, worked out from the postcodes that they gave.

Where a directory is loaded the database writes the constituency itself, whenever a postcode is written
(`sql/0002_constituency.sql`).
"""

from __future__ import annotations

from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from fixsend.people.models import Person
from fixsend.places.models import Council, PostcodeDirectory
from fixsend.places.postcodes import lookup
from fixsend.web.each import for_each

# Where postcodes.io has to be asked for each, only new people, and so many at a time: it runs every ten minutes.
_NEW_SINCE = timedelta(days=1)
_AT_ONCE = 50


def fill_in() -> int:
    """Give people with a postcode its constituency, and its council if they have none; return how many changed.

    A council that is there stays: the person chose it, or had it from the same postcode.
    """
    if PostcodeDirectory.objects.exists():
        with connection.cursor() as cursor:
            cursor.execute(_FILL_IN)
            return int(cursor.rowcount)
    since = timezone.now() - _NEW_SINCE
    people = Person.objects.filter(council=None, updated_at__gte=since, is_active=True).exclude(postcode="")
    some = list(people.only("pk", "postcode").order_by("-updated_at")[:_AT_ONCE])
    return sum(for_each(some, _fill_in, work="people.fill_in_councils", in_one=False))


def following(postcode: str, council: Council | None, new_postcode: str) -> Council | None:
    """Return the council for a new postcode: that of the new one where it was that of the old one, else as it was."""
    if postcode == new_postcode or not new_postcode:
        return council
    if council is not None and council != lookup.in_directory(postcode):
        return council  # The person has said so.
    return lookup.in_directory(new_postcode)


def _fill_in(person: Person) -> int:
    found = lookup.ask(person.postcode)
    if found.council is None:
        return 0
    # What the person has written since then stands.
    unchanged = Person.objects.filter(pk=person.pk, postcode=person.postcode, council=None)
    with transaction.atomic():
        return unchanged.update(council=found.council, constituency=found.constituency)


_FILL_IN = """
UPDATE people_person person
SET council_id = coalesce(person.council_id, known.council_id), constituency_id = known.constituency_id
FROM places_postcode known
WHERE person.postcode <> '' AND known.compact = replace(person.postcode, ' ', '')
    AND ((person.council_id IS NULL AND known.council_id IS NOT NULL)
         OR person.constituency_id IS DISTINCT FROM known.constituency_id)
"""
