"""Anybody may take the figures: each table as CSV and JSON, and all of them as a package that a validator accepts."""

import csv
import gzip
import io
import json
import re
import tracemalloc
import zipfile
from datetime import date
from decimal import Decimal
from hashlib import sha256

import frictionless
import pytest
from django.db import connection
from django.test import Client

from fixsend.evidence import addresses
from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.indicators import OFFERED
from fixsend.evidence.models import Download, DownloadPiece, Edition, Figure, Inspection, Neighbour
from fixsend.evidence.open_data import catalogue, columns, tables, writing
from fixsend.evidence.queries import figures
from fixsend.evidence.services import downloads, publishing, remarks
from tests import databases
from tests.evidence.official import load
from tests.evidence.test_own_tables import MAPPING, TABLE
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]
TIMELINESS = addresses.table("sen2-timeliness", "csv")


def rows_of(client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body(client.get(address)).decode("utf-8-sig"))))


def body(answer) -> bytes:
    return answer.getvalue()


def shown(**wanted) -> int:
    return Figure.objects.filter(slice__is_shown=True, **wanted).count()


# A table


def test_a_table_has_all_that_is_shown_with_source_licence_and_address_in_each_row(client, settings):
    rows = rows_of(client, TIMELINESS)
    assert len(rows) == shown(slice__edition__data_set="sen2-timeliness")
    row = figures.of_area("878")["plans-in-20-weeks"][-1]
    mine = next(one for one in rows if one["address"] == settings.SITE_URL + row.url)
    assert mine["value"] == f"{row.value.normalize():f}"
    assert (mine["area"], mine["region"], mine["period"], mine["unit"]) == ("Devon", "South West", "2024", "per cent")
    assert (mine["file_row"], mine["file_column"]) == (str(row.row), row.column)
    assert mine["file_sha256"] == row.edition.sha256
    assert all("Open Government Licence v3.0" in one["licence"] for one in rows)
    assert mine["attribution"] == f"Source: {row.source_line}. Licence: Open Government Licence v3.0."


def test_what_is_missing_is_empty_and_says_why_and_shares_of_few_have_counts_alone(client):
    rows = rows_of(client, TIMELINESS)
    norfolk = [one for one in rows if one["mark"]]
    assert norfolk
    assert all(one["value"] == "" and one["why_no_value"] for one in norfolk)
    few = [one for one in rows if "fewer than 50" in one["why_no_value"]]
    assert {"Isles of Scilly", "City of London"} <= {one["area"] for one in few}
    assert all(one["value"] == "" and one["numerator"] for one in few)
    assert all(one["value"] != "" for one in rows if not one["why_no_value"])


def test_a_table_as_json_says_the_same_and_describes_its_columns(client):
    said = json.loads(body(client.get(addresses.table("sen2-timeliness", "json"))))
    rows = rows_of(client, TIMELINESS)
    assert said["licences"] == ["Open Government Licence v3.0"]
    assert "Department for Education" in said["attribution"][0]
    assert [one["name"] for one in said["columns"]] == list(rows[0])
    assert len(said["rows"]) == len(rows)
    for one, other in zip(said["rows"][:300], rows, strict=False):
        assert (one["area"], one["mark"]) == (other["area"], other["mark"])
        assert one["value"] == (float(other["value"]) if other["value"] else None)


def test_an_indicator_has_a_table_of_all_its_years_whatever_the_data_set(client):
    rows = rows_of(client, addresses.table("indicators/plans-in-20-weeks", "csv"))
    assert len(rows) == shown(slice__indicator="plans-in-20-weeks")
    assert len({one["data_set"] for one in rows}) > 1


def test_lists_that_are_no_figures_are_tables_too(client):
    assert len(rows_of(client, addresses.table("inspections", "csv"))) == _count(Inspection, "inspections")
    neighbours = rows_of(client, addresses.table("neighbours", "csv"))
    assert len(neighbours) == _count(Neighbour, "neighbours")
    assert [one["rank"] for one in neighbours if one["area"] == "Devon"] == [str(rank) for rank in range(1, 11)]


def _count(model, data_set: str) -> int:
    return model.objects.filter(slice__is_shown=True, slice__edition__data_set=data_set).count()


def test_every_data_set_and_indicator_that_is_shown_has_a_table_and_no_other_has():
    for slug in tables.data_sets_shown():
        assert tables.of_data_set(slug), slug
    listed = [one.indicator.slug for several in catalogue.indicators().values() for one in several]
    assert len(listed) == len(set(listed)) == shown_indicators()
    for name in ("nothing.csv", "sen2-timeliness.xlsx", "indicators/nothing.csv", "generic.csv", ".csv", "csv"):
        assert downloads.find(name) is None, name


def shown_indicators() -> int:
    return Figure.objects.filter(slice__is_shown=True).values("slice__indicator").distinct().count()


def test_a_table_that_staff_mapped_has_a_page_and_files_like_the_others(client):
    edition = load(TABLE.encode(), "yearly.csv", mapping=MAPPING).editions.get()
    publishing.publish([edition.pk], by=None)
    page = client.get(addresses.data_set(edition.data_set)).content.decode()
    assert addresses.table(edition.data_set, "csv") in page
    assert f'href="{addresses.data_set(edition.data_set)}"' in client.get(addresses.OPEN_DATA).content.decode()
    assert rows_of(client, addresses.table(edition.data_set, "csv"))
    publishing.take_back(edition.pk, because="wrong", by=None)
    assert client.get(addresses.data_set(edition.data_set)).status_code == 200
    assert client.get(addresses.table(edition.data_set, "csv")).status_code == 404


def test_no_word_of_a_table_is_a_formula_and_marks_stay_as_published():
    row = ["x"] * len(columns.CORRECTIONS)
    row[1] = "=HYPERLINK(1)"
    table = tables.Table("x", "x", "x", columns.CORRECTIONS, lambda: iter([row]))
    assert "'=HYPERLINK(1)" in "".join(writing.as_csv(table))
    marked = tables.Table("x", "x", "x", (columns.FIGURES[10],), lambda: iter([["-"], ["~"]]))
    assert "".join(writing.as_csv(marked)).split() == ["mark", "-", "~"]
    assert json.loads("".join(writing.as_json(marked)))["rows"] == [{"mark": "-"}, {"mark": "~"}]


# Everything


@pytest.fixture(scope="module")
def sent(starter_pages, django_db_setup, django_db_blocker):  # noqa: F811
    """Return the package as a browser gets it, made once for the tests that look into it."""
    with django_db_blocker.unblock(), databases.rolled_back():
        remarks.log_correction("Devon", was="Wrong", now="Right", corrected_on=date(2026, 11, 30), by=None)
        answer = Client().get(addresses.package())
        content = answer.getvalue()
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Length"] == str(len(content))
    return content


@pytest.fixture(scope="module")
def unpacked(sent, tmp_path_factory):
    """Return the folder with what is in the package."""
    folder = tmp_path_factory.mktemp("package")
    zipfile.ZipFile(io.BytesIO(sent)).extractall(folder)
    return folder


def test_the_package_is_one_that_frictionless_accepts(unpacked):
    report = frictionless.validate(str(unpacked / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    described = json.loads((unpacked / "datapackage.json").read_text())
    by_name = {one["name"]: one for one in described["resources"]}
    assert {"sen2-timeliness", "inspections", "neighbours", "indicators", "corrections"} <= by_name.keys()
    counted = {task.name: task.stats["rows"] for task in report.tasks}
    data_sets = [slug for slug in by_name if slug in DATA_SETS]
    assert sum(counted[slug] for slug in data_sets if slug not in _NO_FIGURES) == shown()
    assert counted["indicators"] == len(OFFERED)
    assert counted["corrections"] == 1


_NO_FIGURES = {"inspections", "inspections-2016", "neighbours"}


def test_each_file_of_the_package_carries_its_licence_and_source(unpacked):
    described = json.loads((unpacked / "datapackage.json").read_text())
    assert {"name", "path", "title"} <= described["licenses"][0].keys()
    read_me = (unpacked / "README.txt").read_text()
    for one in described["resources"]:
        if one["name"] in {"indicators", "corrections"}:
            continue
        assert one["licenses"][0]["name"] == "OGL-UK-3.0"
        assert one["sources"][0]["title"] in read_me
        with (unpacked / one["path"]).open(encoding="utf-8") as file:
            row = next(csv.DictReader(file))
        assert row["licence"]
        assert row["attribution"] in [source["title"] for source in one["sources"]]


# Keeping and sending


def test_a_file_is_made_once_and_anew_when_figures_change(client):
    body(client.get(TIMELINESS))
    first = Download.objects.get(name="sen2-timeliness.csv")
    body(client.get(TIMELINESS))
    assert Download.objects.get(name="sen2-timeliness.csv").made_at == first.made_at
    edition = Edition.objects.get(reference="sen2-timeliness-2025")
    publishing.take_back(edition.pk, because="wrong", by=None)
    assert "sen2-timeliness-2025" not in body(client.get(TIMELINESS)).decode()
    assert Download.objects.get(name="sen2-timeliness.csv").number > first.number


def test_a_file_that_is_made_anew_while_it_is_sent_goes_out_as_it_began(monkeypatch):
    monkeypatch.setattr(downloads, "PIECE", 8 * 1024)
    downloads.find("sen2-timeliness.csv")
    sent, contents = downloads.read("sen2-timeliness.csv")
    begun = next(contents)
    publishing.take_back(Edition.objects.get(reference="sen2-timeliness-2025").pk, because="wrong", by=None)
    assert downloads.find("sen2-timeliness.csv").sha256 != sent.sha256
    assert sha256(begun + b"".join(contents)).hexdigest() == sent.sha256


def test_a_site_that_moves_makes_its_files_anew(client, settings):
    body(client.get(TIMELINESS))
    settings.SITE_URL = "https://elsewhere.example"
    assert rows_of(client, TIMELINESS)[0]["address"].startswith("https://elsewhere.example/")


def test_a_file_goes_as_it_is_kept_or_unpacked_whole_or_in_pieces(client, monkeypatch):
    plain = body(client.get(TIMELINESS))
    kept = client.get(TIMELINESS, headers={"Accept-Encoding": "gzip"})
    assert kept.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body(kept)) == plain
    assert kept.headers["Content-Length"] == str(len(body(kept)))
    monkeypatch.setattr("fixsend.evidence.views.open_data._WHOLE", 0)
    in_pieces = client.get(TIMELINESS)
    assert in_pieces.streaming
    assert body(in_pieces) == plain
    assert in_pieces.headers["Content-Length"] == str(len(plain))


def test_a_browser_that_has_the_file_is_told_so_and_any_site_may_read_it(client):
    answer = client.get(TIMELINESS)
    assert body(answer)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert 'filename="sen2-timeliness.csv"' in answer.headers["Content-Disposition"]
    assert "Accept-Encoding" in answer.headers["Vary"]
    again = client.get(TIMELINESS, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, body(again)) == (304, b"")
    head = client.head(TIMELINESS)
    assert head.headers["Content-Length"] == answer.headers["Content-Length"]


def test_making_a_file_takes_the_memory_of_a_piece_and_not_of_the_file(monkeypatch):
    monkeypatch.setattr(downloads, "PIECE", 8 * 1024)
    tracemalloc.start()
    try:
        made = downloads.find("sen2-timeliness.json")
        assert made is not None
        sizes = [len(piece) for piece in downloads.read(made.name)[1]]
        whole = sum(len(piece) for piece in downloads.unpacked(downloads.read(made.name)[1]))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert whole == made.size
    assert max(sizes) <= 8 * 1024
    assert DownloadPiece.objects.filter(download=made).count() == len(sizes)
    assert len(sizes) > 3
    assert most < whole


def test_a_reader_who_goes_away_leaves_no_query_open(client):
    answer = client.get(TIMELINESS)
    pieces = iter(answer.streaming_content)
    assert next(pieces)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_cursors WHERE name <> ''")
        assert cursor.fetchone() == (0,)


# Pages


def test_the_page_lists_publisher_licence_edition_and_next_release_of_each(client):
    page = " ".join(client.get(addresses.OPEN_DATA).content.decode().split())
    for one in catalogue.data_sets():
        publication = one.data_set.publication
        for words in (one.data_set.title, publication.publisher, publication.licence, one.csv_url, one.json_url):
            assert words in page, words
    assert "Usually in June" in page
    assert addresses.package() in page


def test_each_page_describes_its_data_for_machines(client, settings):
    page = client.get(addresses.data_set("sen2-timeliness")).content.decode()
    said = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    assert said["@type"] == "Dataset"
    assert said["license"].startswith("https://www.nationalarchives.gov.uk/")
    assert said["creator"]["name"] == "Department for Education"
    assert said["temporalCoverage"] == "2019/2025"
    assert {one["contentUrl"] for one in said["distribution"]} == {
        settings.SITE_URL + addresses.table("sen2-timeliness", kind) for kind in ("csv", "json")
    }
    assert "Plans within 20 weeks, counting exceptions" in said["variableMeasured"]
    index = client.get(addresses.OPEN_DATA).content.decode()
    whole = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', index, re.DOTALL)[1])
    assert whole["distribution"][0]["contentUrl"] == settings.SITE_URL + addresses.package()


def test_a_number_is_what_the_database_has(client):
    """Ten of each data set, by their permanent addresses."""
    for slug in ("appeals", "dsg-balances", "lait-sen"):
        if not tables.of_data_set(slug):
            continue
        for one in rows_of(client, addresses.table(slug, "csv"))[::200][:10]:
            reference = one["address"].split("/figures/")[1].strip("/").split("/")
            figure = Figure.objects.get(
                slice__edition__reference=reference[0],
                slice__indicator=reference[1],
                area=reference[2],
                slice__year=reference[3],
            )
            assert figure.value == (Decimal(one["value"]) if one["value"] else None)
