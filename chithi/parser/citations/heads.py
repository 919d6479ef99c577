"""Heads of references: the type words of a text behind which a number, a name, a date or an issuer may follow."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from chithi.parser.citations.law_references import LAW_KINDS
from chithi.parser.names.document_types import type_words
from chithi.parser.rules import load

# What follows the head of a reference. Most type words of a text stand for themselves ("báo cáo kết quả"): one look saves
# them every other.
_FOLLOWS = re.compile(
    r"\s*[,(:]?\s*(?:[0-9]|(?:số|sô|so|mang|này|nêu|nói|kể|dẫn|ghi|trên|đó|ấy|của|do|ngày|ngay|đã|được|quốc|ký|đề|lập|ban|bộ|ủy|liên"
    r"|kỳ|hội|sở|thông|công|sau|dưới|gồm)(?![^\W\d_]))"
)


class Head(NamedTuple):
    """A type word: its span, and the word in lower case with single spaces."""

    start: int
    end: int
    word: str


@cache
def words(key: str) -> frozenset[str]:
    """A list of `rules/citations.toml` ("generic", "never_short")."""
    return frozenset(load("citations")["heads"][key])


def spaced(phrase: str) -> str:
    """A phrase as a pattern that any white space may divide."""
    return re.escape(phrase).replace(r"\ ", r"\s+")


@cache
def unit() -> re.Pattern[str]:
    """What makes a bare number behind a type word a quantity ("Kế hoạch 5 năm")."""
    units = sorted(words("units"))
    return re.compile(r"\s*(?:%|(?:" + "|".join(map(spaced, units)) + r")(?!\w))")


@cache
def organ_before() -> re.Pattern[str]:
    """What makes a type word a field of work ("Sở | Kế hoạch và Đầu tư")."""
    return re.compile(r"\b(?:" + "|".join(map(spaced, sorted(words("organs")))) + r")\s+$")


def find_heads(low: str, start: int, end: int) -> dict[int, Head]:
    """The heads in a stretch of plain text in lower case, by where they start."""
    follows = _FOLLOWS.match
    found = {}
    for match in _pattern().finditer(low, start, end):
        word = match[0]
        if word not in _speaking() and (not word.isalpha() or " " in word):
            word = " ".join(word.split())
        if word in _speaking() or follows(low, match.end()):
            at = match.start()
            found[at] = Head(at, match.end(), word)
    return found


def head_at(low: str, start: int) -> str | None:
    """The type word that begins at an offset, None when none does."""
    match = _pattern().match(low, start)
    return " ".join(match[0].split()) if match is not None else None


@cache
def _speaking() -> frozenset[str]:
    """Type words that a name or a title may follow."""
    return LAW_KINDS | {w for w in type_words() if w.startswith("biên bản")}


@cache
def _pattern() -> re.Pattern[str]:
    """All type words, longest first, grouped by their first letter so that few are tried at a place."""
    known = sorted({*type_words(), *words("generic")}, key=lambda w: (w[0], -len(w), w))
    groups = [
        first + "(?:" + "|".join(spaced(w[1:]) for w in same) + ")" for first, same in groupby(known, key=itemgetter(0))
    ]
    return re.compile(rf"\b(?:{'|'.join(groups)})(?!\w)")
