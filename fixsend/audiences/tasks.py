"""Jobs of audiences; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.audiences import readers, recipient_bitmap


@app.periodic(cron="* * * * *")
@app.task(
    name="audiences.collect_recipients",
    queueing_lock="audiences.collect_recipients",
    lock="audiences.collect_recipients",
)
def collect_recipients(timestamp: int) -> None:
    """Write down, one bit for each person, who got the mailings that have just ended."""
    recipient_bitmap.collect_new()


@app.periodic(cron="25 3 * * *")
@app.task(name="audiences.compare_readers", queueing_lock="audiences.compare_readers")
def compare_readers(timestamp: int) -> None:
    """Check that what audiences are counted from follows from what it stands for."""
    readers.compare()
