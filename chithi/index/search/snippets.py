"""What of a text is shown: the passage that has most of the query, cut at borders, its words marked; phrases verified."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from chithi.index.search.passages import LINES, Passages, Place
from chithi.index.search.places import Places
from chithi.index.search.query import Words

_BORDER = re.compile(r"[.;:!?…]\s+")
# Characters between two words of a phrase: a longer row of dots and dashes parts them.
_FAR = 60


class Snippet(NamedTuple):
    """A stretch of a text: where it starts there, where its passage does, and the spans of the query's words within it."""

    text: str
    start: int
    anchor: int
    highlights: tuple[tuple[int, int], ...]


def cut(text: str, places: Places, words: Words, passages: Passages, body: int = 0) -> Snippet:
    """The stretch of a paragraph, at most some `LINES` characters long, that has most of a query's words.

    Args:
        text: the document's text.
        places: of its words.
        words: of the query; a text without any of them gives the beginning of its body.
        passages: for the query.
        body: where the items begin; what stands before, the reader sees in the hit's subject anyhow.
    """
    found = _as_typed(text, places, passages.find(places), words)
    if not found:
        return Snippet(_shorten(text[body : body + LINES], False, len(text) > body + LINES), body, body, ())
    best = passages.best_lines(found, text, body)
    anchor = found[best.first][0]
    start, stop = _borders(text, anchor, found[best.last][1])
    before = not _at_border(text, start)
    shift = start - before  # the ellipsis takes a place
    marked = tuple((a - shift, b - shift) for a, b, _ in found if a >= start and b <= stop)
    return Snippet(_shorten(text[start:stop], before, stop < len(text) and text[stop] != "\n"), start, anchor, marked)


def _as_typed(text: str, places: Places, found: list[Place], words: Words) -> list[Place]:
    """Places with their true end. Of a word typed with accents only such ones, if there are any."""
    typed: dict[str, set[int]] = {}
    for folded, accented in words:
        typed.setdefault(folded, set()).update(places.as_typed(folded, accented))
    return [
        (start, _end(text, start + len(word)), word)
        for start, _, word in found
        if start in typed[word] or not typed[word]
    ]


def _end(text: str, end: int) -> int:
    """The end of a word: figures may have lost a zero before them."""
    while end < len(text) and text[end].isalnum():
        end += 1
    return end


def has_phrase(places: Places, text: Callable[[], str], phrase: Words) -> bool:
    """Whether words follow each other in a text. A word typed with accents must have them; one without may have any.

    Args:
        places: of the text's words.
        text: called where the places do not tell.
        phrase: the words.
    """
    starts = [places.as_typed(folded, typed) for folded, typed in phrase]
    if not all(starts):
        return False
    lengths = [len(folded) for folded, _ in phrase]
    if _spaced(starts, lengths):
        return True
    runs = list(_runs(starts, lengths))
    if not runs:
        return False
    read = text()
    return any(_nothing_between(read, run, lengths) for run in runs)


def _spaced(starts: Sequence[Sequence[int]], lengths: Sequence[int]) -> bool:
    """Whether words follow each other with one letter between them, which is how it mostly is."""
    ends: Sequence[int] | set[int] = starts[0]
    for n in range(1, len(starts)):
        far = lengths[n - 1] + 1
        ends = {end + far for end in ends}.intersection(starts[n])
        if not ends:
            return False
    return True


def _runs(starts: Sequence[Sequence[int]], lengths: Sequence[int]) -> Iterator[list[int]]:
    """Where words may follow each other: the beginning of each."""
    at = [0] * len(starts)
    for start in starts[0]:
        run = [start]
        for n in range(1, len(starts)):
            end, found = run[-1] + lengths[n - 1], starts[n]
            while at[n] < len(found) and found[at[n]] < end:
                at[n] += 1
            if at[n] == len(found):
                return
            if found[at[n]] - end > _FAR:
                break
            run.append(found[at[n]])
        else:
            yield run


def _nothing_between(text: str, run: Sequence[int], lengths: Sequence[int]) -> bool:
    return not any(
        letter.isalnum()
        for (start, other), length in zip(pairwise(run), lengths, strict=False)
        for letter in text[_end(text, start + length) : other]
    )


def _borders(text: str, start: int, stop: int) -> tuple[int, int]:
    """The stretch widened to the sentence's borders where they are near, else to those of words, in its paragraph."""
    spare = max(0, LINES - (stop - start))
    paragraph = text.rfind("\n", 0, start) + 1, text.find("\n", stop)
    first, last = paragraph[0], paragraph[1] if paragraph[1] >= 0 else len(text)
    left = max(first, start - spare)
    sentence = [match.end() for match in _BORDER.finditer(text, left, start)]
    if left > first and sentence:
        left = sentence[-1]
    elif left > first:
        left = max(left, start - spare // 2)
        left = text.find(" ", left, start) + 1 or start
    right = min(last, max(stop, left + LINES))
    ends = [match.start() + 1 for match in _BORDER.finditer(text, stop, right)]
    if right < last and ends:
        right = ends[-1]
    elif right < last:
        space = text.rfind(" ", stop, right)
        right = space if space >= 0 else right
    return left, right


def _at_border(text: str, start: int) -> bool:
    return (
        start == 0
        or text[start - 1] == "\n"
        or text[max(0, start - 20) : start].rstrip().endswith((".", ";", ":", "!", "?"))
    )


def _shorten(piece: str, before: bool, after: bool) -> str:
    """One line, with an ellipsis where a sentence was cut. Lengths stay, so that spans hold."""
    line = re.sub(r"\s", " ", piece)
    stripped = line.rstrip()
    end = "…" if after and not stripped.endswith((".", ";", ":", "!", "?", "…")) else ""
    return ("…" if before else "") + stripped + end
