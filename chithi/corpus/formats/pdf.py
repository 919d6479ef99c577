"""PDF: the text layer in reading order, page by page; pages that are pictures go through OCR where it is installed."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import replace
from functools import partial
from typing import Any

from chithi.corpus.encodings.capitals import restore, shout
from chithi.corpus.encodings.fonts import decode_by_font, is_tcvn3
from chithi.corpus.formats import Raw
from chithi.corpus.formats.columns import rows_of
from chithi.corpus.formats.ocr import Scan, read_scans, why_not
from chithi.corpus.formats.pages import PageWords, Word, text_of_pages
from chithi.corpus.formats.rulings import cells_of
from chithi.corpus.limits import Limits
from chithi.corpus.worker import report_progress
from chithi.errors import UnreadableSource

_MAGIC = b"%PDF-"
# A page with fewer letters than this and a picture on it is a scan with a stamp, not a text.
_LEAST_LETTERS = 60
_MOST_CHARACTERS = 60_000
_PAGE_AREA = 0.4
_DPI = 250
_STAMP = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{4} \d{1,2}:\d{2}|\d{4}[./-]\d{2}[./-]\d{2}.{0,3}\d{1,2}:\d{2}|\S+@\S+\.\S|Ký bởi|Người ký|Signature|signed by",
    re.IGNORECASE,
)
_PASSWORD = 4
# What stands before the ư of TCVN3, a soft hyphen ("®Çu t\u00ad"), in a word that ends with it.
_ONSET = re.compile("[A-Z§]?[bcdghklmnpqrstvx®]{1,3}")


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
    warnings: list[tuple[str, str]] = []
    letters = 0
    tcvn3 = False
    for number in range(count):
        page, scan, of_tcvn3 = _page(document, number)
        pages.append(page)
        tcvn3 = tcvn3 or of_tcvn3
        letters += sum(len(word.text) for word in page.words)
        if letters > limits.characters:
            raise UnreadableSource(
                f"{path}: holds more than {limits.characters:,} characters (CHITHI_LIMITS=characters=…)"
            )
        if scan:
            scans[number] = Scan(number + 1, partial(_picture, data, number))
        report_progress()
    confidence: tuple[float | None, ...] = ()
    if scans:
        missing = why_not()
        if missing and not letters:
            raise UnreadableSource(f"{path}: is a scan; to read it install {missing}")
        if missing:
            listed = _ranges(sorted(n + 1 for n in scans))
            warnings.append(
                ("pdf.scans", f"pages {listed} are pictures and were left out; to read them install {missing}")
            )
        else:
            read, said = read_scans(list(scans.values()), path, limits)
            warnings.extend(said)
            sure: list[float | None] = [None] * count
            for number, (words, confident) in zip(scans, read, strict=False):
                # What was stamped on the scan (a number, a day) is text already.
                pages[number] = PageWords(words.width, words.height, [*words.words, *pages[number].words])
                sure[number] = confident
            confidence = tuple(sure)
    text = text_of_pages(pages)
    if tcvn3:
        text = "\n".join(map(restore, text.split("\n")))
    if not text.strip():
        raise UnreadableSource(f"{path}: holds no text and no picture of one")
    return Raw(text, "application/pdf", "utf-8", tuple(warnings), (), confidence)


def _ranges(numbers: list[int]) -> str:
    """Numbers in short: 1-3, 7."""
    parts: list[list[int]] = []
    for n in numbers:
        if parts and parts[-1][1] == n - 1:
            parts[-1][1] = n
        else:
            parts.append([n, n])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)


def _page(document: Any, number: int) -> tuple[PageWords, bool, bool]:
    """The words of a page's text layer, whether the page is a picture instead, and whether it is set in TCVN3."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    try:
        page = document[number]
    except pdfium.PdfiumError:
        return PageWords(595, 842, []), False, False
    width, height = page.get_size()
    if not (0 < width < 20_000 and 0 < height < 20_000):
        return PageWords(595, 842, []), False, False
    picture = _has_picture(page, width * height)
    cells = cells_of(page, height)
    words, tcvn3 = _words(page, height)
    stamped = _annotations(page, height)
    if stamped and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
        page.close()
        page = document[number]
        words = _with_annotations(words, _words(page, height)[0], stamped)
    page.close()
    letters = sum(len(word.text) for word in words)
    return PageWords(width, height, words, cells), picture and letters < _LEAST_LETTERS, tcvn3


def _words(page: Any, height: float) -> tuple[list[Word], bool]:
    """The words of a page (letters that stand close together on one line), and whether fonts of TCVN3 show them."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    handle = text_page.raw
    count = min(text_page.count_chars(), _MOST_CHARACTERS)
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    buffer = ctypes.create_string_buffer(200)
    flags = ctypes.c_int()
    fonts: dict[bytes, tuple[bool, str]] = {}
    words: list[Word] = []
    letters: list[str] = []
    left = right = base = size = 0.0
    bold, font = False, ""

    def close() -> None:
        nonlocal letters
        if letters:
            text = decode_by_font("".join(letters), font)
            words.append(Word(text, left, right, base, size, bold))
            letters = []

    for i in range(count):
        code = raw.FPDFText_GetUnicode(handle, i)
        # A hyphen at the end of a line is given as a sign that is no letter.
        char = chr(code)
        if raw.FPDFText_IsHyphen(handle, i) == 1:
            char = "\u00ad" if is_tcvn3(font) and _ONSET.fullmatch("".join(letters)) else "-"
        if 0xD800 <= code < 0xE000 or char == "\ufffe":
            continue
        if char <= " " or char.isspace():
            close()
            continue
        raw.FPDFText_GetCharOrigin(handle, i, x, y)
        raw.FPDFText_GetLooseCharBox(handle, i, box)
        tall = box.top - box.bottom
        if tall <= 0 or raw.FPDFText_IsGenerated(handle, i) == 1:
            close()
            continue
        length = raw.FPDFText_GetFontInfo(handle, i, buffer, 200, flags)
        key = buffer.raw[: max(0, length - 1)]
        if key not in fonts:
            name = key.decode("utf-8", "replace").rpartition("+")[2]
            fonts[key] = ("bold" in name.lower() or "black" in name.lower(), name)
        down = height - y.value
        strong = fonts[key][0]
        apart = letters and (
            abs(down - base) > 0.25 * size or box.left - right > 0.18 * size or box.left < left - 0.5 * size
        )
        if apart:
            close()
        if not letters:
            left, right, base, size, bold, font = box.left, box.right, down, tall, strong, fonts[key][1]
        letters.append(char)
        right = max(right, box.right)
    close()
    text_page.close()
    tcvn3 = any(is_tcvn3(name) for _, name in fonts.values())
    return (_in_capitals(words) if tcvn3 else words), tcvn3


def _in_capitals(words: list[Word]) -> list[Word]:
    """Words of TCVN3 with the capitals that the words beside them tell of."""
    out = []
    for segment in (segment for row in rows_of(words) for segment in row.segments()):
        shouted = shout(" ".join(word.text for word in segment)).split(" ")
        out += [replace(word, text=text) for word, text in zip(segment, shouted, strict=True)]
    return out


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


def _annotations(page: Any, height: float) -> list[tuple[float, float, float, float]]:
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
            found.append((rect.left - 1, height - rect.top - 1, rect.right + 1, height - rect.bottom + 1))
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
