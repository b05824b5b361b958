"""What the last look at DNS found, because no screen waits for another site's answer."""

from django.db import models


class SenderCheck(models.Model):
    """One look at our sender's DNS records."""

    domain = models.CharField(max_length=253)
    findings = models.JSONField(default=list)
    checked_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.domain}, {self.checked_at:%d %B %Y}"
