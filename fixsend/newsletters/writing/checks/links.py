"""Links: each leads somewhere, safely, and says where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from fixsend.newsletters.writing import rich_text
from fixsend.newsletters.writing.checks.finding import Examined, Finding, advice, blocking
from fixsend.newsletters.writing.checks.internal_client import leads_somewhere
from fixsend.newsletters.writing.compose import POINTS_AT_THE_SITE, PlacedBlock
from fixsend.web import requests

_EMPTY_WORDS = {
    "click", "click here", "click this link", "find out more", "go", "here", "learn more", "link", "more", "read more",
    "read on", "see more", "tap here", "this", "this link", "this page",
}  # fmt: skip
_is_address = URLValidator(schemes=["http", "https"])
_NOT_FOR_READERS = ("/admin/", "/dev/")
_TELEPHONE = re.compile(r"\+?[\d ()-]{3,20}")


def check(examined: Examined) -> Iterator[Finding]:
    """Yield findings about the links; each address on our own site is requested once."""
    seen: set[str] = set()
    for block in examined.blocks:
        for words, address in _links(block):
            yield from _words(block.where, words)
            if not address:
                yield blocking(block.where, f"The link “{words}” leads to a page or file that is gone.")
            elif address not in seen:
                seen.add(address)
                yield from _address(block.where, address)


def _links(block: PlacedBlock) -> Iterator[tuple[str, str]]:
    """Yield (words, address) of every link in a block; a button or teaser without an address is a rendering problem."""
    if block.kind == "text":
        yield from rich_text.links(block.value.source)
    elif block.kind in {"button", "picture"} and block.value.href:
        yield block.value.get("text") or "", block.value.href
    elif block.kind == "figure" and block.value["source_url"]:
        yield block.value["source"] or "", block.value["source_url"]
    elif block.kind in POINTS_AT_THE_SITE and block.value.teaser:
        yield "", block.value.teaser.url


def _words(where: str, words: str) -> Iterator[Finding]:
    if words.strip(" .!…>›»→").lower() in _EMPTY_WORDS:
        yield advice(where, f"“{words}” does not say where the link leads. Many people hear only the links.")
    elif words.startswith(("http://", "https://", "www.")):
        yield advice(where, "The link shows a bare address. Words say more, and are nicer to hear.")


def _address(where: str, address: str) -> Iterator[Finding]:
    inside = _path_inside(address)
    if inside is not None:
        yield from _inside(where, inside)
    elif address.startswith("mailto:"):
        yield from _mailto(where, address)
    elif address.startswith("tel:"):
        if not _TELEPHONE.fullmatch(address.removeprefix("tel:")):
            yield blocking(where, f"{address} is not a phone number.")
    else:
        yield from _outside(where, address)


def _path_inside(address: str) -> str | None:
    """Return the path of an address at our own site, or None for any other."""
    if address.startswith("/") and not address.startswith("//"):
        return address
    parts, ours = requests.web_address(address), urlsplit(settings.SITE_URL)
    if parts.netloc != ours.netloc or parts.scheme not in {"http", "https"}:
        return None
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _inside(where: str, path: str) -> Iterator[Finding]:
    if path.startswith(_NOT_FOR_READERS):
        yield blocking(where, f"Readers cannot open {path}: it is for staff only.")
    elif not leads_somewhere(path):
        yield blocking(where, f"{path} leads nowhere on our site.")


def _mailto(where: str, address: str) -> Iterator[Finding]:
    if not _passes(validate_email, address.removeprefix("mailto:").partition("?")[0]):
        yield blocking(where, f"{address.removeprefix('mailto:')} is not an email address.")


def _outside(where: str, address: str) -> Iterator[Finding]:
    if "{" in address or not _passes(_is_address, address):
        yield blocking(where, f"{address} is not a web address.")
    elif address.startswith("http://"):
        yield advice(where, f"{address} is not secure. See whether it also works with https://.")


def _passes(validate: Callable[[str], None], value: str) -> bool:
    try:
        validate(value)
    except ValidationError:
        return False
    return True
