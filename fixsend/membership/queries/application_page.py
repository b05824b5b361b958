"""One application as staff see it."""

from dataclasses import dataclass
from typing import Any

from fixsend.membership.models import Application, ApplicationMessage, HelpOffer, Need, Size, SupporterKind
from fixsend.membership.queries.checks import Check, Duplicate, checks, duplicates
from fixsend.membership.queries.queue import labels
from fixsend.membership.queries.reopening import why_not
from fixsend.places.models import Council, Region


@dataclass(frozen=True)
class ApplicationPage:
    """Everything on the page."""

    application: Application
    answers: list[tuple[str, str]]
    checks: list[Check]
    duplicates: list[Duplicate]
    thread: list[ApplicationMessage]
    others: list[Application]
    why_not_reopen: str | None


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
        why_not_reopen=why_not(application),
    )


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
