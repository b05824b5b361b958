"""People who sign a petition in a surge, as a process of its own.

They come at a given rate, at random moments, however slow the site is. Each opens the page, waits as long as a person
would, sends its form with the headers of a browser and opens the thank-you page; each has an address and a network of
their own, as passed on by a trusted proxy. Some press the button twice, and some lose their connection while they
wait for the answer and send the form again. Prints one JSON object, and writes to a file everybody who was told that it
worked.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import itertools
import json
import random
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import browser_headers

AT_LEISURE = 2.1  # seconds; whoever is faster goes the slower way
DOUBLE_PRESSES = 0.05
LOST_ANSWERS = 0.02
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_FORM = re.compile(r'action="(/take-part/\d+/)"')


@dataclass
class Answer:
    """What the server said."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Surge:
    """What all signers share."""

    port: int
    host: str
    page: str
    postcodes: list[str]
    connections: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter] | None]
    measuring: bool = False
    over: bool = False
    numbers: itertools.count[int] = field(default_factory=itertools.count)
    times: dict[str, list[float]] = field(
        default_factory=lambda: {"open": [], "sign": [], "sign_twice": [], "thanks": []}
    )
    signed: list[str] = field(default_factory=list)
    signed_while_measuring: int = 0
    doubles: int = 0
    retries: int = 0
    errors: list[str] = field(default_factory=list)

    async def ask(self, line: str, headers: list[str], body: str = "", *, lose: bool = False) -> Answer | None:
        """Send one request over a free connection; with `lose`, hang up before the answer comes."""
        connection = await self.connections.get()
        kept = None
        try:
            reader, writer = connection or await asyncio.open_connection("127.0.0.1", self.port)
            writer.write("\r\n".join([line, f"Host: {self.host}", *headers, "", body]).encode())
            if lose:
                await writer.drain()
                await asyncio.sleep(0.005)
                writer.close()
                return None
            answer = await _answer(reader)
            if answer.headers.get("connection", "").lower() == "close":
                writer.close()
            else:
                kept = (reader, writer)
            return answer
        finally:
            self.connections.put_nowait(kept)

    def took(self, step: str, began: float) -> None:
        """Note how long somebody waited for a step."""
        if self.measuring:
            self.times[step].append((time.perf_counter() - began) * 1000)


async def main() -> None:
    """Let people come for a while, and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("host")
    parser.add_argument("page")
    parser.add_argument("--postcodes", type=Path, required=True)
    parser.add_argument("--signed", type=Path, required=True)
    parser.add_argument("--per-minute", type=float, required=True)
    parser.add_argument("--first", type=int, default=0, help="the number of the first person")
    parser.add_argument("--connections", type=int, default=128)
    parser.add_argument("--warm-up", type=float, default=8)
    parser.add_argument("--seconds", type=float, default=60)
    wanted = parser.parse_args()
    surge = Surge(wanted.port, wanted.host, wanted.page, wanted.postcodes.read_text().split(), asyncio.Queue())
    surge.numbers = itertools.count(wanted.first)
    for _ in range(wanted.connections):
        surge.connections.put_nowait(None)
    coming = asyncio.create_task(_come(surge, wanted.per_minute / 60))
    await asyncio.sleep(wanted.warm_up)
    surge.measuring, began = True, time.perf_counter()
    await asyncio.sleep(wanted.seconds)
    surge.measuring, spent = False, time.perf_counter() - began
    surge.over = True
    await coming
    wanted.signed.write_text("\n".join(surge.signed))
    print(json.dumps({**_figures(surge, spent), "next": next(surge.numbers)}))


async def _come(surge: Surge, per_second: float) -> None:
    """Let people come at random moments until it is over, and wait until the last has finished."""
    async with asyncio.TaskGroup() as people:
        next_at = time.perf_counter()
        while not surge.over:
            next_at += random.expovariate(per_second)
            await asyncio.sleep(max(0, next_at - time.perf_counter()))
            people.create_task(_person(surge, next(surge.numbers)))


async def _person(surge: Surge, number: int) -> None:
    try:
        await _sign(surge, number)
    except (OSError, asyncio.IncompleteReadError, LookupError, ValueError, TypeError) as error:
        surge.errors.append(f"{type(error).__name__}: {error}")


async def _sign(surge: Surge, number: int) -> None:
    own = _headers(number)
    began = time.perf_counter()
    page = await surge.ask(f"GET {surge.page} HTTP/1.1", own + browser_headers.opening())
    surge.took("open", began)
    assert page is not None
    html = page.body.decode()
    form = html[html.index("take-part") - 200 :]
    if "set-cookie" in page.headers:  # Commits whose forms carry a token, which belongs to it.
        own.append(f"Cookie: {page.headers['set-cookie'].partition(';')[0]}")
    email = f"signer-{number}@example.org"
    sent = urlencode(
        {
            **dict(_HIDDEN.findall(form)),
            "name": f"Alex Example {number}",
            "email": email,
            "postcode": random.choice(surge.postcodes),
            "shows_name": "on" if number % 3 == 0 else "",
        }
    )
    action = _FORM.search(form)[1]  # type: ignore[index]
    await asyncio.sleep(AT_LEISURE)
    began = time.perf_counter()
    answer, is_usual = await _send(surge, f"POST {action} HTTP/1.1", own, sent)
    surge.took("sign" if is_usual else "sign_twice", began)
    if answer.status != 302:
        raise ValueError(f"signing was answered with {answer.status}")
    surge.signed.append(email)
    surge.signed_while_measuring += surge.measuring
    began = time.perf_counter()
    led_on = own + browser_headers.following(surge.host, surge.page)
    thanks = await surge.ask(f"GET {answer.headers['location']} HTTP/1.1", led_on)
    surge.took("thanks", began)
    if thanks is None or thanks.status != 200:
        raise ValueError("the thank-you page did not come")


async def _send(surge: Surge, line: str, own: list[str], sent: str) -> tuple[Answer, bool]:
    """Return the answer, and whether the form was sent once only."""
    headers = own + browser_headers.sending(surge.host, surge.page, sent)
    chance = random.random()
    if chance < LOST_ANSWERS:
        surge.retries += 1
        await surge.ask(line, headers, sent, lose=True)
    elif chance < LOST_ANSWERS + DOUBLE_PRESSES:
        surge.doubles += 1
        first, second = await asyncio.gather(surge.ask(line, headers, sent), surge.ask(line, headers, sent))
        assert first is not None
        assert second is not None
        return (first if first.status != 302 else second), False
    answer = await surge.ask(line, headers, sent)
    assert answer is not None
    return answer, chance >= LOST_ANSWERS + DOUBLE_PRESSES


def _headers(number: int) -> list[str]:
    one, two = divmod(number, 250)
    return [
        f"X-Forwarded-For: 198.{18 + one // 250 % 2}.{one % 250}.{two + 1}",
        "X-Forwarded-Proto: https",
    ]


async def _answer(reader: asyncio.StreamReader) -> Answer:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    if headers.get("content-encoding") == "gzip":
        body = gzip.decompress(body)
    return Answer(int(first.split()[1]), headers, body)


def _figures(surge: Surge, spent: float) -> dict[str, object]:
    everything = sorted(itertools.chain.from_iterable(surge.times.values()))
    return {
        "signatures_per_minute": round(surge.signed_while_measuring / spent * 60),
        "p50_ms": _share(everything, 0.5),
        "p99_ms": _share(everything, 0.99),
        **{f"{step}_p99_ms": _share(sorted(times), 0.99) for step, times in surge.times.items()},
        "errors": len(surge.errors),
        "first_errors": sorted(set(surge.errors))[:5],
        "told_that_it_worked": len(surge.signed),
        "pressed_twice": surge.doubles,
        "sent_again": surge.retries,
    }


def _share(times: list[float], share: float) -> float:
    return round(times[min(len(times) - 1, int(len(times) * share))], 1) if times else 0.0


if __name__ == "__main__":
    asyncio.run(main())
