"""Jobs of this app."""

from procrastinate.contrib.django import app

from fixsend.rights.law_desk.services import announcing


@app.periodic(cron="*/15 * * * *")
@app.task(name="rights.draft_announcements", queueing_lock="rights.draft_announcements")
def draft_announcements(timestamp: int) -> None:
    """Draft the newsletters about versions of the rules that have come into use."""
    announcing.draft_due()
