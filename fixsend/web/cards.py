"""The picture that social media show with a link: 1200 by 630 pixels, drawn with the bundled font.

Only texts that we signed are drawn, so that a stranger cannot make the alliance's card say anything. The signature has
no date: the same words always have the same address, which browsers and social media may keep for good.
"""

import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from django.core import signing
from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parent / "fonts"
SIZE = (1200, 630)
WIDTHS = (1200, 600, 300, 150)  # A smaller picture has the same shape.
LEFT, TEXT_WIDTH = 80, 690
# The style sheet's own colours: ground, on-ground, and the four strands of the hash.
GROUND, ON_GROUND, SOFT = "#3b1033", "#fff5ea", "#ecd3dc"
MARIGOLD, CORAL, TEAL, BLUSH = "#ffb424", "#ff7a5c", "#3fb5ab", "#f7d3c8"

_signer = signing.Signer(salt="fixsend.card")


def token(title: str, subtitle: str = "") -> str:
    """Return the signed words of one card."""
    return _signer.sign_object([title[:120], subtitle[:120]], compress=True)


def words(signed: str) -> tuple[str, str]:
    """Return title and subtitle from a token of ours; raises `signing.BadSignature`."""
    title, subtitle = _signer.unsign_object(signed)
    return title, subtitle


@lru_cache(maxsize=128)
def png(title: str, subtitle: str, foot: str = "", width: int = SIZE[0]) -> bytes:
    """Draw one card, so many pixels wide; `foot` is a line that the law wants on it."""
    image, draw = _ground()
    _words(draw, title, subtitle)
    if foot:
        _foot(draw, foot)
    return _finished(image, width)


@lru_cache(maxsize=128)
def number_png(number: str, words: str, source: str, width: int = SIZE[0]) -> bytes:
    """Draw a card that shows a number large, with what it says and, at its foot, where it is from."""
    image, draw = _ground()
    size, _ = _fit(draw, number, (170, 140, 110, 84), most=1)
    draw.text((LEFT, 120), number, font=_font("Bold", size), fill=MARIGOLD)
    _below_number(draw, words)
    _foot(draw, source)
    return _finished(image, width)


def _below_number(draw: ImageDraw.ImageDraw, words: str) -> None:
    """Draw words as large as the room between number and foot allows; what does not fit the smallest is cut."""
    top, room = 320, 205
    for size in (42, 38, 34, 30, 27):
        lines = _lines(draw, words, _font("Regular", size))
        if len(lines) * size * 1.2 <= room:
            break
    for place, line in enumerate(lines[: int(room / size / 1.2)]):
        draw.text((LEFT, top + round(place * size * 1.2)), line, font=_font("Regular", size), fill=ON_GROUND)


def _ground() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """Return an empty card with our call at its head."""
    image = Image.new("RGB", SIZE, GROUND)
    _weave(image)
    draw = ImageDraw.Draw(image)
    draw.text((LEFT, 70), "#FixSEND", font=_font("Bold", 40), fill=MARIGOLD)
    return image, draw


def _finished(image: Image.Image, width: int) -> bytes:
    """Return a card as a file, so many pixels wide."""
    if width != SIZE[0]:
        image = image.resize((width, height(width)), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    image.quantize(96).save(file, "PNG", optimize=True)
    return file.getvalue()


def height(width: int) -> int:
    """Return how high a card of this width is."""
    return SIZE[1] * width // SIZE[0]


def _words(draw: ImageDraw.ImageDraw, title: str, subtitle: str) -> None:
    size, lines = _fit(draw, title)
    y = 165
    for line in lines:
        draw.text((LEFT, y), line, font=_font("Bold", size), fill=ON_GROUND)
        y += round(size * 1.15)
    for line in _lines(draw, subtitle, _font("Regular", 34))[:2]:
        draw.text((LEFT, y + 22), line, font=_font("Regular", 34), fill=SOFT)
        y += 44


def _foot(draw: ImageDraw.ImageDraw, foot: str) -> None:
    """Draw the line on a band over the whole width, where nothing else is."""
    font = _font("Regular", 24)
    lines: list[str] = _lines(draw, foot, font, SIZE[0] - 2 * LEFT)[:2]
    top = SIZE[1] - 20 - 32 * len(lines)
    draw.rectangle((0, top - 14, SIZE[0], SIZE[1]), fill=GROUND)
    for number, line in enumerate(lines):
        draw.text((LEFT, top + 32 * number), line, font=font, fill=ON_GROUND)


def _fit(
    draw: ImageDraw.ImageDraw, title: str, sizes: Sequence[int] = (84, 72, 62, 54, 46), most: int = 4
) -> tuple[int, list[str]]:
    """Return the largest size at which a text takes so many lines or fewer, and those lines."""
    for size in sizes:
        lines = _lines(draw, title, _font("Bold", size))
        if len(lines) <= most and all(draw.textlength(line, _font("Bold", size)) <= TEXT_WIDTH for line in lines):
            return size, lines
    return sizes[-1], lines[: most + 1]


def _lines(draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont, width: int = TEXT_WIDTH) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _weave(image: Image.Image) -> None:
    """Draw the woven hash at the right, twice as large and then shrunk, so that its edges are smooth."""
    large = Image.new("RGB", (SIZE[0] * 2, SIZE[1] * 2), GROUND)
    draw = ImageDraw.Draw(large)
    _strand(draw, (850, 215), (1220, 195), TEAL)
    _strand(draw, (960, -20), (900, 650), MARIGOLD)
    _strand(draw, (830, 415), (1220, 395), BLUSH)
    _strand(draw, (1120, -20), (1060, 650), CORAL)
    _strand(draw, (1040, 205), (1158, 198), TEAL, edge=8)  # Over the last one, which makes it woven.
    image.paste(large.resize(SIZE, Image.Resampling.LANCZOS))


def _strand(
    draw: ImageDraw.ImageDraw, start: tuple[int, int], end: tuple[int, int], colour: str, edge: int = 0
) -> None:
    """Draw a ribbon with a gap in the colour of the ground on both sides; `edge` shortens the gap at both ends."""
    line = [(start[0] * 2, start[1] * 2), (end[0] * 2, end[1] * 2)]
    gap = [(line[0][0] + 2 * edge, line[0][1]), (line[1][0] - 2 * edge, line[1][1])]
    draw.line(gap, fill=GROUND, width=148)
    draw.line(line, fill=colour, width=116)


@lru_cache(maxsize=16)
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"AtkinsonHyperlegibleNext-{weight}.ttf", size)
