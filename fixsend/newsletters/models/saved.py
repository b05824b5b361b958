"""What staff keep to write newsletters with: templates, and blocks for use again."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from fixsend.newsletters.blocks import NewsletterBlocks
from fixsend.newsletters.models.newsletter import Written
from fixsend.web.fields import BlocksField


class NewsletterTemplate(Written):
    """A newsletter to begin others with. What begins with it is a copy: later changes here change nothing there."""

    name = models.CharField(max_length=120)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = [Lower("name"), "id"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="newsletter_template_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="newsletter_template_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class SavedBlock(models.Model):
    """One or more blocks under a name. A newsletter takes a copy of them."""

    name = models.CharField(max_length=120)
    body = BlocksField(NewsletterBlocks())
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = [Lower("name"), "id"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="saved_block_name_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(body=[]), name="saved_block_has_name_and_blocks"),
        ]

    def __str__(self) -> str:
        return self.name
