"""Matches in NumPy's arrays, for bases whose posting lists are long. See `matches`.

The sums are taken in the order in which `Listed` takes them, so that both give the same scores to the last bit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from chithi.index.search.port import Ranked
from chithi.index.search.segments import Segment

if TYPE_CHECKING:
    from chithi.index.search.matches import Term

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Integers = np.ndarray[tuple[int], np.dtype[np.int64]]


class Columns:
    """Matches in arrays; see `Listed` for the arguments and methods."""

    def __init__(self, rows: Integers, scores: Floats, words: Integers) -> None:
        self._rows, self._scores, self._words = rows, scores, words
        combinations, self._which = np.unique(words, return_inverse=True)
        self._combinations: list[int] = combinations.tolist()

    @classmethod
    def of(cls, segments: Sequence[Segment], terms: Sequence[Term]) -> Columns:
        """Add up the terms' lists."""
        none = np.zeros(0, np.int64), np.zeros(0), np.zeros(0, np.int64)
        parts = [none, *(_of_segment(segment, number, terms) for number, segment in enumerate(segments))]
        rows, scores, words = (np.concatenate(column) for column in zip(*parts, strict=True))
        return cls(rows, scores, words)

    def __len__(self) -> int:
        return len(self._rows)

    def combinations(self) -> set[int]:
        """All bits that documents have together."""
        return set(self._combinations)

    def having(self, bits: int) -> list[int]:
        """The rowids of those that prove all of some bits."""
        kept: list[int] = self._rows[self._words & bits == bits].tolist()
        return kept

    def within(self, allowed: set[int] | None, unwanted: set[int]) -> Columns:
        """Those that are allowed (None: all are) and not unwanted."""
        keep = np.ones(len(self), bool)
        if allowed is not None:
            keep &= np.isin(self._rows, np.fromiter(allowed, np.int64, len(allowed)))
        if unwanted:
            keep &= ~np.isin(self._rows, np.fromiter(unwanted, np.int64, len(unwanted)))
        return Columns(self._rows[keep], self._scores[keep], self._words[keep])

    def ranked(self, share: Mapping[int, float], first: int | None) -> Ranked:
        """Those whose combination of bits has a share, with what it leaves of their scores; see `Matches`."""
        kept = np.array([one in share for one in self._combinations], bool)[self._which]
        shares = np.array([share.get(one, 0.0) for one in self._combinations])[self._which[kept]]
        rows, scores = self._rows[kept], -self._scores[kept] * shares
        if first is None or len(rows) <= 2 * first:
            order = np.lexsort((rows, scores))
        else:
            least = np.partition(scores, first - 1)[first - 1]
            best = np.flatnonzero(scores <= least)  # more than asked for when scores are alike
            best = best[np.lexsort((rows[best], scores[best]))][:first]
            rest = np.ones(len(rows), bool)
            rest[best] = False
            order = np.concatenate((best, np.flatnonzero(rest)))
        return list(zip(rows[order].tolist(), (-scores[order]).tolist(), strict=True))


def _of_segment(segment: Segment, number: int, terms: Sequence[Term]) -> tuple[Integers, Floats, Integers]:
    """Rowids, scores and bits of a segment's documents."""
    scores, words = np.zeros(segment.documents), np.zeros(segment.documents, np.int64)
    for weight, bits, entries in terms:
        entry = entries[number]
        if entry is None:
            continue
        gaps, impacts = segment.gaps(entry)
        documents = np.cumsum(np.asarray(gaps), dtype=np.int64)
        scores[documents] += weight * np.asarray(impacts)
        if bits:
            words[documents] |= bits
    words[list(segment.deleted)] = 0
    proving = words != 0
    return np.asarray(segment.rows).astype(np.int64)[proving], scores[proving], words[proving]
