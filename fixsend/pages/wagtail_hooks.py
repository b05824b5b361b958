"""Where this app enters the back office, and how videos among documents are sent."""

from pathlib import Path

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail import hooks
from wagtail.documents.models import Document

from fixsend.cms.page import VIDEO_ENDINGS
from fixsend.pages.backoffice import approving, menu, required_pages
from fixsend.web import responses

__all__ = ["approving", "menu", "required_pages", "send_video_in_parts"]

PLAYED = {*VIDEO_ENDINGS, "vtt"}
DAY = 24 * 3600  # seconds


@hooks.register("before_serve_document", order=100)
def send_video_in_parts(document: Document, request: HttpRequest) -> HttpResponseBase | None:
    """Send videos in ranges, because some browsers play no others; None for documents that are no video."""
    if document.file_extension.lower() not in PLAYED:
        return None
    return responses.stored_file(request, Path(document.file.path), max_age=DAY)
