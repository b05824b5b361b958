import time
from io import BytesIO

import pytest
from django.core.exceptions import RequestDataTooBig, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from wagtail.documents.models import Document
from wagtail.images import get_image_model

from fixsend.web import uploads
from tests.people.staff_members import sign_in_staff


def picture_file(kind="JPEG", name="photo.jpg", size=(40, 20), **options):
    buffer = BytesIO()
    Image.new("RGB", size, "purple").save(buffer, kind, **options)
    return SimpleUploadedFile(name, buffer.getvalue(), f"image/{kind.lower()}")


def telling_exif():
    exif = Image.Exif()
    exif[0x010F] = "SecretPhone"
    exif[0x0112] = 6  # turned by 90 degrees
    exif.get_ifd(0x8825)[2] = (53.0, 28.0, 45.0)
    return exif


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_where_and_with_what_a_photograph_was_taken_is_gone(kind, ending):
    original = picture_file(kind, f"photo.{ending}", exif=telling_exif())
    assert b"SecretPhone" in original.read()
    data = uploads.reencoded(original).read()
    picture = Image.open(BytesIO(data))
    assert picture.format == kind
    assert not dict(picture.getexif())
    assert b"SecretPhone" not in data


def test_a_picture_stays_the_right_way_up():
    data = uploads.reencoded(picture_file(exif=telling_exif())).read()
    assert Image.open(BytesIO(data)).size == (20, 40)


def test_text_hidden_in_a_picture_and_behind_it_is_gone():
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "SecretName")
    file = picture_file("PNG", "a.png", pnginfo=words)
    file = SimpleUploadedFile("a.png", file.read() + b"<script>alert(1)</script>", "image/png")
    data = uploads.reencoded(file).read()
    assert b"SecretName" not in data
    assert b"script" not in data


def test_a_moving_picture_keeps_moving():
    buffer = BytesIO()
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "green", "blue")]
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:], duration=80, loop=0, comment=b"SecretName")
    data = uploads.reencoded(SimpleUploadedFile("a.gif", buffer.getvalue(), "image/gif")).read()
    assert Image.open(BytesIO(data)).n_frames == 3
    assert b"SecretName" not in data


def test_a_phones_double_picture_becomes_a_single_one():
    buffer = BytesIO()
    frames = [Image.new("RGB", (40, 20), colour) for colour in ("red", "green")]
    frames[0].save(buffer, "MPO", save_all=True, append_images=frames[1:])
    picture = Image.open(uploads.reencoded(SimpleUploadedFile("a.jpg", buffer.getvalue(), "image/jpeg")))
    assert (picture.format, picture.size) == ("JPEG", (40, 20))


def test_a_broken_picture_is_refused_with_words():
    with pytest.raises(ValidationError, match="cannot read this picture"):
        uploads.reencoded(SimpleUploadedFile("a.jpg", picture_file().read()[:200], "image/jpeg"))


@pytest.mark.parametrize(("side", "frames"), [(7_100, 1), (3_000, 6), (1_000, 60)])
def test_a_picture_that_unpacks_out_of_all_proportion_is_refused_before_it_is_unpacked(side, frames):
    buffer = BytesIO()
    moving = [Image.new("L", (side, side), number) for number in range(frames)]
    moving[0].save(buffer, "PNG", save_all=frames > 1, append_images=moving[1:])
    began = time.process_time()
    with pytest.raises(ValidationError, match="too many pixels"):
        uploads.reencoded(SimpleUploadedFile("a.png", buffer.getvalue(), "image/png"))
    assert time.process_time() - began < 0.5


def upload(client, url, file, title="A"):
    return client.post(url, {"title": title, "file": file, "collection": 1})


@pytest.mark.django_db
def test_the_back_office_keeps_only_the_picture(client):
    sign_in_staff(client)
    upload(client, reverse("wagtailimages:add"), picture_file(exif=telling_exif()))
    stored = get_image_model().objects.get()
    with stored.file.open() as file:
        assert b"SecretPhone" not in file.read()
    assert (stored.width, stored.height) == (20, 40)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["drawing.svg", "drawing.png"])
def test_svg_is_refused_whatever_it_is_called(client, name):
    sign_in_staff(client)
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    response = upload(client, reverse("wagtailimages:add"), SimpleUploadedFile(name, svg, "image/svg+xml"))
    assert response.context["form"].errors["file"]
    assert not get_image_model().objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", b"<p>hello</p>"),
        ("a.svg", b"<svg/>"),
        ("a.exe", b"MZ"),
        ("a.pdf", b"<!doctype html><script>alert(1)</script>"),
        ("a.txt", b"\xef\xbb\xbf <html><script>alert(1)</script>"),
        ("a.csv", b"PK\x03\x04\x00\x00"),
        ("a.docx", b"%PDF-1.7"),
        ("a.mp4", b"GIF89a"),
    ],
)
def test_documents_of_other_kinds_and_false_names_are_refused(client, name, content):
    sign_in_staff(client)
    response = upload(client, reverse("wagtaildocs:add"), SimpleUploadedFile(name, content))
    assert response.context["form"].errors["file"]
    assert not Document.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content"), [("a.pdf", b"%PDF-1.7 ..."), ("a.txt", b"hello"), ("a.mp4", b"\x00\x00\x00\x20ftypisom")]
)
def test_documents_that_are_what_they_say_are_kept(client, name, content):
    sign_in_staff(client)
    upload(client, reverse("wagtaildocs:add"), SimpleUploadedFile(name, content))
    assert Document.objects.count() == 1


# Pictures as a real one begins, cut off and spoilt: any bytes.
WHOLE = {
    kind: picture_file(kind, size=(60, 50)).read() for kind in ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP")
}


def _moving() -> bytes:
    buffer = BytesIO()
    frames = [Image.effect_noise((40, 40), 90 + each) for each in range(3)]
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    return buffer.getvalue()


def _noise(kind: str) -> bytes:
    buffer = BytesIO()
    Image.effect_noise((90, 90), 90).convert("RGB").save(buffer, kind)
    return buffer.getvalue()


SPOILT = {
    "nothing": b"",
    "nul": b"\x00" * 100,
    "words": b"hello",
    "moving cut off": _moving()[:-900],
    "moving spoilt": _moving().replace(b"\x2c", b"\x2d"),
    **{f"{kind} cut off": whole[: len(whole) * 2 // 3] for kind, whole in WHOLE.items()},
    **{f"{kind} head only": whole[:40] for kind, whole in WHOLE.items()},
    **{f"{kind} noise cut off": _noise(kind)[:-700] for kind in ("JPEG", "PNG", "GIF", "WEBP", "AVIF")},
}


@pytest.mark.parametrize("what", SPOILT)
@pytest.mark.parametrize("ending", ["jpg", "webp"])
def test_a_damaged_picture_is_refused_with_words_in_both_screens(db, client, what, ending):
    sign_in_staff(client)
    file = SimpleUploadedFile(f"a.{ending}", SPOILT[what], "image/jpeg")
    answer = upload(client, reverse("wagtailimages:add"), file)
    assert answer.status_code in (200, 302)
    file = SimpleUploadedFile(f"a.{ending}", SPOILT[what], "image/jpeg")
    data = {"title": "A", "files[]": file, "collection": 1}
    answer = client.post(reverse("wagtailimages:add_multiple"), data, headers={"X-Requested-With": "XMLHttpRequest"})
    assert answer.status_code == 200
    kept = [image for image in get_image_model().objects.all() if not _is_whole(image)]
    assert kept == []


def _is_whole(image) -> bool:
    with image.file.open() as file, Image.open(file) as picture:
        picture.load()
    return True


@given(st.binary(max_size=200), st.integers(0, 600), st.sampled_from(sorted(WHOLE)))
def test_any_bytes_are_a_picture_or_refused_with_words(spoilt, at, kind):
    content = WHOLE[kind][:at] + spoilt + WHOLE[kind][at + len(spoilt) :]
    try:
        Image.open(uploads.reencoded(SimpleUploadedFile("a.jpg", content, "image/jpeg"))).load()
    except ValidationError as error:
        # Either way is fine, a crash is not; what is spoilt may also be the size.
        assert any(words in error.messages[0] for words in ("Save it again", "too many pixels"))  # noqa: PT017


def _multipart(name="photo.jpg", size=100_000):
    file = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode() + b"y" * size
    return file + b'\r\n--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nsam@example.org\r\n--x--\r\n'


@pytest.mark.parametrize("path", ["/stay-in-touch/", "/contact/", "/", "/administration/", "/x/admin/"])
@pytest.mark.parametrize("size", [0, 100_000, 4_000_000])
def test_a_public_form_takes_no_file_and_keeps_what_else_was_sent(monkeypatch, path, size):
    monkeypatch.setattr("tempfile.NamedTemporaryFile", lambda *_, **__: pytest.fail("something was written"))
    request = RequestFactory().post(path, _multipart(size=size), "multipart/form-data; boundary=x")
    assert request.POST.dict() == {"email": "sam@example.org"}
    assert not request.FILES


def test_the_back_office_takes_files_up_to_the_limit(settings):
    settings.LARGEST_UPLOAD = 150_000
    request = RequestFactory().post("/admin/images/add/", _multipart(size=100_000), "multipart/form-data; boundary=x")
    assert request.FILES["file"].size == 100_000
    request = RequestFactory().post("/admin/images/add/", _multipart(size=200_000), "multipart/form-data; boundary=x")
    with pytest.raises(RequestDataTooBig):
        request.POST  # noqa: B018
