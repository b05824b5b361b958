"""An unexpected error reaches the host, without anybody's data in it."""

import io
import logging
import logging.config

import pytest

from fixsend.config import environment
from fixsend.config.observability.errors import MailToHost
from fixsend.delivery.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def logger():
    found = logging.Logger("fixsend.test")
    found.addHandler(MailToHost())
    return found


def _fail(logger, text="alex@example.org is already here"):
    try:
        raise ValueError(text)
    except ValueError:
        logger.exception("It went wrong")


def test_an_error_is_mailed_to_the_host_without_what_it_said(logger, settings):
    settings.HOST_EMAIL = "host@example.org"
    _fail(logger)
    message = Message.objects.get()
    assert message.to == "host@example.org"
    assert "ValueError" in message.subject
    assert "test_errors.py" in message.text
    assert "alex@example.org" not in message.text + message.html + message.subject


def test_the_same_error_is_mailed_once_an_hour(logger, settings):
    settings.HOST_EMAIL = "host@example.org"
    for _ in range(3):
        _fail(logger)
    assert Message.objects.count() == 1


def test_without_an_address_of_the_host_nothing_is_mailed(logger):
    _fail(logger)
    assert not Message.objects.exists()


def test_a_warning_without_an_error_is_not_mailed(logger, settings):
    settings.HOST_EMAIL = "host@example.org"
    logger.error("Only words")
    assert not Message.objects.exists()


@pytest.mark.parametrize(("length", "host"), [(0, "evil.example"), (0, "["), (20_000, "testserver")])
def test_what_strangers_can_bring_about_is_one_line_and_no_mail(client, settings, length, host):
    settings.HOST_EMAIL = "host@example.org"
    lines = io.StringIO()
    made = logging.config.dictConfigClass(environment.logging(json_lines=False))
    for kind, configure in (("formatters", made.configure_formatter), ("filters", made.configure_filter)):
        made.config[kind] = {name: configure(said) for name, said in made.config[kind].items()}
    stderr, to_host = (made.configure_handler(made.config["handlers"][name]) for name in ("stderr", "host"))
    stderr.setStream(lines)
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, [stderr, to_host]
    try:
        client.raise_request_exception = False
        assert client.get("/" + "a" * length, headers={"Host": host}).status_code == 400
    finally:
        root.handlers = handlers
    assert "Traceback" not in lines.getvalue()
    assert not Message.objects.exists()
