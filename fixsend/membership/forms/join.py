"""The questions of the four ways to join: each kind is asked only what is used for it."""

from typing import Any

from django import forms

from fixsend.membership.forms.fields import CharityNumberField, LongTextField, NameField, WebsiteField
from fixsend.membership.models import HelpOffer, Need, Size, SupporterKind
from fixsend.membership.services.organisations import LISTING_WORDING
from fixsend.people.forms import PurposesField
from fixsend.places.forms import CouncilField, CouncilsField, PostcodeField
from fixsend.places.models import Region
from fixsend.web.addresses import EmailField
from fixsend.web.forms import CheckboxCards, PublicForm

AIMS_LABEL = "I agree with these aims"
AIMS_MISSING = "Tick the box to say that you agree with our aims."


def _aims_field() -> forms.BooleanField:
    return forms.BooleanField(label=AIMS_LABEL, error_messages={"required": AIMS_MISSING})


def _help_field() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label="How would you like to help?",
        help_text="Tick any you like. It does not commit you to anything.",
        choices=HelpOffer.choices,
        required=False,
        widget=CheckboxCards,
    )


class IndividualForm(PublicForm):
    """A parent, carer, young person or supporter: joins as soon as the mailbox is confirmed."""

    guarded = True

    name = NameField(label="Your name")
    email = EmailField(label="Your email address", help_text="We will email you a link to finish joining.")
    postcode = PostcodeField(required=False, help_text="So we can tell you what is happening near you.")
    council = CouncilField(
        required=False,
        label="Your council",
        help_text="If you would rather not give a postcode, you can choose this instead.",
    )
    help_offers = _help_field()
    aims = _aims_field()
    purposes = PurposesField()


class PractitionerForm(PublicForm):
    """A person who works with disabled children: a volunteer reads the application."""

    guarded = True

    name = NameField(label="Your name")
    email = EmailField(
        label="Your email address", help_text="We will email you a link to confirm, and our decision later."
    )
    role = NameField(
        label="What is your job?",
        help_text="For example: speech and language therapist, SENCO, educational psychologist, advocate.",
    )
    council = CouncilField(required=False, label="Which council area do you mostly work in?")
    help_offers = _help_field()
    aims = _aims_field()
    purposes = PurposesField()


class GroupForm(PublicForm):
    """What a community group or local charity is."""

    name = NameField(label="Name of your group or charity")
    about = LongTextField(label="What does it do?", help_text="Two or three sentences that a parent would understand.")
    website = WebsiteField(required=False, help_text="A page on social media is fine too.")
    charity_number = CharityNumberField(help_text="If it is a registered charity.")
    size = forms.ChoiceField(
        label="How many people run it, paid or not?", choices=Size.choices, widget=forms.RadioSelect
    )


class CompanyForm(PublicForm):
    """What a company is, what it offers and what it earns by."""

    name = NameField(label="Name of your company")
    about = LongTextField(label="What does it do?", help_text="Two or three sentences that a parent would understand.")
    offers = LongTextField(label="What do you offer families?", help_text="Please also say if it costs them anything.")
    interests = LongTextField(
        label="Declaration of interests",
        help_text="Who pays you? Name contracts with councils, schools or the NHS, and anything else that families "
        "should know. If there is nothing, write “none”.",
    )
    website = WebsiteField(required=False)
    size = forms.ChoiceField(label="How many people work there?", choices=Size.choices, widget=forms.RadioSelect)


class AreasForm(PublicForm):
    """Where an organisation works and what it helps with."""

    nationwide = forms.BooleanField(label="We work in all of England", required=False)
    regions = forms.MultipleChoiceField(
        label="We work in the whole of these regions",
        choices=Region.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    councils = CouncilsField(
        label="We work in these council areas", help_text="Open a region to see its councils.", required=False
    )
    needs = forms.MultipleChoiceField(
        label="What do you help with?",
        help_text="This helps families find you. Tick all that apply.",
        choices=Need.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick at least one thing that you help with."},
    )

    def clean(self) -> dict[str, Any]:
        """Ask for at least one area."""
        data = self.cleaned_data
        if not (data.get("nationwide") or data.get("regions") or data.get("councils") or "councils" in self.errors):
            self.add_error("nationwide", "Tick where you work: all of England, a region, or a council area.")
        return data


class ContactForm(PublicForm):
    """The contact of an organisation, and what it agrees to."""

    guarded = True

    contact_name = NameField(label="Your name", help_text="You will look after the organisation’s directory entry.")
    email = EmailField(
        label="Your email address",
        help_text="Only our volunteers see it. We will email you a link to confirm, and our decision.",
    )
    wants_listing = forms.ChoiceField(
        label="Would you like to be in our public directory?",
        help_text=LISTING_WORDING,
        choices=[("yes", "Yes, list us"), ("no", "No, join without being listed")],
        widget=forms.RadioSelect,
    )
    contact_email = EmailField(
        label="A public email address", help_text="Everyone can see it in the directory.", required=False
    )
    aims = _aims_field()
    purposes = PurposesField()


PERSON_FORMS: dict[SupporterKind, type[PublicForm]] = {
    SupporterKind.INDIVIDUAL: IndividualForm,
    SupporterKind.PRACTITIONER: PractitionerForm,
}
# The pages of an organisation's form, in their order; the page that shows all answers follows.
STEPS = ("about", "areas", "contact")


def step_form(kind: SupporterKind, step: str) -> type[PublicForm]:
    """Return the form of one page of an organisation's questions."""
    if step == "about":
        return CompanyForm if kind == SupporterKind.COMPANY else GroupForm
    return {"areas": AreasForm, "contact": ContactForm}[step]


class AnswerForm(PublicForm):
    """The answer to a question by staff."""

    guarded = True

    text = LongTextField(label="Your answer", max_length=4000, rows=8)
