"""Writing to representatives: taking a letter, sending it once its writer has confirmed, asking for the answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.campaigns import emails, similarity
from fixsend.campaigns.models import (
    Answer,
    How,
    Letter,
    LetterReceiver,
    LetterSketch,
    Participation,
    ParticipationState,
    WriteToPage,
)
from fixsend.campaigns.queries.receivers import Receiver, receivers
from fixsend.campaigns.services import letters, taking_part
from fixsend.campaigns.services.letters import Draft
from fixsend.campaigns.services.taking_part import Closed, Entry
from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.models.returned_mail import Return, ReturnKind
from fixsend.people import proofs
from fixsend.people.models import Person
from fixsend.web.each import for_each

# From how much on a letter is called like another, and from how much on it is held back.
ALIKE, THE_SAME = 0.25, 0.8
ASK_AFTER = timedelta(days=14)
COMPARED = 2000


class TooAlike(Exception):
    """The letter is nearly the same as another one, and an office would put it aside."""


class NobodyThere(Exception):
    """We know nobody to whom this letter could go now."""


class OthersThere(Exception):
    """It would go to others than those whom its preview named."""


def likeness(page: WriteToPage, text: str) -> float:
    """Return how much a letter is like the one most like it among the newest, or like our own points."""
    own = similarity.sketch(text)
    if not own:
        return 0.0
    others = LetterSketch.objects.filter(action=page, hashes__overlap=own).order_by("-pk")
    known = [similarity.sketch(page.points), *others.values_list("hashes", flat=True)[:COMPARED]]
    return max(similarity.likeness(own, each) for each in known)


@transaction.atomic
def write(
    page: WriteToPage,
    entry: Entry,
    draft: Draft,
    how: How,
    proved: Person | None = None,
    *,
    proof: str = proofs.SIGNED_IN,
) -> Participation:
    """Take a letter; it goes once its writer has confirmed by email, at once for who has `proved` that it is theirs.

    One letter a person and action: written again before it has gone, the new one takes its place. Raises Closed,
    TooAlike, NobodyThere and OthersThere.
    """
    if not page.is_open:
        raise Closed
    found = receivers(page, entry.council, entry.constituency, draft.chosen)
    if how == How.SENT:
        if likeness(page, draft.text) >= THE_SAME:
            raise TooAlike
        if not found:
            raise NobodyThere
        if draft.shown and not _are_those_shown(draft, found):
            raise OthersThere
    answers = {"letter": letters.waiting(draft, how, found)}
    return taking_part.take_part(page, replace(entry, answers=answers), proved, proof=proof)


@transaction.atomic
def send(participation: Participation) -> Participation:
    """Send a confirmed letter to those whom its preview named, and forget its text; sent before, nothing happens.

    Where one of them is not there any more it goes to the others alone; where none is, its writer gets it back.
    """
    letter = Letter.objects.select_for_update().filter(participation=participation).first()
    if letter is None or letter.sent_at is not None or participation.state != ParticipationState.CONFIRMED:
        return participation
    if letter.how == How.SENT and not letter.text:  # It was given back, or waited longer than we keep texts.
        return participation
    page = participation.action.specific
    found = receivers(page, participation.council, participation.constituency, letter.chosen)
    if letter.how != How.CALLED:  # Who calls sees no preview.
        found = letters.those_named(letter.named, found)
    if letter.how == How.SENT and not found:
        letters.give_back(letter)
        return participation
    for receiver in found:
        message = emails.to_representative(letter, receiver) if letter.how == How.SENT else None
        _note(letter, receiver, message)
    if letter.how == How.SENT:
        LetterSketch.objects.create(action=page, hashes=similarity.sketch(letter.text))
        emails.letter_sent(letter, found, letters.missing(letter.named, found))
    letter.text, letter.postal, letter.sent_at = "", "", timezone.now()
    letter.save(update_fields=["text", "postal", "sent_at"])
    return participation


def _are_those_shown(draft: Draft, found: list[Receiver]) -> bool:
    """Tell whether a letter goes to those alone whom its preview showed, or whom its writer chose of them."""
    if letters.those_named(draft.shown, found) != found:
        return False
    return bool(draft.chosen) or not letters.missing(draft.shown, found)


@transaction.atomic
def answer(letter: Letter, said: Answer) -> None:
    """Note whether a representative answered; said again, the last word counts."""
    Letter.objects.filter(pk=letter.pk).exclude(sent_at=None).update(answer=said, answered_at=timezone.now())


def ask_for_answers() -> int:
    """Ask those whose letter went two weeks ago, once, whether it was answered; returns how many were asked."""
    due = Letter.objects.filter(sent_at__lt=timezone.now() - ASK_AFTER, asked_at=None).exclude(how=How.CALLED)
    return sum(for_each(list(due.values_list("pk", flat=True)), _ask_whether, work="campaigns.ask_for_answers"))


def _ask_whether(pk: int) -> int:
    rows = Letter.objects.select_related("participation__action").select_for_update(of=("self",), skip_locked=True)
    letter = rows.filter(pk=pk, asked_at=None).first()
    if letter is None:
        return 0
    part = letter.participation
    if part.email and part.state == ParticipationState.CONFIRMED:
        emails.did_they_answer(letter)
    Letter.objects.filter(pk=pk).update(asked_at=timezone.now())
    return 1


def note_what_came_back() -> int:
    """Note letters that could not be delivered, and tell their writers; returns how many."""
    return sum(for_each(_came_back(), _note_that_it_came_back, work="campaigns.note_what_came_back"))


def _note_that_it_came_back(receiver: LetterReceiver) -> int:
    fresh = LetterReceiver.objects.filter(pk=receiver.pk, came_back_at=None)
    if not fresh.update(came_back_at=timezone.now()):
        return 0
    emails.letter_came_back(receiver)
    return 1


@transaction.atomic
def mark_seen(page: WriteToPage) -> int:
    """Note that a colleague has seen which letters came back."""
    rows = LetterReceiver.objects.filter(letter__participation__action=page, seen_at=None)
    return rows.exclude(came_back_at=None).update(seen_at=timezone.now())


def _came_back() -> QuerySet[LetterReceiver]:
    returned = Return.objects.filter(kind=ReturnKind.BOUNCE, is_sure=True).values("message")
    # One to a mailbox that is known to be gone is stopped before it leaves.
    undelivered = [MessageState.FAILED, MessageState.STOPPED]
    failed = Message.objects.filter(kind=emails.LETTER, state__in=undelivered).values("pk")
    open_ones = LetterReceiver.objects.filter(came_back_at=None, message__isnull=False)
    return open_ones.filter(message__in=returned) | open_ones.filter(message__in=failed)


def _note(letter: Letter, receiver: Receiver, message: int | None) -> None:
    LetterReceiver.objects.get_or_create(
        letter=letter,
        name=receiver.name[:160],
        defaults={
            "party": receiver.party,
            "representative": receiver.representative,
            "contact": receiver.contact,
            "constituency": receiver.constituency,
            "council": receiver.council,
            "message_id": message,
        },
    )
