"""Whether a sentence gives an order: told by how it opens, whatever its objects and relative clauses say further on.

An order opens with its verb ("Rà soát các tồn tại đã được nêu …"), or with the body that is told and no sign of a report
("Sở Y tế … rà soát", but not "Sở Y tế đã rà soát"). What stands in front as an adverbial is passed over.
"""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.assignments.vocabulary import grammar
from chithi.parser.language import Lexicon, tokenise
from chithi.parser.names.agencies import heads
from chithi.parser.rules import load

_REACH = 400  # characters that can belong to the opening
_OPENING = 80  # characters within which its first phrase ends
_PREDICATE = 60  # words within which the predicate of a subject must begin
_SKIPPED = 4  # adverbials in front of the main clause, at most
# Whoever or whatever the clause is about, it is told what must be.
_OBLIGED = re.compile(
    r"[^\w¤]*(?:(?!đã\b|không\b|đang\b|nếu\b|khi\b)[^\s,;:.()]+\s+){1,9}(?:phải|cần(?!\s+thiết)|có\s+trách\s+nhiệm)\s",
)


def instructs(sentence: str) -> bool:
    """Whether the sentence opens as an order.

    Args:
        sentence: plain text with its capitals, from its beginning; it may be cut off behind the opening.
    """
    tokens = tokenise(sentence, 0, min(len(sentence), _REACH))
    lowers = [t.lower for t in tokens] + [""]
    end = len(tokens)
    at = 0
    for _ in range(_SKIPPED):
        while at < end and not lowers[at][0].isalpha():
            at += 1
        begin = tokens[at].start if at < end else 0
        kind = ""
        while at < end and (found := _openings().at(lowers, at)) is not None:
            at, kind = found
            if kind != "before":
                break
        if kind == "verb":
            return True
        if kind == "subject":
            return _is_told(lowers, [t.capital for t in tokens], at)
        if kind == "none":
            return False
        if kind in ("", "before"):
            return _OBLIGED.match(sentence.lower(), begin) is not None
        if "," not in lowers[at:]:
            return False
        at = lowers.index(",", at)
    return False


def opening(clause: str) -> str:
    """What a clause opens with: "subject", "verb", "adverbial", "none" (nothing that orders), "" for anything else."""
    tokens = tokenise(clause, 0, min(len(clause), _OPENING))
    lowers = [t.lower for t in tokens] + [""]
    at, kind = 0, ""
    while at < len(tokens) and (found := _openings().at(lowers, at)) is not None:
        at, kind = found
        if kind != "before":
            return kind
    return ""


def _is_told(lowers: list[str], capitals: list[bool], start: int) -> bool:
    """Whether the predicate behind a subject is an order; a subject without a known predicate is none.

    A predicate is in lower case, so that no name of an agency ("Sở Xây dựng") is taken for one.
    """
    at = start
    while at < min(len(capitals), start + _PREDICATE):
        found = None if capitals[at] else _predicates().at(lowers, at)
        if found is None:
            at += 1
            continue
        at, kind = found
        if kind == "noun":  # "cơ quan quản lý": what the verb says belongs to the name
            function = _functions().at(lowers, at) if at < len(capitals) else None
            at = function[0] if function else at
        elif kind != "qualifier":
            return kind == "order"
    return False


@cache
def _openings() -> Lexicon:
    """What a clause opens with: nothing that orders, an adverbial, a subject, a verb, or what stands before these."""
    told, own = grammar(), load("instructions")["words"]
    subjects = {*told["generic"], *told["title"], *told["head"], *told["level"], *heads("body"), *heads("official")}
    subjects -= {*told["public"], "cấp", "trưởng", "thuế", "bản", "khoa"}
    subjects |= {"thuế tỉnh", "thuế thành phố", "thuế cơ sở", "thôn", "ubnd", "hđnd"}
    verbs = {*told["verb"], *told["adverb"], *told["handing"], *own["verb"], "phải", "cần"}
    scenes = {*told["fronted"], *own["scene"]} - {"thực hiện", "triển khai", "đồng thời", "trước mắt", "nhất là"}
    before = {*told["determiner"], *told["honorific"], *told["connective"]} - verbs - scenes
    acting = tuple(f"{verb} " for verb in verbs)
    stops = {w for w in told["stop"] if not f"{w} ".startswith(acting)}
    classes = {
        "before": before,
        "subject": subjects,
        "verb": verbs,
        "adverbial": scenes,
        "none": {*own["no_order"], *told["spoken"], *stops},
    }
    return Lexicon((phrase, kind) for kind, phrases in classes.items() for phrase in sorted(phrases))


@cache
def _predicates() -> Lexicon:
    """The first words of a predicate that orders or reports, and what looks like one inside a subject."""
    told, own = grammar(), load("instructions")["words"]
    orders = {*told["verb"], *told["adverb"], *told["modal"], *told["handing"], *own["verb"]} - {"không", "cho", "phát"}
    classes = {
        "noun": {*told["vague"]} - {"tổ chức"},
        "order": orders,
        "report": {*told["spoken"]},
        "qualifier": {*told["qualifier"]},
    }
    return Lexicon((phrase, kind) for kind, phrases in classes.items() for phrase in sorted(phrases))


@cache
def _functions() -> Lexicon:
    """Verbs that say of a unit what it is there for."""
    return Lexicon((phrase, "function") for phrase in grammar()["function"])
