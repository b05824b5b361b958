"""For journalists: whom to ask, figures to quote, logos and pictures, and what may not be published yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtail.search import index

from fixsend.cms.blocks import BodyBlock
from fixsend.cms.page import SitePage
from fixsend.evidence.blocks import OfficialFigureBlock, TypedFigureBlock
from fixsend.web.fields import BlocksField


class PressPictureBlock(blocks.StructBlock):
    """A logo or picture that journalists may print."""

    image = ImageBlock(label="Picture")
    credit = blocks.CharBlock(max_length=120, required=False, help_text="The name to print beside it.")

    class Meta:
        icon = "image"


class ReleaseBlock(blocks.StructBlock):
    """A press release, or anything else to read: on a page, or as a file."""

    title = blocks.CharBlock(max_length=150)
    url = blocks.URLBlock(required=False, label="Address")
    document = DocumentChooserBlock(required=False)
    embargoed_until = blocks.DateTimeBlock(
        required=False,
        help_text="Until then we only show it to journalists who have the link below (“Under embargo”). Anyone who "
        "knows the address of the file or page itself can open it at once.",
    )

    class Meta:
        icon = "doc-full"


class PressPage(SitePage):
    """The only page of its kind on the site."""

    motif = "news"
    contact = models.TextField(
        max_length=500,
        blank=True,
        help_text="Who answers journalists: a name, an email address, a phone number, hours.",
    )
    phone = models.CharField(max_length=40, blank=True, help_text="Only if someone answers it.")
    email = models.EmailField(blank=True)
    reply_days = models.PositiveSmallIntegerField(
        "days to reply",
        default=7,
        validators=[MinValueValidator(1), MaxValueValidator(30)],
        help_text="Within how many days you reply to journalists at the latest. The page, and the receipt for their "
        "message, promise it.",
    )
    releases = BlocksField(blocks.StreamBlock([("release", ReleaseBlock())], required=False), blank=True)
    figures = BlocksField(
        blocks.StreamBlock(
            [("official_figure", OfficialFigureBlock()), ("figure", TypedFigureBlock())], required=False
        ),
        blank=True,
    )
    pictures = BlocksField(
        blocks.StreamBlock([("picture", PressPictureBlock())], required=False),
        blank=True,
        verbose_name="logos and pictures",
    )
    body = BlocksField(BodyBlock, blank=True)

    page_description = "For journalists: a contact, figures, logos and pictures. There is one."
    template = "pages/press.html"
    max_count = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []
    edit_handler = SitePage.tabs(
        [
            *SitePage.content_panels,
            FieldPanel("contact"),
            FieldPanel("phone"),
            FieldPanel("email"),
            FieldPanel("reply_days"),
            FieldPanel("releases"),
            HelpPanel(template="pages/backoffice/press_link.html", heading="Under embargo"),
            FieldPanel("figures"),
            FieldPanel("pictures"),
            FieldPanel("body"),
        ]
    )
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "press page"
        constraints = [
            models.CheckConstraint(condition=models.Q(reply_days__gte=1), name="press_page_promises_a_day_or_more")
        ]

    @property
    def early_url(self) -> str:
        """Return the address that also shows what is under embargo, for staff to send; empty before it is saved."""
        from fixsend.pages.links import press_early_url

        return press_early_url(self) if self.pk else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what may be published, and apart from it what is under embargo."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        context["public_releases"] = [each.value for each in self.releases if not _is_early(each.value, now)]
        context["early_releases"] = [each.value for each in self.releases if _is_early(each.value, now)]
        return context


def _is_early(release: Any, now: datetime) -> bool:
    until = release["embargoed_until"]
    return until is not None and until > now
