"""What staff fill in about people who took part."""

from django import forms

from fixsend.campaigns.models import ParticipationState


class FindForm(forms.Form):
    """Which of the people in an action are shown."""

    q = forms.CharField(label="Name or email address", required=False, max_length=120)
    state = forms.ChoiceField(
        label="Where they stand", required=False, choices=[("", "All"), *ParticipationState.choices]
    )
    network = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


class RemoveForm(forms.Form):
    """Why some people are taken out."""

    reason = forms.CharField(
        label="Why?", max_length=200, help_text="It goes into the audit log. The people are not told."
    )
