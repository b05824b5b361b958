"""Jobs of list imports; each carries ids only."""

import time
from collections.abc import Callable
from functools import partial

from django.db import OperationalError, close_old_connections
from procrastinate.contrib.django import app

from fixsend.list_import import services
from fixsend.list_import.undo import undo


@app.task(name="list_import.check_import", queue="imports")
def check_import(import_id: int) -> None:
    """Make the dry run of an import."""
    _run_or_fail(import_id, services.check)


@app.task(name="list_import.apply_import", queue="imports")
def apply_import(import_id: int) -> None:
    """Bring an import in."""
    _run_or_fail(import_id, services.apply)


@app.task(name="list_import.undo_import", queue="imports")
def undo_import(import_id: int, actor_id: int | None) -> None:
    """Undo an import."""
    _run_or_fail(import_id, partial(undo, actor_id=actor_id))


_NOTHING_CHANGED = "This step stopped with an error. Nothing was changed; you can try it again."
_PARTLY = "This step stopped with an error, part of the way. What is done stays done. You can let it go on."
# A database that starts again, or that had two jobs wait for each other, is asked once more.
_TRIES, _PATIENCE = 5, 3.0  # seconds


def _run_or_fail(import_id: int, step: Callable[[int], object]) -> None:
    """Run a step; a second run of the same job finds the step done and does nothing."""
    for tries_left in reversed(range(_TRIES)):
        try:
            step(import_id)
        except services.NotPossibleNow:
            return
        except OperationalError:
            if not tries_left:
                services.fail(import_id, _NOTHING_CHANGED, _PARTLY)
                raise
            time.sleep(_PATIENCE)
            close_old_connections()
        except Exception:
            services.fail(import_id, _NOTHING_CHANGED, _PARTLY)
            raise
        else:
            return
