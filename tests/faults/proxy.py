"""Debian's nginx with the shipped configuration, with HTTPS, in front of a real web process."""

import http.client
import ssl
import subprocess
from contextlib import ExitStack
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlencode

from benchmarks import nginx
from tests.faults.said import ask_until
from tests.faults.site import free_port
from tests.faults.web_process import WebProcess

KEY = "the same in both processes, as in production, and long enough for it"
# What nginx says of an answer that it had by itself.
OWN_COPY = {"HIT", "STALE", "UPDATING"}
# Says of each answer where nginx had it from; the shipped file does not.
_SAYS_WHERE_FROM = "server_tokens off;\n\tadd_header X-Kept $upstream_cache_status always;"


class Kept(NamedTuple):
    """An answer: its headers by name in small letters, its raw body, and where nginx had it from."""

    status: int
    headers: dict[str, str]
    body: bytes
    source: str

    @property
    def text(self) -> str:
        return self.body.decode()


def site_behind(port, var, **variables):
    """Start a site that knows itself behind a proxy on this port."""
    return WebProcess(
        var, SITE_URL=f"https://localhost:{port}", SECRET_KEY=KEY, TRUSTED_PROXIES="127.0.0.1", **variables
    )


class Proxy:
    """nginx in front of a site that knows of its port; `folder` is for it, and what Let's Encrypt would ask for."""

    def __init__(self, folder, site, port):
        self._stack = ExitStack()
        self.port, self.plain_port = port, free_port()
        self.folder, self.site = folder, site

    def start(self):
        """Start nginx, with nothing kept, once the site is there."""
        self.site.said.wait_for("a web process is ready")
        conf = nginx.adapted(
            self.folder,
            name="localhost",
            port=self.port,
            site=self.site.port,
            certificate=_certificate(self.folder),
            plain_port=self.plain_port,
        )
        conf = conf.replace("server_tokens off;", _SAYS_WHERE_FROM)
        self._stack.enter_context(nginx.running(self.folder, conf, self.port))

    def stop(self):
        """Stop nginx, and let the site run."""
        self._stack.close()

    def ask(self, path, method="GET", data=None, *, source_address=None, **headers):
        """Ask by HTTPS, as `localhost`."""
        line = http.client.HTTPSConnection(
            "127.0.0.1", self.port, timeout=60, context=self.trusting(), source_address=source_address
        )
        if data is not None and not isinstance(data, bytes):
            data = urlencode(data).encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        headers = {"Host": f"localhost:{self.port}", **{name.replace("_", "-"): text for name, text in headers.items()}}
        line.request(method, path, data, headers)
        answer = line.getresponse()
        named = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        line.close()
        return Kept(answer.status, named, body, named.pop("x-kept", ""))

    def kept(self, path, **headers):
        """Ask for a page until nginx answers by itself; return that answer."""
        found = []
        ask_until(lambda: found.append(self.ask(path, **headers)) or found[-1].source in OWN_COPY, f"a copy of {path}")
        return found[-1]

    def clock(self):
        """Return what time it is for nginx, to the second."""
        return parsedate_to_datetime(self.ask("/healthz").headers["date"])

    def trusting(self):
        """Return a client's context that asks nothing of the certificate."""
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context


def _certificate(folder):
    made = nginx.Certificate(folder / "chain.pem", folder / "key.pem")
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-subj", "/CN=localhost", "-days", "2", "-out", str(made.chain), "-keyout", str(made.key)]
    subprocess.run(command, check=True, capture_output=True)
    return made
