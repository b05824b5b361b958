"""Jobs about people; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.people import retention
from fixsend.people.services import confirmations, ledger


@app.periodic(cron="30 3 * * *")
@app.task(name="people.run_retention", queueing_lock="people.run_retention")
def run_retention(timestamp: int) -> None:
    """Let go of what has been kept for as long as we said."""
    retention.run()


@app.periodic(cron="10 3 * * *")
@app.task(name="people.compare_ledger", queueing_lock="people.compare_ledger")
def compare_ledger(timestamp: int) -> None:
    """Check that the current state of every consent follows from the ledger."""
    ledger.compare()


@app.periodic(cron="5 9 * * *")
@app.task(name="people.remind_unconfirmed", queueing_lock="people.remind_unconfirmed")
def remind_unconfirmed(timestamp: int) -> None:
    """Remind, once, those who asked for something and have not pressed the button."""
    confirmations.remind()
