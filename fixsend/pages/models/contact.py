"""Writing to the alliance: the page with its form, and what people wrote."""

from __future__ import annotations

from http import HTTPMethod
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index

from fixsend.cms.blocks import SHORT_TEXT, BodyBlock
from fixsend.cms.page import SitePage
from fixsend.places.models import Council
from fixsend.web.fields import BlocksField


class ContactTopic(models.TextChoices):
    """What a message is about; it tells the team who should answer."""

    JOINING = "joining", "Joining, or our organisation’s directory entry"
    CAMPAIGN = "campaign", "The campaign, or an idea for it"
    PRESS = "press", "I am a journalist, researcher or work for an MP"
    SITE = "site", "This site: something wrong or hard to use"
    DATA = "data", "My data"
    OTHER = "other", "Something else"


class ContactMessage(models.Model):
    """One message from the contact form. Its address is not proved to be the writer's."""

    topic = models.CharField(max_length=20, choices=ContactTopic.choices)
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(max_length=254, db_index=True)
    text = models.TextField(max_length=5000)
    council = models.ForeignKey(Council, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # The same text from the same address on the same day is one message, however often the button was pressed.
    digest = models.CharField(max_length=64, unique=True, editable=False)
    received_at = models.DateTimeField(auto_now_add=True, db_index=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-received_at"]
        indexes = [
            models.Index(fields=["received_at"], name="contact_waiting", condition=models.Q(answered_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.get_topic_display()}, {self.received_at:%d %B %Y}"


class ContactPage(RoutablePageMixin, SitePage):
    """The only page of its kind on the site."""

    motif = "contact"
    is_required = True
    allowed_http_methods = [*SitePage.allowed_http_methods, HTTPMethod.POST]  # the form
    thanks = RichTextField(features=SHORT_TEXT, help_text="Shown once the message has been sent.")
    body = BlocksField(BodyBlock(), blank=True, help_text="The text above the form.")

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
