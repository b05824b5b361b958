"""How long evidence keeps what readers wrote, what may say something about a person, and files of no use."""

from datetime import datetime

from django.db.models import Q, QuerySet

from fixsend.evidence import privacy
from fixsend.evidence.models import FileState, Objection, SourceFile
from fixsend.evidence.queries import information_requests
from fixsend.people.retention import Rule, Topic


def _came_to_nothing(before: datetime) -> QuerySet[SourceFile]:
    """Return files that were refused, or that nobody mapped: a wrong file may be anything."""
    wrong = Q(state__in=[FileState.REFUSED, FileState.UNMAPPED])
    return SourceFile.objects.filter(wrong, loaded_at__lt=before, editions=None)


RULES = [
    Rule(
        slug="evidence.addresses",
        title="email addresses of people who told us that a figure is wrong, after our answer",
        default_days=90,
        due=lambda before: Objection.objects.filter(decided_at__lt=before).exclude(reader_email=""),
        remove=lambda old: old.update(reader_email=""),
        topic=Topic.MESSAGES,
        because="so that we can answer a question about what we found",
    ),
    Rule(
        slug="evidence.objections",
        title="messages that a figure is wrong, and what we found",
        default_days=3 * 365,
        due=lambda before: Objection.objects.filter(decided_at__lt=before),
        remove=lambda old: old.delete(),
        topic=Topic.MESSAGES,
        because="so that we can see why a figure was corrected or kept",
    ),
    Rule(
        slug="evidence.requesters",
        title="who asked public bodies for information in our name, after the last answer",
        default_days=730,
        due=lambda before: information_requests.done_with(before.date()),
        remove=privacy.take_names_off,
        topic=Topic.RECORDS,
        because="so that we can complain about an answer",
    ),
    Rule(
        slug="evidence.files",
        title="files of figures that we could not read",
        default_days=30,
        due=_came_to_nothing,
        remove=lambda old: old.delete(),
        topic=Topic.RECORDS,
        because="so that we can see what was wrong with them",
    ),
]
