"""When and where a document was made: the line of place and date, the day a law was adopted, the day it takes effect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chithi.parser.document import Span
from chithi.parser.passage import Passage
from chithi.parser.structure.components import Line, dateline

# What a copy ran together with the place: the number's last group, the motto's last words.
_BEFORE_PLACE = re.compile(r"^(?:(?!TP\b)[A-ZĐ&/.-]+\d*\s+|.*\bNAM\s+|.*H[ạa]nh phúc[\s_]+)")
_CITY = re.compile(r"^(?:TP|Tp|T\.P)(?:\.\s?|\s)(?=[A-ZĐ])")
_ADOPTED = re.compile(
    r"này\s+(?:đã\s+)?được\s+[^.;]{4,200}?\s+thông\s+qua\s+(?P<day>ngày\s+(?P<d>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<m>\d{1,2})(?:,?\s+năm\s+|[/.-])(?P<y>\d{4}))"
)
# What takes effect is the document itself, not a contract or a licence that it speaks of.
_EFFECT = re.compile(
    r"(?<!\w)(?:Quyết định|Thông tư|Thông tư liên (?:tịch|bộ)|Nghị định|Nghị quyết(?: liên tịch)?|Chỉ thị|Luật|Bộ luật|Pháp lệnh|Quy chế|Quy định|Điều lệ|Nội quy"
    r"|Văn bản|Kế hoạch|Lệnh|Thông báo|Hướng dẫn|Kết luận)\s+này\s+(?:bắt đầu\s+)?có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s*,?\s*"
    r"(?:(?P<signed>(?:kể\s+)?từ\s+ngày\s+(?:ký|được\s+ký|ban\s+hành|thông\s+qua))"
    r"|sau\s+(?P<n>\d{1,3})\s*(?:\([^()]{0,30}\)\s*)?ngày,?\s*(?:kể\s+)?từ\s+ngày\s+(?:ký|ban\s+hành)"
    r"|(?:kể\s+)?từ\s+(?:ngày\s+)?(?P<d>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<m>\d{1,2})(?:\s*[/.-]\s*|,?\s+năm\s+)(?P<y>\d{4}))"
)
_LONGEST_DATELINE = 150
# A day in a sentence, groups `d`, `m`, `y`.
DAY = r"ngày\s+(?P<d>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<m>\d{1,2})(?:\s+năm\s+|[/.-])(?P<y>\d{4})"


@dataclass(frozen=True, slots=True)
class Dateline:
    """The line of place and date ("Hà Nội, ngày 05 tháng 01 năm 2020").

    Attributes:
        place, place_span: the place, abbreviations expanded, and where.
        day: ISO day; None when the line leaves it blank or names no day of the calendar.
        span: from the place to the year.
        fault: "blank" or "impossible" when there is no day.
        words: the line's own words.
    """

    place: str | None
    place_span: Span | None
    day: str | None
    span: Span
    fault: str | None
    words: str


def read_dateline(lines: Sequence[Line]) -> Dateline | None:
    """The first line of place and date among a header's lines, None when there is none."""
    for line in lines:
        match = dateline(line.plain)
        if match is None or len(line.plain) > _LONGEST_DATELINE:
            continue
        place = _BEFORE_PLACE.sub("", match["place"].strip(" ,.-_")) or None
        if place:
            place = re.sub("HCM$", "Hồ Chí Minh", _CITY.sub("Thành phố ", place))
        at = line.start + match.start("place")
        day, fault = day_of(*(re.sub(r"\D", "", match[group]) for group in ("d", "m", "y")))
        return Dateline(
            place=place,
            place_span=(at, at + len(match["place"])) if place else None,
            day=day,
            span=(at, line.start + match.end()),
            fault=fault,
            words=match[0],
        )
    return None


def day_of(d: str | None, m: str | None, y: str | None) -> tuple[str | None, str | None]:
    """A day (ISO) by its figures, or why there is none: "blank", "impossible"."""
    if not (d and m and y and len(y) == 4):
        return None, "blank"
    try:
        return date(int(y), int(m), int(d)).isoformat(), None
    except ValueError:
        return None, "impossible"


def adopted(plain: str, stretches: Sequence[Span]) -> tuple[str, Span] | None:
    """The day on which an assembly adopted a law or resolution that has no line of place and date, and where it says so."""
    for start, end in stretches:
        match = _ADOPTED.search(plain, start, end)
        if match:
            return f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}", match.span("day")
    return None


def effective_date(plain: str, passages: Sequence[Passage], day: str | None) -> tuple[str, Span] | None:
    """The day from which the document is in force, where its body says it, and where it does.

    Args:
        plain: the text for matching.
        passages: of the body.
        day: the document's own date (ISO), from which "kể từ ngày ký" and "sau 45 ngày" count.
    """
    if "hiệu lực" not in plain:
        return None
    for passage in passages:
        if passage.part == "preamble" or passage.quoted or plain.find("hiệu lực", passage.start, passage.end) < 0:
            continue
        match = _EFFECT.search(plain, passage.start, passage.end)
        if match is None:
            continue
        found = _effect(match, date.fromisoformat(day) if day else None)
        if found:
            return found.isoformat(), match.span()
    return None


def _effect(match: re.Match[str], signed: date | None) -> date | None:
    if match["signed"]:
        return signed
    if match["n"]:
        return signed + timedelta(days=int(match["n"])) if signed else None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
