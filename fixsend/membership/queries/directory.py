"""What the public directory shows: affiliated organisations that agreed to be listed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When

from fixsend.membership.models import FormerSlug, Organisation
from fixsend.places.models import Council, Region
from fixsend.places.naming import within_a_sentence
from fixsend.web import normalise

MOST_WORDS = 8


@dataclass(frozen=True)
class DirectoryFilter:
    """What a visitor asked for; every combination is an address that can be shared."""

    kind: str = ""
    region: str = ""
    need: str = ""
    text: str = ""
    council: Council | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether everything is shown."""
        return not (self.kind or self.region or self.need or self.text or self.council)


# How near an organisation works to a council, the nearest first.
IN_COUNCIL, IN_REGION, NATIONWIDE, ELSEWHERE_IN_REGION = range(4)


def directory(wanted: DirectoryFilter) -> QuerySet[Organisation]:
    """Return the organisations that fit, in alphabetical order, with the councils that they serve."""
    organisations = Organisation.objects.public()
    if wanted.kind:
        organisations = organisations.filter(kind=wanted.kind)
    if wanted.region:
        organisations = organisations.serving_region(wanted.region)
    if wanted.need:
        organisations = organisations.helping_with(wanted.need)
    found = _with_councils(_matching(organisations, wanted.text)).prefetch_related("logo__renditions")
    if wanted.council is None:
        return found.order_by("sort_name", "pk")
    return _near(found, wanted.council)


def nearness_words(nearness: int, council: Council) -> str:
    """Return the heading over organisations that are equally near to a council."""
    region = within_a_sentence(str(Region(council.region).label))
    return {
        IN_COUNCIL: f"Works in {council}",
        IN_REGION: f"Works in all of {region}",
        NATIONWIDE: "Works in all of England",
        ELSEWHERE_IN_REGION: f"Works elsewhere in {region}",
    }[nearness]


def directory_search(text: str) -> QuerySet[Organisation]:
    """Return the listed organisations in which every word is found, for the site's search; none for no words."""
    if not normalise.search_key(text):
        return Organisation.objects.none()
    return _matching(Organisation.objects.public(), text).order_by("sort_name", "pk")


def public_organisation(slug: str) -> Organisation | None:
    """Return one listed organisation with all that its page shows."""
    return _with_councils(Organisation.objects.public().filter(slug=slug)).first()


def moved_to(slug: str) -> Organisation | None:
    """Return the listed organisation whose page had this address before."""
    former = FormerSlug.objects.filter(slug=slug, organisation__in=Organisation.objects.public())
    found = former.select_related("organisation").first()
    return found.organisation if found else None


def directory_rows(wanted: DirectoryFilter) -> Iterator[list[str]]:
    """Yield the rows of the download: what every visitor can read on the pages, no addresses of people."""
    yield ["Name", "Kind", "What it does", "Areas", "Helps with", "Website", "Entry last confirmed", "Page"]
    for organisation in directory(wanted).iterator(chunk_size=500):
        yield [
            organisation.name,
            organisation.get_kind_display(),
            organisation.about,
            "; ".join(organisation.area_labels()),
            "; ".join(organisation.need_labels()),
            organisation.website,
            organisation.entry_confirmed_at.date().isoformat(),
            organisation.get_absolute_url(),
        ]


def _matching(organisations: QuerySet[Organisation], text: str) -> QuerySet[Organisation]:
    """Return the organisations that have every word in their own text or in the name of a council they serve.

    `contains` escapes the wildcards of LIKE; both sides are free of accents and capitals.
    """
    for word in normalise.search_key(text).split()[:MOST_WORDS]:
        serves = Council.objects.filter(organisations=OuterRef("pk"), sort_name__contains=word)
        organisations = organisations.filter(Q(search_text__contains=word) | Exists(serves))
    return organisations


def _near(organisations: QuerySet[Organisation], council: Council) -> QuerySet[Organisation]:
    """Return the organisations that work in a council's area or region, the nearest first, with `nearness`."""
    serves = Organisation.councils.through.objects.filter(organisation=OuterRef("pk"))
    nearness = Case(
        When(Exists(serves.filter(council=council)), then=Value(IN_COUNCIL)),
        When(regions__contains=[council.region], then=Value(IN_REGION)),
        When(nationwide=True, then=Value(NATIONWIDE)),
        When(Exists(serves.filter(council__region=council.region)), then=Value(ELSEWHERE_IN_REGION)),
    )
    found = organisations.annotate(nearness=nearness).exclude(nearness=None)
    return found.order_by("nearness", "sort_name", "pk")


def _with_councils(organisations: QuerySet[Organisation]) -> QuerySet[Organisation]:
    councils = Council.objects.only("name", "sort_name").order_by("sort_name")
    return organisations.prefetch_related(Prefetch("councils", queryset=councils))
