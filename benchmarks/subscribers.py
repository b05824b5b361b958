"""Visitors who sign up for the mailing list, as a process of its own.

Each opens the page, waits as long as a person would, and sends its form with the headers of a browser; each has an
address of its own, as passed on by a trusted proxy. Prints one JSON object about the sending.
"""

import argparse
import asyncio
import gzip
import json
import re
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

import browser_headers

PAGE = "/stay-in-touch/"
AT_LEISURE = 2.5  # seconds; whoever is faster goes the slower way


@dataclass
class Visitor:
    """One person with a browser."""

    number: int
    fields: list[tuple[str, str]] = field(default_factory=list)
    cookie: str = ""  # Of commits whose forms carry a token, which belongs to it.
    seconds: float = 0.0
    status: int = 0

    def headers(self, host: str) -> list[str]:
        """Return what the proxy sends along."""
        one, two = divmod(self.number, 250)
        return [
            f"Host: {host}",
            f"X-Forwarded-For: 198.18.{one % 250}.{two + 1}",
            "X-Forwarded-Proto: https",
            *([f"Cookie: {self.cookie}"] if self.cookie else []),
        ]


Step = Callable[[Visitor, str, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def main() -> None:
    """Open all pages, then send all forms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("host")
    parser.add_argument("--visitors", type=int, default=1000)
    parser.add_argument("--at-once", type=int, default=16)
    wanted = parser.parse_args()
    visitors = [Visitor(number) for number in range(wanted.visitors)]
    await _all(visitors, wanted, _open)
    await asyncio.sleep(AT_LEISURE)
    began = time.perf_counter()
    await _all(visitors, wanted, _send)
    spent = time.perf_counter() - began
    times = sorted(visitor.seconds * 1000 for visitor in visitors)
    figures = {
        "requests_per_second": round(len(visitors) / spent),
        "p50_ms": round(statistics.median(times), 2),
        "p99_ms": round(times[int(len(times) * 0.99)], 2),
        "failed": sum(visitor.status != 302 for visitor in visitors),
    }
    print(json.dumps(figures))


async def _all(visitors: list[Visitor], wanted: argparse.Namespace, do: Step) -> None:
    waiting = iter(visitors)

    async def line() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", wanted.port)
        for visitor in waiting:
            await do(visitor, wanted.host, reader, writer)
        writer.close()

    await asyncio.gather(*(line() for _ in range(wanted.at_once)))


async def _open(visitor: Visitor, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    _, answered, body = await _ask(
        reader, writer, f"GET {PAGE} HTTP/1.1", visitor.headers(host) + browser_headers.opening()
    )
    visitor.cookie = answered.get("set-cookie", "").partition(";")[0]
    html = body.decode()
    form = html[html.index('<form class="form"') :]
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    choice = re.search(r'name="purposes"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="purposes"', form)
    visitor.fields = [
        *dict(hidden).items(),
        ("email", f"visitor-{visitor.number}-{int(time.time())}@example.org"),
        ("purposes", choice[1] or choice[2]),
        ("frequency", re.search(r'name="frequency"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="frequency"', form)[1]),
    ]


async def _send(visitor: Visitor, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    sent = urlencode(visitor.fields)
    own = visitor.headers(host) + browser_headers.sending(host, PAGE, sent)
    began = time.perf_counter()
    status, _, _ = await _ask(reader, writer, f"POST {PAGE} HTTP/1.1", own, sent)
    visitor.seconds, visitor.status = time.perf_counter() - began, status


async def _ask(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: str, headers: list[str], body: str = ""
) -> tuple[int, dict[str, str], bytes]:
    writer.write("\r\n".join([line, *headers, "", body]).encode())
    status = int((await reader.readline()).split()[1])
    found: dict[str, str] = {}
    while (text := (await reader.readline()).decode().strip()) != "":
        name, _, value = text.partition(":")
        found[name.lower()] = value.strip()
    answer = await reader.readexactly(int(found.get("content-length", "0")))
    return status, found, gzip.decompress(answer) if found.get("content-encoding") == "gzip" else answer


if __name__ == "__main__":
    asyncio.run(main())
