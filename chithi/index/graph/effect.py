"""From which day, and until which, a relation acts on its target, where the sentence says it otherwise than the document.

"Thông tư số … hết hiệu lực kể từ ngày 01/7/2022" · "tạm ngưng hiệu lực … từ ngày 01/01/2024 đến hết ngày 31/12/2024"
"""

from __future__ import annotations

import re
from typing import NamedTuple

from chithi.parser.deadlines.dates import Date, find_dates

# The verb of ending or pausing, and the words that may stand between it and its day.
_ENDS = re.compile(
    r"(?:hết|chấm dứt|mất|ngưng|dừng|ngừng)\s+(?:hiệu\s+lực|áp\s+dụng|thi\s+hành|thực\s+hiện)"
    r"(?:\s+(?:thi\s+hành|toàn\s+bộ|một\s+phần)){0,2}\s*,?\s*(?:kể\s+)?(?:từ|vào)\s+(?=ngày)",
    re.I,
)
_FROM = re.compile(r"(?:kể\s+)?từ\s+(?=ngày)", re.I)
_TO = re.compile(r"(?:cho\s+)?đến\s+(?:hết\s+)?(?=ngày)", re.I)
_PAUSES = re.compile(r"ngưng|ngừng|dừng|đình\s+chỉ", re.I)
# A day stands right behind its preposition.
_NEAR = 6


class Effect(NamedTuple):
    """First and last day (ISO), None where the sentence does not say."""

    first: str | None = None
    last: str | None = None


def effect_of(relation: str, evidence: str) -> Effect:
    """When the relation that a sentence tells begins and ends to act.

    Args:
        relation: of the contract.
        evidence: the sentence.

    Returns:
        Nothing for relations that end nothing: they act with the document that tells them.
    """
    if relation not in ("replaces", "abolishes", "suspends"):
        return Effect()
    dates = [d for d in find_dates(evidence) if d.grain == "day"]
    first = next((day for m in _ENDS.finditer(evidence) if (day := _behind(m.end(), dates))), None)
    if relation != "suspends":
        return Effect(first)
    pause = _PAUSES.search(evidence)
    start = pause.end() if pause else 0
    begins = [day for m in _FROM.finditer(evidence, start) if (day := _behind(m.end(), dates))]
    ends = [day for m in _TO.finditer(evidence, start) if (day := _behind(m.end(), dates))]
    first = first or (begins[-1] if begins else None)
    last = ends[-1] if ends else None
    return Effect(first, last if last is None or first is None or first <= last else None)


def _behind(position: int, dates: list[Date]) -> str | None:
    near = next((d for d in dates if 0 <= d.start - position <= _NEAR), None)
    return near.first.isoformat() if near and near.first else None
