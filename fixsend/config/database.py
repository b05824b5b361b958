"""Which PostgreSQL to use: the server named by DATABASE_URL, or the embedded one in `var/postgres`."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


def settings(var_dir: Path) -> dict:
    """Return Django's database settings."""
    url = os.environ.get("DATABASE_URL")
    where = _from_url(url) if url else {"NAME": "fixsend", "HOST": str(var_dir / "pg"), "USER": "postgres"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,
        **where,
    }


def _from_url(url: str) -> dict:
    parts = urlsplit(url)
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
