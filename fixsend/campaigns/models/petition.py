"""Petitions: many people ask one thing of a decision-maker."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.search import index

from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.action_words import ActionWords

WORDS = ActionWords(
    button="Sign the petition",
    first="Be the first to sign",
    one="signature",
    many="signatures",
    did="signed “{title}”",
    closed_heading="This petition has closed",
    closed="You can no longer sign it. Thank you to everyone who did.",
    not_open_heading="This petition is not open yet",
    not_open="You cannot sign it yet. Please come back later.",
    updates_question="May we email you news about this petition?",
    updates_on="We will email you when there is news about this petition.",
    item="Sign the petition “{title}”",
    as_whom="Sign the petition “{title}” as {name}.",
    confirm_heading="Confirm your signature",
    confirm_line="Please confirm your signature on the petition “{title}”.",
    confirm_button="Yes, sign it",
    change_item="Change your signature on the petition “{title}”",
    change_line="Please confirm what you changed when you signed the petition “{title}” again.",
    keep="Keep this email. For a month after you confirm, its link shows your signature. You can remove it there.",
    next_step="Open it and press the button there. That adds your signature.",
    done="You have signed this petition:",
    unfinished="Open the link in our email and press the button there. Your signature counts once you have done that.",
    withdraw_offer="You can remove your signature at any time.",
    withdraw_button="Remove my signature",
    withdrawn_heading="We have removed your signature",
    withdrawn="It no longer counts.",
    already_subject="You have already signed: {title}",
    already_line="You have already signed the petition “{title}”.",
    reasons_heading="Why people signed",
    thanks_subject="Thank you for signing: {title}",
    thanks_line="You have signed the petition “{title}”. Your signature counts.",
    own_page="See your signature",
)


class PetitionPage(ActionPage):
    """A petition, from its launch to what came of it."""

    motif = "petition"
    words: ClassVar[ActionWords] = WORDS
    on_paper: ClassVar[bool] = True

    ask = models.TextField(max_length=600, help_text="What you are asking for, in the words that people sign.")
    target = models.CharField(max_length=160, help_text="Who you are asking: “the Secretary of State for Education”.")
    goal = models.PositiveIntegerField(
        default=1000,
        validators=[MinValueValidator(1)],
        help_text="Your first goal. When you get close to it, it goes up to the next round number.",
    )

    page_description = "People sign to support one ask."
    template = "campaigns/petition.html"
    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["campaigns.CampaignPage"]
    edit_handler = ActionPage.action_tabs([FieldPanel("ask"), FieldPanel("target")], [FieldPanel("goal")])
    search_fields = [*ActionPage.search_fields, index.SearchField("ask"), index.SearchField("target")]

    class Meta:
        verbose_name = "petition"
        constraints = [models.CheckConstraint(condition=models.Q(goal__gt=0), name="petition_goal_positive")]

    @path("sheet/")
    def sheet(self, request: HttpRequest) -> HttpResponse:
        """Send the sheet for signatures on paper, as PDF."""
        from fixsend.campaigns.views.pdfs import sheet

        return sheet(request, self)

    @property
    def first_goal(self) -> int:
        """Return the first goal; it grows once it is nearly reached."""
        return self.goal
