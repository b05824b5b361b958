"""What every action has, whatever people do in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    Panel,
    TabbedInterface,
)
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Page, PagePermissionTester
from wagtail.search import index

from fixsend.campaigns.blocks import UpdatesBlock
from fixsend.campaigns.models.action_words import TAKING_PART, ActionWords
from fixsend.campaigns.models.electoral import Electoral
from fixsend.cms.blocks import SHORT_TEXT, BodyBlock
from fixsend.cms.page import SitePage
from fixsend.cms.picture import Pictured
from fixsend.evidence.fields import IndicatorField
from fixsend.web.fields import BlocksField, ChoicesField

if TYPE_CHECKING:
    from fixsend.campaigns.forms.taking_part import TakePartForm
    from fixsend.campaigns.models.hand_ins import HandOverTerms
    from fixsend.campaigns.models.participation import Participation


class Detail(models.TextChoices):
    """The details of a participant that may be handed over."""

    NAME = "name", "name"
    COUNCIL = "council", "council area"
    CONSTITUENCY = "constituency", "constituency"
    EMAIL = "email", "email address"


class ActionTester(PagePermissionTester):
    """An action in which people took part is closed, not deleted: what they did would go with it."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Tell whether it may be deleted: never once people have taken part."""
        return not self.page.actionpage.participations.exists() and super().can_delete(ignore_bulk)


class ActionPage(Electoral, Pictured, RoutablePageMixin, SitePage):  # type: ignore[django-manager-missing]
    """The base of every kind of action. The page that people see is that of the kind; this row is what all share."""

    guide_section: ClassVar[str] = "running-a-campaign"
    # What pages and mails say about this kind of action; `words_before` and `words_after` choose for one person.
    words: ClassVar[ActionWords] = TAKING_PART
    # Whether people can also do it on paper, which staff count.
    on_paper: ClassVar[bool] = False
    # Whether this kind asks something of its own: `pending_answers` to `describe_answers` are about that.
    has_own_questions: ClassVar[bool] = False
    # Whether its form begins with name and email address, so that other pages can begin it.
    begins_with_name: ClassVar[bool] = True
    # Whether the app of this kind tells by itself, on My page, what somebody did.
    is_told_elsewhere: ClassVar[bool] = False
    # What only this kind says on a person's own page about it: a template.
    own_part: ClassVar[str] = ""

    story = BlocksField(
        BodyBlock, blank=True, help_text="Why it matters. It comes beside the form, on a phone below it."
    )
    closes_at = models.DateTimeField(
        null=True, blank=True, help_text="After this, nobody can take part. Leave it empty if there is no end date."
    )
    counts_at_once = models.BooleanField(
        "count before confirming",
        default=False,
        help_text="Count people as soon as they send the form. We take out anyone who does not confirm by email within "
        "a week, and the page says so. If you leave this off, we only count people once they confirm.",
    )
    given_to = models.CharField(
        "passed on to",
        max_length=200,
        blank=True,
        help_text="Who will get details of the people who take part, if anyone.",
    )
    given_details = ChoicesField(
        models.CharField(max_length=20, choices=Detail.choices),
        default=list,
        blank=True,
        verbose_name="details passed on",
        help_text="The form says this. You cannot pass on anything else later.",
    )
    thanks = RichTextField(features=SHORT_TEXT, blank=True, help_text="Your own thank-you message, shown afterwards.")
    next_action = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Offered afterwards: the most useful thing to do next.",
    )
    own_figure = IndicatorField(
        "figure for each person’s own council",
        help_text="After someone has taken part, we show them what this official figure says about their council, with "
        "its source. A pledge shows it as soon as we know where they live.",
    )
    share_words = models.CharField(
        max_length=200,
        blank=True,
        help_text="Suggested when people share it. If you leave this empty, we use the title.",
    )
    updates = BlocksField(
        UpdatesBlock(),
        blank=True,
        verbose_name="updates",
        help_text="Newest first. You can also email these to people who asked for news, under “Who takes part”.",
    )
    outcome = BlocksField(
        BodyBlock,
        blank=True,
        verbose_name="what happened next",
        help_text="When you fill this in, the page shows it first.",
    )

    is_creatable = False
    # Participations belong to one page: an alias of it would start another count.
    may_have_alias = False
    exclude_fields_in_copy: ClassVar[list[str]] = [
        *SitePage.exclude_fields_in_copy,
        "closes_at",
        "given_to",
        "given_details",
        "updates",
        "outcome",
        "action_partners",
    ]
    parent_page_types: ClassVar[list[str]] = []
    subpage_types: ClassVar[list[str]] = []
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("story"),
        index.SearchField("outcome"),
        index.SearchField("kind_of_action"),
    ]

    story_panels = [*Pictured.picture_panels, FieldPanel("story")]
    after_panels = [
        FieldPanel("thanks"),
        PageChooserPanel("next_action"),
        FieldPanel("own_figure"),
        FieldPanel("share_words"),
        FieldPanel("updates"),
        FieldPanel("outcome"),
    ]
    rules_panels = [
        InlinePanel("thresholds", heading="Milestones", label="Milestone"),
        FieldPanel("closes_at"),
        FieldPanel("counts_at_once"),
        InlinePanel("action_partners", heading="Partners who may ask to email people too", label="Partner"),
        MultiFieldPanel([FieldPanel("given_to"), FieldPanel("given_details")], heading="Passing on details"),
    ]

    class Meta(Electoral.Meta):
        abstract = False
        constraints = [*Electoral.Meta.constraints, *Pictured.Meta.constraints]

    @classmethod
    def action_tabs(
        cls, content: list[Any], rules: list[Any] | None = None, without: Collection[str] = ()
    ) -> TabbedInterface:
        """Return the editing screen of one kind: its own panels first, then what every action has.

        `without` names the fields that this kind leaves no choice about.
        """
        tabs = cls.tabs([*cls.content_panels, *content, *cls.story_panels])
        tabs.children[1:1] = [
            ObjectList([*(rules or []), *_panels(cls.rules_panels, without)], heading="Rules"),
            ObjectList(cls.after_panels, heading="Afterwards"),
            ObjectList(_panels(cls.electoral_panels, without), heading="Elections"),
        ]
        return tabs

    def clean(self) -> None:
        """Refuse a receiver without details to hand over, or details without a receiver; a draft may name one."""
        super().clean()
        if self.is_saved_as_draft:
            return
        if self.given_to and not self.given_details:
            raise ValidationError({"given_details": "Tick what you will pass on, or leave “Passed on to” empty."})
        if self.given_details and not self.given_to:
            raise ValidationError({"given_to": "Enter who you will pass these details on to."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and store the terms of handing over that the form shows from now on."""
        self.given_details = [detail for detail in Detail.values if detail in self.given_details]
        super().save(*args, **kwargs)
        if self.given_to and self.given_details:
            self.hand_over_terms.get_or_create(given_to=self.given_to, details=self.given_details)

    @property
    def kind_of_action(self) -> str:
        """Return what it is, because people search for a petition by that word: "petition"."""
        return str(self._meta.verbose_name)

    @property
    def terms(self) -> HandOverTerms | None:
        """Return what the form says about handing over, if anything is handed over."""
        return self.hand_over_terms.filter(given_to=self.given_to, details=self.given_details).first()

    @property
    def is_open(self) -> bool:
        """Tell whether people can take part now."""
        return self.live and not self.has_ended

    @property
    def has_ended(self) -> bool:
        """Tell whether its last day is over."""
        return self.closes_at is not None and self.closes_at <= timezone.now()

    @property
    def closing_day(self) -> date | None:
        """Return the last day on which people can take part: of an end at midnight, the day before."""
        return timezone.localtime(self.closes_at - timedelta(microseconds=1)).date() if self.closes_at else None

    def standing(self, count: int, on_paper: int = 0) -> str:
        """Return a sentence about its progress for cards: "1,234 signatures so far"."""
        paper = f" and {on_paper:,} on paper" if on_paper else ""
        if self.has_ended:
            return f"{self.words.counted(count)}{paper}. Now closed"
        return f"{self.words.counted(count)}{paper} so far" if count or on_paper else self.words.first

    @property
    def invitation(self) -> str:
        """Return what a button that leads here says: what people can do, or that it is over."""
        if self.is_open:
            return self.words.button
        return "See what happened" if self.outcome else "See how it went" if self.has_ended else "Find out more"

    @property
    def next_one(self) -> Page | None:
        """Return what to do next, where that can still be done."""
        page = self.next_action.specific if self.next_action and self.next_action.live else None
        return None if isinstance(page, ActionPage) and not page.is_open else page

    @property
    def next_page(self) -> Page | None:
        """Return the page that staff chose as what to do next, where it is no action."""
        page = self.next_one
        return None if isinstance(page, ActionPage) else page

    @property
    def shown_words(self) -> str:
        """Return the label of the box for showing who takes part."""
        return "Show my first name and council area on this page"

    @property
    def updates_words(self) -> str:
        """Return the question about news on this action by email."""
        return self.words.updates_question

    @property
    def rule_words(self) -> str:
        """Return a sentence that says who counts, for every page that shows the count."""
        if self.counts_at_once:
            return (
                "We count you as soon as you send the form. If you do not confirm by email in a week, we take you out."
            )
        return "We count you once you confirm by email."

    @property
    def first_goal(self) -> int | None:
        """Return the number that people are first asked to help reach, for kinds that have one."""
        return None

    @property
    def imprint(self) -> str:
        """Return the imprint, where this or its campaign is election material; else an empty string."""
        return self.own_imprint or self._imprint_of_campaign

    @cached_property
    def _imprint_of_campaign(self) -> str:
        above = self.get_parent()
        return getattr(above.specific, "own_imprint", "") if above else ""

    def words_before(self, answers: Mapping[str, Any]) -> ActionWords:
        """Return the words about a form that waits for its sender to confirm it; `answers` as in `pending_answers`."""
        return self.words

    def words_after(self, participation: Participation) -> ActionWords:
        """Return the words about one person's part, for their own page and their mails."""
        return self.words

    @classmethod
    def form_class(cls) -> type[TakePartForm]:
        """Return the form with which people take part."""
        from fixsend.campaigns.forms.taking_part import TakePartForm

        return TakePartForm

    def known_answers(self, request: HttpRequest) -> dict[str, str]:
        """Return what the form need not ask, because the address of the page says it."""
        return {}

    def page_of_form(self, request: HttpRequest, form: TakePartForm) -> HttpResponse | None:
        """Return the page, other than the action's own, from which a form with errors was sent; None for its own."""

    def pending_answers(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return what only this kind asks as plain values that can wait as JSON; `answers` is what the form gave."""
        return {}

    def pending_again(self, participation: Participation, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return `pending_answers` of a form that was sent again, with what `words_before` has to know of the part."""
        return dict(answers)

    def save_answers(self, participation: Participation, answers: Mapping[str, Any]) -> None:
        """Store what only this kind asks, from `pending_answers`: when a part is sent, and when it is confirmed.

        Of a part that was confirmed before, it is called with confirmed answers alone.
        """

    @classmethod
    def after_confirmation(cls, participation: Participation, *, first: bool) -> None:
        """Do what this kind of action does once a part in it counts, in the confirming transaction.

        `first` is false where it counted before and was confirmed again, perhaps with changes.
        """

    def answers_change(self, participation: Participation, answers: Mapping[str, Any]) -> bool:
        """Tell whether storing these answers would change a part that counts already."""
        return False

    def describe_answers(self, participation: Participation, answers: Mapping[str, Any]) -> list[str]:
        """Return sentences by which the mailbox's owner recognises what they sent."""
        return []

    def own_words(self, participation: Participation) -> list[str]:
        """Return sentences about one person's part that only its owner may read, for their own page."""
        return []

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        """Return the permissions of a member of staff on this page."""
        return ActionTester(user, self)

    @path("")
    def show(self, request: HttpRequest) -> HttpResponse:
        """Show the action with its form."""
        from fixsend.campaigns.views.pages import show

        return show(request, self)

    @path("where/")
    def where(self, request: HttpRequest) -> HttpResponse:
        """Show where those who take part live."""
        from fixsend.campaigns.views.where import where

        return where(request, self)

    @path("feed/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Answer with the updates as RSS."""
        from fixsend.campaigns.feeds import UpdatesFeed

        return UpdatesFeed(self)(request)

    @path("thanks/")
    def thank(self, request: HttpRequest) -> HttpResponse:
        """Thank a participant, and say what to do now; the same page for everyone of a council."""
        from fixsend.campaigns.views.pages import thank

        return thank(request, self)


def _panels(panels: Iterable[Panel], without: Collection[str]) -> list[Panel]:
    """Return panels, leaving out those for the fields named."""
    left = []
    for panel in panels:
        if isinstance(panel, MultiFieldPanel):
            inner = _panels(panel.children, without)
            left.append(MultiFieldPanel(inner, heading=panel.heading, help_text=panel.help_text))
        elif getattr(panel, "field_name", "") not in without:
            left.append(panel)
    return left
