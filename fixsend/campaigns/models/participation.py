"""Who took part in what, and how many that are."""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.hand_ins import HandOverTerms
from fixsend.membership.models import Organisation
from fixsend.people import names
from fixsend.places.models import Constituency, Council
from fixsend.web import normalise

CODE_BYTES = 6


def new_code() -> str:
    """Return a code for a person's own link."""
    return secrets.token_urlsafe(CODE_BYTES)


class ParticipationState(models.TextChoices):
    """The state of a participation."""

    UNCONFIRMED = "unconfirmed", "Not confirmed yet"
    CONFIRMED = "confirmed", "Confirmed"
    HELD = "held", "Waiting for staff"
    WITHDRAWN = "withdrawn", "Withdrawn"
    REMOVED = "removed", "Removed by staff"


class Participation(models.Model):
    """One person's part in one action: a signature, a letter, a promise.

    Until the mailbox's owner has confirmed, nobody knows whose the address is and `person` is empty. Two people who
    share an address are two rows with two names. Only council and constituency are kept of a postcode. Once an action
    has been over for long enough, name, address and person go and the row goes on counting.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    action = models.ForeignKey(ActionPage, on_delete=models.PROTECT, related_name="participations", db_index=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="participations",
        db_index=False,
    )
    email = models.EmailField(max_length=254, null=True, blank=True)
    name = models.CharField(max_length=120, blank=True)
    # The name without capitals, accents and double spaces: one address signs once under each.
    name_key = models.CharField(max_length=130, editable=False, blank=True)
    council = models.ForeignKey(
        Council, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    constituency = models.ForeignKey(
        Constituency, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    shows_name = models.BooleanField(default=False, help_text="First name and area may be shown")
    wants_updates = models.BooleanField(default=False, help_text="Agreed to emails about this action")
    # When its owner agreed to them; a later no to all such mails (in the ledger) outdoes it.
    updates_agreed_at = models.DateTimeField(null=True, blank=True)
    terms = models.ForeignKey(
        HandOverTerms,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        help_text="What the form said about handing over; none means that nothing is handed over",
    )
    state = models.CharField(max_length=12, choices=ParticipationState.choices)
    counts_at_once = models.BooleanField(default=False, help_text="What the action's rule was when it was sent")
    counted = models.GeneratedField(
        expression=Q(state="confirmed") | Q(state="unconfirmed", counts_at_once=True),  # type: ignore[arg-type]
        output_field=models.BooleanField(),
        db_persist=True,
    )
    via = models.CharField(max_length=40, blank=True, help_text="The way someone came: site, embed, whatsapp, …")
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="brought",
        db_index=False,
        help_text="Brought by",
    )
    brought_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="brought", db_index=False
    )
    code = models.CharField(max_length=12, default=new_code, editable=False)
    # A keyed hash, by which staff see bursts from one network; it goes after a month.
    network = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True, help_text="When it was withdrawn or removed")

    class Meta:
        ordering = ["-id"]
        permissions = [("export_participation", "Can export who took part")]
        # Each index is paid for by every signature of a surge: those with a condition cost nothing while it is false.
        indexes = [
            models.Index(fields=["person"], condition=Q(person__isnull=False), name="participation_person"),
            models.Index(fields=["email"], name="participation_email"),
            models.Index(fields=["action", "created_at"], name="participation_came"),
            models.Index(
                fields=["organisation"], condition=Q(organisation__isnull=False), name="participation_organisation"
            ),
            models.Index(fields=["brought_by"], condition=Q(brought_by__isnull=False), name="participation_brought_by"),
            models.Index(
                fields=["action", "-confirmed_at"], condition=Q(state="confirmed"), name="participation_newest"
            ),
            models.Index(fields=["action", "council"], condition=Q(counted=True), name="participation_council"),
            models.Index(fields=["action", "state"], condition=Q(state__in=["held"]), name="participation_held"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="participation_code_once"),
            models.UniqueConstraint(
                fields=["action", "email", "name_key"], condition=Q(email__isnull=False), name="participation_once"
            ),
            models.CheckConstraint(condition=Q(state__in=ParticipationState.values), name="participation_state_known"),
            models.CheckConstraint(
                condition=~Q(state="confirmed") | Q(confirmed_at__isnull=False), name="participation_confirmed_when"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["withdrawn", "removed"]) | Q(ended_at__isnull=False),
                name="participation_ended_when",
            ),
            models.CheckConstraint(
                condition=Q(brought_by=None) | ~Q(brought_by=F("id")), name="participation_not_brought_by_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"Part {self.pk} in action {self.action_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, updating the form of the name that is compared."""
        self.name_key = key_of(self.name)
        fields = kwargs.get("update_fields")
        if fields is not None and "name" in fields:
            kwargs["update_fields"] = {*fields, "name_key"}
        super().save(*args, **kwargs)

    @property
    def own_page(self) -> str:
        """Return the address at which its owner sees it and can take it back."""
        from fixsend.campaigns import links

        return settings.SITE_URL + links.mine_path(self)

    @property
    def first_name(self) -> str:
        """Return the first name, or an empty string where the name does not tell."""
        return names.first_name(self.name)


def key_of(name: str) -> str:
    """Return the form of a name by which names at one address are compared."""
    return normalise.search_key(name)[:130]


class ParticipationCount(models.Model):
    """How many count in one action, but for the changes that `roll_up` has not added yet."""

    action = models.OneToOneField(ActionPage, primary_key=True, on_delete=models.CASCADE, related_name="+")
    counted = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.counted} in action {self.action_id}"


class CountChange(models.Model):
    """One more or one fewer. A trigger on participations writes them, so that a surge hits no row twice."""

    action = models.ForeignKey(ActionPage, on_delete=models.CASCADE, related_name="+", db_index=False)
    change = models.SmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["action"], include=["change"], name="count_change_by_action")]

    def __str__(self) -> str:
        return f"{self.change:+d} in action {self.action_id}"


class UsedToken(models.Model):
    """A used form token of an embed, good for one form. A day later it has expired, and the row goes."""

    nonce = models.UUIDField(primary_key=True)
    used_at = models.DateTimeField(db_default=Now(), db_index=True)

    def __str__(self) -> str:
        return str(self.nonce)
