"""The least that a page could cost: Granian answering every request with the same bytes."""

import gzip
import os
from collections.abc import Callable, Iterable
from typing import Any

_BODY = gzip.compress(os.urandom(int(os.environ.get("BENCH_BYTES", "15000"))))
_HEADERS = [("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Content-Length", str(len(_BODY)))]


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer."""
    start_response("200 OK", _HEADERS)
    return [_BODY]
