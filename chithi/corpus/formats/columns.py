"""Rows of words on a page, and the order in which people read them: columns one after the other, ruled tables by cells."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from chithi.corpus.formats.pages import Word

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
# The empty strip between two columns, in heights of type.
_GUTTER = 0.9
_MOST_ROWS = 80


class Row:
    """Words that stand on one line, from left to right."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def left(self) -> float:
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        return sum(word.base for word in self.words) / len(self.words)

    @cached_property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @cached_property
    def bold(self) -> float:
        """The share of its words in bold."""
        return sum(word.bold for word in self.words) / len(self.words)

    def segments(self) -> list[list[Word]]:
        """Its words in groups that wide gaps set apart."""
        groups: list[list[Word]] = []
        for word in self.words:
            if groups and word.left - groups[-1][-1].right < 1.5 * word.size:
                groups[-1].append(word)
            else:
                groups.append([word])
        return groups


@dataclass(slots=True)
class Part:
    """A stretch of a page: running text, one column of several, or a ruled table."""

    kind: Literal["text", "column", "table"]
    rows: list[Row] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Words as rows, from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.base, w.left)):
        last = rows[-1] if rows else []
        if last and abs(word.base - last[0].base) <= 0.35 * min(word.size, last[0].size):
            last.append(word)
        else:
            rows.append([word])
    return [Row(sorted(row, key=lambda w: w.left)) for row in rows]


def in_reading_order(rows: list[Row], width: float, cells: Sequence[Box]) -> list[Part]:
    """The parts of a page in the order in which they are read."""
    parts: list[Part] = []
    at = 0
    tables = _tables(cells)
    while at < len(rows):
        table = next((t for t in tables if _inside(rows[at], t)), None)
        if table is not None:
            end = at
            while end < len(rows) and _inside(rows[end], table):
                end += 1
            parts.append(Part("table", cells=_fill(rows[at:end], [c for c in cells if _within(c, table)])))
            at = end
            continue
        block = _end_of_columns(rows, at, width, tables)
        if block is None:
            if not parts or parts[-1].kind != "text":
                parts.append(Part("text"))
            parts[-1].rows.append(rows[at])
            at += 1
            continue
        last, middle = block
        left = [w for row in rows[at:last] for w in row.words if w.right <= middle]
        right = [w for row in rows[at:last] for w in row.words if w.right > middle]
        parts.extend(Part("column", rows_of(side)) for side in (left, right) if side)
        at = last
    return parts


def _end_of_columns(rows: list[Row], at: int, width: float, tables: Sequence[Box]) -> tuple[int, float] | None:
    """Where a two-column block that begins with a row ends, and where between its columns; None when none begins."""
    gutters = _gaps(rows[at], width)
    if not gutters:
        return None
    best: tuple[int, float] | None = None
    for gutter in gutters:
        found = _follow(rows, at, gutter, width, tables)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best


def _gaps(row: Row, width: float) -> list[tuple[float, float]]:
    """Strips without letters in the middle part of a row, the margins beside it included."""
    edges = [(0.0, 0.0), *((word.left, word.right) for word in row.words), (width, width)]
    strips = []
    reach = 0.0
    for (_, right), (left, _) in itertools.pairwise(edges):
        reach = max(reach, right)
        low, high = max(reach, 0.25 * width), min(left, 0.75 * width)
        if high - low >= _GUTTER * row.size:
            strips.append((low, high))
    return strips


def _follow(
    rows: list[Row], at: int, gutter: tuple[float, float], width: float, tables: Sequence[Box]
) -> tuple[int, float] | None:
    """How far down a strip stays empty, with words on both sides of it: the row after the last, and its middle."""
    last, middle, both = at, 0.0, 0
    sides = [False, False]
    for i in range(at, min(len(rows), at + _MOST_ROWS)):
        row = rows[i]
        if i > at and row.base - rows[i - 1].base > 9 * row.size:
            break
        if any(_inside(row, table) for table in tables):
            break
        fit = [
            (max(gutter[0], a), min(gutter[1], b))
            for a, b in _gaps(row, width)
            if min(gutter[1], b) - max(gutter[0], a) >= _GUTTER * row.size
        ]
        if not fit:
            break
        gutter = max(fit, key=lambda strip: strip[1] - strip[0])
        centre = sum(gutter) / 2
        here = (any(w.right <= centre for w in row.words), any(w.right > centre for w in row.words))
        if i == at and not all(here) and not _beside(rows, at, centre):
            return None
        sides = [sides[0] or here[0], sides[1] or here[1]]
        if all(here) or (
            all(sides) and i > at and _side_changes(rows[i - 1], row, centre) and row.base - rows[i - 1].base < row.size
        ):
            both += 1
            last, middle = i + 1, centre
        elif last == i and not here[1] and _lies_under(row, rows[at:last], centre):
            last, middle = i + 1, centre  # the left column is longer
    return (last, middle) if both >= 2 else None


def _lies_under(row: Row, above: Sequence[Row], middle: float) -> bool:
    """Whether a row goes on with the left column of rows above it: close below, and centred or aligned like it."""
    column = [Row([word for word in other.words if word.right <= middle]) for other in above]
    column = [other for other in column if other.words]
    if not column:
        return False
    last = column[-1]
    if row.base - last.base >= 2.2 * row.size or row.size > 1.4 * last.size:
        return False
    aligned = abs(row.left - last.left) < row.size
    centre = (min(other.left for other in column) + max(other.right for other in column)) / 2
    return aligned or abs((row.left + row.right) / 2 - centre) < 2 * row.size


def _beside(rows: list[Row], at: int, centre: float) -> bool:
    """Whether the next row stands on the other side at nearly the same height."""
    if at + 1 == len(rows) or not _side_changes(rows[at], rows[at + 1], centre):
        return False
    # What stands alone on the right belongs to a column there; on the left it may be any short line.
    return rows[at + 1].base - rows[at].base < (2.5 if rows[at].left > centre else 1.6) * rows[at].size


def _side_changes(a: Row, b: Row, centre: float) -> bool:
    return (
        (a.right <= centre) != (b.right <= centre)
        and (a.right <= centre or a.left > centre)
        and (b.right <= centre or b.left > centre)
    )


# --- ruled tables


def _tables(cells: Sequence[Box]) -> list[Box]:
    """The outlines of tables: cells that touch belong together; a single box or row of boxes is no table."""
    tables: list[list[Box]] = []
    for cell in sorted(cells, key=lambda c: (c[1], c[0])):
        touching = [t for t in tables if any(_touch(cell, other) for other in t[-40:])]
        joined = [cell]
        for table in touching:
            tables.remove(table)
            joined = table + joined
        tables.append(joined)
    outlines = []
    for table in tables:
        if len({round(c[1]) for c in table}) >= 2 and len({round(c[0]) for c in table}) >= 2:
            outlines.append(
                (min(c[0] for c in table), min(c[1] for c in table), max(c[2] for c in table), max(c[3] for c in table))
            )
    return outlines


def _touch(a: Box, b: Box, slack: float = 3.0) -> bool:
    return a[0] <= b[2] + slack and b[0] <= a[2] + slack and a[1] <= b[3] + slack and b[1] <= a[3] + slack


def _inside(row: Row, table: Box) -> bool:
    middle = row.base - 0.3 * row.size
    return table[1] <= middle <= table[3] and row.left >= table[0] - 3 and row.right <= table[2] + 6


def _within(cell: Box, table: Box) -> bool:
    return cell[0] >= table[0] - 1 and cell[2] <= table[2] + 1 and cell[1] >= table[1] - 1 and cell[3] <= table[3] + 1


def _fill(rows: Sequence[Row], cells: Sequence[Box]) -> list[list[str]]:
    """The text of each cell, row by row."""
    content: dict[Box, list[str]] = {cell: [] for cell in cells}
    for row in rows:
        for word in row.words:
            x, y = (word.left + word.right) / 2, word.base - 0.3 * word.size
            home = next((c for c in cells if c[0] - 1 <= x <= c[2] + 1 and c[1] - 1 <= y <= c[3] + 1), None)
            if home is not None:
                content[home].append(word.text)
    lines: dict[int, list[Box]] = {}
    for cell in sorted(cells, key=lambda c: (c[1], c[0])):
        key = next((k for k in lines if abs(k - cell[1]) <= 3), round(cell[1]))
        lines.setdefault(key, []).append(cell)
    return [[" ".join(content[cell]) for cell in sorted(line)] for line in lines.values()]
