"""Pictures as they are kept: re-encoded, so that they say nothing of where, when and with what they were taken."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps
from wagtail.images.forms import BaseImageForm

# Formats that Pillow names otherwise than their ending.
_SAVED_AS = {"MPO": "JPEG"}


class PictureForm(BaseImageForm):
    """Wagtail's form for a picture, which keeps the picture only."""

    def clean_file(self) -> Any:
        """Take everything but the picture out of a new file; one that is kept already stays as it is."""
        file = self.cleaned_data["file"]
        return without_metadata(file) if "file" in self.changed_data else file


def without_metadata(file: Any) -> SimpleUploadedFile:
    """Return a picture without EXIF, XMP and comments, turned the way up that the camera meant.

    A photograph of a child may carry the place of their home (UK GDPR Article 5(1)(c): no more than is needed).
    """
    file.seek(0)
    picture: Any = Image.open(file)
    kind = _SAVED_AS.get(picture.format or "", picture.format or "PNG")
    moving = getattr(picture, "is_animated", False)
    plain = picture if moving else ImageOps.exif_transpose(picture)
    plain.info = {key: value for key, value in plain.info.items() if key in _KEPT}
    saved = io.BytesIO()
    plain.save(saved, kind, exif=b"", save_all=moving, **_QUALITY.get(kind, {}))
    return SimpleUploadedFile(file.name, saved.getvalue(), getattr(file, "content_type", None) or "image/*")


# How long each frame lasts, what is see-through and what colours mean: part of the picture.
_KEPT = {"duration", "loop", "transparency", "background", "icc_profile", "disposal", "gamma"}
_QUALITY: dict[str, dict[str, Any]] = {"JPEG": {"quality": 92}, "WEBP": {"quality": 92}, "AVIF": {"quality": 85}}
