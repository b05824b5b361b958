"""Jobs of the mailing list; each carries ids only."""

from collections.abc import Callable
from functools import partial

from django.conf import settings
from procrastinate.contrib.django import app

from fixsend.mailings.audiences import readers, receipts
from fixsend.mailings.deliverability import services as deliverability
from fixsend.mailings.delivery import accounting
from fixsend.mailings.list_import import services as list_imports
from fixsend.mailings.list_import import undoing
from fixsend.mailings.returns import mailbox
from fixsend.mailings.sending import click_counts
from fixsend.mailings.sending.services import freezing, subject_tests
from fixsend.mailings.series.services import looking, stepping
from fixsend.mailings.services import outbox


@app.periodic(cron="*/5 * * * *")
@app.task(name="mailings.rescue_abandoned", queueing_lock="mailings.rescue_abandoned")
def rescue_abandoned(timestamp: int) -> None:
    """Queue again what dead workers held."""
    outbox.rescue_abandoned()


@app.periodic(cron="17 * * * *")
@app.task(name="mailings.blank_sent", queueing_lock="mailings.blank_sent")
def blank_sent(timestamp: int) -> None:
    """Remove the text of mails that have gone."""
    outbox.blank_sent()


@app.periodic(cron="* * * * *")
@app.task(name="mailings.roll_up_clicks", queueing_lock="mailings.roll_up_clicks")
def roll_up_clicks(timestamp: int) -> None:
    """Count the clicks that have come in."""
    click_counts.roll_up()


@app.periodic(cron="* * * * *")
@app.task(name="mailings.end_subject_tests", queueing_lock="mailings.end_subject_tests")
def end_subject_tests(timestamp: int) -> None:
    """Send the rest of a newsletter with the subject that did best in its test."""
    subject_tests.end_due()


@app.periodic(cron="*/5 * * * *")
@app.task(name="mailings.read_bounces", queueing_lock="mailings.read_bounces", lock="mailings.read_bounces")
def read_bounces(timestamp: int) -> None:
    """Read the bounce mailbox, where there is one."""
    if settings.BOUNCE_MAILBOX:
        mailbox.read_all()


@app.task(name="mailings.freeze_mailing", queue="mail")
def freeze_mailing(mailing_id: int) -> None:
    """Freeze the audience of a mailing; a second run finds it frozen."""
    freezing.freeze(mailing_id)


@app.periodic(cron="* * * * *")
@app.task(name="mailings.collect_receipts", queueing_lock="mailings.collect_receipts", lock="mailings.collect_receipts")
def collect_receipts(timestamp: int) -> None:
    """Write down, one bit for each person, who got the mailings that have just ended."""
    receipts.collect_new()


@app.periodic(cron="25 3 * * *")
@app.task(name="mailings.compare_readers", queueing_lock="mailings.compare_readers")
def compare_readers(timestamp: int) -> None:
    """Check that what audiences are counted from follows from what it stands for."""
    readers.compare()


@app.periodic(cron="7 * * * *")
@app.task(name="mailings.roll_up_tallies", queueing_lock="mailings.roll_up_tallies")
def roll_up_tallies(timestamp: int) -> None:
    """Make one row an hour of what workers counted."""
    accounting.roll_up()


@app.periodic(cron="41 3 * * *")
@app.task(name="mailings.look_at_sender", queueing_lock="mailings.look_at_sender")
def look_at_sender(timestamp: int) -> None:
    """Ask DNS about our sender. Trying out on one's own machine, there is no sender to ask about."""
    if settings.EMAIL_URL or not timestamp:
        deliverability.look()


@app.periodic(cron="* * * * *")
@app.task(name="mailings.run_series", queueing_lock="mailings.run_series")
def run_series(timestamp: int) -> None:
    """Let people begin automatic messages, and hand over those that are due."""
    looking.look()
    stepping.send_due()


@app.task(name="mailings.check_import", queue="imports")
def check_import(import_id: int) -> None:
    """Make the dry run of an import."""
    _or_give_up(import_id, list_imports.check, _NOTHING_CHANGED)


@app.task(name="mailings.bring_in_import", queue="imports")
def bring_in_import(import_id: int) -> None:
    """Bring an import in."""
    _or_give_up(import_id, list_imports.bring_in, _NOTHING_CHANGED)


@app.task(name="mailings.undo_import", queue="imports")
def undo_import(import_id: int, actor_id: int) -> None:
    """Undo an import."""
    _or_give_up(import_id, partial(undoing.undo, actor_id=actor_id), _PARTLY_UNDONE)


_NOTHING_CHANGED = "This step stopped with an error. Nothing was changed; you can try it again."
_PARTLY_UNDONE = "Undoing stopped with an error, perhaps part of the way. Press the button again and it goes on."


def _or_give_up(import_id: int, step: Callable[[int], object], trouble: str) -> None:
    """Run a step; a second run of the same job finds the step done and does nothing."""
    try:
        step(import_id)
    except list_imports.NotPossibleNow:
        return
    except Exception:
        list_imports.give_up(import_id, trouble)
        raise
