"""What confirming a proposal does."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.campaigns.queries.actions import cached_action
from fixsend.events.models import DayOfActionPage, Gathering, GatheringState
from fixsend.events.services import proposing
from fixsend.people.confirmations.handlers import ConfirmationHandler, RequestWords
from fixsend.people.models import Confirmation, Person


def _gathering(confirmation: Confirmation) -> Gathering | None:
    rows = Gathering.objects.select_related("day")
    return rows.filter(public_id=confirmation.details["gathering"]).first()


def _day(confirmation: Confirmation) -> DayOfActionPage | None:
    return DayOfActionPage.objects.filter(pk=confirmation.details["day"]).first()


class ProposingGathering(ConfirmationHandler):
    """A gathering that a person proposes."""

    kind = proposing.CONFIRMATION
    asks = "to hold an event"
    keeps = ("day", "gathering")

    def describe(self, confirmation: Confirmation) -> str:
        """Return what is proposed, after the newest form; only the mailbox's owner reads it."""
        values, gathering = proposing.values_of(confirmation.details), _gathering(confirmation)
        if values is None:
            return f"Propose an event: “{gathering}”" if gathering else "Propose an event"
        shown = Gathering(**values)
        access = "; ".join([*shown.access, *filter(None, [shown.access_note])])
        return f"Propose an event: “{shown}”, {shown.when}, {shown.where}, {shown.council}. {access}."

    def words(self, confirmation: Confirmation) -> RequestWords:
        day = _day(confirmation)
        return RequestWords(
            item="Propose an event",
            heading="Confirm your event",
            about=day.title if day else "",
            first_line="Please confirm the event that you propose. A coordinator looks at it once you have.",
            button="Yes, propose it",
        )

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        values, name = proposing.values_of(confirmation.details), confirmation.details.get("host", "")
        gathering, day = _gathering(confirmation), _day(confirmation)
        if values is None and gathering is not None:  # Sent before requests held proposals.
            values, name = proposing.values_in(gathering), gathering.host_name
        if values is None or day is None:
            return reverse("people:confirm_lapsed")
        made = proposing.confirm(day, values, name=name, person=person)
        confirmation.details["gathering"] = str(made.public_id)
        return self.done_url(confirmation)

    def done_url(self, confirmation: Confirmation) -> str:
        gathering = _gathering(confirmation)
        return reverse("events:proposed", args=[gathering.day_id]) if gathering else reverse("people:confirm_lapsed")

    def on_expiry(self, requests: QuerySet[Confirmation]) -> None:
        """Delete proposals that were never confirmed, unless a newer request about one still waits."""
        ids = [details["gathering"] for details in requests.values_list("details", flat=True)]
        others = Confirmation.objects.filter(kind=self.kind, done_at=None, details__gathering__in=ids)
        still_waiting = [
            details["gathering"]
            for details in others.exclude(pk__in=requests.values("pk")).values_list("details", flat=True)
        ]
        rows = Gathering.objects.filter(public_id__in=ids, state=GatheringState.UNCONFIRMED)
        rows.exclude(public_id__in=still_waiting).delete()

    def imprint(self, confirmation: Confirmation) -> str:
        cached = cached_action(confirmation.details["day"])
        return cached.page.imprint if cached else ""
