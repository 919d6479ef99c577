"""The date of a cited document: "ngày 11/10/2021", "ký ngày 5 tháng 3 năm 2020", or its year alone."""

from __future__ import annotations

import re
from calendar import monthrange

DATE = re.compile(
    r"\s*[,(]?\s*(?:(?:đã\s+)?(?:được\s+)?(?:(?:quốc\s+hội|(?:ủy\s+ban|ubtv)\s+(?:thường\s+vụ\s+)?quốc\s+hội|hội\s+đồng\s+(?:nhà\s+nước|chính\s+phủ))\s+(?:nước\s+[^,;.:]{10,50}\s)?(?:khóa\s+\w+,?\s+)?(?:tại\s+)?(?:kỳ\s+họp\s+(?:thứ\s+)?\w+,?\s+)?)?(?:ký|đề|lập|ban\s+hành|thông\s+qua|công\s+bố|của)\s+)?(?:(?:hồi|lúc)\s+[0-9]{1,2}\s?(?:giờ|h|g)\s?(?:[0-9]{1,2}(?:\s?phút)?)?\s*,?\s*)?(?:ngày|ngay)\s*"
    # "31tháng", "ngày 17 ngày 8": slips of typists that leave no doubt
    r"(?P<d>[0-9]{1,2})(?:\s?[/.-]\s?|\s*(?:tháng|thảng|ngày|năm)\s*)(?P<m>[0-9]{1,2})(?:\s?[/.-]\s?|,?\s*(?:năm|nám|tháng)\s*)(?P<y>[0-9]{4}(?![0-9])|[0-9]{2}(?![\d/.-]\d|\d))(?P<shut>\s?\))?"
)
# "Quyết định 1956 (27/11/2009)"
_IN_BRACKETS = re.compile(
    r"\s?\(\s?(?P<d>[0-9]{1,2})\s?[/.-]\s?(?P<m>[0-9]{1,2})\s?[/.-]\s?(?P<y>(?:19|20)[0-9]{2})(?P<shut>\s?\))"
)
# The oldest documents are of 1945.
_FIRST_YEAR = 45
_NOT_A_SPAN = r"(?![\d/])(?!\s?-\s?(?:19|20)?\d\d)"
LAW_YEAR = re.compile(
    rf"\s*,?\s*(?:năm\s+)?(?P<y>(?:19|20)[0-9]{{2}}){_NOT_A_SPAN}|\s*\(\s?(?:năm\s+)?(?P<b>(?:19|20)[0-9]{{2}})\s?\)"
)
YEAR = re.compile(
    rf"\s*,?\s*(?:tháng\s+[0-9]{{1,2}}\s*(?:/|,?\s*năm\s+)|năm\s+)(?P<y>(?:19|20)[0-9]{{2}}){_NOT_A_SPAN}"
)


def date_at(low: str, at: int, end: int) -> re.Match[str] | None:
    """The date right behind a reference, with "ngày" or alone in brackets; groups `d`, `m`, `y`, `shut`."""
    return DATE.match(low, at, end) or _IN_BRACKETS.match(low, at, end)


def iso_day(date: re.Match[str]) -> str | None:
    """The day of a match of `DATE` in ISO form, None when the calendar has no such day."""
    day, month, year = int(date["d"]), int(date["m"]), int(date["y"])
    if year < 100:  # "22-11-45", "29/5/93": nobody wrote so of the years to come
        year += 1900 if year >= _FIRST_YEAR else 2000
    real = year >= 1900 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return f"{year:04d}-{month:02d}-{day:02d}" if real else None


def end_of_date(date: re.Match[str]) -> int:
    """The end of a match of `DATE`, with its closing bracket only when it opened one."""
    return date.end() if not date["shut"] or "(" in date[0] else date.start("shut")
