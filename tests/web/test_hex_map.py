"""The map of hexagons: each place a link with its number in words, bands that do not rest on colour, nothing inline."""

import re
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web.hex_map import Hexagon, HexMap, Scale, round_starts

NASTY = '<img src=x onerror="alert(1)">'
SCALE = Scale([1, 5, 10, 50], ["none", "1 to 4", "5 to 9", "10 to 49", "50 or more"])


def hexagon(name, number, column=0, row=0, url="#x"):
    return Hexagon(column, row, name, number, "no figure" if number is None else f"{number} people", url)


def drawn(*hexagons, **more):
    found = HexMap(**{"title": "People", "hexagons": hexagons, "scale": SCALE, "skip_to": "table", **more})
    return Template("{% load components %}{% hex_map map %}").render(Context({"map": found}))


def links(html):
    return re.findall(r'<a href="([^"]+)"\s+aria-label="([^"]+)">', html)


def test_every_hexagon_is_a_link_named_by_place_and_number():
    html = drawn(hexagon("Devon", 34, url="?council=878"), hexagon("Kent", None, column=1, url="#kent"))
    assert links(html) == [("?council=878", "Devon: 34 people"), ("#kent", "Kent: no figure")]


def test_they_are_read_from_the_north_and_from_the_west():
    html = drawn(hexagon("South", 1, 0, 0), hexagon("North East", 1, 1, 2), hexagon("North West", 1, 0, 2))
    assert [name.partition(":")[0] for _, name in links(html)] == ["North West", "North East", "South"]
    ys = [float(y) for y in re.findall(r"translate\(\S+ (\S+)\)", html)]
    assert ys == sorted(ys)


def test_each_band_fills_more_of_its_hexagon_and_a_missing_figure_is_hatched():
    numbers = [0, 4, 5, 10, 50, None]
    html = drawn(*(hexagon(str(number), number, column) for column, number in enumerate(numbers)))
    bands = [re.findall(r'class="hex-in" d="([^"]+)"', link) for link in re.findall(r"<a href=[^<]*<g.*?</a>", html)]
    assert bands[0] == []
    heights = [float(re.match(r"M0-([\d.]+)", inside)[1]) for (inside,) in bands[1:5]]
    assert heights == sorted(set(heights))
    assert bands[5] == ["M-9.5 3 3-9.5M-8 8.5 8-8.5M-3 9.5 9.5-3"]
    key = re.search(r'<ul class="hex-key".*', html, re.DOTALL)[0]
    assert re.findall(r"</svg>\s*([^<]+?)\s*</li>", key) == [*SCALE.words, "no figure"]


def test_ones_own_place_is_ringed_and_named_in_the_legend():
    html = drawn(hexagon("Devon", 34), hexagon("Kent", 5, 1), own="Kent")
    assert html.count('class="hex-own"') == 2
    assert re.search(r"</svg>\s*Kent\s*</li>", html)
    assert "hex-own" not in drawn(hexagon("Devon", 34), own="Elsewhere")


def test_keyboards_can_pass_the_map_by():
    assert re.search(r'<a href="#table">Skip the map</a>', drawn(hexagon("Devon", 34)))


def test_a_map_has_no_colour_style_or_script_of_its_own_and_is_well_formed():
    html = drawn(hexagon("Devon", 34), hexagon("Kent", None, 1), own="Kent")
    assert not re.search(r"\sstyle=|\sfill=|\sstroke=|<script|\son\w+=", html)
    ElementTree.fromstring(html)


def test_what_a_map_is_given_is_escaped():
    html = drawn(Hexagon(0, 0, NASTY, 1, NASTY, NASTY), title=NASTY, skip_to=NASTY, own=NASTY)
    assert "<img" not in html


@pytest.mark.parametrize(("number", "band"), [(0, 0), (0.5, 0), (1, 1), (4.9, 1), (5, 2), (50, 4), (1e9, 4)])
def test_a_number_belongs_to_the_last_band_that_has_begun(number, band):
    assert SCALE.band(number) == band


@pytest.mark.parametrize(
    ("starts", "words"), [([1, 2, 3, 4, 5], "abcdef"), ([1, 2], "ab"), ([2, 1], "abc"), ([1, 1], "abc")]
)
def test_bands_that_could_not_be_told_apart_are_refused(starts, words):
    with pytest.raises(ValueError, match="rising starts"):
        Scale(starts, list(words))


@pytest.mark.parametrize(
    ("most", "starts"), [(5, []), (9, []), (10, [10]), (34, [10, 20]), (400, [20, 50]), (90_000, [100, 2000])]
)
def test_bands_begin_at_round_numbers(most, starts):
    assert round_starts(5, most, 2) == starts


@given(most=st.integers(0, 10**7), number=st.integers(0, 3))
def test_bands_rise_and_hold_the_largest_number(most, number):
    found = round_starts(5, most, number)
    assert found == sorted(set(found))
    assert len(found) <= number
    assert all(5 < start <= most for start in found)
