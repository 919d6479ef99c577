"""Triggers: the words that say what a document does to another ("căn cứ", "thay thế"), found in one pass.

The rules are `rules/relations.toml`; what a trigger governs, and whose act it is, is decided in `relations`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter

from chithi.parser.rules import Rule, load, rules

_AND = re.compile(r"\s*(?:,|và|hoặc|,\s*và)\s*")

# "Thay thế, bãi bỏ một số điều": some go, others come, the document stays.
_PARTS = re.compile(
    r"\s+(?:một\s+số|các)\s+(?:điều|khoản|điểm|mục|quy\s+định|nội\s+dung|mẫu|biểu|phụ\s+lục|từ|cụm\s+từ)(?!\w)"
)


def find_triggers(text: str) -> list[tuple[int, int, Rule]]:
    """The triggers of a stretch of plain text in lower case: start, end, rule, in text order.

    Of two at one place the first in the file wins; verbs that one clause joins are one trigger: that of the first, but an
    amendment when one of them amends ("Bãi bỏ, bổ sung một số mẫu") or when all of them change parts.
    """
    return _joined(_single(text), text)


@cache
def _openers() -> re.Pattern[str]:
    """Where a trigger may begin."""
    words = sorted(load("relations")["openers"])
    groups = [f + "(?:" + "|".join(w[1:] for w in same) + ")" for f, same in groupby(words, key=itemgetter(0))]
    return re.compile(rf"\b(?:{'|'.join(groups)})\s")


@cache
def _union() -> tuple[re.Pattern[str], tuple[Rule, ...]]:
    """All triggers in one pattern, in file order."""
    found = rules("relations")
    return re.compile("|".join(f"({r.pattern.pattern})" for r in found)), found


def _single(text: str) -> list[tuple[int, int, Rule]]:
    """The triggers of a stretch in text order; of two at one place the first in the file."""
    found: list[tuple[int, int, Rule]] = []
    reach = 0
    for opening in _openers().finditer(text):
        if opening.start() < reach:
            continue
        pattern, known = _union()
        match = pattern.match(text, opening.start())
        if match is not None:
            reach = match.end()
            found.append((match.start(), reach, known[(match.lastindex or 1) - 1]))
    return found


def _joined(triggers: list[tuple[int, int, Rule]], text: str) -> list[tuple[int, int, Rule]]:
    """Triggers with those that one clause joins ("Thay thế, bãi bỏ một số điều") taken as one, the first of them."""
    kept: list[tuple[int, int, Rule]] = []
    for start, end, rule in triggers:
        if (
            kept
            and _AND.fullmatch(text, kept[-1][1], start)
            and {rule.data["kind"], kept[-1][2].data["kind"]} == {"operative"}
        ):
            amending = next((r for r in (kept[-1][2], rule) if r.data["relation"] == "amends"), None)
            if amending is None and rule.id != kept[-1][2].id and _PARTS.match(text, end):
                amending = next(r for r in rules("relations") if r.data["relation"] == "amends")
            kept[-1] = (kept[-1][0], end, amending or kept[-1][2])
        else:
            kept.append((start, end, rule))
    return kept
