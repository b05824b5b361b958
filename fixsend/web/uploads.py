"""Files that staff upload. Supporters upload nothing anywhere.

Every picture is re-encoded from its pixels, so that where and when a photograph was taken, on which phone and by
whom, never gets onto the site, and nothing hidden in the file survives: a photograph of a child may carry the place
of its home (UK GDPR Article 5(1)(c): no more than is needed). SVG, which can carry scripts, is not among
`WAGTAILIMAGES_EXTENSIONS`; documents are of the kinds in `WAGTAILDOCS_EXTENSIONS` and checked by their first bytes.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from PIL import Image, ImageOps, ImageSequence
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

BACK_OFFICE = "/admin/"
_QUALITY = {"JPEG": {"quality": 90, "optimize": True}, "WEBP": {"quality": 90}, "AVIF": {"quality": 80}}
BROKEN = "We cannot read this picture. Save it again as a new file and try once more."
TOO_MANY_PIXELS = "This picture has too many pixels. Make it smaller and try again."
_KEPT = {"icc_profile", "transparency"}
# Kinds of documents that have a signature, and what they begin with; the others are plain text.
_ZIP = (b"PK\x03\x04",)
_SIGNATURES = {
    "pdf": (b"%PDF-",),
    "docx": _ZIP,
    "odt": _ZIP,
    "pptx": _ZIP,
    "xlsx": _ZIP,
    "mp4": (),
    "webm": (b"\x1a\x45\xdf\xa3",),
}
_PAGE_STARTS = (b"<!doctype", b"<html", b"<script", b"<svg", b"<?xml")


class OnlyFromStaff(FileUploadHandler):
    """The first upload handler: public forms take no file, and the back office none larger than `LARGEST_UPLOAD`.

    A file part of a public form is read past, as if the form had no such field; nothing of it is written anywhere.
    """

    received = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Skip a file unless it is sent to the back office; that its sender may enter has been checked by then."""
        super().new_file(*args, **kwargs)
        if self.request is None or not self.request.path_info.startswith(BACK_OFFICE):
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Return a chunk unchanged; raises `RequestDataTooBig` (400) where a request's files are too large together."""
        self.received += len(raw_data)
        if self.received > settings.LARGEST_UPLOAD:
            raise RequestDataTooBig("The files of this request are larger than LARGEST_UPLOAD.")
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Return None: the next handler takes the file."""


class ImageForm(BaseImageForm):
    """Wagtail's form for pictures, wherever it is used (`WAGTAILIMAGES_IMAGE_FORM_BASE`)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):
            # Wagtail's own field counts the frames, and lets through whatever a decoder raises at damaged ones.
            file.to_python = _or_invalid(file.to_python)

    def clean_file(self) -> Any:
        """Return the picture, re-encoded."""
        file = self.cleaned_data["file"]
        return reencoded(file) if isinstance(file, UploadedFile) else file


class DocumentForm(BaseDocumentForm):
    """Wagtail's form for documents, wherever it is used (`WAGTAILDOCS_DOCUMENT_FORM_BASE`)."""

    def clean_file(self) -> Any:
        """Return the file; raises ValidationError for one that is not of the kind that its name says."""
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            check_document(file)
        return file


def reencoded(file: "UploadedFile[Any]") -> "ContentFile[bytes]":
    """Return a picture of the same kind, name and size that holds nothing but its pixels."""
    file.seek(0)
    try:
        with Image.open(file) as picture:
            # Asked before anything is unpacked: all frames of a moving picture are held at once.
            frames = 1 if picture.format == "MPO" else getattr(picture, "n_frames", 1)
            if picture.width * picture.height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise ValidationError(TOO_MANY_PIXELS, code="pixels")
            data = _encoded(picture)
    except ValidationError:
        raise
    except Exception as error:  # Decoders raise anything at spoilt bytes: OSError, struct.error, IndexError, …
        raise ValidationError(BROKEN, code="broken") from error
    fresh = ContentFile(data, name=file.name)
    # Wagtail reads the format and size of what it stores from here.
    fresh.content_type = file.content_type  # type: ignore[attr-defined]
    fresh.image = getattr(file, "image", None)  # type: ignore[attr-defined]
    return fresh


def check_document(file: "UploadedFile[Any]") -> None:
    """Raise ValidationError for a document whose first bytes are those of another kind, a web page above all."""
    file.seek(0)
    start = file.read(512)
    file.seek(0)
    kind = str(file.name).rpartition(".")[2].lower()
    signatures = _SIGNATURES.get(kind)
    is_page = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE_STARTS)
    is_other = bool(signatures) and not start.startswith(signatures or b"")
    is_no_text = signatures is None and b"\x00" in start
    if is_page or is_other or is_no_text or (kind == "mp4" and start[4:8] != b"ftyp"):
        raise ValidationError(f"This file is not a .{kind} file inside. Save it as one and try again.", code="kind")


def _or_invalid(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a function that reads pictures as the given one does, and raises ValidationError for any other error."""

    def read_or_refuse(data: Any) -> Any:
        try:
            return read(data)
        except ValidationError:
            raise
        except Exception as error:
            raise ValidationError(BROKEN, code="broken") from error

    return read_or_refuse


def _encoded(picture: Image.Image) -> bytes:
    if picture.format == "MPO":  # What many phones call a JPEG with a small copy or a depth picture behind it.
        kind, frames = "JPEG", [_bare(picture)]
    else:
        kind, frames = str(picture.format), [_bare(frame) for frame in ImageSequence.Iterator(picture)]
    moving = {}
    if len(frames) > 1:
        moving = {"save_all": True, "append_images": frames[1:], "loop": picture.info.get("loop", 0)}
        moving |= {"duration": picture.info.get("duration", 100), "disposal": 2}
    buffer = BytesIO()
    frames[0].save(buffer, kind, **_QUALITY.get(kind, {}), **moving)
    return buffer.getvalue()


def _bare(frame: Image.Image) -> Image.Image:
    """Return a frame the right way up, without anything written beside its pixels."""
    upright = ImageOps.exif_transpose(frame) or frame
    bare = upright.copy()
    bare.info = {name: value for name, value in upright.info.items() if name in _KEPT}
    return bare
