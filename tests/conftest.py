"""What every test can use: a migrated database, a real browser, jobs on demand, and no network but loopback."""

import gc
import ipaddress
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connections
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.test import TransactionTestCase, override_settings
from pytest_django.plugin import DjangoDbBlocker, blocking_manager_key
from wagtail.models import Site
from whitenoise.middleware import WhiteNoiseMiddleware

from fixsend.pages.models import HomePage
from fixsend.web import signing
from tests import databases, memory, shortcuts
from tests import settings as test_settings
from tests.examples import examples

# Until every test is collected: what is loaded stays.
gc.disable()

# How long an example takes says more about the machine than about the product.
hypothesis.settings.register_profile(
    "untimed",
    max_examples=examples(12, thorough=150),
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("untimed")

# The same engine without a window round it comes first: it costs half the processor time of the whole program.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Give this process a clone of the migrated template on the embedded server."""
    with _server(), django_db_blocker.unblock(), shortcuts.taken():
        databases.set_up()
        # Django would empty every table after a test that commits, Wagtail's root page and our starter rows
        # included; a fresh clone takes less time than that.
        TransactionTestCase._fixture_teardown = lambda self: databases.spoil()
        yield
        databases.drop(databases.own_name())


def pytest_collection_finish() -> None:
    """Keep what is loaded by now out of each garbage collection to come: going through it all takes long."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)
    gc.enable()


def pytest_sessionfinish() -> None:
    """End the browser, and collect once; pytest then does so five times, to hear what objects complain about."""
    _chromium.close()
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Give out whole files, when several processes share the tests."""
    from tests.spreading import FileByFile

    return FileByFile(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before any fixture begins a transaction: a bare database, or one with the starter content for who asks for it.

    The browser is closed first, because Django's connections are others with it; it opens after the fixtures of the
    session, which prepare the usual ones.
    """
    shortcuts.forget()
    fixtures = getattr(item, "fixturenames", ())
    file = item.nodeid.partition("::")[0]
    if "browser" not in fixtures and file != _chromium.file:
        _chromium.close()
    with item.config.stash[blocking_manager_key].unblock():
        if "started_site" in fixtures:
            return  # It makes its own.
        if "starter_content" in fixtures or "db" in fixtures or item.get_closest_marker("django_db"):
            databases.begin(has_site="starter_content" in fixtures)
        elif "django_db_setup" in fixtures:
            databases.freshen()


@pytest.fixture
def starter_content(db) -> None:
    """Ask for a database that holds the site's starter content, and answers at `localhost`."""
    Site.clear_site_root_paths_cache()


@pytest.fixture
def home(starter_content) -> HomePage:
    """Return the home page of a site with its starter content."""
    return HomePage.objects.get()


@pytest.fixture(autouse=True, scope="session")
def _own_settings(django_test_environment, tmp_path_factory) -> Iterator[Path]:
    """Keep uploads and the journal in a folder of this process, and let mail become rows of `delivery.Message`.

    Once for all tests, because telling everybody who wants to know of a changed setting takes as long as a small test.
    """
    folder = tmp_path_factory.mktemp("own")
    with override_settings(
        MEDIA_ROOT=folder / "media",
        JOURNAL_DIR=folder / "journal",
        # Django's own set-up for tests has just replaced it.
        EMAIL_BACKEND="fixsend.delivery.engine.backend.OutboxBackend",
    ):
        yield folder


@pytest.fixture(autouse=True)
def _own_folders(_own_settings: Path) -> Iterator[None]:
    """Keep what each test uploads and journals to itself."""
    yield
    for folder in ("media", "journal"):
        if os.path.exists(f"{_own_settings}/{folder}"):
            shutil.rmtree(_own_settings / folder)


@pytest.fixture
def own_keys(settings, tmp_path) -> None:
    """Give a test that rotates the keys for links a ring of its own, which holds those that stood."""
    signing.key_ring()  # made the first time
    settings.KEYS_FILE = shutil.copy(settings.KEYS_FILE, tmp_path / "signing.json")


@pytest.fixture(autouse=True, scope="session")
def _static_files_found_once() -> Iterator[None]:
    """Have thousands of static files looked up once, not again by the first request of each test's client."""
    find_files = WhiteNoiseMiddleware.add_files_from_finders
    found: dict[tuple[object, ...], dict] = {}

    def find_once(self: WhiteNoiseMiddleware) -> None:
        kind = (type(self), self.static_prefix, self.max_age, self.allow_all_origins)
        if kind not in found:
            known, self.files = self.files, {}
            find_files(self)
            found[kind], self.files = self.files, known
        self.files.update(found[kind])

    WhiteNoiseMiddleware.add_files_from_finders = find_once
    yield
    WhiteNoiseMiddleware.add_files_from_finders = find_files


@pytest.fixture(autouse=True, scope="session")
def _browser_keeps_static_files() -> Iterator[None]:
    """Let a browser keep static files, as in production; otherwise it asks again for each at every page.

    What a browser keeps it also compiles once. Django's server for tests says nothing, and of files that a clone has
    just made browsers think that they may change again soon.
    """
    serve = StaticFilesHandler.serve

    def serve_to_keep(self: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        answer = serve(self, request)
        answer.headers["Cache-Control"] = "public, max-age=86400"
        return answer

    StaticFilesHandler.serve = serve_to_keep
    yield
    StaticFilesHandler.serve = serve


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Iterator[None]:
    """Refuse every connection that would leave this machine."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise AssertionError(f"A test tried to reach {address[0]}")
        return connect(self, address)

    def guarded_look_up(host, *args, **kwargs):
        if host and not _is_loopback(host) and not _is_number(host):
            raise AssertionError(f"A test tried to look up {host}")
        return look_up(host, *args, **kwargs)

    socket.socket.connect, socket.getaddrinfo = guarded_connect, guarded_look_up
    yield
    socket.socket.connect, socket.getaddrinfo = connect, look_up


@pytest.fixture
def another_var() -> Iterator[Path]:
    """Make a `var/` of its own, for processes that the test starts; gone afterwards, wherever its database lives."""
    with temporary_var() as folder:
        yield folder


@pytest.fixture
def run_jobs(db) -> Callable[..., int]:
    """Return a function that runs the waiting background jobs now, here, in the test's own transaction."""
    from tests.jobs import run_waiting

    return run_waiting


@pytest.fixture
def started_site(transactional_db, settings) -> None:
    """Give a test that commits a site with its starter content, for less than loading it takes."""
    databases.begin_with_site()


@pytest.fixture(scope="session")
def _browser_ends_first(django_db_setup: None) -> Iterator[None]:
    """Close the browser before the database is put away."""
    yield
    _chromium.close()


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest, _browser_ends_first: None) -> Any:
    """Return the system's Chromium, started once for the files in a row that need it; its guard keeps it here."""
    return _chromium.opened(request.node.nodeid.partition("::")[0])


class _Chromium:
    """Chromium while tests need it.

    Playwright's event loop counts as running as long as it is open, and Django's connections are others then: so it is
    closed before the tests of a file that needs no browser.
    """

    def __init__(self) -> None:
        self._open = ExitStack()
        self._browser: Any = None
        self.file = ""  # Whose tests had it last.

    def opened(self, file: str) -> Any:
        """Return the browser for a file of tests, started if it is not."""
        self.file = file
        if self._browser is None:
            self._browser = self._started()
            connections.close_all()  # Those of an earlier time with a browser: their database may be another since.
        return self._browser

    def close(self) -> None:
        """End the browser if it runs."""
        if self._browser is not None:
            self._browser = None
            self._open.close()
            connections.close_all()

    def _started(self) -> Any:
        from playwright.sync_api import sync_playwright

        program = next(filter(None, map(shutil.which, CHROMIUM)), None)
        if program is None:
            pytest.fail("The browser tests need Chromium. `make test` says how to install it.", pytrace=False)
        playwright = self._open.enter_context(sync_playwright())
        chromium = playwright.chromium.launch(
            executable_path=program,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--in-process-gpu",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost",
            ],
        )
        self._open.callback(chromium.close)
        return chromium


_chromium = _Chromium()


@pytest.fixture
def site(live_server, settings) -> str:
    """Serve the site from this process; return its address, which links in mails carry too."""
    settings.SITE_URL = live_server.url
    return live_server.url


@contextmanager
def temporary_var() -> Iterator[Path]:
    """Make a `var/` in memory or on disk; gone afterwards, wherever its database lives."""
    with memory.temporary_folder(test_settings.DATABASE_VAR) as folder:
        try:
            yield folder
        finally:
            link = folder / "postgres"
            if link.is_symlink():
                shutil.rmtree(link.resolve().parent, ignore_errors=True)


def _server():
    from contextlib import nullcontext

    from fixsend.config.database import is_embedded, server

    return server.running(test_settings.DATABASE_VAR, durable=False) if is_embedded() else nullcontext()


def _is_loopback(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name == "localhost":
        return True
    return _is_number(name) and ipaddress.ip_address(name).is_loopback


def _is_number(host: str | bytes) -> bool:
    try:
        ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host)
    except ValueError:
        return False
    return True


def pytest_make_parametrize_id(val: object) -> str | None:
    """Call a file's bytes a file; pytest numbers them. A workbook has the minute in it, and each worker must agree."""
    return "file" if isinstance(val, bytes) and len(val) > 40 else None
