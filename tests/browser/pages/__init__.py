"""The public pages and form states that the accessibility tests visit: one module an app, each with its list `PAGES`.

`tests/config/test_public_addresses.py` fails when a public address or a type of page is in none of them.
"""

from tests.browser.pages import (
    campaigns,
    events,
    evidence_card,
    evidence_cite,
    evidence_compare,
    mailing_list,
    membership,
    moderation,
    newsletters,
    pages,
    people,
    rights,
    web,
)
from tests.browser.pages.public_page import PublicPage

__all__ = ["PAGES", "PublicPage"]

PAGES: list[PublicPage] = [
    page
    for app in (
        campaigns,
        events,
        evidence_card,
        evidence_cite,
        evidence_compare,
        mailing_list,
        membership,
        moderation,
        newsletters,
        pages,
        people,
        rights,
        web,
    )
    for page in app.PAGES
]
