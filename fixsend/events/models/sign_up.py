"""Sign-ups for gatherings."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from fixsend.campaigns.models import Participation
from fixsend.events.models.gathering import Gathering

MOST_TOGETHER = 10


class SignUp(models.Model):
    """The gathering that a participant in a day of action wants to come to.

    It counts while its participation is confirmed: then it has a place or waits for one. One person signs up for one
    gathering of a day; what they need goes a week after it.
    """

    participation = models.OneToOneField(Participation, on_delete=models.CASCADE, related_name="sign_up")
    gathering = models.ForeignKey(Gathering, on_delete=models.PROTECT, related_name="sign_ups")
    people = models.PositiveSmallIntegerField(
        default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST_TOGETHER)]
    )
    # Health data as a rule (UK GDPR Article 9): seen by the host, the coordinators and staff, and by nobody else.
    needs = models.TextField(max_length=600, blank=True)
    placed_at = models.DateTimeField(null=True, blank=True)
    waits_since = models.DateTimeField(null=True, blank=True)
    # The gathering's sequence that this person has been told of.
    told = models.PositiveIntegerField(default=0)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(placed_at=None) | Q(waits_since=None), name="sign_up_has_a_place_or_waits"
            ),
            models.CheckConstraint(condition=Q(people__gte=1, people__lte=MOST_TOGETHER), name="sign_up_people_few"),
        ]

    def __str__(self) -> str:
        return f"Sign-up {self.pk} for event {self.gathering_id}"

    @property
    def change_path(self) -> str:
        """Return the address at which its owner changes it."""
        from fixsend.events import links

        return links.sign_up_path(self)
