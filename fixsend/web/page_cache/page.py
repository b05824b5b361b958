"""One ready page: cut at its form tokens, compressed once, and put together again for each visitor.

Gzip without compressing anew: each piece between two tokens is compressed beforehand and ends with a full flush, so
that pieces can be joined to any others; the tokens go between them as a stored (uncompressed) block; then follow the
checksum and length of this very page (RFC 1951 section 3.2.4, RFC 1952 section 2.3).
"""

import zlib
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from fixsend.web import tokens

Headers = list[tuple[str, str]]

_GZIP_START = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
_LAST_BLOCK = b"\x01\x00\x00\xff\xff"
_MARK = tokens.PLACEHOLDER.encode()


@dataclass(frozen=True)
class Page:
    """A page's headers and body; `pieces` has one member more than the page has forms."""

    status: int
    headers: Headers
    pieces: list[bytes]
    compressed: list[bytes] = field(repr=False)
    etag: str = ""

    @property
    def has_forms(self) -> bool:
        """Tell whether every visitor gets tokens of their own."""
        return len(self.pieces) > 1

    @property
    def size(self) -> int:
        """Return roughly how many bytes of memory the page takes."""
        return sum(map(len, self.pieces)) + 2 * sum(map(len, self.compressed))

    def plain(self, fields: bytes) -> bytes:
        """Return the body with these form fields."""
        return fields.join(self.pieces)

    def gzipped(self, fields: bytes) -> bytes:
        """Return the body with these form fields as a gzip file."""
        if not self.has_forms:
            return self._gzipped
        return _gzip(_stored(fields).join(self.compressed), self.plain(fields))

    @cached_property
    def _gzipped(self) -> bytes:
        return _gzip(self.compressed[0], self.pieces[0])


def make(status: int, headers: Headers, body: bytes) -> Page:
    """Cut and compress a body that Django made."""
    pieces = body.split(_MARK)
    etag = "" if len(pieces) > 1 else f'W/"{sha256(body).hexdigest()[:20]}"'
    return Page(status, headers, pieces, [_compressed(piece) for piece in pieces], etag)


def _gzip(compressed: bytes, whole: bytes) -> bytes:
    end = zlib.crc32(whole).to_bytes(4, "little") + (len(whole) & 0xFFFFFFFF).to_bytes(4, "little")
    return _GZIP_START + compressed + _LAST_BLOCK + end


def _compressed(piece: bytes) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(piece) + compressor.flush(zlib.Z_FULL_FLUSH)


def _stored(fields: bytes) -> bytes:
    """Return a deflate block that holds fewer than 64 KB as they are."""
    length = len(fields)
    return b"\x00" + length.to_bytes(2, "little") + (length ^ 0xFFFF).to_bytes(2, "little") + fields
