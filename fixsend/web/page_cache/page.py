"""One ready page: the same bytes for everybody, compressed once, unless its address says whose link a visitor came by.

That goes into the page's forms, at which it is cut. Gzip without compressing anew: each piece is compressed beforehand
and ends with a full flush, so that pieces can be joined to any others; what the forms carry goes between them as a
stored (uncompressed) block; then follow the checksum and length of this very page (RFC 1951 section 3.2.4, RFC 1952
section 2.3).
"""

import gzip
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
    """A page's headers and body; `pieces` has one member more than the page has forms.

    A page without forms is there as a gzip file alone, in `compressed`, and has no pieces: nearly every browser takes
    it so, and memory has room for several times as many.
    """

    headers: Headers
    pieces: list[bytes]
    compressed: list[bytes] = field(repr=False)
    digest: str

    @property
    def has_forms(self) -> bool:
        """Tell whether what a visitor's address carries changes the page."""
        return bool(self.pieces)

    @property
    def size(self) -> int:
        """Return roughly how many bytes of memory the page takes."""
        return (1 + self.has_forms) * (sum(map(len, self.pieces)) + sum(map(len, self.compressed)))

    def etag(self, carried: bytes = b"") -> str:
        """Return the weak ETag of the body with these fields in its forms (RFC 9110, section 8.8.3)."""
        own = f"-{sha256(carried).hexdigest()[:8]}" if carried else ""
        return f'W/"{self.digest}{own}"'

    def plain(self, carried: bytes = b"") -> bytes:
        """Return the body with these fields in its forms."""
        if not self.has_forms:
            return gzip.decompress(self.compressed[0])
        return carried.join(self.pieces) if carried else self._plain

    def gzipped(self, carried: bytes = b"") -> bytes:
        """Return the body with these fields in its forms as a gzip file."""
        if not self.has_forms:
            return self.compressed[0]
        return gzip_file(_stored(carried).join(self.compressed), self.plain(carried)) if carried else self._gzipped

    @cached_property
    def _plain(self) -> bytes:
        return b"".join(self.pieces)

    @cached_property
    def _gzipped(self) -> bytes:
        return gzip_file(b"".join(self.compressed), self._plain)


def make(headers: Headers, body: bytes, deflated: bytes = b"") -> Page:
    """Cut and compress a body that Django made; `deflated` is the body as `deflate` makes it, where that is at hand."""
    pieces = body.split(_MARK)
    digest = sha256(b"".join(pieces)).hexdigest()[:20]
    if len(pieces) == 1:
        return Page(headers, [], [gzip_file(deflated or deflate(body), body)], digest)
    return Page(headers, pieces, [deflate(piece) for piece in pieces], digest)


def filled_in(body: bytes, carried: bytes) -> bytes:
    """Return a body that is not kept, with these fields in its forms."""
    return body.replace(_MARK, carried)


def gzip_file(deflated: bytes, whole: bytes) -> bytes:
    """Return joined pieces as a gzip file; `whole` is what they are, not compressed."""
    end = zlib.crc32(whole).to_bytes(4, "little") + (len(whole) & 0xFFFFFFFF).to_bytes(4, "little")
    return _GZIP_START + deflated + _LAST_BLOCK + end


def deflate(piece: bytes) -> bytes:
    """Return a piece deflated, with a full flush at its end, so that others can stand before and behind it."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(piece) + compressor.flush(zlib.Z_FULL_FLUSH)


def _stored(fields: bytes) -> bytes:
    """Return a deflate block that holds fewer than 64 KB as they are."""
    length = len(fields)
    return b"\x00" + length.to_bytes(2, "little") + (length ^ 0xFFFF).to_bytes(2, "little") + fields
