"""Socket options and limits: closing connections whose reader does not read, and allowing enough of them."""

import os
import resource
import socket
from contextlib import suppress
from pathlib import Path

USER_TIMEOUT = 30  # seconds without a byte acknowledged, before the kernel closes a connection


def raise_file_limit() -> None:
    """Let this process open as many files and connections as the machine allows; many start with 1,024."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def set_user_timeout(seconds: float = USER_TIMEOUT) -> int:
    """Set the user timeout (RFC 5482) of every listening socket of this process; return how many there are.

    Connections inherit it (Linux, tcp(7) TCP_USER_TIMEOUT), also where a reader says "not now" again and again (a
    window of nought). Granian opens its own sockets and has no setting for this, so they are looked for.
    """
    found = 0
    for entry in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):
            found += _set_if_listening(int(entry.name), seconds)
    return found


def _set_if_listening(number: int, seconds: float) -> bool:
    copy = os.dup(number)
    try:
        one = socket.socket(fileno=copy)
    except OSError:
        os.close(copy)
        raise
    with one:
        listens = bool(one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
        if listens and one.family in (socket.AF_INET, socket.AF_INET6):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(seconds * 1000))
            return True
    return False
