"""Redirects from old addresses (Settings → Redirects): one that could never be used is refused with an explanation."""

from django.core.exceptions import ValidationError
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site


def check_when_saved() -> None:
    """Let the form for redirects, and lists of them, ask `check`; called once, when the site starts."""
    Redirect._meta.get_field("old_path").validators.append(check)


def check(old_path: str) -> None:
    """Refuse an address that a page of ours answers whatever follows its question mark, such as "/?p=123".

    A redirect is looked for only where nothing answers, so it would be kept and never used.
    """
    path, mark, _ = old_path.strip().partition("?")
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if not mark or site is None:
        return
    url_path = site.root_page.url_path.rstrip("/") + "/" + path.strip("/") + "/" * bool(path.strip("/"))
    if Page.objects.live().filter(url_path=url_path).exists():
        raise ValidationError(
            "This address opens a page of the site, whatever follows the “?”, so it cannot lead anywhere else.",
            code="answered",
        )
