"""Dates, hours and ordinal figures in one form: what the index knows of them beside their words.

"ngày 10 tháng 12 năm 2025" is found as "10/12/2025", "17h30" and "17:30" as "17 giờ 30", "quý IV" as "quý 4".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chithi.corpus.vietnamese import fold

_FIGURE = re.compile(
    r"(?<![\w/.-])(?:(?P<day>\d{1,2})\s+)?tháng\s+(?P<month>\d{1,2})(?:\s+năm\s+(?P<year>(?:19|20)\d\d))?(?!\w)"
    r"|(?<![\w:,.])(?P<hour>[01]?\d|2[0-4])(?:\s?[hH]|\s?g(?=\d\d\b)|:)(?P<minute>[0-5]\d)?(?![\w:])"
    r"|(?P<what>[^\W\d_]{2,})\s(?P<roman>[XVI]{1,6})(?!\w)",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
# What is counted in Roman figures by some and in Arabic ones by others.
COUNTED = frozenset(
    ("quy", "khoa", "hoi", "thu", "ky", "hop", "hang", "loai", "nhom", "muc", "phan", "chuong", "cap", "luc")
)


def figures(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Figures in a composed text: start, end, and the words of their one form ("17h30" -> 17 gio 30)."""
    for found in _FIGURE.finditer(text):
        if found["month"]:
            words = [n.lstrip("0") or "0" for n in (found["day"], found["month"]) if n]
            words += [found["year"]] if found["year"] else []
            if len(words) > 1:
                yield found.start(), found.end(), words
        elif found["hour"]:
            words = [found["hour"].lstrip("0") or "0", "gio"]
            if found["minute"] and found["minute"] != "00":
                words.append(found["minute"].lstrip("0"))
            yield found.start(), found.end(), words
        else:
            what = fold(found["what"])
            number = _arabic(found["roman"])
            if number and (found["roman"].isupper() or what in ("quy", "khoa")) and what in COUNTED:
                yield found.start(), found.end(), [what, str(number)]


def extra_terms(text: str) -> Iterator[str]:
    """Terms that the index has beside those of the words: of each figure, its words and their pairs."""
    for _, _, words in figures(text):
        yield from words
        yield from map(" ".join, pairwise(words))


def _arabic(roman: str) -> int:
    parts = _ROMAN.fullmatch(roman.upper())
    return 10 * len(parts[1]) + _UNITS[parts[2]] if parts else 0
