"""What waits for somebody to confirm it, in words for them alone."""

from __future__ import annotations

from collections.abc import Iterator

from fixsend.campaigns.models import HandOverTerms, Participation, Partner
from fixsend.campaigns.words import Words
from fixsend.people.models import Purpose
from fixsend.places.models import Constituency, Council


def sentences(what: str, participation: Participation, words: Words) -> Iterator[str]:
    """Yield what confirming would do: `what` it is, as whom and where, and everything that it allows."""
    yield f"{what} as {', '.join([words.name, *_place(words)])}."
    yield from participation.action.specific.describe_answers(participation, words.answers)
    if words.shows_name:
        yield "Your first name and council’s area are shown on our page."
    else:
        yield "Your name is not shown on our site."
    terms = HandOverTerms.objects.filter(pk=words.terms or 0, action=participation.action_id).first()
    if terms is not None:
        yield f"We give these details of yours to {terms.given_to}: {terms.words}."
    if words.updates:
        yield "We email you when there is news about it."
    wanted = [str(purpose.label) for purpose in Purpose if purpose.value in words.purposes]
    if wanted:
        yield f"You also get these emails from us: {', '.join(wanted)}."
    for partner in Partner.objects.filter(pk__in=words.partners):
        yield f"{partner} may write to you too."


def _place(words: Words) -> list[str]:
    """Return the council, or the constituency where that alone is known."""
    council = Council.objects.filter(pk=words.council or 0).first()
    place = council or Constituency.objects.filter(pk=words.constituency or 0).first()
    return [str(place)] if place else []
