"""One document in every format gives the same facts, field by field."""

from __future__ import annotations

import io
import math
import shutil
import tarfile
import unicodedata
from pathlib import Path
from typing import Any

import office_files as make
import pytest
from conftest import SAMPLES

from chithi.corpus.formats.ocr import why_not
from chithi.corpus.source import Source, Unread, source_of_bytes, sources_of_bytes
from chithi.parser.document import Document, Item
from chithi.parser.pipeline import parse_source

SAMPLE = SAMPLES / "2022-08-CT-UBND.txt"
TEXT = SAMPLE.read_text("utf-8")
LAYOUT = make.layout_of(SAMPLE)
needs_office = pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("libreoffice")), reason="needs LibreOffice (libreoffice-writer-nogui)"
)
needs_ocr = pytest.mark.skipif(why_not() is not None, reason=f"needs {why_not()}")


def outline(items: tuple[Item, ...]) -> list[Any]:
    return [(item.path, item.label, item.heading, item.text, outline(item.children)) for item in items]


def facts(document: Document) -> dict[str, Any]:
    """Everything that the document says, without the places where it says it."""
    return {
        "id": document.id,
        "header": document.header.model_dump(exclude={"spans"}),
        "items": outline(document.items),
        "citations": [c.model_dump(exclude={"span"}) for c in document.citations],
        "assignments": [a.model_dump(exclude={"span"}) for a in document.assignments],
        "deadlines": [d.model_dump(exclude={"span"}) for d in document.deadlines],
    }


EXPECTED = facts(parse_source(source_of_bytes(TEXT.encode(), "sample.txt")))


def read(data: bytes, name: str) -> Source:
    return source_of_bytes(data, name)


def check(data: bytes, name: str) -> Source:
    source = read(data, name)
    assert facts(parse_source(source)) == EXPECTED
    return source


def test_the_expected_facts_are_no_empty_ones() -> None:
    assert EXPECTED["header"]["symbol"] == "08/CT-UBND"
    assert len(EXPECTED["items"]) == 3
    assert len(EXPECTED["deadlines"]) >= 4
    assert EXPECTED["citations"]


def test_word_with_typed_numbers() -> None:
    check(make.as_docx(LAYOUT), "a.docx")


def test_word_with_automatic_numbers() -> None:
    check(make.as_docx(LAYOUT, automatic=True), "a.docx")


def test_word_under_a_wrong_name() -> None:
    check(make.as_docx(LAYOUT), "a.txt")


def test_opendocument() -> None:
    check(make.as_odt(LAYOUT), "a.odt")


def test_pdf() -> None:
    source = check(make.pdf(make.as_pages(LAYOUT)), "a.pdf")
    assert [page.number for page in source.pages] == [1, 2]
    assert source.page_of(0) == 1
    assert source.page_of(source.text.index("Lê Thị Hoài Thương")) == 2
    document = parse_source(source)
    assert [page.model_dump() for page in document.source.pages] == [
        {"number": 1, "start": 0, "confidence": None},
        {"number": 2, "start": source.pages[1].start, "confidence": None},
    ]
    assert (document.page_of(0), document.page_of(document.header.spans["signature"][1] - 1)) == (1, 2)


def test_a_text_has_no_pages() -> None:
    document = parse_source(read(TEXT.encode(), "a.txt"))
    assert (document.source.pages, document.page_of(5)) == ((), None)


@pytest.mark.parametrize("style", make.as_pages_of_portals(LAYOUT))
def test_web_pages(style: str) -> None:
    check(make.as_pages_of_portals(LAYOUT)[style].encode(), "a.html")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings(encoding: str) -> None:
    check(TEXT.encode(encoding), "a.txt")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "cp1258"])
def test_old_encodings(encoding: str) -> None:
    source = check(make.encoded(TEXT, encoding), "a.txt")
    assert source.encoding == encoding
    assert "encoding.legacy" in [notice.code for notice in source.notices]


def test_decomposed_letters() -> None:
    check(unicodedata.normalize("NFD", TEXT).encode(), "a.txt")


def test_text_of_the_old_encoding_that_was_pasted_into_unicode() -> None:
    source = check(make.encoded(TEXT, "tcvn3").decode("latin-1").encode("utf-8"), "a.txt")
    assert "encoding.legacy" in [notice.code for notice in source.notices]


def test_utf8_that_was_encoded_twice() -> None:
    check(TEXT.encode().decode("latin-1").encode("utf-8"), "a.txt")


def test_zip_names_the_member_in_the_path() -> None:
    data = make.zipped({"2022/08.txt": TEXT, "2022/.hidden.txt": "x", "logo.svg": "<svg/>"})
    assert check(data, "a.zip").path == "a.zip!/2022/08.txt"


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar(mode: str) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        info = tarfile.TarInfo("thu/08.txt")
        info.size = len(TEXT.encode())
        archive.addfile(info, io.BytesIO(TEXT.encode()))
    assert check(out.getvalue(), "a.tar.gz").path == "a.tar.gz!/thu/08.txt"


def test_gzip_of_one_file() -> None:
    import gzip

    assert check(gzip.compress(TEXT.encode()), "08.txt.gz").path == "08.txt.gz!/08.txt"


def test_email_with_an_attachment() -> None:
    from email.message import EmailMessage

    letter = EmailMessage()
    letter["From"], letter["Subject"] = "van-thu@hunglam.example", "Chỉ thị 08"
    letter.set_content("Kính gửi các đồng chí chỉ thị kèm theo.")
    letter.add_attachment(
        make.as_docx(LAYOUT), maintype="application", subtype="octet-stream", filename="Chỉ thị 08.docx"
    )
    assert check(letter.as_bytes(), "thu.eml").path == "thu.eml!/Chỉ thị 08.docx"


def test_archive_of_several_documents_and_a_bad_one() -> None:
    data = make.zipped({"a.txt": TEXT, "b.docx": make.as_docx(LAYOUT), "c.docx": b"PK\x03\x04 not so"})
    found = list(sources_of_bytes(data, "x.zip"))
    assert [type(one) for one in found] == [Source, Source, Unread]
    assert [one.path for one in found] == ["x.zip!/a.txt", "x.zip!/b.docx", "x.zip!/c.docx"]


@needs_office
def test_rtf() -> None:
    check(make.as_rtf(LAYOUT), "a.rtf")


@needs_office
def test_doc(tmp_path: Path) -> None:
    check(converted(make.as_docx(LAYOUT, automatic=True), "doc", tmp_path), "a.doc")


@needs_office
@pytest.mark.parametrize("kind", ["rtf", "odt"])
@pytest.mark.parametrize("automatic", [False, True])
def test_what_a_word_processor_saves(kind: str, automatic: bool, tmp_path: Path) -> None:
    check(converted(make.as_docx(LAYOUT, automatic=automatic), kind, tmp_path), f"a.{kind}")


@needs_office
@pytest.mark.skipif(not shutil.which("antiword"), reason="needs antiword")
def test_doc_by_antiword(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second choice: numbers have to be typed, and the file is to be made by LibreOffice all the same."""
    from chithi.corpus.formats import office
    from chithi.corpus.limits import Limits

    data = converted(make.as_docx(LAYOUT), "doc", tmp_path)
    monkeypatch.setattr(office, "_office", lambda: None)
    raw = office.DOC.read(data, "a.doc", Limits())
    assert facts(parse_source(read(raw.text.encode(), "a.txt"))) == EXPECTED
    assert "doc.antiword" in dict(raw.warnings)


@needs_office
def test_pdf_of_a_word_processor(tmp_path: Path) -> None:
    check(converted(make.as_docx(LAYOUT), "pdf", tmp_path), "a.pdf")


@needs_office
@needs_ocr
@pytest.mark.parametrize("degrees", [0, -2, 5])
def test_scan(degrees: int, tmp_path: Path) -> None:
    """Number and date are right, nearly all letters are, and the source says that it was read by OCR; also at an angle."""
    import difflib

    source = read(scanned(converted(make.as_docx(LAYOUT), "pdf", tmp_path), degrees=degrees), "a.pdf")
    document = parse_source(source)
    header = document.header
    assert (header.symbol, header.date, header.issuer, header.type) == tuple(
        EXPECTED["header"][field] for field in ("symbol", "date", "issuer", "type")
    )
    assert [item[0] for item in outline(document.items)] == [item[0] for item in EXPECTED["items"]]
    assert all(page.confidence and page.confidence > 80 for page in source.pages)
    assert {"ocr.page"} <= {notice.code for notice in source.notices}
    clean = read(TEXT.encode(), "a.txt").text
    words, seen = sorted(clean.split()), sorted(source.text.split())
    assert difflib.SequenceMatcher(None, " ".join(words), " ".join(seen), autojunk=False).ratio() >= 0.97


@needs_office
@needs_ocr
def test_a_fax_of_several_sheets(tmp_path: Path) -> None:
    """Each picture of a TIFF file is a page."""
    import pypdfium2 as pdfium

    annex = make.docx(make.paragraph("Danh sách các đơn vị thực hiện gồm có Sở Y tế và Sở Tài chính."))
    sheets = []
    for data in (make.as_docx(LAYOUT), annex):
        with pdfium.PdfDocument(converted(data, "pdf", tmp_path)) as document:
            bitmap = document[0].render(scale=250 / 72, grayscale=True)
            rows = bytes(bitmap.buffer)
            pixels = b"".join(rows[i * bitmap.stride :][: bitmap.width] for i in range(bitmap.height))
            sheets.append((bitmap.width, bitmap.height, pixels))
    source = read(make.tiff(sheets), "a.tif")
    header = parse_source(source).header
    assert (header.symbol, header.date) == (EXPECTED["header"]["symbol"], EXPECTED["header"]["date"])
    assert [page.number for page in source.pages] == [1, 2]
    assert source.page_of(source.text.index("Danh sách")) == 2


@needs_office
@needs_ocr
@pytest.mark.parametrize("kind", ["tif", "pdf"])
def test_a_scan_that_lies_on_its_side_or_upside_down(kind: str, tmp_path: Path) -> None:
    import pypdfium2 as pdfium

    printed = converted(make.as_docx(LAYOUT), "pdf", tmp_path)
    if kind == "pdf":
        data = scanned(printed).replace(b"/MediaBox", b"/Rotate 270/MediaBox")
    else:
        with pdfium.PdfDocument(printed) as document:
            bitmap = document[0].render(scale=200 / 72, grayscale=True, rotation=180)
            rows = bytes(bitmap.buffer)
            pixels = b"".join(rows[i * bitmap.stride :][: bitmap.width] for i in range(bitmap.height))
            data = make.tiff([(bitmap.width, bitmap.height, pixels)])
    source = read(data, f"a.{kind}")
    header = parse_source(source).header
    assert (header.symbol, header.date) == (EXPECTED["header"]["symbol"], EXPECTED["header"]["date"])
    assert source.pages[0].confidence
    assert source.pages[0].confidence > 80


def converted(data: bytes, kind: str, folder: Path) -> bytes:
    """A Word document as another format, by LibreOffice."""
    import subprocess

    (folder / "a.docx").write_bytes(data)
    office = shutil.which("soffice") or shutil.which("libreoffice") or ""
    command = [office, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(folder / "out"), str(folder / "a.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "out" / f"a.{kind}").read_bytes()


def scanned(data: bytes, dots: int = 200, degrees: float = 0.0) -> bytes:
    """A PDF whose pages are pictures of the pages of another, laid on at an angle."""
    import zlib

    import pypdfium2 as pdfium

    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    objects: list[str | tuple[str, bytes]] = []
    kids = []
    with pdfium.PdfDocument(data) as document:
        parent = 3 * len(document) + 1
        for page in document:
            width, height = page.get_size()
            bitmap = page.render(scale=dots / 72, grayscale=True)
            rows = bytes(bitmap.buffer)
            pixels = b"".join(rows[i * bitmap.stride : i * bitmap.stride + bitmap.width] for i in range(bitmap.height))
            objects.append(
                (
                    f"/Type/XObject/Subtype/Image/Width {bitmap.width}/Height {bitmap.height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
                    zlib.compress(pixels),
                )
            )
            objects.append(
                ("", f"q {width * cos} {width * sin} {-height * sin} {height * cos} 0 0 cm /I Do Q".encode())
            )
            kids.append(len(objects) + 1)
            objects.append(
                f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {width} {height}]/Contents {len(objects)} 0 R/Resources<</XObject<</I {len(objects) - 1} 0 R>>>>>>"
            )
    objects.append(f"<</Type/Pages/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]/Count {len(kids)}>>")
    objects.append(f"<</Type/Catalog/Pages {parent} 0 R>>")
    return make.pdf_of(objects, len(objects))
