"""What the staff screens read."""

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, QuerySet

from fixsend.people.models import AuditEntry, Person
from fixsend.people.staff.gate import REAL


def colleagues() -> QuerySet[Person]:
    """Return everybody on the staff, and nobody else, with their role at hand and whether they set up a second step."""
    keys = Authenticator.objects.filter(user=OuterRef("pk"), type__in=REAL)
    return Person.objects.filter(is_staff=True).prefetch_related("groups").annotate(has_key=Exists(keys))


def audit_actions() -> list[str]:
    """Return every action that stands in the audit log."""
    return list(AuditEntry.objects.order_by("action").values_list("action", flat=True).distinct())
