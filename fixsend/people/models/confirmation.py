"""Requests that wait for the owner of a mailbox to confirm them."""

import hashlib
import json
import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from fixsend.people.models.consent import MailboxProof


@register_setting(icon="mail")
class ConfirmationRules(BaseGenericSetting):
    """What holds for every request that waits for the owner of a mailbox."""

    remind = models.BooleanField(
        "remind people once",
        default=True,
        help_text="People who have not confirmed after two days get one more email, and no other.",
    )

    class Meta:
        verbose_name = "reminder to confirm"


class Confirmation(models.Model):
    """A request that was made with an address whose owner has not confirmed it yet.

    Nothing about the address's owner changes until they press the button that the emailed link leads to.
    `kind` names the handler that carries the request out (`people.confirmations.handlers`). `subject` is what the
    request is about: for one mailbox, kind and subject at most one waits, and it carries what was sent last.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(max_length=254)
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=64, default="", db_default="", editable=False)
    details = models.JSONField(default=dict)
    # Requests of one sitting (the same browser) carry the same value: the page then offers them together.
    asked_with = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    expires_at = models.DateTimeField()
    # While this is set, a job has still to mail the owner, not before that moment (`people.confirmations.batches`).
    mail_due_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)
    # Mailed together with others, in a mail whose link is another request's: one mail, and counted once.
    shares_mail = models.BooleanField(default=False, db_default=False)
    # The moments of earlier mails with this request's own link, which count inside the list-bombing guard.
    mailed_before = ArrayField(models.DateTimeField(), default=list, db_default=[], blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    # How the owner proved the mailbox, in words for the ledger, where it was not by a link mailed there.
    other_proof = models.CharField(max_length=200, default="", db_default="", blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["email", "kind", "subject"], condition=models.Q(done_at=None), name="confirmation_waits_once"
            ),
        ]
        indexes = [
            models.Index(fields=["email"], name="confirmation_email"),
            models.Index(
                fields=["mail_due_at"], condition=models.Q(mail_due_at__isnull=False), name="confirmation_mail_due"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} asked at {self.created_at:%Y-%m-%d %H:%M}"

    @property
    def proof(self) -> str:
        """Return how the owner of the mailbox proved that it is theirs."""
        return self.other_proof or MailboxProof.LINK

    @property
    def version(self) -> str:
        """Return a digest of the details: the same form sent again has the same version."""
        return hashlib.sha256(json.dumps(self.details, sort_keys=True).encode()).hexdigest()[:32]

    @property
    def is_open(self) -> bool:
        """Tell whether it can still be confirmed."""
        return self.done_at is None and self.expires_at > timezone.now()
