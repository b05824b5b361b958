"""What the back office's search finds of organisations and applications."""

from urllib.parse import urlencode

from django.urls import reverse

from fixsend.membership.backoffice.listing import searched
from fixsend.membership.models import Application, Organisation
from fixsend.web.backoffice.search import Hit, SearchSource


def _organisations(words: str, most: int) -> list[Hit]:
    found = searched(Organisation.objects.order_by("sort_name", "id"), "search_text", words)[:most]
    return [
        Hit(each.name, reverse("membership_organisations:show", args=[each.pk]), str(each.get_status_display()))
        for each in found
    ]


def _applications(words: str, most: int) -> list[Hit]:
    found = searched(Application.objects.order_by("-received_at"), "search_text", words)[:most]
    return [
        Hit(each.name, reverse("membership_applications:show", args=[each.pk]), str(each.get_status_display()))
        for each in found
    ]


def _list(url_name: str, words: str) -> str:
    return f"{reverse(url_name)}?{urlencode({'q': words})}"


ORGANISATIONS = SearchSource(
    "organisations",
    "Organisations",
    20,
    _organisations,
    permission="membership.view_organisation",
    list_url=lambda words: _list("membership_organisations:index", words),
)
APPLICATIONS = SearchSource(
    "applications",
    "Applications",
    30,
    _applications,
    permission="membership.view_application",
    list_url=lambda words: _list("membership_applications:index", words),
)
