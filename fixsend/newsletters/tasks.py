"""Jobs of newsletters; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.newsletters.sending import click_counts
from fixsend.newsletters.sending.services import sending, subject_tests
from fixsend.newsletters.series.services import dispatch, enrolment


@app.task(name="newsletters.freeze_mailing", queue="mail")
def freeze_mailing(mailing_id: int) -> None:
    """Freeze the audience of a mailing; a second run finds it frozen."""
    sending.freeze(mailing_id)


@app.periodic(cron="* * * * *")
@app.task(name="newsletters.roll_up_clicks", queueing_lock="newsletters.roll_up_clicks")
def roll_up_clicks(timestamp: int) -> None:
    """Count the clicks that have come in."""
    click_counts.roll_up()


@app.periodic(cron="* * * * *")
@app.task(name="newsletters.end_subject_tests", queueing_lock="newsletters.end_subject_tests")
def end_subject_tests(timestamp: int) -> None:
    """Send the rest of a newsletter with the subject that did best in its test."""
    subject_tests.end_due()


@app.periodic(cron="* * * * *")
@app.task(name="newsletters.run_series", queueing_lock="newsletters.run_series")
def run_series(timestamp: int) -> None:
    """Let people begin automatic messages, and hand over those that are due."""
    enrolment.enrol()
    dispatch.dispatch_due()
