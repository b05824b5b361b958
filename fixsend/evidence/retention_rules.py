"""How long evidence keeps what readers wrote."""

from fixsend.evidence.models import Objection
from fixsend.people.retention import Rule, Topic

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
]
