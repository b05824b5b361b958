"""Commands and replies: which reply answers what, whether they go one at a time or several at once.

A reply is passed on only with the step that it answers. What the relay says unasked, too early, too late, or in no way
that SMTP knows, ends the dialogue.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from operator import attrgetter
from typing import Protocol

from fixsend.delivery.smtp.connection import Wire
from fixsend.delivery.smtp.deadline import Deadline
from fixsend.delivery.smtp.pipeline import ENVELOPE
from fixsend.delivery.smtp.relay import Waits
from fixsend.delivery.smtp.replies import Replies, Reply
from fixsend.delivery.smtp.reply_classification import Step

_NEVER = 1 << 62
_GROUP = (Step.END, *ENVELOPE)
# What a relay says to `_GROUP` nearly always, read in one go: the text was taken, and the next envelope too.
_ALL_WELL = re.compile(rb"2\d\d [^\r\n]*\r\n25[01] [^\r\n]*\r\n25[012] [^\r\n]*\r\n354[^\r\n]*\r\n")


class Listener(Protocol):
    """Who wants to know."""

    def all_well(self) -> None:
        """The text was taken, and so was the next envelope."""

    def answered(self, step: Step, reply: Reply) -> None:
        """One step was answered."""

    def too_early(self, reply: Reply) -> None:
        """A text was answered before it had left us to its end."""

    def turned_off(self, reply: Reply) -> None:
        """The relay is closing (421)."""

    def out_of_step(self, reason: str) -> None:
        """There is an answer that nobody asked for."""

    def ended(self, reason: str) -> None:
        """What comes is no SMTP."""

    def closed(self, reason: str) -> None:
        """The connection is closed, or broken."""

    def silent(self, step: Step | None, seconds: float) -> None:
        """Nothing has come for too long; no step where none was waited for."""


class Dialogue:
    """One connection's commands and replies."""

    def __init__(self, wire: Wire, waits: Waits, listener: Listener, pipelining: bool) -> None:
        self.pipelining = pipelining
        self._wire = wire
        self._waits = waits
        self._listener = listener
        self._replies = Replies()
        self._inbox: deque[Reply] = deque()
        self._awaiting: deque[Step] = deque()
        self._commands: deque[tuple[Step, str]] = deque()  # Where each waits for the reply to the one before.
        self._text_under_way = False
        self._dot_at = _NEVER  # How many bytes of the connection have left when the dot has.
        self._sent_before = 0
        self._over = False
        self._deadline = Deadline(waits.shortest / 4, self._limit, self._passed)
        wire.received, wire.lost = self._received, listener.closed

    @property
    def quiet(self) -> bool:
        """Nothing that the relay said is left over: what comes next answers what we send next."""
        return not self._inbox and self._replies.empty

    @property
    def busy(self) -> bool:
        """Tell whether an answer is waited for."""
        return bool(self._awaiting) or self._text_under_way

    @property
    def in_group(self) -> bool:
        """Tell whether several answers are waited for at once."""
        return len(self._awaiting) > 1

    @property
    def dot_has_left(self) -> bool:
        """Tell whether the relay may have the last text to its end."""
        return self._wire.sent >= self._dot_at

    def ask(self, steps: tuple[Step, ...], commands: str) -> None:
        """Send commands, all at once or each when the one before is answered; nothing while an answer is left over."""
        if not self.pipelining:
            self._commands.extend(zip(steps, commands.splitlines(keepends=True), strict=True))
            self.ask_next()
        elif self.quiet:
            self._awaiting.extend(steps)
            self._wire.send(commands.encode())
        self._deadline.fresh = True

    def ask_next(self) -> None:
        """Send the next command of those that wait."""
        if self._commands and self.quiet:
            step, command = self._commands.popleft()
            self._awaiting.append(step)
            self._wire.send(command.encode())

    def forget(self) -> None:
        """Do not send the commands that wait."""
        self._commands.clear()

    def say(self, step: Step, command: bytes) -> None:
        """Send one command behind whatever was sent before."""
        self._awaiting.append(step)
        self._wire.send(command)
        self._deadline.fresh = True

    def send_text(self, text: bytes, then: Callable[[], None]) -> None:
        """Send a text without its dot, and call `then` when all of it has left."""
        self._text_under_way, self._dot_at = True, _NEVER
        self._deadline.fresh = True
        self._wire.send(text, then)

    def close_text(self, text: bytes, envelope: str | None) -> None:
        """Send a text, or the rest of one, with its dot, and the next envelope right behind it."""
        self._text_under_way = self._deadline.fresh = True
        self._dot_at = self._wire.queued + len(text) + 3
        if envelope is None:
            self._awaiting.append(Step.END)
            self._wire.send(text + b".\r\n")
        else:
            self._awaiting.extend(_GROUP)
            self._wire.send(b"%b.\r\n%b" % (text, envelope.encode()))

    def hang_up(self) -> None:
        """Close the connection; nothing is passed on any more."""
        self._over = True
        self._deadline.stop()
        self._wire.close()

    def _received(self, data: bytes) -> None:
        awaiting = self._awaiting
        if (
            len(awaiting) == 4
            and awaiting[0] is Step.END
            and self.quiet
            and self.dot_has_left
            and _ALL_WELL.fullmatch(data)
        ):
            self._deadline.fresh = True
            self._text_under_way = False
            awaiting.clear()
            self._listener.all_well()
            return
        replies = self._replies.feed(data)
        self._inbox.extend(replies)
        while self._inbox and not self._over:
            self._reply(self._inbox.popleft())
        if self._replies.garbage and not self._over:
            self._listener.ended(self._replies.garbage)
        if replies:
            self._deadline.fresh = True

    def _is_all_well(self, data: bytes) -> bool:
        waits_for_group = self._awaiting[0] is Step.END and self.dot_has_left and self.quiet
        return waits_for_group and _ALL_WELL.fullmatch(data) is not None

    def _reply(self, reply: Reply) -> None:
        if self._text_under_way and not self.dot_has_left:
            self._listener.too_early(reply)
        elif reply.code == 421:
            self._listener.turned_off(reply)
        elif not self._awaiting:
            self._listener.out_of_step(f"An answer that nobody asked for: {reply}")
        else:
            step = self._awaiting.popleft()
            if step is Step.END:
                self._text_under_way = False
            self._listener.answered(step, reply)

    def _limit(self) -> float:
        """Return how long what is going on now may take, in seconds."""
        self._sent_before = self._wire.sent
        if self._wire.waiting:
            return self._waits.text
        if not self._awaiting:
            return self._waits.idle
        limit: float = _LIMITS.get(self._awaiting[0], attrgetter("envelope"))(self._waits)
        return limit

    def _passed(self, seconds: float) -> None:
        if self._wire.sent > self._sent_before:
            self._deadline.fresh = True  # The text moves on, slowly.
        else:
            self._listener.silent(self._awaiting[0] if self._awaiting else None, seconds)


_LIMITS = {Step.END: attrgetter("end"), Step.QUIT: attrgetter("quit")}
