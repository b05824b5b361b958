"""Tables as other programs write them: read as they are, or refused with the line and what to do."""

import csv
import io
import random
import time
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fixsend.web.tables import archives, dialects
from fixsend.web.tables.reading import Table, open_table
from fixsend.web.tables.rows import BAD_BYTES, TOO_LONG, UnreadableTable
from tests.examples import examples

HEADINGS = ("Email", "Name", "Note")


def read(content: bytes) -> tuple[Table, list[tuple[int, list[str], str]]]:
    table = open_table(io.BytesIO(content), lambda cell: cell in HEADINGS)
    return table, [(row.number, row.cells, row.remark) for row in table.rows]


def cells(content: bytes) -> list[list[str]]:
    return [row[1] for row in read(content)[1]]


NAMES = [
    "Zoë Ångström",
    "José Núñez",
    "Siân Ó Briain",
    "Ana Smith",
    "D’Arcy François",
    "Müller, Jürgen",
    'Ann "Nan" Lee',
]
rows = st.lists(
    st.tuples(
        st.sampled_from(["ana@example.org", "b.c@example.co.uk", "d+e@example.com"]),
        st.sampled_from(NAMES),
        st.sampled_from(["", "two\nlines", "a, b; c | d", "Yes", 'says "no"']),
    ),
    min_size=1,
    max_size=8,
)
preludes = st.sampled_from(["", "Our supporters\n\n", "sep={delimiter}\n", "Exported on 3 May\nAll of them\n"])


@hypothesis_settings(max_examples=examples(80), deadline=None)
@given(
    rows,
    preludes,
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]),
)
def test_what_any_program_writes_is_read_back(table, prelude, delimiter, quoting, line_end, encoding):
    if line_end == "\r":  # Python would leave a line break inside a cell bare.
        quoting = csv.QUOTE_ALL
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=line_end)
    writer.writerows([HEADINGS, *table])
    before = prelude.format(delimiter=delimiter).replace("\n", line_end)
    found, read_rows = read((before + text.getvalue()).encode(encoding))
    assert found.header == list(HEADINGS)
    assert [row[1] for row in read_rows] == [list(row) for row in table]
    assert found.tally.addresses == len(table)
    first = before.count(line_end) + 2
    assert [row[0] for row in read_rows] == list(range(first, first + len(table)))


WRAPS = {"each line": lambda line: True, "lines that have quotation marks": lambda line: '"' in line}


@hypothesis_settings(max_examples=examples(40), deadline=None)
@given(
    rows.filter(lambda table: all("\n" not in row[2] for row in table)),
    st.sampled_from(",;\t|"),
    st.sampled_from([*WRAPS]),
)
def test_a_line_that_stands_in_quotation_marks_as_a_whole_is_a_row(table, delimiter, wraps):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows([HEADINGS, *table])
    lines = [
        '"' + line.replace('"', '""') + '"' if WRAPS[wraps](line) else line for line in text.getvalue().splitlines()
    ]
    assert cells("\r\n".join(lines).encode()) == [[*row] for row in table]


@pytest.mark.parametrize(
    "lines",
    [
        ["Email", '"ana@example.org"'],
        ["Email", '"Smith, Ana <ana@example.org>"', '"Lee, Bo <bo@example.org>"'],
        ["Email,Name,Note", 'ana@example.org,Ana,"one, two"', '"Members, since May"'],
    ],
)
def test_a_cell_in_quotation_marks_stays_one(lines):
    assert cells("\n".join(lines).encode()) == [*csv.reader(lines[1:])]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "name",
    ["Conor O’Neill", "O’NEILL", "Síle O’Neill", "D’Arcy", "St Mary’s", "don’t", "Seán", "Zoë", "ÖZLEM"],
)
def test_one_name_is_enough_to_tell_the_encoding_of_a_list(name, encoding):
    text = f"Name,Email\nAnn Lee,ann@example.org\n{name},other@example.org\n"
    assert cells(text.encode(encoding))[1][0] == name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "mac_roman", "cp850"])
def test_one_column_and_one_name_are_enough(encoding):
    assert cells("Email\nana@example.org\n".encode(encoding)) == [["ana@example.org"]]
    assert cells("Email,Name\nz@example.org,Zoë\n".encode(encoding)) == [["z@example.org", "Zoë"]]


def test_a_space_that_does_not_break_is_no_letter():
    file = "Email\N{NO-BREAK SPACE},Given\N{NO-BREAK SPACE}name\nana@example.org\N{NO-BREAK SPACE},Zoë\n"
    for known in (file, file.replace("ë", "e")):
        assert cells(known.encode("cp1252"))[0][0] == "ana@example.org"


@hypothesis_settings(max_examples=examples(40), deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([b"\xff", b"\x80", b"\xc3", b"\xe2\x80"]))
def test_one_bad_byte_spoils_no_other_accent(seed, bad):
    chosen = random.Random(seed)
    whole = "Email,Name\n" + "".join(f"a{number}@example.org,Zoë Nüñez\n" for number in range(20))
    lines = whole.encode().split(b"\n")
    hurt = chosen.randrange(1, 21)
    lines[hurt] = lines[hurt] + bad
    read_rows = read(b"\n".join(lines))[1]
    for number, row, remark in read_rows:
        assert row[1].startswith("Zoë Nüñez")
        assert (remark == BAD_BYTES) == (number == hurt + 1)


@pytest.mark.parametrize("quoted", ["Ben", "Ben,", 'Ben" Ali', '"'])
def test_a_quotation_mark_that_is_not_closed_swallows_no_row(quoted):
    lines = [f"a{number}@example.org,Name {number},note" for number in range(20)]
    lines[5] = f'a5@example.org,"{quoted},note' if quoted != '"' else 'a5@example.org,",note'
    with pytest.raises(UnreadableTable, match=r"^Lines? 7"):
        cells("\n".join(["Email,Name,Note", *lines]).encode())


@pytest.mark.parametrize("closed_at", [6, 10, 19])
@pytest.mark.parametrize("closing", ['Name",note', 'Name,note"', '"Name",note', '","note"'])
def test_a_quotation_mark_that_is_closed_too_late_swallows_no_row(closed_at, closing):
    lines = [f"a{number}@example.org,Name {number},note" for number in range(20)]
    lines[5] = 'a5@example.org,"Name 5,note'
    lines[closed_at] = f"a{closed_at}@example.org,{closing}"
    with pytest.raises(UnreadableTable, match=r"^Lines? "):
        cells("\n".join(["Email,Name,Note", *lines]).encode())


def test_a_note_of_several_lines_with_an_address_in_it_is_a_note():
    note = "Rang on Monday.\nWrites from ana@work.example too, she says.\nThanks"
    assert cells(f'Email,Name,Note\nana@example.org,Ana,"{note}"\n'.encode()) == [["ana@example.org", "Ana", note]]


def test_padding_outside_quotation_marks_is_no_part_of_a_cell():
    found = cells(b'Email , Name , Note\n "ana@example.org" , "Lee, Ana" , x \n')
    assert found == [["ana@example.org", "Lee, Ana", "x"]]


def test_a_cell_that_is_too_long_is_cut_and_its_row_named():
    (first, second) = read(b"Email,Note\nana@example.org," + b"x" * 30_000 + b"\nben@example.org,y\n")[1]
    assert (first[2], len(first[1][1])) == (TOO_LONG, 20_000)
    assert second == (3, ["ben@example.org", "y"], "")


def test_characters_that_nothing_can_carry_are_taken_out():
    assert cells(b"Email,Name\na\x00na@example.org,A\x07na\x1b\n") == [["ana@example.org", "Ana"]]
    assert cells(b"Email,Name\nana@example.org,\\u0000 \\ud800\n") == [["ana@example.org", "\\u0000 \\ud800"]]


def test_a_file_without_headings_has_numbered_columns_and_loses_no_row():
    table, found = read(b"ana@example.org,Ana\nben@example.org,Ben\n")
    assert table.header == ["Column 1", "Column 2"]
    assert [row[0] for row in found] == [1, 2]


def test_a_heading_that_occurs_twice_is_told_apart():
    assert read(b"Email,Email,Name\na@example.org,b@example.org,c\n")[0].header == ["Email", "Email (2)", "Name"]


def workbook(*sheets) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for number, sheet in enumerate(sheets):
        page = book.create_sheet(f"Sheet {number}")
        for row in sheet:
            page.append(row)
    book.save(file)
    return file.getvalue()


def test_an_excel_workbook_is_read():
    assert cells(workbook([HEADINGS, ("ana@example.org", "Zoë", 3), (None, None, None)], [])) == [
        ["ana@example.org", "Zoë", "3"]
    ]


def test_a_percentage_is_read_as_a_workbook_shows_it():
    book = openpyxl.load_workbook(io.BytesIO(workbook([("Council", "Share", "Decided"), ("Devon", 0.989, 0.5)])))
    book.active["B2"].number_format = "0.0%"
    file = io.BytesIO()
    book.save(file)
    assert cells(file.getvalue()) == [["Devon", "98.9%", "0.5"]]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"PK\x03\x04 not really", "damaged|spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old format"),
        (b"%PDF-1.7", "PDF"),
        (b"<!DOCTYPE html><table>", "web page"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"\x1f\x8b\x08\x00", "packed"),
        (workbook([HEADINGS], [HEADINGS]), "2 sheets"),
        (b"a," * 300, "columns"),
        (b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(3000), "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + random.Random(2).randbytes(3000), "picture"),
        (b"SQLite format 3\x00" + bytes(500), "not a list"),
    ],
)
def test_what_is_no_table_is_refused_in_words(content, words):
    with pytest.raises(UnreadableTable, match=words):
        cells(content)


@pytest.mark.parametrize("place", [200, 700, 1500, 3000])
def test_a_damaged_workbook_is_refused_in_words(place):
    content = bytearray(workbook([HEADINGS, ("ana@example.org", "Zoë", 3)]))
    content[place : place + 40] = b"\x00" * 40
    refused = ""
    try:
        cells(bytes(content))
    except UnreadableTable as error:
        refused = str(error)
    assert not refused or "spreadsheet" in refused or "ZIP" in refused


def test_a_zip_that_unpacks_out_of_all_proportion_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("list.csv", b"0" * 60 * 1024 * 1024)
    with pytest.raises(UnreadableTable, match="far more"), archives.opened(io.BytesIO(file.getvalue())):
        pass


@hypothesis_settings(max_examples=examples(60), deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading(content):
    try:
        found = cells(content)
    except UnreadableTable:
        return
    assert all(isinstance(cell, str) for row in found for cell in row)


@pytest.mark.parametrize("address", ["o'neill@example.org", "o’neill@example.org", "d'arcy-o'dea@mail.example.co.uk"])
@pytest.mark.parametrize(
    "cell", ["{}", "'{}'", "''{}''", '"{}"', "Ana <{}>", "Ana O'Neill <{}>", "mailto:{}", "Mail:{}.", "({}), on leave"]
)
def test_an_apostrophe_is_a_part_of_an_address_and_no_end_of_it(address, cell):
    assert dialects.addresses_in(cell.format(address)) == [address]


@pytest.mark.parametrize("cell", ["a" * 60_000 + " @", "a@" + "b" * 60_000, "a'" * 60_000 + "@", "'a@" * 60_000])
def test_a_long_word_is_searched_for_addresses_in_no_time(cell):
    began = time.process_time()
    dialects.addresses_in(cell)
    assert time.process_time() - began < 1
