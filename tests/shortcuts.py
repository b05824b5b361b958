"""What a test that rolls back need not do again and again.

Nothing which a test can see is different, because every SQL statement of the test's connection is seen: indexes are
written only when a statement names them (`tests/indexing.py`), and small answers that nearly every request needs (whose
site it is, its details, where its pages begin) are asked for again only after something was written.
"""

import re
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from copy import copy
from typing import Any

from django.db import connection
from django.db.models.expressions import Col
from wagtail.models import Site, sites

from fixsend.web.page_cache import values
from tests import indexing

# Whatever is kept depends on none of these tables, and no trigger of theirs writes another.
_CHANGES_NOTHING_KEPT = re.compile(
    r'SELECT|(?:INSERT INTO|UPDATE) "web_cache"|'  # Taking something out of the cache says that it is another.
    r'(?:INSERT INTO|UPDATE|DELETE FROM) "(?:django_session|web_hit|\w*_indexentry|wagtailcore_referenceindex)"'
)
_SAVEPOINT = re.compile(r"(SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT) (\S+)")
_kept: dict[Hashable, Any] = {}
_unchanged_since: set[str] = set()  # Savepoints to which going back changes nothing.
_ask_site, ask_value, _ask_root_paths = sites.get_site_for_hostname, values.kept, Site.get_site_root_paths


@contextmanager
def taken() -> Iterator[None]:
    """Take the shortcuts on this thread's connection."""
    wrappers = (indexing.before_statement, _before_statement)
    of_connection = connection.execute_wrappers  # At the end the connection may be another one, with a browser open.
    of_connection.extend(wrappers)
    sites.get_site_for_hostname, values.kept, Site.get_site_root_paths = _site, _value, staticmethod(_root_paths)
    Col.__hash__ = _hash_of_column
    try:
        yield
    finally:
        del Col.__hash__
        sites.get_site_for_hostname, values.kept = _ask_site, ask_value
        Site.get_site_root_paths = staticmethod(_ask_root_paths)
        for wrapper in wrappers:
            of_connection.remove(wrapper)


def forget() -> None:
    """Begin a test: nothing is known from the one before."""
    indexing.forget()
    _kept.clear()
    _unchanged_since.clear()


def _before_statement(execute: Callable, sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    if _may_change(str(sql)):
        _kept.clear()
        _unchanged_since.clear()
    return execute(sql, params, many, context)


def _may_change(statement: str) -> bool:
    """Tell whether what is kept may be another after this statement, and note savepoints that come and go."""
    found = _SAVEPOINT.fullmatch(statement)
    if not found:
        return not _CHANGES_NOTHING_KEPT.match(statement)
    what, name = found.groups()
    if what == "SAVEPOINT":
        _unchanged_since.add(name)
    elif what == "RELEASE SAVEPOINT":
        _unchanged_since.discard(name)
    else:
        return name not in _unchanged_since
    return False


def _may_keep() -> bool:
    """Tell whether nobody would see it: where statements are counted or compared, all are asked."""
    if not indexing.rolls_back() or connection.force_debug_cursor:
        return False
    return connection.execute_wrappers[-1] is _before_statement


def _value(key: Hashable, make: Callable[[], Any]) -> Any:
    if values.are_kept() or not _may_keep():
        return ask_value(key, make)
    if key not in _kept:
        made = make()  # May write, and so forget.
        _kept[key] = made
    return _kept[key]


def _site(hostname: str, port: int | str) -> Site:
    if not _may_keep():
        return _ask_site(hostname, port)
    key = (_ask_site, hostname, port)
    if key not in _kept:
        _kept[key] = _copy(_ask_site(hostname, port))
    return _copy(_kept[key])


def _root_paths() -> list[sites.SiteRootPath]:
    if not _may_keep():
        return _ask_root_paths()
    if _ask_root_paths not in _kept:
        _kept[_ask_root_paths] = _ask_root_paths()
    return list(_kept[_ask_root_paths])


def _hash_of_column(column: Col) -> int:
    """Tell columns apart by what is at hand; Django binds the arguments of each column of each ordered query anew.

    Columns that are equal have the same hash, as they have to: their alias and their field are the same.
    """
    return hash((column.alias, column.target.name))


def _copy(site: Site) -> Site:
    """Return a site and its root page that may be changed without changing those that are kept."""
    own = copy(site)
    own.root_page = copy(site.root_page)
    return own
