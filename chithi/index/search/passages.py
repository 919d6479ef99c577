"""Which place of a text has most of a query: what is said in one item of a long document counts.

The worth of words and of pairs of neighbours is their rarity. A passage is worth what it has of them, each once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from chithi.index.search.places import Places

ITEM, LINES = 600, 240  # characters of a passage: an item with its lead-in, what a snippet shows
_GAP = 3  # characters between neighbours
_DATE_GAP = 8
_BETWEEN = ("thang", "nam")  # words of a date that its short form leaves out
_MOST = 2000  # places that are looked at
_HEADER = 0.6  # what a passage of the header is worth, beside one of the items
_RARE = 0.2  # of a word that half of all documents have
_LEAST = 0.01  # a word that all documents have shows where a query stands, all the same

Term = str | tuple[str, str]  # a word, or a pair of neighbours
Place = tuple[int, int, str]  # start, end, folded word


class Passage(NamedTuple):
    """What a passage is worth, of the whole query (0 to 1), and its first and last place among those searched."""

    worth: float
    first: int
    last: int


class Passages:
    """Rates the passages of texts for one query.

    Args:
        words: its folded words, in order.
        others: what may stand for some of them, each in folded words.
        worth: of words, and of pairs of neighbours joined by a space.
        groups: of the words that others may stand for, and of these others, a number that they have in common.
    """

    def __init__(
        self,
        words: list[str],
        others: Sequence[Sequence[str]],
        worth: dict[str, float],
        groups: Mapping[str, int] | None = None,
    ) -> None:
        pairs = [*pairwise(words), *((a, b) for a, _, b in (key.partition(" ") for key in worth) if b)]
        self._words = tuple(dict.fromkeys((*words, *(word for other in others for word in other))))
        self._worth = {word: max(worth.get(word, 0.0), _LEAST) for word in self._words}
        self._pairs = {pair: max(worth.get(" ".join(pair), 0.0), _LEAST) for pair in pairs}
        # What is said twice, as it was typed and in other words, counts once: (what each term is worth, the most of all).
        known = groups or {}
        terms: defaultdict[int, dict[Term, float]] = defaultdict(dict)
        for word, n in self._worth.items():
            terms[known.get(word, 0)][word] = n
        for (a, b), n in self._pairs.items():
            terms[known.get(a) or known.get(b, 0)][a, b] = n
        most = {
            group: max(
                sum(n for term, n in of.items() if term in said)
                for said in ({*one, *pairwise(one)} for one in (words, *others))
            )
            for group, of in terms.items()
        }
        self._whole = sum(most.values())
        self._shared = [(of, most[group]) for group, of in terms.items() if group]

    def is_rare(self, word: str) -> bool:
        """Whether half of all documents have it, or fewer."""
        return self._worth.get(word, 0.0) >= _RARE

    def find(self, places: Places) -> list[Place]:
        """Where the words stand, in order, the first few thousand."""
        found = [(start, start + len(word), word) for word in self._words for start in places.of(word)]
        found.sort()
        return found[:_MOST]

    def best(
        self, found: list[Place], width: int, places: Places | None = None, context: Sequence[str] = ()
    ) -> Passage:
        """The passage that is worth most, the first of those that are worth the same.

        Args:
            found: of `find`, at least one.
            width: characters of a passage.
            places: of the text, to read dates in words as well.
            context: folded words that go without saying everywhere in the text, as its title and its issuer have them.
        """
        return self._best(found, width, self._between(places) if places else (), None, 0, context)

    def best_lines(self, found: list[Place], text: str, body: int) -> Passage:
        """The same for a snippet: within one paragraph, and those before `body`, where the items begin, count less."""
        return self._best(found, LINES, (), text, body, ())

    def _between(self, places: Places) -> Sequence[int]:
        dates = any(a[0].isdigit() and b[0].isdigit() for a, b in self._pairs)
        return sorted(start for word in _BETWEEN for start in places.of(word)) if dates else []

    def _best(
        self,
        found: list[Place],
        width: int,
        between: Sequence[int],
        text: str | None,
        body: int,
        context: Sequence[str],
    ) -> Passage:
        worth, pairs, shared = self._worth, self._pairs, self._shared
        seen: dict[Term, int] = dict.fromkeys((*worth, *pairs), 0)
        paired: list[tuple[str, str] | None] = []  # of each place the pair that it makes with the one before
        total, most, bounds, left = 0.0, -1.0, (0, 0), 0
        for one in context:
            if seen.get(one) == 0:
                seen[one], total = 1, total + worth[one]
        for both in pairwise(context):
            if seen.get(both) == 0:
                seen[both], total = 1, total + pairs[both]
        stop, before = 0, ""
        for n, (start, end, word) in enumerate(found):
            pair: tuple[str, str] | None = (before, word)
            if pair not in pairs or not (start - stop <= _GAP or (between and _in_date(stop, start, between))):
                pair = None
            if text is not None and text.find("\n", stop, start) >= 0:
                if n:
                    seen = dict.fromkeys(seen, 0)
                    total, left = 0.0, n
                pair = None
            paired.append(pair)
            if not seen[word]:
                total += worth[word]
            seen[word] += 1
            if pair is not None:
                if not seen[pair]:
                    total += pairs[pair]
                seen[pair] += 1
            while left < n:
                # What is too far away, and what stands again further on, is not part of the passage.
                first, _, out = found[left]
                follows = paired[left + 1]
                if end - first <= width and (seen[out] == 1 or (follows is not None and seen[follows] == 1)):
                    break
                seen[out] -= 1
                if not seen[out]:
                    total -= worth[out]
                if follows is not None:
                    seen[follows] -= 1
                    if not seen[follows]:
                        total -= pairs[follows]
                left += 1
            value = total
            if shared and value > most:
                for terms, limit in shared:
                    value -= max(0.0, sum(n for term, n in terms.items() if seen[term]) - limit)
            if found[left][0] < body:
                value *= _HEADER
            if value > most + 1e-9:
                most, bounds = value, (left, n)
            stop, before = end, word
        return Passage(min(1.0, most / self._whole) if self._whole else 0.0, *bounds)


def _in_date(stop: int, start: int, between: Sequence[int]) -> bool:
    """Whether only a word of a date stands between two others."""
    at = bisect_right(between, stop)
    return start - stop <= _DATE_GAP and at < len(between) and between[at] < start
