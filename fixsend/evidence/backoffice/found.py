"""What the back office's search finds here: tables of official figures, files, requests for information."""

import re
from functools import reduce
from operator import and_

from django.db.models import Q
from django.urls import reverse

from fixsend.evidence.models import InformationRequest, Objection, SourceFile
from fixsend.evidence.queries.editions import desk
from fixsend.web.backoffice.search import Hit, SearchSource

# The number of a report, as the mails to its reader give it.
NUMBER = re.compile(r"[Ff]([0-9]{1,9})")


def _has_all(words: str, *fields: str) -> Q:
    """Return the condition that each word is in one of the fields."""
    return reduce(and_, (reduce(lambda one, other: one | other, _in(word, fields)) for word in words.split()), Q())


def _in(word: str, fields: tuple[str, ...]) -> list[Q]:
    return [Q(**{f"{field}__icontains": word}) for field in fields]


def _figures(words: str, most: int) -> list[Hit]:
    """Return the newest editions of tables that are called so, then files."""
    wanted = words.lower().split()
    found = [
        Hit(row.data_set.title, reverse("data_desk:edition", args=[row.editions[0].pk]), row.editions[0].name)
        for row in desk()
        if row.editions and all(word in row.data_set.title.lower() for word in wanted)
    ]
    files = SourceFile.objects.filter(_has_all(words, "name")).exclude(loaded_by=None).only("pk", "name")[:most]
    return [*found, *(Hit(file.name, reverse("data_desk:file", args=[file.pk]), "file") for file in files)][:most]


def _requests(words: str, most: int) -> list[Hit]:
    rows = InformationRequest.objects.filter(_has_all(words, "title", "questions")).only("pk", "title")[:most]
    return [Hit(row.title, reverse("information_requests:show", args=[row.pk])) for row in rows]


def _reported(words: str, most: int) -> list[Hit]:
    """Return the reports of figures with some words, or the one whose number its reader has: "F12"."""
    number = NUMBER.fullmatch(words.strip())
    wanted = Q(pk=int(number[1])) if number else _has_all(words, "area__name", "words", "answer")
    rows = Objection.objects.filter(wanted).select_related("area", "figure__slice").order_by("-pk")[:most]
    return [Hit(row.about, reverse("objections:show", args=[row.pk]), row.number) for row in rows]


FIGURES = SearchSource("figures", "Official figures", 620, _figures, permission="evidence.view_edition")
REQUESTS = SearchSource(
    "information_requests",
    "Freedom of information requests",
    630,
    _requests,
    permission="evidence.view_informationrequest",
)
REPORTED = SearchSource("reported_figures", "Reported figures", 640, _reported, permission="evidence.view_objection")
