"""The standing letters to applicants, in the words of staff."""

from django.conf import settings
from django.db import models


class LetterVersion(models.Model):
    """One version of a standing letter (`membership.letters`); the newest counts, the first text stands in the code."""

    letter = models.CharField(max_length=30)
    version = models.PositiveIntegerField()
    text = models.TextField(max_length=8000)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["letter", "-version"]
        constraints = [models.UniqueConstraint(fields=["letter", "version"], name="letter_version_once")]
        verbose_name = "version of a standing letter"
        verbose_name_plural = "versions of the standing letters"

    def __str__(self) -> str:
        return f"Version {self.version}"
