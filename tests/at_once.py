"""Several people do something in the same moment."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connection


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Run each act in a thread with a connection of its own, from one starting line; return how each ended."""
    line, outcomes = Barrier(len(acts), timeout=20), []

    def run(act):
        try:
            line.wait()
            act()
            outcomes.append("done")
        except Exception as error:
            outcomes.append(type(error).__name__)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
