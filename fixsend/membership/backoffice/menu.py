"""Where the screens of membership stand in the back office."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from fixsend.membership.backoffice import found, profile, wording
from fixsend.membership.backoffice.applications import ApplicationViewSet
from fixsend.membership.backoffice.changes import ChangeViewSet
from fixsend.membership.backoffice.members import MemberViewSet
from fixsend.membership.backoffice.organisations import OrganisationViewSet
from fixsend.people.backoffice import audit_words
from fixsend.people.backoffice import profile as people_profile
from fixsend.web.backoffice import PermittedItem, guides, search

audit_words.subjects.register(
    audit_words.Subject("organisation", "membership.Organisation", "membership_organisations:show"),
    audit_words.Subject("application", "membership.Application", "membership_applications:show"),
)
guides.helps(
    ("membership_", "applications-members-and-organisations"),
    ("entry_changes:", "applications-members-and-organisations"),
)
people_profile.parts.register(*profile.PARTS)
search.sources.register(found.ORGANISATIONS, found.APPLICATIONS)


@hooks.register("register_admin_viewset")
def viewsets() -> list[ViewSet]:
    """Add applications, members, organisations and the changes that wait."""
    return [ApplicationViewSet(), MemberViewSet(), OrganisationViewSet(), ChangeViewSet()]


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    """Add the screens of the aims and of the email templates."""
    return [
        path("aims/", wording.aims, name="membership_aims"),
        path("email-templates/", wording.templates, name="membership_email_templates"),
        path("email-templates/<slug:key>/", wording.template, name="membership_email_template"),
    ]


@hooks.register("register_settings_menu_item")
def aims_menu_item() -> MenuItem:
    """Add the aims to the settings menu."""
    return PermittedItem("Our aims", "membership_aims", wording.CHANGE_AIMS, icon_name="list-ul", order=300)


@hooks.register("register_settings_menu_item")
def email_templates_menu_item() -> MenuItem:
    """Add the emails to applicants to the settings menu."""
    return PermittedItem(
        wording.TEMPLATES_TITLE, "membership_email_templates", wording.CHANGE_TEMPLATES, icon_name="mail", order=310
    )
