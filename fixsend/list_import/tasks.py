"""Jobs of list imports; each carries ids only."""

from collections.abc import Callable
from functools import partial

from procrastinate.contrib.django import app

from fixsend.list_import import services
from fixsend.list_import.undo import undo


@app.task(name="list_import.check_import", queue="imports")
def check_import(import_id: int) -> None:
    """Make the dry run of an import."""
    _run_or_fail(import_id, services.check, _NOTHING_CHANGED)


@app.task(name="list_import.apply_import", queue="imports")
def apply_import(import_id: int) -> None:
    """Bring an import in."""
    _run_or_fail(import_id, services.apply, _NOTHING_CHANGED)


@app.task(name="list_import.undo_import", queue="imports")
def undo_import(import_id: int, actor_id: int) -> None:
    """Undo an import."""
    _run_or_fail(import_id, partial(undo, actor_id=actor_id), _PARTLY_UNDONE)


_NOTHING_CHANGED = "This step stopped with an error. Nothing was changed; you can try it again."
_PARTLY_UNDONE = "Undoing stopped with an error, perhaps part of the way. Press the button again and it goes on."


def _run_or_fail(import_id: int, step: Callable[[int], object], problem: str) -> None:
    """Run a step; a second run of the same job finds the step done and does nothing."""
    try:
        step(import_id)
    except services.NotPossibleNow:
        return
    except Exception:
        services.fail(import_id, problem)
        raise
