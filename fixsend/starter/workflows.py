"""How editors hand a page over: a second pair of eyes, which publishes it."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

NAME = "Second pair of eyes"
APPROVERS = ("Administrator", "Campaigner", "Moderator")


def load() -> None:
    """Make the workflow; `assign` gives it the pages.

    Wagtail's own default ("Moderators approval") is put away, so that there is one.
    """
    task = GroupApprovalTask.objects.create(name=NAME)
    task.groups.set([Group.objects.get_or_create(name=name)[0] for name in APPROVERS])
    workflow = Workflow.objects.create(name=NAME)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for other in Workflow.objects.active().exclude(pk=workflow.pk).filter(name="Moderators approval"):
        other.deactivate()


def assign() -> None:
    """Let pages be handed over from the first day, unless staff have given pages a workflow of their own choice.

    It holds from the root page downwards, as what roles may do on pages does.
    """
    workflow = Workflow.objects.active().filter(name=NAME).first()
    root = Page.get_first_root_node()
    if workflow and root and not WorkflowPage.objects.exists():
        WorkflowPage.objects.create(workflow=workflow, page=root)
