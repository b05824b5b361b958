"""A newsletter as staff write it; what becomes of it once it is sent is a `Mailing`."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin
from wagtail.search import index

from fixsend.cms.preview import PreviewsUnsaved
from fixsend.mailing_list.models import Topic
from fixsend.newsletters.blocks import MERGE_HELP, NewsletterBlocks
from fixsend.people.models import Purpose
from fixsend.web.fields import BlocksField
from fixsend.web.search import AS_TYPED, FoundAsTyped


class Look(models.TextChoices):
    """The frame that a newsletter is shown in."""

    NEWS = "news", "Newsletter: the alliance’s full head, for news in several parts"
    LETTER = "letter", "Letter: a quiet head, for a few words to everyone"
    ACTION = "action", "Call to action: one thing to do, said at the top"


class Written(models.Model):
    """What is written and set down for a newsletter, and kept in its templates: its words and whom they are for."""

    subject = models.CharField(max_length=150, help_text=MERGE_HELP)
    preheader = models.CharField(
        "line after the subject",
        max_length=150,
        blank=True,
        help_text="Mail programs show it after the subject. Say something new here.",
    )
    look = models.CharField(max_length=10, choices=Look.choices, default=Look.NEWS)
    body = BlocksField(NewsletterBlocks(), blank=True)
    reply_to = models.EmailField(
        "answers go to", blank=True, help_text="Leave it empty to have answers come to the sender’s address."
    )
    purpose = models.CharField(
        max_length=20,
        choices=Purpose.choices,
        default=Purpose.NEWS,
        help_text="Only people who agreed to this kind of mail get it.",
    )
    topic = models.ForeignKey(Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="%(class)ss")

    class Meta:
        abstract = True


# What a template gives to the newsletter that begins with it.
WRITTEN = [field.name for field in Written._meta.fields]


# Decided on other screens than the editor's: restoring an old version must not restore them.
_NOT_IN_VERSIONS = ("public_id", "audience", "corrects", "created_by")


class Newsletter(
    FoundAsTyped,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewsUnsaved,
    PreviewableMixin,
    index.Indexed,
    Written,
):
    """One newsletter. The row is the version that is ready to send; changes since then are drafts (`revisions`)."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField("name among colleagues", max_length=120)
    in_archive = models.BooleanField(
        "show it on the site",
        default=False,
        help_text="Once it has been sent, everyone can read it under “Newsletters”, without the personal parts.",
    )
    slug = models.SlugField(
        "words in its address", max_length=80, blank=True, help_text="Made from the subject if left empty."
    )
    # A tree of audience rules (`fixsend.audiences`); empty means everybody who agreed to the purpose.
    audience = models.JSONField(default=dict, blank=True)
    # The mailing that had a mistake in it, where this newsletter puts it right.
    corrects = models.ForeignKey(
        "delivery.Mailing", null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    # Its sendings: one that was not cancelled, or those of a message in a series, one for each wording.
    mailings = models.ManyToManyField("delivery.Mailing", through="newsletters.NewsletterMailing", editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("subject", boost=2),
        index.AutocompleteField("subject"),
        index.SearchField("preheader"),
        index.SearchField("body"),
        index.FilterField("in_archive"),
        index.FilterField("live"),
        AS_TYPED,
    ]

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.named()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with words for the address."""
        self.slug = self._words_of_address()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the path of its page in the public archive."""
        return reverse("newsletter_archive:newsletter", args=[self.pk, self._words_of_address()])

    def named(self) -> str:
        """Return its name among colleagues, or that a draft has none yet."""
        return self.name.strip() or "Newsletter without a name"

    # For the column of the list: its heading, and what it is sorted by.
    named.short_description = "name among colleagues"  # type: ignore[attr-defined]
    named.admin_order_field = "name"  # type: ignore[attr-defined]

    def _words_of_address(self) -> str:
        return self.slug or slugify(self.subject)[:80].strip("-") or "newsletter"

    def with_content_json(self, content: dict[str, Any]) -> Newsletter:
        """Return a version from the history; fields that other screens decide keep their present values."""
        version: Newsletter = super().with_content_json(content)
        for name in _NOT_IN_VERSIONS:
            setattr(version, name, getattr(self, name))
        return version

    @property
    def message_id_stem(self) -> str:
        """Return what stands before the person's id in Message-ID, the same in each of its mailings."""
        return self.public_id.hex[:12]

    @property
    def status_string(self) -> str:
        """Return how far the writing has come; changes since it was ready are drafts, which are not sent."""
        if not self.live:
            return "Draft"
        return "Ready, with newer changes" if self.has_unpublished_changes else "Ready"

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """Return the ways of looking at it before it is sent."""
        from fixsend.newsletters.writing import preview

        return preview.modes(self)

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        """Return the widths of a phone and of a desktop computer."""
        return [
            {"name": "phone", "icon": "mobile-alt", "device_width": 360, "label": "As on a phone"},
            {"name": "desktop", "icon": "desktop", "device_width": 800, "label": "As on a computer"},
        ]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show it in one of the preview modes."""
        from fixsend.newsletters.backoffice import preview

        return preview.show(self, request, mode_name)


class NewsletterMailing(models.Model):
    """Which newsletter a mailing sends. The engine knows nothing of newsletters; this row joins the two."""

    mailing = models.OneToOneField(
        "delivery.Mailing", primary_key=True, on_delete=models.CASCADE, related_name="newsletter_mailing"
    )
    newsletter = models.ForeignKey(Newsletter, on_delete=models.PROTECT, related_name="newsletter_mailings")

    def __str__(self) -> str:
        return f"Mailing {self.mailing_id} of newsletter {self.newsletter_id}"
