"""What to do when the owner of a mailbox confirms a request: apps declare one handler for each kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from fixsend.people.models import Confirmation, Person

DONE_URL = "people:confirmed"


@dataclass(frozen=True)
class Handler:
    """How one kind of request is described to its owner and carried out.

    `describe` gives one plain sentence for the mail's page ("Get our newsletters"). `carry_out` runs in the
    confirming transaction, with the person whose mailbox has just been proved, and returns the address of the page
    that says what has been done.
    """

    kind: str
    describe: Callable[[Confirmation], str]
    carry_out: Callable[[Confirmation, Person], str]
    on_expiry: Callable[[QuerySet[Confirmation]], None] | None = None


_handlers: dict[str, Handler] = {}


def register(handler: Handler) -> None:
    """Declare the handler of one kind; called from `AppConfig.ready()`."""
    _handlers[handler.kind] = handler


def handler_of(kind: str) -> Handler:
    """Return the handler of one kind; raises KeyError when no app declares it."""
    return _handlers[kind]
