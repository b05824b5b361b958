"""What every page of the public site has: a summary, a card for sharing, Easy Read and BSL versions."""

from __future__ import annotations

from http import HTTPMethod
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList, PageChooserPanel, TabbedInterface
from wagtail.models import Page, PagePermissionTester
from wagtail.search import index

from fixsend.cms.forms import SiteCopyForm, SitePageForm
from fixsend.cms.preview import PreviewsUnsaved
from fixsend.web.search import AS_TYPED, FoundAsTyped

VIDEO_ENDINGS = ("mp4", "webm")


class RequiredPageTester(PagePermissionTester):
    """Permissions for a page that the site cannot be without: all but deleting, unpublishing, moving or copying it."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Return False: deleting is not allowed."""
        return False

    def can_unpublish(self) -> bool:
        """Return False: unpublishing is not allowed."""
        return False

    def can_move(self) -> bool:
        """Return False: moving to another address is not allowed."""
        return False

    def can_copy(self) -> bool:
        """Return False: there is only one."""
        return False


class SitePage(PreviewsUnsaved, FoundAsTyped, Page):
    """The abstract base of every page type."""

    # Whether addresses, mails or the law rely on the page: `RequiredPageTester`, `pages.backoffice.required_pages`.
    is_required = False
    # The drawing at the head of the page: a file of `web/motifs/`.
    motif: ClassVar[str] = "hash"
    # The part of the editors' guide that helps with it.
    guide_section: ClassVar[str] = "change-a-page"
    # An alias is a second page with the words of the first; see `save`.
    may_have_alias = True
    base_form_class = SitePageForm
    copy_form_class = SiteCopyForm
    # A copy starts from nothing: what tells of the first page's past, or plans its future, is not copied.
    exclude_fields_in_copy: ClassVar[list[str]] = ["go_live_at", "expire_at", "expired"]
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    summary = models.TextField(
        max_length=240,
        help_text="One or two plain sentences: shown under the title, in search results, on cards and when shared.",
    )
    social_image = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown when the page is shared. Without one, the alliance's own card is shown. 1200 × 630 is best.",
    )
    easy_read_document = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="Easy Read document",
        help_text="The Easy Read version as a file …",
    )
    easy_read_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="Easy Read page",
        help_text="… or as a page of this site.",
    )
    bsl_video = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="BSL video file",
        help_text="An MP4 or WebM file, played on this site …",
    )
    bsl_captions = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="Captions for the BSL video",
        help_text="A WebVTT (.vtt) file.",
    )
    bsl_url = models.URLField(
        blank=True,
        verbose_name="BSL video elsewhere",
        help_text="… or the address of the video on another site. It is linked, never embedded: embedding lets other "
        "companies follow our readers.",
    )

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    other_ways_panels = [
        MultiFieldPanel([FieldPanel("easy_read_document"), PageChooserPanel("easy_read_page")], heading="Easy Read"),
        MultiFieldPanel(
            [FieldPanel("bsl_video"), FieldPanel("bsl_captions"), FieldPanel("bsl_url")],
            heading="British Sign Language",
        ),
    ]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("show_in_menus"), FieldPanel("seo_title"), FieldPanel("social_image")],
            heading="Address, menu and sharing",
        )
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary", boost=2), AS_TYPED]

    class Meta:
        abstract = True

    @property
    def breadcrumbs(self) -> list[tuple[str, str]]:
        """Return (title, address) of the pages above it, from the home page on."""
        above = self.get_ancestors().filter(depth__gt=1).annotate_site_root_state()
        return [("Home" if page.is_site_root() else page.title, page.url or "/") for page in above]

    @classmethod
    def tabs(cls, content: list[Any]) -> TabbedInterface:
        """Return the editing screen: the page's own panels, then the tabs that every page has."""
        return TabbedInterface(
            [
                ObjectList([HelpPanel(template="cms/backoffice/guide.html"), *content], heading="Content"),
                ObjectList(cls.other_ways_panels, heading="Easy Read and BSL"),
                ObjectList(cls.promote_panels, heading="Promote"),
                ObjectList(cls.settings_panels, heading="Settings"),
            ]
        )

    def clean(self) -> None:
        """Raise ValidationError for files of the wrong kind, and for two versions where one is shown."""
        super().clean()
        errors: dict[str, str] = {}
        if self.easy_read_document and self.easy_read_page:
            errors["easy_read_page"] = "Choose either a document or a page as the Easy Read version."
        if self.bsl_video and self.bsl_url:
            errors["bsl_url"] = "Choose either a file or an address on another site for the BSL video."
        if self.bsl_video and self.bsl_video.file_extension.lower() not in VIDEO_ENDINGS:
            errors["bsl_video"] = "Choose a file that ends in .mp4 or .webm."
        if self.bsl_captions and self.bsl_captions.file_extension.lower() != "vtt":
            errors["bsl_captions"] = "Choose a file that ends in .vtt."
        if self.is_required and self._slug_changed():
            errors["slug"] = "The site counts on this page's address, so it stays as it is."
        if errors:
            raise ValidationError(errors)

    def clean_for_publishing(self) -> None:
        """Raise ValidationError for what a draft may hold, and a page that everyone sees for the first time may not."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the page; raises PermissionDenied for an alias of a page that can have none."""
        if self._state.adding and self.alias_of_id and not self.may_have_alias:
            raise PermissionDenied("This page can be copied, but it cannot have an alias.")
        super().save(*args, **kwargs)

    def get_route_paths(self) -> list[str]:
        """Return the paths at which it can be viewed, from which Wagtail makes redirects when its address changes.

        A page that was never published has none: nobody has its old address, and another page may want it.
        """
        paths: list[str] = super().get_route_paths()
        return paths if self.live or self.first_published_at else []

    def _slug_changed(self) -> bool:
        return bool(self.pk) and type(self).objects.filter(pk=self.pk).exclude(slug=self.slug).exists()

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        """Return the permissions of a member of staff for this page."""
        return RequiredPageTester(user, self) if self.is_required else super().permissions_for_user(user)
