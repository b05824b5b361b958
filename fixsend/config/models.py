"""What the running site remembers about itself."""

from django.db import models


class Backup(models.Model):
    """One finished backup, so that staff see when the last one is too old."""

    taken_at = models.DateTimeField(help_text="The moment the archive shows")
    file_name = models.CharField(max_length=120)
    size = models.BigIntegerField()
    copied_to = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-taken_at"]

    def __str__(self) -> str:
        return self.file_name
