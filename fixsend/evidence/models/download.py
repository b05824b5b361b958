"""Files to download as they were made, so that none is made anew for each who asks."""

from django.db import models
from django.db.models import Q


class Download(models.Model):
    """One file to download: a table as CSV or JSON (kept as a gzip file), or all of them as one ZIP.

    It is kept in pieces, so that neither making nor sending one takes more memory than a piece.
    """

    name = models.CharField(primary_key=True, max_length=120)
    # What is kept is a gzip file of what is sent.
    is_compressed = models.BooleanField()
    # Of what is sent, and of what is kept, in bytes.
    size = models.PositiveBigIntegerField()
    kept_size = models.PositiveBigIntegerField()
    sha256 = models.CharField("SHA-256 of what is kept", max_length=64)
    # What it was made of (`CardClock.number`) and by which code: with either another, it is old.
    number = models.PositiveBigIntegerField()
    made_by = models.CharField(max_length=16)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="download_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(name="download_made_by", condition=Q(made_by__regex=r"^[0-9a-f]{16}$")),
        ]

    def __str__(self) -> str:
        return self.name


class DownloadPiece(models.Model):
    """Some of a file's bytes; the pieces of a file follow one another by their positions."""

    download = models.ForeignKey(Download, on_delete=models.CASCADE, related_name="pieces", db_index=False)
    position = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["download", "position"], name="download_piece_once")]

    def __str__(self) -> str:
        return f"{self.download_id} {self.position}"
