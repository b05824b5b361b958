"""Static files, as they are served in production: with compressed copies beside them."""

import gzip

import pytest
from django.test import RequestFactory

from fixsend.web.static_files import StaticFiles


@pytest.fixture
def ask(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = False
    text = b"body { margin: 0 } " * 50
    (tmp_path / "site.css").write_bytes(text)
    (tmp_path / "site.css.gz").write_bytes(gzip.compress(text))
    (tmp_path / "small.txt").write_bytes(b"x")
    files = StaticFiles(lambda request: None, settings)
    return lambda name="site.css", **headers: files(RequestFactory().get(f"/static/{name}", headers=headers))


def test_each_encoding_has_an_etag_of_its_own(ask):
    plain, packed = ask(), ask(accept_encoding="gzip")
    assert packed["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain
    assert plain["ETag"] != packed["ETag"]
    assert packed["ETag"].endswith('-gzip"')
    assert ask(if_none_match=plain["ETag"]).status_code == 304
    assert ask(if_none_match=packed["ETag"]).status_code == 200
    assert ask(accept_encoding="gzip", if_none_match=packed["ETag"]).status_code == 304
    assert ask(accept_encoding="gzip", if_none_match=plain["ETag"]).status_code == 200
    again = ask(accept_encoding="gzip", if_none_match=f'"other", {packed["ETag"]}')
    assert (again.status_code, again["ETag"], again["Vary"]) == (304, packed["ETag"], "Accept-Encoding")


@pytest.mark.parametrize("accepted", ["gzip;q=0", "identity, gzip;q=0", "*;q=0", "br", ""])
def test_who_refuses_gzip_gets_the_file_as_it_is(ask, accepted):
    assert "Content-Encoding" not in ask(accept_encoding=accepted)


@pytest.mark.parametrize("name", ["site.css", "small.txt"])
def test_any_etag_is_known_to_who_has_any(ask, name):
    assert ask(name, if_none_match="*").status_code == 304
    assert ask(name, if_none_match="", if_modified_since="Mon, 01 Jan 2001 00:00:00 GMT").status_code == 200
    assert ask(name, if_modified_since="Mon, 01 Jan 2040 00:00:00 GMT").status_code == 304
