"""Makes the files that offices have, out of one plain text: Word, OpenDocument, RTF, PDF, web pages, old encodings.

The files are written here by hand, part by part, so that the readers are not tested against a library that they use.
"""

from __future__ import annotations

import io
import math
import re
import struct
import unicodedata
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from chithi.corpus.encodings import tables

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RULE = re.compile(r"-+$")
_LABEL = re.compile(r"(?P<upperRoman>[IVX]+)\. |(?P<decimal>\d+)\. |(?P<lowerLetter>[a-zđ])\) ")
_LEVELS = {"upperRoman": 0, "decimal": 1, "lowerLetter": 2}


@dataclass(frozen=True)
class Layout:
    """A document as it is laid out: the two columns of the header, the body, the two columns of the foot."""

    left: list[str]
    right: list[str]
    body: list[str]
    recipients: list[str]
    signature: list[str]


def layout_of(path: Path) -> Layout:
    """The layout of a sample whose header and foot stand line by line."""
    lines = [line for line in path.read_text("utf-8").split("\n") if line.strip() and not _RULE.fullmatch(line)]
    motto = next(i for i, line in enumerate(lines) if line.startswith("CỘNG HÒA"))
    number = next(i for i, line in enumerate(lines) if line.startswith("Số:"))
    foot = next(i for i, line in enumerate(lines) if line.startswith("Nơi nhận"))
    signature = next(i for i, line in enumerate(lines) if line.startswith("TM."))
    return Layout(
        left=[*lines[:motto], lines[number]],
        right=[*lines[motto : motto + 2], lines[number + 1]],
        body=lines[number + 2 : foot],
        recipients=lines[foot:signature],
        signature=lines[signature:],
    )


# --- ZIP packages


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """A ZIP file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


# --- Word


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph; `content` is text, or runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content if content.startswith('<') else run(content)}</w:p>"


def numbered(text: str, level: int, number: int = 1) -> str:
    """A paragraph with an automatic number."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


_CENTRED = '<w:jc w:val="center"/>'


def table(*rows: Sequence[Sequence[str]], properties: str = "") -> str:
    """A table; each cell is a sequence of paragraphs' texts."""
    widths = (3900, 5700) if len(rows[0]) == 2 else (2400,) * len(rows[0])
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = ""
    for row in rows:
        cells = zip(row, widths, strict=True)
        body += "<w:tr>"
        for cell, width in cells:
            size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            body += f"<w:tc>{size}{''.join(paragraph(text, properties) for text in cell)}</w:tc>"
        body += "</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def docx(body: str, *, numbering: str = "", styles: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A Word document.

    Args:
        body: blocks.
        numbering: `abstractNum` and `num` elements.
        styles: `style` elements.
        parts: further parts, by kind ("footnotes", "header"), whole elements.
    """
    kinds = {
        "numbering": f"<w:numbering {_W}>{numbering}</w:numbering>",
        "styles": f"<w:styles {_W}>{styles}</w:styles>",
    }
    kinds |= parts or {}
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="r{i}" Type="{office}/{kind}" Target="{kind}.xml"/>' for i, kind in enumerate(kinds)
    )
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    types += f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
    types += "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{word}.{kind}+xml"/>' for kind in kinds)
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>',
            "_rels/.rels": f'<Relationships {package}><Relationship Id="r" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f"<Relationships {package}>{relations}</Relationships>",
            "word/document.xml": f'<?xml version="1.0"?><w:document {_W}><w:body>{body}<w:p/></w:body></w:document>',
            **{f"word/{kind}.xml": xml for kind, xml in kinds.items()},
        }
    )


def level(at: int, form: str, text: str, extra: str = "") -> str:
    """A level of a list definition."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{extra}</w:lvl>'
    )


def definition(*levels: str, number: int = 1, override: str = "") -> str:
    """A list with its definition."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>{override}</w:num>'
    )


OUTLINE = definition(level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"))


def as_docx(layout: Layout, *, automatic: bool = False) -> bytes:
    """A layout as a Word document, its numbers typed or automatic."""
    blocks = [table((layout.left, layout.right), properties=_CENTRED)]
    for line in layout.body:
        found = _LABEL.match(line) if automatic else None
        blocks.append(
            numbered(line[found.end() :], _LEVELS[found.lastgroup or ""])
            if found
            else paragraph(line, _CENTRED if line.isupper() else "")
        )
    blocks.append(table((layout.recipients, layout.signature)))
    return docx("".join(blocks), numbering=OUTLINE)


# --- OpenDocument

_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def odt(body: str, styles: str = "") -> bytes:
    """An OpenDocument text."""
    content = (
        f"<office:document-content {_ODT}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def as_odt(layout: Layout) -> bytes:
    """A layout as an OpenDocument text."""

    def cells(*columns: Iterable[str]) -> str:
        return (
            "<table:table><table:table-row>"
            + "".join(f"<table:table-cell>{lines(column)}</table:table-cell>" for column in columns)
            + "</table:table-row></table:table>"
        )

    def lines(texts: Iterable[str]) -> str:
        return "".join(f"<text:p>{escape(text)}</text:p>" for text in texts)

    return odt(cells(layout.left, layout.right) + lines(layout.body) + cells(layout.recipients, layout.signature))


# --- RTF


def as_rtf(layout: Layout) -> bytes:
    """A layout as RTF."""

    def text(line: str) -> str:
        return "".join(c if ord(c) < 128 else f"\\u{ord(c) - (65536 if ord(c) > 32767 else 0)}?" for c in line)

    def cells(*columns: list[str]) -> str:
        inner = "".join("\\par ".join(map(text, column)) + "\\cell " for column in columns)
        return "\\trowd\\cellx4500\\cellx9000 \\pard\\intbl " + inner + "\\row\\pard "

    body = "".join(text(line) + "\\par " for line in layout.body)
    document = cells(layout.left, layout.right) + body + cells(layout.recipients, layout.signature)
    return ("{\\rtf1\\ansi\\uc1\\deff0{\\fonttbl{\\f0 Times New Roman;}}" + document + "}").encode("ascii")


# --- PDF


@dataclass(frozen=True)
class Placed:
    """A piece of text on a page: where its base line begins, in points from the top left corner, and its turn in degrees."""

    text: str
    x: float
    y: float
    size: float = 13.0
    bold: bool = False
    turn: float = 0.0


_WIDTH = 0.5  # of every letter, in heights of type: the fonts of these files know no narrow letters


def wide(text: str, size: float = 13.0) -> float:
    """How wide a text is on a page of `pdf`."""
    return len(text) * size * _WIDTH


def pdf(
    pages: Sequence[Sequence[Placed]],
    rules: Sequence[tuple[float, float, float, float]] = (),
    extra: str = "",
    font: str = "TimesNewRoman",
    box: str = "/MediaBox[0 0 595 842]",
) -> bytes:
    """A PDF with a text layer.

    Args:
        pages: what stands on each.
        rules: lines that are drawn on every page, from one point to another.
        extra: further entries of the trailer.
        box: entries of every page that say how large it is and how it lies.
        font: its name, of which the letters of bold type add ",Bold".
    """
    letters = sorted({ord(char) for page in pages for piece in page for char in piece.text})
    to_unicode = "/CIDInit /ProcSet findresource begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    for start in range(0, len(letters), 90):
        chunk = letters[start : start + 90]
        to_unicode += f"{len(chunk)} beginbfchar\n" + "".join(f"<{c:04X}> <{c:04X}>\n" for c in chunk) + "endbfchar\n"
    to_unicode += "endcmap end end"
    objects: list[str | tuple[str, str]] = []

    def add(body: str | tuple[str, str]) -> int:
        objects.append(body)
        return len(objects)

    unicode_map = add(("", to_unicode))
    fonts = []
    for name in (font, f"{font},Bold"):
        descriptor = add(
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>"
        )
        inner = add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW {int(1000 * _WIDTH)}>>"
        )
        fonts.append(
            add(
                f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{inner} 0 R]/ToUnicode {unicode_map} 0 R>>"
            )
        )
    parent = len(objects) + 2 * len(pages) + 1
    kids = []
    for page in pages:
        drawn = "".join(f"{a} {842 - b} m {c} {842 - d} l S\n" for a, b, c, d in rules)
        for piece in page:
            code = "".join(f"{ord(char):04X}" for char in piece.text)
            cos, sin = round(math.cos(math.radians(piece.turn)), 6), round(math.sin(math.radians(piece.turn)), 6)
            place = f"{cos} {sin} {-sin} {cos} {piece.x} {842 - piece.y} Tm"
            drawn += f"BT /F{int(piece.bold)} {piece.size} Tf {place} <{code}> Tj ET\n"
        content = add(("", drawn))
        kids.append(
            add(
                f"<</Type/Page/Parent {parent} 0 R{box}/Contents {content} 0 R/Resources<</Font<</F0 {fonts[0]} 0 R/F1 {fonts[1]} 0 R>>>>>>"
            )
        )
    assert add(f"<</Type/Pages/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]/Count {len(kids)}>>") == parent
    return pdf_of(objects, add(f"<</Type/Catalog/Pages {parent} 0 R>>"), extra)


def pdf_of(objects: Sequence[str | tuple[str, str] | tuple[str, bytes]], root: int, extra: str = "") -> bytes:
    """PDF objects as a file; a stream is a pair of further entries and content."""
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        if isinstance(body, tuple):
            content = body[1].encode("latin-1") if isinstance(body[1], str) else body[1]
            head = f"{number} 0 obj\n<<{body[0]}/Length {len(content)}>>\nstream\n".encode()
            out += head + content + b"\nendstream\nendobj\n"
        else:
            out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<</Size {len(objects) + 1}/Root {root} 0 R{extra}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def as_pages(layout: Layout, *, number_pages: bool = True) -> list[list[Placed]]:
    """A layout on pages of A4: two columns above and below, lines of full width between them, wrapped."""
    pages: list[list[Placed]] = [[]]
    y = 60.0

    def room(lines: int) -> None:
        nonlocal y
        if y + 18 * lines > 780:
            pages.append([])
            y = 60.0
            if number_pages:
                pages[-1].append(Placed(str(len(pages)), 294, 36))

    def columns(left: list[str], right: list[str]) -> None:
        nonlocal y
        room(max(len(left), len(right)))
        for texts, middle in ((left, 160.0), (right, 420.0)):
            for i, text in enumerate(texts):
                size = 10.0
                pages[-1].append(Placed(text, max(40.0, middle - wide(text, size) / 2), y + 16 * i, size))
        y += 16 * max(len(left), len(right)) + 20

    columns(layout.left, layout.right)
    for text in layout.body:
        centred = text.isupper() and not _LABEL.match(text)
        x, words, line = (297 - wide(text) / 2 if centred else 85.0), text.split(), ""
        for word in [*words, ""]:
            joined = f"{line} {word}".strip()
            if word and x + wide(joined) <= 545:
                line = joined
                continue
            room(1)
            pages[-1].append(Placed(line, x, y))
            y += 18
            x, line = 57.0, word
        y += 6
    y += 10
    columns(layout.recipients, layout.signature)
    return pages


def tiff(sheets: Iterable[tuple[int, int, bytes]]) -> bytes:
    """A TIFF file of grey pictures: width, height, a byte a pixel."""
    out, link = bytearray(b"II*\0\0\0\0\0"), 4
    for wide, tall, pixels in sheets:
        place = len(out)
        out += pixels + bytes(len(pixels) % 2)
        out[link : link + 4] = struct.pack("<I", len(out))
        size = len(pixels)
        long, short = 4, 3
        entries = [(256, long, wide), (257, long, tall), (258, short, 8), (259, short, 1), (262, short, 1)]
        entries += [(273, long, place), (277, short, 1), (278, long, tall), (279, long, size)]
        out += struct.pack("<H", len(entries))
        out += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
        link = len(out)
        out += bytes(4)
    return bytes(out)


# --- web pages


def blocks(layout: Layout) -> str:
    """A layout as HTML."""

    def cell(lines: Iterable[str]) -> str:
        return "<td>" + "<br/>".join(map(escape, lines)) + "</td>"

    head = f"<table><tr>{cell(layout.left)}{cell(layout.right)}</tr></table>"
    foot = f"<table><tr>{cell(layout.recipients)}{cell(layout.signature)}</tr></table>"
    return head + "".join(f"<p>{escape(line)}</p>" for line in layout.body) + foot


def as_pages_of_portals(layout: Layout) -> dict[str, str]:
    """The same document on pages of three portals' make and on an unknown one, each with menus and lists round it."""
    links = "".join(f'<li><a href="/vb/{n}">Quyết định số {n}/QĐ-UBND về việc khác</a></li>' for n in range(20))
    menu = f"<ul>{links}</ul>"
    text = blocks(layout)
    script = "<script>var x = '<p>Điều 1. Không phải văn bản</p>';</script>"
    return {
        "old vbpl": f"<html><head><meta name='GENERATOR' content='SharePoint.WebPartPage.Document'>{script}</head><body><div id='menu'>{menu}</div><div class='box-tab-vb'><div class='fulltext'><div id='toanvancontent'>{text}</div></div><p>Gửi phản hồi</p></div>{menu}</body></html>",
        "new vbpl": f"<html><head><title>Cơ sở dữ liệu quốc gia về pháp luật</title></head><body><header>{menu}</header><div class='ant-tabs'><div id='rc-tabs-0-panel-toan-van'><div class='preview-content'>{text}</div></div></div><div class='outline'>{menu}</div>{script}</body></html>",
        "thuvienphapluat": f"<html><head><meta property='og:site_name' content='THƯ VIỆN PHÁP LUẬT'></head><body>{menu}<div id='ctl00_Content_ThongTinVB_divNoiDung'><p>MỤC LỤC VĂN BẢN</p><div class='content1'>{text}</div><p>Ghi chú</p></div>{menu}</body></html>",
        "unknown": f"<html><body><div class='top'>{menu}</div><div class='main'><div class='side'>{menu}</div><div class='art'>{text}</div></div><div class='foot'>Bản quyền © 2022 Trang tin</div></body></html>",
    }


# --- old encodings


def encoded(text: str, encoding: str) -> bytes:
    """Text as its typists stored it before Unicode. TCVN3 has no capitals with tones: they get the code of the small ones."""
    text = unicodedata.normalize("NFC", text)
    if encoding == "cp1258":
        parts = [unicodedata.normalize("NFD", char) for char in text]
        return "".join(_half_composed(part) for part in parts).encode("cp1258")
    if encoding == "vni":
        pairs = {unicode: code for code, unicode in tables._PAIRS.items()} | {v: k for k, v in tables._ALONE.items()}
        return "".join(
            pairs[char.lower()].upper() if char.isupper() and char.lower() in pairs else pairs.get(char, char)
            for char in text
        ).encode("latin-1")
    if encoding == "viscii":
        return bytes({v: k for k, v in tables._VISCII_TABLE.items()}.get(char, ord(char) & 0xFF) for char in text)
    codes = {chr(v) if isinstance(v, int) else v: chr(k) for k, v in tables._TCVN3.items()}
    return "".join(codes.get(char) or codes.get(char.lower()) or char for char in text).encode("latin-1")


def _half_composed(letters: str) -> str:
    """A letter of Windows-1258: the hat belongs to the letter, the tone follows it."""
    hats, tones = "\u0302\u0306\u031b", "\u0300\u0301\u0303\u0309\u0323"
    base = letters[:1] + "".join(c for c in letters[1:] if c in hats)
    return unicodedata.normalize("NFC", base) + "".join(c for c in letters[1:] if c in tones)
