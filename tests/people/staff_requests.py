"""Asking for every address of the back office as every kind of visitor: what the permission matrix is checked with."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from typing import Any

from django.contrib.auth import get_user
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.template.response import SimpleTemplateResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.safestring import SafeString

from fixsend.people.staff.access import require_second_step
from fixsend.web.views import errors
from tests.people.staff_matrix import MATRIX

PREFIX = "admin/"
FOR_PROGRAMS = "wagtailadmin_api:"  # No screens: the back office's own scripts read there.
_CONVERTER = re.compile(r"<(?:\w+:)?(\w+)>")
_GROUP = re.compile(r"\(\?P<(\w+)>[^)]*(?:\([^)]*\)[^)]*)*\)")


def addresses() -> list[tuple[str, str]]:
    """Return (name, route) of every address under /admin/; an address without a name goes by its route."""
    found = [(name or route, route) for name, route in all_routes(get_resolver()) if route.startswith(PREFIX)]
    return sorted(set(found))


def all_routes(resolver: URLResolver, route: str = "", spaces: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield (name, route) of every address below a resolver; the name is empty where an address has none."""
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLResolver):
            yield from all_routes(pattern, here, (*spaces, pattern.namespace) if pattern.namespace else spaces)
        elif isinstance(pattern, URLPattern):
            yield ":".join([*spaces, pattern.name]) if pattern.name else "", here


def our_screens() -> list[tuple[str, str]]:
    """Return (name, route) of our own screens that are opened by a link."""
    ours = {
        name or route
        for name, route, view in _views(get_resolver())
        if name.startswith("office_")  # Wagtail's decorator hides whose view it is.
        or getattr(getattr(view, "view_class", view), "__module__", "").startswith("fixsend.")
    }
    return [
        (name, route)
        for name, route in addresses()
        if name in ours and _is_opened_by_a_link(name) and not name.startswith(FOR_PROGRAMS)
    ]


def _views(resolver, route: str = "", spaces: tuple[str, ...] = ()) -> Iterator[tuple[str, str, object]]:
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern).removeprefix("^")
        if hasattr(pattern, "url_patterns"):
            yield from _views(pattern, here, (*spaces, pattern.namespace) if pattern.namespace else spaces)
        else:
            yield ":".join([*spaces, pattern.name]) if pattern.name else "", here, pattern.callback


def _is_opened_by_a_link(name: str) -> bool:
    rows = [row for row in MATRIX if fnmatchcase(name, row)]
    return bool(rows) and not {"POST", "shut"} & set(MATRIX[max(rows, key=len)].split())


def path_of(route: str, samples: dict[str, Any]) -> str:
    """Return the path of a route with sample values in it."""
    filled = _GROUP.sub(lambda match: str(samples[match[1]]), route)
    filled = _CONVERTER.sub(lambda match: str(samples[match[1]]), filled)
    return "/" + filled.replace("\\.", ".").removesuffix("$")


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Undo whatever happens inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def ask(client: Client, path: str, *, post: bool = False) -> str:
    """Ask for a path and say in a word what became of it: "in", "denied", "sign in", "second step", "gone" and so on.

    Pages and error pages are not drawn, which takes most of the time and decides nothing.
    """
    draw_error, cookies = errors._render, client.cookies.copy()
    errors._render = _draw_no_error
    try:
        with nothing_kept(), nothing_drawn():
            response = client.post(path) if post else client.get(path)
    finally:
        errors._render, client.cookies = draw_error, cookies
    return _in_a_word(response, path)


@contextmanager
def nothing_drawn() -> Iterator[None]:
    """Let every page be as if its template were empty; what goes into mails and into parts of pages is drawn."""
    render, to_string = SimpleTemplateResponse.render, loader.render_to_string
    SimpleTemplateResponse.render, loader.render_to_string = _draw_nothing, lambda *_args, **_context: SafeString("")
    try:
        yield
    finally:
        SimpleTemplateResponse.render, loader.render_to_string = render, to_string


def shown(client: Client, path: str) -> str:
    """Return all that a path shows."""
    with nothing_kept():
        response = client.get(path)
        return "" if response.streaming else response.content.decode(errors="replace")


def request_of(client: Client, path: str, *, post: bool = False) -> HttpRequest:
    """Return the request that a client would make, with its session and person."""
    request = (RequestFactory().post if post else RequestFactory().get)(path)
    request.session = client.session
    request.user = get_user(request)
    return request


def at_the_gate(request: HttpRequest) -> str:
    """Return in a word what the back office does with a request; "in" where it is let in."""
    return _in_a_word(require_second_step(lambda _: HttpResponse())(request), request.path)


def _draw_nothing(response: SimpleTemplateResponse) -> SimpleTemplateResponse:
    if not response.is_rendered:
        response.content = b""
    return response


def _draw_no_error(request: HttpRequest, template: str, status: int, given: Any = None) -> HttpResponse:
    return HttpResponse(status=status)


def _in_a_word(response: HttpResponse, path: str) -> str:
    where = response.headers.get("Location", "").partition("?")[0]
    if where.startswith("/sign-in/"):
        return "sign in"
    if where.startswith("/account/second-step/"):
        return "second step"
    if response.status_code == 403 or (where == "/admin/" and path != "/admin/logout/"):
        return "denied"
    return {404: "gone", 405: "other method", 500: "broken"}.get(response.status_code, "in")
