"""What to do when the owner of a mailbox confirms a request: apps declare one handler for each kind."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from fixsend.people.models import Confirmation, Person

DONE_URL = "people:confirmed"


@dataclass(frozen=True)
class Letter:
    """A mail that goes out in place of the usual one: `template` as in `fixsend.web.email.send`."""

    subject: str
    template: str
    context: dict[str, Any]
    kind: str
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Handler:
    """How one kind of request is described to its owner and carried out.

    `describe` gives one plain sentence for the mail's page ("Get our newsletters"). `carry_out` runs in the
    confirming transaction, with the person whose mailbox has just been proved, and returns the address of the page
    that says what has been done. It is called once for each request, but must do no harm to a person for whom
    things are already so.

    `purpose_of_mail` ends the sentence "Somebody used this address to …" in the mail; it is our own text or staff's,
    because nothing that a stranger typed goes into a mail to somebody else. `instead` may return another letter for an
    address for which there is nothing to confirm ("you are already on our list"); `instead_for_nobody` returns the same
    letter for an address that nobody here has: it is written and thrown away, so that the time that a form takes does
    not tell who is known. `person_for` names the person whom
    a request is about when that is not the one who has the mailbox's address (a change of address); None means that
    the request has lapsed. `on_expiry` is told of requests
    that nobody confirmed, before they are deleted. `done_url` is where the link leads once the request is done, in
    place of a page that only says so. Requests for which `alike` returns the same get the same mail but for the link;
    by default those are all requests of the kind. `imprint` is a line that the law wants in the mail. `keeps` names the
    details that stay with the request once it has been carried out, for `done_url`; what was done has them itself.
    """

    kind: str
    describe: Callable[[Confirmation], str]
    carry_out: Callable[[Confirmation, Person], str]
    on_expiry: Callable[[QuerySet[Confirmation]], None] | None = None
    purpose_of_mail: str | Callable[[Confirmation], str] = "ask us for something"
    instead: Callable[[Confirmation], Letter | None] | None = None
    instead_for_nobody: Callable[[Confirmation], Letter] | None = None
    person_for: Callable[[Confirmation], Person | None] | None = None
    done_url: Callable[[Confirmation], str] | None = None
    alike: Callable[[Confirmation], Hashable] | None = None
    imprint: Callable[[Confirmation], str] | None = None
    keeps: Collection[str] = ()

    def purpose_for(self, confirmation: Confirmation) -> str:
        """Return how the sentence about one request ends."""
        if isinstance(self.purpose_of_mail, str):
            return self.purpose_of_mail
        return self.purpose_of_mail(confirmation)


_handlers: dict[str, Handler] = {}


def register(handler: Handler) -> None:
    """Declare the handler of one kind; called from `AppConfig.ready()`."""
    _handlers[handler.kind] = handler


def handler_of(kind: str) -> Handler:
    """Return the handler of one kind; raises KeyError when no app declares it."""
    return _handlers[kind]
