"""Jobs of evidence; each carries ids only."""

import time

from django.db import OperationalError, close_old_connections
from procrastinate.contrib.django import app

from fixsend.evidence.models import SourceFile
from fixsend.evidence.services import cards, downloads, loading

# So many cards a job: then it takes its place behind the other jobs that wait.
_CARDS = 10
# A database that starts again, or that had two jobs wait for each other, is asked once more.
_TRIES, _PATIENCE = 5, 3.0  # seconds


@app.task(name="evidence.load_file", queue="imports")
def load_file(source_file_id: int) -> None:
    """Read a file that staff loaded. A second run finds it read, and does nothing; so does one whose file is gone."""
    for tries_left in reversed(range(_TRIES)):
        try:
            loading.read(source_file_id)
        except SourceFile.DoesNotExist:
            return
        except OperationalError:
            if not tries_left:
                loading.give_up(source_file_id)
                raise
            time.sleep(_PATIENCE)
            close_old_connections()
        except Exception:
            loading.give_up(source_file_id)
            raise
        else:
            return


@app.task(name="evidence.draw_cards", priority=-10)
def draw_cards() -> None:
    """Draw some of the report cards that are old, and leave the rest to a job behind the others that wait."""
    if cards.draw_next(_CARDS) and cards.waiting():
        draw_cards.defer()


@app.task(name="evidence.make_package", priority=-20)
def make_package() -> None:
    """Make the ZIP of all tables where it is old, behind the cards: a second run finds it made."""
    downloads.make_package()


@app.periodic(cron="*/10 * * * *")
@app.task(name="evidence.look_for_old_cards", queueing_lock="evidence.look_for_old_cards")
def look_for_old_cards(timestamp: int) -> None:
    """Make what is old though no job is there for it: after an upgrade, or when one was lost."""
    if cards.waiting():
        draw_cards()
    make_package()
