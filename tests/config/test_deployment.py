"""What the container files must agree on, as long as nobody has built them here."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# What Debian's `postgresql-client` is in each release.
CLIENT = {"bookworm": 15, "trixie": 17}


def test_the_image_has_the_client_tools_of_its_database():
    release = re.search(r"^FROM .*-slim-(\w+)$", (ROOT / "Containerfile").read_text(), re.M)[1]
    server = re.search(r"image: .*/postgres:(\d+)-", (ROOT / "compose.yaml").read_text())[1]
    assert CLIENT[release] >= int(server), "pg_dump refuses a server that is newer than itself: no backup"


def test_the_proxy_is_given_no_secret():
    caddy = (ROOT / "compose.yaml").read_text().partition("  caddy:")[2]
    assert "env_file" not in caddy.partition("volumes:")[0]
