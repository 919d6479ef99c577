"""Periods as they are typed into a search: "2021", "10/2021", "1/7/2021..2022"."""

from __future__ import annotations

import calendar
import re

_YEAR = re.compile(r"((?:19|20)\d\d)")
_MONTH = re.compile(r"(?:((?:19|20)\d\d)-(\d{1,2})|(\d{1,2})[/.-]((?:19|20)\d\d))")
_DAY = re.compile(r"(?:((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d))")


def read_period(text: str) -> tuple[str | None, str | None] | None:
    """A period as ISO days, first and last: "2021", "10/2021", "1/7/2021..2022", "..2022"; None when it is none."""
    first, dots, last = text.partition("..")
    start, end = _days(first), _days(last if dots else first)
    if (first and start is None) or (dots and last and end is None) or not (start or end):
        return None
    return start[0] if start else None, end[1] if end else None


def _days(text: str) -> tuple[str, str] | None:
    if year := _YEAR.fullmatch(text):
        return f"{year[1]}-01-01", f"{year[1]}-12-31"
    if found := _MONTH.fullmatch(text):
        y, m = (int(n) for n in ((found[1], found[2]) if found[1] else (found[4], found[3])))
        return (f"{y}-{m:02}-01", f"{y}-{m:02}-{calendar.monthrange(y, m)[1]}") if 1 <= m <= 12 else None
    if found := _DAY.fullmatch(text):
        y, m, d = (int(n) for n in (found.groups()[:3] if found[1] else (found[6], found[5], found[4])))
        if 1 <= m <= 12 and 1 <= d <= calendar.monthrange(y, m)[1]:
            return (f"{y}-{m:02}-{d:02}",) * 2
    return None
