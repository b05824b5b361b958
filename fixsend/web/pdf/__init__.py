"""Papers as PDF that a screen reader can read: Typst checks each against PDF/UA-1 (ISO 14289-1) and refuses others.

A paper is a `.typ` file beside the app that it belongs to; it begins with `#import "/web/pdf/house.typ": *` and draws
what `given` holds. Texts of people are data there, never Typst's own language, so nobody can write commands.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_FONTS = _ROOT / "web" / "fonts"
BOX = "□"
_TRIES = 3
_NO_FONT = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
# A group of signs is named whole; what every font has is not what was missing in it.
_NEVER_MISSING = {ord(sign) for sign in string.printable + BOX}


def drawn(template: str, given: Mapping[str, Any]) -> bytes:
    """Return a PDF from a template under `fixsend/` ("campaigns/pdf/letter.typ") and what stands in it.

    `given` is JSON: texts, numbers, lists and mappings. It needs `title`; `imprint` stands at the foot of each page.
    Signs that no font of ours has (a name in Chinese, an emoji) become a box, as the standard refuses a paper with
    holes in it.
    """
    import typst  # slow to import, and most processes never draw

    texts = json.dumps({"imprint": "", **given}, ensure_ascii=False)
    for _ in range(_TRIES):
        try:
            return _compiled(template, texts)
        except typst.TypstError as error:
            missing = _signs_without_font(error.diagnostic)
            if not missing:
                raise
            texts = texts.translate(dict.fromkeys(missing, BOX))
    return _compiled(template, texts)


def _compiled(template: str, texts: str) -> bytes:
    import typst

    pdf: bytes = typst.compile(
        str(_ROOT / template),
        root=str(_ROOT),
        font_paths=[str(_FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"given": texts},
        format="pdf",
        pdf_standards=["ua-1"],
    )
    return pdf


def _signs_without_font(diagnostic: str) -> set[int]:
    """Return the code points that Typst could not draw, from what it said about each."""
    quoted = (_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in _NO_FONT.findall(diagnostic))
    return {ord(sign) for text in quoted for sign in text} - _NEVER_MISSING
