"""Automatic numbers of word processors as the text that they show: counters of nested levels and their written forms."""

from __future__ import annotations

from dataclasses import dataclass, field

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
# Bullets are characters of symbol fonts; only the dash and the plus mean more than "a bullet" in these documents.
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212\uf02d\uf0be\uf0e0"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbered list.

    Attributes:
        form: of the counter, by Word's names: "decimal", "lowerLetter", "upperRoman", "bullet", "none", …
        text: the label, with `%1` … `%9` for the counters of the levels.
        start: the first value.
        restart: the level (from 0) whose step starts this one again; -1 never, None any above it.
        legal: write every counter in digits.
        glue: what stands between label and text.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    glue: str = " "


@dataclass(slots=True)
class Counters:
    """The state of one list: the value of each of its levels, None before the first paragraph."""

    values: list[int | None] = field(default_factory=lambda: [None] * 9)

    def step(self, levels: dict[int, Level], at: int) -> None:
        """Count a paragraph on level `at`."""
        for above in range(at):
            if self.values[above] is None:
                self.values[above] = levels.get(above, Level()).start
        level = levels.get(at, Level())
        value = self.values[at]
        self.values[at] = level.start if value is None else value + 1
        for below in range(at + 1, 9):
            restart = levels.get(below, Level()).restart
            if restart is None or (0 <= at <= restart):
                self.values[below] = None

    def label(self, levels: dict[int, Level], at: int) -> str:
        """The label of the paragraph that was counted last, without what follows it."""
        level = levels.get(at, Level())
        if level.form == "bullet":
            return bullet(level.text)
        text = level.text
        for number in range(9):
            mark = f"%{number + 1}"
            if mark in text:
                form = levels.get(number, Level()).form
                text = text.replace(mark, written(self.values[number] or 0, "decimal" if level.legal else form))
        return text


def written(value: int, form: str) -> str:
    """A counter's value as a list shows it.

    >>> written(4, "lowerLetter"), written(9, "upperRoman"), written(7, "decimalZero")
    ('d', 'IX', '07')
    """
    if form == "none":
        return ""
    if form in ("lowerLetter", "upperLetter") and 0 < value <= 780:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < value < 4000:
        out = ""
        for size, sign in _ROMAN:
            out += sign * (value // size)
            value %= size
        return out.lower() if form == "lowerRoman" else out
    if form == "decimalZero":
        return f"{value:02d}"
    return str(value)


def bullet(glyph: str) -> str:
    """A bullet as plain text: a dash, a plus, a star, or a dot for any other sign."""
    glyph = glyph.strip()
    if not glyph:
        return ""
    if glyph in _DASHES:
        return "-"
    return glyph if glyph in ("+", "*") else "•"
