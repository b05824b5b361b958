"""What people were told about handing over, and what was handed over."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.campaigns.models.action import ActionPage, Detail


class HandOverTerms(models.Model):
    """What the form of an action said about handing over: to whom, and which details. A changed text is a new row.

    Each part in an action keeps the terms that stood on its own form, so that nothing else is ever handed over (UK
    GDPR Article 5(1)(b)).
    """

    action = models.ForeignKey(ActionPage, on_delete=models.CASCADE, related_name="hand_over_terms")
    given_to = models.CharField(max_length=200)
    details = ArrayField(models.CharField(max_length=20, choices=Detail.choices))
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["action", "given_to", "details"], name="hand_over_terms_once"),
            models.CheckConstraint(condition=~Q(given_to="") & ~Q(details=[]), name="hand_over_terms_say_something"),
        ]

    def __str__(self) -> str:
        return f"To {self.given_to}: {self.words}"

    @property
    def words(self) -> str:
        """Return the details as a list in a sentence: "name, email address"."""
        return ", ".join(Detail(detail).label for detail in self.details)


class HandIn(models.Model):
    """One pack that staff had made to hand in: a PDF and a table of what people agreed to hand over.

    The files hold names, so they go after a while; their checksums (SHA-256) stay, so that a file found later can be
    told to be the one that was handed in.
    """

    action = models.ForeignKey(ActionPage, on_delete=models.PROTECT, related_name="hand_ins")
    given_to = models.CharField(max_length=200)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(db_default=Now())
    made_at = models.DateTimeField(null=True, blank=True)
    counted = models.PositiveIntegerField(default=0, help_text="Who counted online")
    on_paper = models.PositiveIntegerField(default=0)
    in_file = models.PositiveIntegerField(default=0, help_text="Who agreed that something of theirs is handed over")
    pdf = models.BinaryField(null=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    table = models.BinaryField(null=True)
    table_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(made_at=None) | (~Q(pdf_sha256="") & ~Q(table_sha256="")), name="hand_in_has_checksums"
            ),
            models.CheckConstraint(condition=Q(in_file__lte=models.F("counted")), name="hand_in_no_more_than_counted"),
        ]

    def __str__(self) -> str:
        return f"Hand-in {self.pk} of action {self.action_id}"

    @property
    def has_files(self) -> bool:
        """Tell whether the files are still there, without reading them."""
        return HandIn.objects.filter(pk=self.pk, pdf__isnull=False).exists()
