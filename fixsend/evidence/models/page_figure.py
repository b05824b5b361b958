"""Numbers on pages that are other ones now, so that staff read the words around them again."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from wagtail.models import Page

from fixsend.evidence.models.area import Area


class ChangedFigure(models.Model):
    """That an official number on a page changed, and what it was. It waits until a member of staff has looked."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    block = models.UUIDField(help_text="The block of the page that shows it")
    indicator = models.SlugField(max_length=60)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    # As they are shown, with their periods; empty where there was, or is, no number.
    was = models.CharField(max_length=120, blank=True)
    now = models.CharField(max_length=120, blank=True)
    noticed_at = models.DateTimeField(auto_now_add=True)
    looked_at = models.DateTimeField(null=True, blank=True)
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["page__title", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "block"], condition=Q(looked_at=None), name="changed_figure_waits_once"
            ),
            models.CheckConstraint(name="changed_figure_changed", condition=~Q(was=models.F("now"))),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.area_id}: {self.was} → {self.now}"
