"""Printed pages: words with their places -> lines in reading order -> paragraphs. PDF and OCR share it.

Header and foot of an official document stand in two columns, the rest in one; data tables have rules. Furniture (page
numbers, running heads, signature stamps) is dropped here, where its place tells it from text.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from chithi.corpus.formats.columns import Row, in_reading_order, rows_of
from chithi.corpus.formats.flow import marked

_NUMBER = re.compile(r"[-–—(]?\s*(?:trang|page)?\s*(\d{1,4})\s*(?:(?:/|of|trên)\s*\d{1,4})?\s*[-–—)]?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_STAMP = re.compile(
    r"(?:Ký bởi|Người ký|Signature Not Verified|Digitally signed)\b|(?:Ngày|Thời gian) ký\s?:", re.IGNORECASE
)
_STAMP_LINE = re.compile(
    r"(?:Ký bởi|Người ký|Signature Not Verified|Digitally signed|Email|Cơ quan|Chức vụ|Date|Reason|Location|(?:Ngày|Thời gian) ký)\b.*"
    r"|[\d./:+T\s-]{8,}|\S+@\S+",
    re.IGNORECASE,
)
_ENDS = (".", ";", ":", "!", "?", "./.")
# A line that starts like this starts a paragraph, however full the line before it is.
_LABEL = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ][.)]|[IVX]{1,5}[.)]|[-+*•]|Điều \d+[a-z]?\.|Chương [IVX]+|Mục \d|Căn cứ|Nơi nhận|Kính gửi)\s"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page; the place is in points from the page's top left corner.

    Attributes:
        text: of the word.
        left, right: its sides.
        base: of its letters, from the top.
        size: height of its type.
        bold: set in bold.
        font: its font's name, where known.
        confidence: of OCR, 0 to 100.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    confidence: float = 100.0


@dataclass(slots=True)
class PageWords:
    """A page: its size, its words, and its ruled cells as (left, top, right, bottom), row by row."""

    width: float
    height: float
    words: list[Word]
    cells: list[tuple[float, float, float, float]] = field(default_factory=list)


def text_of_pages(pages: Sequence[PageWords]) -> str:
    """The text of pages, a paragraph a line, a form feed where a page begins."""
    rows = [rows_of(_without_stamps(page.words)) for page in pages]
    drop = _running_lines(pages, rows)
    out: list[str] = []
    open_line: _Open | None = None
    for number, (page, found) in enumerate(zip(pages, rows, strict=True)):
        if number:
            if open_line is None:
                out.append("\f")
            else:
                open_line.turn()
        kept = [row for i, row in enumerate(found) if (number, i) not in drop]
        open_line = _write(page, kept, out, open_line)
    if open_line is not None:
        out.append(open_line.text())
    return "".join(out)


class _Open:
    """A paragraph that may go on with the next line."""

    def __init__(self, row: Row, right: float) -> None:
        self.rows = [row]
        self.right = right
        self._runs: list[tuple[str, bool]] = []
        self._add(row)

    def _add(self, row: Row) -> None:
        for word in row.words:
            if self._runs and not self._runs[-1][0].endswith("\f"):
                self._runs.append((" ", word.bold and self._runs[-1][1]))
            self._runs.append((word.text, word.bold))

    def join(self, row: Row, right: float) -> None:
        self.rows.append(row)
        self.right = right
        if self._runs and _joins_without_space(self._runs[-1][0], row.words[0].text):
            self._runs[-1] = (self._runs[-1][0] + row.words[0].text, self._runs[-1][1])
            row = Row(row.words[1:])
            if not row.words:
                return
        self._add(row)

    def turn(self) -> None:
        """The page ends here."""
        self._runs.append((" \f", False))

    def text(self, *, apart: bool = False) -> str:
        """Its text; `apart`: it ends here for certain, however the next one begins (the backslash says so)."""
        return marked(self._runs) + ("\\\n\n" if apart else "\n\n")


def _joins_without_space(before: str, after: str) -> bool:
    """Whether a line was broken inside a document number or a compound ("24/QĐ-" / "UBND", "COVID-" / "19")."""
    stem = before[:-1]
    if not stem[-1:].isalnum() or not after[:1].isalnum():
        return False
    return before[-1] == "-" or (before[-1] == "/" and (stem.isupper() or any(c.isdigit() for c in stem)))


def _write(page: PageWords, rows: list[Row], out: list[str], open_line: _Open | None) -> _Open | None:
    """Write the rows of a page; returns the paragraph that is still open at its end."""
    parts = in_reading_order(rows, page.width, page.cells)
    if not parts:
        return open_line
    body = [row for part in parts if part.kind == "text" for row in part.rows]
    for part in parts:
        if part.kind != "text":
            if open_line is not None:
                out.append(open_line.text())
                open_line = None
            if part.kind == "table":
                out.append(_table(part.cells))
                continue
        # The margins of what stands together; one column of two has its own.
        shape = _Shape(body if part.kind == "text" else part.rows, page.width, part.kind == "text")
        for row in part.rows:
            if open_line is not None and shape.goes_on(open_line, row):
                open_line.join(row, shape.right)
            else:
                if open_line is not None:
                    out.append(open_line.text(apart=shape.sets_apart(open_line, row)))
                open_line = _Open(row, shape.right)
        if part.kind == "column" and open_line is not None:
            out.append(open_line.text())
            open_line = None
    return open_line


class _Shape:
    """Margins and line spacing of a stretch of rows."""

    def __init__(self, rows: Sequence[Row], width: float, whole: bool) -> None:
        self._whole = whole
        ordered = sorted(row.right for row in rows) or [width]
        self.right = ordered[int(0.95 * (len(ordered) - 1))]
        lefts = Counter(round(row.left / 3) for row in rows)
        # The left margin is the leftmost place at which several lines start.
        often = [place for place, count in lefts.items() if count >= max(2, 0.1 * len(rows))]
        self.left = 3.0 * min(often or lefts or [0])
        gaps = [b.base - a.base for a, b in itertools.pairwise(rows) if 0 < b.base - a.base < 4 * a.size]
        self.spacing = (
            median(sorted(gaps)[: max(1, len(gaps) * 3 // 4)]) if gaps else 1.3 * (rows[0].size if rows else 12)
        )

    def sets_apart(self, before: _Open, row: Row) -> bool:
        """Whether the space above a row is wider than that between lines."""
        last = before.rows[-1]
        return row.base - last.base > max(1.45 * self.spacing, 1.7 * last.size)

    def goes_on(self, before: _Open, row: Row) -> bool:
        """Whether a row goes on with an open paragraph: the line before is full, and nothing sets this one off."""
        last = before.rows[-1]
        if abs(row.size - last.size) > 0.35 * last.size:
            return False
        text = row.text
        if self.sets_apart(before, row):
            return False
        if _LABEL.match(text + " "):
            return False
        small = text[0].islower() or text[0].isdigit()
        if row.bold != last.bold and row.bold in (0.0, 1.0) and last.bold in (0.0, 1.0) and not small:
            return False
        if text.isupper() != last.text.isupper() and len(row.words) > 1:
            return False
        # The subject of a letter stands under its number, set narrow.
        narrow = not self._whole or last.right < 0.6 * self.right
        if narrow and before.rows[0].text.startswith(("V/v", "v/v", "Về việc")):
            return not last.text.endswith(_ENDS)
        if not self._whole:
            return not last.text.endswith(_ENDS) and small and not last.text.isupper()
        room = before.right - last.right
        needed = row.words[0].right - row.words[0].left + 0.25 * row.size
        if room > needed + 0.05 * (before.right - self.left):
            return False
        indented = row.left > self.left + 0.8 * row.size
        if indented and last.left > self.left + 0.8 * last.size and len(before.rows) > 1:
            indented = row.left > before.rows[-1].left + 0.8 * row.size  # the whole paragraph is set in
        centred = abs((row.left - self.left) - (self.right - row.right)) < 0.12 * (self.right - self.left)
        if indented and not (centred and last.left > self.left + 0.8 * last.size):
            return False
        return not (last.text.endswith((".", ";", ":")) and row.left > last.left + row.size)


def _table(cells: Sequence[Sequence[str]]) -> str:
    rows = []
    for row in cells:
        rows.append("\n" + "".join(f"\n|\n{cell}\n" for cell in row) + "\n|\n")
    return "".join(rows) + "\n"


def _without_stamps(words: list[Word]) -> list[Word]:
    """The words without those of signature stamps: small type around "Ký bởi:" and the like."""
    rows = rows_of(words)
    stamps = [
        segment for row in rows for segment in row.segments() if _STAMP.search(" ".join(word.text for word in segment))
    ]
    if not stamps:
        return words
    gone: set[int] = set()
    for stamp in stamps:
        left, right = stamp[0].left - stamp[0].size, max(stamp[-1].right, stamp[0].left + 12 * stamp[0].size)
        base, size = stamp[0].base, stamp[0].size
        gone.update(map(id, stamp))
        for row in rows:
            if not base < row.base <= base + 1.8 * size:
                continue
            for segment in row.segments():
                near = segment[0].left >= left and segment[-1].right <= right + 4 * size
                text = " ".join(word.text for word in segment)
                if near and (_STAMP_LINE.fullmatch(text) or segment[0].size <= 0.8 * _usual_size(words)):
                    gone.update(map(id, segment))
                    base = row.base
    return [word for word in words if id(word) not in gone]


def _usual_size(words: Sequence[Word]) -> float:
    return median(word.size for word in words) if words else 12.0


def _running_lines(pages: Sequence[PageWords], rows: Sequence[Sequence[Row]]) -> set[tuple[int, int]]:
    """Which rows (page, index) are page numbers or running heads."""
    edges: list[tuple[int, int, str, bool]] = []
    for number, found in enumerate(rows):
        at_edge = {*range(min(2, len(found))), *range(max(0, len(found) - 2), len(found))}
        for i in at_edge:
            outer = found[i].base < 0.1 * pages[number].height or found[i].base > 0.9 * pages[number].height
            edges.append((number, i, found[i].text, outer))
    masked = Counter(text for _, text in {(number, _DIGITS.sub("#", text)) for number, _, text, _ in edges})
    drop = set()
    for number, i, text, outer in edges:
        digits = _NUMBER.fullmatch(text.strip())
        lone = digits and (number == 0 or i in (0, len(rows[number]) - 1)) and (outer or len(pages) > 1)
        repeated = masked[_DIGITS.sub("#", text)] >= max(3, 0.5 * len(pages)) and len(text) > 3 and outer
        if (lone and len(rows[number]) > 1) or repeated:
            drop.add((number, i))
    return drop
