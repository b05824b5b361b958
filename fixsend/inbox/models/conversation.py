"""Conversations: what one person wrote to us and what we answered, with who looks after it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.delivery.models import Mailing
from fixsend.places.models import Council


class ContactTopic(models.TextChoices):
    """What a message of the contact form is about; it tells the team who should answer."""

    JOINING = "joining", "Joining, or our organisation’s directory entry"
    CAMPAIGN = "campaign", "The campaign, or an idea for it"
    PRESS = "press", "I am a journalist, researcher or work for an MP"
    SITE = "site", "This site: something wrong or hard to use"
    DATA = "data", "My data"
    OTHER = "other", "Something else"


class CameBy(models.TextChoices):
    """How a message reached us."""

    FORM = "form", "Contact form"
    MAILBOX = "mailbox", "Email"
    PIPE = "pipe", "Email (handed over by the mail server)"


class ConversationState(models.TextChoices):
    """Where a conversation stands."""

    NEW = "new", "New"
    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"
    ASIDE = "aside", "Put aside"


class Conversation(models.Model):
    """What one person wrote to us and what we answered.

    It is known by the address of whoever began it, which nobody has proved. `waiting_since` says since when the last
    word has been theirs and staff owe them one; what is closed or put aside waits for nobody.
    """

    email = models.EmailField(max_length=254, db_index=True)
    name = models.CharField(max_length=120, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    topic = models.CharField(max_length=20, choices=ContactTopic.choices, blank=True)
    council = models.ForeignKey(Council, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # The newsletter that it answers.
    mailing = models.ForeignKey(Mailing, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    came_by = models.CharField(max_length=10, choices=CameBy.choices)
    state = models.CharField(max_length=10, choices=ConversationState.choices, default=ConversationState.NEW)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    waiting_since = models.DateTimeField(null=True, blank=True)
    # Grows with each message in or out, so that whoever answers is told what they have not read.
    version = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField()
    last_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-last_at", "-id"]
        indexes = [
            models.Index(fields=["waiting_since", "id"], condition=~Q(waiting_since=None), name="conversation_waiting"),
            models.Index(fields=["assignee", "state"], name="conversation_assigned"),
            models.Index(fields=["state", "-last_at"], name="conversation_by_state"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ConversationState.values), name="conversation_state_known"),
            models.CheckConstraint(condition=Q(came_by__in=CameBy.values), name="conversation_came_by_known"),
            models.CheckConstraint(condition=Q(topic__in=["", *ContactTopic.values]), name="conversation_topic_known"),
            models.CheckConstraint(
                condition=Q(waiting_since=None) | Q(state__in=["new", "open"]), name="conversation_waits_while_open"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Return what it is about: the subject of a mail, the topic of the contact form."""
        return self.subject or self.get_topic_display() or "No subject"

    @property
    def writer(self) -> str:
        """Return who began it: their name, else the address."""
        return self.name or self.email

    @property
    def is_over(self) -> bool:
        """Tell whether nobody has to do anything about it."""
        return self.state in (ConversationState.CLOSED, ConversationState.ASIDE)
