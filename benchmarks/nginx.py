"""Debian's nginx with `deploy/nginx.conf`, for tests and measurements.

It is the shipped file, with ports and folders of its own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SHIPPED = Path(__file__).resolve().parent.parent / "deploy" / "nginx.conf"
# As a user other than root one does not have /usr/sbin in PATH.
PROGRAM = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
# What Debian's /etc/nginx/nginx.conf sets, but for its folders; as root the workers stay root: the folders are ours.
_AROUND = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes auto;
events {{ worker_connections 768; }}
http {{
	sendfile on;
	tcp_nopush on;
	types_hash_max_size 2048;
	access_log off;
	client_body_temp_path {folder}/body;
	proxy_temp_path {folder}/proxy;
	fastcgi_temp_path {folder}/fastcgi;
	uwsgi_temp_path {folder}/uwsgi;
	scgi_temp_path {folder}/scgi;
	include {conf};
}}
"""


class Certificate(NamedTuple):
    """A certificate and its key, as files."""

    chain: Path
    key: Path


def adapted(folder: Path, *, name: str, port: int, site: int, certificate: Certificate | None, plain_port: int) -> str:
    """Return the shipped file for the site on port `site`, with HTTPS on `port` and HTTP on `plain_port`.

    Without a certificate `port` speaks HTTP, and the site is told that it was HTTPS, as by a proxy further out.
    """
    text = re.sub(r"^\s*listen \[::\].*\n", "", SHIPPED.read_text(), flags=re.M)
    changes = {
        "127.0.0.1:8000": f"127.0.0.1:{site}",
        "/var/lib/nginx/fixsend": f"{folder}/kept",
        "/var/log/nginx/": f"{folder}/site-",
        "/var/www/html": f"{folder}/html",
        "listen 80;": f"listen 127.0.0.1:{plain_port};",
        "listen 443 ": f"listen 127.0.0.1:{port} ",
    }
    if certificate:
        changes["/etc/letsencrypt/live/www.example.org/fullchain.pem"] = str(certificate.chain)
        changes["/etc/letsencrypt/live/www.example.org/privkey.pem"] = str(certificate.key)
    else:
        text = re.sub(r"^\s*ssl_certificate.*\n", "", text, flags=re.M)
        changes |= {" ssl http2;": ";", "X-Forwarded-Proto $scheme": "X-Forwarded-Proto https"}
    for shipped, ours in {**changes, "www.example.org": name}.items():
        if shipped not in text:
            raise LookupError(f"deploy/nginx.conf has no {shipped!r} any more")
        text = text.replace(shipped, ours)
    return text


@contextmanager
def running(folder: Path, conf: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run nginx with this part of its configuration, from when it listens on `port`."""
    if PROGRAM is None:
        raise FileNotFoundError("nginx")
    (folder / "part.conf").write_text(conf)
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_AROUND.format(user=user, folder=folder, conf=folder / "part.conf"))
    process = subprocess.Popen([PROGRAM, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"])
    try:
        _wait_until_it_listens(process, port)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_until_it_listens(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < until:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise ChildProcessError("nginx did not come up")
