"""Tables that staff map: the Ombudsman's, answers to requests for information."""

import html
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


def test_what_staff_call_a_table_breaks_no_page_and_stands_there_as_they_wrote_it(client):
    odd = "What O’Neill's {things} cost, 100 %s {0} & <more>"
    texts = ("title", "publisher", "indicator_title", "question", "says_not")
    source = load(TABLE.encode(), "odd.csv", mapping=MAPPING | dict.fromkeys(texts, odd))
    assert source.state == "read", source.report
    publishing.publish(source.editions.values_list("pk", flat=True), by=None)
    (devon,) = figures.of_area("878")["complaints-upheld"]
    places = ("data.jsonld", "card.png", "frame/", "wrong/", "")
    for address in [
        devon.url,
        *(f"/councils/devon/{each}" for each in places),
        *(f"/compare/{each}" for each in ("", "complaints-upheld/", "complaints-upheld/2024/")),
        *(f"/compare/complaints-upheld/2024/{each}" for each in ("councils.csv", "map/", "map.png")),
        *(f"/open-data/{each}" for each in ("", "ombudsman-decisions/", "ombudsman-decisions.csv")),
        "/open-data/indicators/complaints-upheld.json",
    ]:
        assert client.get(address).status_code in (200, 302), address
    assert f"Devon: 12 ({odd}, 2024/25)" in html.unescape(client.get("/councils/devon/").content.decode())


def test_a_mapped_table_stops_at_what_it_does_not_know():
    assert problems_of(TABLE.replace("Devon County", "Newshire").encode(), "a.csv", mapping=MAPPING) == [
        "“Newshire Council” is no area of ours. If the row is about no council, name it under “Rows that are about no "
        "council”."
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


OUTCOMES = """SEND appeals decided at a hearing,,,
Year,Decided,For the family,Share
2022/23,7968,7817,98.1
2023/24 (r),10150,9991,98.4
2024/25 (p),12000,11868,98.9
Total,30118,29676,98.5
"""
OF_ENGLAND = {
    "slug": "tribunal-outcomes",
    "edition": "2025-12",
    "indicator": "appeals-won",
    "title": "How SEND appeals ended",
    "publisher": "Ministry of Justice",
    "licence": "Open Government Licence v3.0",
    "page": "https://www.gov.uk/government/collections/tribunals-statistics",
    "council_column": "",
    "area": "E92000001",
    "period_column": "Year",
    "value_column": "Share",
    "numerator_column": "For the family",
    "denominator_column": "Decided",
    "period_kind": "academic",
    "unit": "per cent",
    "not_councils": ["Total"],
}


def test_a_table_of_england_alone_has_a_row_for_each_year_and_no_column_of_councils(client):
    """The numbers are invented: nobody has the Ministry's file here."""
    source = load(OUTCOMES.encode(), "outcomes.csv", mapping=OF_ENGLAND)
    assert source.state == "read", source.report
    edition = source.editions.get()
    assert (edition.reference, edition.report["left_out"]) == ("tribunal-outcomes-2025-12", {"about no period": 1})
    publishing.publish([edition.pk], by=None)
    newest = figures.of_area("E92000001")["appeals-won"][-1]
    assert (newest.period, newest.shown, newest.row) == ("2024/25", "98.9%", 5)
    assert newest.source_line == "Ministry of Justice, Tribunal Statistics Quarterly, 2025-12"
    england = client.get("/england/").content.decode()
    said = (
        "In England, 98.9% of the SEND appeals decided at a hearing in 2024/25 went the family’s way, at least in part"
    )
    assert said in england
    assert "We have not taken these into our figures" not in england
    assert said in client.get("/councils/devon/").content.decode()
    # Nothing leads to a comparison of councils, and there is none.
    assert "/compare/appeals-won/" not in england
    assert client.get("/compare/appeals-won/").status_code == 404
    assert client.get("/open-data/tribunal-outcomes/").status_code == 200
    assert client.get(newest.url).status_code == 200


def test_a_row_of_a_table_of_england_that_is_about_no_year_is_named_with_the_way_out():
    (said,) = problems_of(OUTCOMES.encode(), "total.csv", mapping=OF_ENGLAND | {"not_councils": []})
    assert (
        said
        == "“Total” is no school year. If the row is about no year, name it under “Rows that are about no council”."
    )


def test_a_table_of_england_takes_no_figure_of_a_council():
    of_councils = OF_ENGLAND | {"area": "", "council_column": "Where"}
    table = "Where,Year,Decided,For the family,Share\nEngland,2024/25,12000,11868,98.9\nDevon,2024/25,100,99,99.0\n"
    said = problems_of(table.encode(), "councils.csv", mapping=of_councils)
    assert said == ["“How SEND appeals ended” has no figures of Devon."]


def test_a_share_that_its_own_counts_contradict_stops_a_mapped_table():
    """A spreadsheet keeps 98.9% as 0.989."""
    (said,) = problems_of(OUTCOMES.replace("98.9", "0.989").encode(), "shares.csv", mapping=OF_ENGLAND)
    assert said.startswith("0.989% is not what its own counts say: 11,868 of 12,000 is 98.9%.")


def test_a_row_that_ends_before_its_period_is_named():
    table = "Upheld,Authority,Year\n12,Devon,2024/25\n9,Kent\n"
    said = problems_of(table.encode(), "short.csv", mapping=MAPPING | {"period_column": "Year", "not_councils": []})
    assert said == ["“” is no financial year."]


def test_two_years_are_no_calendar_year_and_years_apart_are_no_school_year():
    table = "Authority,Upheld,Year\nDevon,12,2024/25\nKent,9,2024\nHull,9,2024/27\n"
    mapping = MAPPING | {"period_column": "Year", "not_councils": []}
    assert problems_of(table.encode(), "a.csv", mapping=mapping | {"period_kind": "calendar"}) == [
        "“2024/25” is no calendar year.",
        "“2024/27” is no calendar year.",
    ]
    assert problems_of(table.encode(), "b.csv", mapping=mapping) == ["“2024/27” is no financial year."]


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
