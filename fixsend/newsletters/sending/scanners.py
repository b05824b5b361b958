"""Telling the clicks of people from those of mail scanners, which open every link to look for viruses.

We do not know whose click it is, so the signs are those of the request itself, of its neighbours in time, and of when
the mail left. A scanner that takes its time and calls itself Chrome passes for a person: the figures say "about".

Sources of the numbers: Maestra discards bursts of clicks within ten seconds, Suped looks twice at whatever is clicked
in the first ten minutes after delivery (both read on 24 November 2026):
https://help.maestra.io/docs/filtering-out-fake-clicks-keeping-your-click-rate-clean
https://www.suped.com/learn/email-deliverability/how-long-does-it-typically-take-for-anti-spam-bots-to-click-links-in-emails
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

# So many different links opened by one network and browser within ten seconds are no person: people read between two
# links, and customers of a phone company who share an address seldom click in the same ten seconds. A tired thumb
# that presses the same link again and again is one click, and no burst.
BURST_WITHIN = timedelta(seconds=10)
BURST_LINKS = 3
# A subject test looks away for as long after its last mail.
FIRST_MINUTES = timedelta(minutes=10)

# Names that scanners, link previews and programs give themselves: Microsoft's checks before Office opens a link and
# its URL analyser, the mail gateways, and whatever calls itself a robot or a programming library.
_NAMES = re.compile(
    r"bot\b|bot/|crawl|spider|scan|preview|headless|phantomjs|urlanaly[sz]er|safelinks|existence discovery"
    r"|microsoft office|ms-?office|barracuda|proofpoint|mimecast|ironport|ciscosecure|forcepoint|symantec|messagelabs"
    r"|sophos|trend ?micro|tmes|fortinet|fortimail|fireeye|trellix|mcafee|kaspersky|bitdefender|virustotal"
    r"|google-safety|facebookexternalhit|whatsapp|slack|telegram|skypeuri|curl|wget|python|go-http|java/|okhttp|libwww"
    r"|axios|node-fetch|httpclient|ruby|perl",
    re.IGNORECASE,
)
_AHEAD = ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_MOZ", "HTTP_X_PURPOSE")


def is_scanner(headers: Mapping[str, str]) -> bool:
    """Tell whether a request, by its own headers (the WSGI environment), comes from a program."""
    browser = headers.get("HTTP_USER_AGENT", "").strip()
    fetched_ahead = any("pre" in headers.get(name, "").lower() for name in _AHEAD)  # prefetch, prerender, preview
    return not browser or fetched_ahead or _NAMES.search(browser) is not None
