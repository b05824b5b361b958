"""What audiences hold about a person: what rules ask of them, once more in one row."""

from django.db.models import QuerySet

from fixsend.audiences import recipient_bitmap
from fixsend.audiences.models import Reader
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource


def _reader(person: Person) -> QuerySet[Reader]:
    return Reader.objects.filter(person_id=person.pk)


def _forget_recipient(person: Person) -> None:
    """Take the person out of the bits of who got which mailing; the reader's row goes with the person."""
    recipient_bitmap.forget(person)


def _by_person(kept: Person, other: Person) -> list[int]:
    """Leave the rows: the database writes them anew when what they follow from moves."""
    return []


SOURCES = [
    PersonalDataSource(
        "audiences.Reader",
        "person_id",
        "Where you live, how you joined and what you chose, once more in one row for counting",
        rows=_reader,
        on_erase=_forget_recipient,
        on_merge=_by_person,
        internal=True,
    ),
]
