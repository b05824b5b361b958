"""An imported list, its rows as they stood in the file, and what became of each."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from fixsend.people.models import Purpose
from fixsend.web import written


class ListKind(models.TextChoices):
    """The status of the people in a list: of a whole file, or of one row whose columns say so."""

    SUBSCRIBED = "subscribed", "People who get mail now"
    UNSUBSCRIBED = "unsubscribed", "People who unsubscribed"
    CLEANED = "cleaned", "Addresses that bounced (Mailchimp calls them cleaned)"
    COMPLAINED = "complained", "People who complained of spam"
    NOT_AGREED = "not_agreed", "People who never agreed to mail (pending, non-subscribed, archived)"


class ImportStatus(models.TextChoices):
    """How far an import has come; `ALLOWED_MOVES` has the statuses that may follow each."""

    UPLOADED = "uploaded", "Uploaded: match the columns"
    CHECKING = "checking", "Being checked"
    CHECKED = "checked", "Checked: nothing has changed yet"
    APPLYING = "applying", "Being imported"
    APPLIED = "applied", "Imported"
    UNDOING = "undoing", "Being undone"
    UNDONE = "undone", "Undone"


# Jobs work on these, part by part; staff may pause them between two parts.
BUSY = (ImportStatus.CHECKING, ImportStatus.APPLYING, ImportStatus.UNDOING)

ALLOWED_MOVES: dict[str, set[str]] = {
    ImportStatus.UPLOADED: {ImportStatus.CHECKING},
    ImportStatus.CHECKING: {ImportStatus.CHECKED, ImportStatus.UPLOADED},
    ImportStatus.CHECKED: {ImportStatus.CHECKING, ImportStatus.APPLYING},
    ImportStatus.APPLYING: {ImportStatus.APPLIED, ImportStatus.CHECKED},
    ImportStatus.APPLIED: {ImportStatus.UNDOING},
    ImportStatus.UNDOING: {ImportStatus.UNDONE, ImportStatus.APPLIED},
    ImportStatus.UNDONE: set(),
}
# What staff may do besides while work on an import is paused.
ALLOWED_WHILE_PAUSED: dict[str, set[str]] = {
    ImportStatus.CHECKING: {ImportStatus.CHECKING},
    ImportStatus.APPLYING: {ImportStatus.UNDOING},
}


class Stage(models.TextChoices):
    """What is done to all parts of a list before the next stage begins, in words for staff."""

    READING = "reading", "Reading the rows"
    KEEPING_OFF = "keeping_off", "Keeping off the people who left"
    ADDING = "adding", "Bringing people in"
    TAKING_BACK = "taking_back", "Undoing what the list said"
    LOOKING_AGAIN = "looking_again", "Checking that all of it is undone"
    REMOVING = "removing", "Removing the people it added"


class Outcome(models.TextChoices):
    """What becomes of a row. Every row of the file has one, and each further address of a person who left."""

    NEW = "new", "New person, added with consent"
    KNOWN = "known", "Known person, consent added"
    ALREADY = "already", "Had agreed already: nothing to do"
    WITHDREW = "withdrew", "Left our list since: left out"
    SUPPRESSED = "suppressed", "Suppressed address: left out"
    KEPT_OFF = "kept_off", "Kept off every list from now on"
    LATER_YES = "later_yes", "Agreed here after leaving there: stays"
    KEPT_OFF_ALREADY = "kept_off_already", "Was kept off already: nothing to do"
    NOT_AGREED = "not_agreed", "Did not agree to mail on that list: left out"
    UNKNOWN_STATUS = "unknown_status", "We do not know what its status means: left out"
    DUPLICATE = "duplicate", "The same address has another row that counts"
    NO_ADDRESS = "no_address", "No email address"
    BAD_ADDRESS = "bad_address", "Not an email address"
    BAD_ROW = "bad_row", "More cells than headings: left out"
    BAD_DATE = "bad_date", "The date cannot be read"
    FUTURE_DATE = "future_date", "The date is in the future"


class ListImport(models.Model):
    """One file that staff brought in."""

    file_name = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=ImportStatus.choices, default=ImportStatus.UPLOADED)
    is_paused = models.BooleanField(default=False, db_default=False)
    kind = models.CharField(max_length=12, choices=ListKind.choices)
    header = models.JSONField(default=list)
    # Which column (by its place, from 0) holds what: email, name or first_name and last_name, postcode, date, tags; and
    # under `status` a list of those that tell who left.
    columns = models.JSONField(default=dict)
    # How the file is written ("UTF-8, with commas"), and where the rows of each file of a ZIP begin.
    read_as = models.CharField(max_length=100, blank=True)
    # What the dates of the whole file prove of the order of day and month (`dates.Order`).
    date_order = models.CharField(max_length=20, blank=True, db_default="")
    parts = models.JSONField(default=list)
    # What staff say that values mean which we do not know: "Status: VIP" → one of ListKind.
    meanings = models.JSONField(default=dict)
    # Email addresses in the file's text, in its address column and in its other columns.
    tally = models.JSONField(default=dict)
    # Tags that did not exist before; an undo removes the ones that no person has.
    new_tags = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    purposes = ArrayField(models.CharField(max_length=20, choices=Purpose.choices), default=list, blank=True)
    wording_text = models.TextField(blank=True)
    source = models.CharField(max_length=150, blank=True)
    agreed_on = models.DateField(null=True, blank=True, help_text="Used where a row has no date of its own")
    rows = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    problem = models.CharField(max_length=300, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.file_name} ({written.day(self.uploaded_at)})"

    @property
    def label(self) -> str:
        """Return how the import is named in the ledger and on suppressions."""
        return f"import {self.pk}: {self.source}"[:200]

    def place_of(self, number: int) -> str:
        """Return where a row stands for people: "row 12", or "row 12 of cleaned.csv" in a ZIP."""
        for part in reversed(self.parts):
            if number > part["after"]:
                return f"row {number - part['after']} of {part['name']}"
        return f"row {number}"


class ImportLine(models.Model):
    """One row of the file, cell by cell, until the import is brought in or dropped."""

    list_import = models.ForeignKey(ListImport, on_delete=models.CASCADE, related_name="lines", db_index=False)
    number = models.PositiveIntegerField()
    cells = models.JSONField()
    remark = models.CharField(max_length=300, blank=True, db_default="")
    # Every address in the row, normalised: a person's data is found by it even before the columns are mapped.
    addresses = ArrayField(models.TextField(), db_default=[])

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list_import", "number"], name="import_line_once")]

    def __str__(self) -> str:
        return f"Line {self.number}"


class ImportRow(models.Model):
    """One parsed row and its outcome; kept for as long as the import can be undone."""

    list_import = models.ForeignKey(ListImport, on_delete=models.CASCADE, related_name="import_rows", db_index=False)
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    email = models.CharField(max_length=254, blank=True)
    address_hash = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    tags = ArrayField(models.CharField(max_length=60), default=list)
    happened_at = models.DateTimeField(null=True)
    kind = models.CharField(max_length=12, choices=ListKind.choices, default=ListKind.SUBSCRIBED)
    # A value of a status column that we do not know, with its heading.
    value = models.CharField(max_length=150, blank=True)
    # What could not be read in the row, in words for staff.
    remark = models.CharField(max_length=300, blank=True)
    # As on Person; `knows_first_name` is what it comes to.
    given_name = models.CharField(max_length=120, null=True, blank=True)
    knows_first_name = models.BooleanField(default=True)
    search_text = models.CharField(max_length=400, blank=True)
    sort_name = models.CharField(max_length=130, blank=True)
    # The person it belongs to; for a new one, the number that they get when the row is brought in, so that no row has
    # to be written again then. No foreign key: the person may not be there yet, and an erasure need not wait.
    person_id = models.BigIntegerField(null=True)

    class Meta:
        # A person who left may have several addresses in one row of the file.
        constraints = [models.UniqueConstraint(fields=["list_import", "number", "email"], name="import_row_once")]
        indexes = [models.Index(fields=["email"], name="import_row_email")]

    def __str__(self) -> str:
        return f"Row {self.number}: {self.get_outcome_display()}"


class ImportPart(models.Model):
    """Some rows of a list in one stage: done in one transaction, by whichever job claims it first."""

    list_import = models.ForeignKey(ListImport, on_delete=models.CASCADE, related_name="work", db_index=False)
    stage = models.CharField(max_length=15, choices=Stage.choices)
    first = models.PositiveIntegerField(help_text="The number of its first row")
    last = models.PositiveIntegerField(help_text="The number of its last row")
    rows = models.PositiveIntegerField(help_text="How many rows of the file stand between them")
    # Email addresses in the address column and in others, and further ones of people who left (`RowParser`).
    tally = models.JSONField(default=dict)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["first"]
        constraints = [models.UniqueConstraint(fields=["list_import", "stage", "first"], name="import_part_once")]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}: rows {self.first} to {self.last}"
