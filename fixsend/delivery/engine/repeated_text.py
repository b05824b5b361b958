"""Encodes texts that have most of their words in common: in a surge, mail after mail differs in its link alone.

A text is cut at its links, and each link and piece between two of them is encoded once. One is kept only when it comes
again, so that what stands in one mail alone does not stay in memory, but for a mail that is tried again.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from fixsend.delivery.engine import mime
from fixsend.delivery.engine.text import clean

# Characters; a shorter text is encoded as quickly as its pieces are looked up.
_LONG_TEXT = 1000
_MOST_PIECES = 500
_LINK = re.compile(r"(https?://[^\s\"'<>]+)")


class _Piece(NamedTuple):
    """A piece in quoted-printable, and how many bytes its text has and about how many that encoding."""

    encoded: bytes
    length: int
    size: int


_came_once: set[int] = set()  # Hashes: the pieces themselves are not kept.
_kept: dict[str, _Piece] = {}


def encoded(text: str) -> tuple[bytes, bytes]:
    """Return the transfer encoding that suits a text best, and the text, cleaned, in it (as `mime.encoded`)."""
    if len(text) < _LONG_TEXT:
        return mime.encoded(clean(text))
    pieces = [_piece(piece) for piece in _LINK.split(text) if piece]
    if mime.is_mostly_escapes(sum(piece.size for piece in pieces), sum(piece.length for piece in pieces)):
        return mime.encoded(clean(text))
    return b"quoted-printable", mime.SOFT_BREAK.join(piece.encoded for piece in pieces)


def _piece(text: str) -> _Piece:
    piece = _kept.get(text)
    if piece is None:
        piece = _encode(text)
        _note(text, piece)
    return piece


def _encode(text: str) -> _Piece:
    plain = clean(text)
    return _Piece(mime.quoted_printable_piece(plain), len(plain.encode()), mime.quoted_printable_size(plain))


def _note(text: str, piece: _Piece) -> None:
    """Keep a piece that comes for the second time; now and then, forget all."""
    if len(_came_once) + len(_kept) >= _MOST_PIECES:
        _came_once.clear()
        _kept.clear()
    if hash(text) in _came_once:
        _kept[text] = piece
    _came_once.add(hash(text))
