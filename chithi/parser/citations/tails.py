"""What follows a reference: its date and its issuer, in either order."""

from __future__ import annotations

import re

from chithi.parser.citations.issuers import ANOTHER, MORE_ORGANS, end_of_organ
from chithi.parser.citations.odd_numbers import BY
from chithi.parser.citations.reference import Reference
from chithi.parser.citations.reference_dates import LAW_YEAR, YEAR, date_at, end_of_date, iso_day

_ISSUED = re.compile(r"\s+(?:ký\s+)?ban\s+hành(?=\s*(?:[,.;:)]|ngày|$|về\s|quy\s+định|và\s|hết|đã|được))")
_JOINT = re.compile(r"liên\s+(?:tịch|ngành|bộ)|phối\s+hợp")
_SECRETARIAT = re.compile(r"\s*(?:,|và)\s+ban\s+bí\s+thư(?!\w)")


def read_tail(plain: str, low: str, reference: Reference, end: int) -> Reference:
    """A reference with the date and the issuer behind it, in either order.

    Args:
        plain, low: the text for matching, and the same in lower case.
        end: of the paragraph.
    """
    named = reference.form == "named"
    at, day, name, issuer = reference.end, reference.date, reference.name, reference.issuer
    for _ in range(3):
        if day is None:
            date = date_at(low, at, end)
            day = iso_day(date) if date is not None else None
            if date is not None and day is not None:
                at = end_of_date(date)
                continue
            year = (LAW_YEAR if named else YEAR).match(low, at, end)
            if year is not None and not low[at - 4 : at].isdigit():
                said = year["y"] or year["b"] if named else year["y"]
                at, name = year.end(), f"{name} năm {said}" if name else None
                continue
        by = BY.match(low, at, end) if issuer is None else None
        organ_end = end_of_organ(plain, low, by.end(), min(end, by.end() + 160)) if by else None
        if by is None or organ_end is None:
            break
        issued = _ISSUED.match(low, organ_end, end)
        done_by = by[0].strip(" ,\n\t") == "do"
        if done_by and issued is None:
            break
        issuer = (by.end(), organ_end)
        more = MORE_ORGANS.match(plain, organ_end, end) if day is None else None
        organ_end = more.end() if more is not None else organ_end
        at = issued.end() if issued and done_by else _joint(plain, low, reference, organ_end, end)
    return reference._replace(end=at, date=day, name=name, issuer=issuer)


def _joint(plain: str, low: str, reference: Reference, at: int, end: int) -> int:
    """The end of the last of several issuers; only joint documents, and those of the Party's centre, have several."""
    symbol = reference.read
    if symbol is not None and symbol.organs[:1] == ("TW",):
        secretariat = _SECRETARIAT.match(low, at, end)
        return secretariat.end() if secretariat is not None else at
    if not _JOINT.search(reference.head):
        return at
    for _ in range(8):
        mark = ANOTHER.match(low, at, end)
        organ_end = end_of_organ(plain, low, mark.end(), min(end, mark.end() + 160)) if mark else None
        if mark is None or organ_end is None or not plain[mark.end()].isupper():
            break
        at = organ_end
    return at
