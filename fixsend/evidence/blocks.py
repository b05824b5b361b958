"""Blocks for pages that name an indicator and a place, so that what they show stays true when new figures come."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks

from fixsend.cms.blocks import FigureBlock
from fixsend.cms.body_blocks import BodyBlockKind
from fixsend.evidence import addresses
from fixsend.evidence.indicators import INDICATORS, OFFERED, Topic
from fixsend.evidence.models import Area, Level
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries.newest import Newest, newest_of
from fixsend.evidence.queries.trends import Trend, trend_of
from fixsend.evidence.queries.used import CHART, newest_on_pages
from fixsend.web.page_cache import values

GROUP = "Official figures"
NONE_SHOWN = "No figure"
_NOTHING = "No number is published for this place. Choose another place or another figure."


def indicators() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the indicators to choose from, under the questions that they answer."""
    topics = {topic: [one for one in OFFERED.values() if one.topic is topic] for topic in Topic}
    return [(topic.value, [(one.slug, one.title) for one in found]) for topic, found in topics.items() if found]


def places() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the places to choose from: England, its regions, and today's councils."""
    areas = Area.objects.exclude(level=Level.COUNCIL, council=None).order_by("sort_name")
    found: dict[str, list[tuple[str, str]]] = {Level.REGION: [], Level.COUNCIL: []}
    for code, name, level in areas.values_list("code", "name", "level"):
        if level in found:
            found[level].append((code, name))
    return [("England", [(ENGLAND, "England")]), ("Regions", found[Level.REGION]), ("Councils", found[Level.COUNCIL])]


def current(indicator: str, place: str) -> Newest | None:
    """Return the newest number of a place, or None.

    Those of all pages are asked for at once, and kept until something is published; that of a draft is asked for alone.
    """
    known = values.kept("figures on pages", newest_on_pages)
    if (indicator, place) in known:
        return known[indicator, place]
    return next(iter(newest_of(place, [indicator])), None)


class OfficialFigureValue(blocks.StructValue):
    """An official figure, with the names that typed ones have: what shows the one shows the other."""

    @property
    def now(self) -> blocks.StructValue:
        """Return itself: it is always the newest number."""
        return self

    @cached_property
    def newest(self) -> Newest | None:
        """Return the number as it is now; None where none is shown any more."""
        return current(self.get("indicator") or "", self.get("place") or "")

    @property
    def value(self) -> str:
        """Return the number as it is written, or that there is none."""
        return self.newest.row.shown if self.newest else NONE_SHOWN

    @property
    def what(self) -> str:
        """Return what it counts: in the words of staff, or by its name."""
        indicator = INDICATORS.get(self.get("indicator") or "")
        return str(self.get("words") or "").strip() or (indicator.title if indicator else "")

    @property
    def period(self) -> str:
        """Return place and period."""
        return f"{self.newest.row.area_name}, {self.newest.row.period}" if self.newest else ""

    @property
    def source(self) -> str:
        """Return publisher, title and edition."""
        return self.newest.row.source_line if self.newest else ""

    @property
    def source_url(self) -> str:
        """Return the permanent address of the figure, which says how it came about."""
        return self.newest.row.url if self.newest else ""

    @property
    def note(self) -> str:
        """Return what has to be said beside it, or why there is none."""
        if self.newest is None:
            return "This number is not published any more."
        later = self.newest.without
        missing = [f"For {later.period} there is no figure."] if later else []
        return " ".join([*(note.text for note in self.newest.row.footnotes), *missing])


class TypedFigureValue(blocks.StructValue):
    """A number that staff typed; once there is an official one for what they named, that one is shown."""

    @cached_property
    def now(self) -> blocks.StructValue:
        """Return the official figure where there is one, and what staff typed where there is none."""
        named = {"indicator": self.get("indicator"), "place": self.get("place"), "words": self.get("what")}
        official = OfficialFigureValue(OfficialFigureBlock(), named)
        return official if named["indicator"] and official.newest else self


class OfficialChartValue(blocks.StructValue):
    """An official figure of a place over the years."""

    @property
    def trend(self) -> Trend | None:
        """Return it as it is now; None where nothing is shown of it."""
        area = Area.objects.filter(pk=self.get("place") or "").first()
        known = self.get("indicator") in INDICATORS
        return trend_of(area, self["indicator"]) if area and known else None

    @property
    def more_url(self) -> str:
        """Return the address of the council's report card; empty for England and regions."""
        area = Area.objects.filter(pk=self.get("place") or "", level=Level.COUNCIL).first()
        return addresses.card(area.slug) if area else ""


class _OneOf(blocks.ChoiceBlock):
    """A choice whose values are words already: Wagtail would ask the database for all choices whenever it reads one."""

    def normalize_choice(self, value: Any) -> Any:
        """Return the value as it is."""
        return value


class _OfOnePlace(blocks.StructBlock):
    """An indicator and a place; refused where nothing is published of them."""

    indicator = _OneOf(choices=indicators, label="Which figure")
    place = _OneOf(choices=places, default=ENGLAND, label="Where")

    def clean(self, value: Any) -> Any:
        """Refuse a place of which there is no number."""
        cleaned = super().clean(value)
        if (
            not getattr(self, "is_deferred_validation", False)
            and current(cleaned["indicator"], cleaned["place"]) is None
        ):
            raise blocks.StructBlockValidationError(block_errors={"place": ValidationError(_NOTHING)})
        return cleaned


class OfficialFigureBlock(_OfOnePlace):
    """One number that carries an argument, always the newest one."""

    words = blocks.CharBlock(
        max_length=200,
        required=False,
        label="What it counts, in your words",
        help_text="Goes on from the number: “of new plans came within 20 weeks.” When a new number comes, we ask you "
        "whether your words still fit. If you leave this empty, we use the figure’s name.",
    )

    class Meta:
        icon = "order"
        label = "Official figure"
        group = GROUP
        template = "cms/blocks/figure.html"
        value_class = OfficialFigureValue


class TypedFigureBlock(FigureBlock):
    """A number that no official statistics of ours have. If they ever do, they take its place."""

    indicator = _OneOf(
        choices=indicators,
        required=False,
        label="Official figure in its place",
        help_text="Choose what it would be called here. Once that is published, pages show it in place of the number "
        "that you typed, and we ask you whether the words still fit.",
    )
    place = _OneOf(choices=places, default=ENGLAND, required=False, label="Where")

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Show the official figure where there is one."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        return context | {"value": value.now}

    class Meta:
        label = "A number that you type"
        value_class = TypedFigureValue


class OfficialFiguresBlock(blocks.StructBlock):
    """Up to four official figures side by side."""

    figures = blocks.ListBlock(OfficialFigureBlock(), min_num=1, max_num=4)

    class Meta:
        icon = "order"
        label = "Official figures"
        group = GROUP
        template = "cms/blocks/figures.html"


class OfficialChartBlock(_OfOnePlace):
    """A figure over the years, as a chart and as a table, always with the newest year."""

    class Meta:
        icon = "table"
        label = "Chart of an official figure"
        group = GROUP
        template = "evidence/blocks/chart.html"
        value_class = OfficialChartValue


BODY_BLOCKS = (BodyBlockKind("official_figures", OfficialFiguresBlock), BodyBlockKind(CHART, OfficialChartBlock))
