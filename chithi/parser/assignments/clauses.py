"""Sentences of a passage as the assignment grammar reads them, and what stands on either side of a list of agencies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from chithi.parser.assignments.coordination import Reader
from chithi.parser.assignments.vocabulary import CLOSED, instructed, lexicon, predicates
from chithi.parser.document import Span
from chithi.parser.language import Token, tags, tokenise
from chithi.parser.passage import Passage

# A verb behind these words is a noun or belongs to another clause.
_NOMINAL = {"được", "của", "về", "sự", "việc", "các", "những", "để", "có", "do", "nhằm"}
# Behind these, the last syllables of abstract nouns, a verb says what is done and is no predicate.
_ABSTRACT = {"trong", "động", "tác", "trình", "quả", "lực", "vụ", "án", "tích", "cầu", "vi", "năng"}
DOCUMENT, TIME = "§document", "§time"
_ENDS = {".", "!", "?", "…"}
_SHORT = {"tp", "tt", "ths", "ts", "pgs", "gs", "st", "tx", "p", "q", "đ", "vv"}
_BRACKET = re.compile(r"[()\[\]“”]")
_OPEN, _CLOSE = {"(": ")", "[": "]", "“": "”"}, {")", "]", "”"}


@dataclass
class Line:
    """A passage in words: citations and deadlines are one token each, brackets and quotations are left out."""

    passage: Passage
    tokens: list[Token]
    continues: bool = False
    reader: Reader = field(init=False)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Token ranges of its sentences, end marks left out."""
        found, start = [], 0
        tokens = self.tokens
        for i in [i for i, token in enumerate(tokens) if token.lower in _ENDS]:
            after = tokens[i + 1] if i + 1 < len(tokens) else None
            numbered = after is not None and after.lower[0].isdigit() and after.start > tokens[i].end
            if after is not None and not (after.capital or numbered or after.lower in (DOCUMENT, TIME)):
                continue
            before = tokens[i - 1].lower if i > start else ""
            if after is not None and (before in _SHORT or (len(before) == 1 and before.isalpha() and i - start > 1)):
                continue
            if i > start:
                found.append((start, i))
            start = i + 1
        if start < len(tokens):
            found.append((start, len(tokens)))
        return found


def line_of(text: str, passage: Passage, documents: Sequence[Span], times: Sequence[Span]) -> Line:
    """The words of a passage.

    Args:
        text: the plain text of the document.
        passage: where to read.
        documents, times: spans of citations and deadlines inside the passage, in order.
    """
    masks = sorted([(s, e, DOCUMENT) for s, e in documents] + [(s, e, TIME) for s, e in times])
    tokens: list[Token] = []
    at = passage.start
    for start, end, mark in masks:
        if start < at:
            continue
        tokens += tokenise(text, at, start)
        tokens.append(Token(mark, False, start, end))
        at = end
    tokens += tokenise(text, at, passage.end)
    bracketed = _BRACKET.search(text, passage.start, passage.end) is not None
    return Line(passage, _without_brackets(tokens) if bracketed else tokens)


def _without_brackets(tokens: list[Token]) -> list[Token]:
    """The tokens outside of brackets and closed quotations; a mark that is never closed hides nothing."""
    kept: list[Token] = []
    i = 0
    while i < len(tokens):
        closing = _OPEN.get(tokens[i].lower)
        if closing is None:
            if tokens[i].lower not in _CLOSE:
                kept.append(tokens[i])
            i += 1
            continue
        stop = i + 1
        while stop < len(tokens) and stop - i < 120 and tokens[stop].lower != closing:
            stop += 1
        if stop < len(tokens) and tokens[stop].lower == closing:
            if closing == "”" and kept:
                kept.append(Token(DOCUMENT, False, tokens[i].start, tokens[stop].end))
            i = stop + 1
        else:
            i += 1
    return kept


@dataclass(frozen=True, slots=True)
class Predicate:
    """What follows a list of agencies.

    Attributes:
        kind: modal, verb, colon, end, spoken (it reports or judges) or none.
        at: token index at which the action begins.
        plain: nothing stands between the list and the action.
    """

    kind: str
    at: int
    plain: bool = True


def predicate(reader: Reader, at: int, end: int, *, classes: bool = False) -> Predicate:
    """Read what follows a list of agencies.

    Args:
        reader: the sentence.
        at, end: where the list ends, and where the sentence does.
        classes: the list ends in a class, which a relative clause may limit ("các xã có rừng xây dựng …").
    """
    lowers = reader.lowers
    start = at
    relative = False
    while at < end:
        word = lowers[at]
        if word in (TIME, DOCUMENT):
            at += 1
            continue
        if word == "(":
            at += 1
            continue
        if word == ",":
            found = predicates().at(lowers, at + 1) if at + 1 < end else None
            if lowers[at + 1] == TIME or (found is not None and found[1] != "spoken"):
                at += 1
                continue
            return Predicate("none", at)
        if word == "do" or (at == start and word == "để" and lowers[at + 1] != "xảy"):
            return Predicate("none", at)
        if word == ":":
            return Predicate("colon", at, at == start)
        if word in {"-", "nào"}:  # "thủ trưởng cơ quan nào để xảy ra …"
            return Predicate("none", at)
        found = predicates().at(lowers, at)
        if found is None:
            if relative or word[:1].isdigit():
                at += 1
                if at - start > 25:
                    return Predicate("none", at)
                continue
            passive = "được" in lowers[at + 1 : at + 3]  # "Ngân hàng phục vụ được Bộ Tài chính lựa chọn"
            if (at == start and instructed().at(lowers, at) is not None) or (
                not passive and _is_verb(reader, start, at, end)
            ):
                return Predicate("verb", at, at == start)
            later = _seek(reader, at, end, 12, "adverb", "modal")
            return Predicate("modal", later, False) if later is not None else Predicate("none", at)
        if found[1] == "spoken":
            if word in {"đã", "được", "đang", "chưa", "còn"}:
                later = _seek(reader, found[0], end, 14, "modal")
                wrote = later == found[0] and lowers[found[0] + 1] not in {"trách", "nhiệm", "nghĩa"}
                given = later is not None and lowers[later] == "được"  # "đã triển khai các nhiệm vụ được giao"
                if later is not None and not (word == "đã" and (wrote or given)):
                    return Predicate("modal", later, False)
            if classes and word == "có" and found[0] == at + 1:
                later = _past_relative(reader, found[0], end)
                if later is not None:
                    return Predicate("verb", later, False)
            return Predicate("spoken", at)
        if found[1] == "scope":
            later = _seek(reader, found[0], end, 40, "verb", "adverb", "modal")
            if later is not None and (word != "thuộc" or "," not in reader.lowers[at:later]):
                return Predicate("verb", later, False)
            return Predicate("none", at)
        if found[1] == "modal" and word in {"được"}:
            if lexicon("verb", "adverb").at(lowers, found[0]) is not None:  # "Công an tỉnh được giao | rà soát …"
                return Predicate("verb", found[0], False)
            later = _seek(reader, found[0], end, 16, "verb", "adverb", "modal")
            return Predicate("verb", later, False) if later is not None else Predicate("none", at)
        if found[1] == "modal":
            return Predicate("modal", at, at == start)
        if _achieved(reader, at, end) or _has_right(reader, at, end) or lowers[found[0]] == "do":
            return Predicate("spoken", at)
        return Predicate("verb", at, at == start)
    return Predicate("end", end, at == start)


def _past_relative(reader: Reader, at: int, end: int) -> int | None:
    """The predicate behind a relative clause "có …": a word that only predicates begin with, in the same breath.

    A verb counts when it is more than one syllable and no noun can be meant.
    """
    for i in range(at + 1, min(at + 14, end)):
        word = reader.lowers[i]
        if word in {"được", "bị"} and reader.lowers[i - 1] == "người":
            continue  # "đơn vị có người được giới thiệu ứng cử"
        if word in {";", ":", "."} or word in {"là", "gồm", "đã", "đang", "được", "bị"}:
            return None
        if reader.capitals[i] or reader.lowers[i - 1] in _NOMINAL or reader.lowers[i - 1] in _ABSTRACT:
            continue
        found = predicates().at(reader.lowers, i)
        if found is not None and (found[1] in ("adverb", "modal") or (found[1] == "verb" and found[0] - i > 1)):
            return i
    return None


def _has_right(reader: Reader, at: int, end: int) -> bool:
    """ "Đơn vị cung cấp dữ liệu có quyền …": the verb belongs to the name, and what follows is a right."""
    for i in range(at + 1, min(at + 8, end - 1)):
        if not reader.lowers[i].isalpha():
            return False
        if reader.lowers[i : i + 2] == ["có", "quyền"]:
            return True
    return False


def _achieved(reader: Reader, at: int, end: int) -> bool:
    """ "tiếp tục khẳng định được vai trò": "được" behind the verb reports a result."""
    while at < end:
        found = predicates().at(reader.lowers, at)
        if found is None or found[1] not in ("adverb", "verb"):
            return False
        at = found[0]
        if found[1] == "verb":
            return reader.lowers[at] == "được"
    return False


def _seek(reader: Reader, at: int, end: int, reach: int, *classes: str) -> int | None:
    """The next word of some classes within reach; without verbs among them, nothing behind a comma counts."""
    words = lexicon(*classes)
    for i in range(at, min(at + reach, end)):
        word = reader.lowers[i]
        if word in {";", ":", "."} or (word == "," and "verb" not in classes):
            return None
        passive = word == "được" and reader.lowers[i + 1] not in {"giao", "phân", "ủy", "cấp"}
        if (word in {"đã", "đang"} or passive) and "verb" in classes:
            return None
        if words.at(reader.lowers, i) is None or reader.capitals[i]:
            continue
        before = reader.lowers[i - 1]
        held = lexicon("spoken").at(reader.lowers, i)
        if held is not None and held[0] - i > 2:  # "tiếp tục hoạt động cho đến khi …"
            return None
        if word == "quy" and before in {"quyền", "luật", "vụ", "năng"}:
            continue
        if (i == at and "verb" in classes) or before in _NOMINAL:
            continue
        return i
    return None


def _is_verb(reader: Reader, start: int, at: int, end: int) -> bool:
    """Whether underthesea reads a verb at `at`, asked with the tail of the name before it and the words behind it."""
    token = reader.tokens[at]
    if token.capital or not token.lower[0].isalpha() or token.lower in CLOSED or not reader.curious:
        return False
    first, last = max(0, start - 2), min(at + 4, end)
    base = reader.tokens[first].start
    clause = reader.text[base : reader.tokens[last - 1].end]
    for begin, finish, tag in tags(clause):
        if begin + base <= token.start < finish + base:
            behind = next((t.lower for t in reader.tokens[at + 1 : end] if t.start >= finish + base), "")
            noun = not reader.capitals[at - 1] and lexicon("level").at(reader.lowers, at - 1) is None
            joined = noun and behind in {"và", ",", "hoặc", ";"}  # half of a pair of adjectives, not a predicate
            return tag.startswith("V") and begin + base == token.start and not joined
    return False
