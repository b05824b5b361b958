"""What every action has, whatever people do in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
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
from fixsend.campaigns.models.electoral import Electoral
from fixsend.cms.blocks import SHORT_TEXT, BodyBlock
from fixsend.cms.page import SitePage
from fixsend.web.fields import BlocksField, ChoicesField

if TYPE_CHECKING:
    from fixsend.campaigns.forms.taking_part import TakePartForm
    from fixsend.campaigns.models.hand_ins import HandOverTerms
    from fixsend.campaigns.models.participation import Participation


class Detail(models.TextChoices):
    """The details of a participant that may be handed over."""

    NAME = "name", "name"
    COUNCIL = "council", "council’s area"
    CONSTITUENCY = "constituency", "constituency"
    EMAIL = "email", "email address"


class ActionTester(PagePermissionTester):
    """An action in which people took part is closed, not deleted: what they did would go with it."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Tell whether it may be deleted: never once people have taken part."""
        return not self.page.actionpage.participations.exists() and super().can_delete(ignore_bulk)


class ActionPage(Electoral, RoutablePageMixin, SitePage):  # type: ignore[django-manager-missing]
    """The base of every kind of action. The page that people see is that of the kind; this row is what all share."""

    # What people do here: "Sign the petition", "signed", "signature", "signatures".
    kind: ClassVar[str] = "action"
    button: ClassVar[str] = "Take part"
    did: ClassVar[str] = "took part in"
    one: ClassVar[str] = "person"
    many: ClassVar[str] = "people"
    # Whether people can also do it on paper, which staff count.
    on_paper: ClassVar[bool] = False
    # Whether this kind asks something of its own: `pending_answers` to `describe_answers` are about that.
    has_own_questions: ClassVar[bool] = False
    # What only this kind says on a person's own page about it: a template.
    own_part: ClassVar[str] = ""

    story = BlocksField(BodyBlock(), blank=True, help_text="Why it matters: below the form on a phone, beside it else.")
    closes_at = models.DateTimeField(
        null=True, blank=True, help_text="From then on nobody can take part. Leave it empty while there is no end."
    )
    counts_at_once = models.BooleanField(
        "count before confirming",
        default=False,
        help_text="Count people as soon as they send the form. Those who do not confirm by email within a week are "
        "taken out again, and the page says so. Otherwise only those count who have confirmed.",
    )
    given_to = models.CharField(
        "handed to", max_length=200, blank=True, help_text="Who will be given details of people who took part, if any."
    )
    given_details = ChoicesField(
        models.CharField(max_length=20, choices=Detail.choices),
        default=list,
        blank=True,
        verbose_name="details handed over",
        help_text="Said on the form. Nothing else can be handed over later.",
    )
    thanks = RichTextField(features=SHORT_TEXT, blank=True, help_text="Your own words of thanks, shown afterwards.")
    next_action = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Offered afterwards: the most useful thing that somebody can do next.",
    )
    share_words = models.CharField(
        max_length=200, blank=True, help_text="Suggested when somebody shares it. Without them, the title is used."
    )
    updates = BlocksField(
        UpdatesBlock(),
        blank=True,
        verbose_name="news about it",
        help_text="Newest first. Who takes part and asked for it can be mailed about it too: under “Who takes part”.",
    )
    outcome = BlocksField(
        BodyBlock(), blank=True, verbose_name="what happened next", help_text="Shown first, once there is something."
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
    search_fields = [*SitePage.search_fields, index.SearchField("story"), index.SearchField("outcome")]

    story_panels = [FieldPanel("story")]
    after_panels = [
        FieldPanel("thanks"),
        PageChooserPanel("next_action"),
        FieldPanel("share_words"),
        FieldPanel("updates"),
        FieldPanel("outcome"),
    ]
    rules_panels = [
        InlinePanel("thresholds", heading="Numbers that mean something", label="Number"),
        FieldPanel("closes_at"),
        FieldPanel("counts_at_once"),
        InlinePanel("action_partners", heading="Partners that may ask to write to people too", label="Partner"),
        MultiFieldPanel([FieldPanel("given_to"), FieldPanel("given_details")], heading="Handing over"),
    ]

    class Meta(Electoral.Meta):
        abstract = False

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
        """Refuse a receiver without details to hand over, or details without a receiver."""
        super().clean()
        if self.given_to and not self.given_details:
            raise ValidationError({"given_details": "Tick what they will be given, or leave “Handed to” empty."})
        if self.given_details and not self.given_to:
            raise ValidationError({"given_to": "Say who will be given these details."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and store the terms of handing over that the form shows from now on."""
        self.given_details = [detail for detail in Detail.values if detail in self.given_details]
        super().save(*args, **kwargs)
        if self.given_to and self.given_details:
            self.hand_over_terms.get_or_create(given_to=self.given_to, details=self.given_details)

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

    def standing(self, count_words: str) -> str:
        """Return a sentence about its progress for cards; `count_words` is the count ("1,234 signatures")."""
        return f"{count_words} so far. This has ended." if self.has_ended else f"{count_words} so far"

    @property
    def invitation(self) -> str:
        """Return what a button that leads here says: what people can do, or that it is over."""
        if self.is_open:
            return self.button
        return "See what came of it" if self.outcome else "See how it went" if self.has_ended else "Read about it"

    @property
    def next_one(self) -> Page | None:
        """Return what to do next, where that can still be done."""
        page = self.next_action.specific if self.next_action and self.next_action.live else None
        return None if isinstance(page, ActionPage) and not page.is_open else page

    @property
    def shown_words(self) -> str:
        """Return the label of the box for showing who takes part."""
        return "You may show my first name and council’s area on this page"

    @property
    def updates_words(self) -> str:
        """Return the label of the box for news about this action."""
        return f"Email me news about this {self.kind}"

    @property
    def rule_words(self) -> str:
        """Return a sentence that says who counts, for every page that shows the count."""
        if self.counts_at_once:
            return "Everybody counts who sent the form. Those who do not confirm by email within a week are taken out."
        return "Only those count who have confirmed by email."

    @property
    def first_goal(self) -> int | None:
        """Return the number that people are first asked to help reach, for kinds that have one."""
        return None

    @property
    def imprint(self) -> str:
        """Return the imprint, where this or its campaign is election material; else an empty string."""
        if self.own_imprint:
            return self.own_imprint
        above = self.get_parent()
        return getattr(above.specific, "own_imprint", "") if above else ""

    @classmethod
    def form_class(cls) -> type[TakePartForm]:
        """Return the form with which people take part."""
        from fixsend.campaigns.forms.taking_part import TakePartForm

        return TakePartForm

    def page_of_form(self, request: HttpRequest, form: TakePartForm) -> HttpResponse | None:
        """Return the page, other than the action's own, from which a form with errors was sent; None for its own."""

    def pending_answers(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return what only this kind asks as plain values that can wait as JSON; `answers` is what the form gave."""
        return {}

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
        from fixsend.campaigns.views.pages import where

        return where(request, self)

    @path("thanks/")
    def thank(self, request: HttpRequest) -> HttpResponse:
        """Thank a participant, and say what to do now; the same page for everyone."""
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
