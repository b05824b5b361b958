"""Tables that staff map: the Ombudsman's, answers to requests for information."""

import re

import pytest

from fixsend.evidence.queries import figures
from fixsend.evidence.services import publishing
from tests.evidence.official import load, problems_of
from tests.evidence.own_tables import MAPPING, TABLE

pytestmark = pytest.mark.django_db


def test_a_mapped_table_is_published_as_any_other():
    source = load(TABLE.encode(), "decisions.csv", mapping=MAPPING)
    assert source.state == "read", source.report
    edition = source.editions.get()
    assert edition.reference == "ombudsman-decisions-2025"
    publishing.publish([edition.pk], by=None)
    (devon,) = figures.of_area("878")["complaints-upheld"]
    assert (devon.shown, devon.period, devon.row, devon.column) == ("12", "2024/25", 4, "Upheld")
    assert devon.source_line == "Local Government and Social Care Ombudsman, Ombudsman: complaints upheld, 2025"
    assert figures.of_area("810")["complaints-upheld"][0].shown == "0"
    assert len(edition.report["missing"]["2024/25"]) == 151
    assert edition.report["left_out"] == {"about no council": 1}


def test_a_mapped_table_stops_at_what_it_does_not_know():
    assert problems_of(TABLE.replace("Devon County", "Newshire").encode(), "a.csv", mapping=MAPPING) == [
        "“Newshire Council” is no area of ours."
    ]
    assert problems_of(TABLE.replace(",12\nHull", ",many\nHull").encode(), "b.csv", mapping=MAPPING) == [
        "“many” under “Upheld” is neither a number nor a mark that we know."
    ]
    assert problems_of(TABLE.encode(), "c.csv", mapping=MAPPING | {"value_column": "Remedied"}) == [
        "No row has the headings Authority, Remedied."
    ]
    assert "Choose another" in problems_of(TABLE.encode(), "d.csv", mapping=MAPPING | {"slug": "appeals"})[0]


def test_a_council_that_is_there_twice_stops_a_mapped_table():
    said = problems_of((TABLE + "Devon,1,1\n").encode(), "e.csv", mapping=MAPPING)
    assert said == ["Devon is there twice for one period."]


def test_the_pages_of_a_mapped_table_lead_to_pages_that_are_there(client):
    edition = load(TABLE.encode(), "decisions.csv", mapping=MAPPING).editions.get()
    publishing.publish([edition.pk], by=None)
    (devon,) = figures.of_area("878")["complaints-upheld"]
    seen: dict[str, int] = {}
    for page in (devon.url, "/open-data/ombudsman-decisions/", "/open-data/"):
        shown = client.get(page)
        assert shown.status_code == 200, page
        ours = r'href="(/(?:figures|councils|compare|open-data|england|corrections)/[^"#?]*)'
        seen |= {url: client.get(url).status_code for url in set(re.findall(ours, shown.content.decode()))}
    assert {url for url, status in seen.items() if status >= 400} == set()
    assert f"/open-data/{edition.data_set}/" in seen
