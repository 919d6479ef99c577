"""What the user typed: words, "exact phrases", -without; as terms for the index.

A query that does not parse is words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from chithi.index.search import analysis
from chithi.index.search.expansion import Alternative
from chithi.index.search.port import PAIR, Wanted

Words = tuple[tuple[str, str], ...]  # (folded, accented)

# Shares of the score, found by the retrieval bench: pairs carry the meaning, single syllables break ties, accents that
# were typed and match count once more.
SYLLABLE, NEIGHBOURS, ACCENTED = 0.3, 1.0, 1.0
OTHER = 0.8  # what another way to say it is worth, beside what was typed

_PART = re.compile(r'(?P<without>(?<!\S)-(?=[^\W\d_]|"))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
# Beyond this the rest of a query adds nothing but time.
_MOST_WORDS = 40


class Query(NamedTuple):
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


class Plan(NamedTuple):
    """What to look for.

    Attributes:
        wanted: terms. Each distinct word has a bit of its own, from that behind `PAIR` up; so have, above them, the pairs
            of phrases, so that few documents are left to be verified, and the terms of alternatives.
        grants: (bits of an alternative, bits of the words that it stands for).
        needed: bits that a document with all phrases has.
    """

    wanted: list[Wanted]
    grants: tuple[tuple[int, int], ...] = ()
    needed: int = 0


def plan(words: Words, phrases: tuple[Words, ...] = (), alternatives: Sequence[Alternative] = ()) -> Plan:
    """The terms that words, and other ways to say them, stand for."""
    bits: dict[str, int] = {}
    wanted: dict[str, Wanted] = {}

    def bit(term: str) -> int:
        return bits.setdefault(term, PAIR << (len(bits) + 1))

    inside = {folded for phrase in phrases if len(phrase) > 1 for folded, _ in phrase}
    for folded, accented in words:
        own = bit(folded)
        if folded not in inside:
            wanted.setdefault(folded, Wanted(folded, SYLLABLE, own))
            if accented != folded:
                wanted.setdefault(accented, Wanted(accented, SYLLABLE * ACCENTED))
    needed = 0
    for phrase in phrases:
        # The pairs of a phrase tell of its words. A word alone is looked for as it was typed.
        if len(phrase) == 1:
            ((folded, typed),) = phrase
            wanted[typed] = Wanted(typed, SYLLABLE, bit(folded) | bit(typed))
            needed |= bit(typed)
        for (one, _), (other, _) in pairwise(phrase):
            pair = f"{one} {other}"
            wanted[pair] = Wanted(pair, NEIGHBOURS, PAIR | bit(pair) | bit(one) | bit(other))
            needed |= bit(pair)
    folded_words = [folded for folded, _ in words]
    for pair in analysis.pairs(folded_words):
        wanted.setdefault(pair, Wanted(pair, NEIGHBOURS, PAIR))
    grants = []
    for alternative in alternatives:
        proof = 0
        for term, boost in _terms_of(alternative, folded_words):
            known = wanted.get(term)
            wanted[term] = Wanted(
                term, max(boost, known.boost if known else 0.0), bit(term) | (known.words if known else 0)
            )
            proof |= bit(term)
        granted = PAIR if len(alternative.words) > 1 else 0  # a part of what is said instead proves nothing
        for word in folded_words[alternative.first : alternative.last]:
            granted |= bits[word]
        grants.append((proof, granted))
        for pair in _bridges(alternative, folded_words):
            wanted.setdefault(pair, Wanted(pair, NEIGHBOURS * OTHER, PAIR))
    return Plan(list(wanted.values()), tuple(grants), needed)


def terms(words: Words, phrases: tuple[Words, ...] = ()) -> list[Wanted]:
    """The terms that words stand for, without other ways to say them."""
    return plan(words, phrases).wanted


def _terms_of(alternative: Alternative, words: list[str]) -> list[tuple[str, float]]:
    """The terms of an alternative and their boosts: together they count about as much as the words it stands for."""
    pairs = list(analysis.pairs(list(alternative.words)))
    if not pairs:
        # A word alone is another one when its accents are others: "heo" is "lợn", not "lớn".
        return [(alternative.written, NEIGHBOURS * OTHER if alternative.last - alternative.first > 1 else SYLLABLE)]
    replaced = max(1, alternative.last - alternative.first - 1)
    share = min(1.0, (replaced / len(pairs)) ** 0.5)
    return [(pair, NEIGHBOURS * OTHER * share) for pair in pairs]


def _bridges(alternative: Alternative, words: list[str]) -> list[str]:
    """Pairs of the alternative with the words around it."""
    found = []
    if alternative.first:
        found.append(f"{words[alternative.first - 1]} {alternative.words[0]}")
    if alternative.last < len(words):
        found.append(f"{alternative.words[-1]} {words[alternative.last]}")
    return found
