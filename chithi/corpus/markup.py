"""Light markup off: Markdown stars and headings, table bars, rules, entities. What is left are plain `Line`s."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from chithi.corpus.vietnamese import compose

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_RULE = re.compile(r"[\s\-_=*~.·…—–\\]*")
# What stands at the right of a header's two columns, after a gap of three spaces or a tab.
_RIGHT_COLUMN = re.compile(
    r"(?:\s{3,}|\t+)(?=(?:\*{1,3})?(?:C[ỘO]NG\s+H[OÒÕ][AÀ]\s+X|Độc\s+lập|ĐẢNG\s+CỘNG\s+SẢN|ĐOÀN\s+TNCS|[^\W\d_][^\d,;:]{1,40},\s*ngày\s[\d.…_ ]{0,8}\s*tháng))"
)
_UNDERSCORES = re.compile(r"(?<![_\w])__(?=[^_\s])([^_]+)__(?![_\w])")
_TRAILING_RULE = re.compile(r"(?<=[^\W_])[-_]{4,}$")
_HEADING = re.compile(r"#{1,6}(?=\s|\*|$)\s*")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\n]{0,500}\)")
# Four stars are the end of one bold run and the start of the next, which may go on over the line.
_STARS = re.compile(r"\\\*|\*{4}|\*{1,3}")
_CELL_TABLE_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
# The cells of the tables that lay out a header, a foot or a portal's facts; they are no data.
_LAYOUT = re.compile(
    r"(?:Nơi\s*(?:nhận|gửi)|Kính\s*g[ửở]i|Số(?: hiệu)?\s*:?\s*(?:$|[\d:])|V/v|C[ỘO]NG\s*H[OÒÕ][AÀ]|Độc lập|ĐẢNG CỘNG SẢN|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s?[./]"
    r"|Loại văn bản|Người ký|Ngày ban hành|Số công báo|Tình trạng|Địa chỉ|Mã số thuế|PHỤ LỤC|DANH MỤC|BIỂU MẪU|.{2,40}, ngày .{1,6} tháng)",
    re.IGNORECASE,
)
# A cell longer than this is running text that happens to stand between two tables.
_LONGEST_CELL = 1500
# A row of a table is not wrapped to more lines than this.
_LONGEST_ROW = 16
# In a segment of so many lines a set line of a document tells that it stands between two tables of its page.
_MANY_LINES = 8
_DOCUMENT = re.compile(rf"{_LAYOUT.pattern}|Điều \d+\.|Căn cứ |(?:QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT)\s*:", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """A line of the input without its markup.

    Attributes:
        text: what is left.
        bold: stretches of it in bold type.
        gap: blank lines (or rules) before it.
        fresh: it begins a block by the markup's own word: a table cell, a heading, after a hard break.
        emphasised: it begins with emphasis that was not open before.
        closed: it ends where emphasis ends.
        open_before, open_after: emphasis runs on over its start, its end.
        table: it belongs to a data table.
        page: that it begins on, from 1; form feeds separate pages.
        turns: where inside it a page begins, and which.
    """

    text: str
    bold: list[tuple[int, int]] = field(default_factory=list)
    gap: int = 0
    fresh: bool = False
    emphasised: bool = False
    closed: bool = False
    open_before: bool = False
    open_after: bool = False
    table: bool = False
    page: int = 1
    turns: list[tuple[int, int]] = field(default_factory=list)


def lines_of(raw: str) -> list[Line]:
    """The lines of a text without markup, blank ones counted in `gap`."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if "&" in text:
        for _ in range(2):
            if not _ENTITY.search(text):
                break
            text = html.unescape(text)
    text = compose(_INVISIBLE.sub("", text))
    segments = list(_segments(text))
    _mark_tables(segments)
    return [line for segment in segments for line in segment.lines]


@dataclass(slots=True)
class _Segment:
    """The lines between two table bars."""

    lines: list[Line] = field(default_factory=list)
    bar_before: bool = False

    @property
    def size(self) -> int:
        return sum(len(line.text) + 1 for line in self.lines)


def _segments(text: str) -> Iterator[_Segment]:
    segment = _Segment()
    stars = _Emphasis()
    gap, fresh, ends = 0, False, 1
    for raw in _rows_joined(text.split("\n")) if "|" in text else text.split("\n"):
        # A page ends before, inside or behind what stands on the line.
        page, ends = ends, ends + raw.count("\f")
        page += raw[: len(raw) - len(raw.lstrip())].count("\f")
        hard = raw.endswith("\\")
        stripped = _TRAILING_RULE.sub("", raw.strip().removesuffix("\\"))
        if stripped.startswith("|") and not stripped.replace("|", " ").strip():
            for _ in range(stripped.count("|")):
                yield segment
                segment = _Segment(bar_before=True)
            gap, fresh = 0, True
            stars = _Emphasis()
            continue
        if "|" in stripped and (cells := _cells(stripped)):
            yield segment
            for cell in cells:
                line = stars.read(cell)
                line.fresh, line.page = True, page
                yield _Segment([line] if line.text else [], bar_before=True)
                stars = _Emphasis()
            yield _Segment(bar_before=True)
            segment = _Segment(bar_before=True)
            gap, fresh = 0, True
            continue
        if _RULE.fullmatch(stripped) and "./." not in stripped:
            gap += 1
            # A lone star is the one under a Party issuer, unless it ends emphasis that is open.
            if "*" in stripped and (stripped != "*" or stars.italic):
                stars.toggle(stripped)
            elif not stripped:
                stars = _Emphasis()
            continue
        column = _RIGHT_COLUMN.search(stripped)
        if column:
            # Two columns of a header on one line: the gap between them is wide.
            left = stars.read(stripped[: column.start()].strip(" *"))
            if left.text:
                left.gap, left.fresh = gap, True
                segment.lines.append(left)
            stripped, gap, fresh = stripped[column.end() :].strip(), 0, True
        line = stars.read(stripped)
        if not line.text:
            gap += 1
            continue
        line.gap, line.page, line.turns = gap, page, list(_turns(raw.strip(), page))
        line.fresh = line.fresh or fresh
        segment.lines.append(line)
        # Two spaces at the end are Markdown's hard break; converters leave them inside or right after emphasis.
        gap, fresh = 0, hard or (raw.endswith("  ") and (line.open_after or line.closed))
    yield segment


def _rows_joined(raws: list[str]) -> Iterator[str]:
    """The lines, with the row of a table that was hard-wrapped ("| Nơi nhận: - Như trên; - / Lưu: VT. | CHỦ / TỊCH |") in one."""
    at = 0
    while at < len(raws):
        row = raws[at].strip()
        size = 1
        if len(row) > 1 and row[0] == "|" and row[-1] != "|":
            for size, other in enumerate(map(str.strip, raws[at + 1 : at + _LONGEST_ROW]), 2):
                if not other or other[0] == "|":
                    size = 1
                    break
                if other[-1] == "|":
                    break
            else:
                size = 1
        yield " ".join(map(str.strip, raws[at : at + size])) if size > 1 else raws[at]
        at += size


def _turns(raw: str, page: int) -> Iterator[tuple[int, int]]:
    """Where in the text of a line a page begins, and which."""
    if "\f" in raw:
        for at in re.finditer("\f", raw):
            page += 1
            yield len(_Emphasis().read(raw[: at.start()]).text) + 1, page


def _cells(line: str) -> list[str]:
    """The cells of a one-line table row, or nothing when the bars of the line make no row."""
    if _CELL_TABLE_RULE.fullmatch(line):
        return []
    if not (line.startswith("|") or line.endswith("|") or " | " in line):
        return []
    return [cell.strip() for cell in line.strip("|").split("|")]


class _Emphasis:
    """Markdown stars, which may open on one line and close on another."""

    def __init__(self) -> None:
        self.bold = False
        self.italic = False

    def toggle(self, stars: str) -> None:
        for token in _STARS.findall(stars):
            if token in ("**", "***"):
                self.bold = not self.bold
            if token in ("*", "***"):
                self.italic = not self.italic

    def read(self, text: str) -> Line:
        """The line without stars, with its bold stretches."""
        heading = _HEADING.match(text)
        if heading and heading.end():
            text = text[heading.end() :]
        text = text.removeprefix("> ")
        if "__" in text:
            text = _UNDERSCORES.sub(r"**\1**", text)
        if "[" in text:
            text = _LINK.sub(r"\1", text)
        line = Line("", fresh=bool(heading), open_before=self.bold or self.italic)
        if text.startswith(("* ", "*\t")) and text.count("*") % 2:
            return _tidy(line, text, whole_bold=False)
        out: list[str] = []
        length, start = 0, 0 if self.bold else -1
        at = 0
        for token in _STARS.finditer(text):
            chunk = text[at : token.start()]
            out.append(chunk)
            length += len(chunk)
            at = token.end()
            mark = token[0]
            if mark == "\\*" or (mark == "*" and text[max(0, token.start() - 1) : at + 1] == " * "):
                out.append("*")
                length += 1
                continue
            if mark == "****":
                continue
            if not length and not (self.bold or self.italic):
                line.emphasised = True
            if out[-1][-1:].isupper() and text[at : at + 1].isupper():
                out.append(" ")  # a type name and its title that lost the break between them
                length += 1
            if mark in ("**", "***"):
                if self.bold and start >= 0 and length > start:
                    line.bold.append((start, length))
                start = -1 if self.bold else length
                self.bold = not self.bold
            if mark in ("*", "***"):
                self.italic = not self.italic
        out.append(text[at:])
        joined = "".join(out)
        if self.bold and start >= 0 and len(joined) > start:
            line.bold.append((start, len(joined)))
        line.open_after = self.bold or self.italic
        line.closed = bool(text.endswith("*")) and not line.open_after
        return _tidy(line, joined, whole_bold=bool(heading and heading.end()))


def _tidy(line: Line, text: str, whole_bold: bool) -> Line:
    """Trim and squeeze spaces, moving the bold stretches along."""
    if " ".join(text.split()) == text:
        line.text = text
        if whole_bold:
            line.bold = [(0, len(text))] if text else []
        return line
    kept: list[str] = []
    place = [0] * (len(text) + 1)
    for index, char in enumerate(text):
        place[index] = len(kept)
        if char.isspace():
            if kept and kept[-1] != " ":
                kept.append(" ")
        else:
            kept.append(char)
    if kept and kept[-1] == " ":
        kept.pop()
    place[len(text)] = len(kept)
    line.text = "".join(kept)
    size = len(kept)
    if whole_bold:
        line.bold = [(0, size)] if size else []
    else:
        line.bold = [
            (min(place[a], size), min(place[b], size))
            for a, b in line.bold
            if min(place[a], size) < min(place[b], size)
        ]
    return line


def _mark_tables(segments: list[_Segment]) -> None:
    """Flag the cells of data tables: two rows or more of the same width, at least three cells, or two with a number."""
    rows: list[list[_Segment]] = [[]]
    for segment in segments:
        if not segment.lines:
            rows.append([])
        elif (
            not segment.bar_before
            or segment.size > _LONGEST_CELL
            or any(_LAYOUT.match(x.text) for x in segment.lines[:2])
            or (len(segment.lines) >= _MANY_LINES and any(_DOCUMENT.match(x.text) for x in segment.lines))
        ):
            rows.append([])
            rows.append([])
        else:
            rows[-1].append(segment)
    rows = [row for row in rows if row]
    run: list[list[_Segment]] = []
    for number, row in enumerate([*rows, []]):
        width = len(run[0]) if run else 0
        if run and width and (len(row) == width or (width >= 3 and len(row) == width - 1)):
            run.append(row)
            continue
        if run and len(row) == 2 * width + 1:  # the last row, a line of text, the first row of the next table
            run.append(row[:width])
            _flag(run)
            run = [row[width + 1 :]]
            continue
        if run and width >= 3 and len(row) > width:  # the last row and what stands under the table
            run.append(row[:width])
            row = row[width:]
        _flag(run)
        following = len(rows[number + 1]) if number + 1 < len(rows) else 0
        # Text above a table fills the segment before its first row.
        run = [row[-following:]] if 2 <= following < len(row) else [row]


def _flag(run: list[list[_Segment]]) -> None:
    if not run:
        return
    width = len(run[0])
    numbered = sum(row[0].lines[0].text.strip(".").isdigit() for row in run)
    if (width >= 3 and len(run) >= 2) or (width == 2 and len(run) >= 3 and numbered >= 2):
        for row in run:
            for segment in row:
                for line in segment.lines:
                    line.table = True
