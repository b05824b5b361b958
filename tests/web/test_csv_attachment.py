"""Files for spreadsheets: nothing that somebody typed runs in them, and numbers stay numbers."""

from fixsend.web import responses


def test_a_text_is_no_formula_and_a_number_keeps_its_minus():
    answer = responses.csv_attachment([["=cmd()", "O’Brien's", "-3.2", "-", "@sum"]], "table.csv")
    assert b"".join(answer.streaming_content).decode("utf-8-sig") == "'=cmd(),O’Brien's,-3.2,-,'@sum\r\n"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="table.csv"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_all_rows_are_read_before_the_first_goes_out():
    read = []

    def rows():
        for number in range(3):
            read.append(number)
            yield [str(number)]

    responses.csv_attachment(rows(), "table.csv")
    assert read == [0, 1, 2]
