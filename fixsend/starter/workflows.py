"""What Wagtail records beside the pages: the workflow by which editors hand a page over, and first versions."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Revision, Workflow, WorkflowPage, WorkflowTask

NAME = "Second pair of eyes"
APPROVERS = ("Administrator", "Campaigner", "Moderator")


def load_workflow() -> None:
    """Create the workflow of a second pair of eyes; `assign_workflow` gives it the pages.

    Wagtail's own default ("Moderators approval") is deactivated, so that there is one workflow.
    """
    task = GroupApprovalTask.objects.create(name=NAME)
    task.groups.set([Group.objects.get_or_create(name=name)[0] for name in APPROVERS])
    workflow = Workflow.objects.create(name=NAME)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for other in Workflow.objects.active().exclude(pk=workflow.pk).filter(name="Moderators approval"):
        other.deactivate()


def assign_workflow() -> None:
    """Give all pages the workflow, from the root page downwards, unless staff have given pages one already."""
    workflow = Workflow.objects.active().filter(name=NAME).first()
    root = Page.get_first_root_node()
    if workflow and root and not WorkflowPage.objects.exists():
        WorkflowPage.objects.create(workflow=workflow, page=root)


CREATED = "wagtail.create"


def publish_first_version(page: Page) -> None:
    """Publish a page that the program has written, with a log entry for its first version.

    Staff who change the page later can look at that version and bring it back.
    """
    page.save_revision(clean=False, log_action=CREATED).publish()


def log_missing_first_versions() -> None:
    """Add log entries for first versions that were published without one."""
    entered = PageLogEntry.objects.exclude(action="wagtail.publish").filter(revision__isnull=False)
    missing = Revision.page_revisions.filter(user=None).exclude(pk__in=entered.values("revision"))
    for revision in missing.order_by("pk"):
        page = Page.objects.filter(pk=revision.object_id).specific().first()
        if page is not None:
            entry = PageLogEntry.objects.log_action(page, CREATED, revision=revision)
            PageLogEntry.objects.filter(pk=entry.pk).update(timestamp=revision.created_at)
