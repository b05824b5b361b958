"""`docs/data.md`, written from the declarations, so that it is never another truth."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from fixsend.evidence.data_sets import DATA_SETS, DataSet, Unit
from fixsend.evidence.footnotes import FOOTNOTES
from fixsend.evidence.indicators import INDICATORS, Indicator, Polarity, Topic, reading
from fixsend.evidence.models.figure import Mark
from fixsend.evidence.small_numbers import FEWEST_FOR_A_PERCENTAGE

PATH = Path(settings.BASE_DIR) / "docs" / "data.md"
_POLARITY = {Polarity.HIGH: "more is better", Polarity.LOW: "less is better", Polarity.NONE: "neither is better"}
_UNITS = {
    Unit.COUNT: "a number",
    Unit.PERCENT: "per cent",
    Unit.PER_HUNDRED: "for a hundred",
    Unit.WEEKS: "weeks",
    Unit.SCORE: "a score",
}

_HEAD = f"""# Official figures

What the site knows about councils, where it comes from and what it does not say. This page is written by `manage.py
data_docs` from the declarations in `fixsend/evidence/data_sets/` and `fixsend/evidence/indicators/`; a test fails
where it is another than they are.

## How to load next year's

1. Fetch the release from its publisher: the page and the way are named with each data set below. Note the day.
2. Load the file as it is, the ZIP of *Education, health and care plans* whole, at the data desk (*Campaigns →
   Official figures*, [how](editors.md#official-figures)). A job reads it; nothing is public yet.
3. Read what it says: which edition it is, how each column was understood, which councils are missing, which marks
   stand where, whether the councils add up to the regions and to England, and every figure that would change.
4. If it was stopped, the report names each column, council, mark and label that is not known. Nothing is guessed:
   look the new name up in the publisher's guidance and add it to the declaration of the data set
   (`fixsend/evidence/data_sets/sen2/` has those of EHC plans), with a test.
5. Publish. For each indicator and period the newest edition is shown from then on; older editions stay for who
   cited them.
6. What the guidance says about single councils becomes a footnote, with its source.
7. For a release of the site: `manage.py facts --retrieved-on YYYY-MM-DD FILE …` writes the table that new sites
   begin with.

An edition that turns out to be wrong is withdrawn as a whole; what was shown before is shown again, citations of it
say so, and the public log of corrections keeps it.

## Rules that hold for every figure

- A figure is a number or a mark, with its edition, the file's hash, row and column, and numerator and denominator
  where they are published. Missing is never zero, never an average, and never left out of a list.
- Of fewer than {FEWEST_FOR_A_PERCENTAGE} cases the counts are shown and no percentage (City of London, Isles of
  Scilly, and some shares elsewhere). For these two nothing is shown where no counts are published:
  `fixsend/evidence/small_numbers.py`.
- Where a series breaks, it is shown in segments, and no change is worked out across.
- Whether more is better is said only where the Department's own dictionary says so.
- A council is known by the Department's three digits. One that was split or merged ends its series and begins new
  ones.
- All that is shown can be taken: each data set and indicator as CSV and JSON, everything as a Tabular Data Package
  (`fixsend/evidence/open_data/`), with source and licence in every row.
- A number that its own file contradicts is not shown: a percentage more than 2 points from its own counts, a total
  that is not the sum of its parts, a region's total that stands with several of its councils
  (`fixsend/evidence/loading/contradictions.py`).
- An indicator whose numbers those of another contradict is withdrawn with the reason (`Indicator.withdrawn`): it is
  not shown, compared, mapped or offered to quote. An address that was cited goes on to answer, and says why.

## Marks

| mark | what it means |
| --- | --- |
"""


def render() -> str:
    """Return the page."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD.rstrip()
    for mark in Mark:
        yield f"| `{mark.value}` | {mark.label} |"
    yield "\nIn the tribunals' table until 2024 a dash is zero; in all others it means that there is no figure.\n"
    yield "## Indicators\n"
    for topic in Topic:
        ours = [one for one in INDICATORS.values() if one.topic is topic]
        if ours:
            yield f"### {topic.value}\n"
            for one in ours:
                yield from _indicator(one)
    yield "## Data sets\n"
    for data_set in DATA_SETS.values():
        yield from _data_set(data_set)
    yield "## Footnotes that come with the site\n"
    yield "| about | says | source |"
    yield "| --- | --- | --- |"
    for note in FOOTNOTES:
        yield f"| {note.area}{f', {note.year}' if note.year else ''} | {note.text} | {note.source} |"


def _indicator(one: Indicator) -> Iterator[str]:
    yield f"**{one.title}** (`{one.slug}`): {one.question}"
    yield f"- In {_UNITS[one.unit]}; {_POLARITY[one.polarity]}."
    if one.numerator and one.denominator:
        yield f"- {one.numerator[0].upper()}{one.numerator[1:]}, of {one.denominator}."
    for source in one.sources:
        yield f"- From `{source.data_set}`{_years(source.years)}: {_columns(source.data_set, source.columns)}."
    for year, why in one.breaks.items():
        yield f"- Breaks at {year}: {why}"
    if one.continues:
        yield f"- Before it: `{one.continues}`, counted another way."
    if one.withdrawn:
        yield f"- Not shown: {one.withdrawn}"
    yield f"- It does not say: {one.says_not[0].lower()}{one.says_not[1:]}"
    if one.duty:
        read_by = f" (as {one.duty.read_by} reads it)" if one.duty.read_by else ""
        yield f"- The law: {one.duty.text} [{one.duty.provision}]({one.duty.url}){read_by}."
    yield ""


def _years(years: tuple[int, int]) -> str:
    return "" if years == (1990, 2200) else f" ({years[0]})" if years[0] == years[1] else f" ({years[0]} to {years[1]})"


def _columns(data_set: str, names: tuple[str, ...]) -> str:
    return ", ".join(f"`{DATA_SETS[data_set].by_name[name].name}`" for name in names)


def _data_set(one: DataSet) -> Iterator[str]:
    publication = one.publication
    yield f"### {one.title}\n"
    yield f"`{one.slug}`. {one.counts}.\n"
    if one.columns:
        yield f"- Publisher: {publication.publisher}, [{publication.title}]({publication.page}); {publication.licence}."
        yield f"- Next release: {'none, it is finished' if one.is_finished else publication.next_release}."
    yield f"- Geography: {one.geography}. Figures for: {one.levels}."
    yield f"- Layout: {one.reader.value[0].lower()}{one.reader.value[1:]}."
    yield f"- How to get it: {one.fetch}"
    used = {name for _, source in reading(one.slug) for name in source.columns}
    if used:
        yield f"- Shown: {', '.join(f'`{name}`' for name in sorted(used))}."
    for year, why in one.breaks.items():
        yield f"- Breaks at {one.period(year)}: {why}"
    for caveat in one.caveats:
        yield f"- {caveat}"
    yield ""
