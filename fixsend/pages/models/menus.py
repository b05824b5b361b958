"""The menus: parts of the site that are not written by editors, and the links at the foot."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import classproperty
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from fixsend.cms.page import SitePage
from fixsend.web.fields import BlocksField


class PartPage(SitePage):
    """A place in the page tree for a part of the site that is a program: joining, the directory, staying in touch.

    Its slug is the part's own address, so editors name it, order it in the menu and link to it like any page; the
    address itself is answered by the part. Made by the starter content only.
    """

    is_required = True
    is_creatable = False
    page_description = "A part of the site that is not written by editors. Its name and place in the menu can change."
    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []
    # The title is a plain field: Wagtail's own for titles looks for the address, which cannot be changed here.
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [FieldPanel("title", classname="title"), FieldPanel("summary"), FieldPanel("show_in_menus")],
                heading="Content",
            ),
            ObjectList(SitePage.other_ways_panels, heading="Easy Read and BSL"),
        ]
    )

    class Meta:
        verbose_name = "part of the site"

    @classproperty
    def preview_modes(cls) -> list[tuple[str, str]]:  # noqa: N805 - a property of the class, as Wagtail reads it
        """Offer no preview: there is nothing here to see."""
        return []

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer only when the part itself is not there."""
        raise Http404


class FooterLinks(blocks.StreamBlock):
    """Pages, in their order."""

    page = blocks.PageChooserBlock(icon="doc-empty-inverse")


@register_setting(icon="list-ul", order=200)
class FooterMenu(BaseGenericSetting):
    """The links at the foot of every page."""

    links = BlocksField(
        FooterLinks(), blank=True, help_text="Shown in this order; pages that are not live are left out."
    )

    panels = [FieldPanel("links")]

    class Meta:
        verbose_name = "links at the foot"
