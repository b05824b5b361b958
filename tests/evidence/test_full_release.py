"""The complete release of 2025, as its publisher has it; with FIXSEND_DATA only."""

import resource

import pytest

from fixsend.evidence.models import Edition, Figure
from tests.evidence.official import FOLDER, RELEASE_2025, load, needs_full_files

pytestmark = [pytest.mark.django_db, needs_full_files]


@pytest.fixture
def release():
    """Load the ZIP as it comes."""
    return load((FOLDER / RELEASE_2025).read_bytes(), RELEASE_2025)


def reports(release) -> dict[str, dict]:
    return {edition.data_set: edition.report for edition in release.editions.all()}


def test_the_whole_zip_is_read_with_its_breakdowns_and_totals(release):
    found = reports(release)
    assert release.state == "read"
    assert len(found) == 13
    sen2 = {slug: report for slug, report in found.items() if slug.startswith("sen2-")}
    assert sum(report["rows"] - report["breakdown_rows"] for report in sen2.values()) == 8098 + 163  # work placements
    assert sum(report["rows"] for report in sen2.values()) == 195575
    assert all(report["breakdown_rows"] for report in sen2.values())


def test_councils_add_up_to_the_regions_and_to_england_wherever_none_is_withheld(release):
    """Every difference is one of: a council with a mark, Surrey's needs, and two tables that contradict themselves."""
    explained = {"sen2-needs", "sen2-new-plans", "sen2-residential"}
    compared = 0
    for slug, report in reports(release).items():
        compared += report["totals_compared"]
        if slug not in explained:
            assert [one for one in report["totals_that_differ"] if not one["marked"]] == [], slug
    assert compared > 6000


def test_councils_without_a_row_are_named(release):
    found = reports(release)
    assert found["sen2-timeliness"]["missing"] == {"2023": ["Isle of Wight", "Leicester"]}
    assert found["sen2-new-plans"]["missing"] == {"2019": ["Isles of Scilly"], "2023": ["Isle of Wight", "Leicester"]}
    assert found["sen2-caseload"]["missing"] == {}


def test_what_is_left_out_of_the_zip_is_said(release):
    assert {one["name"] for one in release.report["left_out"]} == {
        "data-guidance/data-guidance.txt",
        "supporting-files/sen2_dmo_dco.csv",
    }


def test_loading_holds_no_more_than_one_tables_totals_in_memory(release):
    """Nothing grows with the breakdown rows; the bound is loose, the benchmark prints what it really takes."""
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 600 * 1024
    assert Figure.objects.count() > 25_000
    assert Edition.objects.count() == 13
