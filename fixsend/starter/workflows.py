"""The approval that editors can switch on: a second pair of eyes before a page is published."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

NAME = "Second pair of eyes"
APPROVERS = ("Administrator", "Campaigner", "Moderator")


def load() -> None:
    """Make the workflow ready but give it no pages; `docs/editors.md` says how to switch it on.

    Wagtail's own default ("Moderators approval") is put away, so that there is one.
    """
    task = GroupApprovalTask.objects.create(name=NAME)
    task.groups.set([Group.objects.get_or_create(name=name)[0] for name in APPROVERS])
    workflow = Workflow.objects.create(name=NAME)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for other in Workflow.objects.active().exclude(pk=workflow.pk).filter(name="Moderators approval"):
        other.deactivate()
