"""A request of Granian's event loop (RSGI) in the words of WSGI (PEP 3333)."""

import sys
from io import BytesIO
from typing import Any, Protocol

from fixsend.web.gateway.answers import SentFile

Environ = dict[str, Any]


class Headers(Protocol):
    """The headers of a request, names in small letters, one pair for each line; only those in ASCII."""

    def items(self) -> list[tuple[str, str]]:
        """Return all lines in their order."""


class Scope(Protocol):
    """What Granian says of a request."""

    http_version: str
    server: str
    client: str
    scheme: str
    method: str
    path: str
    query_string: str
    authority: str | None
    headers: Headers


_CONSTANT: Environ = {
    "SCRIPT_NAME": "",
    "SERVER_SOFTWARE": "Granian",
    "wsgi.version": (1, 0),
    "wsgi.errors": sys.stderr,
    "wsgi.input_terminated": True,
    "wsgi.multithread": True,
    "wsgi.multiprocess": True,
    "wsgi.run_once": False,
    "wsgi.file_wrapper": SentFile,
}
# Not remembered as they come: a stranger could name any number of headers.
_COMMON = (
    "accept accept-encoding accept-language authorization cache-control connection cookie dnt forwarded host "
    "if-modified-since if-none-match origin pragma priority range referer sec-ch-ua sec-ch-ua-mobile "
    "sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user te transfer-encoding "
    "upgrade-insecure-requests user-agent via x-forwarded-for x-forwarded-host x-forwarded-proto x-real-ip "
    "x-request-start"
)


def _variable(header: str) -> str:
    return "HTTP_" + header.replace("-", "_").upper()


_VARIABLES = {header: _variable(header) for header in _COMMON.split()} | {
    "content-type": "CONTENT_TYPE",
    "content-length": "CONTENT_LENGTH",
}


def environ_for(scope: Scope) -> Environ:
    """Return the WSGI environment of a request, with an empty body."""
    environ = _CONSTANT.copy()
    path = scope.path
    client, server = scope.client, scope.server
    environ["REQUEST_METHOD"] = scope.method
    # PEP 3333: bytes of the address, each as one character.
    environ["PATH_INFO"] = path if path.isascii() else path.encode().decode("latin-1")
    environ["QUERY_STRING"] = scope.query_string
    environ["SERVER_PROTOCOL"] = f"HTTP/{scope.http_version}"
    environ["REMOTE_ADDR"] = client[: client.rfind(":")].strip("[]")
    environ["SERVER_NAME"], _, environ["SERVER_PORT"] = server.rpartition(":")
    environ["wsgi.url_scheme"] = scope.scheme
    environ["wsgi.input"] = BytesIO()
    for header, value in scope.headers.items():
        variable = _VARIABLES.get(header)
        if variable is None:
            # With an underscore it would pass for the header with a hyphen: X_Forwarded_For is none of our proxy's.
            if "_" in header:
                continue
            variable = _variable(header)
        if variable in environ:
            value = environ[variable] + ("; " if header == "cookie" else ",") + value  # noqa: PLW2901
        environ[variable] = value
    if "HTTP_HOST" not in environ:
        environ["HTTP_HOST"] = scope.authority or ""
    return environ
