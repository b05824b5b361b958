"""With how many examples a property is tried: a few each time, chosen anew, and many in `make test-full`."""

import os

THOROUGH = os.environ.get("THOROUGH") == "1"


def examples(few: int) -> int:
    """Return how many examples to try."""
    return few * 6 if THOROUGH else few
