"""Who issued a document, and when, where the sentence tells of its issue: "Ngày 04/5/2010, Bộ Y tế đã ban hành Công văn số …"."""

from __future__ import annotations

import re
from typing import NamedTuple

from chithi.parser.citations.issuers import end_of_organ
from chithi.parser.citations.reference_dates import DATE, iso_day

_ISSUES = re.compile(
    r"\s(?:(?:đã|vừa|mới|cũng|lại)\s+){0,2}(?:có|ra|gửi|ký|ban\s+hành|ký\s+ban\s+hành|ban\s+bố|phát\s+hành)\s+$"
)
_VERB = 32  # characters that the verb with its adverbs can take
_REACH = 200  # characters from the day to the verb
# A day opens a clause: "từ ngày …", "cuộc họp ngày …" say something else.
# (A lookbehind for the paragraph's beginning: "^" does not match where a search begins.)
_DAY_OPENS = re.compile(r"(?:(?<![^\n])|[,.;:(]|(?<!\w)(?:và|hôm|vào))\s*(?=ngày\s)")
_CLAUSE = re.compile(r"(?:(?<![^\n])|[,.;:(])\s*(?=[^\s,.;:(])")


class Issue(NamedTuple):
    """What a sentence tells of a document's issue: the ISO day, and the span of the issuer's words."""

    day: str | None
    issuer: tuple[int, int]


def issue_told(plain: str, low: str, start: int, floor: int) -> Issue | None:
    """The issue of the document that is named at `start`, None when the words before it tell of none.

    Args:
        plain, low: the text for matching, and the same in lower case.
        start: where the type word stands, right behind the verb.
        floor: the end of the reference before it, or the beginning of the paragraph.
    """
    verb = _ISSUES.search(low, max(floor, start - _VERB), start)
    if verb is None:
        return None
    floor = max(floor, start - _REACH)
    for opening in reversed([*_DAY_OPENS.finditer(low, floor, verb.start())]):
        date = DATE.match(low, opening.end(), verb.start())
        day = iso_day(date) if date is not None else None
        if date is None or day is None:
            continue
        issuer = _organ(plain, low, date.end(), verb.start())
        return Issue(day, issuer) if issuer is not None else None
    for clause in reversed([*_CLAUSE.finditer(low, floor, verb.start())]):
        issuer = _organ(plain, low, clause.end(), verb.start())
        if issuer is not None:
            return Issue(None, issuer)
    return None


def _organ(plain: str, low: str, at: int, end: int) -> tuple[int, int] | None:
    """The organ whose name alone fills a stretch of the text."""
    while at < end and plain[at] in " ,\n":
        at += 1
    if at >= end or not plain[at].isupper() or end_of_organ(plain, low, at, end) != end:
        return None
    return at, end
