import gzip

from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import tokens
from fixsend.web.page_cache import page as pages

MARK = tokens.PLACEHOLDER.encode()


@given(st.lists(st.binary(max_size=3000), min_size=1, max_size=4), st.binary(max_size=2000))
def test_joined_pieces_are_a_valid_gzip_file_of_the_whole_page(pieces, fields):
    body = MARK.join(piece.replace(MARK, b"") for piece in pieces)
    page = pages.make("200 OK", [], body)
    assert page.plain(fields) == body.replace(MARK, fields)
    assert gzip.decompress(page.gzipped(fields)) == page.plain(fields)


def test_a_page_without_forms_has_an_etag_that_follows_its_body():
    one, same, other = (pages.make("200 OK", [], body) for body in (b"a", b"a", b"b"))
    assert one.etag == same.etag != other.etag


def test_a_page_with_forms_has_no_etag_because_no_two_copies_are_the_same():
    assert pages.make("200 OK", [], b"a" + MARK + b"b").etag == ""


def test_a_page_is_smaller_compressed():
    page = pages.make("200 OK", [], b"<p>All children deserve better</p>" * 300 + MARK + b"<p>Now</p>" * 100)
    assert len(page.gzipped(b"token")) < len(page.plain(b"token")) / 10
