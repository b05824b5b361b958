"""What tests of faults share: the nursery of mail workers, and mail servers that follow a script."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.delivery import relays
from tests.delivery.engine.working import tell_of_changes
from tests.delivery.relays import RelayProcess
from tests.faults.mailers import Mailer, Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Load everything that mail workers need, once."""
    running = Nursery()
    yield running
    running.close()


@pytest.fixture
def relay_of(tmp_path) -> Iterator[Callable[[str], RelayProcess]]:
    """Return a function that starts a mail server with a script."""
    with ExitStack() as stack:
        yield lambda behaviour: stack.enter_context(relays.process(tmp_path / "record", behaviour))


@pytest.fixture
def start(nursery, tmp_path) -> Iterator[Callable[..., Mailer]]:
    """Return a function that starts a mail worker for a relay, on this machine unless another folder is named."""
    tell_of_changes()
    started: list[Mailer] = []

    def one(relay: RelayProcess, options: str = "", **settings) -> Mailer:
        wish = {"DELIVERY_DIR": tmp_path / "delivery", "EMAIL_URL": f"{relay.url}?{options}"} | settings
        started.append(nursery.start(**wish))
        return started[-1]

    yield one
    for mailer in started:
        mailer.kill()
