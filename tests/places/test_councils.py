"""The table of councils, its importer and the choices made from it."""

import pytest
from django.core.management import CommandError, call_command

from fixsend.places import councils, queries
from fixsend.places.models import Council, Region

pytestmark = pytest.mark.django_db

HEADER = "gss_code,old_la_code,la_name,la_type,region_code,homepage_url\n"


def test_the_153_councils_are_there_after_migrating():
    assert Council.objects.count() == 153
    assert set(Council.objects.values_list("region", flat=True)) == set(Region.values)


def test_loading_again_changes_nothing():
    before = list(Council.objects.order_by("pk").values())
    councils.load(Council)
    assert list(Council.objects.order_by("pk").values()) == before


def test_a_council_stands_where_people_look_for_it():
    assert Council.objects.get(code="801").name == "Bristol"
    assert Council.objects.get(code="839").name == "Bournemouth, Christchurch and Poole"


def test_a_register_is_imported_into_the_table_and_the_database(tmp_path):
    register, table = tmp_path / "register.csv", tmp_path / "councils.csv"
    register.write_text(HEADER + 'E06000099,999,"Newtown, City of",Unitary authority,E12000009,https://example.org/\n')
    call_command("import_councils", str(register), "--table", str(table), stdout=(tmp_path / "out").open("w"))
    assert Council.objects.get(code="999").name == "Newtown"
    assert [fact.name for fact in councils.read_table(table)] == ["Newtown"]
    assert Council.objects.count() == 154


def test_a_file_that_is_no_register_is_refused(tmp_path):
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("name,colour\nA,red\n")
    with pytest.raises(CommandError, match="no column"):
        call_command("import_councils", str(wrong), "--table", str(tmp_path / "table.csv"))
    assert Council.objects.count() == 153


def test_councils_are_offered_by_region_in_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        groups = queries.councils_by_region()
    assert [region for region, _ in groups] == Region.labels
    assert sum(len(choices) for _, choices in groups) == 153
    for _, choices in groups:
        names = [name for _, name in choices]
        assert names == sorted(names, key=str.lower)
