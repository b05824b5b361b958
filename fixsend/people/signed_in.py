"""The person behind a request that only signed-in people reach."""

from typing import cast

from django.http import HttpRequest

from fixsend.people.models import Person


def signed_in(request: HttpRequest) -> Person:
    """Return the person who is asking, for views that let nobody else in."""
    return cast(Person, request.user)
