"""From what the engine found to a ranked list: which documents have enough of the query, and in what order."""

from __future__ import annotations

from collections.abc import Sequence

from chithi.index.search import Found

# The share of the words that a document must have when there are more than two.
ENOUGH_WORDS = 0.6
# A mild prior: what a year takes from a score, and the age from which nothing more is taken.
A_YEAR = 0.005
_OLD = 20


def rank(
    found: Sequence[Found], distinct: int, grants: Sequence[tuple[int, int]] = ()
) -> tuple[list[tuple[int, float]], int]:
    """Rank documents.

    Args:
        found: all that have any of the terms.
        distinct: number of different words in the query.
        grants: (bits of another way to say some words, bits of these words).

    Returns:
        (rowid, score) of those that are relevant, best first; and how many of the words the best of all have.
    """
    full = (1 << distinct) - 1
    kept = [(f, (_granted(f.words, grants) & full).bit_count()) for f in found]
    best = max((words for _, words in kept), default=0)
    if any(f.pair for f in found):
        # Two syllables are nearly always one word, and mean nothing when they stand apart.
        kept = [(f, words) for f, words in kept if f.pair or (distinct > 2 and words == distinct)]
    enough = distinct
    if distinct > 2:
        # A long query that nothing answers in full is answered by what comes closest.
        closest = max((words for _, words in kept), default=0)
        enough = max(2, min(-int(-distinct * ENOUGH_WORDS // 1), closest))
    ranked = [(f.rowid, f.score * words / (distinct or 1)) for f, words in kept if words >= enough]
    ranked.sort(key=lambda pair: (-pair[1], pair[0]))
    return ranked, best


def recency(date: str | None, today: str) -> float:
    """What is left of a score by a document's age: half a hundredth a year, a tenth at most, as for one without a date."""
    age = int(today[:4]) - int(date[:4]) if date else _OLD
    return 1 - A_YEAR * min(_OLD, max(0, age))


def _granted(words: int, grants: Sequence[tuple[int, int]]) -> int:
    """The words that a document has, those included that it says in another way."""
    had = words
    for needed, granted in grants:
        if had & needed == needed:
            words |= granted
    return words
