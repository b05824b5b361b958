"""People who sign a petition on a real site, whatever happens to it meanwhile."""

from __future__ import annotations

import http.client
import re
import threading
import time
from urllib.parse import urlencode

from tests.faults.site import Site

_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_ACTION = re.compile(r'action="(/take-part/\d+/)"')
# Between two signatures of one person. Without it a slow machine, on which parts take long to start again, would have
# thousands of confirmations to write in the end.
_PAUSE = 0.3  # seconds


class Signers:
    """Some people at once, one signature after the other, until told to stop; each remembers who was told it worked."""

    def __init__(self, site: Site, page: str, council: str, people: int = 4) -> None:
        self.site, self.page, self.council = site, page, council
        self.told: list[str] = []
        self.not_answered = 0
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=self._sign_on, args=(number,)) for number in range(people)]

    def __enter__(self) -> Signers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        for thread in self._threads:
            thread.join()

    def wait_for(self, signatures: int, patience: float = 60) -> None:
        """Wait until so many more people have been told that it worked."""
        wanted, until = len(self.told) + signatures, time.monotonic() + patience
        while len(self.told) < wanted:
            assert time.monotonic() < until, f"Only {len(self.told)} signatures were taken"
            self._stopping.wait(0.05)

    def _sign_on(self, number: int) -> None:
        count = 0
        while not self._stopping.is_set():
            count += 1
            email = f"signer-{number}-{count}@example.org"
            try:
                self.told += [email] if self._sign(email) else []
            except (OSError, http.client.HTTPException, LookupError):
                self.not_answered += 1
            self._stopping.wait(_PAUSE)

    def _sign(self, email: str) -> bool:
        """Sign as one person; return whether they were told that it worked."""
        line = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=20)
        try:
            line.request("GET", self.page)
            page = line.getresponse()
            html = page.read().decode()
            if page.status != 200:
                return False
            action = _ACTION.findall(html)[0]
            form = {**dict(_HIDDEN.findall(html[html.index(action) :])), "name": "Alex Example", "email": email}
            sent = urlencode({**form, "council": self.council})
            headers = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
            line.request("POST", action, sent, headers)
            answer = line.getresponse()
            answer.read()
            return answer.status == 302
        finally:
            line.close()
