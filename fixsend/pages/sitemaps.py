"""What search engines are told of: live pages, and the page of each listed organisation."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet

from fixsend.membership.models import Organisation


class OrganisationSitemap(Sitemap):
    """The public directory's pages."""

    def get_protocol(self, protocol: str | None = None) -> str:
        """Return the protocol of SITE_URL, whatever the request says."""
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        """Return the domain of SITE_URL, whatever the request says."""
        return urlsplit(settings.SITE_URL).netloc

    def items(self) -> QuerySet[Organisation]:
        """Return the organisations that agreed to be listed."""
        return Organisation.objects.public().order_by("pk")

    def lastmod(self, item: Organisation) -> datetime:
        """Return when the entry was last changed."""
        return item.updated_at
