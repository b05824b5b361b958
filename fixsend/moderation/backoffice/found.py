"""What the back office's search finds here: reports of texts."""

import re

from django.db.models import Q
from django.urls import reverse

from fixsend.moderation.models import Report
from fixsend.web.backoffice.search import Hit, SearchSource

# The number of a report, as the mails about it give it.
_NUMBER = re.compile(r"[Rr]([0-9]{1,9})")


def _reports(words: str, most: int) -> list[Hit]:
    """Return the reports about texts whose title has the words, or the one with the number: "R12"."""
    number = _NUMBER.fullmatch(words.strip())
    wanted = Q(pk=int(number[1])) if number else Q(*(Q(title__icontains=word) for word in words.split()))
    rows = Report.objects.filter(wanted).order_by("-pk")[:most]
    return [Hit(row.title, reverse("reports:decide", args=[row.pk]), row.number) for row in rows]


REPORTS = SearchSource("reports", "Reported texts", 650, _reports, permission="moderation.view_report")
