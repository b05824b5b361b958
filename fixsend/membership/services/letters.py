"""Wording the standing letters to applicants."""

from django.db import connection, transaction

from fixsend.membership.letters import LETTERS
from fixsend.membership.models import LetterVersion
from fixsend.membership.queries.letters import current_text
from fixsend.people.models import Person
from fixsend.people.services import audit


@transaction.atomic
def publish(key: str, text: str, *, actor: Person) -> int:
    """Make a text the standing one of a letter; return its version. The same text again is no new version."""
    _one_after_the_other()
    newest = LetterVersion.objects.filter(letter=LETTERS[key].key).order_by("-version").first()
    number = newest.version if newest else 0
    clean = text.replace("\r\n", "\n").strip()
    if current_text(key).strip() == clean:
        return number
    LetterVersion.objects.create(letter=key, version=number + 1, text=clean, created_by=actor)
    audit.record(actor, "letter.published", subject=f"letter {key}, version {number + 1}")
    return number + 1


def _one_after_the_other() -> None:
    """Let two who write at once have two versions; readers do not wait."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE membership_letterversion IN SHARE ROW EXCLUSIVE MODE")
