"""PDFs that a screen reader can read: Typst checks each against PDF/UA-1 (ISO 14289-1) and refuses others.

A template is a `.typ` file in the app that it belongs to. It begins with `#import "/web/pdf/base.typ": *` and shows
what `given` holds. Texts of people are data there, never Typst's own language, so they cannot contain commands.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from fixsend.web import text

PictureKind = Literal["png", "svg"]
_ROOT = Path(__file__).parents[2]
# Noto Sans for twenty scripts, and one face for Chinese, Japanese and Korean; `base.typ` says in which order.
_FONT_PACKAGES = ("manimgx_fonts", "paperang_p2_fonts_cjk.fonts")
BOX = "□"
_TRIES = 3
_DOTS_PER_INCH = 192.0
_NO_FONT = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
# Typst names a whole group of characters; those that every font has are not the missing ones.
_IN_EVERY_FONT = {ord(sign) for sign in string.printable + BOX}


def render(template: str, given: Mapping[str, Any], pictures: Mapping[str, bytes] | None = None) -> bytes:
    """Return a PDF from a template under `fixsend/` ("campaigns/pdf/letter.typ") and what stands in it.

    `given` is JSON: texts, numbers, lists and mappings. It needs `title`; `imprint` stands at the foot of each page,
    and `author` is the alliance unless it is given.
    `pictures` are JPEG or PNG files, which the template draws by their names with `picture` of `base.typ`.
    Characters that no font of ours has (hieroglyphs, the newest emoji) become a box, because the standard refuses a
    document with missing glyphs; so do private-use characters, which the standard cannot write.
    """
    import typst  # slow to import, and most processes never draw

    texts = text.cleaned({"imprint": "", **given})
    for _ in range(_TRIES):
        try:
            return _compiled(template, texts, pictures or {})
        except typst.TypstError as error:
            missing = _characters_without_font(error.diagnostic)
            if not missing:
                raise
            texts = _with_boxes(texts, dict.fromkeys(missing, BOX))
    return _compiled(template, texts, pictures or {})


def _compiled(template: str, texts: Mapping[str, Any], pictures: Mapping[str, bytes]) -> bytes:
    import typst

    # Typst reads files of its root only, and pictures are elsewhere: they go in as numbers.
    numbers = {f"picture-{name}": json.dumps(list(content)) for name, content in pictures.items()}

    pdf: bytes = typst.compile(
        str(_ROOT / template),
        root=str(_ROOT),
        font_paths=_font_folders(),
        ignore_system_fonts=True,
        sys_inputs={"given": json.dumps(texts, ensure_ascii=False), **numbers},
        format="pdf",
        pdf_standards=["ua-1"],
    )
    return pdf


def picture(template: str, given: Mapping[str, Any], kind: PictureKind) -> bytes:
    """Return a "png", or an "svg" with letters as shapes, from a template that sets up one page of its own size."""
    import typst

    drawn: bytes = typst.compile(
        str(_ROOT / template),
        root=str(_ROOT),
        font_paths=_font_folders(),
        ignore_system_fonts=True,
        sys_inputs={"given": json.dumps(text.cleaned(dict(given)), ensure_ascii=False)},
        format=kind,
        ppi=_DOTS_PER_INCH,
    )
    return drawn


@cache
def _font_folders() -> list[str]:
    return [str(_ROOT / "web" / "fonts"), *(str(resources.files(package)) for package in _FONT_PACKAGES)]


def _with_boxes(value: Any, boxes: Mapping[int, str]) -> Any:
    """Return texts with boxes for some of their signs; done before JSON writes signs in another way."""
    if isinstance(value, str):
        return value.translate(boxes)
    if isinstance(value, dict):
        return {name: _with_boxes(each, boxes) for name, each in value.items()}
    return [_with_boxes(each, boxes) for each in value] if isinstance(value, list) else value


def _characters_without_font(diagnostic: str) -> set[int]:
    """Return the code points that Typst could not draw, from what it said about each."""
    quoted = (_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in _NO_FONT.findall(diagnostic))
    return {ord(sign) for text in quoted for sign in text} - _IN_EVERY_FONT
