"""A letter to representatives while it waits: its newest text, and to whom its preview said that it goes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from fixsend.campaigns import emails
from fixsend.campaigns.models import How, Letter, Participation
from fixsend.campaigns.queries.receivers import Receiver
from fixsend.web import dates, normalise


@dataclass(frozen=True)
class Draft:
    """What a person wrote: the text without its greeting and without the writer's name and address.

    `chosen` are primary keys of a council's contacts; `shown` are the names that its preview showed, empty where it
    had none. `figures` are sentences from official figures that go below the text.
    """

    subject: str
    text: str
    postal: str
    chosen: list[int] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    figures: str = ""


def pending(draft: Draft, how: How, receivers: Collection[Receiver]) -> dict[str, Any]:
    """Return a letter as JSON values that wait with the request; one that we do not send waits without its text."""
    is_sent = how == How.SENT
    return {
        "how": str(how),
        "subject": draft.subject if is_sent else "",
        "text": draft.text if is_sent else "",
        "figures": draft.figures if is_sent else "",
        "postal": draft.postal if is_sent else "",
        "chosen": draft.chosen,
        "named": [each.name for each in receivers],
    }


def keep(participation: Participation, answers: Mapping[str, Any]) -> None:
    """Store the newest version of a letter until it goes; each person can send one letter in each action.

    A person who called, or sent a letter on their own, may still send one through us. A second one is mailed back.
    """
    if not answers:  # The form was sent again without a letter.
        Letter.objects.filter(participation=participation, sent_at=None).update(text="", figures="", postal="")
        return
    defaults = {"how": answers["how"]}
    letter, _ = Letter.objects.select_for_update().get_or_create(participation=participation, defaults=defaults)
    if letter.sent_at is not None:
        if answers["how"] != How.SENT:
            return
        if letter.how == How.SENT:
            emails.letter_gone_already(letter, _as_letter(participation, answers))
            return
        letter.receivers.all().delete()
        letter.sent_at = letter.asked_at = letter.answered_at = None
        letter.answer = ""
    letter.how, letter.subject = answers["how"], answers.get("subject", "")
    letter.text, letter.postal = answers.get("text", ""), answers.get("postal", "")
    letter.figures = answers.get("figures", "")
    letter.chosen, letter.named = answers["chosen"], answers["named"]
    letter.save()


def changes_anything(participation: Participation, answers: Mapping[str, Any]) -> bool:
    """Tell whether storing a letter would do anything other than mail it back."""
    letter = Letter.objects.filter(participation=participation).first()
    if letter is None or letter.sent_at is None:
        return bool(answers)
    return bool(answers) and letter.how != How.SENT and answers["how"] == How.SENT


def has_gone(participation: Participation) -> bool:
    """Tell whether we have sent a letter."""
    return Letter.objects.filter(participation=participation, how=How.SENT).exclude(sent_at=None).exists()


def describe(participation: Participation, answers: Mapping[str, Any]) -> list[str]:
    """Return sentences for its writer: what becomes of the letter when it is confirmed."""
    if not answers:
        return []
    if has_gone(participation):
        return ["We have already sent your letter. We send one letter from each person, so we will not send it again."]
    names = "; ".join(answers["named"])
    if answers["how"] == How.SENT:
        return [f"We will send your letter to {names}."]
    return ["You called."] if answers["how"] == How.CALLED else [f"You have sent your letter to {names} yourself."]


def tell(participation: Participation) -> list[str]:
    """Return a sentence about whom a letter went to, and when; of a call and of one not sent yet, nothing."""
    letter = Letter.objects.filter(participation=participation, how=How.SENT).exclude(sent_at=None).first()
    if letter is None or letter.sent_at is None:
        return []
    names, at = "; ".join(str(each) for each in letter.receivers.all()), timezone.localtime(letter.sent_at)
    return [f"We sent your letter to {names} on {at:%-d %B %Y} at {dates.hour_words(at)}. Only you get the reply."]


def named_receivers(named: Collection[str], receivers: Collection[Receiver]) -> list[Receiver]:
    """Return the receivers whom a preview named; a successor in the same office is not the person named."""
    keys = {normalise.search_key(name) for name in named}
    return [each for each in receivers if normalise.search_key(each.name) in keys]


def missing_names(named: Collection[str], receivers: Collection[Receiver]) -> list[str]:
    """Return the names in a preview that are not among the receivers."""
    there = {normalise.search_key(each.name) for each in receivers}
    return [name for name in named if normalise.search_key(name) not in there]


def give_back(letter: Letter) -> None:
    """Mail a letter back to its writer, because it can go to none of its receivers, and delete its text."""
    emails.letter_given_back(letter)
    letter.text, letter.figures, letter.postal = "", "", ""
    letter.save(update_fields=["text", "figures", "postal"])


def _as_letter(participation: Participation, answers: Mapping[str, Any]) -> Letter:
    """Return a letter that is not kept. Named by its key alone, or the part would take it for the letter it has."""
    written = {name: answers.get(name, "") for name in ("text", "figures", "postal")}
    return Letter(participation_id=participation.pk, **written)
