"""Every public address of evidence (`addresses`), a list for each kind of page."""

from django.urls import URLPattern, URLResolver

from fixsend.evidence.views import card, compare, england, objections, open_data, pictures, sources

app_name = "evidence"
urlpatterns: list[URLPattern | URLResolver] = [
    *card.urlpatterns,
    *compare.urlpatterns,
    *england.urlpatterns,
    *objections.urlpatterns,
    *open_data.urlpatterns,
    *pictures.urlpatterns,
    *sources.urlpatterns,
]
