"""What sending a newsletter needs besides the mailing itself: links whose clicks are counted."""

from django.db import models
from django.db.models.functions import Now

from fixsend.mailings.models.mailing import Mailing


class TrackedLink(models.Model):
    """A link of one mailing as it stood when it was sent; editing the newsletter later changes nothing here."""

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="tracked_links")
    number = models.PositiveSmallIntegerField(help_text="Its place among the mailing's links, from 1")
    url = models.URLField(max_length=2000)
    # What stands in the mail instead of the destination: it means nothing to anybody but us.
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
