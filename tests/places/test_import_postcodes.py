"""Loading an ONS Postcode Directory: every release, all or nothing, with a report."""

import io
import zipfile

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from fixsend.places.models import Postcode, PostcodeDirectory
from tests.places import directories
from tests.places.directories import ABERDEEN, CAMDEN, EVERY_KIND, OUT_OF_USE, WATFORD

pytestmark = pytest.mark.django_db


def load(path, *options):
    said = io.StringIO()
    call_command("import_postcodes", str(path), *options, stdout=said)
    return said.getvalue()


def table():
    names = ("compact", "country", "ended", "council__name", "constituency__code", "east", "north")
    return list(Postcode.objects.order_by("compact").values_list(*names))


@pytest.mark.parametrize("release", directories.RELEASES)
def test_the_directory_of_each_release_gives_the_same(tmp_path, release):
    said = load(directories.write(tmp_path, EVERY_KIND, release))
    assert table() == [
        ("AB101AA", "S", None, None, None, None, None),
        ("AL11AB", "E", 200401, "Hertfordshire", "E14001507", None, None),
        ("NW11AA", "E", None, "Camden", "E14001290", 5295, 1826),
        ("S11AA", "E", None, "Sheffield", None, None, None),
        ("WD171AA", "E", None, "Hertfordshire", "E14001568", None, None),
    ]
    assert "5 postcodes: England 4, Scotland 1." in said
    assert "1 of them are out of use. 3 English ones are in use" in said
    assert "0 have no council that we know and 1 no constituency" in said
    assert f"{release} is in use now" in said


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8", ";"), ("utf-16", ","), ("utf-16", "\t")])
def test_a_directory_that_a_spreadsheet_saved_again_is_read(tmp_path, encoding, delimiter):
    path = directories.write(tmp_path, EVERY_KIND)
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",", delimiter), encoding=encoding)
    load(path)
    assert Postcode.objects.count() == 5


def test_the_zip_file_as_it_is_published_is_read(tmp_path):
    with zipfile.ZipFile(tmp_path / "ONSPD_NOV_2025.zip", "w") as archive:
        archive.write(directories.write(tmp_path, EVERY_KIND), "Data/ONSPD_NOV_2025_UK.csv")
        archive.writestr("Data/multi_csv/ONSPD_NOV_2025_UK_AB.csv", "only,a,part\n")
    load(tmp_path / "ONSPD_NOV_2025.zip")
    assert Postcode.objects.count() == 5
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("readme.txt", "nothing")
    with pytest.raises(CommandError, match="no file such as"):
        load(tmp_path / "other.zip")


def test_the_next_directory_takes_the_place_of_the_last_and_says_what_is_different(tmp_path):
    load(directories.write(tmp_path, [CAMDEN, WATFORD, ABERDEEN]))
    moved = CAMDEN | {"lad25cd": "E09000003"}
    said = load(directories.write(tmp_path, [moved, ABERDEEN, OUT_OF_USE]))
    assert "1 are new, 1 gone, 1 in another council" in said
    assert [row[3] for row in table()] == [None, "Hertfordshire", "Barnet"]
    assert PostcodeDirectory.objects.count() == 2
    # The new table has the old one's names and rules, so that the next one can take its place too.
    load(directories.write(tmp_path, EVERY_KIND))
    with pytest.raises(IntegrityError), transaction.atomic():
        Postcode.objects.create(compact="ZZ11ZZ", country="X")
    with pytest.raises(IntegrityError), transaction.atomic():
        Postcode.objects.create(compact="NW11AA", country="E")


def test_a_dry_run_changes_nothing(tmp_path):
    load(directories.write(tmp_path, [CAMDEN]))
    said = load(directories.write(tmp_path, EVERY_KIND), "--dry-run")
    assert "4 are new, 0 gone, 0 in another council" in said
    assert "nothing was changed" in said
    assert Postcode.objects.count() == PostcodeDirectory.objects.count() == 1


BROKEN = [
    (lambda text: text + '"NW1 1AB","NW1"\n', "1 lines are wrong.\nLine 7: 2 columns in place of 18"),
    (lambda text: text.replace("WD17 1AA", "WD17"), "Line 3: “WD17” is no postcode"),
    (lambda text: text.replace("200401", "200499"), "Line 5: “200499” is no year and month"),
    (lambda text: text.replace("S92000003", "X92000003"), "Line 6: “X92000003” is no country"),
    (lambda text: text.rstrip("\n"), "ends in the middle of a line"),
    (lambda text: text[: text.rindex('"S92')] + '"S92', "cannot be read beyond line|columns in place"),
    (lambda text: text.replace("lad25cd", "other"), "no column for the district"),
    (lambda text: text.splitlines(keepends=True)[0], "holds no postcode"),
    (lambda text: "", "no column for the postcode"),
    (lambda text: text + text.splitlines(keepends=True)[1], "names a postcode twice"),
    (lambda text: text.replace("WD17", "W\udcff"), "cannot be read"),
]


@pytest.mark.parametrize(("broken", "why"), BROKEN)
def test_a_broken_or_cut_directory_changes_nothing_and_the_report_says_where(tmp_path, broken, why):
    load(directories.write(tmp_path, [CAMDEN, ABERDEEN]))
    before = table()
    path = directories.write(tmp_path, EVERY_KIND)
    path.write_text(broken(path.read_text(encoding="utf-8-sig")), encoding="utf-8", errors="surrogateescape")
    with pytest.raises(CommandError, match=why):
        load(path)
    assert table() == before
    assert PostcodeDirectory.objects.count() == 1


def test_a_directory_with_many_postcodes_fewer_is_refused_unless_the_host_says_so(tmp_path):
    load(directories.write(tmp_path, EVERY_KIND))
    with pytest.raises(CommandError, match="seems to be cut"):
        load(directories.write(tmp_path, [CAMDEN]))
    assert Postcode.objects.count() == 5
    load(directories.write(tmp_path, [CAMDEN]), "--may-shrink")
    assert Postcode.objects.count() == 1


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        load(tmp_path / "nothing.csv")
