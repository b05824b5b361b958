"""The words of letters as staff change them: every version stays, the newest counts."""

from django.conf import settings
from django.db import models
from django.db.models import Q

LONGEST_SUBJECT, LONGEST_TEXT = 200, 6000


class LetterVersion(models.Model):
    """One version of a kind of letter, by its id in `letters.kinds`; for one rule alone, or for all that it goes with.

    Empty words of one rule mean that the words for all count again.
    """

    letter = models.CharField(max_length=40)
    rule = models.CharField(max_length=60, blank=True)
    version = models.PositiveIntegerField()
    subject = models.CharField(max_length=LONGEST_SUBJECT, blank=True)
    text = models.TextField(max_length=LONGEST_TEXT, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["letter", "rule", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["letter", "rule", "version"], name="letter_version_once"),
            models.CheckConstraint(
                condition=(~Q(subject="") & ~Q(text="")) | (Q(subject="", text="") & ~Q(rule="")),
                name="letter_version_has_words",
            ),
        ]
        verbose_name = "version of a letter"
        verbose_name_plural = "versions of letters"

    def __str__(self) -> str:
        return f"Version {self.version}"
