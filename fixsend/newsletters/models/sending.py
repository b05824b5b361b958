"""What sending needs besides the mailing: how it is to go, the subject test, counted clicks."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from fixsend.delivery.models.mailing import Mailing
from fixsend.newsletters.models.newsletter import Newsletter


@register_setting(icon="mail")
class SendingRules(BaseGenericSetting):
    """What holds for every newsletter."""

    approval_needed = models.BooleanField(
        "a second person approves every newsletter",
        default=False,
        help_text="Nobody can send what they wrote themselves before a colleague has approved it.",
    )

    class Meta:
        verbose_name = "sending newsletters"


class IfUnclear(models.TextChoices):
    """What happens when a subject test has no clear end."""

    FIRST = "first", "Send the rest with the first subject"
    ASK = "ask", "Hold the rest and ask us"


class SendPlan(models.Model):
    """How a newsletter is to go: when, how fast, with which subjects, and who has approved it."""

    newsletter = models.OneToOneField(Newsletter, on_delete=models.CASCADE, related_name="plan")
    send_at = models.DateTimeField(null=True, blank=True, help_text="Empty: two minutes after someone presses Send")
    pace_per_minute = models.PositiveIntegerField(null=True, blank=True)
    # Further subjects, tried against the newsletter's own on a share of the audience.
    other_subjects = ArrayField(models.CharField(max_length=150), default=list, blank=True)
    test_percent = models.PositiveSmallIntegerField(default=20)
    test_minutes = models.PositiveIntegerField(default=240)
    if_unclear = models.CharField(max_length=10, choices=IfUnclear.choices, default=IfUnclear.FIRST)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(null=True, blank=True, help_text="When approval was asked for")
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    # A fingerprint of what was approved; an approval of anything else is void (`services.approval`).
    approved_print = models.CharField(max_length=64, blank=True)
    sent_back = models.CharField(max_length=500, blank=True, help_text="What a colleague wants changed first")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(test_percent__gte=1, test_percent__lte=90), name="plan_test_is_a_part"),
            models.CheckConstraint(
                condition=Q(pace_per_minute=None) | Q(pace_per_minute__gt=0), name="plan_pace_positive"
            ),
            models.CheckConstraint(condition=Q(if_unclear__in=IfUnclear.values), name="plan_if_unclear_known"),
        ]

    def __str__(self) -> str:
        return f"How “{self.newsletter}” goes out"


class Ending(models.TextChoices):
    """How the subject for the rest was found."""

    CLICKS = "clicks", "It was clicked most"
    UNCLEAR = "unclear", "The clicks could not tell, so the rest got the first subject"
    STAFF = "staff", "We chose it"


class SubjectTest(models.Model):
    """The test of subjects in one mailing. Which subject won is `Mailing.winner`; the clicks are in `ClickCount`."""

    mailing = models.OneToOneField(Mailing, on_delete=models.CASCADE, related_name="subject_test")
    # As staff typed them, to be named on screens; what is mailed is in the mailing's document.
    subjects = ArrayField(models.CharField(max_length=150))
    minutes = models.PositiveIntegerField(help_text="From the last test mail to the decision")
    if_unclear = models.CharField(max_length=10, choices=IfUnclear.choices, default=IfUnclear.FIRST)
    asked_at = models.DateTimeField(null=True, blank=True, help_text="Since when the rest waits for us to choose")
    ending = models.CharField(max_length=10, choices=Ending.choices, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ending__in=["", *Ending.values]), name="subject_test_ending_known"),
            models.CheckConstraint(
                condition=Q(ending="", ended_at=None) | (~Q(ending="") & Q(ended_at__isnull=False)),
                name="subject_test_ending_has_time",
            ),
            models.CheckConstraint(
                condition=Q(asked_at=None) | Q(ending__in=["", "staff"]), name="subject_test_asked_staff_end_it"
            ),
        ]

    def __str__(self) -> str:
        return f"Subject test of mailing {self.mailing_id}"


class TrackedLink(models.Model):
    """A link of one mailing as it stood when it was sent; editing the newsletter later changes nothing here."""

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="tracked_links")
    number = models.PositiveSmallIntegerField(help_text="Its place among the mailing's links, from 1")
    url = models.URLField(max_length=2000)
    # Replaces the destination in the mail: only this table knows what it means.
    code = models.CharField(max_length=12, unique=True)

    class Meta:
        ordering = ["mailing", "number"]
        constraints = [models.UniqueConstraint(fields=["mailing", "number"], name="tracked_link_number_once")]

    def __str__(self) -> str:
        return self.url


class Click(models.Model):
    """One click, for the few minutes until it is counted; nothing here leads to a person.

    `visitor` is a keyed hash of mailing, network and browser, by which bursts are told from people.
    """

    link = models.ForeignKey(TrackedLink, on_delete=models.CASCADE, related_name="+")
    variant = models.PositiveSmallIntegerField(default=0)
    visitor = models.CharField(max_length=32)
    is_scanner = models.BooleanField(default=False, help_text="The browser said itself that it is a program")
    at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["visitor", "at"], name="click_visitor")]

    def __str__(self) -> str:
        return f"Click on link {self.link_id}"


class ClickCount(models.Model):
    """Clicks on one link in ten minutes, counted."""

    link = models.ForeignKey(TrackedLink, on_delete=models.CASCADE, related_name="counts")
    variant = models.PositiveSmallIntegerField(default=0)
    slot = models.DateTimeField(help_text="Beginning of the ten minutes")
    clicks = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0, help_text="Clicks by mail scanners, as far as can be told")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "variant", "slot"], name="click_count_once")]

    def __str__(self) -> str:
        return f"{self.clicks} clicks on link {self.link_id}"
