"""What campaigns offer to somebody who has just joined: the action in which most happens."""

from __future__ import annotations

from fixsend.campaigns.queries.campaigns import ListedAction, open_now
from fixsend.membership.next_steps import NextStep


def most_alive_action() -> NextStep | None:
    """Return the open action in which most people were counted lately; None while none is open."""
    actions = open_now(1)
    return NextStep("campaigns/parts/first_action.html", ListedAction.of(actions[0])) if actions else None
