import gzip

from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import tokens
from fixsend.web.page_cache import page as pages

MARK = tokens.PLACEHOLDER.encode()


@given(st.lists(st.binary(max_size=3000), min_size=1, max_size=4), st.binary(max_size=2000))
def test_joined_pieces_are_a_valid_gzip_file_of_the_whole_page(pieces, fields):
    body = MARK.join(piece.replace(MARK, b"") for piece in pieces)
    page = pages.make([], body)
    assert page.plain(fields) == body.replace(MARK, fields)
    assert gzip.decompress(page.gzipped(fields)) == page.plain(fields)


def test_what_was_compressed_before_is_sent_as_it_is():
    body = b"<p>All children deserve better</p>" * 300
    page = pages.make([], body, pages.deflate(body[:900]) + pages.deflate(body[900:]))
    assert gzip.decompress(page.gzipped()) == page.plain() == body
    assert page.etag() == pages.make([], body).etag()
    with_form = pages.make([], body + MARK, pages.deflate(body + MARK))
    assert gzip.decompress(with_form.gzipped(b"token")) == body + b"token"


def test_a_page_without_forms_takes_no_more_memory_than_its_compressed_copy():
    body = b"<p>All children deserve better</p>" * 300
    assert pages.make([], body).size == len(pages.make([], body).gzipped())


def test_an_etag_follows_the_body():
    one, same, other = (pages.make([], body).etag() for body in (b"a", b"a", b"b"))
    assert one == same != other


def test_an_etag_follows_what_the_forms_carry():
    page, plain = pages.make([], b"a" + MARK + b"b"), pages.make([], b"ab")
    assert page.etag() == plain.etag()
    assert len({page.etag(), page.etag(b"one"), page.etag(b"two")}) == 3
    assert page.etag(b"one") == page.etag(b"one")


def test_a_page_is_smaller_compressed():
    page = pages.make([], b"<p>All children deserve better</p>" * 300 + MARK + b"<p>Now</p>" * 100)
    assert len(page.gzipped(b"token")) < len(page.plain(b"token")) / 10
