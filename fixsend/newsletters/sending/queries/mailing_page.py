"""A mailing on its way, as staff see it: where it stands, who got it, who not and why, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import IntegerField, OuterRef, QuerySet, Subquery, Sum, TextChoices
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format

from fixsend.audiences.models import RECEIVED_STATES
from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.models import (
    Delivery,
    DeliveryState,
    DeliveryTally,
    DoubtCause,
    Installation,
    Mailing,
    MailingState,
    MailWorker,
    SkipCause,
)
from fixsend.delivery.queries.progress import Progress, outcomes, progress
from fixsend.delivery.queries.relay import RelayTrouble, locked_installation, relay_trouble
from fixsend.delivery.queries.self_paused import lifted_by_pause
from fixsend.people.models import AuditEntry
from fixsend.web import written

# A worker says far more often than this that it lives.
WORKER_SEEN = timedelta(minutes=2)
_LONG = timedelta(minutes=2)
_MANY = 200_000
_FIXED_LATER = "As they are when sending begins"
_OVER = (MailingState.FINISHED, MailingState.CANCELLED)
# In the order in which people ask; it has every state.
_ORDER = (
    DeliveryState.QUEUED,
    DeliveryState.SENT,
    DeliveryState.BOUNCED,
    DeliveryState.COMPLAINED,
    DeliveryState.FAILED,
    DeliveryState.IN_DOUBT,
    DeliveryState.SKIPPED,
)
_KINDS: dict[DeliveryState, type[TextChoices]] = {
    DeliveryState.SKIPPED: SkipCause,
    DeliveryState.FAILED: Cause,
    DeliveryState.BOUNCED: Cause,
    DeliveryState.IN_DOUBT: DoubtCause,
}


@dataclass(frozen=True)
class Line:
    """How many people something happened to, and why where there are several causes."""

    label: str
    number: int
    why: list[Line]


@dataclass(frozen=True)
class MailingPage:
    """All that the screen of a mailing shows. The numbers of `lines` add up to the mailing's size."""

    mailing: Mailing
    progress: Progress
    lines: list[Line]
    at: datetime
    held: Installation | None
    relay: RelayTrouble | None
    has_worker: bool
    stopped_by: str  # The name of the colleague who paused or cancelled it, if anybody did.
    let_back: int  # Addresses that it called gone and that were let back, because it paused for so many of them.

    @property
    def state(self) -> MailingState:
        """Return where it stands."""
        return self.progress.state

    @property
    def is_over(self) -> bool:
        """Tell whether nothing moves any more."""
        return self.state in _OVER and not self.progress.states[DeliveryState.QUEUED]

    @property
    def going(self) -> int:
        """Return how many people a copy is for: those who are left out get none."""
        return self.mailing.size - self.left_out

    @property
    def left_out(self) -> int:
        """Return how many people of its audience get no copy."""
        return self.progress.states[DeliveryState.SKIPPED]

    @property
    def done(self) -> int:
        """Return how many of those copies are settled."""
        return self.going - self.progress.states[DeliveryState.QUEUED]

    @property
    def headline(self) -> str:
        """Return where it stands, in a sentence."""
        return _HEADLINES[self.state](self)

    @property
    def seconds_to_start(self) -> int | None:
        """Return how long it still waits for its time."""
        if self.state not in (MailingState.WAITING, MailingState.PREPARING):
            return None
        return max(0, round((self.mailing.starts_at - self.at).total_seconds()))

    @property
    def look_every(self) -> int:
        """Return after how many seconds the screen looks again: counting very many deliveries takes a moment."""
        return 2 if self.mailing.size <= _MANY else 5

    @property
    def nobody_works(self) -> bool:
        """Tell whether something ought to move, and nothing that could move it is running."""
        if self.state == MailingState.PREPARING:
            return self.at - self.mailing.created_at > _LONG
        is_late = self.state == MailingState.WAITING and self.at - self.mailing.starts_at > _LONG
        return not self.has_worker and self.held is None and (is_late or self.state == MailingState.SENDING)

    @property
    def pace_words(self) -> str:
        """Return how fast it goes, and how long it will still take."""
        if self.state != MailingState.SENDING or not self.progress.per_minute:
            return ""
        pace = f"{written.number(self.progress.per_minute)} a minute"
        rest_waits = self.mailing.test_size and self.mailing.winner is None  # Nobody knows for how long.
        left = None if rest_waits else self.progress.seconds_left
        return f"{pace}, about {span(left)} to go" if left else pace

    @property
    def figures_words(self) -> str:
        """Return of which moment its figures on readers' councils are; "" where it has none."""
        if not self.mailing.document.get("values"):
            return ""
        begun = self.mailing.begun_at
        return f"As they were on {written.moment(timezone.localtime(begun))}" if begun else _FIXED_LATER

    @property
    def doubtful(self) -> int:
        """Return how many mails are in doubt: they may have arrived."""
        return self.progress.states[DeliveryState.IN_DOUBT]

    @property
    def refused(self) -> int:
        """Return how many mails were refused for good."""
        return self.progress.states[DeliveryState.FAILED]

    @property
    def has_recipients(self) -> bool:
        """Tell whether any person has received it, so that a correction makes sense."""
        return any(self.progress.states[DeliveryState(state)] for state in RECEIVED_STATES)

    @property
    def version(self) -> str:
        """Return what the buttons on the screen depend on; when it changes, htmx reloads the whole screen."""
        can = [self.doubtful > 0, self.refused > 0, self.has_recipients, self.held is not None, self.is_over]
        return f"{self.state}-{self.mailing.winner}-{''.join(str(int(each)) for each in can)}"


def mailing_page(mailing: Mailing) -> MailingPage:
    """Return what the screen of a mailing shows at this moment."""
    found = outcomes(mailing.pk)
    now = progress(mailing.pk, {state: sum(causes.values()) for state, causes in found.items()})
    lines = [Line(state.label, now.states[state], _why(state, found[state])) for state in _ORDER]
    return MailingPage(
        mailing=mailing,
        progress=now,
        lines=lines,
        at=timezone.now(),
        held=locked_installation(),
        relay=relay_trouble(),
        stopped_by=_who_stopped(mailing),
        let_back=lifted_by_pause(timedelta(days=14), mailing.pk),
        has_worker=MailWorker.objects.filter(seen_at__gt=timezone.now() - WORKER_SEEN).exists(),
    )


def mailings() -> QuerySet[Mailing]:
    """Return the mailings of newsletters, newest first, each with how many mails the mail server has taken."""
    taken = DeliveryTally.objects.filter(mailing=OuterRef("pk")).order_by().values("mailing")
    total = Subquery(taken.annotate(total=Sum("accepted")).values("total"))
    found = Mailing.objects.filter(is_rolling=False)
    counted = found.annotate(taken=Coalesce(total, 0, output_field=IntegerField()))
    return counted.defer("document", "audience")


def in_doubt(mailing_id: int) -> int:
    """Return how many mails of a mailing are in doubt: they may have arrived."""
    return Delivery.objects.filter(mailing=mailing_id, state=DeliveryState.IN_DOUBT).count()


def is_to_come(mailing: Mailing) -> bool:
    """Tell whether its time has not come yet."""
    return mailing.starts_at > timezone.now()


def refused_by_cause(mailing_id: int) -> list[tuple[str, str]]:
    """Return (cause, words with the number) of each reason why mails were refused."""
    refused = outcomes(mailing_id)[DeliveryState.FAILED]
    return [(cause, f"{_label(Cause, cause)} ({number})") for cause, number in refused.items()]


def span(seconds: int) -> str:
    """Return a length of time in words, rounded: “4 minutes 10 seconds”, “3 hours”."""
    if seconds < 60:
        return _of(seconds, "second")
    minutes, rest = divmod(seconds, 60)
    if minutes < 10:
        return f"{_of(minutes, 'minute')} {_of(rest, 'second')}" if rest else _of(minutes, "minute")
    if minutes < 90:
        return _of(minutes, "minute")
    hours = round(minutes / 60)
    return _of(hours, "hour") if hours < 48 else _of(round(hours / 24), "day")


def _of(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _why(state: DeliveryState, causes: Mapping[str, int]) -> list[Line]:
    kinds = _KINDS.get(state)
    return [Line(_label(kinds, cause), number, []) for cause, number in causes.items()] if kinds else []


def _label(kinds: type[TextChoices], cause: str) -> str:
    return str(kinds(cause).label) if cause in kinds.values else "Not known"


_STOPPED = {MailingState.CANCELLED: "mailing.cancelled", MailingState.PAUSED: "mailing.paused"}


def _who_stopped(mailing: Mailing) -> str:
    action = _STOPPED.get(MailingState(mailing.state))
    if action is None or mailing.stopped_itself:
        return ""
    entries = AuditEntry.objects.filter(
        action=action, subject=f"mailing {mailing.pk}", at__gte=mailing.state_changed_at
    )
    entry = entries.select_related("actor").first()
    return str(entry.actor) if entry and entry.actor else ""


def _cancelled(page: MailingPage) -> str:
    who = f" by {page.stopped_by}" if page.stopped_by else ""
    return f"It was cancelled{who}. {page.progress.state_reason}".rstrip()


def _paused(page: MailingPage) -> str:
    when = written.moment(page.mailing.state_changed_at)
    if page.stopped_by:
        return f"It is stopped. {page.stopped_by} stopped it on {when}."
    return f"It is stopped. {page.progress.state_reason} That was on {when}."


def _waits(page: MailingPage) -> str:
    local = timezone.localtime(page.mailing.starts_at)
    when = f"{date_format(local, 'l j F Y')} at {date_format(local, 'H:i')}"
    seconds = page.seconds_to_start or 0
    if not seconds:
        return "Its time has come. The first emails go out in a moment."
    return f"The first emails go out in {span(seconds)}, on {when}."


_HEADLINES: dict[MailingState, Callable[[MailingPage], str]] = {
    MailingState.PREPARING: lambda page: "We are writing down who gets it.",
    MailingState.WAITING: _waits,
    MailingState.ASKING: lambda page: f"It waits for you to decide. {page.progress.state_reason}",
    MailingState.SENDING: lambda page: "It is being sent.",
    MailingState.PAUSED: _paused,
    MailingState.FINISHED: lambda page: "It has been sent.",
    MailingState.CANCELLED: _cancelled,
}
