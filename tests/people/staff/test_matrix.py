"""The permission matrix: every address of the back office, for every role and for everybody else."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

import pytest
from django.test import Client, override_settings
from pytest_django.plugin import DjangoDbBlocker

from fixsend.people.staff import roles
from tests import databases
from tests.people import staff_requests, staff_samples
from tests.people.factories import PersonFactory
from tests.people.staff_matrix import LETTERS, MATRIX
from tests.people.staff_members import sign_in_staff, staff_member

ADDRESSES = staff_requests.addresses()
# Who never gets in, and what they are told instead.
OTHERS = {"visitor": "sign in", "supporter": "denied", "unfinished": "second step", "unproved": "second step"}
REFUSED = {"denied", "gone", "sign in"}


def row_of(name: str) -> str | None:
    """Return the longest row that matches an address's name."""
    matching = [row for row in MATRIX if fnmatchcase(name, row)]
    return MATRIX[max(matching, key=len)] if matching else None


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker: DjangoDbBlocker, tmp_path_factory) -> Iterator[dict]:
    """Make one of everything and sign everybody in, once for the whole matrix."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), databases.rolled_back():
        with override_settings(MEDIA_ROOT=media):
            samples = staff_samples.make()
        yield {"samples": samples, "media": media, **{role: _staff(role) for role in roles.ROLES}, **_others()}


def _staff(role: str) -> Client:
    client = Client(raise_request_exception=False)
    sign_in_staff(client, role)
    return client


def _others() -> dict[str, Client]:
    supporter, unfinished, unproved = Client(), Client(), Client()
    supporter.force_login(PersonFactory())
    unfinished.force_login(staff_member())
    half_way = sign_in_staff(Client())
    unproved.force_login(half_way)
    return {"visitor": Client(), "supporter": supporter, "unfinished": unfinished, "unproved": unproved}


@pytest.mark.parametrize(("name", "route"), ADDRESSES, ids=[f"{name}-{route}" for name, route in ADDRESSES])
def test_each_role_gets_in_where_the_matrix_says_and_nowhere_else(world, settings, name, route):
    row = row_of(name)
    assert row, f"{name} ({route}) has no row in tests/people/staff_matrix.py: say who may open it"
    settings.MEDIA_ROOT = world["media"]
    path = staff_requests.path_of(route, staff_samples.samples_for(name, world["samples"]))
    *how, letters = row.replace("shut", "").split(" ")
    inside = {"in", "broken"} if "LATER" in how else {"in"}
    found = {letter: staff_requests.ask(world[role], path, post="POST" in how) for letter, role in LETTERS.items()}
    wrong = {
        LETTERS[letter]: outcome
        for letter, outcome in found.items()
        if outcome not in (inside if letter in letters else REFUSED)
    }
    assert not wrong, f"{path} is for {letters or 'nobody'}; instead: {wrong}"


@pytest.mark.parametrize("who", [*OTHERS, "visitor by post"])
def test_nobody_else_gets_past_the_gate_anywhere(world, who):
    client = world[who.removesuffix(" by post")]
    for name, route in ADDRESSES:
        path = staff_requests.path_of(route, staff_samples.samples_for(name, world["samples"]))
        request = staff_requests.request_of(client, path, post=who.endswith("post"))
        assert staff_requests.at_the_gate(request) == OTHERS[who.removesuffix(" by post")], path


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("path", ["/admin/", "/admin/users/", "/admin/sprite/", "/admin/nothing/here/"])
def test_the_gate_stands_before_every_view(world, who, path):
    assert staff_requests.ask(world[who], path) == OTHERS[who]


WAGTAILS_OWN = [
    (name, route) for name, route in ADDRESSES if name.startswith(("wagtail", "slot")) and "logout" not in name
]


def test_no_screen_of_wagtail_shows_a_supporter(world, settings):
    """Filters, choosers, comments and histories included: they may name colleagues, and nobody else."""
    settings.MEDIA_ROOT = world["media"]
    supporter = PersonFactory(name="Quill Unlikely", email="quill@families.example")
    for name, route in WAGTAILS_OWN:
        path = staff_requests.path_of(route, staff_samples.samples_for(name, world["samples"]))
        page = staff_requests.shown(world[roles.ADMINISTRATOR], path)
        assert supporter.name not in page, path
        assert supporter.email not in page, path


def test_the_matrix_has_no_row_for_an_address_that_is_gone():
    unused = [row for row in MATRIX if not any(fnmatchcase(name, row) for name, _ in ADDRESSES)]
    assert not unused
