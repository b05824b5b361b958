"""A bounce mailbox for tests: as much of IMAP4rev2 (RFC 9051) as reading one takes, on loopback."""

import base64
import re
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote


class Mailbox(socketserver.ThreadingTCPServer):
    """One folder; `mails` by number, `flags` likewise. `password` is the only one it takes, in any encoding of IMAP."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), _Session)
        self.tls = tls
        self.mails: dict[int, bytes] = {}
        self.flags: dict[int, set[str]] = {}
        self.password = "secret"
        self.folder = "INBOX"
        self.asked: list[str] = []  # The commands that it was sent.
        self.others = 0  # Mails that came after those of `mails` and are listed behind them.
        self.withheld: set[int] = set()  # Mails that it lists and does not give out.

    @property
    def url(self) -> str:
        """Return what stands in BOUNCE_MAILBOX."""
        return f"{'imaps' if self.tls else 'imap'}://bounces:{quote(self.password)}@127.0.0.1:{self.server_address[1]}/INBOX"

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        connection, address = super().get_request()
        return self.tls.wrap_socket(connection, server_side=True) if self.tls else connection, address

    def put(self, *mails: bytes) -> None:
        """Deliver mails."""
        for mail in mails:
            number = len(self.flags) + 1
            self.mails[number], self.flags[number] = mail, set()


class _Session(socketserver.StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self._say("* OK ready")
        for line in self.rfile:
            tag, _, command = line.decode("ascii").strip().partition(" ")
            if self._answer(tag, command):
                return

    def _answer(self, tag: str, command: str) -> bool:
        words = command.split(" ")
        self.server.asked.append(command)
        verb = words[1].upper() if words[0].upper() == "UID" else words[0].upper()
        state = getattr(self, f"_{verb.lower()}", lambda _: "OK")(words)
        self._say(f"{tag} {state} {verb} done")
        return verb == "LOGOUT"

    def _capability(self, _: list[str]) -> str:
        self._say("* CAPABILITY IMAP4rev1")
        return "OK"

    def _login(self, words: list[str]) -> str:
        return "OK" if words[2].strip('"') == self.server.password else "NO"

    def _authenticate(self, words: list[str]) -> str:
        self._say("+")
        name, password = base64.b64decode(self.rfile.readline()).decode().split("\0")[1:]
        return "OK" if (name, password) == ("bounces", self.server.password) else "NO"

    def _select(self, words: list[str]) -> str:
        self._say(f"* {len(self.server.mails)} EXISTS")
        return "OK" if words[1].strip('"') == self.server.folder else "NO"

    def _search(self, _: list[str]) -> str:
        hidden = {"\\Flagged", "\\Deleted"}
        found = [str(number) for number in self.server.mails if not self.server.flags[number] & hidden]
        others = map(str, range(10_000_000, 10_000_000 + self.server.others))
        self._say(" ".join(["* SEARCH", *found, *others]))
        return "OK"

    def _fetch(self, words: list[str]) -> str:
        number = int(words[2])
        if number in self.server.withheld:
            return "NO"
        asked = re.search(r"<(\d+)\.(\d+)>", " ".join(words[3:]))
        start, most = (int(asked[1]), int(asked[2])) if asked else (0, len(self.server.mails[number]))
        mail = self.server.mails[number][start : start + most]
        what = b"BODY[]<%d>" % start if asked else b"BODY[]"
        self.wfile.write(b"* %d FETCH (UID %d %s {%d}\r\n" % (number, number, what, len(mail)) + mail + b")\r\n")
        return "OK"

    def _store(self, words: list[str]) -> str:
        self.server.flags[int(words[2])] |= set(re.findall(r"\\\w+", words[4]))
        return "OK"

    def _expunge(self, _: list[str]) -> str:
        for number in [number for number, flags in self.server.flags.items() if "\\Deleted" in flags]:
            self.server.mails.pop(number, None)
        return "OK"

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def mailbox(tls: ssl.SSLContext | None = None) -> Iterator[Mailbox]:
    """Run a mailbox on a free port, under TLS where there is a context for it."""
    with Mailbox(tls) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
