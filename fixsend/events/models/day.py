"""A day of action: one call, many gatherings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path

from fixsend.campaigns.models import ActionPage, ActionWords, Participation

if TYPE_CHECKING:
    from fixsend.campaigns.forms.taking_part import TakePartForm
    from fixsend.events.forms.sign_up import SignUpForm


from django.conf import settings

from fixsend.places.forms import WhereYouLiveForm
from fixsend.places.models import Region
from fixsend.places.naming import within_a_sentence
from fixsend.web.dates import start_of

LONGEST = timedelta(days=31)

WORDS = ActionWords(
    button="Sign up to come",
    first="Be the first to sign up",
    one="person has signed up",
    many="people have signed up",
    did="signed up for “{title}”",
    closed_heading="This day of action is over",
    closed="You can no longer sign up. Thank you to everyone who came.",
    not_open_heading="You cannot sign up yet",
    not_open="Please come back later.",
    updates_question="May we email you news about this day of action?",
    updates_on="We will email you when there is news about this day of action.",
    item="Sign up for “{title}”",
    as_whom="Sign up for “{title}” as {name}.",
    confirm_heading="Confirm that you are coming",
    confirm_line="Please confirm that you are coming to “{title}”.",
    confirm_button="Yes, sign me up",
    change_item="Change your sign-up for “{title}”",
    change_line="Please confirm what you changed about coming to “{title}”.",
    keep="Keep this email. For a month after you confirm, its link shows the place and time. You can cancel there.",
    next_step="Open it and press the button there. That signs you up.",
    done="You have signed up for:",
    unfinished="Open the link in our email and press the button there. You are signed up once you have done that.",
    withdraw_offer="Can’t come after all? Please cancel, so that someone else can have the place.",
    withdraw_button="Cancel my sign-up",
    withdrawn_heading="You have cancelled your sign-up",
    withdrawn="We no longer expect you.",
    already_subject="You have already signed up: {title}",
    already_line="You have already signed up for “{title}”.",
    own_page="See your sign-up",
)


class DayOfActionPage(ActionPage):
    """A day, or a few days, on which people meet in many places; taking part is signing up for a gathering."""

    motif = "day_of_action"
    begins_with_name: ClassVar[bool] = False
    words: ClassVar[ActionWords] = WORDS
    has_own_questions: ClassVar[bool] = True
    own_part: ClassVar[str] = "events/parts/mine.html"
    is_told_elsewhere: ClassVar[bool] = True

    first_day = models.DateField("day", help_text="The day, or the first day if there are several.")
    last_day = models.DateField(null=True, blank=True, help_text="Only if there are several days.")
    takes_proposals = models.BooleanField(
        "volunteers can propose events",
        default=True,
        help_text="A coordinator or staff check each one before it is public.",
    )

    page_description = "Events in many places on one day: volunteers propose them, and other people sign up."
    template = "events/day.html"
    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["campaigns.CampaignPage"]
    edit_handler = ActionPage.action_tabs(
        [FieldPanel("first_day"), FieldPanel("last_day"), FieldPanel("takes_proposals")],
        # A place at a gathering needs a confirmed sign-up.
        without=["counts_at_once"],
    )

    class Meta:
        verbose_name = "day of action"
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")), name="day_of_action_days_in_order"
            ),
        ]

    def clean_for_publishing(self) -> None:
        """Refuse to announce a day that is over, as a copy of a past one would."""
        super().clean_for_publishing()
        day = self.last_day or self.first_day
        if self.first_published_at is None and day and day < timezone.localdate():
            raise ValidationError({"first_day": "Choose a day in the future."})

    def clean(self) -> None:
        """Refuse days in the wrong order, or so many that they are no day of action."""
        super().clean()
        if self.first_day and self.last_day and not self.first_day <= self.last_day <= self.first_day + LONGEST:
            raise ValidationError(
                {"last_day": f"Choose a day on or after the first day, and no more than {LONGEST.days} days later."}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; it closes at the end of its last day unless staff set another moment, and moves with that day."""
        self.counts_at_once = False
        stored = DayOfActionPage.objects.filter(pk=self.pk).first()
        if self.first_day and self.closes_at in (None, stored and stored.end):
            self.closes_at = self.end
        super().save(*args, **kwargs)

    @property
    def closing_day(self) -> date | None:
        """Return the last day to sign up, where that is not the day itself, which is its headline."""
        return None if self.closes_at == self.end else super().closing_day

    @property
    def final_day(self) -> date:
        """Return the day with which it ends."""
        return self.last_day or self.first_day

    @property
    def end(self) -> datetime:
        """Return the moment with which its last day is over."""
        return start_of(self.final_day + timedelta(days=1))

    @property
    def days(self) -> list[date]:
        """Return every day of it."""
        number = (self.final_day - self.first_day).days + 1
        return [self.first_day + timedelta(days=each) for each in range(number)]

    @property
    def when(self) -> str:
        """Return its day or days: "Saturday 5 December 2026", "5 December to 7 December 2026"."""
        if self.last_day and self.last_day != self.first_day:
            return f"{self.first_day:%-d %B} to {self.last_day:%-d %B %Y}"
        return f"{self.first_day:%A %-d %B %Y}"

    @property
    def is_open_for_proposals(self) -> bool:
        """Tell whether a volunteer can propose a gathering now."""
        return self.is_open and self.takes_proposals and timezone.localdate() <= self.final_day

    @classmethod
    def form_class(cls) -> type[SignUpForm]:
        """Return the form with which people sign up."""
        from fixsend.events.forms.sign_up import SignUpForm

        return SignUpForm

    def page_of_form(self, request: HttpRequest, form: TakePartForm) -> HttpResponse | None:
        """Show a form that was sent from a gathering's own page there again, where the gathering is still public."""
        from fixsend.events.views.pages import gathering

        typed = str(form["gathering"].value() or "")
        if not form["own_page"].value() or not typed.isdecimal():
            return None
        try:
            return gathering(request, self, int(typed), form)
        except Http404:
            return None

    def pending_answers(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return the gathering, the number of people and the access needs of a sign-up form as JSON values."""
        if "gathering" not in answers:
            return {}
        return {"gathering": answers["gathering"].pk, "people": answers["people"], "needs": answers["needs"]}

    def save_answers(self, participation: Participation, answers: Mapping[str, Any]) -> None:
        """Store the sign-up that the answers ask for."""
        from fixsend.events.services import signing_up

        signing_up.store(participation, answers)

    @classmethod
    def after_confirmation(cls, participation: Participation, *, first: bool) -> None:
        """Give the person a place, or one on the waiting list."""
        from fixsend.events.services import signing_up

        if first:
            signing_up.take_place(participation)

    def answers_change(self, participation: Participation, answers: Mapping[str, Any]) -> bool:
        """Tell whether answers ask for another gathering, number of people or access needs."""
        from fixsend.events.queries import sign_ups

        return sign_ups.answers_change(participation, answers)

    def describe_answers(self, participation: Participation, answers: Mapping[str, Any]) -> list[str]:
        """Return a sentence with the gathering, its time and the number of people."""
        from fixsend.events.queries import sign_ups

        return sign_ups.describe_answers(answers)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the gatherings, as the reader's choice of a region says."""
        from fixsend.events.queries import gatherings

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["near_form"] = WhereYouLiveForm()
        context["gatherings"] = gatherings.gathering_list(self, request.GET)
        return context

    @path("gatherings/<int:pk>/")
    def gathering(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show one gathering with the form."""
        from fixsend.events.views.pages import gathering

        return gathering(request, self, pk)

    @path("propose/")
    def propose(self, request: HttpRequest) -> HttpResponse:
        """Show the form with which a volunteer proposes a gathering."""
        from fixsend.events.views.proposing import form_page

        return form_page(request, self)


class Coordinator(models.Model):
    """A person who decides about the gatherings of one region on one day of action, without a staff account."""

    day = models.ForeignKey(DayOfActionPage, on_delete=models.CASCADE, related_name="coordinators")
    region = models.CharField(max_length=9, choices=Region.choices)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="coordinates")
    appointed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["region", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["day", "region", "person"], name="coordinator_once"),
            models.CheckConstraint(condition=Q(region__in=Region.values), name="coordinator_region_known"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_region_display()}"

    @property
    def where(self) -> str:
        """The region as it stands inside a sentence: "the South East", "London"."""
        return within_a_sentence(self.get_region_display())
