"""What a host writes into the environment, and the plain words where it cannot be meant."""

import re
from pathlib import Path

import pytest

from fixsend.config import database, environment


@pytest.mark.parametrize("written", ["1", "true", "True", "yes", "ON", " on "])
def test_a_switch_is_on_by_any_usual_word(monkeypatch, written):
    monkeypatch.setenv("DEBUG", written)
    assert environment.flag("DEBUG") is True


@pytest.mark.parametrize("written", ["", "0", "false", "no", "off", " "])
def test_a_switch_is_off_by_any_usual_word_and_by_none(monkeypatch, written):
    monkeypatch.setenv("DEBUG", written)
    assert environment.flag("DEBUG") is False


def test_a_switch_that_is_neither_on_nor_off_stops_the_start(monkeypatch):
    monkeypatch.setenv("FIXSEND_SERVE", "perhaps")
    with pytest.raises(SystemExit, match=re.escape("FIXSEND_SERVE must be 1 (on) or 0 (off), not 'perhaps'.")):
        environment.flag("FIXSEND_SERVE")


@pytest.mark.parametrize("written", ["four", "-1", "1.5", "1e3", "0x10"])
def test_what_is_no_whole_number_stops_the_start(monkeypatch, written):
    monkeypatch.setenv("WORKERS", written)
    with pytest.raises(SystemExit, match=re.escape(f"WORKERS must be a whole number, 0 or more, not '{written}'.")):
        environment.number("WORKERS", 1, least=0)


def test_a_number_below_the_least_stops_the_start(monkeypatch):
    monkeypatch.setenv("WEB_THREADS", "0")
    with pytest.raises(SystemExit, match=re.escape("WEB_THREADS must be a whole number, 1 or more, not '0'.")):
        environment.number("WEB_THREADS", 4)


def test_a_variable_left_empty_counts_as_not_set(monkeypatch):
    for name in ("PORT", "LISTEN", "FIXSEND_VAR", "DATABASE_URL", "SECRET_KEY", "TRUSTED_PROXIES"):
        monkeypatch.setenv(name, "")
    assert (environment.port(), environment.listen_address()) == (8000, "127.0.0.1")
    assert environment.var_dir(Path("/site")) == Path("/site/var")
    assert database.is_embedded()
    assert environment.words("TRUSTED_PROXIES") == []
    with pytest.raises(SystemExit, match="SECRET_KEY must be set in the environment"):
        environment.require("SECRET_KEY")


def test_networks_stand_between_commas_or_spaces(monkeypatch):
    monkeypatch.setenv("TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8 ::1")
    assert environment.words("TRUSTED_PROXIES") == ["127.0.0.1", "10.0.0.0/8", "::1"]


@pytest.mark.parametrize(
    ("written", "asked"), [("", "https://one.example"), ("OFF", ""), ("https://x.example/", "https://x.example")]
)
def test_another_site_may_be_named_or_switched_off(monkeypatch, written, asked):
    monkeypatch.setenv("POSTCODES_API", written)
    assert environment.address("POSTCODES_API", "https://one.example") == asked
