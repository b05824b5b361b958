"""Wording the alliance's aims."""

from django.db import transaction
from django.db.models import Max

from fixsend.membership.models import AimsVersion
from fixsend.people.models import Person
from fixsend.people.services import audit


@transaction.atomic
def publish(text: str, *, actor: Person) -> AimsVersion:
    """Make new words the current aims; those who joined before agreed to theirs, which stay as they were."""
    current = AimsVersion.objects.select_for_update().order_by("-version").first()
    clean = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    if current is not None and current.text.strip() == clean:
        return current
    number = (AimsVersion.objects.aggregate(newest=Max("version"))["newest"] or 0) + 1
    version = AimsVersion.objects.create(version=number, text=clean, created_by=actor)
    audit.record(actor, "aims.published", subject=f"aims, version {number}")
    return version
