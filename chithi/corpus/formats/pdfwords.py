"""The text layer of a page of a PDF as words with places, seen as the page is read: whichever way it lies in the file."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from chithi.corpus.encodings.capitals import shout
from chithi.corpus.encodings.fonts import decode_by_font, is_tcvn3
from chithi.corpus.formats.columns import Box, rows_of
from chithi.corpus.formats.pages import Word

_MOST_CHARACTERS = 60_000
# Lines that fall or rise by less than this are those of the page; others are stamps and watermarks.
_LEVEL = math.radians(12)
# Letters and words that stand at the same place, in heights of type, are one that was laid twice to look bold.
_SAME_LETTER, _SAME_WORD = 0.08, 0.15
# What stands before the ư of TCVN3, a soft hyphen ("®Çu t\u00ad"), in a word that ends with it.
_ONSET = re.compile("[A-Z§]?[bcdghklmnpqrstvx®]{1,3}")


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page is read.

    Attributes:
        quarter: quarter turns of its lines in the file, counter-clockwise.
        left, top: of the page along and across its lines, in the coordinates of the file.
        width, height: in points.
    """

    quarter: int
    left: float
    top: float
    width: float
    height: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file: how far it is from the left and from the top of the page as it is read."""
        along, up = _turned(x, y, self.quarter)
        return along - self.left, self.top - up

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file: left, top, right, bottom on the page as it is read."""
        (a, b), (c, d) = self.place(left, bottom), self.place(right, top)
        return min(a, c), min(b, d), max(a, c), max(b, d)


@dataclass(slots=True)
class TextLayer:
    """What the text layer of a page holds.

    Attributes:
        words: along the lines of the page.
        turned: what stands across them: stamps, watermarks.
        tcvn3: fonts of TCVN3 show it.
        unknown: the share of its letters whose meaning the file does not tell.
    """

    words: list[Word]
    turned: str
    tcvn3: bool
    unknown: float


def _turned(x: float, y: float, quarter: int) -> tuple[float, float]:
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def frame_of(page: Any, text_page: Any) -> tuple[Frame, list[int | None]]:
    """How a page is read (as most of its letters lie), and the quarter turns of each letter, None between two quarters."""
    from pypdfium2 import raw

    handle = text_page.raw
    matrix = raw.FS_MATRIX()
    quarters: list[int | None] = []
    for i in range(min(text_page.count_chars(), _MOST_CHARACTERS)):
        raw.FPDFText_GetMatrix(handle, i, matrix)
        across, up = matrix.a, matrix.b
        quarters.append(0 if up == 0 < across else _quarter(math.atan2(up, across)))
    shown: int = raw.FPDFPage_GetRotation(page) % 4
    counts = Counter(quarter for quarter in quarters if quarter is not None)
    quarter = max(range(4), key=lambda q: (counts[q], q == shown))
    edges = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, edges)
    (a, b), (c, d) = _turned(edges.left, edges.bottom, quarter), _turned(edges.right, edges.top, quarter)
    return Frame(quarter, min(a, c), max(b, d), abs(c - a), abs(d - b)), quarters


def _quarter(angle: float) -> int | None:
    """An angle in quarter turns, None for one that is none."""
    nearest = round(angle / (math.pi / 2))
    return nearest % 4 if abs(angle - nearest * math.pi / 2) <= _LEVEL else None


def text_layer(text_page: Any, frame: Frame, quarters: list[int | None]) -> TextLayer:
    """The words of a page: letters that stand close together on one line."""
    from pypdfium2 import raw

    handle = text_page.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    buffer = ctypes.create_string_buffer(200)
    flags = ctypes.c_int()
    fonts: dict[bytes, tuple[bool, str]] = {}
    words: list[Word] = []
    letters: list[str] = []
    turned: list[str] = []
    unknown = 0
    left = right = base = size = start = 0.0
    bold, font = False, ""
    upright = frame.quarter == 0

    def close() -> None:
        nonlocal letters
        if letters:
            words.append(Word(decode_by_font("".join(letters), font), left, right, base, size, bold))
            letters = []

    for i, quarter in enumerate(quarters):
        code = raw.FPDFText_GetUnicode(handle, i)
        # A hyphen at the end of a line is given as a sign that is no letter.
        char = chr(code)
        if raw.FPDFText_IsHyphen(handle, i) == 1:
            char = "\u00ad" if is_tcvn3(font) and _ONSET.fullmatch("".join(letters)) else "-"
        elif code == 0 or 0xD800 <= code < 0xF000 or code in (0xFFFD, 0xFFFE):
            unknown += raw.FPDFText_IsGenerated(handle, i) != 1
            if code == 0 or code == 0xFFFE or 0xD800 <= code < 0xE000:
                continue
        if quarter != frame.quarter:
            turned.append(char)
            close()
            continue
        if char <= " " or char.isspace():
            close()
            continue
        raw.FPDFText_GetCharOrigin(handle, i, x, y)
        raw.FPDFText_GetLooseCharBox(handle, i, box)
        if upright:  # nearly every page, and what `frame` would say
            begins, ends, tall, down = (
                box.left - frame.left,
                box.right - frame.left,
                box.top - box.bottom,
                frame.top - y.value,
            )
        else:
            begins, top, ends, bottom = frame.box(box.left, box.bottom, box.right, box.top)
            tall, down = bottom - top, frame.place(x.value, y.value)[1]
        if tall <= 0 or raw.FPDFText_IsGenerated(handle, i) == 1:
            close()
            continue
        length = raw.FPDFText_GetFontInfo(handle, i, buffer, 200, flags)
        key = buffer.raw[: max(0, length - 1)]
        if key not in fonts:
            name = key.decode("utf-8", "replace").rpartition("+")[2]
            fonts[key] = ("bold" in name.lower() or "black" in name.lower(), name)
        strong = fonts[key][0]
        if letters and letters[-1] == char and abs(begins - start) <= _SAME_LETTER * size and abs(down - base) < size:
            bold = True
            continue
        apart = letters and (
            abs(down - base) > 0.25 * size or begins - right > 0.18 * size or begins < left - 0.5 * size
        )
        if apart:
            close()
        if not letters:
            left, right, base, size, bold, font = begins, ends, down, tall, strong, fonts[key][1]
        letters.append(char)
        right, start = max(right, ends), begins
    close()
    words = _once(words)
    tcvn3 = any(is_tcvn3(name) for _, name in fonts.values())
    known = sum(len(word.text) for word in words)
    return TextLayer(
        _in_capitals(words) if tcvn3 else words,
        " ".join("".join(turned).split()),
        tcvn3,
        unknown / (unknown + known) if unknown else 0.0,
    )


def _once(words: Iterable[Word]) -> list[Word]:
    """The words, those laid twice at nearly the same place as one in bold."""
    kept: list[Word] = []
    places: dict[tuple[str, int, int], int] = {}
    for word in words:
        step = max(_SAME_WORD * word.size, 0.01)
        column, row = round(word.left / step), round(word.base / step)
        near = ((word.text, column + a, row + b) for a in (0, -1, 1) for b in (0, -1, 1))
        twin = next((places[place] for place in near if place in places), None)
        if twin is None:
            places[word.text, column, row] = len(kept)
            kept.append(word)
        else:
            kept[twin] = replace(kept[twin], bold=True)
    return kept


def _in_capitals(words: list[Word]) -> list[Word]:
    """Words of TCVN3 with the capitals that the words beside them tell of."""
    out = []
    for segment in (segment for row in rows_of(words) for segment in row.segments()):
        shouted = shout(" ".join(word.text for word in segment)).split(" ")
        out += [replace(word, text=text) for word, text in zip(segment, shouted, strict=True)]
    return out
