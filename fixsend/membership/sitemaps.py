"""The part of the sitemap that lists affiliated organisations."""

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet

from fixsend.membership.models import Organisation


class OrganisationSitemap(Sitemap):  # type: ignore[type-arg]
    """The pages of the organisations in the public directory."""

    limit = 5000

    def items(self) -> QuerySet[Organisation]:
        """Return the organisations that are listed."""
        return Organisation.objects.public().order_by("pk").only("slug", "updated_at")

    def lastmod(self, item: Organisation) -> datetime:
        """Return when the entry last changed."""
        return item.updated_at
