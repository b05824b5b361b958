"""stunnel as the end of TLS: before smtp-sink for whoever sends, and behind smtp-source, neither of which knows TLS."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import trustme
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from benchmarks import debian, postfix_tools

FOLDER = debian.TOOLS / "stunnel"
_COMMON = "foreground = yes\npid =\nsyslog = no\ndebug = err\nsocket = l:TCP_NODELAY=1\nsocket = r:TCP_NODELAY=1\n"


@dataclass(frozen=True)
class Front:
    """One stunnel: where it listens, and its process."""

    port: int
    pid: int


def find() -> str:
    """Return stunnel's path, fetched if need be; ends the program with words on what to do where that cannot be."""
    found = shutil.which("stunnel4", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or debian.program(
        "stunnel4", FOLDER / "usr" / "bin" / "stunnel4"
    )
    return found or sys.exit("This measurement needs stunnel; on Debian: sudo apt install stunnel4")


def credentials(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for this machine, and return its file (with its key) and that of its authority."""
    authority = trustme.CA()
    mine, trusted = folder / "server.pem", folder / "authority.pem"
    authority.issue_cert("127.0.0.1", key_type=trustme.KeyType.ECDSA).private_key_and_cert_chain_pem.write_to_path(mine)
    authority.cert_pem.write_to_path(trusted)
    return mine, trusted


def signing_key(folder: Path) -> Path:
    """Make a key for DKIM, RSA with 2048 bits, and return its file."""
    path = folder / "dkim.pem"
    private = rsa.generate_private_key(65537, 2048)
    path.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return path


@contextmanager
def server(stunnel: str, port: int, behind: int, certificate: Path) -> Iterator[Front]:
    """Take STARTTLS at `port` and pass what was encrypted on to the port `behind`."""
    with _running(stunnel, port, f"protocol = smtp\ncert = {certificate}\nconnect = 127.0.0.1:{behind}\n") as front:
        yield front


@contextmanager
def client(stunnel: str, to: int, authority: Path) -> Iterator[Front]:
    """Take mail in the clear, and pass it on to the port `to` by STARTTLS with a checked certificate."""
    lines = f"client = yes\nprotocol = smtp\nverifyChain = yes\ncheckIP = 127.0.0.1\nCAfile = {authority}\n"
    with _running(stunnel, postfix_tools.free_port(), f"{lines}connect = 127.0.0.1:{to}\n") as front:
        yield front


@contextmanager
def _running(stunnel: str, port: int, lines: str) -> Iterator[Front]:
    process = subprocess.Popen([stunnel, "-fd", "0"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(f"{_COMMON}[front]\naccept = 127.0.0.1:{port}\n{lines}".encode())
    process.stdin.close()
    try:
        postfix_tools.wait_for_port(process, port)
        yield Front(port, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=10)
