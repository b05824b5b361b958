"""Official files: cut-outs of them, and the full ones where FIXSEND_DATA names their folder."""

import io
import os
from datetime import date
from pathlib import Path

import pytest

from fixsend.evidence.models import Edition, Figure, FileState, SourceFile
from fixsend.evidence.services import loading

CUT_OUTS = Path(__file__).parent / "files"
FOLDER = Path(os.environ.get("FIXSEND_DATA", "/nowhere"))
needs_full_files = pytest.mark.skipif(not FOLDER.is_dir(), reason="FIXSEND_DATA names no folder with the full files")
RELEASE_2025 = "education-health-and-care-plans_2025.zip"
# All that the facts which come with the site were made of.
SHIPPED = (
    RELEASE_2025,
    "sen2_2026/phase_transfers.csv",
    "sen2_2026/timeliness_20_week_sample.csv",
    "sen2_2026/requests_sample.csv",
    "send_tribunal/send_appeal_rate_2024_2025.csv",
    "ofsted_area_send/area_send_outcomes_2026-06-29.csv",
    "ofsted_area_send/ofsted_area_send_2016-2022.csv",
    "lait/lait_children_with_sen_long.csv",
    "lait/statistical_neighbours_may_2025_tidy.csv",
    "dsg/dsg_deficit_2019-20_to_2021-22.csv",
    "sen2_2014_2022/sen2_mi.csv",
)
# Where the full file of a cut-out is.
FULL = {
    "timeliness_20_week_2026.csv": "sen2_2026/timeliness_20_week_sample.csv",
    "requests_2026.csv": "sen2_2026/requests_sample.csv",
    "phase_transfers.csv": "sen2_2026/phase_transfers.csv",
    "sen2_mi.csv": "sen2_2014_2022/sen2_mi.csv",
    "SEND Tribunals and appeal rate 2014-2024.csv": "send_tribunal/raw_SEND_Tribunals_and_appeal_rate_2014-2024.csv",
    "send_appeal_rate_2024_2025.csv": "send_tribunal/send_appeal_rate_2024_2025.csv",
    "area_send_outcomes_2026-06-29.csv": "ofsted_area_send/area_send_outcomes_2026-06-29.csv",
    "ofsted_area_send_2016-2022.csv": "ofsted_area_send/ofsted_area_send_2016-2022.csv",
    "lait_children_with_sen_long.csv": "lait/lait_children_with_sen_long.csv",
    "statistical_neighbours_may_2025.csv": "lait/statistical_neighbours_may_2025_tidy.csv",
    "dsg_deficit_2019-20_to_2021-22.csv": "dsg/dsg_deficit_2019-20_to_2021-22.csv",
}
FETCHED = date(2026, 11, 23)


def path_of(name: str) -> Path:
    """Return the full file where it is at hand, and its cut-out where not."""
    if FOLDER.is_dir():
        return FOLDER / FULL.get(name, f"sen2_2025_all_rows/{name}")
    return CUT_OUTS / name


def load(content: bytes, name: str, **options) -> SourceFile:
    """Load a file as staff and the job do, one after the other."""
    waiting = loading.receive(io.BytesIO(content), name, retrieved_on=FETCHED, by=None, **options)
    return loading.read(waiting.pk)


def load_file(name: str) -> Edition:
    """Load an official file, which has one edition in it."""
    source = load(path_of(name).read_bytes(), name)
    assert source.state == FileState.READ, source.report["problems"]
    return source.editions.get()


def problems_of(content: bytes, name: str, **options) -> list[str]:
    """Return why a file is refused."""
    source = load(content, name, **options)
    assert source.state == FileState.REFUSED
    assert not source.editions.exists()
    return [problem["text"] for problem in source.report["problems"]]


def figure(edition: Edition, indicator: str, area: str, year: int) -> Figure:
    """Return a figure of an edition, shown or not."""
    return Figure.objects.get(slice__edition=edition, slice__indicator=indicator, slice__year=year, area_id=area)


def says(edition: Edition, indicator: str, area: str, year: int) -> str:
    """Return what an edition says: a number as it was published, or its mark."""
    found = figure(edition, indicator, area, year)
    return found.mark or f"{found.value.normalize():f}"
