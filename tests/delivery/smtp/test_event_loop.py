"""What mail waits for comes at its moment: never before it, and never not at all."""

import asyncio

import pytest

from fixsend.delivery.smtp import event_loop
from fixsend.delivery.smtp.event_loop import NEVER, Alarm


def rung(*waits: float) -> list[tuple[float, float]]:
    """Set an alarm for each wait, one after the other; return the moments and when it rang."""

    async def run() -> list[tuple[float, float]]:
        loop, rings = asyncio.get_running_loop(), []
        for wait in waits:
            heard = asyncio.Event()
            alarm = Alarm(loop, lambda heard=heard: (rings.append(loop.time()), heard.set()))
            alarm.set(moment := loop.time() + wait)
            await asyncio.wait_for(heard.wait(), 20)
            assert alarm.moment == NEVER
            rings[-1] = (moment, rings[-1])
        return rings

    return event_loop.run(run())


def test_an_alarm_never_rings_too_soon():
    assert all(rang >= moment for moment, rang in rung(*(0.0001 * number for number in range(60))))


@pytest.mark.parametrize("wait", [-1, 0, 0.0004])
def test_a_moment_that_is_over_or_nearly_there_rings_at_once(wait):
    assert len(rung(wait)) == 1


def test_the_last_moment_counts_and_a_cancelled_one_never_comes():
    async def run() -> list[str]:
        loop, rings, done = asyncio.get_running_loop(), [], asyncio.Event()
        moved, cancelled, last = (
            Alarm(loop, lambda name=name: rings.append(name)) for name in ("moved", "cancelled", "last")
        )
        for alarm in (moved, cancelled):
            alarm.set(loop.time() + 0.001)
        moved.set(NEVER)
        cancelled.cancel()
        last.set(loop.time() + 5)
        last.set(loop.time() + 0.005)
        end = Alarm(loop, done.set)
        end.set(loop.time() + 0.02)
        await asyncio.wait_for(done.wait(), 20)
        return rings

    assert event_loop.run(run()) == ["last"]
