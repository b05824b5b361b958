"""What confirming a proposal does."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.campaigns.queries.actions import kept_action
from fixsend.events.models import Gathering, GatheringState
from fixsend.events.services import proposing
from fixsend.people.confirmations import Handler
from fixsend.people.models import Confirmation, Person


def handler() -> Handler:
    """Return how a proposed gathering is described to the mailbox's owner and confirmed."""
    return Handler(
        kind=proposing.CONFIRMATION,
        describe=lambda confirmation: f"Propose a gathering: “{_gathering(confirmation) or 'it is gone'}”",
        carry_out=_carry_out,
        purpose_of_mail=lambda confirmation: "propose a gathering",
        done_url=_done_url,
        on_expiry=_forget,
        imprint=_imprint,
    )


def _gathering(confirmation: Confirmation) -> Gathering | None:
    rows = Gathering.objects.select_related("day")
    return rows.filter(public_id=confirmation.details["gathering"]).first()


def _carry_out(confirmation: Confirmation, person: Person) -> str:
    gathering = _gathering(confirmation)
    if gathering is None:
        return reverse("people:confirm_lapsed")
    proposing.confirm(gathering, person)
    return _done_url(confirmation)


def _done_url(confirmation: Confirmation) -> str:
    gathering = _gathering(confirmation)
    return reverse("events:proposed", args=[gathering.day_id]) if gathering else reverse("people:confirm_lapsed")


def _forget(requests: QuerySet[Confirmation]) -> None:
    ids = [details["gathering"] for details in requests.values_list("details", flat=True)]
    Gathering.objects.filter(public_id__in=ids, state=GatheringState.UNCONFIRMED).delete()


def _imprint(confirmation: Confirmation) -> str:
    kept = kept_action(confirmation.details["day"])
    return kept.page.imprint if kept else ""
