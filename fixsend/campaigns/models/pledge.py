"""A pledge and the public board of who was asked: neutral by construction.

A board that promotes candidates is election material, so it always carries its promoter, and it is the same for all:
alphabetical, one layout, no score, no ranking, no colour of praise.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, HelpPanel

from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.action_words import ActionWords
from fixsend.campaigns.models.electoral import PROMOTER_MISSING
from fixsend.places.forms import WhoRepresentsYouForm
from fixsend.places.models import Constituency, Council
from fixsend.web import normalise

if TYPE_CHECKING:
    from fixsend.campaigns.forms.taking_part import TakePartForm
    from fixsend.campaigns.models.participation import Participation


WORDS = ActionWords(
    button="Ask them to sign",
    first="Be the first to ask",
    one="person has asked",
    many="people have asked",
    did="asked for the pledge “{title}”",
    closed_heading="This pledge has closed",
    closed="You can no longer ask for it. Thank you to everyone who did.",
    not_open_heading="This pledge is not open yet",
    not_open="You cannot ask for it yet. Please come back later.",
    updates_question="May we email you news about this pledge?",
    updates_on="We will email you when there is news about this pledge.",
    item="Ask for the pledge “{title}”",
    as_whom="Ask for the pledge “{title}” as {name}.",
    confirm_heading="Confirm your request",
    confirm_line="Please confirm that you are asking for the pledge “{title}”.",
    confirm_button="Yes, ask them",
    change_item="Change your request for the pledge “{title}”",
    change_line="Please confirm what you changed when you asked for the pledge “{title}” again.",
    keep="Keep this email. For a month after you confirm, its link shows your request. You can withdraw it there.",
    next_step="Open it and press the button there. That sends your request.",
    done="You have asked for this pledge:",
    unfinished="Open the link in our email and press the button there. Your request counts once you have done that.",
    withdraw_offer="You can withdraw your request at any time.",
    withdraw_button="Withdraw my request",
    withdrawn_heading="You have withdrawn your request",
    withdrawn="It no longer counts.",
    already_subject="You have already asked: {title}",
    already_line="You have already asked for the pledge “{title}”.",
    reasons_heading="Why people asked",
    thanks_subject="Thank you for asking: {title}",
    thanks_line="You have asked for the pledge “{title}”. Your request counts.",
    own_page="See your request",
)


class PledgePage(ActionPage):
    """A promise that candidates, councillors, councils or parties are asked to make."""

    motif = "pledge"
    words: ClassVar[ActionWords] = WORDS
    # Its form begins with where people live, because that decides whom they ask.
    begins_with_name: ClassVar[bool] = False

    pledge = models.TextField(max_length=1500, help_text="The exact words of the promise you are asking for.")

    page_description = (
        "People ask candidates, councillors, councils or parties for a promise. A public list shows who said yes."
    )
    template = "campaigns/pledge.html"
    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["campaigns.CampaignPage"]
    edit_handler = ActionPage.action_tabs(
        [HelpPanel(template="campaigns/backoffice/promoter_first.html"), FieldPanel("pledge")],
        without=["is_electoral"],
    )

    class Meta:
        verbose_name = "pledge"

    def clean(self) -> None:
        """Refuse a board without its promoter."""
        super().clean()
        if not (self.promoter_name.strip() and self.promoter_postal.strip()):
            raise ValidationError({"promoter_name": PROMOTER_MISSING})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save as what it is: election material, so that the database asks for its promoter too."""
        self.is_electoral = True
        super().save(*args, **kwargs)

    @classmethod
    def form_class(cls) -> type[TakePartForm]:
        """Return the form with which people ask."""
        from fixsend.campaigns.forms.asking import AskForm

        return AskForm

    def known_answers(self, request: HttpRequest) -> dict[str, str]:
        """Return where the reader lives, which they have chosen on the page."""
        return {"lives": request.GET.get("yours", "")}

    def describe_answers(self, participation: Participation, answers: Mapping[str, Any]) -> list[str]:
        """Return a sentence that names whom we tell."""
        return self.own_words(participation)

    def own_words(self, participation: Participation) -> list[str]:
        """Return a sentence that names whom we tell."""
        from fixsend.campaigns.queries import board

        words = board.asked_by(participation).tell_words
        return [words] if words else []

    @classmethod
    def after_confirmation(cls, participation: Participation, *, first: bool) -> None:
        """Count one more person who asks, for each pledger concerned."""
        from fixsend.campaigns.services import pledges

        if first:
            pledges.ask(participation)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the board as the reader's filters say, and on top of it those who are elected where the reader lives."""
        from fixsend.campaigns.queries import board
        from fixsend.campaigns.queries.figures_of_councils import councils_of, own_figures

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["board"] = board.board(self, request.GET)
        context["place_form"] = WhoRepresentsYouForm()
        yours = board.yours(self, request.POST.get("lives") or request.GET.get("yours", ""))
        context["yours"] = yours
        place = yours.whereabouts
        context["own_figures"] = own_figures(self, councils_of(place.council, place.constituency))
        return context


class Role(models.TextChoices):
    """What a pledger is."""

    CANDIDATE = "candidate", "Candidate"
    COUNCILLOR = "councillor", "Councillor"
    COUNCIL = "council", "Council"
    PARTY = "party", "Party"


class Stance(models.TextChoices):
    """What a pledger said."""

    NONE = "none", "No reply yet"
    SIGNED = "signed", "Signed"
    DECLINED = "declined", "Declined"


class Pledger(models.Model):
    """A candidate, councillor, council or party that is asked for the pledge."""

    page = models.ForeignKey(PledgePage, on_delete=models.CASCADE, related_name="pledgers")
    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=130, editable=False)
    role = models.CharField(max_length=10, choices=Role.choices)
    party = models.CharField(max_length=120, blank=True)
    constituency = models.ForeignKey(Constituency, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    council = models.ForeignKey(Council, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    email = models.EmailField(max_length=254, blank=True)
    asked_on = models.DateField(null=True, blank=True)
    stance = models.CharField(max_length=8, choices=Stance.choices, default=Stance.NONE)
    said_on = models.DateField("when they said so", null=True, blank=True)
    evidence = models.URLField("proof (web address)", max_length=400, blank=True)
    corrected_on = models.DateField(null=True, blank=True)
    # How many asked since the last mail to them.
    asks_to_tell = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["name_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "role", "name_key", "constituency", "council"],
                name="pledger_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="pledger_role_known"),
            models.CheckConstraint(condition=Q(stance__in=Stance.values), name="pledger_stance_known"),
            models.CheckConstraint(
                condition=Q(stance="none") | (Q(said_on__isnull=False) & ~Q(evidence="")),
                name="pledger_stance_shown",
                violation_error_message="Enter when they signed or declined, and the web address of the proof.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, updating the column by which the board is sorted."""
        self.name_key = normalise.search_key(self.name)[:130]
        super().save(*args, **kwargs)

    @property
    def place(self) -> str:
        """Return the name of the constituency or council that they are or want to be elected for."""
        return str(self.constituency or self.council or "England")

    @property
    def stance_words(self) -> str:
        """Return a sentence about the stance, phrased alike for every pledger."""
        if self.stance == Stance.SIGNED:
            return f"Signed on {_day(self.said_on)}"
        if self.stance == Stance.DECLINED:
            return f"Declined on {_day(self.said_on)}"
        return f"Asked on {_day(self.asked_on)}, no reply yet" if self.asked_on else "Not asked yet"


def _day(day: date | None) -> str:
    return f"{day:%-d %B %Y}" if day else "an unknown date"
