"""From an action among pages, and from its editor, to who takes part in it."""

from collections.abc import Iterator

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from fixsend.campaigns.backoffice.home import VIEW
from fixsend.campaigns.models import ActionPage
from fixsend.people.models import Person


@hooks.register("register_page_listing_more_buttons")
def in_the_list(page: Page, user: Person, next_url: str | None = None) -> Iterator[Button]:
    """Yield the way from a row of a list of pages."""
    yield from _who_takes_part(page, user)


@hooks.register("register_page_header_buttons")
def in_the_header(page: Page, user: Person, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Yield the way from the header of a page's editor, or of the list of what is below it."""
    yield from _who_takes_part(page, user)


def _who_takes_part(page: Page, user: Person) -> Iterator[Button]:
    if page.pk and issubclass(page.specific_class or Page, ActionPage) and user.has_perm(VIEW):
        url = reverse("campaigns_office:show", args=[page.pk])
        yield Button("Who takes part", url=url, icon_name="group", priority=5)
