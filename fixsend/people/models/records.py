"""What staff keep about people: tags, notes, merges, retention periods, and the audit log."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from fixsend.web import written


class Tag(models.Model):
    """A word staff put on people to find them again."""

    name = models.CharField(max_length=60, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class TagChange(models.Model):
    """A tag that was put on many people at once, or taken off them, kept for a while so that it can be undone.

    `people` are the ids of those whom it changed: who had the tag already, or had it not, is none of them.
    """

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="+")
    adds = models.BooleanField(help_text="Whether it was put on, not taken off")
    people = ArrayField(models.BigIntegerField())
    made_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{'Added' if self.adds else 'Taken away'}: {self.tag}"


class Note(models.Model):
    """A remark by staff on a person's page; the person sees it when they ask for their data."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.text[:60]


class AuditEntry(models.Model):
    """One thing a member of staff saw or did to a person or a record. Append-only by a database trigger."""

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    actor_hash = models.CharField(max_length=64, blank=True)
    action = models.CharField(max_length=60, db_index=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="audit_entries",
    )
    person_hash = models.CharField(max_length=64, blank=True)
    subject = models.CharField(max_length=120, blank=True, help_text="What else it was about; never personal data")
    detail = models.JSONField(default=dict, help_text="Counts, field names and ids; never personal data")
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return self.action


class MergeRecord(models.Model):
    """Two rows for one person made one, with all that is needed to undo it for a while."""

    kept = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="merges")
    snapshot = models.JSONField(help_text="The merged row and which records moved, by table and id")
    merged_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    merged_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-merged_at"]

    def __str__(self) -> str:
        return f"Merge of {written.day(self.merged_at)}"


class RetentionPeriod(models.Model):
    """How long one kind of record is kept; staff change the days, the rules themselves are in the registry."""

    rule = models.CharField(max_length=60, unique=True)
    days = models.PositiveIntegerField()

    class Meta:
        ordering = ["rule"]

    def __str__(self) -> str:
        return f"{self.rule}: {self.days} days"
