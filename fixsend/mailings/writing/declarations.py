"""What the writing of newsletters tells the registries of the rooms below."""

from __future__ import annotations

from django.urls import reverse

from fixsend.mailings import links
from fixsend.people.staff import roles
from fixsend.web import public_pages
from fixsend.web.public_pages import PublicPage


def declare() -> None:
    """Fill the registries; called once, when the site starts."""
    verbs = ("view", "add", "change", "delete", "publish", "lock", "unlock")
    roles.allow(roles.CAMPAIGNER, *(f"mailings.{verb}_newsletter" for verb in verbs))
    roles.allow(roles.CAMPAIGNER, *(f"mailings.{verb}_segment" for verb in ("view", "add", "change", "delete")))
    public_pages.register(
        PublicPage("Newsletters", lambda: reverse("mailings:archive")),
        PublicPage("Newsletter", _newsletter),
        PublicPage("Newsletter as mailed", _web_version),
    )


def _newsletter() -> str:
    from fixsend.mailings.queries import archive

    newest = archive.published().first()
    return newest.get_absolute_url() if newest else reverse("mailings:newsletter", args=[0, "none"])


def _web_version() -> str:
    from fixsend.mailings.models import Mailing

    newest = Mailing.objects.exclude(document={}).first()
    if newest is None:
        return reverse("mailings:web_version", args=["nothing"])
    return links.web_version_url(newest)
