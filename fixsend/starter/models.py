"""Which pieces of starter content this site has been given."""

from django.db import models


class Loaded(models.Model):
    """One piece that has been loaded. It never comes a second time: from then on it belongs to the staff."""

    piece = models.CharField(max_length=60, unique=True)
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "loaded"
        ordering = ["piece"]

    def __str__(self) -> str:
        return self.piece
