"""A series of messages that staff set up once, and how far each person has come in it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.delivery.models.mailing import Mailing
from fixsend.newsletters.models.newsletter import Newsletter
from fixsend.people.models import Purpose


class SeriesState(models.TextChoices):
    """Whether a series is running."""

    DRAFT = "draft", "Being written"
    RUNNING = "running", "Running"
    PAUSED = "paused", "Paused"


class Series(models.Model):
    """Messages that go out by themselves after something has happened to a person.

    Events before it is started, or while it is paused, set nothing off.
    """

    name = models.CharField("name among colleagues", max_length=120)
    purpose = models.CharField(
        "kind of mail",
        max_length=20,
        choices=Purpose.choices,
        default=Purpose.NEWS,
        help_text="Only people who agreed to this kind of mail get the messages, and only as long as they do.",
    )
    trigger = models.CharField("what sets it off", max_length=40)
    trigger_value = models.CharField(max_length=80, blank=True, help_text="Which tag, which action")
    state = models.CharField(max_length=10, choices=SeriesState.choices, default=SeriesState.DRAFT)
    state_reason = models.CharField(max_length=300, blank=True, help_text="Why it paused by itself")
    # Events after `active_since` count; `checked_at` is the last check, `since_row` the newest row at the start.
    active_since = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    since_row = models.BigIntegerField(default=0)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "series"
        constraints = [
            models.UniqueConstraint(fields=["name"], name="series_name_once"),
            models.CheckConstraint(condition=Q(state__in=SeriesState.values), name="series_state_known"),
            models.CheckConstraint(
                condition=~Q(state="running") | Q(active_since__isnull=False, checked_at__isnull=False),
                name="series_running_active",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Step(models.Model):
    """One message of a series."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="steps")
    number = models.PositiveSmallIntegerField(help_text="Its place in the series")
    delay_minutes = models.PositiveIntegerField(
        default=0, help_text="After the beginning, or after the message before it"
    )
    newsletter = models.OneToOneField(Newsletter, on_delete=models.PROTECT, related_name="series_step")
    is_off = models.BooleanField(default=False, help_text="Passed over")

    class Meta:
        ordering = ["series", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "number"], name="series_step_once", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(condition=Q(number__gt=0), name="series_step_number_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.newsletter}"


class RunState(models.TextChoices):
    """How far a run has come."""

    RUNNING = "running", "Getting the messages"
    FINISHED = "finished", "Got the last message"
    STOPPED = "stopped", "Stopped"


class RunEnd(models.TextChoices):
    """Why a run stopped before its last message."""

    LEFT = "left", "Left the list"
    GONE = "gone", "Has no address here any more"


class SeriesRun(models.Model):
    """One person's way through one series: at most one, ever."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="runs")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="series_runs")
    state = models.CharField(max_length=10, choices=RunState.choices, default=RunState.RUNNING)
    cause = models.CharField(max_length=10, choices=RunEnd.choices, blank=True)
    begun_at = models.DateTimeField("begun")
    last_step = models.PositiveSmallIntegerField(default=0, help_text="Number of the last step that was sent")
    due_at = models.DateTimeField(null=True, blank=True, help_text="When the next step is due")
    ended_at = models.DateTimeField("ended", null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["series", "due_at"], condition=Q(state="running"), name="series_run_due"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["series", "person"], name="series_run_once"),
            models.CheckConstraint(
                condition=Q(state="running", due_at__isnull=False, ended_at=None)
                | Q(state__in=["finished", "stopped"], due_at=None, ended_at__isnull=False),
                name="series_run_state_whole",
            ),
            models.CheckConstraint(condition=~Q(state="stopped") | ~Q(cause=""), name="series_run_stop_has_cause"),
        ]

    def __str__(self) -> str:
        return f"Way of person {self.person_id} through series {self.series_id}"


class StepMail(models.Model):
    """A copy of a step that was handed to the engine for one person; its delivery says what became of it."""

    run = models.ForeignKey(SeriesRun, on_delete=models.CASCADE, related_name="mails")
    step = models.ForeignKey(Step, on_delete=models.PROTECT, related_name="mails")
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "step"], name="series_step_mailed_once")]

    def __str__(self) -> str:
        return f"Step {self.step_id} of run {self.run_id}"
