"""Every address, public or staff's, answers rubbish with words: no parameter, path, header or cookie breaks a page.

The addresses come from the URL resolver, the names of parameters from the source and from every form, so that a new one
is tried without being named here.
"""

import contextlib
import itertools
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote

import pytest
from django.core.signals import got_request_exception
from django.http import QueryDict
from django.test import Client, override_settings
from django.urls import get_resolver, reverse
from wagtail.models import Page

import fixsend
from fixsend.evidence.services import downloads
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation
from fixsend.web import signing
from tests import databases
from tests.campaigns.conftest import _starter_pages
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, write_to
from tests.events.factories import GatheringFactory, day_of_action
from tests.examples import examples
from tests.membership.factories import OrganisationFactory
from tests.newsletters.factories import subscriber
from tests.people import staff_samples
from tests.people.staff_members import sign_in_staff
from tests.people.staff_requests import all_routes, nothing_drawn, nothing_kept, path_of
from tests.web.test_date_fields import _every_form

pytestmark = pytest.mark.django_db
__all__ = ["_starter_pages"]

# As they stand in an address, percent-encoded where a browser would do so.
RUBBISH = [
    *("%00", "x%00y", "%ED%A0%80", "%EF%BF%BE", "%0B%1B", "%C0%AF"),
    *("http://[", "http%3A%2F%2F%5B", "//", "-1", "0", "9" * 12, "9" * 30, "9" * 5000),
    *(
        "00000000-0000-0000-0000-00000000000g",
        "x" * 300,
        "[]",
        "%7B%22a%22%3A",
        "None",
        "- %22foo%22",
        "%25%5C_",
        "²",
        "",
    ),
]
HEADERS = {
    "Origin": "http://[",
    "Referer": "http://[",
    "HX-Request": "true",
    "HX-Current-URL": "http://[",
    "Range": "x",
}
# Wagtail's own, which its source spells in many ways.
OF_WAGTAIL = {
    *("q", "p", "page", "ordering", "next", "locale", "collection_id", "page_type", "id", "fields", "type", "child_of"),
    *("descendant_of", "offset", "limit", "order", "search", "action", "object", "tag", "export", "results_only"),
    *("go_live_at", "title", "slug", "comments-TOTAL_FORMS", "body-count", "delete", "usage_offset", "link_text"),
}
_NAMES = re.compile(r"(?:GET|POST|query)(?:\.get(?:list)?\(|\[)\s*\"([\w-]+)\"|\"([\w-]+)\" in request\.(?:GET|POST)")
Request = tuple[str, str, str]  # method, address, parameters
NO_ADDRESSES = [quote(where, safe="") for where in ("http://[", "//[", "https://\u00e9:x")]
# Nothing is shown by these but to a machine, they sign out, or only ever raise.
LEFT_ALONE = {"wagtailadmin_logout", "account_logout", "wagtailadmin_error_test"}


def _parameters() -> list[str]:
    source = [path.read_text() for path in Path(fixsend.__path__[0]).rglob("*.py")]
    read = {name for text in source for found in _NAMES.findall(text) for name in found if name}
    asked = {name for form in _every_form() for name in getattr(form, "base_fields", {})}
    return sorted(read | asked | OF_WAGTAIL)


def _samples(person: Any) -> dict[str, dict[str, Any]]:
    letter, writing, day = open_letter(), write_to(phone_script="Call."), day_of_action()
    organisation = OrganisationFactory(steward=person)
    gathering = GatheringFactory(day=day, host=person)
    part = ParticipationFactory(action=petition(), person=person)
    reader = subscriber("rubbish-reader@example.org")
    from fixsend.campaigns import links as campaign_links
    from fixsend.delivery import links as mail_links

    confirmations.request("new@example.org", "subscribe", {"purposes": {}})
    asked = signing.sign(confirmations.TOKEN, str(Confirmation.objects.latest("pk").public_id))
    own = {"public_id": organisation.public_id, "organisation": organisation.public_id, "pk": 1}
    everywhere = {
        "slug": organisation.slug,
        "token": "x",
        "code": "x",
        "letter": "a",
        "kind": "group",
        "step": "about",
        "name": "x.png",
        "signed": "x",
        "provider": "postmark",
        "document_id": 1,
        "document_filename": "a.pdf",
        "key": "x",
        "uidb36": "x",
        "view": "x",
        "path": "x",
        "object_id": 1,
        "digest": "0" * 12,
        **own,
    }
    return {
        "": everywhere,
        "campaigns:": {"pk": part.action_id},
        "campaigns:organisation": {"pk": letter.pk},
        "campaigns:write": {"pk": writing.pk},
        "campaigns:called": {"pk": writing.pk},
        "campaigns:mine": {"token": campaign_links.mine_path(part).split("/")[-2]},
        "evidence:figure": {
            "edition": "sen2-timeliness-2025",
            "indicator": "plans-in-20-weeks",
            "area": "878",
            "year": 2024,
        },
        "rights:": {"slug": "asked", "rule": "final-plan"},
        "rights:step": {"slug": "final-plan"},
        "evidence:card_": {"slug": "devon"},
        "evidence:smaller_card_picture": {"slug": "devon", "width": 300},
        "evidence:indicator_": {"slug": "plans"},
        "evidence:table_": {"slug": "sen2-timeliness"},
        "evidence:figure_picture": {
            "edition": "sen2-timeliness-2025",
            "indicator": "plans-in-20-weeks",
            "area": "878",
            "year": 2024,
        },
        "evidence:chart_": {"indicator": "plans-in-20-weeks", "area": "devon"},
        "evidence:beside_": {"indicator": "plans-in-20-weeks", "area": "devon"},
        "evidence:wrong_figure": {
            "edition": "sen2-timeliness-2025",
            "indicator": "plans-in-20-weeks",
            "area": "878",
            "year": 2024,
        },
        "evidence:wrong_card": {"slug": "devon"},
        "evidence:data_set": {"slug": "sen2-timeliness"},
        "evidence:compare": {"indicator": "plans", "year": 2024},
        "evidence:map": {"indicator": "plans", "year": 2024},
        "evidence:newest_map": {"indicator": "plans"},
        "events:": {"pk": gathering.pk, "day_pk": day.pk, "public_id": gathering.public_id},
        "events:near": {"pk": day.pk},
        "events:propose": {"pk": day.pk},
        "mailings:": {"token": mail_links.token(reader)},
        "people:my_page_download": {"kind": "json"},
        "people:confirm": {"token": asked},
    }


@dataclass
class Asked:
    """What came of many requests: what broke, with its error, and which requests are to be tried in another way too."""

    broken: list[str] = field(default_factory=list)
    reading: list[Request] = field(default_factory=list)  # Those of whose parameters anything was read.
    personal: list[Request] = field(default_factory=list)  # Those of which anything looked who is asking.


def _ask_all(client: Client, requests: Iterable[Request]) -> Asked:
    """Ask; whatever a request changes is undone."""
    asked = Asked()
    errors: list[BaseException] = []

    def remember(sender: Any, **kwargs: Any) -> None:
        errors.append(sys.exc_info()[1] or RuntimeError())

    got_request_exception.connect(remember)
    client.raise_request_exception = False
    try:
        for method, address, data in requests:
            errors.clear()
            cookies, looked = client.cookies.copy(), True
            try:
                with nothing_kept(), _parameters_read() as read:
                    answer = _ask(client, method, address, data)
                session = getattr(answer.wsgi_request, "session", None)  # Some are answered before there is one.
                looked = session is not None and session.accessed
                if answer.status_code >= 500 and answer.status_code not in (501, 503):
                    error = errors[0] if errors else None
                    asked.broken.append(f"{method} {address[:150]} {type(error)} {error!r:.300}")
            except Exception as error:
                asked.broken.append(f"{method} {address[:150]} raised {error!r:.300}")
            if read & parse_qs(data).keys():
                asked.reading.append((method, address, data))
            if looked:
                asked.personal.append((method, address, data))
            client.cookies = cookies
    finally:
        got_request_exception.disconnect(remember)
    return asked


@contextlib.contextmanager
def _parameters_read() -> Iterator[set[str]]:
    """Note the names of all parameters that anybody asks for."""
    read: set[str] = set()
    get, get_list = QueryDict.__getitem__, QueryDict.getlist

    def noted(self: QueryDict, name: str) -> Any:
        read.add(name)
        return get(self, name)

    def list_noted(self: QueryDict, name: str, default: Any = None) -> Any:
        read.add(name)
        return get_list(self, name, default)

    QueryDict.__getitem__, QueryDict.getlist = noted, list_noted
    try:
        yield read
    finally:
        del QueryDict.__getitem__, QueryDict.getlist


def _with_others(asked: Asked, others: list[str], first: str) -> list[Request]:
    """Return the requests with the other values in place of the first, where the parameter with it was read at all."""
    assert asked.reading
    return [
        (method, address, data.replace(first, other)) for method, address, data in asked.reading for other in others
    ]


def _assert_none(broken: list[str]) -> None:
    assert not broken, "\n".join(broken)


def _ask(client: Client, method: str, address: str, data: str) -> Any:
    if method == "GET":
        return client.get(f"{address}?{data}", headers=HEADERS)
    return client.post(
        f"{address}?{data[:2000]}", data, content_type="application/x-www-form-urlencoded", headers=HEADERS
    )


def _with_rubbish(names: list[str], turn: int) -> str:
    """Return a query in which each name has another piece of rubbish at each turn, some twice, some as lists."""
    pairs = [f"{name}={RUBBISH[(place + turn) % len(RUBBISH)]}" for place, name in enumerate(names)]
    return "&".join([*pairs, f"{names[turn % len(names)]}=x", "a[]=1", "%00=%00"])


def _routes(public: bool) -> list[tuple[str, str]]:
    found = sorted(
        {(name, route) for name, route in all_routes(get_resolver()) if route.startswith("admin/") is not public}
    )
    return [(name, route) for name, route in found if name not in LEFT_ALONE]


def _requests(routes: Any, samples: Any, turns: int) -> Any:
    names = _parameters()
    for (number, (name, route)), turn in itertools.product(enumerate(routes), range(turns)):
        values = staff_samples.samples_for(name, samples)
        try:
            path = path_of(route, values)
        except KeyError:
            continue
        data = _with_rubbish(names, number + turn)
        yield "GET", path, data
        yield "POST", path, data
        for key in re.findall(r"<(?:\w+:)?(\w+)>", route):
            spoilt = path_of(route, {**values, key: RUBBISH[(number + turn) % len(RUBBISH)]})
            yield "GET", quote(spoilt, safe="/%:"), ""


def _paths(routes: Any, samples: Any) -> Any:
    for name, route in routes:
        with contextlib.suppress(KeyError):
            yield path_of(route, staff_samples.samples_for(name, samples))


@dataclass
class World:
    """A site with one thing of each kind, and a colleague who is signed in."""

    staff: Client
    samples: dict[str, dict[str, Any]]

    @cached_property
    def public(self) -> Asked:
        """What came of rubbish at every public address, asked for by the colleague."""
        routes = _routes(public=True)
        assert len(routes) > 100
        return _ask_all(self.staff, _requests(routes, self.samples, examples(1)))

    @cached_property
    def going_on(self) -> Asked:
        """What came of an address to go on to that is none, at every public page, asked for by the colleague."""
        asked = f"next={NO_ADDRESSES[0]}&url={NO_ADDRESSES[0]}"
        routes = [*_routes(public=True), ("account_logout", reverse("account_logout").lstrip("/"))]
        requests = [("GET", path, asked) for path in _paths(routes, self.samples)]
        return _ask_all(self.staff, [*requests, ("POST", reverse("account_login"), asked)])


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[World]:
    """Make everything once for the tests of public addresses; each undoes what it does."""
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), databases.rolled_back(), media:
        staff = Client()
        samples = _samples(sign_in_staff(staff))
        downloads.make_package()  # It takes seconds, and what a request makes is undone.
        yield World(staff, samples)


@pytest.fixture(scope="module")
def office(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[World]:
    """Make everything once for the tests of the back office."""
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), databases.rolled_back(), media:
        staff = Client()
        sign_in_staff(staff)
        yield World(staff, staff_samples.make())


@pytest.fixture
def undrawn():
    """Let Wagtail's templates go undrawn, which takes most of the time."""
    with nothing_drawn():
        yield


def test_no_public_address_breaks_at_rubbish(world):
    _assert_none(world.public.broken)


def test_no_page_of_the_site_breaks_at_rubbish(world):
    pages = [("wagtail page", page.url.lstrip("/")) for page in Page.objects.live().filter(depth__gt=1) if page.url]
    _assert_none(_ask_all(world.staff, _requests(pages, world.samples, examples(1))).broken)


def test_no_public_address_breaks_at_rubbish_for_somebody_who_is_not_signed_in(world):
    """What never looked who is asking answers everybody alike."""
    assert world.public.personal
    _assert_none(_ask_all(Client(), world.public.personal).broken)


def test_no_address_to_go_on_to_breaks_a_page(world):
    """Each at every page that reads it: among all other rubbish a name gets one piece at a page, seldom this."""
    others = _with_others(world.going_on, NO_ADDRESSES[1:], NO_ADDRESSES[0])
    _assert_none(world.going_on.broken + _ask_all(world.staff, others).broken)


def test_no_address_to_go_on_to_breaks_a_page_for_somebody_who_is_not_signed_in(world):
    asked = _ask_all(Client(), world.going_on.personal)
    others = _with_others(asked, NO_ADDRESSES[1:], NO_ADDRESSES[0])
    _assert_none(asked.broken + _ask_all(Client(), others).broken)


def test_no_address_of_the_back_office_breaks_at_rubbish(office, undrawn):
    routes = _routes(public=False)
    _assert_none(_ask_all(office.staff, _requests(routes, office.samples, examples(1))).broken)


def test_no_number_of_a_page_breaks_a_screen_of_wagtail(office, undrawn):
    """Each at every screen that reads it: among all other rubbish a name gets one piece at a screen, seldom this."""
    asked = _ask_all(office.staff, [("GET", path, "p=0") for path in _paths(_routes(public=False), office.samples)])
    others = _with_others(asked, [f"p={number}" for number in ("-1", "x", "9" * 30)], "p=0")
    _assert_none(asked.broken + _ask_all(office.staff, others).broken)


@pytest.mark.parametrize("cookie", ["sessionid", "csrftoken", "display", "messages"])
def test_no_cookie_breaks_a_page(world, cookie):
    client = Client(raise_request_exception=False)
    for rubbish in ("\x00", "http://[", "9" * 5000, "\x0b", "x" * 300, '"\\144ark"', "\udc80", "²"):
        for path in ("/", "/stay-in-touch/", "/sign-in/", "/admin/"):
            line = f"{cookie}={rubbish}".encode("utf-8", "replace").decode("latin-1")
            assert client.get(path, headers={"Cookie": line}).status_code < 500, (path, rubbish)
        assert Page.objects.exists()  # The database still answers.


def test_no_origin_or_referer_breaks_a_form(world):
    page = world.samples["campaigns:"]["pk"]
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    for rubbish in ("http://[", "null", "\x00", "//", "http://[::1", "x" * 5000, "https://\u00e9:x"):
        for path in (f"/take-part/{page}/", f"/embed/{page}/send/", "/stay-in-touch/", "/contact/", "/sign-in/"):
            for secure in (True, False):
                answer = strict.post(path, {}, headers={"Origin": rubbish, "Referer": rubbish}, secure=secure)
                assert answer.status_code < 500, (path, rubbish)
