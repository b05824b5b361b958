"""What newsletters add to the back office: addresses, menu items, and the buttons of the editor."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.rich_text.editors.draftail.features import ControlFeature
from wagtail.admin.ui.components import Component
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.action_menu import ActionMenuItem, PublishMenuItem, UnpublishMenuItem
from wagtail.snippets.models import register_snippet

from fixsend.newsletters.backoffice import calendar, found, profile, saved, segments
from fixsend.newsletters.backoffice.home import NewsletterPanel
from fixsend.newsletters.backoffice.newsletters import Newsletters
from fixsend.newsletters.backoffice.sending import approval, control, figures, mailings, plan, subject_tests
from fixsend.newsletters.backoffice.series import messages as series_messages
from fixsend.newsletters.backoffice.series import views as series_views
from fixsend.newsletters.models import Newsletter
from fixsend.people.backoffice import audit_words
from fixsend.people.backoffice import profile as people_profile
from fixsend.web.backoffice import PermittedItem, guides, menu, search

register_snippet(Newsletters)

_PLAN = (
    [
        path("<int:pk>/", plan.steps, name="steps"),
        path("<int:pk>/time/", plan.time, name="time"),
        path("<int:pk>/subjects/", plan.subjects, name="subjects"),
        path("<int:pk>/try/", plan.try_out, name="try_out"),
        path("<int:pk>/ask/", approval.ask, name="ask"),
        path("<int:pk>/approve/", approval.approve, name="approve"),
        path("<int:pk>/send-back/", approval.send_back, name="send_back"),
        path("<int:pk>/send/", plan.send, name="send"),
        path("<int:pk>/look/", plan.look, name="look"),
    ],
    "newsletter_sending",
)
_MAILINGS = (
    [
        path("", mailings.index, name="list"),
        path("subject-tests/", subject_tests.subject_tests, name="subject_tests"),
        path("release/", control.release, name="release"),
        path("<int:pk>/", mailings.mailing, name="mailing"),
        path("<int:pk>/progress/", mailings.progress, name="progress"),
        path("<int:pk>/figures/", figures.figures, name="figures"),
        path("<int:pk>/figures.<str:file_format>", figures.figures_file, name="figures_file"),
        path("<int:pk>/stop/", control.stop, name="stop"),
        path("<int:pk>/go-on/", control.go_on, name="go_on"),
        path("<int:pk>/cancel/", control.cancel, name="cancel"),
        path("<int:pk>/pace/", control.pace, name="pace"),
        path("<int:pk>/time/", control.time, name="time"),
        path("<int:pk>/doubts/", control.doubts, name="doubts"),
        path("<int:pk>/again/", control.again, name="again"),
        path("<int:pk>/choose-subject/", subject_tests.choose_subject, name="choose_subject"),
        path("<int:pk>/correct/", control.correct, name="correct"),
    ],
    "mailings_sent",
)
_SEGMENTS = (
    [
        path("", segments.index, name="index"),
        path("add/", segments.add, name="add"),
        path("edit/<int:pk>/", segments.edit, name="edit"),
        path("delete/<int:pk>/", segments.delete, name="delete"),
        path("segments.csv", segments.export, name="export"),
    ],
    "segments",
)
_SAVED = (
    [
        path("", saved.index, name="index"),
        path("from/<int:pk>/", saved.save_as_template, name="save_as_template"),
        path("blocks-of/<int:pk>/", saved.blocks, name="blocks"),
        path("delete/<str:kind>/<int:pk>/", saved.delete, name="delete"),
    ],
    "newsletter_saved",
)
_SERIES = (
    [
        path("", series_views.index, name="list"),
        path("new/", series_views.add, name="add"),
        path("<int:pk>/", series_views.show, name="show"),
        path("<int:pk>/edit/", series_views.edit, name="edit"),
        path("<int:pk>/start/", series_views.start, name="start"),
        path("<int:pk>/pause/", series_views.pause, name="pause"),
        path("<int:pk>/delete/", series_views.delete, name="delete"),
        path("<int:pk>/people/", series_views.people, name="people"),
        path("<int:pk>/messages/new/", series_messages.add_step, name="add_step"),
        path("<int:pk>/messages/<int:step_id>/", series_messages.edit_step, name="edit_step"),
        path("<int:pk>/messages/<int:step_id>/up/", series_messages.move_step_up, name="move_step_up"),
        path("<int:pk>/messages/<int:step_id>/remove/", series_messages.remove_step, name="remove_step"),
    ],
    "series",
)

audit_words.subjects.register(
    audit_words.Subject("newsletter", "newsletters.Newsletter", "newsletters:edit"),
    audit_words.Subject("mailing", "delivery.Mailing", "mailings_sent:mailing"),
    audit_words.Subject("series", "newsletters.Series", "series:show"),
    audit_words.Subject("segment", "newsletters.Segment", "segments:edit"),
)
guides.helps(
    ("newsletters:", "writing-a-newsletter"),
    ("newsletter_saved:", "writing-a-newsletter"),
    ("newsletter_calendar", "sending-a-newsletter"),
    ("newsletters:audience", "writing-a-newsletter#audience-and-segments"),
    ("newsletters:checks", "sending-a-newsletter"),
    ("newsletter_sending:", "sending-a-newsletter"),
    ("mailings_sent:", "sending-a-newsletter"),
    ("segments:", "writing-a-newsletter#audience-and-segments"),
    ("series:", "writing-a-newsletter#message-series"),
    ("mailings_sent:subject_tests", "writing-a-newsletter#several-subjects"),
    ("mailings_sent:choose_subject", "writing-a-newsletter#several-subjects"),
    ("mailings_sent:figures", "writing-a-newsletter#figures"),
    ("wagtailsettings:edit:newsletters", "sending-a-newsletter"),
)
people_profile.parts.register(*profile.PARTS)
search.sources.register(found.NEWSLETTERS, found.MAILINGS, found.SEGMENTS, found.SERIES)


@hooks.register("register_rich_text_features")
def offer_merge_fields(features: FeatureRegistry) -> None:
    """Give rich texts with the feature "merge-fields" a menu of them below the text."""
    files = {"js": ["newsletters/editor.js"], "css": {"all": ["newsletters/editor.css"]}}
    features.register_editor_plugin("draftail", "merge-fields", ControlFeature({"type": "merge-fields"}, **files))


@hooks.register("register_admin_urls")
def newsletter_urls() -> list[URLResolver | URLPattern]:
    """Return the addresses of the screens; those of writing come with the snippet."""
    return [
        path("newsletters/send/", include(_PLAN)),
        path("mailings/", include(_MAILINGS)),
        path("segments/", include(_SEGMENTS)),
        path("series/", include(_SERIES)),
        path("newsletter-templates/", include(_SAVED)),
        path("newsletter-calendar/", calendar.calendar, name="newsletter_calendar"),
    ]


@hooks.register(menu.EMAILS)
def mailings_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see mailings."""
    return PermittedItem(
        "Mailings", "mailings_sent:list", "delivery.view_mailing", name="mailings", icon_name="list-ul", order=555
    )


@hooks.register(menu.EMAILS)
def segments_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see segments."""
    return PermittedItem("Segments", "segments:index", "newsletters.view_segment", icon_name="group", order=557)


@hooks.register(menu.EMAILS)
def series_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see series."""
    return PermittedItem("Message series", "series:list", "newsletters.view_series", icon_name="list-ol", order=557)


class _ReadyItem(PublishMenuItem):
    label = "Ready to send"
    icon_name = "check"
    template_name = "newsletters/writing/ready_button.html"


class _UnreadyItem(UnpublishMenuItem):
    label = "Not ready after all"


@hooks.register("construct_snippet_action_menu")
def say_ready_instead_of_publish(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    """Rename Publish and Unpublish in the editor of newsletters: neither of them sends anything."""
    if context["model"] is not Newsletter:
        return
    ours = {PublishMenuItem: _ReadyItem, UnpublishMenuItem: _UnreadyItem}
    items[:] = [ours[type(item)](order=item.order) if type(item) in ours else item for item in items]


@hooks.register("before_delete_snippet")
def keep_what_was_sent(request: HttpRequest, newsletters: list[Any]) -> HttpResponse | None:
    """Refuse to delete newsletters that have a mailing, or are a message of a series."""
    ids = [newsletter.pk for newsletter in newsletters if isinstance(newsletter, Newsletter)]
    kept = Newsletter.objects.filter(Q(pk__in=ids), mailings__isnull=False).first()
    message = Newsletter.objects.filter(pk__in=ids, series_step__isnull=False).first()
    if kept is None and message is None:
        return None
    if kept:
        words = f"“{kept.name}” has been sent, or is about to be, so it is kept with its figures."
    else:
        words = f"“{message}” is a message that goes out by itself. Take it out under Message series first."
    messages.error(request, words)
    return redirect("newsletters:list")


@hooks.register("construct_homepage_panels")
def home_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Add the newest newsletters to home."""
    panels.append(NewsletterPanel(request))
