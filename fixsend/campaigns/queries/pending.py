"""A submission that waits for confirmation: what it would do, in sentences, and whether it says anything new."""

from __future__ import annotations

from collections.abc import Iterator

from fixsend.campaigns.models import ActionWords, HandOverTerms, Participation, Partner, PartnerConsentState
from fixsend.campaigns.queries.partners import granted_in
from fixsend.campaigns.submissions import PendingSubmission
from fixsend.people.models import Person
from fixsend.places.models import Constituency, Council


def describe(words: ActionWords, participation: Participation, pending: PendingSubmission) -> Iterator[str]:
    """Yield sentences for the mailbox's owner alone: what confirming does, as whom and where, and what it allows."""
    name = ", ".join([pending.name, *_place(pending)])
    yield words.as_whom.format(title=participation.action.title, name=name)
    yield from participation.action.specific.describe_answers(participation, pending.answers)
    if pending.shows_name:
        yield "We show your first name and council area on our page."
    else:
        yield "We do not show your name."
    terms = HandOverTerms.objects.filter(pk=pending.terms or 0, action=participation.action_id).first()
    if terms is not None:
        yield f"We pass these details to {terms.given_to}: {terms.words}."
    if pending.updates:
        yield participation.action.specific.words.updates_on
    for partner in Partner.objects.filter(pk__in=pending.partners):
        yield f"{partner} may email you too."


def _place(pending: PendingSubmission) -> list[str]:
    """Return the council, or the constituency where that alone is known."""
    council = Council.objects.filter(pk=pending.council or 0).first()
    place = council or Constituency.objects.filter(pk=pending.constituency or 0).first()
    return [str(place)] if place else []


def says_anything_new(participation: Participation, pending: PendingSubmission) -> bool:
    """Tell whether confirming would change a part that counts already, or grant or withdraw anything."""
    person = participation.person
    if person is None or pending.updates != participation.wants_updates:
        return True
    columns = pending.columns(participation.action_id)
    if any(getattr(participation, name) != value for name, value in columns.items()):
        return True
    if _asks_more(person, pending) or granted_in(person, participation.action_id) - set(pending.partners):
        return True
    return bool(participation.action.specific.answers_change(participation, pending.answers))


def _asks_more(person: Person, pending: PendingSubmission) -> bool:
    standing = PartnerConsentState.objects.filter(person=person, granted=True).values_list("partner", flat=True)
    return not set(pending.partners) <= set(standing)
