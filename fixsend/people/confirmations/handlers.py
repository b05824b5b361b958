"""What happens when the owner of a mailbox confirms a request: apps register one handler for each kind."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from django.urls import reverse

from fixsend.web.registry import Registry

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from fixsend.people.models import Confirmation, Person

DONE_URL = "people:confirmed"


@dataclass(frozen=True)
class MailContent:
    """What a mail about requests is rendered from: `template` as in `fixsend.web.email.send`.

    `gist` is a sentence or two that say the same in a mail about several requests.
    """

    subject: str
    template: str
    context: dict[str, Any]
    kind: str
    headers: dict[str, str] = field(default_factory=dict)
    gist: str = ""


@dataclass(frozen=True)
class RequestWords:
    """What mails and pages say about one request, in whole sentences.

    All of it is our own text or that of staff: nothing that a stranger typed goes into a mail to another person.
    `item` stands in lists and as a heading ("Sign the petition “Fund our schools”"), `about` ends the subject, and
    `keep` says what the mail is good for afterwards.
    """

    item: str
    heading: str
    first_line: str
    about: str = ""
    button: str = "Yes, I confirm"
    keep: str = ""

    @property
    def subject(self) -> str:
        """Return the subject of the mail: "Confirm your signature: Fund our schools"."""
        return f"{self.heading}: {self.about}" if self.about else self.heading


class ConfirmationHandler(ABC):
    """How one kind of request is described to the owner of the mailbox and carried out."""

    kind: ClassVar[str]
    # What staff read of such a request, of which no details may be left: "to join the alliance".
    asks: ClassVar[str] = "something"
    # Names of the details that stay with a request once it has been carried out, for `done_url`.
    keeps: ClassVar[Collection[str]] = ()

    @abstractmethod
    def describe(self, confirmation: Confirmation) -> str:
        """Return one plain sentence for the page behind the mailed link: "Get our newsletters"."""

    @abstractmethod
    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        """Do what was asked for and return the address of the page that says so.

        Runs once for each request, in the confirming transaction, with the person whose mailbox has just been proved.
        It must do no harm to a person for whom things are already so.
        """

    @abstractmethod
    def words(self, confirmation: Confirmation) -> RequestWords:
        """Return what the mail and the page behind its link say about a request."""

    def alternative_mail(self, confirmation: Confirmation) -> MailContent | None:
        """Return another mail where there is nothing to confirm ("you are already on our list"), else None.

        A kind that has one asks by `services.request_later`: then a job decides, and the time that a form takes does
        not tell who is known.
        """
        return None

    def person_for(self, confirmation: Confirmation, owner: Callable[[], Person]) -> Person | None:
        """Return the person whom a request is about, or None when it has lapsed.

        By default that is the owner of the mailbox; `owner` returns that person, made where new, the address proved.
        """
        return owner()

    def done_url(self, confirmation: Confirmation) -> str:
        """Return where the link leads once the request is done; empty: to a page that only says so."""
        return ""

    def alike(self, confirmation: Confirmation) -> Hashable:
        """Return a key that requests of this kind share if only the link of their mails differs: what the mails say.

        A kind of which a surge may bring thousands returns something that costs less to find out.
        """
        return self.words(confirmation), self.imprint(confirmation)

    def imprint(self, confirmation: Confirmation) -> str:
        """Return the line that electoral law wants in the mail, or nothing."""
        return ""

    def on_expiry(self, requests: QuerySet[Confirmation]) -> None:  # noqa: B027 - most kinds have nothing to do
        """Take note of requests that were never confirmed, before they are deleted."""


class ReceiptHandler(ConfirmationHandler):
    """A receipt for something that was sent with an address which nobody has proved: there is nothing to confirm.

    It goes the way of the mails that ask to confirm, so that the list-bombing guard counts it among them: a form with
    another person's address brings that mailbox no more mail than before. Its request expires with the mail.
    """

    @abstractmethod
    def receipt(self, confirmation: Confirmation) -> MailContent:
        """Return the mail: what we have, what happens next and by when."""

    def alternative_mail(self, confirmation: Confirmation) -> MailContent:
        return self.receipt(confirmation)

    def describe(self, confirmation: Confirmation) -> str:
        return self.receipt(confirmation).subject

    def words(self, confirmation: Confirmation) -> RequestWords:
        subject = self.receipt(confirmation).subject
        return RequestWords(item=subject, heading=subject, first_line=subject)

    def carry_out(self, confirmation: Confirmation, person: Person) -> str:
        """Do nothing: a receipt is not confirmed."""
        return reverse(DONE_URL)


registry: Registry[ConfirmationHandler] = Registry(key=lambda handler: handler.kind)


def handler_of(kind: str) -> ConfirmationHandler:
    """Return the handler of one kind; raises KeyError when no app has one."""
    return registry[kind]
