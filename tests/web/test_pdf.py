"""PDFs come out readable for everybody, and hold texts as texts."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from fixsend.web import pdf

GIVEN = {
    "title": "Fund our schools",
    "target": "the Secretary of State",
    "ask": "Pay for what the law promises.\n\nNow.",
    "handing": "We do not pass your details to anyone.",
    "looking_after": "The alliance looks after them.",
    "lines": 12,
    "send_to": "The alliance, 1 Example Street",
    "url": "https://example.org/campaigns/",
}


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def text(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(content).pages).split())


def test_a_paper_is_tagged_titled_and_in_english():
    paper = read(pdf.render("campaigns/pdf/petition_sheet.typ", GIVEN))
    root = paper.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert paper.metadata.title == "Fund our schools"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in paper.xmp_metadata.stream.get_data()


@pytest.mark.parametrize(
    "words", ["#pagebreak() *not bold* $x$", "= No heading", '"quoted" \\ <tag> @label', "שלום 😀"]
)
def test_what_somebody_typed_stands_there_as_it_was_typed(words):
    content = pdf.render("campaigns/pdf/petition_sheet.typ", {**GIVEN, "ask": words})
    assert len(read(content).pages) == 1
    if words.isascii():
        assert " ".join(words.split()) in text(content)


@pytest.mark.parametrize("name", ["张伟", "Ada 😀👩‍👧", "नमस्ते"])
def test_a_sign_that_no_font_has_becomes_a_box_and_the_paper_comes_out(name):
    content = pdf.render("campaigns/pdf/petition_sheet.typ", {**GIVEN, "ask": f"{name} asks"})
    assert "asks" in text(content)


def test_the_promoter_stands_at_the_foot_of_each_page():
    content = pdf.render(
        "campaigns/pdf/petition_sheet.typ", {**GIVEN, "lines": 60, "imprint": "Promoted by A, B Street"}
    )
    pages = read(content).pages
    assert len(pages) > 1
    assert all("Promoted by A, B Street" in page.extract_text() for page in pages)
