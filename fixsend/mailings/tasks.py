"""Jobs of the mailing list; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.mailings.services import outbox


@app.task(name="mailings.deliver", queue="mail")
def deliver(message_id: int) -> None:
    """Send one mail. Trying again is the service's business: it defers another job, in step with the row."""
    outbox.deliver(message_id)


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
