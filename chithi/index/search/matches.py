"""The documents that have any term of a query: their scores and what they prove, added up from posting lists.

Two classes do the same: `Listed` with the lists of Python, `Columns` (in `columns`) with NumPy's arrays. Adding up takes
Python 100 ns a posting and NumPy 10; but loading NumPy takes as long as Python takes for a million of them, so that
`Tally` loads it when so many have been asked for: at most twice the work of the better choice.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from itertools import compress

from chithi.index.search.port import Matches, Ranked
from chithi.index.search.segments import Segment, count_of

# Postings added up in the time that it takes to load NumPy.
_PRICE = 1_000_000
_WIDEST = 62  # bits that an array's integers hold

Term = tuple[float, int, Sequence[bytes | None]]  # weight of an impact, bits that it proves, its entries by segment


class Tally:
    """Adds up posting lists, by whatever is quicker."""

    def __init__(self) -> None:
        self._added = 0

    def matches(self, segments: Sequence[Segment], terms: Sequence[Term]) -> Matches:
        """The documents that prove something.

        Args:
            segments: of the index.
            terms: what to look for.
        """
        self._added += sum(count_of(entry) for _, _, entries in terms for entry in entries if entry is not None)
        if self._added < _PRICE or any(bits >> _WIDEST for _, bits, _ in terms):
            return Listed.of(segments, terms)
        from chithi.index.search.columns import Columns

        return Columns.of(segments, terms)


class Listed:
    """Matches in lists.

    Args:
        rows: rowids.
        scores: of each, not weighed with what it proves.
        words: the bits that each proves.
    """

    def __init__(self, rows: list[int], scores: list[float], words: list[int]) -> None:
        self._rows, self._scores, self._words = rows, scores, words

    @classmethod
    def of(cls, segments: Sequence[Segment], terms: Sequence[Term]) -> Listed:
        """Add up the terms' lists."""
        rows: list[int] = []
        found_scores: list[float] = []
        found_words: list[int] = []
        for number, segment in enumerate(segments):
            scores, words = [0.0] * segment.documents, [0] * segment.documents
            for weight, bits, entries in terms:
                entry = entries[number]
                if entry is None:
                    continue
                documents, impacts = segment.postings(entry)
                if bits:
                    for document, impact in zip(documents, impacts):  # noqa: B905  (the hottest loop of a search)
                        scores[document] += weight * impact
                        words[document] |= bits
                else:
                    for document, impact in zip(documents, impacts):  # noqa: B905
                        scores[document] += weight * impact
            for document in segment.deleted:
                words[document] = 0
            rows.extend(compress(segment.rows, words))
            found_scores.extend(compress(scores, words))
            found_words.extend(filter(None, words))
        return cls(rows, found_scores, found_words)

    def __len__(self) -> int:
        return len(self._rows)

    def combinations(self) -> set[int]:
        """All bits that documents have together: few, however many the documents."""
        return set(self._words)

    def having(self, bits: int) -> list[int]:
        """The rowids of those that prove all of some bits."""
        return [row for row, words in zip(self._rows, self._words, strict=True) if words & bits == bits]

    def within(self, allowed: set[int] | None, unwanted: set[int]) -> Listed:
        """Those that are allowed (None: all are) and not unwanted."""
        keep = [(allowed is None or row in allowed) and row not in unwanted for row in self._rows]
        return Listed(
            list(compress(self._rows, keep)), list(compress(self._scores, keep)), list(compress(self._words, keep))
        )

    def ranked(self, share: Mapping[int, float], first: int | None) -> Ranked:
        """Those whose combination of bits has a share, with what it leaves of their scores; see `Matches`."""
        kept = [
            (-score * share[bits], row)
            for row, score, bits in zip(self._rows, self._scores, self._words, strict=True)
            if bits in share
        ]
        if first is None or len(kept) <= 2 * first:
            kept.sort()
            return [(row, -score) for score, row in kept]
        head = heapq.nsmallest(first, kept)
        known = {row for _, row in head}
        return [(row, -score) for score, row in head] + [(row, -score) for score, row in kept if row not in known]
