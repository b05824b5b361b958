"""Bringing in newer facts from official files: a dry run says what would change, and broken files change nothing."""

import io
import json

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from fixsend.places.facts import (
    constituencies,
    council_names,
    councils,
    former_councils,
    hexagons,
    representatives,
    tables,
)
from fixsend.places.models import Constituency, Council, FormerCouncil, Representative

pytestmark = pytest.mark.django_db

REGISTER = "gss_code,dfe_code_2025,other_codes,old_la_code,la_name,la_type,region_code,homepage_url\n"
NEWTOWN = 'E06000099,E06000098,E06000097,999,"Newtown, City of",Unitary authority,E12000009,https://example.org/\n'
AUTHORITIES = (
    "local-authority-code,nice-name,gss-code,end-date,replaced-by,nation,local-authority-type\n"
    "HRT,Hertfordshire,E10000015,,,England,CTY\n"
    "OLD,Oldshire County,E10000099,2020-03-31,HRT,England,CTY\n"
    "DIS,A district,E07000999,2020-03-31,HRT,England,NMD\n"
)
SEATS = "pcon_code,pcon_name,lad_code,new_la_code,region_name\n"
NORTHBRIDGE = (
    "E14009999,Northbridge,E08000019,E08000019,Yorkshire and The Humber\n"
    "E14009999,Northbridge,E08000038,E08000038,Yorkshire and The Humber\n"
)
MEMBERS = "pcon_code,member_id,display_as,party_text,member_email,country_code\n"


@pytest.fixture
def bring_in(tmp_path):
    """Return a function that imports words as a file, and returns what was said; our own tables stay as they are."""

    def run(kind, text, *options, encoding="utf-8"):
        source, said = tmp_path / "source.csv", io.StringIO()
        source.write_text(text, encoding=encoding)
        call_command("import_places", kind, str(source), "--table", str(tmp_path / "table.csv"), *options, stdout=said)
        return said.getvalue()

    return run


@pytest.mark.parametrize("facts", [councils, council_names, former_councils, constituencies, representatives, hexagons])
def test_what_the_code_brings_is_what_the_database_holds_and_loading_it_again_changes_nothing(facts):
    assert not tables.compare(facts.stored(apps), facts.read_table())
    facts.load(apps, facts.read_table())
    assert not tables.compare(facts.stored(apps), facts.read_table())


def test_a_register_of_councils_is_taken_into_the_table_and_the_database(bring_in, tmp_path):
    said = bring_in("councils", REGISTER + NEWTOWN)
    newtown = Council.objects.get(code="999")
    assert (newtown.name, newtown.other_codes) == ("Newtown", ["E06000097", "E06000098"])
    assert "New: Newtown (999)" in said
    assert "In no line: Camden (202)" in said
    assert Council.objects.count() == 154
    assert [fact.name for fact in tables.read(tmp_path / "table.csv", councils.CouncilFacts)] == ["Newtown"]


def test_a_dry_run_says_what_would_change_and_changes_nothing(bring_in, tmp_path):
    camden = "E09000007,E09000007,,202,Camden Town,London borough,E12000007,https://www.camden.gov.uk/\n"
    said = bring_in("councils", REGISTER + camden, "--dry-run")
    assert "Changed: Camden (202): name “Camden” becomes “Camden Town”" in said
    assert "nothing was changed" in said
    assert Council.objects.get(code="202").name == "Camden"
    assert not (tmp_path / "table.csv").exists()


def test_councils_that_ended_are_taken_with_those_that_follow_them(bring_in):
    bring_in("former-councils", AUTHORITIES)
    old = FormerCouncil.objects.get(gss_code="E10000099")
    assert (old.name, str(old.replaced_on), old.successors.get().name) == ("Oldshire", "2020-04-01", "Hertfordshire")
    assert not FormerCouncil.objects.filter(gss_code="E07000999").exists()


def test_a_constituency_that_lies_in_two_councils_is_one_whatever_age_their_codes_have(bring_in):
    bring_in("constituencies", SEATS + NORTHBRIDGE)
    found = Constituency.objects.get(code="E14009999")
    assert sorted(map(str, found.councils.all())) == ["Barnsley", "Sheffield"]
    bring_in("constituencies", SEATS + NORTHBRIDGE.splitlines(keepends=True)[0])
    assert list(map(str, found.councils.all())) == ["Sheffield"]


def test_members_take_the_place_of_all_that_were_there(bring_in):
    line = "E14001063,77,Ada Example,Independent,No email found,E92000001\n"
    abroad = "S14000001,78,Bea Example,Independent,bea@example.org,S92000003\n"
    said = bring_in("representatives", MEMBERS + line + abroad)
    member = Representative.objects.get()
    assert (member.name, member.email, member.constituency.name) == ("Ada Example", "", "Aldershot")
    assert "New: Ada Example (E14001063)" in said


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_that_a_spreadsheet_saved_again_is_read(bring_in, encoding, delimiter):
    lines = MEMBERS + "E14001063,77,Siân Example,Independent,,E92000001\n"
    bring_in("representatives", lines.replace(",", delimiter), encoding=encoding)
    assert Representative.objects.get().name == "Siân Example"


def test_a_first_line_may_say_what_stands_between_cells(bring_in):
    lines = MEMBERS + "E14001063,77,Ada Example,Independent,,E92000001\n"
    bring_in("representatives", "sep=;\n" + lines.replace(",", ";"))
    assert Representative.objects.get().name == "Ada Example"


@pytest.mark.parametrize(
    ("kind", "text", "why"),
    [
        ("councils", "name,colour\nA,red\n", "no column"),
        ("councils", REGISTER, "no line"),
        ("councils", "", "no line"),
        ("councils", "<!DOCTYPE html><title>Not found</title>", "a web page"),
        ("councils", REGISTER + NEWTOWN.replace('of"', "of"), "cannot be read as a CSV file"),
        ("councils", REGISTER + NEWTOWN + NEWTOWN, "999 twice"),
        ("councils", REGISTER + NEWTOWN.replace("E12000009", "E12000099"), "council_region_known"),
        ("former-councils", AUTHORITIES.replace("E10000015", "E10000999"), "not among our councils"),
        ("constituencies", SEATS + NORTHBRIDGE.replace("E08000019", "E08000999"), "not among our councils"),
        ("constituencies", SEATS + NORTHBRIDGE.replace("and The Humber", ""), "region"),
        ("representatives", MEMBERS + "E14009998,77,Ada,Independent,,E92000001\n", "not among our constituencies"),
        ("representatives", MEMBERS + "E14001063,x,Ada,Independent,,E92000001\n", "no number"),
        (
            "representatives",
            MEMBERS + "E14001063,77,Ada,Independent,,E92000001\nE14001063,78,Bea,Independent,,E92000001\n",
            "two members",
        ),
    ],
)
def test_a_file_that_is_not_what_it_should_be_changes_nothing(bring_in, tmp_path, kind, text, why):
    with pytest.raises(CommandError, match=why):
        bring_in(kind, text)
    for facts in (councils, former_councils, constituencies, representatives):
        assert not tables.compare(facts.stored(apps), facts.read_table())
    assert not (tmp_path / "table.csv").exists()


HEXJSON = {
    "layout": "odd-r",
    "hexes": {
        "E09000007": {"q": 12, "r": 8, "n": "Camden", "old_la_code": "202", "region": "London"},
        "E06000023": {"q": 2, "r": 3, "n": "Bristol, City of", "old_la_code": "801", "region": "South West"},
    },
}


def hexjson(layout="odd-r", **changes):
    hexes = {code: one | changes.get(code, {}) for code, one in HEXJSON["hexes"].items()}
    return json.dumps({"layout": layout, "hexes": hexes})


def test_every_council_has_a_hexagon_of_its_own():
    positions = hexagons.positions()
    assert set(positions) == set(Council.objects.values_list("code", flat=True))
    assert len(set(positions.values())) == len(positions) == 153


def test_positions_on_the_map_are_taken_from_a_cut_out_of_a_hexjson_file(bring_in, tmp_path):
    said = bring_in("hexagons", hexjson())
    assert "2 hexagons loaded" in said
    assert (tmp_path / "table.csv").read_text() == "code,q,r\n202,12,8\n801,2,3\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nonsense", "cannot be read as a HexJSON file"),
        ("[]", "cannot be read as a HexJSON file"),
        ('{"layout": "odd-r"}', "It has no 'hexes'"),
        (hexjson(layout="even-q"), "Its layout is even-q"),
        (hexjson(E06000023={"q": 12, "r": 8}), "Two hexagons lie in one place"),
        (hexjson(E06000023={"q": None}), "cannot be read as a HexJSON file"),
        (hexjson(E06000023={"old_la_code": "000"}), "It names 000, not among our councils"),
    ],
)
def test_a_file_that_is_no_map_of_our_councils_changes_nothing(bring_in, tmp_path, text, words):
    with pytest.raises(CommandError, match=words):
        bring_in("hexagons", text)
    assert not (tmp_path / "table.csv").exists()


def test_other_names_of_councils_are_taken_from_a_table(bring_in):
    bring_in("council-names", "code,name\n810,Hull\n")
    assert Council.objects.get(code="810").other_names == ["Hull"]
    assert Council.objects.get(code="840").other_names == []


def test_a_newer_list_of_councils_that_ended_keeps_the_codes_of_the_department(bring_in):
    cumbria = "CMA,Cumbria,E10000006,2023-03-31,HRT,England,CTY\n"
    bring_in("former-councils", AUTHORITIES + cumbria)
    assert FormerCouncil.objects.get(name="Cumbria").code == "909"
