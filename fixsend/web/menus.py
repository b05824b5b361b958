"""Items of the back office's menus."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem


class PermittedItem(MenuItem):
    """A menu item for those who may open what it leads to."""

    def __init__(self, label: str, url_name: str, permission: str, **kwargs: Any) -> None:
        super().__init__(label, reverse(url_name), **kwargs)
        self.permission = permission

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether this colleague may open it."""
        return bool(request.user.has_perm(self.permission))
