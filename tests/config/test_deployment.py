"""What the deployment's files must agree on, as long as nobody has built or started them here."""

import configparser
import re
from pathlib import Path

import pytest

from fixsend.config.running import supervisor
from fixsend.config.schema import script

ROOT = Path(__file__).resolve().parent.parent.parent
# What Debian's `postgresql-client` is in each release.
CLIENT = {"bookworm": 15, "trixie": 17}
SERVICES = sorted((ROOT / "deploy").glob("*.service"))


def test_the_image_has_the_client_tools_of_its_database():
    release = re.search(r"^FROM .*-slim-(\w+)$", (ROOT / "Containerfile").read_text(), re.M)[1]
    server = re.search(r"image: .*/postgres:(\d+)-", (ROOT / "compose.yaml").read_text())[1]
    assert CLIENT[release] >= int(server), "pg_dump refuses a server that is newer than itself: no backup"


def test_the_proxy_is_given_no_secret():
    caddy = (ROOT / "compose.yaml").read_text().partition("  caddy:")[2]
    given = caddy.partition("environment:")[2].partition("ports:")[0]
    assert "env_file" not in caddy.partition("volumes:")[0]
    assert set(re.findall(r"^ +([A-Z_]+):", given, re.M)) == {"SITE_URL", "UPLOAD_MEGABYTES"}


def test_the_image_holds_the_schema_that_a_new_database_begins_with():
    assert re.search(r"^COPY \. \.$", (ROOT / "Containerfile").read_text(), re.M)
    path = script.FILE.relative_to(ROOT)
    left_out = (ROOT / ".dockerignore").read_text().split()
    assert not [pattern for pattern in left_out if any(part.match(pattern) for part in (path, *path.parents))]


def _proxy():
    """Return the shipped Caddyfile without its comments, blocks balanced."""
    text = re.sub(r"^\s*#.*$", "", (ROOT / "deploy" / "Caddyfile").read_text(), flags=re.M)
    without_variables = re.sub(r"\{\$[^}]*\}", "X", text)
    assert without_variables.count("{") == without_variables.count("}")
    return text


@pytest.mark.parametrize("limit", ["read_header", "read_body", "idle", "max_header_size", "request_body", "max_size"])
def test_the_proxy_has_limits(limit):
    assert re.search(rf"^\s*{limit}\b", _proxy(), re.M)


def test_the_proxy_rides_out_a_restart():
    proxy = _proxy()
    assert _seconds(proxy, "health_interval") < supervisor.PROXY_LOOKS_EVERY
    assert _seconds(proxy, "lb_try_duration") >= 30


def test_the_proxy_lets_go_of_an_idle_connection_before_the_site_does():
    command = supervisor.web_command(8000, processes=1)
    idle = int(command[command.index("--http1-header-read-timeout") + 1]) / 1000
    assert _seconds(_proxy(), "keepalive") < idle


def test_nginx_lets_go_of_an_idle_connection_before_the_site_does():
    command = supervisor.web_command(8000, processes=1)
    idle = int(command[command.index("--http1-header-read-timeout") + 1]) / 1000
    assert _seconds((ROOT / "deploy" / "nginx.conf").read_text(), "keepalive_timeout") < idle


def _seconds(proxy, name):
    return float(re.search(rf"^\s*{name} (\d+)s;?$", proxy, re.M)[1])


def _unit(path):
    class Lines(dict):
        """A unit may say a thing several times."""

        def __setitem__(self, key, value):
            super().__setitem__(key, [*self.get(key, []), *value] if isinstance(value, list) and key in self else value)

    parser = configparser.RawConfigParser(strict=False, dict_type=Lines, interpolation=None)
    parser.optionxform = str
    parser.read_string(path.read_text())
    return parser


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_unit_is_shut_in(path):
    unit = _unit(path)["Service"]
    assert unit["User"] == "fixsend"
    for setting in ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "RestrictNamespaces", "ProtectKernelTunables"):
        assert unit[setting] == "true"
    assert unit["ProtectSystem"] == "strict"
    assert unit["CapabilityBoundingSet"] == ""
    assert "@system-service" in unit["SystemCallFilter"]
    assert set(unit["RestrictAddressFamilies"].split()) == {"AF_INET", "AF_INET6", "AF_UNIX"}
    assert f"FIXSEND_VAR={unit['ReadWritePaths']}" in unit["Environment"].split()


def test_no_unit_takes_the_running_databases_shared_memory_away():
    """`RemoveIPC` of the nightly backup would, because both units run as the same user."""
    assert not any("RemoveIPC" in path.read_text() for path in SERVICES)


@pytest.mark.parametrize(("proxies", "is_told"), [("127.0.0.1", True), ("", False)])
def test_the_proxy_hears_of_a_stop_before_it_comes(monkeypatch, tmp_path, proxies, is_told):
    for name, value in {"FIXSEND_VAR": str(tmp_path), "FIXSEND_SERVE": "1", "TRUSTED_PROXIES": proxies}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(supervisor, "PROXY_LOOKS_EVERY", 0)
    at_the_stop = []
    monkeypatch.setattr(supervisor, "stop", lambda *_: at_the_stop.append(supervisor._stopping_mark().exists()))
    ours = object.__new__(supervisor.Supervisor)  # A real one would take the signals of this process.
    ours.parts, ours.notes = [], tmp_path / "parts.json"
    ours.stop()
    assert at_the_stop == [is_told]
    assert not supervisor._stopping_mark().exists()
    assert supervisor._child_environment()["FIXSEND_STOPPING"] == str(supervisor._stopping_mark())
