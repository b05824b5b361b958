"""Jobs of this app."""

from procrastinate.contrib.django import app

from fixsend.inbox.services import answering


@app.periodic(cron="3-59/5 * * * *")
@app.task(name="inbox.notice_returned", queueing_lock="inbox.notice_returned")
def notice_returned(timestamp: int) -> None:
    """Let conversations wait for staff again whose answer did not arrive."""
    answering.notice_returned()
