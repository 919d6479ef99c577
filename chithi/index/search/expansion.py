"""Other ways to say what was typed: official terms, full names, figures in one form, slips put right.

An alternative stands for a run of the query's words. A document that has all of it counts as having those words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from chithi.corpus.vietnamese import compose
from chithi.index.search import analysis
from chithi.index.search.equivalents import Table
from chithi.index.search.slips import accented_like, sounds_like, typed_for

Words = Sequence[tuple[str, str]]
Frequency = Callable[[str], int]

_LONGEST = 5  # words of an entry in the table
# Another spelling is believed when so many times more documents have it.
_MORE_LIKELY = 4
_MOST_SLIPS = 25  # documents that may share a slip; what more of them write is no slip
_MOST_TYPED = 2  # corrections of one word
_MAY_COUNT = re.compile(r"[\dXVI]|[Qq]uý")  # without any of these there are no figures


class Alternative(NamedTuple):
    """Other words for the query's words `first` to `last`, exclusive.

    Attributes:
        words: folded.
        written: as they are shown; accented where that is known.
        corrects: it mends a typing error, so that the user is told.
    """

    first: int
    last: int
    words: tuple[str, ...]
    written: str
    corrects: bool = False


def expand(text: str, words: Words, table: Table, frequency: Frequency) -> list[Alternative]:
    """Everything that the words of a query may stand for, none of it twice.

    Args:
        text: the query as typed, for its figures.
        words: its words, (folded, accented).
        table: of `equivalents`.
        frequency: in how many documents a term stands.
    """
    found: dict[tuple[int, int, tuple[str, ...]], Alternative] = {}
    equivalents = list(_equivalents(words, table))
    # What everybody says is no slip.
    meant = {n for one in equivalents for n in range(one.first, one.last - 1)}
    for one in (
        *equivalents,
        *_figures(text, words),
        *(one for one in _sounds(words, frequency) if one.first not in meant),
        *_typing(words, frequency, table),
    ):
        found.setdefault((one.first, one.last, one.words), one)
    return list(found.values())


def groups_of(words: Words, others: Sequence[Alternative]) -> dict[str, int]:
    """Words that alternatives replace, and those that they put there -> a number for each run of the query.

    A word of the query that nothing replaces has none.
    """
    groups: dict[str, int] = {}
    number = stop = 0
    runs = []
    for other in sorted(others):
        if other.first >= stop:
            number += 1
        stop = max(stop, other.last)
        runs.append((number, other))
        groups |= {word: number for word, _ in words[other.first : other.last]}
    free = {word for word, _ in words} - groups.keys()
    for number, other in runs:
        for word in {*other.words} - free:
            groups.setdefault(word, number)
    return groups


def _equivalents(words: Words, table: Table) -> Iterator[Alternative]:
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + _LONGEST) + 1):
            for written, *others in table.get(" ".join(folded for folded, _ in words[first:last]), ()):
                if not _typed(words[first:last], written):
                    continue
                for other in others:
                    forms = analysis.forms(other)
                    yield Alternative(first, last, tuple(folded for folded, _ in forms), other)


def _typed(words: Words, written: str) -> bool:
    """Whether words are these, accents honoured where they were typed."""
    return all(typed in (folded, accent) for (folded, typed), (_, accent) in zip(words, analysis.forms(written)))  # noqa: B905


def _figures(text: str, words: Words) -> Iterator[Alternative]:
    text = compose(text)
    if not _MAY_COUNT.search(text):
        return
    from chithi.index.search.figures import figures

    folded = [word for word, _ in words]
    for start, end, form in figures(text):
        source = [word for word, _ in analysis.forms(text[start:end])]
        for first in range(len(folded) - len(source) + 1):
            if folded[first : first + len(source)] == source != form:
                yield Alternative(first, first + len(source), tuple(form), " ".join(form))


def _sounds(words: Words, frequency: Frequency) -> Iterator[Alternative]:
    """Pairs of syllables that hardly any document has, but many have when they are spelled as they may sound."""
    for n, ((one, one_typed), (other, other_typed)) in enumerate(pairwise(words)):
        if not (one.isalpha() and other.isalpha()):
            continue
        known = frequency(f"{one} {other}")
        if known > _MOST_SLIPS:
            continue
        least = _MORE_LIKELY * known + 1
        ones, others = _known(one, one_typed, frequency, least), _known(other, other_typed, frequency, least)
        likely = [(frequency(f"{a} {b}"), a, b) for a in ones for b in others if (a, b) != (one, other)]
        best = max(likely, default=(0, "", ""))
        if best[0] >= least:
            yield Alternative(n, n + 2, best[1:], " ".join(best[1:]))


def _known(word: str, typed: str, frequency: Frequency, least: int) -> list[str]:
    """A syllable, and those which sound like it and are written with its accents, if it was typed with any."""
    known = [word]
    for other in sounds_like(word):
        if frequency(other) >= least:
            spellings = accented_like(typed, other) if typed != word else ()
            if not spellings or any(map(frequency, spellings)):
                known.append(other)
    return known


def _typing(words: Words, frequency: Frequency, table: Table) -> Iterator[Alternative]:
    """Words that no document has, put right so that they go with a neighbour, if they have any."""
    for n, (word, _) in enumerate(words):
        if len(word) < 3 or not word.isalpha() or word in table or frequency(word):
            continue
        beside = [words[m][0] for m in (n - 1, n + 1) if 0 <= m < len(words)]
        before, after = words[n - 1][0] if n else None, words[n + 1][0] if n + 1 < len(words) else None
        known = {other for other in typed_for(word) if len(other) > 1 and frequency(other)}
        together = {
            other: (frequency(f"{before} {other}") if before else 0) + (frequency(f"{other} {after}") if after else 0)
            for other in known
        }
        ranked = sorted(known, key=lambda other: (-together[other], -frequency(other), other))
        if beside:
            ranked = [other for other in ranked if together[other] * _MORE_LIKELY > together[ranked[0]]]
        for other in ranked[:_MOST_TYPED]:
            yield Alternative(n, n + 1, (other,), other, corrects=True)
