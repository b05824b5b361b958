"""Reading the environment, and saying plainly what is missing from it."""

import json
import logging as standard_logging
import os
import secrets
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from environs import Env, EnvValidationError, validate

from fixsend.config.observability import redaction
from fixsend.config.observability.formatting import ValuelessFormatter

BASE_DIR = Path(__file__).resolve().parent.parent.parent


T = TypeVar("T")


class _Variables(Env):
    """The environment alone, no file beside it; a variable that is left empty counts as not set."""

    def _get_value(self, env_key: str, default: Any) -> Any:
        value = super()._get_value(env_key, default)
        return (value.strip() or default) if isinstance(value, str) else value


env = _Variables()


def flag(name: str) -> bool:
    """Tell whether a yes/no variable is switched on (1, true, yes, on). Stop the process where it is neither."""
    return _checked(env.bool, name, False, "1 (on) or 0 (off)")


def words(name: str) -> list[str]:
    """Return a comma- or space-separated variable as a list."""
    return env.str(name, "").replace(",", " ").split()


def number(name: str, default: int, *, least: int = 1) -> int:
    """Return a whole number. Stop the process where it is none, or smaller than the least."""
    return _checked(env.int, name, default, f"a whole number, {least} or more", validate=validate.Range(min=least))


def _checked(read: Callable[..., T], name: str, default: T, wanted: str, **checks: Any) -> T:
    """Return what one of the readers makes of a variable. Stop the process, in plain words, where it cannot."""
    try:
        return read(name, default, **checks)
    except EnvValidationError:
        sys.exit(f"{name} must be {wanted}, not {env.str(name)!r}.")


def address(name: str, default: str) -> str:
    """Return the web address of another site, or an empty text where that site is switched off."""
    given = env.str(name, default)
    return "" if given.lower() == "off" else given.rstrip("/")


def port() -> int:
    """Return the port to serve on."""
    return number("PORT", 8000)


def listen_address() -> str:
    """Return the address to listen on: this machine only, unless LISTEN says otherwise (0.0.0.0 in a container)."""
    return env.str("LISTEN", "127.0.0.1")


def var_dir(base: Path) -> Path:
    """Return the folder for everything that is made while running (`FIXSEND_VAR`, else `var/`)."""
    return env.path("FIXSEND_VAR", base / "var").absolute()


def require(*names: str) -> None:
    """Stop the process, naming every required variable that is missing."""
    missing = [name for name in names if not env.str(name, "")]
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


def logging(*, json_lines: bool) -> dict[str, Any]:
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
