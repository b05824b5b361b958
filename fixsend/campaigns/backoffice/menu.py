"""Where the screens of campaigns stand in the back office."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from fixsend.campaigns.backoffice import (
    actions,
    contacts,
    found,
    hand_ins,
    offline_signatures,
    organisations,
    participants,
    partners,
    pledges,
    profile,
    reasons,
)
from fixsend.campaigns.backoffice.home import ActionsPanel
from fixsend.people.backoffice import audit_words
from fixsend.people.backoffice import profile as people_profile
from fixsend.web.backoffice import PermittedItem, guides, menu, search

_PATTERNS = (
    [
        path("", actions.index, name="index"),
        path("begin/", actions.begin, name="begin"),
        path("<int:pk>/", actions.show, name="show"),
        path("<int:pk>/figures.<str:file_format>", actions.figures_file, name="figures_file"),
        path("<int:pk>/people/", participants.people, name="people"),
        path("<int:pk>/people.<str:file_format>", participants.people_file, name="people_file"),
        path("<int:pk>/people/remove/", participants.remove, name="remove"),
        path("<int:pk>/people/let-count/", participants.let_count, name="let_count"),
        path("<int:pk>/write/", actions.write_update, name="write_update"),
        path("<int:pk>/organisations/", organisations.organisations, name="organisations"),
        path("<int:pk>/organisations/<int:signature_pk>/", organisations.decide, name="organisation_decide"),
        path("<int:pk>/organisations.<str:file_format>", organisations.organisations_file, name="organisations_file"),
        path("<int:pk>/letter.pdf", organisations.letter_file, name="letter_file"),
        path("<int:pk>/board/", pledges.board, name="board"),
        path("<int:pk>/board.<str:file_format>", pledges.board_file, name="board_file"),
        path("<int:pk>/board/add/", pledges.pledger, name="pledger_add"),
        path("<int:pk>/board/<int:pledger_pk>/", pledges.pledger, name="pledger"),
        path("<int:pk>/board/<int:pledger_pk>/remove/", pledges.remove, name="pledger_remove"),
        path("<int:pk>/reasons/", reasons.index, name="reasons"),
        path("<int:pk>/reasons/decide/", reasons.decide, name="reason_decide"),
        path("<int:pk>/reasons.<str:file_format>", reasons.file, name="reasons_file"),
        path("<int:pk>/came-back/", actions.came_back, name="came_back"),
        path("<int:pk>/paper/", offline_signatures.offline_signatures, name="offline_signatures"),
        path("<int:pk>/paper/<int:count_pk>/strike/", offline_signatures.strike, name="offline_count_strike"),
        path("<int:pk>/paper/scans/<int:scan_pk>/", offline_signatures.scan, name="offline_scan"),
        path("<int:pk>/hand-in/", hand_ins.hand_ins, name="hand_ins"),
        path("<int:pk>/hand-in/<int:pack_pk>.<str:file_format>", hand_ins.hand_in_file, name="hand_in_file"),
        path("<int:pk>/milestones/<int:milestone_pk>/", actions.milestone_seen, name="milestone_seen"),
    ],
    "campaigns_office",
)


_CONTACTS = (
    [
        path("", contacts.contacts, name="index"),
        path("contacts.csv", contacts.file, name="file"),
        path("<int:pk>/", contacts.compare, name="compare"),
    ],
    "council_contacts",
)


_PARTNERS = (
    [
        path("", partners.index, name="index"),
        path("add/", partners.partner, name="add"),
        path("<int:pk>/", partners.partner, name="partner"),
        path("<int:pk>/hand-over/", partners.hand_over, name="hand_over"),
        path("<int:pk>/removals/", partners.removals, name="removals"),
    ],
    "partners",
)

audit_words.subjects.register(
    audit_words.Subject("action", "campaigns.ActionPage", "campaigns_office:show"),
)
guides.helps(
    ("campaigns_office:", "running-a-campaign"),
    ("council_contacts:", "running-a-campaign"),
    ("partners:", "running-a-campaign"),
)
people_profile.parts.register(*profile.PARTS)
search.sources.register(found.ACTIONS, found.PARTNERS)


@hooks.register("register_admin_urls")
def office_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [
        path("campaigns/", include(_PATTERNS)),
        path("council-contacts/", include(_CONTACTS)),
        path("partners/", include(_PARTNERS)),
    ]


@hooks.register(menu.CAMPAIGNS)
def partners_menu_item() -> MenuItem:
    """Return the menu item of partners."""
    return PermittedItem("Partners", "partners:index", "campaigns.view_partner", icon_name="group", order=546)


@hooks.register(menu.CAMPAIGNS)
def contacts_menu_item() -> MenuItem:
    """Return the menu item of council contacts."""
    return PermittedItem(
        "Council contacts", "council_contacts:index", "places.view_councilcontact", icon_name="mail", order=581
    )


@hooks.register(menu.CAMPAIGNS)
def office_menu_item() -> MenuItem:
    """Return the menu item, shown to staff who may see who takes part."""
    return PermittedItem(
        "Who takes part", "campaigns_office:index", "campaigns.view_participation", icon_name="group", order=545
    )


@hooks.register("construct_homepage_panels")
def home_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Add the open actions to home."""
    panels.append(ActionsPanel(request))
