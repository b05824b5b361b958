"""What confirming a part in an action does."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.campaigns import emails, links
from fixsend.campaigns.models import OrganisationSignature, Participation, ParticipationState, SignatureState
from fixsend.campaigns.queries.actions import action_words, kept_action
from fixsend.campaigns.services import organisations, taking_part, writing
from fixsend.people.confirmations import Handler, Letter
from fixsend.people.models import Confirmation, Person


def handlers() -> list[Handler]:
    """Return how parts in actions are described to the mailbox's owner and confirmed.

    Who sends the form again after confirming gets a letter that says so, by the same job and as soon as everybody
    else: how long an answer takes tells a stranger nothing.
    """
    first = Handler(
        kind=taking_part.CONFIRMATION,
        describe=_describe,
        carry_out=_carry_out,
        purpose_of_mail=_purpose,
        done_url=_done_url,
        on_expiry=_on_expiry,
        alike=lambda confirmation: confirmation.details["action"],
        imprint=_imprint,
    )
    return [first, replace(first, kind=taking_part.ALREADY, instead=_instead, on_expiry=None), _organisations()]


def participation_of(confirmation: Confirmation) -> Participation | None:
    """Return the part that a request is about, unless it is gone."""
    rows = Participation.objects.select_related("action")
    return rows.filter(public_id=confirmation.details["participation"]).first()


def _describe(confirmation: Confirmation) -> str:
    """Name what is asked for; the owner of the mailbox is the only one who reads it."""
    participation = participation_of(confirmation)
    name = participation.name if participation else "somebody"
    return f"{_purpose(confirmation)[:1].upper()}{_purpose(confirmation)[1:]} as {name}"


def _purpose(confirmation: Confirmation) -> str:
    return action_words(confirmation.details["action"])


def _imprint(confirmation: Confirmation) -> str:
    return _imprint_of(confirmation.details["action"])


def _imprint_of(pk: int) -> str:
    kept = kept_action(pk)
    return kept.page.imprint if kept else ""


def _carry_out(confirmation: Confirmation, person: Person) -> str:
    participation = participation_of(confirmation)
    if participation is None:
        return reverse("people:confirm_lapsed")
    details = confirmation.details
    confirmed = taking_part.confirm(
        participation,
        person,
        details.get("purposes"),
        updates=details.get("updates", False),
        partners=details.get("partners", []),
    )
    return links.mine_path(writing.send(confirmed))


def _instead(confirmation: Confirmation) -> Letter | None:
    participation = participation_of(confirmation)
    if participation is None or participation.state != ParticipationState.CONFIRMED:
        return None
    return emails.already(participation)


def _done_url(confirmation: Confirmation) -> str:
    participation = participation_of(confirmation)
    return links.mine_path(participation) if participation else reverse("people:confirm_lapsed")


def _on_expiry(requests: QuerySet[Confirmation]) -> None:
    """Forget those who never confirmed; they stop counting where they had counted at once."""
    ids = [details["participation"] for details in requests.values_list("details", flat=True)]
    Participation.objects.filter(public_id__in=ids, confirmed_at=None).exclude(
        state=ParticipationState.REMOVED
    ).delete()


def _organisations() -> Handler:
    return Handler(
        kind=organisations.CONFIRMATION,
        describe=lambda confirmation: f"Sign for {_signature(confirmation) or 'an organisation'}",
        carry_out=_sign,
        purpose_of_mail=lambda confirmation: (
            f"sign for an organisation: {action_words(confirmation.details['letter'])}"
        ),
        done_url=_signed_url,
        on_expiry=_forget_signatures,
        imprint=lambda confirmation: _imprint_of(confirmation.details["letter"]),
    )


def _signature(confirmation: Confirmation) -> OrganisationSignature | None:
    rows = OrganisationSignature.objects.select_related("letter")
    return rows.filter(public_id=confirmation.details["signature"]).first()


def _sign(confirmation: Confirmation, person: Person) -> str:
    signature = _signature(confirmation)
    if signature is None:
        return reverse("people:confirm_lapsed")
    return links.organisation_path(organisations.confirm(signature, person))


def _signed_url(confirmation: Confirmation) -> str:
    signature = _signature(confirmation)
    return links.organisation_path(signature) if signature else reverse("people:confirm_lapsed")


def _forget_signatures(requests: QuerySet[Confirmation]) -> None:
    ids = [details["signature"] for details in requests.values_list("details", flat=True)]
    OrganisationSignature.objects.filter(public_id__in=ids, state=SignatureState.UNCONFIRMED).delete()
