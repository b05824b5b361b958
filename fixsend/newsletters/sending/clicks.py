"""Links in a mailing whose clicks are counted, in aggregate and by nothing but the link.

Every reader gets the same address (but for the letter of the subject that they got), so that no person can be followed;
no cookie is set. The address holds a code that is looked up, never a destination: it can lead nowhere but where the
mailing led. Links for leaving and for preferences are never replaced.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from fixsend.delivery.document import Document
from fixsend.delivery.models.mailing import Mailing
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.models.sending import Click, TrackedLink
from fixsend.newsletters.sending import scanners
from fixsend.newsletters.writing.document import document_for
from fixsend.web import requests

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # Nothing to mistake when it is read out.
_CODE_LENGTH = 9
_VISITOR_BYTES = 12


def is_trackable(url: str) -> bool:
    """Tell whether clicks on a link can be counted: whole web addresses only, not mailto:, tel: or #anchors."""
    parts = requests.web_address(url)
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and len(url) <= 2000


@transaction.atomic
def track(mailing: Mailing, urls: Iterable[str]) -> dict[str, int]:
    """Number the links of a mailing in order, keeping numbers that were given before; return the number by address."""
    Mailing.objects.select_for_update().get(pk=mailing.pk)
    numbers = {link.url: link.number for link in mailing.tracked_links.all()}
    newest = mailing.tracked_links.aggregate(newest=Max("number"))["newest"] or 0
    new = [url for url in dict.fromkeys(urls) if is_trackable(url) and url not in numbers]
    links = [
        TrackedLink(mailing=mailing, number=number, url=url, code=_new_code())
        for number, url in enumerate(new, newest + 1)
    ]
    TrackedLink.objects.bulk_create(links)
    return numbers | {link.url: link.number for link in links}


def tracked_url(mailing: Mailing, number: int) -> str:
    """Return the address that stands in the mail for a link; a letter for the subject may follow its last slash."""
    code = mailing.tracked_links.values_list("code", flat=True).get(number=number)
    return settings.SITE_URL + reverse("newsletter_archive:click", args=[code])


def tracked_urls(mailing: Mailing) -> dict[str, str]:
    """Return the addresses of all links of a mailing, by destination."""
    links = mailing.tracked_links.all()
    return {link.url: settings.SITE_URL + reverse("newsletter_archive:click", args=[link.code]) for link in links}


def tracked_document(newsletter: Newsletter, plan: SendPlan, mailing: Mailing) -> Document:
    """Return what a mailing sends, with every link that can be counted replaced by its counted address.

    Raises writing.document.NotSendable.
    """

    def urls_of(links: Sequence[str]) -> Mapping[str, str]:
        track(mailing, links)
        return tracked_urls(mailing)

    return document_for(newsletter, other_subjects=plan.other_subjects, track=urls_of)


def follow(code: str) -> TrackedLink | None:
    """Return the link with a code, or None."""
    return TrackedLink.objects.filter(code=code).first()


def record(link: TrackedLink, letter: str, network: str, headers: Mapping[str, str]) -> None:
    """Record one click; it is counted a minute later (`click_counts.roll_up`)."""
    browser = headers.get("HTTP_USER_AGENT", "")
    Click.objects.create(
        link=link,
        variant=LETTERS.index(letter) if len(letter) == 1 and letter in LETTERS else 0,
        visitor=_visitor(link.mailing_id, network, browser),
        is_scanner=scanners.is_scanner(headers),
    )


def _visitor(mailing_id: int, network: str, browser: str) -> str:
    key = hashlib.sha256(settings.SECRET_KEY.encode()).digest()
    told_apart = f"{mailing_id}\n{network}\n{browser}".encode()
    return hashlib.blake2b(told_apart, key=key, digest_size=_VISITOR_BYTES).hexdigest()


def _new_code() -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH))
