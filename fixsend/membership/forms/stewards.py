"""What stewards are asked."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.membership.forms.fields import NameField
from fixsend.membership.forms.join import AreasForm, CompanyForm, GroupForm
from fixsend.membership.models import ChangeStatus, Organisation, SupporterKind
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm


class _EntryFields(PublicForm):
    """What every entry has besides the questions asked when joining."""

    contact_email = EmailField(
        label="A public email address", help_text="Everyone can see it in the directory.", required=False
    )


class GroupEntryForm(AreasForm, _EntryFields, GroupForm):
    """The entry of a community group or local charity."""


class CompanyEntryForm(AreasForm, _EntryFields, CompanyForm):
    """The entry of a company."""


def entry_form(organisation: Organisation, data: Any = None) -> PublicForm:
    """Return the form that edits an entry, filled in with its values, or with those that wait for a moderator.

    A waiting value has to be filled in: a steward who changes something else would otherwise withdraw it unawares.
    """
    kind = CompanyEntryForm if organisation.kind == SupporterKind.COMPANY else GroupEntryForm
    return kind(data, initial=_initial(kind, organisation))


def _initial(form: type[PublicForm], organisation: Organisation) -> dict[str, Any]:
    values = {name: getattr(organisation, name) for name in form.base_fields if name != "councils"}
    waiting = organisation.proposed_changes.filter(status=ChangeStatus.WAITING)
    values |= dict(waiting.filter(field__in=values).values_list("field", "new_value"))
    return {**values, "councils": [council.code for council in organisation.councils.all()]}


class InvitationForm(PublicForm):
    """The mailbox to invite."""

    email = EmailField(
        label="Email address of the person you invite",
        help_text="We send them a link. They become a steward only if they say yes.",
    )


class AcceptForm(PublicForm):
    """The name of the person who accepts an invitation; other stewards see it."""

    name = NameField(label="Your name", help_text="The other stewards see it. We do not show it in the directory.")


class EndForm(PublicForm):
    """Why an organisation leaves."""

    reason = forms.CharField(
        label="Why are you leaving?",
        help_text="You do not have to say, but it helps us do better.",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
