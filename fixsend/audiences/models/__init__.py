"""What audiences are counted from."""

from .reader import Fact, Reader
from .recipient_bitmap import CHUNK_BITS, GOT, RecipientBitmap

__all__ = [
    "CHUNK_BITS",
    "GOT",
    "Fact",
    "Reader",
    "RecipientBitmap",
]
