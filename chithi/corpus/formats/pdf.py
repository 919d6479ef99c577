"""PDF: the text layer in reading order, page by page; pages that are pictures go through OCR where it is installed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import partial
from typing import Any

from chithi.corpus.encodings import is_garbled
from chithi.corpus.encodings.capitals import restore
from chithi.corpus.formats import Raw
from chithi.corpus.formats.ocr import Scan, read_scans, why_not
from chithi.corpus.formats.pages import PageWords, Word, text_of_pages
from chithi.corpus.formats.pdfwords import Frame, TextLayer, frame_of, text_layer
from chithi.corpus.formats.rulings import cells_of
from chithi.corpus.limits import Limits
from chithi.corpus.worker import report_progress
from chithi.errors import UnreadableSource

_MAGIC = b"%PDF-"
# A page with fewer letters than this and a picture on it is a scan with a stamp, not a text.
_LEAST_LETTERS = 60
# A page is a picture of a text, too, when the file does not tell which letters more than so many of its shapes are.
_UNKNOWN = 0.3
_PAGE_AREA = 0.4
_DPI = 250
_STAMP = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{4} \d{1,2}:\d{2}|\d{4}[./-]\d{2}[./-]\d{2}.{0,3}\d{1,2}:\d{2}|\S+@\S+\.\S|Ký bởi|Người ký|Signature|signed by",
    re.IGNORECASE,
)
_PASSWORD = 4


class _Pdf:
    name = "pdf"
    suffixes = (".pdf",)
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        return _MAGIC in data[:1024]

    def missing(self) -> str | None:
        return None

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        import pypdfium2 as pdfium

        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            # The code may be that of an earlier document.
            if getattr(error, "err_code", None) == _PASSWORD and b"/Encrypt" in data:
                raise UnreadableSource(f"{path}: is protected by a password; save it without one") from None
            raise UnreadableSource(f"{path}: is a damaged PDF; save it again") from None
        with document:
            return _read(document, data, path, limits)


PDF = _Pdf()


def _read(document: Any, data: bytes, path: str, limits: Limits) -> Raw:
    count = len(document)
    if not count:
        raise UnreadableSource(f"{path}: has no pages")
    if count > limits.pages:
        raise UnreadableSource(
            f"{path}: has {count:,} pages, more than the limit of {limits.pages:,} (CHITHI_LIMITS=pages=…)"
        )
    pages: list[PageWords] = []
    scans: dict[int, Scan] = {}
    garbled: set[int] = set()
    turned: dict[str, None] = {}
    letters = 0
    tcvn3 = False
    for number in range(count):
        page = _page(document, number)
        pages.append(page.words)
        letters += sum(len(word.text) for word in page.words.words)
        if letters > limits.characters:
            raise UnreadableSource(
                f"{path}: holds more than {limits.characters:,} characters (CHITHI_LIMITS=characters=…)"
            )
        tcvn3 = tcvn3 or page.tcvn3
        if page.turned:
            turned[page.turned] = None
        if page.garbled:
            garbled.add(number)
        if page.picture or page.garbled:
            scans[number] = Scan(number + 1, partial(_picture, data, number))
        report_progress()
    warnings: list[tuple[str, str]] = []
    confidence: tuple[float | None, ...] = ()
    missing = why_not() if scans else None
    if missing and not letters:
        raise UnreadableSource(f"{path}: is a scan; to read it install {missing}")
    if missing:
        warnings += _left_out(scans.keys() - garbled, garbled, missing)
    elif scans:
        read, said = read_scans(list(scans.values()), path, limits)
        warnings.extend(said)
        sure: list[float | None] = [None] * count
        for number, (words, confident) in zip(scans, read, strict=False):
            # What was stamped on the scan (a number, a day) is text already.
            stamped = [] if number in garbled else pages[number].words
            pages[number] = PageWords(words.width, words.height, [*words.words, *stamped])
            sure[number] = confident
        confidence = tuple(sure)
    text = text_of_pages(pages)
    if tcvn3:
        text = "\n".join(map(restore, text.split("\n")))
    if not text.strip():
        raise UnreadableSource(f"{path}: holds no text and no picture of one")
    asides = tuple(("turned", text) for text in turned)
    return Raw(text, "application/pdf", "utf-8", tuple(warnings), asides, confidence)


def _left_out(pictures: Set[int], garbled: Set[int], missing: str) -> Iterator[tuple[str, str]]:
    """The warnings of what OCR would read, were it installed."""
    if pictures:
        listed = _ranges(sorted(n + 1 for n in pictures))
        yield "pdf.scans", f"pages {listed} are pictures and were left out; to read them install {missing}"
    if garbled:
        listed = _ranges(sorted(n + 1 for n in garbled))
        yield "pdf.letters", f"pages {listed} do not tell which letters they show; to read them install {missing}"


def _ranges(numbers: list[int]) -> str:
    """Numbers in short: 1-3, 7."""
    parts: list[list[int]] = []
    for n in numbers:
        if parts and parts[-1][1] == n - 1:
            parts[-1][1] = n
        else:
            parts.append([n, n])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)


@dataclass(slots=True)
class _Page:
    """A page as read.

    Attributes:
        words: of its text layer.
        picture: it is one instead of a text.
        garbled: the file does not tell which letters it shows.
        tcvn3: fonts of TCVN3 show it.
        turned: what stands across its lines.
    """

    words: PageWords
    picture: bool = False
    garbled: bool = False
    tcvn3: bool = False
    turned: str = ""


def _page(document: Any, number: int) -> _Page:
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    try:
        page = document[number]
    except pdfium.PdfiumError:
        return _Page(PageWords(595, 842, []))
    width, height = page.get_size()
    if not (0 < width < 20_000 and 0 < height < 20_000):
        return _Page(PageWords(595, 842, []))
    picture = _has_picture(page, width * height)
    frame, layer = _layer(page)
    cells = cells_of(page, frame)
    words = layer.words
    stamped = _annotations(page, frame)
    if stamped and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
        page.close()
        page = document[number]
        words = _with_annotations(words, _layer(page, frame)[1].words, stamped)
    page.close()
    letters = sum(len(word.text) for word in words)
    return _Page(
        PageWords(frame.width, frame.height, words, cells),
        picture=picture and letters < _LEAST_LETTERS,
        garbled=layer.unknown > _UNKNOWN or is_garbled([word.text for word in words]),
        tcvn3=layer.tcvn3,
        turned=layer.turned,
    )


def _layer(page: Any, frame: Frame | None = None) -> tuple[Frame, TextLayer]:
    """How a page is read, and its text layer."""
    text_page = page.get_textpage()
    found, quarters = frame_of(page, text_page)
    frame = frame or found
    layer = text_layer(text_page, frame, quarters)
    text_page.close()
    return frame, layer


def _has_picture(page: Any, area: float) -> bool:
    """Whether pictures cover a large part of a page."""
    from pypdfium2 import raw

    covered = 0.0
    for number, item in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)):
        if number > 500:
            break
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return covered >= _PAGE_AREA * area


def _annotations(page: Any, frame: Frame) -> list[tuple[float, float, float, float]]:
    """The places of a page's annotations: fields, signatures, numbers that were stamped on it."""
    from pypdfium2 import raw

    found = []
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), 200)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        rect = raw.FS_RECTF()
        if kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP) and raw.FPDFAnnot_GetRect(
            annotation, rect
        ):
            found.append(frame.box(rect.left - 1, rect.bottom - 1, rect.right + 1, rect.top + 1))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _with_annotations(
    words: list[Word], all_words: list[Word], places: list[tuple[float, float, float, float]]
) -> list[Word]:
    """The words of a page and of what was stamped on it (a number, a day), without the stamps of signatures."""
    known = {(word.text, round(word.left), round(word.base)) for word in words}
    added = [word for word in all_words if (word.text, round(word.left), round(word.base)) not in known]
    kept = []
    for left, top, right, bottom in places:
        inside = [w for w in added if left <= (w.left + w.right) / 2 <= right and top <= w.base <= bottom + 2]
        if inside and not _STAMP.search(" ".join(word.text for word in inside)):
            kept.extend(inside)
    return [*words, *dict.fromkeys(kept)]


def _picture(data: bytes, number: int, slope: float = 0.0) -> tuple[bytes, float, float]:
    """A page as a grey picture (PGM) without its annotations, with the width and height of the page in points.

    Args:
        data: of the file.
        number: of the page, from 0.
        slope: tangent by which the lines of the page fall to the right; the picture is turned back by it.
    """
    import pypdfium2 as pdfium

    # Annotations became part of the pages that were read; a fresh copy has the scan alone.
    with pdfium.PdfDocument(data) as document:
        page = document[number]
        width, height = page.get_size()
        scale = min(_DPI / 72, 5_000 / max(width, height))
        if slope:
            bitmap = _turned(page, scale, slope)
        else:
            bitmap = page.render(scale=scale, grayscale=True, draw_annots=False, may_draw_forms=False)
        stride, columns, lines = bitmap.stride, bitmap.width, bitmap.height
        pixels = bytes(bitmap.buffer)
        bitmap.close()
    if stride != columns:
        pixels = b"".join(pixels[line * stride : line * stride + columns] for line in range(lines))
    return b"P5\n%d %d\n255\n" % (columns, lines) + pixels, width, height


def _turned(page: Any, scale: float, slope: float) -> Any:
    """A page as a bitmap, turned round its middle until lines that fall by this tangent lie level."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    width, height = page.get_size()
    columns, lines = math.ceil(width * scale), math.ceil(height * scale)
    bitmap = pdfium.PdfBitmap.new_native(columns, lines, raw.FPDFBitmap_Gray)
    raw.FPDFBitmap_FillRect(bitmap, 0, 0, columns, lines, 0xFFFFFFFF)
    cos = scale / math.hypot(1, slope)
    sin = cos * slope
    right = (columns - cos * width - sin * height) / 2
    down = (lines - cos * height + sin * width) / 2
    matrix = raw.FS_MATRIX(cos, -sin, sin, cos, right, down)
    raw.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, raw.FS_RECTF(0, 0, columns, lines), raw.FPDF_GRAYSCALE)
    return bitmap
