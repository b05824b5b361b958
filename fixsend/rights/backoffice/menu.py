"""Where the screens of rights stand in the back office."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.rights.backoffice import counted, law, law_rule, law_version
from fixsend.web.backoffice import PermittedItem, guides, menu

_COUNTED = (
    [
        path("", counted.index, name="index"),
        path("queue.csv", counted.queue_file, name="queue_file"),
        path("week/", counted.decide_week, name="decide_week"),
        path("publish/", counted.publish, name="publish"),
    ],
    "counted_office",
)

_LAW = (
    [
        path("", law.index, name="index"),
        path("propose/<slug:slug>/", law.propose, name="propose"),
        path("part/<slug:slug>/", law.rule_set, name="rule_set"),
        path("part/<slug:slug>/rule/<slug:rule_id>/", law_rule.change_rule, name="change_rule"),
        path("part/<slug:slug>/checked/", law.check_again, name="check_again"),
        path("part/<slug:slug>/notice/", law.notice, name="notice"),
        path("part/<slug:slug>/keep/", law.keep_ours, name="keep_ours"),
        path("change/<int:pk>/settle/", law.settle, name="settle"),
        path("version/<int:pk>/", law_version.version, name="version"),
        path("version/<int:pk>/rules.toml", law_version.version_file, name="version_file"),
        path("version/<int:pk>/decide/", law_version.decide, name="decide"),
        path("version/<int:pk>/withdraw/", law_version.withdraw, name="withdraw"),
        path("version/<int:pk>/cancel/", law_version.cancel, name="cancel"),
        path("version/<int:pk>/announce/", law_version.announce, name="announce"),
        path("version/<int:pk>/tell-nobody/", law_version.set_aside, name="set_aside"),
        path("version/<int:pk>/try/<slug:entry>/", law_version.try_case, name="try_case"),
    ],
    "law_office",
)

guides.helps(
    ("counted_office:", "late-steps-that-families-report"),
    ("law_office:", "the-law-on-the-timetable"),
)


@hooks.register("register_admin_urls")
def rights_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("late-steps/", include(_COUNTED)), path("law/", include(_LAW))]


@hooks.register(menu.CAMPAIGNS)
def counted_menu_item() -> MenuItem:
    """Return the menu item, shown to staff who look after the counts."""
    return PermittedItem("Late steps", "counted_office:index", counted.VIEW, icon_name="date", order=560)


@hooks.register(menu.CAMPAIGNS)
def law_menu_item() -> MenuItem:
    """Return the menu item, shown to staff who may see versions of the rules."""
    return PermittedItem("The law", "law_office:index", law.VIEW, icon_name="doc-full", order=562)
