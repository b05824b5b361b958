"""From a drawing to an image of the site. Typst, which also makes the PDFs, turns SVG into pixels."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.base import ContentFile
from PIL import Image as Pillow
from wagtail.images.models import Image

from .scenes import SCENES

WIDTH, HEIGHT = 1600, 900
QUALITY = 62
# What must not be cut off lies within this of its middle.
FOCUS = (760, 560)
CREDIT = "Drawn for this demonstration"
_PAGE = (
    f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: 0pt)\n"
    '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
)


def svg(name: str) -> str:
    """Return one of `SCENES` as SVG."""
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(SCENES[name].draw())}</svg>'


def png(name: str) -> bytes:
    """Return one of `SCENES` as PNG, 1,600 by 900 pixels; the same bytes every time."""
    import typst  # slow to import, and most processes never draw

    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.typ"
        page.write_text(_PAGE)
        given = {"svg": svg(name)}
        pixels: bytes = typst.compile(str(page), format="png", ppi=72.0, sys_inputs=given, ignore_system_fonts=True)
        return pixels


def image(name: str) -> Image:
    """Store one of `SCENES` as an image of the site, with its focal point."""
    file = BytesIO()
    with Pillow.open(BytesIO(png(name))) as pixels:
        pixels.convert("RGB").save(file, "WEBP", quality=QUALITY, method=2)
    x, y = SCENES[name].middle
    return Image.objects.create(
        title=f"Drawing: {name}",
        description=SCENES[name].alt[:255],
        file=ContentFile(file.getvalue(), f"drawing-{name.replace(' ', '-')}.webp"),
        focal_point_x=x,
        focal_point_y=y,
        focal_point_width=FOCUS[0],
        focal_point_height=FOCUS[1],
    )
