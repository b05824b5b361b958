"""What confirming a part in an action does, and confirming an organisation's signature under an open letter."""

from __future__ import annotations

from collections.abc import Hashable

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.campaigns import emails, links
from fixsend.campaigns.models import (
    ActionWords,
    OpenLetterPage,
    OrganisationSignature,
    Participation,
    ParticipationState,
)
from fixsend.campaigns.models.action_words import TAKING_PART
from fixsend.campaigns.queries.actions import action_asked_for, cached_action
from fixsend.campaigns.queries.pending import describe, says_anything_new
from fixsend.campaigns.services import organisations, taking_part
from fixsend.campaigns.services.organisations import Signer, TakenByAnother
from fixsend.campaigns.submissions import KEPT, PendingSubmission
from fixsend.people.confirmations.handlers import ConfirmationHandler, MailContent, RequestWords
from fixsend.people.models import Confirmation, Person


def participation_of(confirmation: Confirmation) -> Participation | None:
    """Return the part that a request is about, unless it is gone."""
    rows = Participation.objects.select_related("action")
    return rows.filter(public_id=confirmation.details["participation"]).first()


def _is_again(confirmation: Confirmation) -> bool:
    """Tell whether the part had been confirmed before this form was sent."""
    return bool(confirmation.details.get("again"))


def _words_of(confirmation: Confirmation) -> tuple[ActionWords, str]:
    """Return the words about a request and the title of its action, also of one that is gone."""
    action = action_asked_for(confirmation.details["action"])
    if action is None:
        return TAKING_PART, "one of our campaigns"
    return action.words_before(confirmation.details.get("answers", {})), action.title


def _title_of(pk: int) -> str:
    action = action_asked_for(pk)
    return action.title if action else "one of our letters"


def _imprint_of(pk: int) -> str:
    cached = cached_action(pk)
    return cached.page.imprint if cached else ""


def _signer(confirmation: Confirmation) -> Signer:
    return Signer(
        email=confirmation.email,
        **{name: confirmation.details[name] for name in ("organisation", "website", "name", "role")},
    )


class TakingPart(ConfirmationHandler):
    """A part in an action.

    A person who sends the same form again after confirming gets an email that says so; one who sends a changed form
    gets an email that asks them to confirm it. Both leave by the same job and as soon as every other, so that the time
    an answer takes tells a stranger nothing.
    """

    kind = taking_part.CONFIRMATION
    asks = "to take part in an action"
    keeps = KEPT

    def describe(self, confirmation: Confirmation) -> str:
        """Return what confirming does, after the newest submission; only the mailbox's owner reads it."""
        participation = participation_of(confirmation)
        pending = PendingSubmission.read(confirmation.details)
        words, title = _words_of(confirmation)
        if participation is None:
            return words.item.format(title=title)
        if pending is None:
            return words.as_whom.format(title=title, name=participation.name)
        return " ".join(describe(words, participation, pending))

    def words(self, confirmation: Confirmation) -> RequestWords:
        words, title = _words_of(confirmation)
        if _is_again(confirmation):
            return RequestWords(
                item=words.change_item.format(title=title),
                heading="Confirm your changes",
                about=title,
                first_line=words.change_line.format(title=title),
                button="Yes, change it",
            )
        return RequestWords(
            item=words.item.format(title=title),
            heading=words.confirm_heading,
            about=title,
            first_line=words.confirm_line.format(title=title),
            button=words.confirm_button,
            keep=words.keep,
        )

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        participation = participation_of(confirmation)
        if participation is None:
            return reverse("people:confirm_lapsed")
        pending = PendingSubmission.read(confirmation.details)
        return links.mine_path(taking_part.confirm(participation, person, pending=pending))

    def alternative_mail(self, confirmation: Confirmation) -> MailContent | None:
        """Return the email for a person who takes part already and whose form says nothing new; None otherwise."""
        pending = PendingSubmission.read(confirmation.details)
        if pending is None or not _is_again(confirmation):
            return None
        participation = participation_of(confirmation)
        if participation is None or participation.state != ParticipationState.CONFIRMED:
            return None
        return None if says_anything_new(participation, pending) else emails.already(participation)

    def done_url(self, confirmation: Confirmation) -> str:
        participation = participation_of(confirmation)
        return links.mine_path(participation) if participation else reverse("people:confirm_lapsed")

    def on_expiry(self, requests: QuerySet[Confirmation]) -> None:
        """Delete the parts that were never confirmed, unless a newer request about one still waits.

        Where the action counts people before they confirm, they stop counting.
        """
        ids = [details["participation"] for details in requests.values_list("details", flat=True)]
        others = Confirmation.objects.filter(
            kind=taking_part.CONFIRMATION, done_at=None, details__participation__in=ids
        )
        still_waiting = [
            details["participation"]
            for details in others.exclude(pk__in=requests.values("pk")).values_list("details", flat=True)
        ]
        Participation.objects.filter(public_id__in=ids, confirmed_at=None).exclude(
            state=ParticipationState.REMOVED
        ).exclude(public_id__in=still_waiting).delete()

    def alike(self, confirmation: Confirmation) -> Hashable:
        action, is_again = confirmation.details["action"], _is_again(confirmation)
        # Only answers to questions of its own make the words of an action differ, and only those ask the database.
        return (action, is_again, _words_of(confirmation)[0] if confirmation.details.get("answers") else None)

    def imprint(self, confirmation: Confirmation) -> str:
        return _imprint_of(confirmation.details["action"])


class SigningForOrganisation(ConfirmationHandler):
    """The signature of an organisation under an open letter."""

    kind = organisations.CONFIRMATION
    asks = "to sign a letter for an organisation"
    keeps = ("letter", "signature")

    def describe(self, confirmation: Confirmation) -> str:
        details = confirmation.details
        title = _title_of(details["letter"])
        if "organisation" not in details:
            return f"Sign the letter “{title}” for an organisation."
        website = f" Its website is {details['website']}." if details["website"] else ""
        return (
            f"Sign the letter “{title}” for {details['organisation']}. "
            f"You are {details['name']}, {details['role']}.{website}"
        )

    def words(self, confirmation: Confirmation) -> RequestWords:
        title = _title_of(confirmation.details["letter"])
        return RequestWords(
            item=f"Sign the letter “{title}” for an organisation",
            heading="Confirm that your organisation signs",
            about=title,
            first_line=f"Please confirm that you are signing the letter “{title}” for an organisation.",
            button="Yes, sign for it",
            keep="Keep this email. For a month after you confirm, its link shows if you are on the letter.",
        )

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        letter = OpenLetterPage.objects.filter(pk=confirmation.details["letter"]).first()
        if letter is None:
            return reverse("people:confirm_lapsed")
        try:
            signature = organisations.confirm(letter, _signer(confirmation), person)
        except TakenByAnother:
            return reverse("people:confirm_lapsed")
        confirmation.details["signature"] = str(signature.public_id)
        return links.organisation_path(signature)

    def done_url(self, confirmation: Confirmation) -> str:
        rows = OrganisationSignature.objects.filter(public_id=confirmation.details.get("signature"))
        signature = rows.first()
        return links.organisation_path(signature) if signature else reverse("people:confirm_lapsed")

    def imprint(self, confirmation: Confirmation) -> str:
        return _imprint_of(confirmation.details["letter"])
