"""What the user typed: words, "exact phrases", -without; as terms for the index.

A query that does not parse is words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chithi.index import analysis
from chithi.index.expansion import Alternative
from chithi.index.search import Wanted

Words = tuple[tuple[str, str], ...]  # (folded, accented)

# Shares of the score, found by the retrieval bench: pairs carry the meaning, single syllables break ties, accents that
# were typed and match count once more.
SYLLABLE, PAIR, ACCENTED = 0.3, 1.0, 1.0
OTHER = 0.8  # what another way to say it is worth, beside what was typed

_PART = re.compile(r'(?P<without>(?<!\S)-(?=[^\W\d_]|"))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
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
    plain = text.translate(QUOTES)
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


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look for.

    Attributes:
        wanted: terms. Each distinct word has a bit of its own, from the lowest up; so have, above them, the pairs of
            phrases, so that few documents are left to be verified, and the terms of alternatives.
        grants: (bits of an alternative, bits of the words that it stands for).
    """

    wanted: list[Wanted]
    grants: tuple[tuple[int, int], ...] = ()


def plan(words: Words, phrases: tuple[Words, ...] = (), alternatives: Sequence[Alternative] = ()) -> Plan:
    """The terms that words, and other ways to say them, stand for."""
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
    folded_words = [folded for folded, _ in words]
    for pair in analysis.pairs(folded_words):
        wanted.setdefault(pair, Wanted(pair, PAIR, pair=True))
    grants = []
    for alternative in alternatives:
        needed = 0
        for term, boost in _terms_of(alternative, folded_words):
            bit = bits.setdefault(term, 1 << len(bits))
            known = wanted.get(term)
            wanted[term] = Wanted(
                term, max(boost, known.boost if known else 0.0), bit | (known.words if known else 0), " " in term
            )
            needed |= bit
        granted = 0
        for word in folded_words[alternative.first : alternative.last]:
            granted |= bits[word]
        grants.append((needed, granted))
        for pair in _bridges(alternative, folded_words):
            wanted.setdefault(pair, Wanted(pair, PAIR * OTHER, pair=True))
    return Plan(list(wanted.values()), tuple(grants))


def terms(words: Words, phrases: tuple[Words, ...] = ()) -> list[Wanted]:
    """The terms that words stand for, without other ways to say them."""
    return plan(words, phrases).wanted


def _terms_of(alternative: Alternative, words: list[str]) -> list[tuple[str, float]]:
    """The terms of an alternative and their boosts: together they count about as much as the words it stands for."""
    pairs = list(analysis.pairs(list(alternative.words)))
    if not pairs:
        return [(alternative.words[0], PAIR * OTHER if alternative.last - alternative.first > 1 else SYLLABLE)]
    replaced = max(1, alternative.last - alternative.first - 1)
    share = min(1.0, (replaced / len(pairs)) ** 0.5)
    return [(pair, PAIR * OTHER * share) for pair in pairs]


def _bridges(alternative: Alternative, words: list[str]) -> list[str]:
    """Pairs of the alternative with the words around it."""
    found = []
    if alternative.first:
        found.append(f"{words[alternative.first - 1]} {alternative.words[0]}")
    if alternative.last < len(words):
        found.append(f"{alternative.words[-1]} {words[alternative.last]}")
    return found


def bits_of(phrases: tuple[Words, ...], wanted: list[Wanted]) -> int:
    """The bits that a document with these phrases has, in `terms` of the query."""
    known = {one.term: one.words for one in wanted}
    bits = 0
    for phrase in phrases:
        folded = [word for word, _ in phrase]
        for term in (*folded, *analysis.pairs(folded)):
            bits |= known.get(term, 0)
    return bits
