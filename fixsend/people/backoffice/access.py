"""Who may open a screen of the office."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from fixsend.people.signed_in import signed_in

View = Callable[..., HttpResponseBase]


def needs(permission: str) -> Callable[[View], View]:
    """Let in only staff with a permission ("app.codename")."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not signed_in(request).has_perm(permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate
