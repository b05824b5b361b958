"""Open letters: people and organisations put their names under one text."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.search import index

from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.action_words import ActionWords
from fixsend.membership.models import Organisation
from fixsend.membership.models.organisation import sort_name
from fixsend.web import normalise

SIGNERS_MISSING = "Choose who can sign: people, organisations or both."

WORDS = ActionWords(
    button="Sign the letter",
    first="Be the first to sign",
    one="signature",
    many="signatures",
    did="signed “{title}”",
    closed_heading="This letter has closed",
    closed="You can no longer sign it. Thank you to everyone who did.",
    not_open_heading="This letter is not open yet",
    not_open="You cannot sign it yet. Please come back later.",
    updates_question="May we email you news about this letter?",
    updates_on="We will email you when there is news about this letter.",
    item="Sign the letter “{title}”",
    as_whom="Sign the letter “{title}” as {name}.",
    confirm_heading="Confirm your signature",
    confirm_line="Please confirm your signature on the letter “{title}”.",
    confirm_button="Yes, sign it",
    change_item="Change your signature on the letter “{title}”",
    change_line="Please confirm what you changed when you signed the letter “{title}” again.",
    keep="Keep this email. For a month after you confirm, its link shows your signature. You can remove it there.",
    next_step="Open it and press the button there. That adds your signature.",
    done="You have signed this letter:",
    unfinished="Open the link in our email and press the button there. Your signature counts once you have done that.",
    withdraw_offer="You can remove your signature at any time.",
    withdraw_button="Remove my signature",
    withdrawn_heading="We have removed your signature",
    withdrawn="It no longer counts.",
    already_subject="You have already signed: {title}",
    already_line="You have already signed the letter “{title}”.",
    reasons_heading="Why people signed",
    thanks_subject="Thank you for signing: {title}",
    thanks_line="You have signed the open letter “{title}”. Your signature counts.",
    own_page="See your signature",
)


class OpenLetterPage(ActionPage):
    """A letter with its signatories, from before its publication to what came of it."""

    motif = "letter"
    words: ClassVar[ActionWords] = WORDS

    addressee = models.CharField(max_length=200, help_text="“To the Secretary of State for Education”")
    letter = models.TextField(
        max_length=20_000, help_text="The text that people sign. Leave an empty line to start a new paragraph."
    )
    people_sign = models.BooleanField("people can sign", default=True)
    organisations_sign = models.BooleanField("organisations can sign", default=True)
    embargoed_until = models.DateTimeField(
        "under embargo until",
        null=True,
        blank=True,
        help_text="Until then the page does not show the letter or who signed it. Stewards of affiliated "
        "organisations can sign in to read and sign it.",
    )

    exclude_fields_in_copy: ClassVar[list[str]] = [*ActionPage.exclude_fields_in_copy, "embargoed_until"]
    page_description = "People and organisations sign one text."
    template = "campaigns/open_letter.html"
    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["campaigns.CampaignPage"]
    edit_handler = ActionPage.action_tabs(
        [FieldPanel("addressee"), FieldPanel("letter")],
        [FieldPanel("people_sign"), FieldPanel("organisations_sign"), FieldPanel("embargoed_until")],
    )
    search_fields = [*ActionPage.search_fields, index.SearchField("addressee")]

    class Meta:
        verbose_name = "open letter"
        constraints = [
            models.CheckConstraint(
                condition=Q(people_sign=True) | Q(organisations_sign=True), name="open_letter_somebody_signs"
            )
        ]

    @property
    def shown_words(self) -> str:
        """Return the label of the box for showing who takes part: the letter can be printed too."""
        return "Show my first name and council area on this page and on the printed letter"

    def clean(self) -> None:
        """Refuse a letter that nobody can sign."""
        super().clean()
        if not (self.people_sign or self.organisations_sign):
            raise ValidationError({"people_sign": SIGNERS_MISSING})

    @property
    def is_embargoed(self) -> bool:
        """Tell whether letter and names are not public yet."""
        return self.embargoed_until is not None and self.embargoed_until > timezone.now()

    @property
    def is_open(self) -> bool:
        """Tell whether people can sign now; organisations can while it is under embargo."""
        return super().is_open and self.people_sign and not self.is_embargoed

    def standing(self, count: int, on_paper: int = 0) -> str:
        """Return a sentence about its progress; under embargo it only names the day of publication."""
        if self.is_embargoed and self.embargoed_until:
            return f"Published on {timezone.localtime(self.embargoed_until):%-d %B %Y}"
        if not self.people_sign:
            return "Signed by organisations"
        return super().standing(count, on_paper)

    @property
    def invitation(self) -> str:
        """Return what a button that leads here says."""
        if self.is_embargoed:
            return "See when it is published"
        return self.words.button if self.takes_organisations and not self.people_sign else super().invitation

    @property
    def takes_organisations(self) -> bool:
        """Tell whether organisations can sign now."""
        return self.organisations_sign and self.live and not self.has_ended

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add who signed."""
        from fixsend.campaigns.queries import signatories

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["organisations"] = [] if self.is_embargoed else signatories.organisations(self)
        return context

    @path("paper/")
    def paper(self, request: HttpRequest) -> HttpResponse:
        """Send the letter with all its signatories as PDF."""
        from fixsend.campaigns.views.pdfs import letter

        return letter(request, self)

    @path("organisation/")
    def organisation(self, request: HttpRequest) -> HttpResponse:
        """Let an organisation sign."""
        from fixsend.campaigns.views.organisations import sign

        return sign(request, self)


class SignatureState(models.TextChoices):
    """The state of an organisation's signature."""

    WAITING = "waiting", "Waits for staff"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


STANDING = [SignatureState.WAITING.value, SignatureState.ACCEPTED.value]


class OrganisationSignature(models.Model):
    """One organisation under one letter. A steward's counts at once; of others staff look first who they are.

    It is made once its signer's mailbox has confirmed, so that a name belongs to nobody who never did.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    letter = models.ForeignKey(OpenLetterPage, on_delete=models.PROTECT, related_name="organisation_signatures")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="signatures"
    )
    name = models.CharField(max_length=120, help_text="The name shown on the letter")
    name_key = models.CharField(max_length=130, editable=False)
    website = models.URLField(max_length=300, blank=True)
    # Who signed for it; these go some time after the letter has closed.
    signed_by = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=120, blank=True)
    email = models.EmailField(max_length=254, null=True, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="signed_for"
    )
    listed_first = models.BooleanField(default=False, help_text="Above the alphabetical list: who wrote the letter")
    state = models.CharField(max_length=12, choices=SignatureState.choices)
    created_at = models.DateTimeField(db_default=Now())
    confirmed_at = models.DateTimeField(null=True, blank=True, help_text="When its signer confirmed the newest words")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-listed_first", "name_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "name_key"], condition=Q(state__in=STANDING), name="organisation_signature_once"
            ),
            models.UniqueConstraint(
                fields=["letter", "organisation"],
                condition=Q(state__in=STANDING, organisation__isnull=False),
                name="organisation_signature_once_each",
            ),
            models.CheckConstraint(
                condition=Q(state__in=SignatureState.values), name="organisation_signature_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(reason=""), name="organisation_signature_declined_because"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, updating the column by which names are compared and sorted."""
        self.name_key = sort_name(normalise.one_line(self.name))
        super().save(*args, **kwargs)

    @property
    def version(self) -> str:
        """Return a version that changes with every form that its signer confirms."""
        return self.confirmed_at.isoformat() if self.confirmed_at else ""
