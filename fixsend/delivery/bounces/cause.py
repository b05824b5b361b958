"""The six causes of a failure."""

from django.db import models


class Cause(models.TextChoices):
    """Why a mail did not arrive. Only GONE stops mail at once; BLOCKED never costs a person their place."""

    GONE = "gone", "Address gone"
    FULL = "full", "Mailbox full or switched off"
    BLOCKED = "blocked", "We were turned away"
    CONTENT = "content", "The mail itself: content or size"
    TEMPORARY = "temporary", "Trouble on the way"
    UNKNOWN = "unknown", "Not known"
