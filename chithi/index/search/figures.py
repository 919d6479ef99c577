"""Dates, hours and ordinal figures in one form: what the index knows of them beside their words.

"ngày 10 tháng 12 năm 2025" is found as "10/12/2025", "17h30" and "17:30" as "17 giờ 30", "quý IV" as "quý 4".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chithi.corpus.vietnamese import fold

# Each begins with what is rare in a text, so that the scan is quick.
_MONTH = re.compile(r"[Tt]háng\s+(\d{1,2})(?:\s+năm\s+((?:19|20)\d\d))?(?!\w)")
_DAY_BEFORE = re.compile(r"(?<![\w/.-])\d{1,2}\s+$")
_HOUR = re.compile(r"(?<![\w:,.])([01]?\d|2[0-4])(?:\s?[hH]|g(?=\d\d\b)|:)([0-5]\d)?(?![\w:])")
_COUNT = re.compile(r"(?<=\s)[XVI]{1,6}(?!\w)")
_WORD_BEFORE = re.compile(r"(?<!\w)[^\W\d_]{2,5}\s+$")
_QUARTER = re.compile(r"[Qq]uý\s+([iv]{1,3})(?!\w)")  # as it is typed into a search
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
# What is counted in Roman figures by some and in Arabic ones by others.
COUNTED = frozenset(
    ("quy", "khoa", "hoi", "thu", "ky", "hop", "hang", "loai", "nhom", "muc", "phan", "chuong", "cap", "luc")
)


def figures(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Figures in a composed text: start, end, and the words of their one form ("17h30" -> 17 gio 30)."""
    for found in _MONTH.finditer(text):
        day = _DAY_BEFORE.search(text, max(0, found.start() - 5), found.start())
        words = [n.strip().lstrip("0") or "0" for n in (day[0] if day else None, found[1]) if n]
        words += [found[2]] if found[2] else []
        if len(words) > 1:
            yield day.start() if day else found.start(), found.end(), words
    for found in _HOUR.finditer(text):
        words = [found[1].lstrip("0") or "0", "gio"]
        if found[2] and found[2] != "00":
            words.append(found[2].lstrip("0"))
        yield found.start(), found.end(), words
    for found in _COUNT.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, found.start() - 8), found.start())
        what, number = fold(before[0]) if before else "", _arabic(found[0])
        if before and number and what in COUNTED:
            yield before.start(), found.end(), [what, str(number)]
    for found in _QUARTER.finditer(text):
        yield found.start(), found.end(), ["quy", str(_arabic(found[1]))]


def extra_terms(text: str) -> Iterator[str]:
    """Terms that the index has beside those of the words: of each figure, its words and their pairs."""
    for _, _, words in figures(text):
        yield from words
        yield from map(" ".join, pairwise(words))


def _arabic(roman: str) -> int:
    parts = _ROMAN.fullmatch(roman.upper())
    return 10 * len(parts[1]) + _UNITS[parts[2]] if parts else 0
