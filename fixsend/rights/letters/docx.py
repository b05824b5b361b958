"""A letter as a Word document (Office Open XML, ECMA-376): the fewest parts that a word processor needs.

The browser writes the same parts by itself (`browser/docx.js`), so that a letter need not leave the device. They are
here once, and go into the script as data.
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from fixsend.web import text

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCUMENT = "word/document.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# "{title}" and "{body}" are filled in. A4, margins of 2.5 cm; 12 points with room between paragraphs; British English.
PARTS = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>",
    "docProps/core.xml": f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>en-GB</dc:language>'
    "</cp:coreProperties>",
    "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "word/styles.xml": f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="288" '
    'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>',
    DOCUMENT: f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>'
    "{body}"
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
    'w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>',
}
# Each line of the letter is a run; lines of one paragraph have a break between them.
PARAGRAPH, HEADING, RUN, BREAK = (
    "<w:p>{runs}</w:p>",
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{runs}</w:p>',
    '<w:r><w:t xml:space="preserve">{text}</w:t></w:r>',
    "<w:r><w:br/></w:r>",
)
# ZIP knows no years before it, and the true moment is nobody's business.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def write(subject: str, letter: str) -> bytes:
    """Return a letter as a document: its subject as a heading, then its paragraphs."""
    subject, letter = text.clean(subject), text.clean(letter)
    filled = {name: _filled(part, subject, letter) for name, part in PARTS.items()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, part in filled.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), part)
    return file.getvalue()


def paragraphs(letter: str) -> list[str]:
    """Return the paragraphs of a text: what blank lines part."""
    return [part.strip("\n") for part in letter.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _filled(part: str, subject: str, letter: str) -> str:
    body = HEADING.replace("{runs}", _runs(subject)) + "".join(
        PARAGRAPH.replace("{runs}", _runs(each)) for each in paragraphs(letter)
    )
    # The title last: what a family typed may contain "{body}".
    return part.replace("{body}", body) if "{body}" in part else part.replace("{title}", escape(subject))


def _runs(lines: str) -> str:
    return BREAK.join(RUN.replace("{text}", escape(line)) for line in lines.split("\n"))
