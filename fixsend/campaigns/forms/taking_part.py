"""The questions that every action asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms

from fixsend.campaigns.queries import partners
from fixsend.membership.forms.fields import NameField
from fixsend.places.forms import WHERE_YOU_LIVE, CouncilField, PostcodeField
from fixsend.places.models import Constituency, Council
from fixsend.places.postcodes import lookup
from fixsend.places.postcodes.lookup import Kind
from fixsend.web import requests
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm, YesNoField
from fixsend.web.page_cache import values

if TYPE_CHECKING:
    from fixsend.campaigns.models import ActionPage, HandOverTerms


from fixsend.membership.forms.fields import WebsiteField


class TakePartForm(PublicForm):
    """Who a person is and where they live; a valid form knows their council.

    `cleaned_data["council"]` is the council chosen by hand, else that of the postcode; `["constituency"]` is known
    only from a postcode.
    """

    guarded = True
    # The field that can be chosen instead of typing a postcode.
    by_hand = "council"
    # What its button says, where that is not the invitation of the action itself.
    sends = ""
    one_of = WHERE_YOU_LIVE

    name = NameField(label="Your name")
    email = EmailField(label="Your email address", help_text="We will email you a link to confirm it is you.")
    postcode = PostcodeField(required=False, help_text="It tells us your council and constituency. We do not keep it.")
    council = CouncilField(
        required=False,
        label="Or choose your council",
        help_text="Use this if you have no postcode in England, or would rather not give it.",
        empty_label="Use my postcode",
    )
    shows_name = forms.BooleanField(required=False)
    wants_updates = YesNoField()
    partners = forms.MultipleChoiceField(
        label="Partners in this action", required=False, widget=forms.CheckboxSelectMultiple
    )
    # What this form says about handing over, kept with what is sent.
    terms = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, action: ActionPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.action = action
        asked = partners.offered(action)
        self.fields["partners"].choices = [(str(each.pk), each.question) for each in asked]  # type: ignore[attr-defined]
        if not asked:
            del self.fields["partners"]
        self.fields["shows_name"].label = action.shown_words
        self.fields["wants_updates"].label = action.updates_words

    @property
    def terms_shown(self) -> HandOverTerms | None:
        """Return what this very form says about handing over, also when it comes back with an error."""
        if not self.is_bound:
            return self.action.terms
        return self.action.hand_over_terms.filter(pk=requests.number(str(self["terms"].value() or ""))).first()

    def clean(self) -> dict[str, Any]:
        """Look up where a person lives, or add an error that says what to enter."""
        data = self.cleaned_data
        data["constituency"] = None
        if data.get("council") is None and "council" not in self.errors and "postcode" not in self.errors:
            data["council"], data["constituency"] = self._place_of(data.get("postcode", ""))
        return data

    def _place_of(self, postcode: str) -> tuple[Council | None, Constituency | None]:
        if not postcode:
            self.add_error("postcode", f"Enter your postcode, or choose your {self.by_hand}.")
            return None, None
        answer = lookup.find(postcode)
        if answer.council is None or answer.kind is not Kind.FOUND:
            self.add_error("postcode", answer.words_beside(self.by_hand))
        return answer.council, answer.constituency


def sent_form(action: ActionPage, data: Mapping[str, Any]) -> TakePartForm:
    """Return the form of an action with what somebody sent.

    The usual form asks what is published and nothing else, so it is kept as long as the action is. Forms of other kinds
    are made anew: they may ask the database what is still to be had.
    """
    form_class = action.form_class()
    if form_class is not TakePartForm:
        return form_class(data, action=action)
    return values.kept(("form", action.pk), lambda: TakePartForm(action=action)).with_sent(data)


class OrganisationForm(PublicForm):
    """Which organisation, and who speaks for it."""

    guarded = True

    organisation = NameField(label="Your organisation’s name", help_text="The name to show on the letter.")
    website = WebsiteField(required=False, help_text="It helps us check who you are.")
    name = NameField(label="Your name", help_text="We do not publish it.")
    role = NameField(label="Your role there", help_text="We do not publish it.")
    email = EmailField(label="Your email address", help_text="We will email you a link to confirm it is you.")
    may_sign = forms.BooleanField(
        label="I am allowed to sign for this organisation",
        error_messages={"required": "Tick the box to say that you are allowed to sign for it."},
    )
