"""The tables of facts that come with the code, and the choices made from them."""

import pytest

from fixsend.places import queries
from fixsend.places.models import Constituency, Council, FormerCouncil, Region, Representative

pytestmark = pytest.mark.django_db


def test_the_153_councils_are_there_after_migrating():
    assert Council.objects.count() == 153
    assert set(Council.objects.values_list("region", flat=True)) == set(Region.values)


def test_a_council_stands_where_people_look_for_it():
    assert Council.objects.get(code="801").name == "Bristol"
    assert Council.objects.get(code="839").name == "Bournemouth, Christchurch and Poole"


def test_a_council_is_found_by_each_code_it_ever_had():
    sheffield = Council.objects.get(name="Sheffield")
    assert Council.objects.with_code("E08000039") == sheffield == Council.objects.with_code("E08000019")
    assert Council.objects.with_code("", "E07000240") is None
    assert Council.objects.with_code("E07000240", "E10000015").name == "Hertfordshire"


def test_former_councils_lead_to_those_that_took_their_place():
    cumbria = FormerCouncil.objects.get(name="Cumbria")
    assert str(cumbria.replaced_on) == "2023-04-01"
    assert sorted(map(str, cumbria.successors.all())) == ["Cumberland", "Westmorland and Furness"]
    bcp = Council.objects.get(code="839")
    assert sorted(bcp.predecessors.values_list("name", flat=True)) == ["Bournemouth", "Poole"]


def test_every_constituency_lies_in_a_council_of_its_region_and_has_one_mp_at_most():
    assert Constituency.objects.count() == 543
    assert not Constituency.objects.filter(councils=None).exists()
    assert Council.objects.filter(constituencies=None).count() == 0
    assert 500 < Representative.objects.count() <= 543
    both = Constituency.objects.get(name="Penistone and Stocksbridge")
    assert sorted(map(str, both.councils.all())) == ["Barnsley", "Sheffield"]


def test_councils_are_offered_by_region_in_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        groups = queries.councils_by_region()
    assert [region for region, _ in groups] == Region.labels
    assert sum(len(choices) for _, choices in groups) == 153
    for _, choices in groups:
        names = [name for _, name in choices]
        assert names == sorted(names, key=str.lower)
