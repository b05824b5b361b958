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
    LetterShingles,
    Participation,
    ParticipationState,
    WriteToPage,
)
from fixsend.campaigns.queries.receivers import Receiver, receivers
from fixsend.campaigns.services import letters, taking_part
from fixsend.campaigns.services.letters import Draft
from fixsend.campaigns.services.taking_part import Closed, Submission
from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.models.returned_mail import ReturnedMail, ReturnedMailKind
from fixsend.people.models import MailboxProof, Person
from fixsend.web.each import for_each

# From how much on a letter is called like another, and from how much on it is held back.
ALIKE, THE_SAME = 0.25, 0.8
ASK_AFTER = timedelta(days=14)
COMPARED = 2000


class TooAlike(Exception):
    """The letter is nearly the same as another one, and an office would put it aside."""


class NoReceiver(Exception):
    """We know no receiver for this letter now."""


class ReceiversChanged(Exception):
    """The letter would go to other people than its preview named."""


def highest_resemblance(page: WriteToPage, text: str) -> float:
    """Return the highest resemblance, 0 to 1, of a letter to the newest others of an action and to our own points."""
    own = similarity.shingle_hashes(text)
    if not own:
        return 0.0
    others = LetterShingles.objects.filter(action=page, hashes__overlap=own).order_by("-pk")
    known = [similarity.shingle_hashes(page.points), *others.values_list("hashes", flat=True)[:COMPARED]]
    return max(similarity.resemblance(own, each) for each in known)


@transaction.atomic
def write(
    page: WriteToPage,
    submission: Submission,
    draft: Draft,
    how: How,
    proved: Person | None = None,
    *,
    proof: str = MailboxProof.SIGNED_IN,
) -> Participation:
    """Take a letter; it goes once its writer has confirmed by email, or at once if they have `proved` the mailbox.

    Each person sends one letter in each action: written again before it has gone, the new one takes its place. Raises
    Closed, TooAlike, NoReceiver and ReceiversChanged.
    """
    if not page.is_open:
        raise Closed
    found = receivers(page, submission.council, submission.constituency, draft.chosen)
    if how == How.SENT:
        if highest_resemblance(page, draft.text) >= THE_SAME:
            raise TooAlike
        if not found:
            raise NoReceiver
        if draft.shown and not _are_those_shown(draft, found):
            raise ReceiversChanged
    answers = {"letter": letters.pending(draft, how, found)}
    return taking_part.take_part(page, replace(submission, answers=answers), proved, proof=proof)


@transaction.atomic
def send(participation: Participation) -> Participation:
    """Send a confirmed letter to the receivers whom its preview named, and delete its text; sent already, do nothing.

    Where one of them is not there any more it goes to the others; where none is, its writer gets it back. Returns the
    participation unchanged.
    """
    letter = Letter.objects.select_for_update().filter(participation=participation).first()
    if letter is None or letter.sent_at is not None or participation.state != ParticipationState.CONFIRMED:
        return participation
    if letter.how == How.SENT and not letter.text:  # It was given back, or waited longer than we keep texts.
        return participation
    page = participation.action.specific
    found = receivers(page, participation.council, participation.constituency, letter.chosen)
    if letter.how != How.CALLED:  # A call has no preview.
        found = letters.named_receivers(letter.named, found)
    if letter.how == How.SENT and not found:
        letters.give_back(letter)
        return participation
    for receiver in found:
        message = emails.to_representative(letter, receiver) if letter.how == How.SENT else None
        _note(letter, receiver, message)
    if letter.how == How.SENT:
        LetterShingles.objects.create(action=page, hashes=similarity.shingle_hashes(letter.text))
        emails.letter_sent(letter, found, letters.missing_names(letter.named, found))
    letter.text, letter.figures, letter.postal, letter.sent_at = "", "", "", timezone.now()
    letter.save(update_fields=["text", "figures", "postal", "sent_at"])
    return participation


def _are_those_shown(draft: Draft, found: list[Receiver]) -> bool:
    """Tell whether a letter goes only to people whom its preview showed, or to those of them whom its writer chose."""
    if letters.named_receivers(draft.shown, found) != found:
        return False
    return bool(draft.chosen) or not letters.missing_names(draft.shown, found)


@transaction.atomic
def answer(letter: Letter, said: Answer) -> None:
    """Record whether a representative answered; a later answer replaces an earlier one."""
    Letter.objects.filter(pk=letter.pk).exclude(sent_at=None).update(answer=said, answered_at=timezone.now())


def ask_for_answers() -> int:
    """Ask the writers of letters that went two weeks ago, once, whether they were answered; returns how many."""
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


def record_returned_letters() -> int:
    """Record which letters could not be delivered, and tell their writers; returns how many."""
    return sum(for_each(_came_back(), _record_returned_letter, work="campaigns.record_returned_letters"))


def _record_returned_letter(receiver: LetterReceiver) -> int:
    fresh = LetterReceiver.objects.filter(pk=receiver.pk, came_back_at=None)
    if not fresh.update(came_back_at=timezone.now()):
        return 0
    emails.letter_came_back(receiver)
    return 1


@transaction.atomic
def mark_seen(page: WriteToPage) -> int:
    """Record that staff have seen which letters came back; returns how many were new to them."""
    rows = LetterReceiver.objects.filter(letter__participation__action=page, seen_at=None)
    return rows.exclude(came_back_at=None).update(seen_at=timezone.now())


def _came_back() -> QuerySet[LetterReceiver]:
    returned = ReturnedMail.objects.filter(kind=ReturnedMailKind.BOUNCE, is_sure=True).values("message")
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
