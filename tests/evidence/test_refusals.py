"""What is not known stops a file, with a report in plain words; and nothing of it is loaded."""

import io
import zipfile

import pytest

from fixsend.evidence.models import Edition, Figure
from tests.evidence.official import CUT_OUTS, load, problems_of
from tests.evidence.tables import transfers

pytestmark = pytest.mark.django_db
NAME = "phase_transfers.csv"


def changed(old: str, new: str) -> bytes:
    table = transfers(2025).decode()
    assert old in table
    return table.replace(old, new).encode()


def test_an_unknown_column_stops_a_file():
    said = problems_of(changed("final_26", "final_26,mood"), NAME)
    assert said == [
        "The column “mood” is not one that we know in “Reviews and plans for moving to the next phase of education”."
    ]


def test_a_missing_column_stops_a_file():
    assert "The column “final_\\d\\d” is missing." not in problems_of(changed("final_25", "strange"), NAME)
    assert any("strange" in said for said in problems_of(changed("final_25", "strange"), NAME))


def test_an_unknown_council_stops_a_file():
    said = problems_of(changed(',878,"Devon"', ',999,"Newshire"'), NAME)
    assert said == ["“Newshire” has the code 999, and no area of ours has."]


def test_a_name_that_belongs_to_another_code_stops_a_file():
    said = problems_of(changed(',878,"Devon"', ',878,"Kent"'), NAME)
    assert said == ["“Kent” has the code 878, which is Devon’s."]


def test_an_unknown_mark_stops_a_file_and_says_where():
    table = transfers(2025).decode().replace('"Devon",100,20,30,7', '"Devon",100,20,30,low')
    source = load(table.encode(), NAME)
    assert source.state == "refused"
    (problem,) = source.report["problems"]
    assert problem["text"] == "“low” under “final_25” is neither a number nor a mark that we know."
    assert table.splitlines()[problem["row"] - 1].count("Devon") == 1


def test_an_empty_cell_is_no_mark():
    said = problems_of(transfers(2025).replace(b'"Devon",100,20,30,7', b'"Devon",100,20,30,'), NAME)
    assert said == ["The cell under “final_25” is empty."]


def test_a_row_that_is_there_twice_stops_a_file():
    table = transfers(2025).decode()
    row = next(line for line in table.splitlines() if "Devon" in line)
    assert "says again what an earlier one says" in problems_of(f"{table}{row}\n".encode(), NAME)[0]


def test_a_row_that_is_cut_short_stops_a_file():
    table = transfers(2025).decode()
    row = next(line for line in table.splitlines() if "Devon" in line)
    assert "has 12 cells" in problems_of(table.replace(row, row.rsplit(",", 3)[0]).encode(), NAME)[0]


def test_a_figure_of_a_council_that_did_not_exist_stops_a_file():
    table = transfers(2025).decode()
    kent = next(line for line in table.splitlines() if '"Kent"' in line)
    said = problems_of(f"{table}{kent.replace(',886,', ',909,').replace('Kent', 'Cumbria')}\n".encode(), NAME)
    assert any("Cumbria (909) has a figure for 2025, when it did not exist." in one for one in said)


def test_a_period_of_another_kind_stops_a_file():
    said = problems_of(changed("Calendar year", "Academic year"), NAME)
    assert said == ["“Academic year” is not how this table counts: it has calendar years."]


@pytest.mark.parametrize("label", ["All new EHC plans issued", "All plans"])
def test_a_total_under_an_unknown_label_stops_a_file(label):
    table = CUT_OUTS.joinpath("timeliness_20_week.csv").read_text("utf-8").replace("All EHC plans issued", label)
    assert any("none that we know" in said for said in problems_of(table.encode(), "timeliness_20_week.csv"))


def test_all_problems_of_a_file_are_told_at_once():
    table = transfers(2025).decode().replace(',878,"Devon"', ',999,"Newshire"').replace('"Kent",100', '"Kent",?')
    assert len(problems_of(table.encode(), NAME)) == 2


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(f"data/{name}.csv", content)
        archive.writestr("data-guidance/data-guidance.txt", "Guidance")
    return file.getvalue()


def test_a_zip_is_loaded_with_all_its_tables_or_not_at_all():
    good = CUT_OUTS.joinpath("timeliness_20_week.csv").read_bytes()
    source = load(zipped(timeliness_20_week=good, phase_transfers=transfers(2025)), "release.zip")
    assert source.report["editions"] == ["sen2-timeliness-2025", "sen2-phase-transfers-2026"]
    assert source.report["left_out"] == [{"name": "data-guidance/data-guidance.txt", "why": "the publisher’s guidance"}]
    before = Figure.objects.count()
    said = problems_of(
        zipped(timeliness_20_week=good + b"\n", phase_transfers=changed("final_26", "mood")), "again.zip"
    )
    assert said[0].startswith("data/phase_transfers.csv: ")
    assert Figure.objects.count() == before


def test_a_broken_zip_and_an_empty_file_are_refused_in_words():
    whole = zipped(phase_transfers=transfers(2025))
    assert "cannot be opened" in problems_of(whole[:60] + whole[80:], "broken.zip")[0]
    assert "We do not know what empty.csv is" in problems_of(b"", "empty.csv")[0]


def test_the_same_file_again_is_the_one_that_is_there():
    table = transfers(2025)
    assert load(table, NAME) == load(table, "the same under another name.csv")
    assert Edition.objects.count() == 1


def test_a_file_that_was_refused_may_be_loaded_again():
    problems_of(changed("final_26", "mood"), NAME)
    problems_of(changed("final_26", "mood"), NAME)


def test_a_corrected_file_is_the_next_number_of_its_edition():
    load(transfers(2025, 7), NAME)
    again = load(transfers(2025, 8), NAME).editions.get()
    assert (again.reference, again.number) == ("sen2-phase-transfers-2026-2", 2)
