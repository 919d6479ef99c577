"""Tesseract's table of boxes as the words of a page. What specks, seals and rubber stamps left on the paper is taken out.

The stamp "ĐẾN" that an office sets on what it receives stands in a frame beside the subject: its lines (Số, Ngày, Chuyển)
are no part of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from chithi.corpus.encodings.syllables import is_syllable, words
from chithi.corpus.formats.pages import PageWords, Word
from chithi.corpus.formats.setphrases import set_right
from chithi.corpus.vietnamese import fold

_POINTS = 72
DPI = 250
"""Dots per inch that pictures without a size are taken to have."""
BEFORE_DIGITS = re.compile(r"(?:số|ngày|tháng|năm)\s?[:.]?", re.IGNORECASE)
# Seals and signatures come out as words of this confidence that no language has.
_NOISE = 35
# Under a seal only what is beyond doubt counts.
_SURE_UNDER_SEAL = 80
_SPECK = 6  # pixels; a full stop is larger, and stands at a word
_DASHED = re.compile(r"[-._,'`~:*·]*-[-._,'`~:*·]*")
# Shares of the page: a seal's least side, what is more than a seal, the reach of a stamp's parts, between two of them.
_SEAL, _PICTURE, _REACH, _APART = 0.05, 0.5, 0.06, 0.03
_FRAME = 3  # rules
_FIELDS = re.compile(r"(?:so|ngay|chuyen|luu)\b")


@dataclass(frozen=True, slots=True)
class Box:
    """A row of the table: a word, or without text a rule or a picture; pixels from the top left corner.

    Attributes:
        line: tells the words of one line.
        sure: confidence, 0 to 100.
    """

    line: tuple[str, ...]
    text: str
    left: int
    top: int
    wide: int
    tall: int
    sure: float

    @property
    def right(self) -> int:
        return self.left + self.wide

    @property
    def bottom(self) -> int:
        return self.top + self.tall

    def holds(self, other: Box) -> bool:
        """Whether the other's middle lies in it."""
        x, y = other.left + other.wide / 2, other.top + other.tall / 2
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def near(self, other: Box, slack: float) -> bool:
        """Whether the two touch, or nearly."""
        return (
            self.left - slack <= other.right
            and other.left - slack <= self.right
            and self.top - slack <= other.bottom
            and other.top - slack <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Table:
    """What tesseract says of a page: its size in pixels, its words in its order, rules and pictures."""

    wide: int
    tall: int
    words: list[Box]
    shapes: list[Box]

    def slope(self) -> float:
        """How much the lines fall to the right, as a tangent: the page was laid on the scanner, or held, at an angle."""
        lines: dict[tuple[str, ...], list[Box]] = {}
        for box in self.words:
            lines.setdefault(box.line, []).append(box)
        slopes = [
            _fall(line) for line in lines.values() if len(line) >= 6 and line[-1].left - line[0].left > 0.3 * self.wide
        ]
        return median(slopes) if len(slopes) >= 4 else 0.0

    def sure(self) -> float:
        """The mean confidence of its letters."""
        letters = sum(len(box.text) for box in self.words)
        return sum(box.sure * len(box.text) for box in self.words) / letters if letters else 0.0

    def sideways(self) -> bool:
        """Whether the lines run down the page or up: most words are taller than they are wide."""
        long = [box for box in self.words if len(box.text) > 2]
        return sum(box.tall > box.wide for box in long) > 0.5 * len(long)

    def turned(self, degrees: int) -> Table:
        """The table of the page set upright, of a picture that was turned clockwise by 90, 180 or 270 degrees."""
        upright = (self.tall, self.wide) if degrees in (90, 270) else (self.wide, self.tall)
        return Table(
            *upright, *([self._set_upright(box, degrees) for box in part] for part in (self.words, self.shapes))
        )

    def _set_upright(self, box: Box, degrees: int) -> Box:
        if degrees == 180:
            return replace(box, left=self.wide - box.right, top=self.tall - box.bottom)
        left, top = (box.top, self.wide - box.right) if degrees == 90 else (self.tall - box.bottom, box.left)
        return replace(box, left=left, top=top, wide=box.tall, tall=box.wide)

    def seals(self) -> list[Box]:
        """Places that it took for pictures: seals, with the text that they cover."""
        return [
            box
            for box in self.shapes
            if box.wide >= _SEAL * self.wide
            and box.tall >= _SEAL * self.tall
            and box.wide * box.tall < _PICTURE * self.wide * self.tall
        ]


def _fall(line: Sequence[Box]) -> float:
    third = len(line) // 3
    first, last = line[:third], line[-third:]
    across = sum(box.left - other.left for box, other in zip(last, first, strict=True)) / third
    return (median(box.bottom for box in last) - median(box.bottom for box in first)) / across if across else 0.0


def read_table(table: str) -> Table:
    """The table that tesseract prints (its form "tsv")."""
    wide = tall = 0
    found: list[Box] = []
    shapes: list[Box] = []
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12:
            continue
        if cells[0] == "1":
            wide, tall = int(cells[8]), int(cells[9])
        elif cells[0] == "5":
            left, top, across, down = map(int, cells[6:10])
            box = Box(tuple(cells[1:5]), cells[11].strip(), left, top, across, down, float(cells[10]))
            (found if box.text else shapes).append(box)
    return Table(wide, tall, found, shapes)


def under_seals(seals: Sequence[Box], second: Table) -> list[Box]:
    """What a second reading of a page, without a search for pictures, found for certain where its seals are."""
    return [
        Box(("seal", *word.line), word.text, word.left, word.top, word.wide, word.tall, word.sure)
        for word in second.words
        if word.sure >= _SURE_UNDER_SEAL
        and any(seal.holds(word) for seal in seals)
        and (letters := words(word.text))
        and all(len(part) > 1 and is_syllable(part) for part in letters)
    ]


def page_of(table: Table, more: Iterable[Box], width: float, height: float) -> tuple[PageWords, float]:
    """The words of a page in points, and the mean confidence of their letters.

    Args:
        table: of the page.
        more: words found beside.
        width: of the page in points; 0 to compute it from the picture.
        height: likewise.
    """
    scale = width / table.wide if width and table.wide else _POINTS / DPI
    stamp = reception_stamp(table)
    lines: dict[tuple[str, ...], list[Box]] = {}
    for box in (*table.words, *more):
        if not (stamp and stamp.holds(box)) and not _is_speck(box):
            lines.setdefault(box.line, []).append(box)
    read: list[Word] = []
    total = weight = 0.0
    for line in lines.values():
        befores = ["", *(box.text for box in line)]
        kept = [box for before, box in zip(befores, line, strict=False) if not _is_noise(box, before)]
        if not kept:
            continue
        bottoms = sorted(box.bottom for box in kept)
        tallest = sorted(box.tall for box in kept)[len(kept) // 2]
        base = bottoms[len(bottoms) // 2] * scale
        if len(kept) > 1 and _DASHED.fullmatch(kept[0].text):
            kept[0] = replace(kept[0], text="-")
        for box, text in zip(kept, set_right([box.text for box in kept]), strict=True):
            read.append(
                Word(text, box.left * scale, box.right * scale, base, 1.2 * tallest * scale, confidence=box.sure)
            )
            total += box.sure * len(text)
            weight += len(text)
    wide, tall = table.wide * scale, table.tall * scale
    return PageWords(wide or 595, tall or 842, read), total / weight if weight else 0.0


def _is_speck(box: Box) -> bool:
    return box.wide <= _SPECK and box.tall <= _SPECK


def _is_noise(box: Box, before: str) -> bool:
    """Whether a word is no word. What stands where a number belongs is kept: it has to be looked at."""
    if box.sure >= _NOISE or BEFORE_DIGITS.fullmatch(before):
        return False
    letters = words(box.text)
    return not letters or not all(map(is_syllable, letters))


def reception_stamp(table: Table) -> Box | None:
    """The frame of the stamp "ĐẾN" on a page; None when there is none.

    It is told by its title, alone in the left half of the page, with its fields beside it ("Chuyển", or "Số" and "Ngày")
    or in a frame of rules.
    """
    for title in table.words:
        if fold(title.text) != "den" or not title.text.isupper() or title.right > table.wide / 2:
            continue
        fields = [
            box
            for box in table.words
            if _FIELDS.match(fold(box.text))
            and box.text[0].isupper()
            and box.left < table.wide / 2
            and abs(box.top - title.top) <= _REACH * table.tall
            and _begins(box, title, table.words)
        ]
        names = {fold(box.text)[:2] for box in fields}
        if not _begins(title, title, table.words) or _goes_on(title, fields, table.words):
            continue
        frame, rules = _frame([title, *fields], table)
        if "ch" in names or {"so", "ng"} <= names or rules >= _FRAME:
            return frame
    return None


def _begins(box: Box, title: Box, boxes: Iterable[Box]) -> bool:
    """Whether nothing stands close before a word on its line, but for the stamp's title."""
    return not any(_beside(other, box) for other in boxes if other is not title)


def _goes_on(title: Box, fields: Sequence[Box], boxes: Iterable[Box]) -> bool:
    """Whether a text goes on behind the title ("ĐẾN NĂM 2030")."""
    return any(_beside(title, other) for other in boxes if other not in fields)


def _beside(left: Box, right: Box) -> bool:
    level = abs((left.top + left.bottom) - (right.top + right.bottom)) / 2 < 0.6 * max(left.tall, right.tall)
    return level and 0 <= right.left - left.right < 1.2 * right.tall and any(c.isalnum() for c in left.text)


def _frame(parts: Sequence[Box], table: Table) -> tuple[Box, int]:
    """What holds the parts of a stamp, what is written into its fields, and the rules round them; how many rules."""
    frame = _around(parts)
    for field in parts[1:]:
        written = [box for box in table.words if _beside(field, box) and not all(map(is_syllable, words(box.text)))]
        frame = _around([frame, *written])
    rules = [
        box for box in table.shapes if box.right < 0.6 * table.wide and min(box.wide, box.tall) < 0.01 * table.tall
    ]
    found = 0
    while touching := [rule for rule in rules if frame.near(rule, _APART * table.tall)]:
        frame = _around([frame, *touching])
        rules = [rule for rule in rules if rule not in touching]
        found += len(touching)
    return frame, found


def _around(boxes: Sequence[Box]) -> Box:
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box((), "", left, top, right - left, bottom - top, 0)
