"""Writing to the alliance: the page with its form. What people wrote is in the inbox."""

from __future__ import annotations

from http import HTTPMethod
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index

from fixsend.cms.blocks import SHORT_TEXT, BodyBlock
from fixsend.cms.page import SitePage
from fixsend.web.fields import BlocksField


class ContactPage(RoutablePageMixin, SitePage):
    """The only page of its kind on the site."""

    motif = "contact"
    is_required = True
    allowed_http_methods = [*SitePage.allowed_http_methods, HTTPMethod.POST]  # the form
    thanks = RichTextField(features=SHORT_TEXT, help_text="Shown once the message has been sent.")
    body = BlocksField(BodyBlock, blank=True, help_text="The text above the form.")

    page_description = "The form that reaches the team. There is one."
    template = "pages/contact.html"
    max_count = 1
    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []
    edit_handler = SitePage.tabs([*SitePage.content_panels, FieldPanel("body"), FieldPanel("thanks")])
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "contact page"

    @path("")
    def write(self, request: HttpRequest) -> HttpResponse:
        """Show the form, or take a message."""
        from fixsend.pages.views import contact

        return contact(request, self)

    @path("sent/")
    def sent(self, request: HttpRequest) -> HttpResponse:
        """Say that the message has been sent."""
        response: HttpResponse = self.render(request, template="pages/contact_sent.html")
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the empty form, for the preview too."""
        from fixsend.pages.forms import ContactForm

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.setdefault("form", ContactForm())
        return context
