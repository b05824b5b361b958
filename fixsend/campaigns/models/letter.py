"""What people wrote to their representatives: the letter, who got it, and whether they answered."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.campaigns.models.participation import Participation
from fixsend.places.models import Constituency, Council, CouncilContact, Representative


class How(models.TextChoices):
    """How a person reached their representatives."""

    SENT = "sent", "Sent from here"
    OWN = "own", "Sent it themselves"
    CALLED = "called", "Called"


class Answer(models.TextChoices):
    """Whether a representative answered, as the writer says."""

    YES = "yes", "Yes, they replied to what I wrote"
    FORM = "form", "Only a standard reply"
    NO = "no", "No reply yet"


class Letter(models.Model):
    """One person's letter or call. Its text and postal address stay only until it is sent, never longer than a week."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    participation = models.OneToOneField(Participation, on_delete=models.CASCADE, related_name="letter")
    how = models.CharField(max_length=8, choices=How.choices)
    subject = models.CharField(max_length=150, blank=True)
    text = models.TextField(blank=True)
    # Sentences from official figures that the writer chose; apart from their own words, which are compared with others.
    figures = models.TextField(blank=True, default="", db_default="")
    postal = models.CharField(max_length=300, blank=True)
    # The receivers as the preview named them: it is sent to no other.
    named = ArrayField(models.CharField(max_length=300), default=list, db_default=[], blank=True)
    # Contacts of the council that the writer chose; their addresses are looked up when the letter is sent.
    chosen = ArrayField(models.BigIntegerField(), default=list, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    sent_at = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True, help_text="When we asked whether they answered")
    answer = models.CharField(max_length=5, choices=Answer.choices, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["sent_at"], condition=Q(asked_at=None), name="letter_to_ask_about")]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(text="", figures="", postal=""), name="letter_sent_has_no_text"
            ),
            models.CheckConstraint(condition=Q(how__in=How.values), name="letter_how_known"),
            models.CheckConstraint(condition=Q(answer__in=["", *Answer.values]), name="letter_answer_known"),
            models.CheckConstraint(condition=Q(answer="") | Q(answered_at__isnull=False), name="letter_answered_when"),
        ]

    def __str__(self) -> str:
        return f"Letter {self.pk}"


class LetterReceiver(models.Model):
    """To whom a letter went: the office that counts answers, not the address."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="receivers")
    name = models.CharField(max_length=160)
    party = models.CharField(max_length=120, blank=True)
    representative = models.ForeignKey(
        Representative, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    contact = models.ForeignKey(CouncilContact, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    constituency = models.ForeignKey(Constituency, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    council = models.ForeignKey(Council, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    message = models.ForeignKey("delivery.Message", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    came_back_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True, help_text="When staff saw that it came back")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["letter", "name"], name="letter_receiver_once")]

    def __str__(self) -> str:
        return self.name


class LetterShingles(models.Model):
    """Hashes of shingles of one letter, by which letters that are nearly the same are noticed.

    It names nobody and no text can be made of it; it belongs to the action, not to a person.
    """

    action = models.ForeignKey("campaigns.WriteToPage", on_delete=models.CASCADE, related_name="shingles")
    hashes = ArrayField(models.BigIntegerField())

    class Meta:
        indexes = [GinIndex(fields=["hashes"], name="letter_shingles_hashes")]

    def __str__(self) -> str:
        return f"Shingles {self.pk}"
