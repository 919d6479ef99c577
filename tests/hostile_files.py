"""Files that mean harm or are badly broken, made when they are asked for: name -> (maker, what the answer has to say).

The answer is a pattern of the one line that names the reason; None where text may come out as well.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from functools import partial

import office_files as make

Maker = Callable[[], bytes]
_MB = 1_000_000
_DOCTYPE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "ha">]>'
_LAUGHS = "<!DOCTYPE a [" + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))


def _word(document: str | bytes, **parts: str | bytes) -> bytes:
    return make.zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def _body(content: str) -> str:
    return f"<w:document {make._W}><w:body>{content}</w:body></w:document>"


def _tar(*infos: tuple[str, dict[str, object], bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, attributes, content in infos:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            for key, value in attributes.items():
                setattr(info, key, value)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def _zip_of(*members: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, content in members:
            archive.writestr(info, content)
    return out.getvalue()


def _link(name: str, target: str) -> bytes:
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return _zip_of((info, target.encode()), ("b.txt", b"van ban"))


def _nested(depth: int, inner: bytes = b"van ban") -> bytes:
    data = make.zipped({"a.txt": inner})
    for _ in range(depth):
        data = make.zipped({"a.zip": data})
    return data


def _many(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", b"")
    return out.getvalue()


def _patched(data: bytes, where: bytes, at: int, value: bytes) -> bytes:
    """Bytes with a field overwritten, `at` bytes behind the last place of a mark."""
    start = data.rindex(where) + at
    return data[:start] + value + data[start + len(value) :]


def _overlapping(count: int) -> bytes:
    """A ZIP whose directory names one packed file again and again."""
    one = make.zipped({"0000.txt": b"a" * 5 * _MB})
    start = one.index(b"PK\x01\x02")
    end = one.index(b"PK\x05\x06")
    entry = one[start:end]
    directory = b"".join(entry.replace(b"0000.txt", f"{n:04}.txt".encode()) for n in range(count))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), start, 0)
    return one[:start] + directory + tail


def _pdf(objects: list[str | tuple[str, str] | tuple[str, bytes]], root: int = 1, extra: str = "") -> bytes:
    return make.pdf_of(objects, root, extra)


def _page(content: str | bytes, entries: str = "", box: str = "0 0 595 842", resources: str = "") -> bytes:
    body = content.encode() if isinstance(content, str) else content
    return _pdf(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<<{resources}>>>>",
            (entries, body),
            ("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do"),
            (
                "/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
                zlib.compress(b"\0" * _MB),
            ),
        ]
    )


def _ole(*names: str) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"".join(n.encode("utf-16-le") for n in names) + bytes(4000)
    )


def _png(width: int, height: int, pixels: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    head = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


def _email(*, parts: int = 0, depth: int = 0, letters: int = 0) -> bytes:
    head = b"From: a@b.example\nMIME-Version: 1.0\n"
    body = b"Content-Type: text/plain\n\nvan ban\n"
    for n in range(depth):
        mark = f"m{n}".encode()
        body = (
            b'Content-Type: multipart/mixed; boundary="'
            + mark
            + b'"\n\n--'
            + mark
            + b"\n"
            + body
            + b"\n--"
            + mark
            + b"--\n"
        )
    for _ in range(letters):
        body = b"Content-Type: message/rfc822\n\n" + head + body
    if parts:
        piece = b"--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nvan ban\n"
        body = b'Content-Type: multipart/mixed; boundary="x"\n\n' + piece * parts + b"--x--\n"
    return head + body


def _attached(name: str) -> bytes:
    return (
        b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/octet-stream\n"
        b'Content-Disposition: attachment; filename="' + name.encode() + b'"\n\nvan ban\n'
    )


def _sized_tar(size: bytes) -> bytes:
    """A TAR whose member says that it is of another size."""
    data = bytearray(_tar(("a.txt", {}, b"van ban")))
    data[124:136] = size
    data[148:156] = b" " * 8
    data[148:156] = f"{sum(data[:512]):06o}\0 ".encode()
    return bytes(data)


DAMAGED = "damaged|is no |holds no |no readable"
LIMIT = "limit|more than|larger than|too much memory|takes too long"

HOSTILE: dict[str, tuple[Maker, str | None]] = {
    # text
    "empty.txt": (lambda: b"", "empty"),
    "blank.txt": (lambda: b" \n\t\r\n" * 100, "empty"),
    "zeros.txt": (lambda: bytes(_MB), "no readable text"),
    "noise.txt": (lambda: bytes(range(256)) * 4_000, "no readable text"),
    "high.txt": (lambda: bytes(range(0xA0, 0x100)) * 10_000, "no known encoding"),
    "long-line.txt": (lambda: b"a" * 30 * _MB, LIMIT),
    "line.txt": (lambda: b"a" * 5 * _MB, None),
    "words.txt": (lambda: b"van ban " * 500_000, None),
    "stars.txt": (lambda: b"*" * _MB + b" a", None),
    "bars.txt": (lambda: b"| " * 300_000 + b"a", None),
    "bar-lines.txt": (lambda: b"|\n" * 200_000 + b"a", None),
    "brackets.txt": (lambda: b"[" * 300_000 + b"a", None),
    "entities.txt": (lambda: b"&amp;" * 300_000, None),
    "marks.txt": (lambda: ("a" + "\u0301\u0323" * 150_000).encode(), None),
    "half-utf16.txt": (lambda: b"\xff\xfe" + b"a\x00" * 100 + b"\x00", "damaged"),
    "lone-surrogates.txt": (lambda: b"\xff\xfe" + b"\x00\xd8" * 100, "damaged"),
    # web pages
    "deep.html": (lambda: b"<html><body>" + b"<div>" * 30_000 + b"van ban", None),
    "deep-bold.html": (lambda: b"<p>" + b"<b>" * 20_000 + b"van ban", None),
    "deep-tables.html": (lambda: b"<table><tr><td>" * 3_000 + b"van ban", None),
    "breaks.html": (lambda: b"<p>a" + b"<br>" * 60_000, None),
    "cells.html": (lambda: b"<table><tr>" + b"<td>a</td>" * 15_000 + b"</tr></table>", None),
    "items.html": (lambda: b"<ol>" + b"<li>a</li>" * 20_000 + b"</ol>", None),
    "attribute.html": (lambda: b'<p title="' + b"a" * 5 * _MB + b'">a</p>', None),
    "comment.html": (lambda: b"<p>a</p><!--" + b"a" * 5 * _MB, None),
    "script.html": (lambda: b"<p>van ban</p><script>" + b"<p>" * _MB, None),
    "entities.html": (lambda: f"<?xml version='1.0'?>{_LAUGHS}]><html><body>&l11;van ban</body></html>".encode(), None),
    "external.html": (lambda: f"{_DOCTYPE}<html><body>&x;van ban</body></html>".encode(), None),
    # ZIP
    "bomb.zip": (lambda: make.zipped({"a.txt": bytes(120 * _MB)}), LIMIT),
    "nested.zip": (partial(_nested, 12), "archive inside"),
    "nested-bomb.zip": (lambda: make.zipped({f"{n}.zip": _nested(1, bytes(30 * _MB)) for n in range(3)}), None),
    "many.zip": (partial(_many, 6_000), LIMIT),
    "overlapping.zip": (partial(_overlapping, 60), None),
    "upwards.zip": (lambda: _zip_of(("../../../up.txt", b"van ban"), ("/tmp/root.txt", b"van ban")), None),
    "drive.zip": (lambda: _zip_of(("C:\\up.txt", b"van ban")), None),
    "link.zip": (lambda: _link("a.txt", "/etc/passwd"), None),
    "escape.zip": (lambda: _zip_of(("a\n\x1b[31m\x00.txt", b"van ban")), None),
    "locked.zip": (lambda: _patched(make.zipped({"a.txt": b"van ban"}), b"PK\x01\x02", 8, b"\x01\x00"), "password"),
    "method.zip": (
        lambda: _patched(make.zipped({"a.txt": b"van ban"}), b"PK\x01\x02", 10, b"\x63\x00"),
        "packed in a way",
    ),
    "crc.zip": (lambda: _patched(make.zipped({"a.txt": b"van ban"}), b"PK\x01\x02", 16, b"\x00\x00"), "damaged"),
    "cut.zip": (lambda: make.zipped({"a.txt": b"van ban" * 1_000})[:-30], "damaged"),
    "count.zip": (lambda: _patched(make.zipped({"a.txt": b"a"}), b"PK\x05\x06", 8, b"\xff" * 4), LIMIT),
    "directory.zip": (lambda: _patched(make.zipped({"a.txt": b"a"}), b"PK\x05\x06", 12, b"\xff" * 8), "damaged"),
    "end-only.zip": (lambda: b"PK\x05\x06" + bytes(18), "no readable document"),
    "head-only.zip": (lambda: b"PK\x03\x04" + bytes(100), "damaged"),
    "others.zip": (lambda: make.zipped({"a.exe": b"MZ", "b.jpgx": b"x"}), "no readable document"),
    # TAR and packed files
    "upwards.tar": (lambda: _tar(("../../up.txt", {}, b"van ban"), ("/tmp/root.txt", {}, b"van ban")), None),
    "links.tar": (
        lambda: _tar(
            ("a.txt", {"type": tarfile.SYMTYPE, "linkname": "/etc/passwd"}, b""),
            ("b.txt", {"type": tarfile.LNKTYPE, "linkname": "/etc/passwd"}, b""),
            ("c.txt", {"type": tarfile.CHRTYPE}, b""),
            ("d.txt", {"type": tarfile.FIFOTYPE}, b""),
        ),
        "no readable document",
    ),
    "size.tar": (partial(_sized_tar, b"77777777777\0"), "damaged"),
    "negative.tar": (partial(_sized_tar, b"\xff" * 12), "damaged|empty"),
    "cut.tar": (lambda: _tar(("a.txt", {}, b"van ban" * 9_999))[:3_000], "damaged"),
    "bomb.txt.gz": (lambda: gzip.compress(bytes(120 * _MB), 1), LIMIT),
    "bomb.txt.bz2": (lambda: bz2.compress(bytes(120 * _MB), 1), LIMIT),
    "bomb.txt.xz": (lambda: lzma.compress(bytes(150 * _MB), preset=0), LIMIT),
    "bomb.tar.gz": (lambda: gzip.compress(_tar(("a.txt", {}, bytes(150 * _MB))), 1), LIMIT),
    "cut.gz": (lambda: gzip.compress(b"van ban" * 9_999)[:-20], "damaged"),
    "cut.xz": (lambda: lzma.compress(b"van ban" * 9_999)[:-20], "damaged"),
    "noise.bz2": (lambda: b"BZh9" + bytes(range(256)), "damaged"),
    "old.7z": (lambda: b"7z\xbc\xaf\x27\x1c" + bytes(99), "damaged 7z|need py7zr"),
    "old.rar": (lambda: b"Rar!\x1a\x07\x00" + bytes(99), "not read"),
    # Word
    "external.docx": (lambda: _word(f"{_DOCTYPE}<a>&x;</a>"), "document type"),
    "laughs.docx": (lambda: _word(f"{_LAUGHS}]><a>&l11;</a>"), "document type"),
    "laughs-utf16.docx": (lambda: _word(f"{_LAUGHS}]><a>&l11;</a>".encode("utf-16")), DAMAGED),
    "deep.docx": (lambda: _word(_body("<w:sdt>" * 100_000)), "damaged"),
    "tables.docx": (
        lambda: _word(_body("<w:tbl><w:tr><w:tc>" * 70 + make.paragraph("a") + "</w:tc></w:tr></w:tbl>" * 70)),
        None,
    ),
    "large-part.docx": (lambda: _word(_body(" " * 80 * _MB)), LIMIT),
    "large-text.docx": (lambda: _word(_body(make.paragraph("a" * 15 * _MB))), f"{DAMAGED}|{LIMIT}"),
    "many-runs.docx": (lambda: _word(_body("<w:p>" + make.run("a") * 40_000 + "</w:p>")), None),
    "many-paragraphs.docx": (lambda: _word(_body(make.paragraph("a") * 20_000)), None),
    "styles.docx": (
        lambda: make.docx(
            make.paragraph("a", '<w:pStyle w:val="A"/>'),
            styles='<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        ),
        None,
    ),
    "numbers.docx": (
        lambda: make.docx(
            make.numbered("a", 999_999_999) + make.numbered("b", 0) + make.numbered("c", 8),
            numbering=make.definition(
                make.level(0, "lowerLetter", "%1%2%3%9" * 5_000),
                make.level(8, "upperRoman", "%9.", '<w:start w:val="999999999"/>'),
            ),
        ),
        None,
    ),
    "number-loop.docx": (
        lambda: make.docx(
            make.numbered("a", 0),
            numbering='<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
            styles='<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        ),
        None,
    ),
    "targets.docx": (
        lambda: _word(
            _body(make.paragraph("a")),
            **{"word/_rels/document.xml.rels": '<R><Relationship Type="x/styles" Target="../../../etc/passwd"/></R>'},
        ),
        None,
    ),
    "no-parts.docx": (lambda: make.zipped({"[Content_Types].xml": "<Types/>"}), DAMAGED),
    "latin.docx": (lambda: _word(b'<?xml version="1.0" encoding="no-such"?><a/>'), "damaged"),
    "bytes.docx": (lambda: _word(bytes(range(256)) * 40), "damaged"),
    # OpenDocument
    "repeats.odt": (
        lambda: make.odt(
            '<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999"><text:p>a</text:p></table:table-cell></table:table-row></table:table>'
        ),
        None,
    ),
    "lists.odt": (
        lambda: make.odt(
            "<text:list><text:list-item>" * 110 + "<text:p>a</text:p>" + "</text:list-item></text:list>" * 110
        ),
        None,
    ),
    "external.odt": (
        lambda: make.zipped(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"{_DOCTYPE}<a>&x;</a>"}
        ),
        "document type",
    ),
    # PDF
    "noise.pdf": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 99, "damaged"),
    "cut.pdf": (lambda: make.pdf([[make.Placed("van ban", 50, 50)]])[:300], "damaged"),
    "loop.pdf": (
        lambda: _pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>"]),
        None,
    ),
    "count.pdf": (lambda: _pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>"]), None),
    "no-pages.pdf": (
        lambda: _pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]),
        "no pages|damaged",
    ),
    "many-pages.pdf": (
        lambda: _pdf(
            [
                "<</Type/Catalog/Pages 2 0 R>>",
                f"<</Type/Pages/Kids[{'3 0 R ' * 9_000}]/Count 9000>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
            ]
        ),
        LIMIT,
    ),
    "previous.pdf": (lambda: _page("").replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"), None),
    "locked.pdf": (
        lambda: _pdf(
            [
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>",
                f"<</Filter/Standard/V 1/R 2/O<{'00' * 32}>/U<{'00' * 32}>/P -4>>",
            ],
            1,
            f"/Encrypt 3 0 R/ID[<{'00' * 16}><{'00' * 16}>]",
        ),
        "password",
    ),
    "bomb.pdf": (lambda: _page(zlib.compress(b"0 0 m 9 9 l S\n" * 8_000_000), "/Filter/FlateDecode"), None),
    "text-bomb.pdf": (lambda: _page(b"BT /F0 9 Tf " + b"(van ban van ban) Tj 0 -1 Td " * 100_000 + b"ET"), None),
    "form-loop.pdf": (lambda: _page("/X Do", resources="/XObject<</X 5 0 R>>"), DAMAGED),
    "picture.pdf": (lambda: _page("q 595 0 0 842 0 0 cm /X Do Q", resources="/XObject<</X 6 0 R>>"), None),
    "box.pdf": (lambda: _page("", box="0 0 1e30 1e30"), DAMAGED),
    "empty-page.pdf": (lambda: _page(""), "holds no text"),
    "rules.pdf": (
        lambda: _page("".join(f"{n % 500} {n // 500} m {n % 500 + 20} {n // 500} l S\n" for n in range(40_000))),
        DAMAGED,
    ),
    # programs of others
    "noise.doc": (lambda: _ole("WordDocument"), "DOC files need|cannot read|damaged|no text"),
    "locked.doc": (lambda: _ole("EncryptedPackage"), "password"),
    "table.doc": (lambda: _ole("Workbook"), "is no Word document"),
    "braces.rtf": (lambda: b"{\\rtf1" + b"{" * 200_000, "RTF files need|damaged|cannot read|no text|takes too long"),
    "noise.rtf": (lambda: b"{\\rtf1 " + bytes(range(256)) * 9, None),
    # pictures
    "bomb.png": (lambda: _png(60_000, 60_000, b"\0" * _MB), "is a picture|damaged|no text|takes too long"),
    "cut.png": (lambda: _png(99, 99, b"\0" * 99)[:60], "is a picture|damaged|no text"),
    "noise.jpg": (lambda: b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, "is a picture|damaged|no text"),
    "loop.tif": (lambda: b"II*\x00\x08\x00\x00\x00" + b"\x00\x00\x08\x00\x00\x00" * 9, "is a picture|damaged|no text"),
    # e-mails
    "deep.eml": (lambda: _email(depth=300), None),
    "many-parts.eml": (lambda: _email(parts=3_000), "damaged"),
    "letters.eml": (lambda: _email(letters=40), None),
    "no-boundary.eml": (
        lambda: b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nvan ban",
        None,
    ),
    "base64.eml": (
        lambda: b"From: a@b.example\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%%",
        None,
    ),
    "upwards.eml": (partial(_attached, "../../../tmp/up.txt"), None),
    "charset.eml": (
        lambda: b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=no-such\n\nvan ban",
        None,
    ),
}
