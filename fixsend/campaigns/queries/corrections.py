"""Whether a form that was sent again says anything new."""

from __future__ import annotations

from fixsend.campaigns.models import Participation, PartnerConsent
from fixsend.campaigns.queries.partners import granted_in
from fixsend.campaigns.words import Words
from fixsend.people.models import Person
from fixsend.people.queries.consent import granted_purposes


def says_anything_new(participation: Participation, words: Words) -> bool:
    """Tell whether confirming these words would change a part that counts already, or allow or take back anything."""
    person = participation.person
    if person is None or words.updates != participation.wants_updates:
        return True
    columns = words.columns(participation.action_id)
    if any(getattr(participation, name) != value for name, value in columns.items()):
        return True
    if _asks_more(person, words) or granted_in(person, participation.action_id) - set(words.partners):
        return True
    return bool(participation.action.specific.answers_change(participation, words.answers))


def _asks_more(person: Person, words: Words) -> bool:
    standing = PartnerConsent.objects.filter(person=person, granted=True).values_list("partner", flat=True)
    return not (set(words.partners) <= set(standing) and set(words.purposes) <= set(granted_purposes(person)))
