"""Bands of the map: round, rising, and none of them empty at the ends."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from fixsend.evidence import bands
from fixsend.evidence.indicators import INDICATORS

SHARE, COUNT = INDICATORS["plans-in-20-weeks"], INDICATORS["plans"]
values = st.lists(st.decimals("-20", "100", places=2), min_size=1, max_size=160)


def test_bands_begin_at_round_numbers_and_say_from_where_to_where():
    found = bands.scale([Decimal(number) for number in range(101)], SHARE)
    assert found.words == [
        "under 20%",
        "20% to under 40%",
        "40% to under 60%",
        "60% to under 80%",
        "80% or more",
    ]


def test_a_count_has_bands_of_whole_numbers():
    assert bands.scale([Decimal(number) for number in (3, 4, 5, 6, 7)], COUNT).words[0] == "under 4"


def test_where_all_are_alike_there_is_one_band():
    assert bands.scale([Decimal("7.5")] * 9, SHARE).words == ["every council"]
    assert bands.scale([], SHARE).words == ["every council"]


@given(values)
def test_the_first_and_the_last_band_have_somebody(found):
    scale = bands.scale(found, SHARE)
    placed = {scale.band(float(bands.rounded(value, SHARE))) for value in found}
    assert 0 in placed
    assert len(scale.starts) in placed
