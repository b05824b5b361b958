"""Which kinds of decision take two people: apps register the kinds, an administrator switches each on or off.

Where a kind is on, one member of staff proposes and another decides. The app whose decision it is sees to that, in its
services and by a constraint of its table; here is only whether it is on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from fixsend.people.models import FourEyes, Person
from fixsend.people.queries.four_eyes import is_on
from fixsend.people.services import audit
from fixsend.people.staff import accounts
from fixsend.web.registry import Registry

__all__ = ["FEWEST", "Subject", "TooFewColleagues", "is_on", "subjects", "switch", "who_may_decide"]

# Of fewer who may decide, nobody could agree to what the other proposes.
FEWEST = 2


def _nothing() -> None:
    """Do nothing."""


@dataclass(frozen=True)
class Subject:
    """A kind of decision. `permission` ("app.codename") is what those who decide need.

    `title` names it on the screen, `explained` says in sentences what changes. `when_off` is called when the kind is
    switched off, in the same transaction.
    """

    slug: str
    title: str
    explained: str
    permission: str
    when_off: Callable[[], None] = _nothing


subjects: Registry[Subject] = Registry(key=lambda subject: subject.slug)


class TooFewColleagues(Exception):
    """Fewer than two members of staff may decide, so nothing could be agreed to."""


def who_may_decide(subject: Subject) -> list[Person]:
    """Return the colleagues who may decide about a kind, by name."""
    return [person for person in accounts.colleagues() if person.is_active and person.has_perm(subject.permission)]


@transaction.atomic
def switch(slug: str, *, on: bool, actor: Person) -> None:
    """Switch a kind on or off; what it is already changes nothing. Raises TooFewColleagues."""
    subject = subjects[slug]
    if is_on(slug) == on:
        return
    if on and len(who_may_decide(subject)) < FEWEST:
        raise TooFewColleagues
    if on:
        FourEyes.objects.get_or_create(subject=slug)
    else:
        FourEyes.objects.filter(subject=slug).delete()
        subject.when_off()
    audit.record(actor, "two_people.switched", subject=subject.title, on=on)
