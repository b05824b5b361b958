"""What campaigns enter into the registries of the apps below."""

from __future__ import annotations

from fixsend.audiences import actions
from fixsend.campaigns import (
    audiences,
    card_sections,
    confirmation,
    my_page,
    next_steps,
    oembed,
    people_filters,
    privacy,
    reportables,
    represented,
    retention_rules,
    steward_offers,
    teasers,
    work_items,
)
from fixsend.campaigns import beginnings as campaign_beginnings
from fixsend.campaigns.queries import figures
from fixsend.evidence.report_cards import sections
from fixsend.membership.next_steps import registry as step_sources
from fixsend.membership.steward_offers import registry as offer_sources
from fixsend.moderation.reportables import registry as reportable_kinds
from fixsend.newsletters.series import triggers
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.people import personal_data, retention
from fixsend.people.backoffice import filters
from fixsend.people.confirmations import handlers
from fixsend.people.my_page import parts as my_page_parts
from fixsend.people.staff import beginnings, roles, work_queue
from fixsend.people.staff.figures import Screen, SignUps, sign_ups
from fixsend.rights.letters.represented import registry as write_to_actions
from fixsend.web.oembed import providers as embed_providers


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    handlers.registry.register(confirmation.TakingPart(), confirmation.SigningForOrganisation())
    personal_data.sources.register(*privacy.SOURCES)
    filters.registry.register(people_filters.ACTION)
    my_page_parts.register(*my_page.PARTS)
    retention.rules.register(*retention_rules.RULES)
    reportable_kinds.register(reportables.REASON)
    teaser_kinds.register(teasers.KIND)
    actions.registry.register(audiences.audience_actions)
    triggers.registry.register(audiences.TRIGGER)
    embed_providers.register(oembed.PROVIDER)
    sections.registry.register(*card_sections.SECTIONS)
    write_to_actions.register(represented.write_to_actions)
    step_sources.register(next_steps.most_alive_action)
    offer_sources.register(steward_offers.letters_to_sign, steward_offers.actions_to_show)
    work_queue.registry.register(*work_items.WORK_ITEMS)
    beginnings.registry.register(*campaign_beginnings.BEGINNINGS)
    actions_screen = Screen("campaigns.view_participation", "campaigns_office:index")
    sign_ups.register(
        SignUps("action", "Took part in an action", actions_screen, figures.took_part_by_day),
        SignUps("letter", "Signed a letter for an organisation", actions_screen, figures.organisations_by_day),
    )
    _register_roles()


def _register_roles() -> None:
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR), "campaigns.view_participation", "campaigns.change_participation")
    roles.allow(roles.CAMPAIGNER, "campaigns.export_participation")
    roles.allow(roles.READ_ONLY, "campaigns.view_participation")
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR, roles.READ_ONLY), "places.view_councilcontact")
    roles.allow(roles.CAMPAIGNER, "places.import_councilcontact")
    roles.allow((roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY, roles.READ_ONLY), "campaigns.view_partner")
    roles.allow(roles.CAMPAIGNER, "campaigns.change_partner", "campaigns.hand_over_partner")
