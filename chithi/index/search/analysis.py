"""What the search index knows of a text: syllables and pairs of neighbours, folded; and again with accents.

Measured on real documents: pairs of syllables find better than segmented words and cost a fiftieth of them; accents
that were typed and are ignored cost a seventh of the hits. Positions are not kept: a phrase is a chain of pairs,
verified on the text. Dates, hours and ordinal figures have one more form (see `figures`).

A term is a string: `xet`, `xet nghiem` (folded); `xét` (where accents make a difference). Both forms share one field, as
they cannot be mistaken for each other. Accented pairs were tried: they win less than a hundredth and double the index.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from chithi.corpus.vietnamese import canonical_tones, compose, fold

_WORD = re.compile(r"[^\W_]+")
_CACHE_LIMIT = 200_000


class _Forms(dict[str, tuple[str, str]]):
    """Lower-case word -> (folded, accented); Vietnamese has some 7,000 syllables, so that nearly all are known."""

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        accented = canonical_tones(word)
        folded = fold(word)
        if folded[0] == "0" and folded.isdigit():
            folded = accented = folded.lstrip("0") or "0"  # "ngày 05/7" is "5/7"
        self[word] = folded, accented
        return self[word]


_FORMS = _Forms()


def forms(text: str) -> list[tuple[str, str]]:
    """The words of a text, each (folded, accented), in order."""
    known = _FORMS
    return [known[word] for word in _WORD.findall(compose(text).lower())]


def form_of(word: str) -> tuple[str, str]:
    """One word of an NFC text: (folded, accented)."""
    return _FORMS[word.lower()]


def words_of(text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """The words of an NFC text, each with the place where it begins: (start, (folded, accented))."""
    lower = text.lower()
    if len(lower) != len(text):  # the Turkish İ and its like grow
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    known = _FORMS
    return ((match.start(), known[match[0]]) for match in _WORD.finditer(lower))


def pairs(words: list[str]) -> Iterable[str]:
    """Neighbours joined: "phong chong dich" -> "phong chong", "chong dich"."""
    return map(" ".join, pairwise(words))


def count(text: str) -> tuple[Counter[str], int]:
    """The terms of a text with their frequencies, and its length in syllables."""
    from chithi.index.search.figures import extra_terms

    text = compose(text)
    known = _FORMS
    words = [known[word] for word in _WORD.findall(text.lower())]
    folded = [f for f, _ in words]
    terms = Counter(folded)
    terms.update(extra_terms(text))
    terms.update(pairs(folded))
    terms.update(accented for plain, accented in words if plain != accented)
    return terms, len(folded)


# BM25's saturation and length normalisation, baked into each posting's weight: an index of impacts needs no lengths at
# query time. The mean length is a constant of the genre, so that weights do not change as the base grows.
K1 = 0.8
B = 0.6
MEAN_LENGTH = 1500.0


IMPACT = 1 << 15  # an impact of 1; none is 2 or more


def impacts(frequencies: Iterable[int], length: int) -> dict[int, int]:
    """Frequency -> impact in a text of so many syllables: what a posting adds to the score, but for its term's idf."""
    norm = K1 * (1 - B + B * length / MEAN_LENGTH)
    return {n: round(IMPACT * n * (K1 + 1) / (n + norm)) for n in frequencies}
