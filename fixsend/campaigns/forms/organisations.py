"""What somebody says who signs for an organisation that has no entry with us."""

from __future__ import annotations

from django import forms

from fixsend.membership.forms.fields import NameField, WebsiteField
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm


class OrganisationForm(PublicForm):
    """Which organisation, and who speaks for it."""

    guarded = True

    organisation = NameField(label="Your organisation’s name", help_text="As it should appear on the letter.")
    website = WebsiteField(required=False, help_text="It helps us to see who you are.")
    name = NameField(label="Your name", help_text="We do not publish it.")
    role = NameField(label="Your role there", help_text="We do not publish it.")
    email = EmailField(label="Your email address", help_text="We send you a link there to confirm that it was you.")
    may_sign = forms.BooleanField(
        label="I may sign for this organisation", error_messages={"required": "Tick the box if you may sign for it."}
    )
