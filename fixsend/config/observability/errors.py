"""Errors go to the log and, at most once an hour for each kind, to the host by mail."""

import logging
import traceback
from contextlib import suppress
from datetime import timedelta
from types import TracebackType

from django.conf import settings
from django.db import transaction

TEMPLATE = "config/email/error"


class MailToHost(logging.Handler):
    """Mails what went wrong and where, never the values involved: they may be about a person."""

    def emit(self, record: logging.LogRecord) -> None:
        """Queue a mail; an error here must not hide the one it reports."""
        if not settings.HOST_EMAIL or not record.exc_info or record.exc_info[0] is None:
            return
        with suppress(Exception):
            _report(record.exc_info[0], record.exc_info[2], record.name)


def _report(kind: type[BaseException], where: TracebackType | None, logger: str) -> None:
    from fixsend.web import email, limits

    lines = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(where)]
    place = next((line for line in reversed(lines) if "fixsend" in line), lines[-1] if lines else "")
    with transaction.atomic():
        if not limits.hit("error_mail", f"{kind.__name__} {place}", 1, timedelta(hours=1)):
            return
        email.send(
            settings.HOST_EMAIL,
            f"Error on {settings.SITE_URL}: {kind.__name__}",
            TEMPLATE,
            {"error": kind.__name__, "place": place, "logger": logger, "lines": lines},
            kind="error",
        )
