"""What staff fill in to say something beside figures."""

from __future__ import annotations

from typing import Any, cast

from django import forms

from fixsend.evidence.data_sets import DATA_SETS, UNDECLARED
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Area


class FootnoteForm(forms.Form):
    """What is to be said, beside which figures, and who says so."""

    text = forms.CharField(
        label="What has to be said",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="One or two plain sentences, as they are shown: “The council classed every plan of 2025 as an "
        "exception.”",
        error_messages={"required": "Write what has to be said"},
    )
    source = forms.CharField(
        label="Who says so",
        max_length=200,
        help_text="Department for Education, data guidance 2026",
        error_messages={"required": "Enter who says so"},
    )
    source_url = forms.URLField(label="Where", required=False, max_length=200, assume_scheme="https")
    area = forms.ModelChoiceField(
        label="About", queryset=Area.objects.order_by("-until", "sort_name"), required=False, empty_label="All councils"
    )
    data_sets = forms.MultipleChoiceField(
        label="Beside the figures of these tables",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one table"},
    )
    indicators = forms.MultipleChoiceField(
        label="And of them only these figures",
        required=False,
        choices=[(one.slug, one.title) for one in INDICATORS.values()],
        widget=forms.SelectMultiple(attrs={"size": 6}),
        help_text="Choose none for all of them.",
    )
    year = forms.IntegerField(
        label="Year",
        required=False,
        min_value=1990,
        max_value=2200,
        help_text="The year in which the period begins: 2024 for 2024/25. Leave it empty for all years.",
    )

    def __init__(self, *args: Any, mapped: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        declared = {slug: one.title for slug, one in DATA_SETS.items() if slug != UNDECLARED}
        cast(forms.MultipleChoiceField, self.fields["data_sets"]).choices = list((declared | mapped).items())
