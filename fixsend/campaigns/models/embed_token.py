"""Form tokens of embeds that were used: each is good for one form."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now


class UsedToken(models.Model):
    """One token that was used. A day later it would no longer be taken anyway, and the row goes."""

    nonce = models.UUIDField(primary_key=True)
    used_at = models.DateTimeField(db_default=Now(), db_index=True)

    def __str__(self) -> str:
        return str(self.nonce)
