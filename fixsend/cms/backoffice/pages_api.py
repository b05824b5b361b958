"""Wagtail's addresses by which programs read pages in the back office. They change nothing here."""

from typing import ClassVar

from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.router import WagtailAPIRouter


class PagesToRead(PagesAdminAPIViewSet):
    """Pages as the back office's own scripts read them.

    Wagtail can also publish, copy, move and delete a page by such an address, past everything that the screens check.
    No screen asks for it, so nothing can.
    """

    actions: ClassVar[dict[str, type]] = {}


def read_only(router: WagtailAPIRouter) -> None:
    """Take the place of Wagtail's own endpoint."""
    router.register_endpoint("pages", PagesToRead)
