"""What My page tells about actions, letters for organisations, and partners that may email."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch

from fixsend.campaigns import links, privacy
from fixsend.campaigns.models import (
    ActionPage,
    ActionPartner,
    How,
    LetterReceiver,
    Participation,
    ParticipationState,
    PartnerConsentState,
    Reason,
    ReasonState,
    SignatureState,
)
from fixsend.campaigns.models.participation import key_of
from fixsend.people.models import Person
from fixsend.people.my_page import Line, Link, Part, Topic, day_of

MOST = 200


def _actions(person: Person) -> Iterator[Line]:
    """Yield a sentence for each action that somebody took part in, the newest first."""
    receivers = Prefetch("letter__receivers", LetterReceiver.objects.order_by("pk"))
    found = list(
        privacy.participations(person)
        .select_related(None)
        .select_related("letter", "reason")
        .prefetch_related(receivers)[:MOST]
    )
    pages = {page.pk: page for page in ActionPage.objects.filter(pk__in={each.action_id for each in found}).specific()}
    for part in found:
        page = pages[part.action_id]
        if not page.is_told_elsewhere:
            yield Line(_sentence(page, part, person), page.title, links.mine_path(part))
            yield from _reason(part)


def _reason(part: Participation) -> Iterator[Line]:
    """Yield what somebody told others about why they took part, while they count, and what became of it."""
    reason: Reason | None = getattr(part, "reason", None)
    if reason is not None and part.state == ParticipationState.CONFIRMED:
        words = f"You told us why: “{reason.text}” {_BECAME[ReasonState(reason.state)]}"
        yield Line(words, more=(Link("Change or remove your reason", links.mine_path(part)),))


def _sentence(page: ActionPage, part: Participation, person: Person) -> str:
    title = f"“{page.title}”"
    if part.state == ParticipationState.UNCONFIRMED:
        return f"{title} waits for you: open the link in our email to confirm."
    if part.state == ParticipationState.HELD:
        return f"We are checking your part in {title}."
    if part.state == ParticipationState.WITHDRAWN and part.ended_at:
        return f"You withdrew from {title} on {day_of(part.ended_at)}."
    if part.state == ParticipationState.REMOVED and part.ended_at:
        return f"We stopped counting your part in {title} on {day_of(part.ended_at)}."
    return f"{_who(part, person)} {_did(page, part)} on {day_of(part.confirmed_at or part.created_at)}."


def _who(part: Participation, person: Person) -> str:
    """Return "You", or the name of another person who shares the mailbox."""
    return "You" if part.name_key in ("", key_of(person.name)) or not person.name else part.name


def _did(page: ActionPage, part: Participation) -> str:
    letter = getattr(part, "letter", None)
    if letter is not None and letter.how == How.SENT and letter.sent_at:
        return f"wrote to {' and '.join(str(each) for each in letter.receivers.all())} about “{page.title}”"
    return page.words_after(part).did.format(title=page.title)


_BECAME = {
    ReasonState.WAITING: "We read it before we show it.",
    ReasonState.SHOWN: "It is on the page for everyone to read.",
    ReasonState.DECLINED: "We do not show it on the page.",
}


def _for_organisations(person: Person) -> Iterator[Line]:
    """Yield a sentence for each letter that somebody signed in the name of an organisation."""
    for signature in privacy.signatures(person)[:MOST]:
        text = _SIGNED[SignatureState(signature.state)] if signature.confirmed_at else _UNCONFIRMED
        day = day_of(signature.confirmed_at or signature.created_at)
        words = text.format(name=signature.name, title=signature.letter.title, day=day)
        yield Line(words, signature.letter.title, links.organisation_path(signature))


_UNCONFIRMED = "“{title}” waits for you to confirm the signature of {name}: open the link in our email."
_SIGNED = {
    SignatureState.WAITING: "You signed “{title}” for {name} on {day}. We check it before we show it.",
    SignatureState.ACCEPTED: "You signed “{title}” for {name} on {day}.",
    SignatureState.DECLINED: "We did not add {name} to “{title}”.",
    SignatureState.WITHDRAWN: "You removed the signature of {name} from “{title}”.",
}


def _partners(person: Person) -> Iterator[Line]:
    """Yield a sentence for each partner that may email somebody; it leads to where they can stop that."""
    for state in PartnerConsentState.objects.filter(person=person, granted=True).select_related("partner"):
        with_them = ActionPartner.objects.filter(partner=state.partner).values("page")
        part = Participation.objects.filter(person=person, action__in=with_them).first()
        text = f"{state.partner} may email you too, because you said yes. You can stop that."
        yield Line(text, "stop that", links.mine_path(part) if part else "/contact/")


PARTS = (
    Part(Topic.ACTIONS, _actions),
    Part(Topic.ORGANISATIONS, _for_organisations),
    Part(Topic.EMAILS, _partners),
)
