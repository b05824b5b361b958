"""A plain page: About, Privacy, Accessibility and whatever editors add."""

from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from fixsend.cms.blocks import BodyBlock
from fixsend.cms.page import SitePage
from fixsend.web.fields import BlocksField


class StandardPage(SitePage):
    """A title, a summary and a body."""

    body = BlocksField(BodyBlock(), blank=True)

    page_description = "A title, a summary and a body. The one to use when no other kind fits."
    template = "pages/standard.html"
    parent_page_types = ["pages.HomePage", "pages.StandardPage"]
    subpage_types = ["pages.StandardPage", "pages.FounderPage"]
    edit_handler = SitePage.tabs([*SitePage.content_panels, FieldPanel("body")])
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "page"
