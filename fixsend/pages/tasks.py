"""Jobs of this app."""

from procrastinate.contrib.django import app

from fixsend.pages import services


@app.periodic(cron="* * * * *")
@app.task(name="pages.publish_scheduled", queueing_lock="pages.publish_scheduled")
def publish_scheduled(timestamp: int) -> None:
    """Publish the pages that are due, and unpublish those that have expired."""
    services.take_off_expired()
    services.publish_due()
