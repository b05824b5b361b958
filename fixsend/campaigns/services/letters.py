"""A letter while it waits: what was written last, and to whom its preview said that it goes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from fixsend.campaigns import emails
from fixsend.campaigns.models import How, Letter, Participation
from fixsend.campaigns.queries.receivers import Receiver
from fixsend.web import normalise


@dataclass(frozen=True)
class Draft:
    """What somebody wrote: the text without its greeting and without the writer's name and address.

    `chosen` are contacts of a council; `shown` are the names that its preview showed, empty where it had none.
    """

    subject: str
    text: str
    postal: str
    chosen: list[int] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)


def waiting(draft: Draft, how: How, receivers: Collection[Receiver]) -> dict[str, Any]:
    """Return a letter as it waits with the request; of one that does not go from here no text is kept."""
    is_sent = how == How.SENT
    return {
        "how": str(how),
        "subject": draft.subject if is_sent else "",
        "text": draft.text if is_sent else "",
        "postal": draft.postal if is_sent else "",
        "chosen": draft.chosen,
        "named": [each.name for each in receivers],
    }


def keep(participation: Participation, answers: Mapping[str, Any]) -> None:
    """Keep a letter as it was sent last, until it goes. One a person and action goes from here.

    Who has called, or has sent theirs themselves, may still send one from here. A second one is given back.
    """
    if not answers:  # The form was sent again without a letter.
        Letter.objects.filter(participation=participation, sent_at=None).update(text="", postal="")
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
    letter.chosen, letter.named = answers["chosen"], answers["named"]
    letter.save()


def changes_anything(participation: Participation, answers: Mapping[str, Any]) -> bool:
    """Tell whether keeping a letter would lead to anything but giving it back."""
    letter = Letter.objects.filter(participation=participation).first()
    if letter is None or letter.sent_at is None:
        return bool(answers)
    return bool(answers) and letter.how != How.SENT and answers["how"] == How.SENT


def describe(participation: Participation, answers: Mapping[str, Any]) -> list[str]:
    """Return what becomes of a letter when it is confirmed, in words for its writer."""
    if not answers:
        return []
    letter = Letter.objects.filter(participation=participation, how=How.SENT).exclude(sent_at=None).first()
    if letter is not None:
        return ["Your letter has gone already. We send one letter from each person, so it does not go again."]
    names = "; ".join(answers["named"])
    if answers["how"] == How.SENT:
        return [f"We send your letter to {names}."]
    return ["You called."] if answers["how"] == How.CALLED else [f"You have sent your letter to {names} yourself."]


def those_named(named: Collection[str], receivers: Collection[Receiver]) -> list[Receiver]:
    """Return those of some receivers whom a preview named. Somebody else in the same office is somebody else."""
    keys = {normalise.search_key(name) for name in named}
    return [each for each in receivers if normalise.search_key(each.name) in keys]


def missing(named: Collection[str], receivers: Collection[Receiver]) -> list[str]:
    """Return whom a preview named and who is not among some receivers."""
    there = {normalise.search_key(each.name) for each in receivers}
    return [name for name in named if normalise.search_key(name) not in there]


def give_back(letter: Letter) -> None:
    """Mail its writer a letter that can go to nobody whom it was for, and forget it; nothing says that it was sent."""
    emails.letter_given_back(letter)
    letter.text, letter.postal = "", ""
    letter.save(update_fields=["text", "postal"])


def _as_letter(participation: Participation, answers: Mapping[str, Any]) -> Letter:
    return Letter(participation=participation, text=answers.get("text", ""), postal=answers.get("postal", ""))
