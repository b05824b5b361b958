"""What staff fill in at the data desk: a file, what the columns of a table mean, why something is withdrawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.text import slugify

from fixsend.evidence import addresses
from fixsend.evidence.data_sets import DATA_SETS, Unit
from fixsend.evidence.data_sets.publications import OGL
from fixsend.evidence.indicators import INDICATORS, Topic
from fixsend.evidence.loading.generic import Mapping
from fixsend.evidence.models import InformationRequest, PeriodKind
from fixsend.evidence.models.area import ENGLAND
from fixsend.web.dates import DayField

_ACCEPTED = ".csv,.tsv,.txt,.xlsx,.zip,text/csv"
_UNITS = [
    (Unit.COUNT.value, "A number"),
    (Unit.PERCENT.value, "Per cent"),
    (Unit.PER_HUNDRED.value, "So many for a hundred"),
    (Unit.WEEKS.value, "Weeks"),
    (Unit.SCORE.value, "A score"),
]
_ALL_OF_ENGLAND = "No column: every row is about England as a whole"
# What a table is keeps from edition to edition; all of it where the table is one of ours.
_KEPT = ("title", "unit", "topic")
_DECLARED = (*_KEPT, "publisher", "page", "licence", "indicator_title", "question", "says_not", "period_kind")
_COLUMNS = ("value_column", "period_column", "numerator_column", "denominator_column")
_PERIODS = [(kind.value, kind.label) for kind in PeriodKind if kind is not PeriodKind.STANDING]
_COUNCIL = re.compile(r"council|authority|\bla\b|old_la_code|^code$", re.IGNORECASE)


class FileForm(forms.Form):
    """A file, and the day on which it was fetched."""

    file = forms.FileField(
        label="File",
        widget=forms.ClearableFileInput(attrs={"accept": _ACCEPTED}),
        error_messages={"required": "Choose a file"},
    )
    retrieved_on = DayField(
        label="Fetched from its publisher on",
        initial=timezone.localdate,
        help_text="Every figure says so. It is the day of the download, or the day on which an answer came.",
        error_messages={"required": "Enter the date on which it was fetched"},
    )

    def clean_retrieved_on(self) -> date:
        """Refuse a day that has not come yet."""
        return not_in_future(self.cleaned_data["retrieved_on"])


class WithdrawForm(forms.Form):
    """Why an edition is withdrawn."""

    because = forms.CharField(
        label="Why?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Everyone who follows a citation of these figures reads it: “Two columns are swapped in the file.”",
        error_messages={"required": "Say why. Everyone who has cited these figures will read it."},
    )


class MappingForm(forms.Form):
    """Which column of a table is what, and what it is a table of."""

    table = forms.ChoiceField(
        label="This is",
        required=False,
        help_text="A new edition of a table that we have keeps its name, its unit and its place on report cards.",
    )
    title = forms.CharField(
        label="Name of the table, without its year",
        max_length=100,
        help_text="Complaints to the Ombudsman by council",
        error_messages={"required": "Enter the name of the table"},
    )
    publisher = forms.CharField(
        label="Who publishes it", max_length=120, error_messages={"required": "Enter who publishes it"}
    )
    page = forms.URLField(
        label="Web address where it can be found",
        max_length=300,
        assume_scheme="https",
        error_messages={"required": "Enter its web address"},
    )
    licence = forms.CharField(
        label="Licence", max_length=120, initial=OGL, error_messages={"required": "Enter the licence"}
    )
    edition = forms.RegexField(
        r"^(19|20)\d\d(-\d\d)?$",
        label="Edition: the year, or year and month, in which it came out",
        help_text="2025 or 2025-07. The edition with the latest is the one that is shown.",
        error_messages={
            "required": "Enter the year in which it came out",
            "invalid": "Enter a year, like 2025, or a year and month, like 2025-07.",
        },
    )
    council_column = forms.ChoiceField(
        label="Column of councils",
        help_text="Names, three-digit codes or ONS codes. Names may be spelled as usual. The last choice is for a "
        "table of England alone, with a row for each year.",
        error_messages={"required": "Choose the column of councils"},
    )
    value_column = forms.ChoiceField(
        label="Column of figures", error_messages={"required": "Choose the column of figures"}
    )
    period_column = forms.ChoiceField(label="Column of years", required=False)
    year = forms.IntegerField(
        label="Year, where no column has it",
        required=False,
        min_value=1990,
        max_value=2200,
        help_text="The year in which the period begins: 2024 for 2024/25.",
    )
    period_kind = forms.ChoiceField(
        label="A year here is a",
        choices=[("", "Choose what a year is"), *_PERIODS],
        error_messages={"required": "Choose what a year is"},
    )
    numerator_column = forms.ChoiceField(label="For a share: column of the part", required=False)
    denominator_column = forms.ChoiceField(
        label="For a share: column of the whole",
        required=False,
        help_text="With both, a share of fewer than 50 cases is shown as counts.",
    )
    indicator_title = forms.CharField(
        label="What is counted",
        max_length=100,
        help_text="Complaints that the Ombudsman upheld",
        error_messages={"required": "Enter what is counted"},
    )
    question = forms.CharField(
        label="The question that it answers",
        max_length=200,
        help_text="How many complaints about the council’s education services did the Ombudsman uphold?",
        error_messages={"required": "Enter the question"},
    )
    unit = forms.ChoiceField(
        label="Unit", choices=[("", "Choose a unit"), *_UNITS], error_messages={"required": "Choose a unit"}
    )
    topic = forms.ChoiceField(
        label="Shown on report cards under",
        choices=[("", "Choose a heading"), *((topic.name, topic.value) for topic in Topic)],
        error_messages={"required": "Choose a heading"},
    )
    says_not = forms.CharField(
        label="What these figures do not say",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="A sentence that is shown beside them: “How many families never complain.”",
        error_messages={"required": "Write what these figures do not say"},
    )
    not_councils = forms.CharField(
        label="Rows that are about no council",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="What is in the column of councils there, one a line: Total, Environment Agency. Any other name that "
        "we do not know stops the table. In a table of England alone: what is in the column of years there.",
    )
    dash_is_zero = forms.BooleanField(label="A dash means zero", required=False)

    def __init__(
        self,
        *args: Any,
        headings: Sequence[str],
        tables: dict[str, Mapping],
        request: InformationRequest | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._tables, self._request = tables, request
        its = [(heading, heading) for heading in headings if heading]
        self._choices("table").choices = [("", "A new table"), *((slug, _name(one)) for slug, one in tables.items())]
        self._choices("council_column").choices = [("", "Choose a column"), *its, (ENGLAND, _ALL_OF_ENGLAND)]
        self._choices("value_column").choices = [("", "Choose a column"), *its]
        for name in ("period", "numerator", "denominator"):
            self._choices(f"{name}_column").choices = [("", "None"), *its]
        kept = tables.get(self.data.get("table", ""))
        for name in _DECLARED if kept and kept.is_declared else _KEPT if kept else ():
            self.fields[name].required = False
        if request is not None:
            self.fields["page"].required = False
            self.fields["page"].help_text = "Leave it empty if the answers are nowhere to be found on the web."

    def _choices(self, name: str) -> forms.ChoiceField:
        return cast(forms.ChoiceField, self.fields[name])

    def clean(self) -> dict[str, Any]:
        """Ask for a year where no column has it, and for a name of its own for a new table."""
        cleaned = super().clean() or {}
        if not cleaned.get("period_column") and not cleaned.get("year"):
            self.add_error("year", "Choose the column of years, or enter the year.")
        if bool(cleaned.get("numerator_column")) != bool(cleaned.get("denominator_column")):
            self.add_error("denominator_column", "Choose both columns of a share, or neither.")
        if cleaned.get("council_column") == ENGLAND and not cleaned.get("period_column"):
            self.add_error("period_column", "Choose the column of years: each row is about one.")
        columns = [cleaned[name] for name in ("council_column", "value_column", "period_column") if cleaned.get(name)]
        if len(set(columns)) != len(columns):
            self.add_error("value_column", "Choose another column for each: one column cannot be two things.")
        if not cleaned.get("table") and cleaned.get("title"):
            self._check_name(cleaned["title"])
        return cleaned

    def _check_name(self, title: str) -> None:
        slug = _slug(title)
        if not slug:
            self.add_error("title", "Enter a name with letters in it.")
        elif slug in DATA_SETS or slug in INDICATORS or slug in self._tables:
            self.add_error("title", "There is a table of this name. If this is its next edition, choose it above.")

    def mapping(self) -> Mapping:
        """Return what was filled in, as the loader takes it."""
        typed = self.cleaned_data
        kept = self._tables.get(typed["table"])
        slug = kept.slug if kept else _slug(typed["title"])
        said = {name: typed[name] for name in (*_DECLARED, "edition", *_COLUMNS, "dash_is_zero")}
        if kept:
            said |= {name: getattr(kept, name) for name in (_DECLARED if kept.is_declared else _KEPT)}
        is_of_england = typed["council_column"] == ENGLAND
        return Mapping(
            **said
            | {
                "slug": slug,
                "indicator": kept.indicator if kept else slug,
                "page": said["page"] or settings.SITE_URL + addresses.OPEN_DATA,
                "council_column": "" if is_of_england else typed["council_column"],
                "area": ENGLAND if is_of_england else "",
                "year": 0 if typed["period_column"] else typed["year"],
                "not_councils": tuple(filter(None, (line.strip() for line in typed["not_councils"].splitlines()))),
            }
        )


def guess(headings: Sequence[str], request: InformationRequest | None, like: Mapping | None) -> dict[str, Any]:
    """Return what a form about a table begins with: what was said of its last edition, or what its headings suggest."""
    if like is not None:
        return from_mapping(like) | {"table": like.slug, "edition": "", "year": None}
    found: dict[str, Any] = {"council_column": next(filter(_COUNCIL.search, headings), "")}
    if request is not None:
        found |= {
            "title": request.title,
            "publisher": "Councils, in answer to our request for information",
            "licence": "Answers under the Freedom of Information Act 2000",
            "period_column": "Period" if "Period" in headings else "",
            "value_column": "Value" if "Value" in headings else "",
        }
    return found


def from_mapping(mapping: Mapping) -> dict[str, Any]:
    """Return what a form shows of what was said before."""
    shown = {"not_councils": "\n".join(mapping.not_councils), "year": mapping.year or None}
    return mapping.as_data() | shown | ({"council_column": mapping.area} if mapping.area else {})


def not_in_future(day: date) -> date:
    """Return a day that has come; raises ValidationError."""
    if day and day > timezone.localdate():
        raise forms.ValidationError("This date is in the future.")
    return day


def _slug(title: str) -> str:
    return slugify(title)[:50].strip("-")


def _name(table: Mapping) -> str:
    if table.is_declared:
        return f"“{table.title}”, {table.publisher}"
    return f"The next edition of “{table.title}”"
