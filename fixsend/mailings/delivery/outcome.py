"""What a mail server made of a mail."""

from dataclasses import dataclass
from typing import Literal

from fixsend.mailings.models.message import FailureKind


@dataclass(frozen=True)
class Outcome:
    """`later` may be tried again. `unsure` means that the server may have taken the mail all the same."""

    result: Literal["accepted", "later", "refused"]
    kind: FailureKind | None = None
    reason: str = ""
    unsure: bool = False
    address_gone: bool = False


ACCEPTED = Outcome("accepted")
