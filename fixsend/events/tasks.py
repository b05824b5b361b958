"""Jobs of days of action; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.events.services import notifying, signing_up


@app.periodic(cron="* * * * *")
@app.task(name="events.look_after_sign_ups", queueing_lock="events.look_after_sign_ups")
def look_after_sign_ups(timestamp: int) -> None:
    """Give free places to the waiting list, and tell people who signed up what has changed."""
    notifying.tell_changes()
    signing_up.fill_places()


@app.periodic(cron="23 8-19 * * *")
@app.task(name="events.remind", queueing_lock="events.remind")
def remind(timestamp: int) -> None:
    """Send reminders, at daytime hours."""
    notifying.remind()
