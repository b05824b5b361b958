"""Holding what the tests cover to the floor in pyproject.toml (`fail_under`), which only rises.

Lines and branches count together, as coverage does it: 100 × (lines run + branches taken) ÷ (lines + branches).
"""

import json
import math
import sys
import tempfile
from pathlib import Path

from coverage import Coverage

ROOM = 0.5  # percentage points; how much a run may differ from the next one, for the timing of processes is in it


def verdict(measured: float, floor: float) -> str:
    """Return what to say of a percentage beside its floor; empty where there is nothing to do.

    Raises ValueError, with words for whoever runs it, where the percentage is below the floor.
    """
    if measured < floor:
        raise ValueError(
            f"{measured:.2f} % is less than the floor of {floor:g} %. Test what is new, and do not lower the floor."
        )
    higher = math.floor((measured - ROOM) * 10) / 10
    return f"The floor can be raised: fail_under = {higher:g} in pyproject.toml." if higher > floor else ""


def main() -> None:
    """Print the files not covered in full, the totals of lines and branches, and what the floor says to them."""
    coverage = Coverage()
    coverage.load()
    measured = coverage.report(show_missing=False, skip_covered=True, skip_empty=True, sort="cover")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "coverage.json")
        coverage.json_report(outfile=str(path))
        totals = json.loads(path.read_text())["totals"]
    print(f"Lines: {_share(totals['covered_lines'], totals['num_statements'])}")
    print(f"Branches: {_share(totals['covered_branches'], totals['num_branches'])}")
    try:
        print(verdict(measured, float(coverage.get_option("report:fail_under") or 0)))  # type: ignore[arg-type]
    except ValueError as error:
        sys.exit(str(error))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} % ({part} of {whole})"


if __name__ == "__main__":
    main()
