"""Charts say in words what they draw, take no colour but the page's, and leave a gap where there is no figure."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import charts
from fixsend.web.charts import Bar, Bars, Break, Lines, Series

NASTY = '<img src=x onerror="alert(1)">'
COUNCILS = [Bar("Leeds", 40), Bar("Kent", 10), Bar("Rutland", 0), Bar("Isles of Scilly", None)]


def drawn(chart, **options):
    source = "{% load components %}{% chart chart with_table=with_table %}"
    return Template(source).render(Context({"chart": chart, "with_table": False, **options}))


def bars(rows=COUNCILS, **more):
    return Bars(**{"title": "Supporters by council", "rows": rows, "of": "Council", "numbers": "Supporters", **more})


def lines(*numbers, labels=("2 Nov", "9 Nov", "16 Nov"), **more):
    series = [Series(f"Provider {place}", one) for place, one in enumerate(numbers, 1)]
    return Lines(**{"title": "Emails accepted", "of": "Week", "labels": labels, "series": series, **more})


def numbers_in(html, name):
    return [float(number) for number in re.findall(rf' {name}="([\d.]+)%"', html)]


def test_a_bar_is_as_long_as_its_number_and_none_is_drawn_where_there_is_no_figure():
    html = drawn(bars())
    assert re.findall(r'<rect class="bar-length" x="0%" width="([^"]+)"', html) == ["100%", "25%", "0%"]
    assert html.count("bar-none") == 1
    assert re.findall(r'bar-number">([^<]+)<', html) == ["40", "10", "0", "no figure"]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (COUNCILS, "From 0 (Rutland) to 40 (Leeds)."),
        ([Bar("Leeds", 40)], "Leeds: 40."),
        ([Bar("Leeds", 4), Bar("Kent", 4)], "All are 4."),
        ([Bar("Leeds", 3, "fewer than 5"), Bar("Kent", 1234.5)], "From fewer than 5 (Leeds) to 1,234.5 (Kent)."),
        ([Bar("Leeds", None)], "There are no figures yet."),
        ([], "There are no figures yet."),
    ],
)
def test_bars_say_in_a_sentence_from_where_to_where_they_reach(rows, sentence):
    assert sentence in drawn(bars(rows))


def test_charts_side_by_side_can_have_one_scale():
    rows = [Bar("Devon", 20)]
    assert Bars("Plans", rows, "Area", "Plans", most=40).drawn[0][1:] == ("0%", "50%")


def test_large_numbers_on_the_scale_get_more_room():
    large = Lines("Plans", "Year", ["2024", "2025"], [Series("England", [400_000, 700_000])])
    small = Lines("Plans", "Year", ["2024", "2025"], [Series("Devon", [4, 7])])
    assert (large.has_longest_scale, small.has_longest_scale) == (True, False)


def test_a_bar_below_zero_lies_to_the_left_of_zero():
    chart = Bars("Growth", [Bar("Nottingham", -10), Bar("Derby", 30), Bar("Leeds", 0)], "Council", "Growth")
    assert [drawn[1:] for drawn in chart.drawn] == [("0%", "25%"), ("25%", "75%"), ("25%", "0%")]
    assert chart.zero == "25%"
    all_below = Bars("Growth", [Bar("Nottingham", -10)], "Council", "Growth")
    assert (all_below.drawn[0][1:], all_below.zero) == (("0%", "100%"), "100%")


def test_a_line_is_read_out_with_its_first_and_last_figure():
    html = drawn(lines([97.0, None, 99.1], [None, 50.0, None], unit=" %"))
    alternative = re.search(r'role="img"\s+aria-label="([^"]+)"', html)[1]
    assert alternative == (
        "Emails accepted. Provider 1: from 97 % (2 Nov) to 99.1 % (16 Nov). Provider 2: 50 % (9 Nov)."
    )


def test_lines_differ_in_mark_and_style_and_are_named_once_at_their_end():
    html = drawn(lines([1, 2, 3], [3, 2, 1], [1, 1, 1]))
    names = re.findall(r'class="series-(\d)"\s+x="8".*?d="([^"]+)".*?>(Provider \d)<', html, re.DOTALL)
    assert [f"{style} {name}" for style, _, name in names] == ["1 Provider 1", "2 Provider 2", "3 Provider 3"]
    assert len({mark for _, mark, _ in names}) == 3


def test_no_line_leads_across_a_missing_figure_or_to_a_new_way_of_counting():
    assert drawn(lines([1, 2, 3])).count('class="plot-line"') == 2
    assert drawn(lines([1, None, 3])).count('class="plot-line"') == 0
    html = drawn(lines([1, 2, 3], breaks=[Break(2, "counted in a new way from 16 November.")]))
    assert html.count('class="plot-line"') == 1
    assert 'class="plot-break" x1="75%"' in html
    assert "counted in a new way from 16 November." in html


def test_a_line_without_any_figure_has_no_name_at_an_end():
    html = drawn(lines([None, None, None], [1, 2, 3]))
    assert "Provider 1" not in html
    assert "There are no figures yet." in drawn(lines([None, None, None]))


@pytest.mark.parametrize("numbers", [[[1, 2]], [[1, 2, 3]] * 7])
def test_what_cannot_be_drawn_or_told_apart_is_refused(numbers):
    with pytest.raises(ValueError, match="line"):
        lines(*numbers)


@pytest.mark.parametrize("chart", [bars(), lines([97.0, None, 99.1], unit=" %")])
def test_the_table_folded_beside_a_chart_has_the_same_figures(chart):
    html = drawn(chart, with_table=True)
    cells = re.findall(r'<td class="number">([^<]+)</td>', html)
    assert cells == [cell for _, row in chart.table[1] for cell in row]
    assert "no figure" in cells
    assert "<details>" not in drawn(chart)


@pytest.mark.parametrize("chart", [bars(), lines([1, None, 3], [3, 2, 1])])
def test_a_chart_has_no_colour_style_or_script_of_its_own_and_is_well_formed(chart):
    html = drawn(chart, with_table=True)
    assert not re.search(r"\sstyle=|\sfill=|\sstroke=|<script|\son\w+=|viewBox", html)
    ElementTree.fromstring(f"<div>{html}</div>")


@pytest.mark.parametrize(
    "chart",
    [
        bars([Bar(NASTY, 1, NASTY)], title=NASTY, of=NASTY, numbers=NASTY),
        Lines(NASTY, NASTY, [NASTY], [Series(NASTY, [1])], unit=NASTY, breaks=[Break(0, NASTY)]),
    ],
)
def test_what_a_chart_is_given_is_escaped(chart):
    assert "<img" not in drawn(chart, with_table=True)


@pytest.mark.parametrize("numbers", [[100.0], [0.0], [100.0, 100.0], [12.5, 99.0], [99.99, 100.0]])
def test_a_scale_has_room_for_every_number(numbers):
    found = charts.ticks(numbers, 100)
    assert found[0] <= min(numbers)
    assert max(numbers) <= found[-1] <= 100
    assert found[-1] - found[0] >= 1


FIGURES = st.floats(-1e6, 1e6, allow_nan=False)


@given(numbers=st.lists(st.one_of(st.none(), FIGURES), min_size=1, max_size=30))
def test_whatever_the_figures_are_they_are_drawn_inside_the_chart(numbers):
    html = drawn(lines(numbers, labels=[str(place) for place in range(len(numbers))]))
    for name in ("x", "y", "x1", "x2", "y1", "y2"):
        assert all(0 <= place <= 100 for place in numbers_in(html, name))


@given(heights=st.lists(st.floats(0, 100), max_size=6))
def test_names_at_the_ends_of_lines_do_not_touch_and_stay_beside_them(heights):
    moved = charts.apart(heights)
    assert sorted(range(len(heights)), key=lambda place: (heights[place], place)) == sorted(
        range(len(heights)), key=lambda place: moved[place]
    )
    assert all(below - above >= 8.99 for above, below in zip(sorted(moved), sorted(moved)[1:], strict=False))
    assert all(0 <= height <= 100 for height in moved)


def test_every_page_that_draws_a_chart_links_its_style_sheet():
    from tests.web.test_look import TEMPLATES

    drawing = [path for path in TEMPLATES if re.search(r"{% (?:chart|hex_map) ", path.read_text())]
    assert len(drawing) >= 3
    assert [path.name for path in drawing if not _links_charts(path, TEMPLATES)] == []


# What views put into a page that is no part of its template.
INSERTED = {"evidence/parts/card_body.html": "evidence/card.html"}


def _links_charts(path: Path, templates: list[Path]) -> bool:
    """Tell whether a template, or else each that it is part of, links the charts' style sheet."""
    if "web/charts.css" in path.read_text():
        return True
    name = str(path).rpartition("/templates/")[2]
    whole = [
        each for each in templates if f'"{name}"' in each.read_text() or str(each).endswith(INSERTED.get(name, "\0"))
    ]
    return bool(whole) and all(_links_charts(each, templates) for each in whole)


def test_across_a_break_the_words_put_no_figures_side_by_side():
    html = drawn(lines([90.0, 80.0, 5.0], breaks=[Break(2, "another way")], unit=" %"))
    assert "Provider 1: from 90 % (2 Nov) to 80 % (9 Nov); then, counted another way, 5 % (16 Nov)." in html


def test_a_line_says_its_figures_as_they_are_written_where_words_say_more():
    html = drawn(
        Lines(
            title="Plans",
            of="Year",
            labels=("2023", "2024"),
            series=[Series("Rutland", [90.0, None], ["90%", "3 of 7"])],
        ),
        with_table=True,
    )
    assert "3 of 7" in html
    assert "no figure" not in html


def test_words_for_some_figures_of_a_line_only_are_refused():
    with pytest.raises(ValueError, match="for each label"):
        Lines(title="Plans", of="Year", labels=("2023", "2024"), series=[Series("Rutland", [90.0, None], ["90%"])])
