"""What a colleague is told who approves a page in its editor: Wagtail says that it was updated, not where it is now."""

from django.contrib import messages
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page


@hooks.register("after_edit_page")
def say_that_it_is_published(request: HttpRequest, page: Page) -> None:
    """Say that a page is public, once the last approval has published it."""
    approves = "action-workflow-action" in request.POST and request.POST.get("workflow-action-name") == "approve"
    if approves and Page.objects.filter(pk=page.pk, live=True, has_unpublished_changes=False).exists():
        messages.success(request, f"“{page.title}” is on the site now.")
