"""Jobs of evidence; each carries ids only."""

from procrastinate.contrib.django import app

from fixsend.evidence.services import loading


@app.task(name="evidence.load_file", queue="imports")
def load_file(source_file_id: int) -> None:
    """Read a file that staff loaded. A second run finds it read, and does nothing."""
    loading.read(source_file_id)
