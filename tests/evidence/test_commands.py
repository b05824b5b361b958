"""Commands for whoever brings new official figures into the product itself."""

import lzma

import pytest
from django.core.management import CommandError, call_command

from fixsend.evidence import documentation
from fixsend.evidence.models import Edition, EditionState, SourceFile
from tests.evidence.official import path_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def table(tmp_path):
    return tmp_path / "facts.txt.xz"


def write(table, *files) -> None:
    call_command("facts", *map(str, files), "--retrieved-on", "2026-11-23", "--to", str(table))


def test_the_table_of_facts_is_made_from_official_files_and_leaves_nothing_here(table, capsys):
    write(table, path_of("timeliness_20_week.csv"), path_of("caseload.csv"))
    said = capsys.readouterr().out
    assert "timeliness_20_week.csv: " in said
    assert f"figures written to {table}" in said
    lines = lzma.decompress(table.read_bytes()).decode().splitlines()
    assert sum(line.startswith("E\t") for line in lines) >= 2
    assert any(line.startswith("S\t") for line in lines)
    assert not SourceFile.objects.exists()
    assert not Edition.objects.exists()


def test_a_file_that_is_refused_leaves_the_table_as_it_was(table, tmp_path):
    other = tmp_path / "timeliness_20_week.csv"
    other.write_text("Name,Phone\nAda,1\n")
    table.write_bytes(b"as it was")
    with pytest.raises(CommandError, match=r"timeliness_20_week\.csv was refused; nothing is written"):
        write(table, path_of("caseload.csv"), other)
    assert table.read_bytes() == b"as it was"


def test_the_day_on_which_files_were_fetched_is_asked_for(table):
    with pytest.raises(CommandError, match="On which day were the files fetched"):
        call_command("facts", str(path_of("caseload.csv")), "--to", str(table))
    assert not table.exists()


def test_the_table_that_comes_with_the_site_is_loaded_and_published(capsys):
    call_command("facts")
    number = Edition.objects.filter(state=EditionState.PUBLISHED).count()
    assert number > 10
    assert f"{number} editions loaded and published." in capsys.readouterr().out


def test_the_page_of_data_is_written_from_the_declarations(tmp_path, monkeypatch, capsys):
    committed = documentation.PATH.read_text(encoding="utf-8")
    monkeypatch.setattr(documentation, "PATH", tmp_path / "data.md")
    call_command("data_docs")
    assert (tmp_path / "data.md").read_text(encoding="utf-8") == committed
    assert "data.md" in capsys.readouterr().out
