"""Every table is read as its publisher means it: each trap of the files is one test, on a cut-out or the full file."""

import pytest

from fixsend.evidence.models import Area, Inspection, Neighbour
from tests.evidence.official import CUT_OUTS, figure, load, load_file, path_of, problems_of, says

pytestmark = pytest.mark.django_db
ENGLAND = "E92000001"


def test_a_figure_knows_its_counts_and_its_place_in_the_file():
    edition = load(CUT_OUTS.joinpath("timeliness_20_week.csv").read_bytes(), "timeliness_20_week.csv").editions.get()
    devon = figure(edition, "plans-in-20-weeks", "878", 2024)
    assert (str(devon.value), devon.numerator, devon.denominator) == ("3.2000", 41, 1277)
    line = path_line("timeliness_20_week.csv", devon.row)
    assert ",Devon,All EHC plans issued," in line
    assert devon.column == "PC_plans_issued_20_weeks_ex"


def path_line(name: str, row: int) -> str:
    return CUT_OUTS.joinpath(name).read_text("utf-8-sig").splitlines()[row - 1]


def test_breakdown_rows_are_read_and_only_totals_are_kept():
    edition = load(CUT_OUTS.joinpath("timeliness_20_week.csv").read_bytes(), "timeliness_20_week.csv").editions.get()
    assert edition.report["breakdown_rows"] == 28
    assert figure(edition, "plans-in-20-weeks", "841", 2024).denominator == 167


@pytest.mark.parametrize("code", ["825", "815", "370", "373"])
def test_the_departments_old_gss_codes_lead_to_the_council_of_today(code):
    """Buckinghamshire, North Yorkshire, Barnsley and Sheffield have an older code in the files than today’s."""
    area = Area.objects.get(code=code)
    assert area.is_current
    assert len(area.other_codes) > 1


def test_headings_count_without_their_capitals_as_editions_spell_them():
    """The edition 2025 has PC_plans_… and …ltYear, the edition 2026 pc_plans_… and …ltyear."""
    old, new = load_file("timeliness_20_week.csv"), load_file("timeliness_20_week_2026.csv")
    assert (old.reference, new.reference) == ("sen2-timeliness-2025", "sen2-timeliness-2026")
    assert says(old, "plans-in-20-weeks", ENGLAND, 2024) == "46.4"
    assert says(new, "plans-in-20-weeks", ENGLAND, 2025) == "46.1"


def test_totals_are_found_under_the_label_of_each_edition():
    assert says(load_file("requests.csv"), "requests", ENGLAND, 2024) == "154489"
    assert says(load_file("requests_2026.csv"), "requests", ENGLAND, 2025) == "162702"


def test_average_weeks_are_there_from_the_edition_2026_on():
    edition = load_file("timeliness_20_week_2026.csv")
    assert says(edition, "weeks-to-plan", ENGLAND, 2025) == "25.6"
    assert says(edition, "weeks-to-plan-not-exceptions", ENGLAND, 2025) == "24"
    assert not edition.slices.filter(indicator="weeks-to-plan", year=2019).exists()


def test_a_heading_that_stands_there_twice_is_read_twice():
    edition = load_file("annual_reviews.csv")
    assert says(edition, "reviews-held", ENGLAND, 2024) == "86.5"
    assert figure(edition, "reviews-held", ENGLAND, 2024).column == "total_review_meeting ÷ review_expected"
    assert says(edition, "reviews-decided-in-4-weeks", ENGLAND, 2024) == "44.4"
    assert says(edition, "reviews-held", "890", 2024) == "x"


REVIEWS_2026 = (
    "total_ehc_plans,review_expected_2025,review_not_expected_2025,review_completed_2025,review_completed_prior_2025,"
    "review_not_completed,outcome_maintained,outcome_amended,outcome_ceased,no_outcome_recorded,decision_4_weeks,"
    "decision_over_4_weeks"
)
PLACE = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,"
    "old_la_code,la_name,breakdown_topic,breakdown"
)


def test_annual_reviews_are_read_under_the_names_of_the_edition_2026_too():
    """None of the names of 2025 survived, and no percentage is published: it is worked out, and says so."""
    row = "2025,Calendar year,National,E92000001,England,,,,,,All annual reviews,All annual reviews"
    counts = "700000,600000,100000,400000,90000,110000,200000,150000,9000,50000,160000,240000"
    table = f"{PLACE},{REVIEWS_2026}\n{row},{counts}\n"
    edition = load(table.encode(), "annual_reviews.csv").editions.get()
    assert edition.reference == "sen2-annual-reviews-2026"
    held = figure(edition, "reviews-held", ENGLAND, 2025)
    assert (str(held.value), held.numerator, held.denominator) == ("81.7000", 490000, 600000)
    told = figure(edition, "reviews-decided-in-4-weeks", ENGLAND, 2025)
    assert (str(told.value), told.numerator) == ("40.0000", 160000)
    assert told.column == "(decision_4_weeks) ÷ (decision_4_weeks + decision_over_4_weeks)"


def test_phase_transfers_are_counts_of_the_year_and_no_share():
    edition = load_file("phase_transfers.csv")
    assert edition.reference == "sen2-phase-transfers-2026"
    assert says(edition, "transfer-reviews-due", ENGLAND, 2025) == "12232"
    assert says(edition, "transfer-plans-issued", ENGLAND, 2025) == "38887"
    assert says(edition, "transfer-plans-issued", "878", 2025) == "945"
    assert says(edition, "transfer-reviews-due", "878", 2025) == "0"
    assert set(edition.slices.values_list("year", flat=True)) == {2025}


def test_phase_transfers_of_all_councils_add_up_but_for_the_two_that_are_withheld():
    report = load_file("phase_transfers.csv").report
    assert report["totals_compared"] == 50
    assert {(one["area"], tuple(one["marked"])) for one in report["totals_that_differ"]} == {
        ("England", ("Lewisham", "Isle of Wight")),
        ("London", ("Lewisham",)),
        ("South East", ("Isle of Wight",)),
    }
    assert {one["column"] for one in report["totals_that_differ"]} == {"All plans"}
    assert report["missing"] == {}


def test_marks_stay_marks():
    edition = load_file("timeliness_20_week.csv")
    for council in ("838", "201"):
        assert says(edition, "plans-in-20-weeks", council, 2024) == "x"
    assert says(edition, "plans-in-20-weeks-all", "838", 2024) == "49.1"
    assert says(edition, "plans-in-20-weeks-all", "201", 2024) == "80"
    transfers = load_file("phase_transfers.csv")
    assert says(transfers, "transfer-plans-issued", "209", 2025) == says(
        transfers, "transfer-plans-issued", "921", 2025
    )
    assert says(transfers, "transfer-plans-issued", "921", 2025) == "x"


def test_what_nobody_returned_in_a_year_is_no_figure():
    edition = load_file("timeliness_20_week.csv")
    assert set(edition.slices.filter(indicator="plans-over-a-year").values_list("year", flat=True)) <= {2023, 2024}
    assert "plans-over-a-year, 2019" in edition.report["not_collected"]


def test_growth_is_worked_out_within_a_series_and_not_across_its_break():
    edition = load_file("caseload.csv")
    devon = figure(edition, "plans-growth", "878", 2024)
    assert (str(devon.value), devon.numerator, devon.denominator) == ("11.0000", 975, 8873)
    assert "compared with row" in devon.column
    assert not edition.slices.filter(indicator="plans-growth", year=2022).exists()
    assert edition.slices.filter(indicator="plans-growth", year=2023).exists()


def test_councils_that_sent_totals_only_have_their_total_and_no_placement():
    edition = load_file("caseload.csv")
    assert says(edition, "plans", "204", 2023) == "3525"
    assert says(edition, "in-mainstream", "204", 2023) == "x"


def test_figures_before_a_merger_belong_to_the_councils_of_then():
    assert says(load_file("caseload.csv"), "plans", "837", 2018) == "1045"
    before = load_file("sen2_mi.csv")
    assert before.reference == "sen2-until-2022-2022"
    assert says(before, "plans-in-20-weeks", "835", 2016) == "1.9"
    assert says(before, "plans-in-20-weeks", ENGLAND, 2014) == "64.3"
    assert says(before, "requests-refused", ENGLAND, 2022) == "22.0602"


def test_what_later_editions_say_better_is_not_taken_from_the_old_table():
    years = load_file("sen2_mi.csv").slices.filter(indicator="plans-in-20-weeks").values_list("year", flat=True)
    assert set(years) == {2014, 2015, 2016, 2017, 2018}


APPEALS = "SEND Tribunals and appeal rate 2014-2024.csv"


def test_the_tribunals_table_is_read_by_name_because_its_codes_are_wrong():
    edition = load_file(APPEALS)
    assert says(edition, "appeals", "892", 2014) == "18"  # Nottingham, printed as 891
    assert says(edition, "appeals", "891", 2014) == "47"  # Nottinghamshire, printed as 928
    assert says(edition, "appeals", "928", 2014) == "41"  # Northamptonshire, printed as 892
    assert says(edition, "appeals", "823", 2023) == "96"  # Central Bedfordshire, printed as 873
    assert says(edition, "appeals", "873", 2023) == "126"  # Cambridgeshire, printed as 823


def test_the_two_rows_of_the_tribunals_table_that_are_exchanged_for_2024_are_not_shown():
    wide, long = load_file(APPEALS), load_file("send_appeal_rate_2024_2025.csv")
    for council, right in (("823", "169"), ("873", "140")):
        assert says(wide, "appeals", council, 2024) == says(wide, "appeal-rate", council, 2024) == "!"
        assert says(long, "appeals", council, 2024) == right


def test_a_dash_is_zero_in_the_tribunals_table():
    edition = load_file(APPEALS)
    assert says(edition, "appeals", "841", 2014) == "0"
    assert says(edition, "appeal-rate-until-2023", "841", 2015) == "0.4"


def test_thousands_and_footnote_digits_are_no_part_of_a_number_or_a_name():
    edition = load_file(APPEALS)
    assert says(edition, "appeals", ENGLAND, 2024) == "22276"
    assert figure(edition, "appeal-rate-until-2023", ENGLAND, 2019).denominator == 413131
    assert says(edition, "appeals", "942", 2023) == "29"  # “Cumberland8”
    assert figure(edition, "appeals", ENGLAND, 2014).column == "2014: Appeals registered4"


def test_the_two_rates_of_2024_are_two_indicators():
    edition = load_file(APPEALS)
    assert says(edition, "appeal-rate", ENGLAND, 2024) == "6.1"
    assert says(edition, "appeal-rate-until-2023", ENGLAND, 2023) == "2.5"
    assert not edition.slices.filter(indicator="appeal-rate-until-2023", year=2024).exists()


def test_councils_that_did_not_exist_have_no_figure_and_the_old_dorset_keeps_its_own():
    edition = load_file(APPEALS)
    assert says(edition, "appeals", "837", 2018) == "20"
    assert says(edition, "appeals", "839", 2024) == "145"
    assert says(edition, "appeals", "835", 2014) == "20"
    assert says(edition, "appeals", "838", 2019) == "57"
    councils = edition.slices.get(indicator="appeals", year=2018, level="council").figures
    assert not councils.filter(area_id__in=["839", "838", "942", "940"]).exists()
    assert says(edition, "appeal-rate", "317", 2024) == "x"


def test_appeals_since_2024():
    edition = load_file("send_appeal_rate_2024_2025.csv")
    assert says(edition, "appeals", ENGLAND, 2025) == "26977"
    assert says(edition, "appeal-rate", "919", 2024) == "27.9"
    assert says(edition, "appeal-rate", "919", 2025) == "7.5"
    assert says(edition, "appeals", "936", 2024) == "1059"
    assert says(edition, "appeal-rate", "936", 2024) == "x"


def test_inspections_are_found_by_the_three_digit_code_and_lack_what_the_list_lacks():
    edition = load_file("area_send_outcomes_2026-06-29.csv")
    assert (edition.reference, edition.name) == ("inspections-2026-06-29", "2026-06-29")
    found = {one.area_id: one for one in Inspection.objects.filter(slice__edition=edition)}
    assert found["871"].outcome == ""  # Slough
    for code in ("825", "873", "830", "815", "883"):
        assert found[code].started_on is None
        assert found[code].outcome
    assert found["943"].outcome == "inconsistent"  # Westmorland and Furness, with the code of a district that ended
    assert str(found["370"].started_on) == "2026-02-02"
    assert found["370"].outcome_text.startswith("The local area partnership’s special educational needs")


def test_inspections_of_the_first_framework_have_an_outcome_of_their_own():
    edition = load_file("ofsted_area_send_2016-2022.csv")
    found = {one.area_id: one for one in Inspection.objects.filter(slice__edition=edition)}
    assert found["302"].outcome == "no_statement"
    assert found["909"].area.name == "Cumbria"
    assert {one.outcome for one in found.values()} == {"no_statement", "statement_required"}


def test_neighbours_are_ten_for_each_council_of_today():
    edition = load_file("statistical_neighbours_may_2025.csv")
    assert edition.name == "2025-05"
    devon = Neighbour.objects.filter(slice__edition=edition, area_id="878")
    assert list(devon.values_list("rank", flat=True)) == list(range(1, 11))
    assert not Neighbour.objects.filter(area__until__isnull=False).exists()


def test_a_dash_in_the_interactive_tool_is_no_figure_and_never_zero():
    edition = load_file("lait_children_with_sen_long.csv")
    assert says(edition, "pupils-with-plan", "942", 2023) == "5.1"
    assert not edition.slices.get(indicator="pupils-with-plan", year=2022, level="council").figures.filter(
        area_id="942"
    )
    assert says(edition, "pupils-with-plan", "878", 2024) == "6.5"
    assert says(edition, "pupils-with-plan", ENGLAND, 2015) == "2.8"
    assert says(edition, "pupils-with-plan", "835", 2015) == "2.5"  # “Dorset (Pre LG)”
    assert says(edition, "pupils-with-plan", "822", 2024)  # “Bedford Borough”


def test_the_interactive_tools_own_appeal_rate_is_not_shown_for_it_has_the_old_denominator():
    edition = load_file("lait_children_with_sen_long.csv")
    assert not edition.slices.filter(indicator__startswith="appeal").exists()
    assert edition.report["left_out"]["measures that are not shown"] > 0


def test_the_interactive_tool_names_former_councils_after_their_end_and_those_rows_are_left_out():
    edition = load_file("lait_children_with_sen_long.csv")
    assert says(edition, "pupils-with-plan", "909", 2022) == "4.7"
    assert not edition.slices.get(indicator="pupils-with-plan", year=2023, level="council").figures.filter(
        area_id="909"
    )
    assert edition.report["left_out"]["“London (Inner)”"] > 0


def test_grant_balances_are_below_zero_where_there_is_a_deficit():
    edition = load_file("dsg_deficit_2019-20_to_2021-22.csv")
    assert edition.reference == "dsg-balances-2022"
    assert says(edition, "dsg-balance", "878", 2021) == "-13.84"
    assert says(edition, "dsg-balance", ENGLAND, 2021) == "-2.26"
    assert says(edition, "dsg-balance", "928", 2020)  # Northamptonshire until March 2021


def test_a_regions_total_that_stands_with_each_of_its_councils_is_not_shown_as_theirs():
    edition = load_file("newplans.csv")
    assert says(edition, "new-plans", "383", 2022) == "!"
    assert says(edition, "new-plans", "E12000003", 2022) == "6078"
    assert says(edition, "new-plans", "357", 2022) == "384"
    assert len(edition.report["flawed"]) == 15


def test_a_total_that_is_not_the_sum_of_its_parts_is_not_shown():
    edition = load_file("residential_settings.csv")
    assert says(edition, "residential", ENGLAND, 2022) == "!"
    assert says(edition, "residential", ENGLAND, 2021) == "3297"
    assert says(edition, "residential", "886", 2022) == "132"


def test_a_share_that_its_own_counts_contradict_is_not_shown():
    edition = load_file("sen_needs_all_plans.csv")
    assert says(edition, "need-sld", "936", 2024) == says(edition, "need-spld", "936", 2024) == "!"
    assert says(edition, "need-asd", "936", 2024) == "34.9"
    assert says(edition, "need-asd", ENGLAND, 2024) == "31.5"


def test_a_byte_order_mark_before_the_first_heading_is_no_part_of_it():
    whole = path_of("phase_transfers.csv").read_bytes()
    assert load(b"\xef\xbb\xbf" + whole, "phase_transfers.csv").state == "read"


def test_the_rows_of_leicester_and_hackney_in_2023_are_marks():
    edition = load_file("requests.csv")
    assert says(edition, "requests", "856", 2023) == "x"
    assert says(edition, "requests-refused", "886", 2024) == "55"
    assert "x" in {mark for one in edition.report["marked"] for mark in one["marks"]}


def test_an_unknown_file_is_refused_with_what_it_has():
    said = problems_of(b"Fruit,Colour\nApple,red\n", "fruit.csv")
    assert "We do not know what fruit.csv is" in said[0]
    assert "Fruit, Colour" in said[0]
