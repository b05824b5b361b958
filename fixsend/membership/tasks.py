"""Jobs of this app; each is a thin wrapper round a service."""

from django.utils import timezone
from procrastinate.contrib.django import app

from fixsend.membership.services import yearly_check


@app.periodic(cron="10 8 * * *")
@app.task(name="membership.yearly_check", queueing_lock="membership.yearly_check")
def run_yearly_check(timestamp: int) -> None:
    """Ask stewards whose entry is due for the yearly check, remind them, and let entries lapse."""
    yearly_check.run(timezone.now())
