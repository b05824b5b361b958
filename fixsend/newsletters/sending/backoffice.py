"""Where the screens of sending stand in the back office."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.newsletters.sending.views import approval, control, figures, mailings, plan, subject_tests
from fixsend.web.menus import PermittedItem

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


@hooks.register("register_admin_urls")
def sending_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("send-newsletter/", include(_PLAN)), path("mailings/", include(_MAILINGS))]


@hooks.register("register_admin_menu_item")
def mailings_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see mailings."""
    return PermittedItem(
        "Mailings", "mailings_sent:list", "delivery.view_mailing", name="mailings", icon_name="list-ul", order=555
    )
