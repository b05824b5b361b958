"""Which PostgreSQL to use: the server named by DATABASE_URL, or the embedded one that keeps its data in `var/postgres`.

`cluster` says where the embedded server's files are, `server` starts and stops it.
"""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from fixsend.config.database import cluster
from fixsend.config.environment import env

NAME = "fixsend"
OWNER = "postgres"


def is_embedded() -> bool:
    """Tell whether we look after the database server ourselves."""
    return not env.str("DATABASE_URL", "")


def settings(var_dir: Path) -> dict[str, Any]:
    """Return Django's database settings."""
    url = env.str("DATABASE_URL", "")
    where = _from_url(url) if url else {"NAME": NAME, "HOST": str(cluster.find(var_dir).sockets), "USER": OWNER}
    return {
        "ENGINE": "fixsend.config.database.engine",
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,
        **where,
    }


def _from_url(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
