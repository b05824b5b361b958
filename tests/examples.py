"""With how many examples a property is tried: a few each time, chosen anew, and many in `make test-full`."""

import os

THOROUGH = os.environ.get("THOROUGH") == "1"


def examples(few: int, thorough: int = 0) -> int:
    """Return how many examples to try: `few`, or in `make test-full` six times as many unless `thorough` says more."""
    return (thorough or few * 6) if THOROUGH else few
