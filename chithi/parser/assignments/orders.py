"""Directive words: what stands before a list that is told something, and how a predicate hands a task on."""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.assignments.clauses import predicate
from chithi.parser.assignments.coordination import Reader
from chithi.parser.assignments.mentions import Mention
from chithi.parser.assignments.vocabulary import lexicon, openings
from chithi.parser.rules import Rule, rules


def only_rule(table: str) -> re.Pattern[str]:
    """The pattern of a table of the rules file that holds one rule."""
    return rules("contexts", table)[0].pattern


def opens(reader: Reader, at: int) -> bool:
    """Whether a mention may begin at a token."""
    if at in reader.known:
        return True
    if reader.lowers[at] not in openings():
        return False
    found = openings().at(reader.lowers, at)
    return found is not None and found[1] != "stop"


@cache
def directive_ends() -> frozenset[str]:
    """The last words of all directive phrases."""
    return frozenset(word for rule in rules("contexts", "order") for word in rule.data["ends"])


def order_before(left: str, last: str) -> Rule | None:
    """The rule whose directive words end the text before a list; `last` is its last word."""
    for rule in rules("contexts", "order"):
        if last in rule.data["ends"] and rule.pattern.search(left):
            return rule
    return None


def hands_on(reader: Reader, at: int, end: int) -> str:
    """How the predicate at a token hands a task on: "order" (yêu cầu, giao), "direct" (chỉ đạo) or "" (not at all)."""
    at += at < end and reader.lowers[at] == ":"
    at = _past_partners(reader, at, end)
    start = at
    while at < end:
        found = lexicon("adverb", "handing").at(reader.lowers, at)
        if found is None:
            if reader.lowers[at] not in {"trân", "trọng", "xin", "kính", ","} or at - start > 4:
                return ""
            at += 1
            continue
        if found[1] == "adverb":
            at = found[0]
            continue
        kind = "direct" if reader.lowers[found[0] - 1] in {"đạo", "đốc", "dẫn"} else "order"
        told = found[0]
        while reader.lowers[told] in {"cho", "đồng", "chí", "và", ","} or lexicon("handing").at(reader.lowers, told):
            deeper = lexicon("handing").at(reader.lowers, told)
            told = deeper[0] if deeper else told + 1
        if told >= end or reader.lowers[told] == ":":
            return kind
        asks = reader.lowers[found[0] - 1] in {"cầu", "nghị"}  # yêu cầu, đề nghị
        if asks and lexicon("adverb").at(reader.lowers, told) is not None:
            return kind  # "Ban Chỉ đạo yêu cầu khẩn trương …": whom, the letter says
        listing = reader.listing(told, end, object_of=True) if opens(reader, told) else None
        if listing is not None and all(_own_staff(m) for m in listing.mentions):
            return ""  # "phân công cán bộ phụ trách": how one organises oneself
        if listing is None:
            return kind if asks and reader.capitals[told] else ""
        after = predicate(reader, listing.end, end).kind
        return "" if after == "spoken" or (after == "none" and not asks) else kind
    return ""


def _own_staff(mention: Mention) -> bool:
    bare = mention.vague and mention.name.lower() == mention.core  # "phân công lực lượng trực"
    return mention.core == "lãnh đạo" or bare or (mention.public and mention.name.lower().startswith(mention.core))


def clause_start(reader: Reader, start: int, end: int) -> int:
    """The token behind the adverbial at the head of a sentence: "Căn cứ chức năng nhiệm vụ, | chỉ đạo …"."""
    if lexicon("fronted").at(reader.lowers, start) is None:
        return start
    return next((i + 1 for i in range(start, min(start + 25, end)) if reader.lowers[i] == ","), start)


def _past_partners(reader: Reader, at: int, end: int) -> int:
    """The token behind "phối hợp với Sở X" where something follows it; `at` when nothing of the kind stands there."""
    if reader.lowers[at : at + 2] != ["phối", "hợp"]:
        return at
    partner = next((i + 1 for i in range(at + 2, min(at + 6, end)) if reader.lowers[i] == "với"), end)
    listing = reader.listing(partner, end, object_of=True) if partner < end else None
    return listing.end if listing is not None else at
