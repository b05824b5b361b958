"""What staff say of a version of the rules, from what they heard of the law to the mail about the change."""

from __future__ import annotations

from django import forms
from django.http import QueryDict
from wagtail.admin.widgets import AdminDateInput

from fixsend.rights.law_desk.queries import texts
from fixsend.rights.law_desk.services.versions import NotPossibleNow


class ProposalForm(forms.Form):
    """A whole rule set as a file has it, and why it should be used."""

    text = forms.CharField(
        label="The rules, as a file",
        max_length=200_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "class": "desk-file", "spellcheck": "false"}),
        help_text="Change the worked examples too: we count them again, and refuse a rule that does not give them.",
        error_messages={"required": "Enter the rules."},
    )
    because = forms.CharField(
        label="Why do you propose this?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Say what you read and where. The mail to families who asked to be told begins with it.",
        error_messages={"required": "Say why."},
    )
    begun_with = forms.CharField(required=False, widget=forms.HiddenInput)

    def refuse_newer(self, now: str) -> None:
        """Raise NotPossibleNow where the rules are not those any more with which the text began."""
        begun_with = self.cleaned_data["begun_with"]
        if begun_with and begun_with != texts.hash_of(now):
            raise NotPossibleNow(
                "These rules have changed since you opened this page. Open it again in another tab, and bring your "
                "changes over."
            )


class NoticeForm(forms.Form):
    """What somebody heard of the law."""

    note = forms.CharField(label="What has changed, and where did you read it?", max_length=500)


class DecisionForm(forms.Form):
    """From when a version is used, with a note for colleagues."""

    starts_on = forms.DateField(label="Used from", required=False, widget=AdminDateInput)
    note = forms.CharField(label="Note for colleagues (optional)", required=False, max_length=500)


class SetAsideForm(forms.Form):
    """Why nobody is told of a version."""

    because = forms.CharField(
        label="Why does nobody have to be told?", max_length=300, error_messages={"required": "Say why."}
    )


class CancelForm(forms.Form):
    """Why a version does not come after all."""

    because = forms.CharField(
        label="Why does it not come?", max_length=300, error_messages={"required": "Say why it does not come."}
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="id_cancel_%s")  # Beside another “why” on the same screen.
