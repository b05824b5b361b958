"""The first version of a page in its history: who changes the page later can look at it and bring it back."""

from wagtail.models import Page, PageLogEntry, Revision

CREATED = "wagtail.create"


def publish(page: Page) -> None:
    """Publish a page that the program itself has written, with an entry for its first version."""
    page.save_revision(clean=False, log_action=CREATED).publish()


def enter_missing() -> None:
    """Enter the first versions that were written before they were entered."""
    entered = PageLogEntry.objects.exclude(action="wagtail.publish").filter(revision__isnull=False)
    missing = Revision.page_revisions.filter(user=None).exclude(pk__in=entered.values("revision"))
    for revision in missing.order_by("pk"):
        page = Page.objects.filter(pk=revision.object_id).specific().first()
        if page is not None:
            entry = PageLogEntry.objects.log_action(page, CREATED, revision=revision)
            PageLogEntry.objects.filter(pk=entry.pk).update(timestamp=revision.created_at)
