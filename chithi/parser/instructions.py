"""Whether a sentence gives an order: told by how it opens, whatever its objects and relative clauses say further on.

An order opens with its verb ("Rà soát các tồn tại đã được nêu …"), or with the body that is told and no sign of a report
("Sở Y tế … rà soát", but not "Sở Y tế đã rà soát"). What stands in front as an adverbial is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from chithi.parser.agencies import heads
from chithi.parser.rules import load

_REACH = 240  # characters within which the predicate of a subject must begin
_SKIPPED = 4  # adverbials in front of the main clause, at most
# Whoever or whatever the clause is about, it is told what must be.
_OBLIGED = re.compile(
    r"[^\w¤]*(?:(?!đã\b|không\b|đang\b|nếu\b|khi\b)[^\s,;:.()]+\s+){1,9}(?:phải|cần(?!\s+thiết)|có\s+trách\s+nhiệm)\s",
    re.IGNORECASE,
)


def instructs(sentence: str) -> bool:
    """Whether the sentence opens as an order.

    Args:
        sentence: plain text with its capitals, from its beginning; it may be cut off behind the opening.
    """
    start = 0
    for _ in range(_SKIPPED):
        opening = _opening().match(sentence, start)
        if opening is None:
            return _OBLIGED.match(sentence, start) is not None
        if opening.lastgroup == "verb":
            return True
        if opening.lastgroup == "subject":
            return _is_told(sentence, opening.end())
        if opening.lastgroup == "none":
            return False
        comma = sentence.find(",", opening.end())
        if comma < 0:
            return False
        start = comma + 1
    return False


def _is_told(sentence: str, start: int) -> bool:
    """Whether the predicate behind a subject is an order; a subject without a known predicate is none."""
    for found in _predicate().finditer(sentence, start, start + _REACH):
        if found.lastgroup != "qualifier":
            return found.lastgroup == "order"
    return False


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(set(phrases), key=lambda p: (-len(p), p)))


@cache
def _opening() -> re.Pattern[str]:
    """What a clause opens with: nothing that orders, an adverbial, a subject or a verb."""
    told, own = load("assignments")["words"], load("instructions")["words"]
    subjects = {
        *told["generic"],
        *told["title"],
        *told["head"],
        *told["level"],
        *heads("body"),
        *heads("official"),
        "thôn",
    }
    subjects -= {*told["public"], "tổ chức", "cấp", "trưởng", "thuế", "bản", "khoa"}
    subjects |= {"thuế tỉnh", "thuế thành phố", "thuế cơ sở"}
    verbs = {*told["verb"], *told["adverb"], *told["handing"], *own["verb"]} | {"phải", "cần"}
    scenes = {*told["fronted"], *own["scene"]} - {"thực hiện", "triển khai", "đồng thời", "trước mắt", "nhất là"}
    stops = {w for w in told["stop"] if not any(f"{w} ".startswith(f"{verb} ") for verb in verbs)}
    determiner = rf"(?:(?:{_any((*told['determiner'], *told['honorific']))})\s+)?"
    connective = rf"(?:(?:{_any(w for w in told['connective'] if w not in verbs | scenes)}),?:?\s+)?"
    return re.compile(
        rf"[^\w¤]*{connective}(?:(?P<none>{_any((*own['no_order'], *told['spoken'], *stops))})"
        rf"|(?P<adverbial>{_any(scenes)})"
        rf"|(?P<verb>{_any(verbs)})"
        rf"|(?P<subject>{determiner}(?:{_any(subjects)}|ubnd|hđnd)))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _predicate() -> re.Pattern[str]:
    """The first words of a predicate, in lower case, so that no name of an agency ("Sở Xây dựng") is taken for one."""
    told, own = load("assignments")["words"], load("instructions")["words"]
    orders = {*told["verb"], *told["adverb"], *told["modal"], *told["handing"], *own["verb"]} - {"không", "cho", "phát"}
    nouns = _any(w for w in told["vague"] if w != "tổ chức")
    return re.compile(
        rf"(?<!\w)(?:(?P<qualifier>(?:{_any(told['qualifier'])})"
        rf"|(?:{nouns})\s+(?:{_any(told['function'])}))"
        rf"|(?P<report>{_any(told['spoken'])})"
        rf"|(?P<order>{_any(orders)}))(?!\w)"
    )
