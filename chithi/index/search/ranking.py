"""From what the engine found to a ranked list: which documents have enough of the query, and in what order."""

from __future__ import annotations

from collections.abc import Sequence

from chithi.index.search.port import PAIR, Matches, Ranked

# The share of the words that a document must have when there are more than two.
ENOUGH_WORDS = 0.6
# A mild prior: what a year takes from a score, and the age from which nothing more is taken.
A_YEAR = 0.005
_OLD = 20


def rank(
    found: Matches,
    distinct: int,
    grants: Sequence[tuple[int, int]] = (),
    needed: int = 0,
    first: int | None = None,
) -> tuple[Ranked, int, bool]:
    """Rank documents.

    Args:
        found: all that have any of the terms.
        distinct: number of different words in the query.
        grants: (bits of another way to say some words, bits of these words).
        needed: bits without which a document is none.
        first: how many have to be in order; all by default.

    Returns:
        (rowid, score) of those that are relevant, best first; how many of the words the best of all have; and whether any
        document has two of them side by side.
    """
    full = ((1 << distinct) - 1) << 1
    # Documents are many, combinations of words few.
    proved = {bits: _granted(bits, grants) for bits in found.combinations() if bits & needed == needed}
    had = {bits: (known & full).bit_count() for bits, known in proved.items()}
    best = max(had.values(), default=0)
    together = any(known & PAIR for known in proved.values())
    if together:
        # Two syllables are nearly always one word, and mean nothing when they stand apart.
        had = {bits: n for bits, n in had.items() if proved[bits] & PAIR or (distinct > 2 and n == distinct)}
    enough = distinct
    if distinct > 2:
        # A long query that nothing answers in full is answered by what comes closest.
        enough = max(2, min(-int(-distinct * ENOUGH_WORDS // 1), max(had.values(), default=0)))
    share = {bits: n / (distinct or 1) for bits, n in had.items() if n >= enough}
    return found.ranked(share, first), best, together


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
