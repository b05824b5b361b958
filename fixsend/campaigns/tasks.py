"""Jobs of campaigns; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.campaigns.services import counting


@app.periodic(cron="* * * * *")
@app.task(name="campaigns.roll_up", queueing_lock="campaigns.roll_up")
def roll_up(timestamp: int) -> None:
    """Keep the counts of actions small to read."""
    counting.roll_up()
