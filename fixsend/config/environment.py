"""Reading the environment, and saying plainly what is missing from it."""

import json
import logging as standard_logging
import os
import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fixsend.config.observability import redaction
from fixsend.config.observability.formatting import ValuelessFormatter

BASE_DIR = Path(__file__).resolve().parent.parent.parent


def flag(name: str) -> bool:
    """Tell whether a yes/no variable is switched on."""
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def words(name: str) -> list[str]:
    """Return a comma- or space-separated variable as a list."""
    return os.environ.get(name, "").replace(",", " ").split()


def number(name: str, default: int, *, least: int = 1) -> int:
    """Return a whole number, or say that it is none."""
    text = os.environ.get(name, "").strip()
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or int(text) < least:
        sys.exit(f"{name} must be a whole number, {least} or more, not {text!r}.")
    return int(text)


def address(name: str, default: str) -> str:
    """Return the web address of another site, or an empty text where that site is switched off."""
    given = os.environ.get(name, "").strip() or default
    return "" if given.lower() == "off" else given.rstrip("/")


def port() -> int:
    """Return the port to serve on."""
    return number("PORT", 8000)


def listen_address() -> str:
    """Return the address to listen on: this machine only, unless LISTEN says otherwise (0.0.0.0 in a container)."""
    return os.environ.get("LISTEN") or "127.0.0.1"


def var_dir(base: Path) -> Path:
    """Return the folder for everything that is made while running (`FIXSEND_VAR`, else `var/`)."""
    return Path(os.environ.get("FIXSEND_VAR", base / "var")).absolute()


def require(*names: str) -> None:
    """Stop the process, naming every required variable that is missing."""
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        sys.exit(
            "FixSEND cannot start for production: " + ", ".join(missing) + " must be set in the environment.\n"
            "docs/operations.md says what each one is."
        )


def kept_secret(path: Path) -> str:
    """Return the secret kept in a file, making it (readable by its owner only) the first time."""
    try:
        if path.exists():
            return path.read_text().strip()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    except OSError as error:
        sys.exit(
            f"FixSEND cannot write to {path.parent}: {error.strerror}. Give this user that folder, or set FIXSEND_VAR."
        )
    with os.fdopen(descriptor, "w") as file:
        secret = secrets.token_urlsafe(50)
        file.write(secret)
    return secret


class PlainFormatter(ValuelessFormatter):
    """Lines for human eyes; no link that works and no value of a failed statement is in them."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's own name
        """Return a traceback without tokens."""
        return redaction.cut(super().formatException(ei))


class JsonFormatter(PlainFormatter):
    """One JSON object a line, for log collectors."""

    def format(self, record: standard_logging.LogRecord) -> str:
        """Return the record as one line of JSON; times are UTC, ISO 8601."""
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def logging(*, json_lines: bool) -> dict:
    """Return Django's LOGGING: everything to standard error, as JSON lines or for human eyes."""
    plain = {"()": PlainFormatter, "fmt": "%(levelname)s %(name)s: %(message)s"}
    formatter = {"()": JsonFormatter} if json_lines else plain
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "filters": {"without_trace": {"()": redaction.WithoutTrace}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["without_trace"]},
            "host": {
                "class": "fixsend.config.observability.errors.MailToHost",
                "level": "ERROR",
                "filters": ["without_trace"],
            },
        },
        "root": {"handlers": ["stderr", "host"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            "fixsend": {"level": "INFO"},
            "procrastinate": {"level": "WARNING"},
            # It logs the postcode that it could not read, which is personal data.
            "uk_postcodes_parsing": {"level": "CRITICAL"},
            # It logs a trace for each strange mail that one of its many readers trips over, and goes on.
            "flufl.bounce": {"level": "CRITICAL"},
        },
    }
