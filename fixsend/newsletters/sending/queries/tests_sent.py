"""When a newsletter was last tried out."""

from __future__ import annotations

from datetime import datetime

from fixsend.newsletters.models import Newsletter
from fixsend.people.models import AuditEntry


def last_test(newsletter: Newsletter) -> datetime | None:
    """Return when copies for trying out were last sent."""
    sent = AuditEntry.objects.filter(action="newsletter.tested", subject=f"newsletter {newsletter.pk}")
    return sent.values_list("at", flat=True).first()
