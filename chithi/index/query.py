"""What the user typed: words, "exact phrases", -without; as terms for the index.

A query that does not parse is words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chithi.index import analysis
from chithi.index.search import Wanted

Words = tuple[tuple[str, str], ...]  # (folded, accented)

# Shares of the score, found by the retrieval bench: pairs carry the meaning, single syllables break ties, accents that
# were typed and match count once more.
SYLLABLE, PAIR, ACCENTED = 0.3, 1.0, 1.0

_PART = re.compile(r'(?P<without>(?<!\S)-(?=[^\W\d_]|"))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
# Beyond this the rest of a query adds nothing but time.
_MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Query:
    """A query as read.

    Attributes:
        text: as typed.
        words: all words that a document should have, those of phrases included.
        phrases: word sequences that it must have.
        without: word sequences that it must not have.
    """

    text: str
    words: Words
    phrases: tuple[Words, ...] = ()
    without: tuple[Words, ...] = ()


def read_query(text: str) -> Query:
    """Read what was typed. Typographic quotes are quotes; an unclosed one is ignored."""
    plain = text.translate(_QUOTES)
    if plain.count('"') % 2:
        head, _, tail = plain.rpartition('"')
        plain = f"{head} {tail}"
    words: list[tuple[str, str]] = []
    phrases: list[Words] = []
    without: list[Words] = []
    for part in _PART.finditer(plain):
        found = tuple(analysis.forms(part["phrase"] or part["word"] or ""))
        if not found:
            continue
        if part["without"]:
            without.append(found)
            continue
        words += found
        if part["phrase"]:
            phrases.append(found)
    return Query(text, tuple(words[:_MOST_WORDS]), tuple(phrases), tuple(without))


def terms(words: Words, phrases: tuple[Words, ...] = ()) -> list[Wanted]:
    """The terms that words stand for.

    Each distinct word has a bit of its own, from the lowest up; so have, above them, the pairs of phrases, so that few
    documents are left to be verified.
    """
    bits: dict[str, int] = {}
    wanted: dict[str, Wanted] = {}
    for folded, accented in words:
        bit = bits.setdefault(folded, 1 << len(bits))
        wanted.setdefault(folded, Wanted(folded, SYLLABLE, bit))
        if accented != folded:
            wanted.setdefault(accented, Wanted(accented, SYLLABLE * ACCENTED))
    for phrase in phrases:
        for pair in analysis.pairs([folded for folded, _ in phrase]):
            wanted.setdefault(pair, Wanted(pair, PAIR, bits.setdefault(pair, 1 << len(bits)), pair=True))
    for pair in analysis.pairs([folded for folded, _ in words]):
        wanted.setdefault(pair, Wanted(pair, PAIR, pair=True))
    return list(wanted.values())


def bits_of(phrases: tuple[Words, ...], wanted: list[Wanted]) -> int:
    """The bits that a document with these phrases has, in `terms` of the query."""
    known = {one.term: one.words for one in wanted}
    bits = 0
    for phrase in phrases:
        folded = [word for word, _ in phrase]
        for term in (*folded, *analysis.pairs(folded)):
            bits |= known.get(term, 0)
    return bits
