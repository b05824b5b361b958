"""Jobs of the engine; each carries ids only."""

from django.conf import settings
from procrastinate.contrib.django import app

from fixsend.delivery.bounces import mailbox
from fixsend.delivery.deliverability import services as deliverability
from fixsend.delivery.engine import results
from fixsend.delivery.services import outbox


@app.periodic(cron="*/5 * * * *")
@app.task(name="delivery.rescue_abandoned", queueing_lock="delivery.rescue_abandoned")
def rescue_abandoned(timestamp: int) -> None:
    """Queue again the single mails that dead workers had claimed."""
    outbox.rescue_abandoned()


@app.periodic(cron="17 * * * *")
@app.task(name="delivery.blank_sent", queueing_lock="delivery.blank_sent")
def blank_sent(timestamp: int) -> None:
    """Remove the text of single mails that were sent or given up."""
    outbox.blank_sent()


@app.periodic(cron="*/5 * * * *")
@app.task(name="delivery.read_bounces", queueing_lock="delivery.read_bounces", lock="delivery.read_bounces")
def read_bounces(timestamp: int) -> None:
    """Read the bounce mailbox, where there is one."""
    if settings.BOUNCE_MAILBOX:
        mailbox.read_all()


@app.periodic(cron="7 * * * *")
@app.task(name="delivery.roll_up_tallies", queueing_lock="delivery.roll_up_tallies")
def roll_up_tallies(timestamp: int) -> None:
    """Sum the workers' tallies into one row an hour."""
    results.roll_up()


@app.periodic(cron="41 3 * * *")
@app.task(name="delivery.check_our_sender", queueing_lock="delivery.check_our_sender")
def check_our_sender(timestamp: int) -> None:
    """Check our sender in DNS, once a night or when staff ask; without EMAIL_URL there is no sender to check."""
    if settings.EMAIL_URL or not timestamp:
        deliverability.check_our_sender()
