"""The buttons under a page that is edited, in our own words where Wagtail's speak of workflows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail.admin.action_menu import (
    ActionMenuItem,
    CancelWorkflowMenuItem,
    PublishMenuItem,
    RestartWorkflowMenuItem,
    SubmitForModerationMenuItem,
    WorkflowMenuItem,
)

ASK = "Ask for publishing"


class _AskForPublishing(SubmitForModerationMenuItem):
    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the context with a label that says what the button does, whatever the workflow is called."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        page = context.get("page")
        state = page.current_workflow_state if page else None
        sent_back = state is not None and state.status == state.STATUS_NEEDS_CHANGES
        return {**context, "label": f"{ASK} again" if sent_back else ASK}


class _AskAgain(RestartWorkflowMenuItem):
    label = "Ask again from the beginning"


class _Cancel(CancelWorkflowMenuItem):
    label = "Do not publish it yet"


_RELABELLED: dict[type[ActionMenuItem], type[ActionMenuItem]] = {
    SubmitForModerationMenuItem: _AskForPublishing,
    RestartWorkflowMenuItem: _AskAgain,
    CancelWorkflowMenuItem: _Cancel,
}


def relabel(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    """Give Wagtail's buttons for approval labels in plain words, and leave one of them to publish with.

    Who can approve a page that was handed over publishes it by that, or requests changes: who asked is told either way,
    and nothing keeps waiting.
    """
    if any(isinstance(item, WorkflowMenuItem) and item.name == "approve" for item in items):
        items[:] = [item for item in items if not isinstance(item, PublishMenuItem | CancelWorkflowMenuItem)]
    items[:] = [_RELABELLED[type(item)](order=item.order) if type(item) in _RELABELLED else item for item in items]
