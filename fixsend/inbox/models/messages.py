"""What stands in a conversation: messages that came, answers of ours, and notes that only staff read."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.delivery.bounces import incoming
from fixsend.delivery.models import Message
from fixsend.inbox.models.conversation import CameBy, Conversation


class IncomingMessage(models.Model):
    """One message that reached us, as plain text. Of attachments only names and sizes are kept."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="incoming")
    email = models.EmailField(max_length=254, db_index=True)
    name = models.CharField(max_length=120, blank=True)
    text = models.TextField(blank=True)
    came_by = models.CharField(max_length=10, choices=CameBy.choices)
    # Written by a program: a holiday note, a list.
    is_automatic = models.BooleanField(default=False)
    is_whole = models.BooleanField(default=True)
    attachments = models.JSONField(default=list, help_text="Name and size in bytes of each")
    message_id = models.CharField(max_length=incoming.LONGEST_MESSAGE_ID, blank=True)
    # What makes it the same message: a hash over the mail; of the form over the day, the address and the words.
    digest = models.CharField(max_length=64, unique=True, editable=False)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["message_id"], condition=~Q(message_id=""), name="incoming_by_message_id"),
            models.Index(fields=["email", "received_at"], name="incoming_by_address"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(came_by__in=CameBy.values), name="incoming_came_by_known"),
        ]

    def __str__(self) -> str:
        return f"Message {self.pk}"

    @property
    def has_more_in_mailbox(self) -> bool:
        """Tell whether a part of it is only in the mail itself, which stays in the mailbox."""
        return bool(self.attachments) or not self.is_whole


class Answer(models.Model):
    """One mail of ours in a conversation. `mail` is the mail on its way out, as long as its record is kept."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="answers")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    to = models.EmailField(max_length=254)
    text = models.TextField()
    mail = models.ForeignKey(Message, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    message_id = models.CharField(max_length=incoming.LONGEST_MESSAGE_ID)
    written_at = models.DateTimeField(auto_now_add=True)
    came_back_at = models.DateTimeField(null=True, blank=True)
    came_back_because = models.CharField(max_length=300, blank=True, help_text="The mail server's words")

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["to"], name="answer_to"),
            models.Index(fields=["written_at"], condition=Q(came_back_at=None), name="answer_under_way"),
        ]
        constraints = [models.UniqueConstraint(fields=["message_id"], name="answer_once")]

    def __str__(self) -> str:
        return f"Answer {self.pk}"


class InternalNote(models.Model):
    """A remark for colleagues. The writer of the conversation reads it only when they ask for their data."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"Note {self.pk}"
