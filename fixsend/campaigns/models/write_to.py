"""Writing to representatives: staff give points, each person writes in their own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path

from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.action_words import ActionWords
from fixsend.campaigns.models.letter import How, Letter
from fixsend.campaigns.models.participation import Participation
from fixsend.evidence.fields import IndicatorsField

if TYPE_CHECKING:
    from fixsend.campaigns.forms.taking_part import TakePartForm


class Receivers(models.TextChoices):
    """To whom people write."""

    MP = "mp", "Each person’s own MP"
    COUNCILLORS = "councillors", "Councillors of each person’s council"
    OFFICERS = "officers", "Officers of each person’s council"
    FIXED = "fixed", "The same people for everyone (named below)"


FIXED_MISSING = "Name at least one person to write to."

WORDS = ActionWords(
    button="Write your letter",
    first="Be the first to write",
    one="letter",
    many="letters",
    did="wrote or called for “{title}”",
    closed_heading="This has ended",
    closed="You can no longer write from here. Thank you to everyone who did.",
    not_open_heading="Not open yet",
    not_open="You cannot write from here yet. Please come back later.",
    updates_question="May we email you news about these letters?",
    updates_on="We will email you when there is news about these letters.",
    item="Send your letter about “{title}”",
    as_whom="Send your letter about “{title}” as {name}.",
    confirm_heading="Confirm your letter",
    confirm_line="Please confirm your letter about “{title}”. We send it once you have.",
    confirm_button="Yes, send it",
    change_item="Change what you sent about “{title}”",
    change_line="Please confirm what you changed about “{title}”.",
    keep="Keep this email. For a month after you confirm, its link shows when we sent your letter.",
    next_step="Open it and press the button there. If you asked us to send a letter, we will send it then.",
    done="You wrote a letter about:",
    unfinished="Open the link in our email and press the button there. We send your letter once you have done that.",
    withdraw_offer="You can take yourself out of our count at any time.",
    withdraw_button="Do not count me",
    withdrawn_heading="You are no longer counted",
    withdrawn="We have taken you out of the count.",
    already_subject="You have already written: {title}",
    already_line="You have already written about “{title}”.",
    own_page="See your letter",
)
OWN_WORDS = replace(
    WORDS,
    did="wrote a letter about “{title}”",
    item="Count your letter about “{title}”",
    as_whom="Count your letter about “{title}” as {name}.",
    confirm_line="Please confirm that you sent a letter of your own about “{title}”.",
    confirm_button="Yes, count it",
    keep="Keep this email. For a month after you confirm, its link shows that we count you. You can undo it there.",
    unfinished="Open the link in our email and press the button there. Your letter counts once you have done that.",
)
# Its writer took back a letter that had gone, and wrote another.
GONE_WORDS = replace(
    WORDS,
    item="Count your letter about “{title}” again",
    as_whom="Count your letter about “{title}” again, as {name}.",
    confirm_line="Please confirm that we may count your letter about “{title}” again. We have already sent it.",
    confirm_button="Yes, count it",
)
CALL_WORDS = replace(
    OWN_WORDS,
    did="called about “{title}”",
    item="Count your call about “{title}”",
    as_whom="Count your call about “{title}” as {name}.",
    confirm_heading="Confirm your call",
    confirm_line="Please confirm that you called about “{title}”.",
    done="You made a call about:",
    unfinished="Open the link in our email and press the button there. Your call counts once you have done that.",
    already_subject="You have already called: {title}",
    already_line="You have already called about “{title}”.",
    own_page="See what you did",
)
_WORDS_BY_HOW = {How.SENT: WORDS, How.OWN: OWN_WORDS, How.CALLED: CALL_WORDS}


def default_figures() -> list[str]:
    """Return the figures that a new page offers: how long plans take, and how often families are refused."""
    return ["plans-in-20-weeks", "plans-over-a-year", "requests-refused", "appeal-rate"]


class WriteToPage(ActionPage):
    """An action in which people write their own letters. There is no text to copy: offices put copies aside unread."""

    motif = "write"
    begins_with_name: ClassVar[bool] = False
    words: ClassVar[ActionWords] = WORDS
    has_own_questions: ClassVar[bool] = True

    receivers = models.CharField(max_length=12, choices=Receivers.choices, default=Receivers.MP)
    aims = models.TextField(max_length=600, help_text="What the letters should achieve, in two or three sentences.")
    points = models.TextField(
        max_length=2000,
        help_text="Points to make, one on each line. People choose from them; we do not add them to the letter.",
    )
    questions = models.TextField(
        max_length=600,
        help_text="Questions that help people to start, one on each line, no more than three: “What does your child "
        "need?” Each gets its own box. Together, the answers make the letter.",
    )
    subject = models.CharField(max_length=120, help_text="Suggested as the subject; people can change it.")
    offered_figures = IndicatorsField(
        default=default_figures,
        help_text="Official figures that people can put into their letter. Each person is offered those of their own "
        "council, as sentences with year and source. Tick none to offer none.",
    )
    phone_script = models.TextField(
        "points for a phone call",
        max_length=1000,
        blank=True,
        help_text="One on each line. Leave it empty for no calls.",
    )
    phone_number = models.CharField(
        max_length=20,
        blank=True,
        help_text="For MPs you can leave this empty: we show Parliament’s switchboard, 020 7219 3000.",
    )

    page_description = "People write to their MP, councillors or council, in their own words."
    template = "campaigns/write_to.html"
    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["campaigns.CampaignPage"]
    edit_handler = ActionPage.action_tabs(
        [
            FieldPanel("receivers"),
            InlinePanel("fixed_receivers", heading="Who they are, if the same for everyone", label="Person"),
            FieldPanel("aims"),
            FieldPanel("points"),
            FieldPanel("questions"),
            FieldPanel("subject"),
            FieldPanel("offered_figures"),
            MultiFieldPanel([FieldPanel("phone_script"), FieldPanel("phone_number")], heading="Phone"),
        ]
    )

    class Meta:
        verbose_name = "letter to representatives"
        constraints = [
            models.CheckConstraint(condition=Q(receivers__in=Receivers.values), name="write_to_receivers_known")
        ]

    def clean(self) -> None:
        """Refuse a page for named people that names none; a draft may name them later."""
        super().clean()
        if not self.is_saved_as_draft and self.receivers == Receivers.FIXED and not self.fixed_receivers.all():
            raise ValidationError({"receivers": FIXED_MISSING})

    @property
    def point_list(self) -> list[str]:
        """Return the points one by one."""
        return _lines(self.points)

    @property
    def question_list(self) -> list[str]:
        """Return the questions one by one, three at the most."""
        return _lines(self.questions)[:3] or ["What do you want them to know?"]

    @property
    def script(self) -> list[str]:
        """Return the points for a call one by one."""
        return _lines(self.phone_script)

    @property
    def call_number(self) -> str:
        """Return the number to call."""
        return self.phone_number or ("020 7219 3000" if self.receivers == Receivers.MP else "")

    @classmethod
    def form_class(cls) -> type[TakePartForm]:
        """Return the form with the letter's questions."""
        from fixsend.campaigns.forms.writing import WriteForm

        return WriteForm

    @property
    def by_hand(self) -> tuple[str, ...]:
        """Return which kind of place decides who gets a letter; empty where everyone writes to the same people."""
        if self.receivers == Receivers.FIXED:
            return ()
        return ("constituency",) if self.receivers == Receivers.MP else ("council",)

    @property
    def first_step(self) -> str:
        """Return what the page asks before the letter."""
        return "First, find your MP" if self.receivers == Receivers.MP else "First, find your council"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add who gets the letter, as far as that is known before the page knows where the writer lives."""
        from fixsend.campaigns.views.writing import first_step

        return {**super().get_context(request, *args, **kwargs), **first_step(self)}

    def own_words(self, participation: Participation) -> list[str]:
        """Return a sentence about whom we sent the letter to, and when."""
        from fixsend.campaigns.services import letters

        return letters.tell(participation)

    def words_before(self, answers: Mapping[str, Any]) -> ActionWords:
        """Return the words about a letter that we send or have sent, one that its writer has sent, or a call."""
        if answers.get("gone"):
            return GONE_WORDS
        return _WORDS_BY_HOW.get(answers.get("how", How.SENT), WORDS)

    def words_after(self, participation: Participation) -> ActionWords:
        """Return the words about what this person did: a letter that we sent, one they sent themselves, or a call."""
        letter: Letter | None = getattr(participation, "letter", None)
        return _WORDS_BY_HOW[How(letter.how)] if letter else WORDS

    def pending_answers(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return the letter, if one was sent."""
        return dict(answers.get("letter", {}))

    def pending_again(self, participation: Participation, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return the letter, and whether the first one has gone."""
        from fixsend.campaigns.services import letters

        return {**answers, "gone": True} if answers and letters.has_gone(participation) else dict(answers)

    def save_answers(self, participation: Participation, answers: Mapping[str, Any]) -> None:
        """Store the letter until it goes."""
        from fixsend.campaigns.services import letters

        letters.keep(participation, answers)

    @classmethod
    def after_confirmation(cls, participation: Participation, *, first: bool) -> None:
        """Send the letter, if it has not gone."""
        from fixsend.campaigns.services import writing

        writing.send(participation)

    def answers_change(self, participation: Participation, answers: Mapping[str, Any]) -> bool:
        """Tell whether the letter is a new one that can still go."""
        from fixsend.campaigns.services import letters

        return letters.changes_anything(participation, answers)

    def describe_answers(self, participation: Participation, answers: Mapping[str, Any]) -> list[str]:
        """Return to whom the letter goes."""
        from fixsend.campaigns.services import letters

        return letters.describe(participation, answers)

    @path("call/")
    def call(self, request: HttpRequest) -> HttpResponse:
        """Show the number, the points and the button "I called"."""
        from fixsend.campaigns.views.writing import call

        return call(request, self)

    @path("answers/")
    def answers(self, request: HttpRequest) -> HttpResponse:
        """Show who answered."""
        from fixsend.campaigns.views.answers import answers

        return answers(request, self)


class FixedReceiver(models.Model):
    """A receiver of all letters of an action."""

    page = ParentalKey(WriteToPage, on_delete=models.CASCADE, related_name="fixed_receivers")
    name = models.CharField(max_length=120)
    position = models.CharField(max_length=120, blank=True)
    email = models.EmailField(max_length=254)
    panels = [FieldPanel("name"), FieldPanel("position"), FieldPanel("email")]

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.name}, {self.position}" if self.position else self.name


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
