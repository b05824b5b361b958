"""The alliance's aims, which everybody who joins agrees to."""

from django.conf import settings
from django.db import models


class AimsVersion(models.Model):
    """The aims in the words shown on the join form; new words are a new version, so that we know who agreed to what."""

    version = models.PositiveIntegerField(unique=True)
    text = models.TextField(help_text="One aim on each line")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-version"]
        verbose_name = "version of the aims"
        verbose_name_plural = "versions of the aims"

    def __str__(self) -> str:
        return f"Aims, version {self.version}"

    @property
    def lines(self) -> list[str]:
        """Return the aims one by one."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]
