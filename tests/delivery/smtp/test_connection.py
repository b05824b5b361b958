"""A connection that knows what has left, and hears everything that was said before it broke."""

import asyncio
import socket
import time

from fixsend.delivery.smtp import Pool, event_loop
from fixsend.delivery.smtp.connection import Connection
from tests.delivery.relays import Relay
from tests.delivery.smtp.sending import RecordingSource, raw_mails, way_to


def test_what_the_relay_said_before_it_closed_is_heard_though_writing_fails():
    async def run() -> tuple[bytes, str, int]:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        connection = Connection(asyncio.get_running_loop(), ours)
        heard, lost = bytearray(), asyncio.get_running_loop().create_future()
        connection.received, connection.lost = heard.extend, lost.set_result
        theirs.send(b"250 2.0.0 Ok\r\n")
        theirs.close()
        connection.send(b"MAIL FROM:<a@example.org>\r\n")
        reason = await lost
        return bytes(heard), reason, connection.sent

    heard, reason, sent = event_loop.run(run())
    assert reason.startswith("BrokenPipeError")
    assert sent == 0
    assert heard == b"250 2.0.0 Ok\r\n"


def test_how_much_has_left_is_known_to_the_byte():
    async def run() -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        connection = Connection(asyncio.get_running_loop(), ours)
        drained = asyncio.Event()
        connection.send(b"x" * 3_000_000, then=drained.set)
        assert connection.queued == 3_000_000
        assert 0 < connection.sent < 3_000_000
        assert connection.waiting
        theirs.setblocking(False)
        read = 0
        while read < 3_000_000:
            read += len(await asyncio.get_running_loop().sock_recv(theirs, 1 << 20))
        await drained.wait()
        assert connection.sent == read == 3_000_000
        connection.close()
        theirs.close()

    event_loop.run(run())


def test_a_process_that_stood_still_does_not_blame_the_relay():
    def stand_still() -> None:
        until = time.monotonic() + 0.3
        while time.monotonic() < until:
            pass

    async def run() -> RecordingSource:
        async with Relay("end=wait 40") as relay:
            source = RecordingSource(raw_mails(1))
            whole = source.on_handover

            def on_handover(mail) -> None:
                asyncio.get_running_loop().call_later(0.02, stand_still)
                whole(mail)

            source.on_handover = on_handover  # type: ignore[method-assign]
            pool = Pool([way_to(relay)], source)
            pool.start()
            await source.enough.wait()
            await pool.close(grace=1)
            return source

    assert event_loop.run(run()).kinds() == ["accepted"]
