"""Jobs about people; each carries ids only."""

from django.core.management import call_command
from django.utils import timezone
from procrastinate.contrib.django import app

from fixsend.people import retention
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.services import councils, growth, ledger
from fixsend.people.sign_in import codes
from fixsend.people.staff import alarms, notices


@app.periodic(cron="30 3 * * *")
@app.task(name="people.run_retention", queueing_lock="people.run_retention")
def run_retention(timestamp: int) -> None:
    """Remove what has been kept for as long as we said."""
    retention.run()


@app.periodic(cron="50 23 * * *")
@app.task(name="people.record_growth", queueing_lock="people.record_growth")
def record_growth(timestamp: int) -> None:
    """Write down how large the list is, how many members there are, and the like."""
    growth.record(timezone.localdate())


@app.periodic(cron="10 3 * * *")
@app.task(name="people.compare_ledger", queueing_lock="people.compare_ledger")
def compare_ledger(timestamp: int) -> None:
    """Check that the current state of every consent follows from the ledger; the result is in the audit log."""
    ledger.compare()


@app.periodic(cron="5 9 * * *")
@app.task(name="people.remind_unconfirmed", queueing_lock="people.remind_unconfirmed")
def remind_unconfirmed(timestamp: int) -> None:
    """Remind, once, the people who asked for something and have not confirmed it."""
    confirmations.remind()


@app.periodic(cron="* * * * *")
@app.task(name=batches.JOB, queueing_lock=batches.JOB, lock=batches.JOB)
def mail_confirmations(timestamp: int) -> None:
    """Ask the owners of mailboxes to confirm what many people have sent at once."""
    batches.mail_all_waiting()


@app.periodic(cron="*/10 * * * *")
@app.task(name="people.fill_in_councils", queueing_lock="people.fill_in_councils")
def fill_in_councils(timestamp: int) -> None:
    """Work out the councils of people who gave a postcode."""
    councils.fill_in()


@app.periodic(cron="*/5 * * * *")
@app.task(name="people.tell_staff_at_once", queueing_lock="people.tell_staff_at_once")
def tell_staff_at_once(timestamp: int) -> None:
    """Tell the staff who want to know at once what has come in."""
    notices.tell_at_once()


@app.periodic(cron="5 7 * * *")
@app.task(name="people.tell_staff_daily", queueing_lock="people.tell_staff_daily")
def tell_staff_daily(timestamp: int) -> None:
    """Tell the other staff once a day what waits."""
    notices.tell_daily(timezone.localdate())


@app.periodic(cron="*/10 * * * *")
@app.task(name="people.mail_alarms", queueing_lock="people.mail_alarms")
def mail_alarms(timestamp: int) -> None:
    """Write to the host about what has to be put right."""
    alarms.mail_host()


@app.periodic(cron="23 * * * *")
@app.task(name="people.clear_sessions", queueing_lock="people.clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Remove the sessions and the sign-in codes whose time is over, with what was typed into half-finished forms."""
    call_command("clearsessions")
    codes.remove_ended()
