"""Where the words of a query stand in a text: phrases verified, the best stretch cut out and its words marked.

One regular expression finds words in any accents, so that a text needs no second, folded copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from chithi.corpus.vietnamese import unaccent
from chithi.index import analysis
from chithi.index.query import Query, Words

_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_VARIANTS: dict[str, str] = {}
for _letter in _LETTERS:
    _VARIANTS[unaccent(_letter)] = _VARIANTS.get(unaccent(_letter), "") + _letter + _letter.upper()

WIDTH = 240
_MOST_MATCHES = 2000
_HEADER = 0.6  # what a stretch of the header is worth, beside one of the items
_BORDER = re.compile(r"[.;:!?…]\s+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text: where it starts there, and the spans of the query's words within it."""

    text: str
    start: int
    anchor: int
    highlights: tuple[tuple[int, int], ...]


def _variants(letter: str) -> str:
    variants = _VARIANTS.get(letter, "") + (letter.upper() if letter.upper() != letter else "")
    return f"{re.escape(letter)}{variants}"


def _pattern(folded: str) -> str:
    return "".join(f"[{_variants(letter)}]" for letter in folded)


@lru_cache(maxsize=256)
def _finder(words: tuple[str, ...], chained: bool) -> re.Pattern[str]:
    """Finds whole words in any accents: any of them, or all of them in a row.

    The expression begins with a class of letters, which the engine looks for at once; what stands before the word is
    looked at behind it. That makes it several times faster than a look-behind in front.
    """
    words = tuple(dict.fromkeys(words)) if not chained else words
    starts = [f"[0{word[0]}]" if word.isdigit() else f"[{_variants(word[0])}]" for word in words]
    rests = [f"(?:(?<=0)0*{word}|(?<={word[0]}){word[1:]})" if word.isdigit() else _pattern(word[1:]) for word in words]
    if chained:
        tail = "".join(rf"[\W_]+{'0*' if word.isdigit() else ''}{_pattern(word)}" for word in words[1:])
        body = f"{starts[0]}(?<![^\\W_].){rests[0]}{tail}"
    else:
        first = "".join(sorted({letter for start in starts for letter in start[1:-1].replace("\\", "")}))
        order = sorted(range(len(words)), key=lambda n: -len(words[n]))
        each = "|".join(f"(?<={starts[n]}){rests[n]}" for n in order)
        body = f"[{re.escape(first)}](?<![^\\W_].)(?:{each})"
    return re.compile(rf"{body}(?![^\W_])", re.DOTALL)


def has_phrase(text: str, phrase: Words) -> bool:
    """Whether words follow each other in a text. A word typed with accents must have them; one without may have any."""
    for match in _finder(tuple(folded for folded, _ in phrase), True).finditer(text):
        found = analysis.forms(match[0])
        if len(found) == len(phrase) and all(
            typed in (folded, accented) for (folded, accented), (_, typed) in zip(found, phrase, strict=True)
        ):
            return True
    return False


def cut(text: str, query: Query, weights: dict[str, float], body: int = 0) -> Snippet:
    """The stretch of a paragraph, at most some `WIDTH` characters long, that has most of a query's words.

    Args:
        text: the document's text.
        query: with at least one word; a text without any gives its beginning.
        weights: what each folded word is worth (its rarity).
        body: where the items begin; what stands before, the reader sees in the hit's subject anyhow.
    """
    matches = _matches(text, query.words)
    if not matches:
        return Snippet(_shorten(text[:WIDTH], False, len(text) > WIDTH), 0, 0, ())
    first, last = _best_window(text, matches, weights, _neighbours(query.words), body)
    start, stop = _borders(text, matches[first][0], matches[last][1])
    inside = [(a, b) for a, b, _ in matches if a >= start and b <= stop]
    before = not _at_border(text, start)
    shift = start - before  # the ellipsis takes a place
    snippet = _shorten(text[start:stop], before, stop < len(text) and text[stop] != "\n")
    return Snippet(snippet, start, matches[first][0], tuple((a - shift, b - shift) for a, b in inside))


def _matches(text: str, words: Words) -> list[tuple[int, int, str]]:
    """Where the words stand: (start, end, folded). Of a word typed with accents only such ones, if there are any."""
    typed: dict[str, set[str]] = {}
    for folded, accented in words:
        typed.setdefault(folded, set()).add(accented)
    found: list[tuple[int, int, str]] = []
    exact: list[bool] = []
    if not words:
        return found
    for match in islice(_finder(tuple(typed), False).finditer(text), _MOST_MATCHES):
        folded, accented = analysis.forms(match[0])[0]
        found.append((match.start(), match.end(), folded))
        exact.append(bool(typed[folded] & {folded, accented}))
    as_typed = {word for (_, _, word), same in zip(found, exact, strict=True) if same}
    return [place for place, same in zip(found, exact, strict=True) if same or place[2] not in as_typed]


def find_words(text: str, words: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Where folded words stand in a text, in any accents: (start, end, folded), the first few thousand."""
    if not words:
        return []
    places = islice(_finder(words, False).finditer(text), _MOST_MATCHES)
    return [(match.start(), match.end(), analysis.form_of(match[0])[0]) for match in places]


def _neighbours(words: Words) -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for (a, _), (b, _) in pairwise(words))


def _best_window(
    text: str,
    matches: list[tuple[int, int, str]],
    weights: dict[str, float],
    neighbours: frozenset[tuple[str, str]],
    body: int,
) -> tuple[int, int]:
    """Indices of the first and last match of the window whose words, and pairs of neighbours, are worth most."""
    best, bounds = -1.0, (0, 0)
    words = {word for _, _, word in matches}
    most = sum(weights.get(word, 1.0) for word in words) + sum(2 * weights.get(word, 1.0) for _, word in neighbours)
    for first, (start, _, _) in enumerate(matches):
        seen: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        worth = 0.0
        last = first
        for index in range(first, min(len(matches), first + 30)):
            a, b, word = matches[index]
            if b - start > WIDTH or (index > first and "\n" in text[matches[index - 1][1] : a]):
                break
            if word not in seen:
                seen.add(word)
                worth += weights.get(word, 1.0)
                last = index
            before = matches[index - 1]
            pair = (before[2], word)
            if index > first and pair in neighbours and pair not in pairs and a - before[1] <= 2:
                pairs.add(pair)
                worth += 2 * weights.get(word, 1.0)
                last = index
        if start < body:
            worth *= _HEADER
        if worth > best:
            best, bounds = worth, (first, last)
        if worth >= most:
            break
    return bounds


def _borders(text: str, start: int, stop: int) -> tuple[int, int]:
    """The stretch widened to the sentence's borders where they are near, else to those of words, in its paragraph."""
    spare = max(0, WIDTH - (stop - start))
    paragraph = text.rfind("\n", 0, start) + 1, text.find("\n", stop)
    first, last = paragraph[0], paragraph[1] if paragraph[1] >= 0 else len(text)
    left = max(first, start - spare)
    sentence = [match.end() for match in _BORDER.finditer(text, left, start)]
    if left > first and sentence:
        left = sentence[-1]
    elif left > first:
        left = max(left, start - spare // 2)
        left = text.find(" ", left, start) + 1 or start
    right = min(last, max(stop, left + WIDTH))
    ends = [match.start() + 1 for match in _BORDER.finditer(text, stop, right)]
    if right < last and ends:
        right = ends[-1]
    elif right < last:
        space = text.rfind(" ", stop, right)
        right = space if space >= 0 else right
    return left, right


def _at_border(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n" or text[:start].rstrip().endswith((".", ";", ":", "!", "?"))


def _shorten(piece: str, before: bool, after: bool) -> str:
    """One line, with an ellipsis where a sentence was cut. Lengths stay, so that spans hold."""
    line = re.sub(r"\s", " ", piece)
    stripped = line.rstrip()
    end = "…" if after and not stripped.endswith((".", ";", ":", "!", "?", "…")) else ""
    return ("…" if before else "") + stripped + end


def phrases_hold(text: str, query: Query) -> bool:
    """Whether a text has all phrases of a query and none of what it must be without."""
    return all(has_phrase(text, phrase) for phrase in query.phrases) and not any(
        has_phrase(text, words) for words in query.without
    )
