"""Publishing new versions of what staff may word: the aims, and the templates of emails to applicants."""

from django.db import connection, transaction
from django.db.models import Max

from fixsend.membership.email_templates import TEMPLATES
from fixsend.membership.models import AimsVersion, EmailTemplateVersion
from fixsend.membership.queries.joining import current_text
from fixsend.people.models import Person
from fixsend.people.services import audit


@transaction.atomic
def publish_aims(text: str, *, actor: Person) -> AimsVersion:
    """Make a text the current aims, and return its version; the current text again makes no new version.

    Members who joined before agreed to an earlier version, which stays as it was.
    """
    current = AimsVersion.objects.select_for_update().order_by("-version").first()
    clean = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    if current is not None and current.text.strip() == clean:
        return current
    number = (AimsVersion.objects.aggregate(newest=Max("version"))["newest"] or 0) + 1
    version = AimsVersion.objects.create(version=number, text=clean, created_by=actor)
    audit.record(actor, "aims.published", subject=f"aims, version {number}")
    return version


@transaction.atomic
def publish_template(key: str, text: str, *, actor: Person) -> int:
    """Make a text the current one of a template, and return the number of its version; 0 is the first text.

    The current text again makes no new version. Raises KeyError for an unknown key.
    """
    _lock_versions()
    newest = EmailTemplateVersion.objects.filter(template=TEMPLATES[key].key).order_by("-version").first()
    number = newest.version if newest else 0
    clean = text.replace("\r\n", "\n").strip()
    if current_text(key).strip() == clean:
        return number
    EmailTemplateVersion.objects.create(template=key, version=number + 1, text=clean, created_by=actor)
    audit.record(actor, "email_template.published", subject=f"email template {key}, version {number + 1}")
    return number + 1


def _lock_versions() -> None:
    """Make two members of staff who publish at once produce two versions; readers do not wait."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE membership_emailtemplateversion IN SHARE ROW EXCLUSIVE MODE")
