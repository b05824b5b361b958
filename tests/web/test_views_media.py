"""Pictures that staff uploaded, and files in parts."""

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse
from PIL import Image as Picture
from wagtail.images.models import Image

from fixsend.web import responses
from tests.people.staff_members import sign_in_staff

BYTES = bytes(range(256)) * 10


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """Return a file."""
    path = tmp_path / "film.mp4"
    path.write_bytes(BYTES)
    return path


def ask(path: Path, **headers: str):
    """Ask for a file."""
    return responses.stored_file(RequestFactory().get("/", headers=headers), path, max_age=60)


def test_a_file_is_sent_whole_with_its_kind(video: Path) -> None:
    response = ask(video)
    assert (response.status_code, response["Content-Type"], response["Accept-Ranges"]) == (200, "video/mp4", "bytes")
    assert b"".join(response.streaming_content) == BYTES
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [("bytes=0-1", 0, 1), ("bytes=100-", 100, 2559), ("bytes=-10", 2550, 2559), ("bytes=2550-99999", 2550, 2559)],
)
def test_a_part_is_sent_when_a_part_is_asked_for(video: Path, wanted: str, first: int, last: int) -> None:
    response = ask(video, range=wanted)
    assert (response.status_code, response["Content-Range"]) == (206, f"bytes {first}-{last}/2560")
    assert b"".join(response.streaming_content) == BYTES[first : last + 1]


def test_a_part_beyond_the_end_is_refused(video: Path) -> None:
    assert ask(video, range="bytes=9999-").status_code == 416


ODD_RANGES = ["bytes=-", "bytes=5-2", "bytes=0-1,4-5", "pages=1-2", "bytes=x-y", "bytes=1-" + "9" * 5000, "bytes=٣-٤"]


@pytest.mark.parametrize("odd", ODD_RANGES)
def test_an_odd_range_gets_the_whole_file(video: Path, odd: str) -> None:
    assert ask(video, range=odd).status_code == 200


def test_a_file_that_the_browser_has_is_not_sent_again(video: Path) -> None:
    seen = ask(video)["Last-Modified"]
    assert ask(video, **{"if-modified-since": seen}).status_code == 304


def photograph() -> bytes:
    """Return a photograph that says where it was taken."""
    exif = Picture.Exif()
    exif[0x010E] = "Taken in Exampleton"
    saved = io.BytesIO()
    Picture.new("RGB", (80, 40), "teal").save(saved, "JPEG", exif=exif)
    return saved.getvalue()


@pytest.fixture
def image(db, client: Client) -> Image:
    """Upload a photograph through the back office."""
    sign_in_staff(client)
    file = SimpleUploadedFile("photo.jpg", photograph(), "image/jpeg")
    client.post(reverse("wagtailimages:add"), {"title": "Photo", "file": file, "collection": "1"})
    return Image.objects.get()


def test_a_picture_on_a_page_can_be_seen_and_tells_nothing_of_where_it_was_taken(client: Client, image: Image) -> None:
    assert b"Exampleton" not in image.file.read()
    response = client.get(image.get_rendition("width-20").url)
    assert response.status_code == 200
    content = b"".join(response.streaming_content)
    assert b"Exampleton" not in content
    assert "max-age=31536000" in response["Cache-Control"]


def test_originals_and_other_uploads_cannot_be_seen(client: Client, image: Image, settings) -> None:
    assert client.get(image.file.url).status_code == 404
    Path(settings.MEDIA_ROOT, "documents").mkdir()
    Path(settings.MEDIA_ROOT, "documents", "list.csv").write_text("secret")
    assert client.get("/media/documents/list.csv").status_code == 404


@pytest.mark.parametrize("path", ["../documents/list.csv", "..%2fdocuments%2flist.csv", "%2e%2e/photo.jpg", "none.jpg"])
def test_no_way_leads_out_of_the_folder(client: Client, image: Image, path: str) -> None:
    assert client.get(f"/media/images/{path}").status_code in (400, 404)


def test_a_browser_that_has_any_copy_is_told_so(video: Path) -> None:
    assert ask(video, **{"if-none-match": "*"}).status_code == 304
