"""Jobs of this app."""

from django.core.management import call_command
from procrastinate.contrib.django import app


@app.periodic(cron="* * * * *")
@app.task(name="pages.publish_scheduled", queueing_lock="pages.publish_scheduled")
def publish_scheduled(timestamp: int) -> None:
    """Publish the pages whose time has come, and take off those whose time is over."""
    call_command("publish_scheduled")
