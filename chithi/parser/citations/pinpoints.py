"""Pinpoints: the provision of a document that a citation names ("điểm a khoản 2 Điều 5 Nghị định số …")."""

from __future__ import annotations

import re

from chithi.parser.document import Pinpoint

_ROMAN = r"(?:[ivx]{1,6}|[0-9]{1,3})"
_LABEL = r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}[a-zđ]{0,2}|[a-zđ][0-9]{0,2}|[ivx]{1,6})(?!\w)"
# "từ Điều 5 đến Điều 9": the range is one label
_TO = r"\s+đến\s+(?:hết\s+)?(?:(?:tiết|điểm|khoản|điều|mục|chương|phần)\s+)?"
_LIST = rf"{_LABEL}(?:(?:\s*,\s*(?:và\s+)?|\s*-\s*|\s+và\s+|{_TO})(?:các\s+)?{_LABEL}){{0,15}}"
_KINDS = {
    "tiết": "point",
    "điểm": "point",
    "khoản": "clause",
    "điều": "article",
    "mục": "section",
    "danh mục": "annex",
    "chương": "chapter",
    "phần": "part",
    "phụ lục": "annex",
    "mẫu": "annex",
}
_UNIT = rf"(?:các\s+)?(?P<kind>tiết|điểm|khoản|điều|(?:danh\s+)?mục|chương|phần|phụ\s+lục|mẫu)\s+(?:từ\s+)?(?:thứ\s+)?(?:số\s+)?(?P<labels>{_LIST})"
_UNITS = re.compile(_UNIT)
_RANGE = re.compile(_TO)
_GAP = r"(?:\s*[,;]\s*|\s+(?:và\s+|của\s+|tại\s+|thuộc\s+|trong\s+)?(?:các\s+)?)"
_ANONYMOUS = _UNIT.replace("?P<kind>", "?:").replace("?P<labels>", "?:")
_BEFORE = re.compile(
    rf"(?:{_ANONYMOUS}{_GAP}){{1,40}}"
    r"(?:(?:của|tại|thuộc|trong|theo)\s+)?(?:(?:quy\s+định|quy\s+chế|điều\s+lệ|chương\s+trình|danh\s+mục)?\s*(?:được\s+)?(?:ban\s+hành\s+)?kèm\s+theo\s+)?(?:các\s+)?$"
)
_OPENS = re.compile(r"(?:tiết|điểm|khoản|điều|(?:danh\s+)?mục|chương|phần|phụ\s+lục|mẫu)\s")
# How a pinpoint may end; one look that spares most mentions the others.
_ENDS = re.compile(
    r"(?:(?<!\w)(?:của|tại|thuộc|trong|theo|các|và|[a-zđ][0-9]{0,2}|[ivx]{1,6})|[0-9][a-zđ]{0,2}|[,;])\s*$"
)
# How far before a mention its pinpoint's last unit may begin, and its first (characters).
_NEAR, _REACH = 150, 700


def pinpoint_before(low: str, start: int, floor: int) -> tuple[int, Pinpoint | None]:
    """The pinpoint that ends right before a mention.

    Args:
        low: plain text in lower case.
        start: where the mention starts.
        floor: how far back to look (the paragraph's start, or the end of the mention before).

    Returns:
        Where the pinpoint starts (`start` when there is none) and the pinpoint.
    """
    if not _ENDS.search(low, max(floor, start - 9), start) or not _OPENS.search(low, max(floor, start - _NEAR), start):
        return start, None
    floor = max(floor, start - _REACH)
    chain: re.Match[str] | None = None
    for opening in reversed(list(_OPENS.finditer(low, floor, start))):
        at = opening.start()
        if at > floor and low[at - 1].isalnum():
            continue
        longer = _BEFORE.match(low, at, start)
        if longer is None and (chain is not None or at < start - _NEAR):
            break  # units that do not reach the mention: its chain began behind them
        chain = longer or chain
    found = _read(chain[0]) if chain is not None else None
    if chain is None or found is None:
        return start, None
    at = chain.start()
    return (at - 3 if low.startswith("từ ", at - 3) and at - 3 >= floor else at), found


def _read(words: str) -> Pinpoint | None:
    labels: dict[str, list[str]] = {}
    for unit in _UNITS.finditer(words):
        kind = _KINDS[" ".join(unit["kind"].split())]
        if unit["labels"]:
            labels.setdefault(kind, [])
            labels[kind] += [
                label.upper() if kind in ("chapter", "part", "annex", "section") and label.isalpha() else label
                for label in re.split(r"(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?:các\s+)?", _RANGE.sub(" đến ", unit["labels"]))
                if label
            ]
    if not labels:
        return None
    joined = {kind: ", ".join(dict.fromkeys(found)) for kind, found in labels.items()}
    return Pinpoint(**joined)


_CHAIN = re.compile(rf"(?:{_ANONYMOUS}(?:{_GAP}|\s*$|(?=\W))){{1,40}}")


def pinpoints_in(low: str) -> tuple[int, int, Pinpoint] | None:
    """The first chain of provisions in a text: its start, its end and what it names; None without one."""
    for opening in _OPENS.finditer(low):
        if opening.start() and low[opening.start() - 1].isalnum():
            continue
        match = _CHAIN.match(low, opening.start())
        found = _read(match[0]) if match is not None else None
        if match is not None and found is not None:
            words = match[0].rstrip(" ,;")
            words = re.sub(r"\s+(?:và|của|tại|thuộc|trong|các)$", "", words)
            return match.start(), match.start() + len(words), found
    return None
