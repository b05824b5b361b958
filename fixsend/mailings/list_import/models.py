"""An imported list, its rows as they stood in the file, and what became of each."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from fixsend.people.models import Purpose


class ListKind(models.TextChoices):
    """Which of Mailchimp's three files it is; any other CSV is a list of subscribers."""

    SUBSCRIBED = "subscribed", "People who get mail now"
    UNSUBSCRIBED = "unsubscribed", "People who unsubscribed"
    CLEANED = "cleaned", "Addresses that bounced (Mailchimp calls them cleaned)"


class ImportStatus(models.TextChoices):
    """How far an import has come; `ALLOWED_MOVES` says what may follow what."""

    UPLOADED = "uploaded", "Uploaded: match the columns"
    CHECKING = "checking", "Being checked"
    CHECKED = "checked", "Checked: nothing has changed yet"
    APPLYING = "applying", "Being brought in"
    APPLIED = "applied", "Brought in"
    UNDOING = "undoing", "Being undone"
    UNDONE = "undone", "Undone"


ALLOWED_MOVES: dict[str, set[str]] = {
    ImportStatus.UPLOADED: {ImportStatus.CHECKING},
    ImportStatus.CHECKING: {ImportStatus.CHECKED, ImportStatus.UPLOADED},
    ImportStatus.CHECKED: {ImportStatus.CHECKING, ImportStatus.APPLYING},
    ImportStatus.APPLYING: {ImportStatus.APPLIED, ImportStatus.CHECKED},
    ImportStatus.APPLIED: {ImportStatus.UNDOING},
    ImportStatus.UNDOING: {ImportStatus.UNDONE, ImportStatus.APPLIED},
    ImportStatus.UNDONE: set(),
}


class Outcome(models.TextChoices):
    """What becomes of a row. Every row of the file has exactly one; the sum is the number of rows."""

    NEW = "new", "New person, added with consent"
    KNOWN = "known", "Known person, consent added"
    ALREADY = "already", "Had agreed already: nothing to do"
    WITHDREW = "withdrew", "Left our list since: left out"
    SUPPRESSED = "suppressed", "Suppressed address: left out"
    KEPT_OFF = "kept_off", "Kept off every list from now on"
    LATER_YES = "later_yes", "Agreed here after leaving there: stays"
    KEPT_OFF_ALREADY = "kept_off_already", "Was kept off already: nothing to do"
    DUPLICATE = "duplicate", "The same address stands earlier in the file"
    NO_ADDRESS = "no_address", "No email address"
    BAD_ADDRESS = "bad_address", "Not an email address"
    BAD_DATE = "bad_date", "The date cannot be read"
    FUTURE_DATE = "future_date", "The date is in the future"


class ListImport(models.Model):
    """One file that staff brought in."""

    file_name = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=ImportStatus.choices, default=ImportStatus.UPLOADED)
    kind = models.CharField(max_length=12, choices=ListKind.choices)
    header = models.JSONField(default=list)
    # Which column (by its place, from 0) holds what: email, name or first_name and last_name, postcode, date, tags.
    columns = models.JSONField(default=dict)
    purposes = ArrayField(models.CharField(max_length=20, choices=Purpose.choices), default=list, blank=True)
    wording_text = models.TextField(blank=True)
    source = models.CharField(max_length=150, blank=True)
    agreed_on = models.DateField(null=True, blank=True, help_text="Used where a row has no date of its own")
    rows = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    trouble = models.CharField(max_length=300, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.uploaded_at:%d %B %Y})"

    @property
    def label(self) -> str:
        """Return how the import is named in the ledger and on suppressions."""
        return f"import {self.pk}: {self.source}"


class ImportLine(models.Model):
    """One row of the file, cell by cell, until the import is brought in or dropped."""

    list_import = models.ForeignKey(ListImport, on_delete=models.CASCADE, related_name="lines", db_index=False)
    number = models.PositiveIntegerField()
    cells = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list_import", "number"], name="import_line_once")]

    def __str__(self) -> str:
        return f"Line {self.number}"


class ImportRow(models.Model):
    """One row as it was understood, and its outcome; kept for as long as the import can be undone."""

    list_import = models.ForeignKey(ListImport, on_delete=models.CASCADE, related_name="import_rows", db_index=False)
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    email = models.CharField(max_length=254, blank=True)
    address_hash = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    tags = ArrayField(models.CharField(max_length=60), default=list)
    happened_at = models.DateTimeField(null=True)
    search_text = models.CharField(max_length=400, blank=True)
    sort_name = models.CharField(max_length=130, blank=True)
    # Filled when the row is brought in: the person it belongs to (no foreign key, so that an erasure need not wait).
    person_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list_import", "number"], name="import_row_once")]
        indexes = [models.Index(fields=["email"], name="import_row_email")]

    def __str__(self) -> str:
        return f"Row {self.number}: {self.get_outcome_display()}"
