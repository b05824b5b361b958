"""Applications as staff see them: the queue, one application with its checks, and whether a decision can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Prefetch, QuerySet, Value, When
from django.utils import timezone

from fixsend.membership.models import (
    Application,
    ApplicationMessage,
    ApplicationStatus,
    HelpOffer,
    Need,
    ProposalState,
    ProposedDecision,
    Size,
    SupporterKind,
)
from fixsend.membership.models.application import DECIDED, OPEN
from fixsend.membership.queries.checks import Check, Duplicate, checks, duplicates
from fixsend.places.models import Council, Region


def queue() -> QuerySet[Application]:
    """Return applications in the order in which staff should take them: by status, then the oldest first.

    `proposed` is the list of decisions that wait for a colleague; it has one at most.
    """
    place = Case(
        *[When(status=status, then=Value(number)) for number, status in enumerate(ApplicationStatus.values)],
        output_field=IntegerField(),
    )
    waiting = ProposedDecision.objects.filter(state=ProposalState.OPEN).select_related("proposed_by")
    return (
        Application.objects.annotate(place=place)
        .prefetch_related(Prefetch("proposals", queryset=waiting, to_attr="proposed"))
        .order_by("place", "received_at", "id")
    )


@dataclass(frozen=True)
class StatusCount:
    """How many applications have a status now."""

    status: str
    label: str
    count: int


def status_counts() -> list[StatusCount]:
    """Return the count of every status; their sum is all applications."""
    counts = dict(Application.objects.order_by().values_list("status").annotate(Count("pk")))
    return [StatusCount(status.value, str(status.label), counts.get(status.value, 0)) for status in ApplicationStatus]


def waiting_count() -> int:
    """Return how many applications wait for staff, besides those for which a decision is proposed."""
    proposed = ProposedDecision.objects.filter(application=OuterRef("pk"), state=ProposalState.OPEN)
    return Application.objects.filter(~Exists(proposed), status=ApplicationStatus.WAITING).count()


def proposed_count() -> int:
    """Return how many proposed decisions wait for a colleague."""
    return ProposedDecision.objects.filter(state=ProposalState.OPEN).count()


def labels(choices: Iterable[tuple[str, str]], values: Iterable[str]) -> list[str]:
    """Return the labels of stored values, passing over values that are no choice any more."""
    known = dict(choices)
    return [str(known[value]) for value in values if value in known]


# An older approval is not undone: the affiliation or membership is ended instead, with a reason of its own.
REOPEN_WITHIN = timedelta(days=28)


def reason_not_to_reopen(application: Application) -> str | None:
    """Return a sentence for staff that says why a decision cannot be taken back; None where it can."""
    if application.status not in DECIDED:
        return f"This application is now “{application.get_status_display()}”."
    if application.status == ApplicationStatus.APPROVED and _is_long_ago(application):
        return (
            f"It was approved more than {REOPEN_WITHIN.days} days ago. End the affiliation or membership instead: that "
            "keeps the record of the time in between."
        )
    again = Application.objects.filter(
        person=application.person, kind=application.kind, name_key=application.name_key, status__in=OPEN
    )
    return "They have applied again since. Decide the new application instead." if again.exists() else None


def effects_of_reopening(application: Application) -> list[str]:
    """Return sentences for staff that say what taking back the decision does."""
    back_in_queue = "The application goes back into the queue, and the applicant gets the email below."
    if application.status != ApplicationStatus.APPROVED:
        return [back_in_queue]
    return [
        back_in_queue,
        _about_what_it_made(application),
        "If you approve it again, all of that comes back as it was. If you decline it, it stays ended.",
        "This does not change the emails they agreed to.",
    ]


def _about_what_it_made(application: Application) -> str:
    if SupporterKind(application.kind).is_organisation:
        return "Its entry leaves the directory straight away. We keep a record of its stewards. Open invitations end."
    return (
        "The membership that came with the approval ends. Someone who was already a member stays one, as an individual."
    )


def _is_long_ago(application: Application) -> bool:
    return application.decided_at is not None and application.decided_at < timezone.now() - REOPEN_WITHIN


@dataclass(frozen=True)
class ApplicationPage:
    """Everything that staff see of one application; `why_not_reopen` is None where its decision can be taken back.

    `proposal` is the decision that waits for a colleague; `sent_back` the last one, where it came back and nothing was
    done since.
    """

    application: Application
    answers: list[tuple[str, str]]
    checks: list[Check]
    duplicates: list[Duplicate]
    thread: list[ApplicationMessage]
    others: list[Application]
    why_not_reopen: str | None
    proposal: ProposedDecision | None
    sent_back: ProposedDecision | None


def application_page(pk: int) -> ApplicationPage:
    """Return one application with its checks; raises Application.DoesNotExist."""
    application = Application.objects.select_related("person", "aims", "decided_by", "organisation", "membership").get(
        pk=pk
    )
    others = Application.objects.filter(person=application.person_id).exclude(pk=pk).order_by("-received_at")
    return ApplicationPage(
        application=application,
        answers=_answers(application),
        checks=checks(application),
        duplicates=duplicates(application),
        thread=list(application.thread.select_related("staff")),
        others=list(others),
        why_not_reopen=reason_not_to_reopen(application),
        proposal=open_proposal(application),
        sent_back=_sent_back(application),
    )


def open_proposal(application: Application) -> ProposedDecision | None:
    """Return the decision that is proposed for an application and waits for a colleague, if there is one."""
    return application.proposals.filter(state=ProposalState.OPEN).select_related("proposed_by").first()


def _sent_back(application: Application) -> ProposedDecision | None:
    last = application.proposals.select_related("proposed_by", "decided_by").first()
    is_newest = last is not None and last.decided_at is not None and last.decided_at >= application.changed_at
    return last if last and is_newest and last.state == ProposalState.SENT_BACK else None


def _answers(application: Application) -> list[tuple[str, str]]:
    details = application.details
    if SupporterKind(application.kind).is_organisation:
        return _shown(_organisation_answers(details))
    return _shown(
        [
            ("Work", details.get("role")),
            ("Council", ", ".join(_councils([details.get("council", "")]))),
            ("Would like to help", ", ".join(labels(HelpOffer.choices, details.get("help_offers", [])))),
        ]
    )


def _organisation_answers(details: dict[str, Any]) -> list[tuple[str, Any]]:
    return [
        ("What it does", details.get("about")),
        ("What it offers families", details.get("offers")),
        ("Declaration of interests", details.get("interests")),
        ("Website", details.get("website")),
        ("Charity number", details.get("charity_number")),
        ("Size", ", ".join(labels(Size.choices, [details.get("size", "")]))),
        ("Works in", ", ".join(_areas(details))),
        ("Helps with", ", ".join(labels(Need.choices, details.get("needs", [])))),
        ("Contact", details.get("contact_name")),
        ("Public email", details.get("contact_email")),
        ("In the directory", "Yes" if details.get("wants_listing") else "No"),
    ]


def _areas(details: dict[str, Any]) -> list[str]:
    everywhere = ["all of England"] if details.get("nationwide") else []
    return [*everywhere, *labels(Region.choices, details.get("regions", [])), *_councils(details.get("councils", []))]


def _councils(codes: list[str]) -> list[str]:
    return list(Council.objects.filter(code__in=codes).order_by("sort_name").values_list("name", flat=True))


def _shown(answers: list[tuple[str, Any]]) -> list[tuple[str, str]]:
    return [(title, str(value)) for title, value in answers if value]
