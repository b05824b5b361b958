"""Makes people for tests."""

import factory

from fixsend.people.models import Channel, Person
from fixsend.people.services.consent import Evidence
from fixsend.web import signing


class PersonFactory(factory.django.DjangoModelFactory):
    """A supporter with a name and an address."""

    class Meta:
        model = Person

    name = factory.Sequence(lambda number: f"Alex Example {number}")
    email = factory.Sequence(lambda number: f"alex{number}@example.org")
    # Written by save(); here too, because some tests make many people at once without it.
    address_hash = factory.LazyAttribute(lambda self: signing.address_hash(self.email) if self.email else None)
    password = "!"


def evidence(**changes) -> Evidence:
    """Return the evidence of a consent given on the web."""
    values = {"channel": Channel.WEB, "source": "test form", "proof": "a confirmed link", "wording_text": "Yes please."}
    return Evidence(**{**values, **changes})
