"""Commands and replies: which reply belongs to which command, one at a time or pipelined.

A reply is passed on only with the step that it answers. What the relay says unasked, too early, too late or not in
SMTP ends the dialogue.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from operator import attrgetter
from typing import Protocol

from fixsend.delivery.smtp.connection import Connection, InactivityTimer
from fixsend.delivery.smtp.pipeline import ENVELOPE
from fixsend.delivery.smtp.relay import Timeouts
from fixsend.delivery.smtp.replies import Reply, ReplyParser
from fixsend.delivery.smtp.reply_classification import Step

_NEVER = 1 << 62
_GROUP = (Step.END, *ENVELOPE)
# What a relay nearly always replies to `_GROUP`, read in one go: the text was accepted, and the next envelope too.
_GROUP_ACCEPTED = re.compile(rb"2\d\d [^\r\n]*\r\n25[01] [^\r\n]*\r\n25[012] [^\r\n]*\r\n354[^\r\n]*\r\n")


class DialogueListener(Protocol):
    """What a dialogue tells its session."""

    def group_accepted(self) -> None:
        """Take note that the text was accepted, and the next envelope too."""

    def replied(self, step: Step, reply: Reply) -> None:
        """Take the reply to one step."""

    def premature_reply(self, reply: Reply) -> None:
        """Take a reply to a text that had not left us to its end."""

    def service_closing(self, reply: Reply) -> None:
        """Take a 421: the relay is closing."""

    def out_of_sync(self, reason: str) -> None:
        """Take note of a reply that belongs to no command."""

    def protocol_error(self, reason: str) -> None:
        """Take note that what the relay sends is not SMTP."""

    def connection_lost(self, reason: str) -> None:
        """Take note that the connection was closed, or broke."""

    def timed_out(self, step: Step | None, seconds: float) -> None:
        """Take note that nothing has come for `seconds`; `step` is None where no reply was awaited."""


class Dialogue:
    """One connection's commands and replies."""

    def __init__(
        self, connection: Connection, timeouts: Timeouts, listener: DialogueListener, pipelining: bool
    ) -> None:
        self.pipelining = pipelining
        self._connection = connection
        self._timeouts = timeouts
        self._listener = listener
        self._replies = ReplyParser()
        self._inbox: deque[Reply] = deque()
        self._awaiting: deque[Step] = deque()
        self._commands: deque[tuple[Step, str]] = deque()  # Where each waits for the reply to the one before.
        self._text_in_flight = False
        self._dot_at = _NEVER  # How many bytes of the connection have left when the dot has.
        self._sent_before = 0
        self._over = False
        self._timer = InactivityTimer(timeouts.shortest / 4, self._limit, self._expired)
        connection.received, connection.lost = self._received, listener.connection_lost

    @property
    def quiet(self) -> bool:
        """Tell whether nothing that the relay said is left over: what comes next replies to what we send next."""
        return not self._inbox and self._replies.empty

    @property
    def busy(self) -> bool:
        """Tell whether a reply is awaited."""
        return bool(self._awaiting) or self._text_in_flight

    @property
    def in_group(self) -> bool:
        """Tell whether several replies are awaited at once."""
        return len(self._awaiting) > 1

    @property
    def dot_has_left(self) -> bool:
        """Tell whether the relay may have the last text to its end."""
        return self._connection.sent >= self._dot_at

    def ask(self, steps: tuple[Step, ...], commands: str) -> None:
        """Send commands, all at once or each after the reply to the one before; nothing while a reply is left over."""
        if not self.pipelining:
            self._commands.extend(zip(steps, commands.splitlines(keepends=True), strict=True))
            self.ask_next()
        elif self.quiet:
            self._awaiting.extend(steps)
            self._connection.send(commands.encode())
        self._timer.had_activity = True

    def ask_next(self) -> None:
        """Send the next command of those that wait."""
        if self._commands and self.quiet:
            step, command = self._commands.popleft()
            self._awaiting.append(step)
            self._connection.send(command.encode())

    def forget(self) -> None:
        """Drop the commands that wait to be sent."""
        self._commands.clear()

    def say(self, step: Step, command: bytes) -> None:
        """Send one command behind whatever was sent before."""
        self._awaiting.append(step)
        self._connection.send(command)
        self._timer.had_activity = True

    def send_text(self, text: bytes, then: Callable[[], None]) -> None:
        """Send a text without its dot, and call `then` when all of it has left."""
        self._text_in_flight, self._dot_at = True, _NEVER
        self._timer.had_activity = True
        self._connection.send(text, then)

    def close_text(self, text: bytes, envelope: str | None) -> None:
        """Send a text, or the rest of one, with its dot, and the next envelope right behind it."""
        self._text_in_flight = self._timer.had_activity = True
        self._dot_at = self._connection.queued + len(text) + 3
        if envelope is None:
            self._awaiting.append(Step.END)
            self._connection.send(text + b".\r\n")
        else:
            self._awaiting.extend(_GROUP)
            self._connection.send(b"%b.\r\n%b" % (text, envelope.encode()))

    def hang_up(self) -> None:
        """Close the connection; nothing is passed on any more."""
        self._over = True
        self._timer.stop()
        self._connection.close()

    def _received(self, data: bytes) -> None:
        awaiting = self._awaiting
        if (
            len(awaiting) == 4
            and awaiting[0] is Step.END
            and self.quiet
            and self.dot_has_left
            and _GROUP_ACCEPTED.fullmatch(data)
        ):
            self._timer.had_activity = True
            self._text_in_flight = False
            awaiting.clear()
            self._listener.group_accepted()
            return
        replies = self._replies.feed(data)
        self._inbox.extend(replies)
        while self._inbox and not self._over:
            self._reply(self._inbox.popleft())
        if self._replies.error and not self._over:
            self._listener.protocol_error(self._replies.error)
        if replies:
            self._timer.had_activity = True

    def _reply(self, reply: Reply) -> None:
        if self._text_in_flight and not self.dot_has_left:
            self._listener.premature_reply(reply)
        elif reply.code == 421:
            self._listener.service_closing(reply)
        elif not self._awaiting:
            self._listener.out_of_sync(f"An answer that nobody asked for: {reply}")
        else:
            step = self._awaiting.popleft()
            if step is Step.END:
                self._text_in_flight = False
            self._listener.replied(step, reply)

    def _limit(self) -> float:
        """Return how long the present step may take, in seconds."""
        self._sent_before = self._connection.sent
        if self._connection.waiting:
            return self._timeouts.text
        if not self._awaiting:
            return self._timeouts.idle
        limit: float = _LIMITS.get(self._awaiting[0], attrgetter("envelope"))(self._timeouts)
        return limit

    def _expired(self, seconds: float) -> None:
        if self._connection.sent > self._sent_before:
            self._timer.had_activity = True  # The text moves on, slowly.
        else:
            self._listener.timed_out(self._awaiting[0] if self._awaiting else None, seconds)


_LIMITS = {Step.END: attrgetter("end"), Step.QUIT: attrgetter("quit")}
