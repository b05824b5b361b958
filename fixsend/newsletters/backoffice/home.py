"""What home of the back office shows of newsletters: how the last one went, and what goes out next."""

from typing import Any

from fixsend.newsletters.sending.queries import latest
from fixsend.people.backoffice.dashboard import HomePanel

VIEW = "delivery.view_mailing"


class NewsletterPanel(HomePanel):
    """The last newsletter's result, and those on their way."""

    order = 60
    template_name = "newsletters/sending/home.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return both, for staff who may see mailings."""
        if not self.request.user.has_perm(VIEW):
            return {}
        return {"last": latest.last_result(), "under_way": latest.under_way()}
