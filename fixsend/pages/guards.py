"""Pages that the site cannot be without: what may not happen to them, and in whose words that is said."""

from collections.abc import Iterable

from django.apps import apps
from wagtail.models import Page

from fixsend.web.models import SiteDetails


def keeps(page: Page) -> bool:
    """Tell whether the site needs this very page: by its kind, or because it is the privacy notice."""
    kind = page.specific_class
    return bool(getattr(kind, "kept", False)) or page.pk == SiteDetails.load().privacy_page_id


def needed_among(pages: Iterable[Page]) -> list[Page]:
    """Return the needed pages among these and the pages below them, so that none goes with its parent."""
    below = Page.objects.none()
    for page in pages:
        below = below | page.get_descendants(inclusive=True)
    privacy = SiteDetails.load().privacy_page_id
    kinds = _kept_kinds()
    return [page for page in below.select_related("content_type") if page.specific_class in kinds or page.pk == privacy]


def refusal(needed: list[Page]) -> str:
    """Return the words that say why it cannot be done."""
    names = ", ".join(f"“{page.title}”" for page in needed)
    return f"The site needs {names}, so it cannot be deleted, moved or taken off the site. You can change its text."


def _kept_kinds() -> set[type]:
    return {model for model in apps.get_app_config("pages").get_models() if getattr(model, "kept", False)}
