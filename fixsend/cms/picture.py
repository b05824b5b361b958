"""The picture of a page: with words for those who cannot see it, and light enough for an old phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.images.models import AbstractImage, AbstractRendition

# What a picture may weigh on a phone; a busy one is given a lower quality until it does.
LIGHT = 40_000  # bytes
QUALITIES = (64, 48, 34, 22)
ALT_LENGTH = 250
ALT_HELP = (
    "For people who cannot see it: “Parents with banners outside a town hall”. Leave it empty to use the description "
    "that is kept with the picture."
)
ALT_MISSING = "Describe the picture, for people who cannot see it."


class Pictured(models.Model):
    """The abstract base of pages with a picture of their own."""

    picture = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown on the page, and on cards that lead to it. The page works without one. Its focal point, which "
        "you set among the images, is never cut off.",
    )
    picture_alt = models.CharField(
        "what the picture shows",
        max_length=ALT_LENGTH,
        blank=True,
        help_text="For people who cannot see it: “Parents with banners outside a town hall”.",
    )
    picture_credit = models.CharField("who took or drew it", max_length=120, blank=True)

    picture_panels = [
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_alt", help_text=ALT_HELP), FieldPanel("picture_credit")],
            heading="Picture",
        )
    ]

    class Meta:
        abstract = True
        constraints = [
            # The row is what may be shown: `save` leaves a picture without words in the version that is a draft.
            models.CheckConstraint(
                condition=models.Q(picture=None) | ~models.Q(picture_alt=""), name="%(class)s_picture_described"
            )
        ]

    # Set by the form while a draft is saved: drafts are always kept, and the words are asked for when publishing.
    is_saved_as_draft = False

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the row; of a draft whose picture nobody has described yet, only the version keeps the picture."""
        if not (self.is_saved_as_draft and self.picture_id and not self.picture_alt.strip()):
            super().save(*args, **kwargs)
            return
        picture, self.picture = self.picture, None
        try:
            super().save(*args, **kwargs)
        finally:
            self.picture = picture

    def clean(self) -> None:
        """Take the description kept with the picture where there are no words of its own.

        Raises ValidationError for a picture without any, unless it is saved as a draft.
        """
        super().clean()
        if self.picture and not self.picture_alt.strip():
            self.picture_alt = self.picture.description.strip()[:ALT_LENGTH]
        if self.picture_id and not self.picture_alt.strip() and not self.is_saved_as_draft:
            raise ValidationError({"picture_alt": ALT_MISSING})


@dataclass(frozen=True)
class Shape:
    """How a picture is cut, in pixels: for a phone, and for wider screens."""

    phone: str
    wide: str


SHAPES = {
    "wide": Shape("fill-600x338", "fill-1120x630"),
    "card": Shape("fill-600x338", "fill-600x338"),
    "portrait": Shape("fill-160x160", "fill-240x240"),
    # Nothing of a logo is cut off.
    "logo": Shape("max-160x160", "max-240x240"),
}


@dataclass(frozen=True)
class Renditions:
    """A picture cut to a shape: WebP for a phone and for wider screens, and JPEG where neither is understood."""

    phone: AbstractRendition
    wide: AbstractRendition
    fallback: AbstractRendition


def renditions(image: AbstractImage, shape: str) -> Renditions:
    """Return a picture in one of `SHAPES`, cut round its focal point; made the first time, then kept."""
    cut = SHAPES[shape]
    jpeg = f"{cut.phone}|format-jpeg|jpegquality-60"
    made: dict[str, Any] = image.get_renditions(jpeg, _webp(cut.wide, QUALITIES[0]), _webp(cut.phone, QUALITIES[0]))
    return Renditions(_light(image, cut.phone, made), made[_webp(cut.wide, QUALITIES[0])], made[jpeg])


def _light(image: AbstractImage, cut: str, made: dict[str, Any]) -> AbstractRendition:
    """Return the best rendition that is light enough, or the lightest there is."""
    for quality in QUALITIES:
        spec = _webp(cut, quality)
        rendition: AbstractRendition = made.get(spec) or image.get_rendition(spec)
        if rendition.file.size <= LIGHT:
            break
    return rendition


def _webp(cut: str, quality: int) -> str:
    return f"{cut}|format-webp|webpquality-{quality}"
