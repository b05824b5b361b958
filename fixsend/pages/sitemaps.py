"""What search engines are told of besides live pages: councils, organisations, the timetable, newsletters."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from fixsend.evidence import addresses
from fixsend.evidence.models import Area, Level
from fixsend.evidence.open_data.tables import data_sets_shown
from fixsend.membership.models import Organisation
from fixsend.newsletters import archive
from fixsend.newsletters.models import Newsletter
from fixsend.rights.current import law


class _AtSiteUrl(Sitemap):  # type: ignore[type-arg]
    """Addresses at SITE_URL, whatever the request says."""

    def get_protocol(self, protocol: str | None = None) -> str:
        """Return the protocol of SITE_URL."""
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        """Return the domain of SITE_URL."""
        return urlsplit(settings.SITE_URL).netloc


class OrganisationSitemap(_AtSiteUrl):
    """The public directory's pages."""

    def items(self) -> QuerySet[Organisation]:
        """Return the organisations that agreed to be listed."""
        return Organisation.objects.public().order_by("pk")

    def lastmod(self, item: Organisation) -> datetime:
        """Return when the entry was last changed."""
        return item.updated_at


class RightsSitemap(_AtSiteUrl):
    """The timetable and its steps."""

    def items(self) -> list[str]:
        """Return the addresses: where to begin, where a family is, and each step of the law."""
        rules = law()
        entries = [reverse("rights:timetable", args=[entry.id]) for _, entry in rules.entries()]
        return [
            reverse("rights:index"),
            reverse("rights:rules"),
            *entries,
            *(reverse("rights:step", args=[rule.id]) for _, rule in rules.rules()),
        ]

    def location(self, item: str) -> str:
        """Return an address, which is the item itself."""
        return item


class CouncilSitemap(_AtSiteUrl):
    """The report cards of today's councils."""

    def items(self) -> QuerySet[Area]:
        """Return the councils."""
        return Area.objects.filter(level=Level.COUNCIL, until=None)

    def location(self, item: Area) -> str:
        """Return the address of a card."""
        return addresses.card(item.slug)


class FiguresSitemap(_AtSiteUrl):
    """England, the comparisons' index, sources with their tables, and corrections."""

    def items(self) -> list[str]:
        """Return the addresses."""
        pages = [addresses.ENGLAND, addresses.COMPARE, addresses.OPEN_DATA, addresses.CORRECTIONS]
        return [*pages, *map(addresses.data_set, data_sets_shown())]

    def location(self, item: str) -> str:
        """Return an address, which is the item itself."""
        return item


class NewsletterSitemap(_AtSiteUrl):
    """The archive's pages."""

    def items(self) -> QuerySet[Newsletter]:
        """Return the newsletters that are published in the archive."""
        return archive.published()

    def lastmod(self, item: Newsletter) -> datetime:
        """Return when its text was last changed."""
        return item.last_published_at or item.updated_at
