"""Addresses of this app that are not pages in Wagtail's tree."""

from django.urls import path
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap

from fixsend.pages import views
from fixsend.pages.sitemaps import CouncilSitemap, FiguresSitemap, NewsletterSitemap, OrganisationSitemap, RightsSitemap

app_name = "pages"
SITEMAPS = {
    "pages": Sitemap,
    "organisations": OrganisationSitemap,
    "rights": RightsSitemap,
    "newsletters": NewsletterSitemap,
    "councils": CouncilSitemap,
    "figures": FiguresSitemap,
}
urlpatterns = [
    path("search/", views.search, name="search"),
    path("help-near/", views.help_near, name="help_near"),
    path("press-early/<str:token>/", views.press_early, name="press_early"),
    path("sitemap.xml", views.for_an_hour(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    path("robots.txt", views.for_an_hour(views.robots), name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("apple-touch-icon.png", views.touch_icon, name="touch_icon"),
    path(".well-known/security.txt", views.for_an_hour(views.security), name="security"),
]
