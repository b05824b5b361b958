"""What My page tells about a person's details."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from fixsend.people.models import Person
from fixsend.people.my_page import Line, Link, day_of


def lines(person: Person) -> Iterator[Line]:
    """Yield a sentence for each detail that we hold."""
    if person.name:
        yield Line(f"Your name is {person.name}.")
    yield Line(f"Your email address is {person.email}.")
    if person.postcode:
        yield Line(f"Your postcode is {person.postcode}.")
    if person.council:
        yield Line(f"Your council is {person.council}.")
    if person.constituency:
        yield Line(f"Your constituency is {person.constituency}.")
    yield Line(f"We have known you since {day_of(person.created_at)}.")


def buttons(person: Person) -> Iterator[Link]:
    """Yield where a person corrects them."""
    yield Link("Correct my details", reverse("people:my_page_correct"))
