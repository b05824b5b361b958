"""The staff's screens of what was sent."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from wagtail import hooks

from fixsend.mailings.sending.views import figures, subject_tests

_PATTERNS = (
    [
        path("subject-tests/", subject_tests.subject_tests, name="subject_tests"),
        path("<int:pk>/figures/", figures.figures, name="figures"),
        path("<int:pk>/figures.<str:file_format>", figures.figures_file, name="figures_file"),
        path("<int:pk>/choose-subject/", subject_tests.choose_subject, name="choose_subject"),
    ],
    "mailings_sent",
)


@hooks.register("register_admin_urls")
def mailing_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("mailings/", include(_PATTERNS))]
