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


class PetitionPage(ActionPage):
    """A petition, from its launch to what came of it."""

    kind: ClassVar[str] = "petition"
    button: ClassVar[str] = "Sign the petition"
    did: ClassVar[str] = "signed"
    one: ClassVar[str] = "signature"
    many: ClassVar[str] = "signatures"
    on_paper: ClassVar[bool] = True

    ask = models.TextField(max_length=600, help_text="What you ask for, in the words that people put their name to.")
    target = models.CharField(max_length=160, help_text="Who is asked: “the Secretary of State for Education”.")
    goal = models.PositiveIntegerField(
        default=1000,
        validators=[MinValueValidator(1)],
        help_text="The first goal. Once it is nearly reached, the next round number takes its place by itself.",
    )

    page_description = "People put their names to one ask."
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
