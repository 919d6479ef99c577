"""How much of a query stands together in one place of a text: what is said in one item of a long document counts.

The worth of words and pairs of neighbours is their rarity; a passage is worth what it has of them, all of it being 1.
"""

from __future__ import annotations

from collections.abc import Iterable

from chithi.index import analysis
from chithi.index.expansion import Alternative
from chithi.index.snippets import find_words

SPAN = 420  # characters of a passage: an item with its lead-in
_GAP = 3  # characters between neighbours
_BETWEEN = frozenset({"tháng", "năm", "thang", "nam"})  # words of a date that its short form leaves out


class Passages:
    """Rates texts for one query.

    Args:
        words: folded words of the query, in order.
        alternatives: other words for some of them.
        worth: of each word and pair; those without are worth nothing.
    """

    def __init__(self, words: list[str], alternatives: Iterable[Alternative], worth: dict[str, float]) -> None:
        self._worth = {term: value for term, value in worth.items() if value > 0}
        own = [*words, *analysis.pairs(words)]
        self._whole = sum(self._worth.get(term, 0.0) for term in dict.fromkeys(own))
        known = dict.fromkeys(words)
        for alternative in alternatives:
            known.update(dict.fromkeys(alternative.words))
        self._words = tuple(known)

    def best(self, text: str) -> float:
        """The share of the query that its best passage in a text has, 0 to 1."""
        if not self._whole:
            return 0.0
        worth = self._worth
        places = find_words(text, self._words)
        seen: dict[str, int] = {}
        paired: list[str | None] = []
        total = best = 0.0
        left = 0
        before: tuple[int, int, str] | None = None
        for place in places:
            start, end, word = place
            pair = None
            if before is not None and _beside(text, before[1], start):
                pair = f"{before[2]} {word}"
                pair = pair if pair in worth else None
            paired.append(pair)
            for term in (word, pair):
                if term is not None and term in worth:
                    if not seen.get(term):
                        total += worth[term]
                    seen[term] = seen.get(term, 0) + 1
            while end - places[left][0] > SPAN:
                out = (places[left][2], paired[left + 1] if left + 1 < len(paired) else None)
                for term in out:
                    if term is not None and term in worth:
                        seen[term] -= 1
                        if not seen[term]:
                            total -= worth[term]
                left += 1
            if total > best:
                best = total
            before = place
        return min(1.0, best / self._whole)


def _beside(text: str, stop: int, start: int) -> bool:
    return start - stop <= _GAP or (start - stop <= 8 and text[stop:start].strip() in _BETWEEN)
