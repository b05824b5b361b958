"""Making the pack that is handed in: only what people agreed to, with checksums, and on record."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from fixsend.campaigns.models import ActionPage, HandIn, Participation, ParticipationState
from fixsend.campaigns.models.action import Detail
from fixsend.campaigns.queries import counts, places
from fixsend.people.export import csv_file
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise, pdf
from fixsend.web.each import for_each
from fixsend.web.models import SiteDetails

HEADINGS = {
    Detail.NAME: "Name",
    Detail.COUNCIL: "Council area",
    Detail.CONSTITUENCY: "Constituency",
    Detail.EMAIL: "Email",
}
NOT_HANDED_OVER = "Council not shared"
SEVERAL = "Several councils, or not known"
TOGETHER = "Together"
_A_CHUNK = 5000
# A table with very many cells costs gigabytes to typeset: longer lists are lines, the longest only in the CSV.
MOST_IN_PDF_TABLE = 2000
MOST_IN_PDF = 50_000
# As wide as the paper, sharp enough to print.
_COVER = "fill-1488x680|format-jpeg|jpegquality-75"
_CONFIRMED = "Each person online confirmed by email."
_AT_ONCE = (
    "People online count as soon as they send the form. Those who do not confirm by email in a week are taken out."
)


class NothingToHandIn(Exception):
    """The action names no receiver to hand anything to."""


@transaction.atomic
def ask(action: ActionPage, actor: Person) -> HandIn:
    """Record that a pack is wanted; a job makes its files. Raises NothingToHandIn.

    Asked for again while one for this receiver is still to be made, it is that one.
    """
    if not (action.given_to and action.given_details):
        raise NothingToHandIn
    ActionPage.objects.select_for_update(of=["self"]).get(pk=action.pk)
    if waiting := HandIn.objects.filter(action=action, given_to=action.given_to, made_at=None).first():
        return waiting
    wanted = HandIn.objects.create(action=action, given_to=action.given_to, asked_by=actor)
    audit.record(actor, "hand_in.asked", subject=f"action {action.pk}", hand_in=wanted.pk)
    return wanted


def make(pk: int) -> HandIn:
    """Make the files of a pack and return it; one that is made already stays as it is.

    All is read in one snapshot, so that the sums in the files agree with each other.
    """
    with transaction.atomic():
        wanted = HandIn.objects.select_for_update().get(pk=pk)
        if wanted.made_at is not None:
            return wanted
        action = ActionPage.objects.get(pk=wanted.action_id).specific
        details = _details(wanted)
        # Sorted by what is handed over, so that the order tells nothing else.
        rows = sorted(_rows(wanted, details))
        wanted.counted = Participation.objects.filter(action=action, counted=True).count()
        wanted.on_paper = counts.on_paper(action)
        wanted.in_file = len(rows)
        wanted.made_at = timezone.now()
        wanted.table = csv_file([HEADINGS[detail] for detail in details], rows)
        wanted.pdf = _pdf(wanted, action, details, rows)
        wanted.table_sha256 = hashlib.sha256(wanted.table).hexdigest()
        wanted.pdf_sha256 = hashlib.sha256(wanted.pdf).hexdigest()
        wanted.save()
        return wanted


def make_all() -> int:
    """Make every pack that is wanted and not made yet, including one during which a worker died; returns how many."""
    wanted = HandIn.objects.filter(made_at=None).order_by("pk").values_list("pk", flat=True)
    return len(for_each(list(wanted), make, work="campaigns.make_hand_ins"))


def _details(wanted: HandIn) -> list[Detail]:
    """Return every detail that at least one person agreed to hand to this receiver."""
    agreed = wanted.action.hand_over_terms.filter(given_to=wanted.given_to).values_list("details", flat=True)
    named = {detail for details in agreed for detail in details}
    return [detail for detail in Detail if detail in named]


def _rows(wanted: HandIn, details: list[Detail]) -> Iterator[list[str]]:
    """Yield what each person agreed to; empty where they did not, or where we do not know it.

    A person who counts before confirming is only a number until then: a stranger may have typed their name.
    """
    parts = Participation.objects.filter(
        action=wanted.action_id, state=ParticipationState.CONFIRMED, terms__given_to=wanted.given_to
    ).select_related("council", "constituency", "terms")
    for part in parts.order_by("id").iterator(chunk_size=_A_CHUNK):
        known = {
            Detail.NAME: part.name,
            Detail.COUNCIL: str(part.council or ""),
            Detail.CONSTITUENCY: str(part.constituency or ""),
            Detail.EMAIL: part.email or "",
        }
        agreed = part.terms.details if part.terms else []
        yield [known[detail] if detail in agreed else "" for detail in details]


def _by_council(wanted: HandIn, details: list[Detail], rows: list[list[str]]) -> list[list[str]]:
    """Return how many by council, online and on paper; the last line is the sum of all others.

    Nothing is hidden here: a council's number online is that of the people in this very pack who agreed to hand it
    over. All others stand in one line, so the table tells nothing about where they live.
    """
    place = details.index(Detail.COUNCIL) if Detail.COUNCIL in details else None
    online = Counter(row[place] for row in rows if row[place]) if place is not None else Counter()
    paper = places.on_paper_by_council(wanted.action)
    named = sorted({*online, *paper} - {""}, key=normalise.search_key)
    lines = [(name, online[name], paper.get(name, 0)) for name in named]
    left_online, left_paper = wanted.counted - online.total(), paper.get("", 0)
    if not lines:
        return []
    if left_online:
        lines.append((NOT_HANDED_OVER, left_online, 0))
    if left_paper:
        lines.append((SEVERAL, 0, left_paper))
    lines.append((TOGETHER, wanted.counted, wanted.on_paper))
    return [[name, f"{number:,}", f"{sheets:,}", f"{number + sheets:,}"] for name, number, sheets in lines]


def _pdf(wanted: HandIn, action: ActionPage, details: list[Detail], rows: list[list[str]]) -> bytes:
    sender = SiteDetails.load()
    return pdf.render(
        "campaigns/pdf/hand_in.typ",
        {
            "sender": sender.alliance_name,
            "sender_lines": list(filter(None, [", ".join(sender.controller_postal.split("\n")), settings.SITE_URL])),
            "title": action.title,
            "given_to": wanted.given_to,
            "ask": getattr(action, "ask", action.summary),
            "day": f"{timezone.localtime(wanted.made_at):%-d %B %Y}",
            "counted": f"{wanted.counted:,}",
            "noun": action.words.many,
            "together": f"{wanted.counted + wanted.on_paper:,}",
            "rule": _AT_ONCE if action.counts_at_once else _CONFIRMED,
            "picture_alt": action.picture_alt,
            "picture_credit": action.picture_credit if action.picture else "",
            "on_paper": f"{wanted.on_paper:,}" if wanted.on_paper else "",
            "in_file": f"{wanted.in_file:,}",
            "places": _by_council(wanted, details, rows),
            "headings": [HEADINGS[detail] for detail in details],
            "most_in_table": MOST_IN_PDF_TABLE,
            "people": rows if len(rows) <= MOST_IN_PDF else [],
            "names_elsewhere": len(rows) > MOST_IN_PDF,
            "table_sha256": hashlib.sha256(bytes(wanted.table or b"")).hexdigest(),
            "imprint": action.imprint,
        },
        _pictures(action),
    )


def _pictures(action: ActionPage) -> dict[str, bytes]:
    """Return the picture of the action for the cover, or nothing where there is none or its file cannot be read."""
    if not (action.picture and action.picture_alt):
        return {}
    try:
        with action.picture.get_rendition(_COVER).file.open("rb") as file:
            return {"cover": file.read()}
    except (SourceImageIOError, InvalidFilterSpecError, OSError, ValueError):
        return {}
