"""Addresses of this app that are not pages in Wagtail's tree."""

from django.urls import path
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap

from fixsend.pages.sitemaps import NewsletterSitemap, OrganisationSitemap
from fixsend.pages.views import discovery
from fixsend.pages.views.search import search

app_name = "pages"
SITEMAPS = {"pages": Sitemap, "organisations": OrganisationSitemap, "newsletters": NewsletterSitemap}
urlpatterns = [
    path("search/", search, name="search"),
    path("sitemap.xml", discovery.for_an_hour(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", discovery.for_an_hour(discovery.robots), name="robots"),
    path("favicon.ico", discovery.favicon, name="favicon"),
    path("apple-touch-icon.png", discovery.touch_icon, name="touch_icon"),
    path(".well-known/security.txt", discovery.for_an_hour(discovery.security), name="security"),
]
