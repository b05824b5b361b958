"""What home of the back office shows of campaigns: the open actions, with their pace."""

from typing import Any

from fixsend.campaigns.queries import pace
from fixsend.people.backoffice.dashboard import HomePanel

VIEW = "campaigns.view_participation"
_SHOWN = 5


class ActionsPanel(HomePanel):
    """The open actions in which most people take part lately."""

    order = 50
    template_name = "campaigns/backoffice/home_actions.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the actions, for staff who may see who takes part."""
        return {"actions": pace.most_alive(_SHOWN) if self.request.user.has_perm(VIEW) else []}
