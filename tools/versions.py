"""Version numbers as Semantic Versioning 2.0.0 has them, without pre-releases."""

import re
from dataclasses import dataclass

_NUMBER = r"(0|[1-9]\d*)"
_VERSION = re.compile(rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}")


@dataclass(frozen=True, order=True)
class Version:
    """One version; versions compare as their numbers do."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """Return it as it is written, such as `0.1.0`."""
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def tag(self) -> str:
        """Return the name of its tag, such as `v0.1.0`."""
        return f"v{self}"


def parse(text: str) -> Version | None:
    """Return the version that a text is, or None where it is not three numbers with dots between them."""
    found = _VERSION.fullmatch(text)
    return Version(*map(int, found.groups())) if found else None
