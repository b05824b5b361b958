"""What staff decide about privacy: the words of consents and how long records are kept."""

from django.db import transaction

from fixsend.people.models import ConsentWording, Person, Purpose, RetentionPeriod
from fixsend.people.services import audit
from fixsend.web import page_cache


@transaction.atomic
def write_wording(*, purpose: Purpose | str, text: str, actor: Person) -> ConsentWording:
    """Make a new version of a consent's words; the same words again make none."""
    newest = ConsentWording.objects.select_for_update().filter(purpose=purpose).order_by("-version").first()
    if newest and newest.text == text:
        return newest
    version = newest.version + 1 if newest else 1
    page_cache.invalidate()  # Forms show the words, and their pages are kept ready.
    audit.record(actor, "consent.wording_written", subject=f"{purpose}, version {version}")
    return ConsentWording.objects.create(purpose=purpose, version=version, text=text, created_by=actor)


@transaction.atomic
def set_retention(rule: str, days: int, *, actor: Person) -> None:
    """Change how many days a rule keeps its records."""
    RetentionPeriod.objects.update_or_create(rule=rule, defaults={"days": days})
    audit.record(actor, "retention.changed", subject=rule, days=days)
