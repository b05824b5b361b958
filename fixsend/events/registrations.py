"""What days of action enter into the registries of the apps below."""

from __future__ import annotations

from fixsend.campaigns import related_content
from fixsend.events import confirmation, listings, my_page, privacy, retention_rules, teasers
from fixsend.events.models import Gathering, GatheringState
from fixsend.membership import steward_offers
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.people import personal_data, retention
from fixsend.people.confirmations import handlers
from fixsend.people.my_page import parts as my_page_parts
from fixsend.people.staff import roles, work_queue
from fixsend.people.staff.work_queue import WorkItem


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(confirmation.ProposingGathering())
    personal_data.sources.register(*privacy.SOURCES)
    my_page_parts.register(*my_page.PARTS)
    retention.rules.register(*retention_rules.RULES)
    teaser_kinds.register(teasers.KIND)
    related_content.registry.register(listings.NEXT_GATHERINGS)
    steward_offers.registry.register(listings.gatherings_to_propose)
    work_queue.registry.register(
        WorkItem(
            slug="gatherings",
            title="Events that volunteers have proposed",
            count=lambda: Gathering.objects.filter(state=GatheringState.PROPOSED).count(),
            url_name="events_office:index",
            permission="events.change_gathering",
        )
    )
    _register_roles()


def _register_roles() -> None:
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR), "events.view_gathering", "events.change_gathering")
    roles.allow(roles.CAMPAIGNER, "events.change_coordinator")
    roles.allow(roles.READ_ONLY, "events.view_gathering")
