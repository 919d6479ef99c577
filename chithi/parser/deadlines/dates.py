"""Dates and periods in Vietnamese text: found with their offsets, read into calendar values.

The grammar stands in `rules/dates.toml`; deadlines, citations and the header read dates through this module alone.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from chithi.parser.rules import rules

Grain = Literal["day", "month", "quarter", "half", "year"]

_WORDS = {
    w: n
    for n, words in enumerate(
        (
            ("giêng", "một"), ("hai",), ("ba",), ("tư",), ("năm",), ("sáu",), ("bảy", "bẩy"), ("tám",), ("chín",),
            ("mười",), ("mười một",), ("mười hai", "chạp"),
        ),
        1,
    )
    for w in words
}  # fmt: skip
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
# "2 giờ chiều", "8 giờ tối", "11 giờ đêm": the hours that a part of the day moves behind noon.
_AFTER_NOON = {"trưa": range(1, 3), "chiều": range(1, 8), "tối": range(5, 12), "đêm": range(7, 12)}
_HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Date:
    """A day or a period of the calendar as a text names it.

    Attributes:
        start, end: span in the text that was searched.
        grain: how exact it is.
        year: None when the text does not say it; see `completed`.
        number: which month (also of a day), quarter or half of the year; None for a year.
        day: day of the month, for the grain "day".
        hour, minute: time of day, when said (hour 24 is allowed).
    """

    start: int
    end: int
    grain: Grain
    year: int | None
    number: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None

    def completed(self, reference: date | None) -> Date:
        """With a year: the reference's own, or the next when that would lie more than six months before it."""
        if self.year is not None or reference is None:
            return self
        here = replace(self, year=reference.year)
        last = here.last
        if last is not None and last < reference - _HALF_A_YEAR:
            return replace(self, year=reference.year + 1)
        return here

    @property
    def first(self) -> date | None:
        """The first day, None without a year."""
        if self.year is None:
            return None
        if self.grain == "day":
            return date(self.year, self.number or 1, self.day or 1)
        width = _MONTHS[self.grain]
        return date(self.year, ((self.number or 1) - 1) * width + 1, 1)

    @property
    def last(self) -> date | None:
        """The last day, None without a year."""
        first = self.first
        if first is None or self.grain == "day":
            return first
        month = first.month + _MONTHS[self.grain] - 1
        return date(first.year, month, monthrange(first.year, month)[1])

    @property
    def iso(self) -> str | None:
        """`2021-11-20`, `2021-07-12T17:00`, `2022-06`, `2021-Q4`, `2021`; a half year is an interval; None: no year."""
        first, last = self.first, self.last
        if first is None or last is None:
            return None
        if self.grain == "day":
            if self.hour is None:
                return first.isoformat()
            day = first + timedelta(days=self.hour // 24)
            return f"{day.isoformat()}T{self.hour % 24:02d}:{self.minute or 0:02d}"
        if self.grain == "month":
            return f"{first.year}-{first.month:02d}"
        if self.grain == "quarter":
            return f"{first.year}-Q{self.number}"
        if self.grain == "half":
            return f"{first.isoformat()}/{last.isoformat()}"
        return str(first.year)


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """The dates and periods of `text[start:end]`, in order, none inside another.

    Args:
        text: plain text (`chithi.corpus.vietnamese.plain`).
    """
    end = len(text) if end is None else end
    found: list[Date] = []
    for rule in rules("dates"):
        for m in rule.pattern.finditer(text, start, end):
            read = _read(m.start(), m.end(), rule.data["grain"], m.groupdict())
            if read is not None and not any(d.start < read.end and read.start < d.end for d in found):
                found.append(read)
    return iter(sorted(found, key=lambda d: d.start))


def read_date(text: str) -> Date | None:
    """The first date or period in a short text that is known to hold one ("trước 30/11"), or None."""
    found = next(find_dates(text), None)
    if found is not None and found.start == 0:
        return found
    bare = (
        _read(m.start(), m.end(), "day", m.groupdict())
        for r in rules("dates", "bare")
        for m in r.pattern.finditer(text)
    )
    first = next((d for d in bare if d is not None), None)
    # Of "15 tháng 11 năm 2025" a rule alone reads the year.
    return first if first is not None and (found is None or first.start < found.start) else found


def _read(start: int, end: int, grain: Grain, groups: dict[str, str | None]) -> Date | None:
    """A match as a Date; None for what is no day of the calendar (30/02)."""

    def number(name: str) -> int | None:
        word = groups.get(name)
        return int(word) if word else None

    year, day = number("year"), number("day")
    if short := number("short"):
        year = 1900 + short
    part: int | None = None
    if word := groups.get("month"):
        part = _number(word)
    elif word := groups.get("quarter"):
        part = _ROMAN.get(word.casefold()) or int(word)
    elif word := groups.get("half"):
        part = 1 if word.casefold() == "đầu" else 2
    if day is not None and part is not None and day > monthrange(year or 2000, part)[1]:
        return None
    hour = number("hour")
    if hour is not None and hour in _AFTER_NOON.get((groups.get("part") or "").casefold(), ()):
        hour += 12
    return Date(start, end, grain, year, part, day, hour, number("minute"))


def _number(word: str) -> int:
    return int(word) if word[0].isdigit() else _WORDS[" ".join(word.casefold().split())]
