"""Words of Vietnamese: the one module that imports spaCy and underthesea, both only when first needed.

spaCy holds the gazetteer: a `PhraseMatcher` finds every known name in all passages in one pass, so that a name with
commas and "và" inside ("Sở Văn hóa, Thể thao và Du lịch") is one name. underthesea tells nouns from verbs where the
rules cannot: it costs a millisecond a clause, so it is asked about single clauses and remembers its answers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from chithi.corpus.vietnamese import plain

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.vocab import Vocab

_TOKEN = re.compile(r"[^\W\d_]+(?:&\w+)*|\d+(?:[./,:]\d+)*\w*|[^\w\s]|\w+")


_SPAN = re.Match.span


class Token(NamedTuple):
    """A word or mark of a text: `lower` for comparing, `capital` for the shape of names, the span for quoting."""

    lower: str
    capital: bool
    start: int
    end: int


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and marks of `text[start:end]`, with offsets into `text` (plain, see `Reading.plain`)."""
    piece = text[start:end]
    low = piece.lower()
    if len(low) != len(piece):  # a letter such as İ, longer in lower case
        low = "".join(c if len(c.lower()) > 1 else c.lower() for c in piece)
    new = tuple.__new__
    spans = map(_SPAN, _TOKEN.finditer(piece))
    return [new(Token, (low[a:b], piece[a] != low[a], start + a, start + b)) for a, b in spans]


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser sees it, lower case: the form in which lexicons are keyed."""
    return tuple(w.lower() for w in _TOKEN.findall(plain(phrase)))


class Lexicon:
    """Phrases of several words, each with a value; `at` finds the longest one that begins at a token."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._single: dict[str, str] = {}
        self._longer: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
        for phrase, value in entries:
            first, *rest = words_of(phrase)
            if not rest:
                self._single[first] = value
                self._longer.setdefault(first, {})
                continue
            found = self._longer.setdefault(first, {}).setdefault(rest[0], [])
            found[:] = [(w, v) for w, v in found if w != [first, *rest]]
            found.append(([first, *rest], value))
            found.sort(key=lambda p: -len(p[0]))

    @property
    def firsts(self) -> Collection[str]:
        """The first words of all phrases."""
        return self._longer.keys()

    def __contains__(self, word: str) -> bool:
        """Whether some phrase begins with the word."""
        return word in self._longer

    def at(self, lowers: Sequence[str], index: int) -> tuple[int, str] | None:
        """The end index and the value of the longest phrase that begins at `index`, or None.

        Args:
            lowers: a list of words with at least one more element behind `index`.
        """
        longer = self._longer.get(lowers[index])
        if longer is None:
            return None
        for words, value in longer.get(lowers[index + 1], ()):
            end = index + len(words)
            if len(words) == 2 or lowers[index:end] == words:
                return end, value
        single = self._single.get(lowers[index])
        return None if single is None else (index + 1, single)


class Gazetteer:
    """Known names, found by spaCy's `PhraseMatcher` over the words of a whole document at once."""

    def __init__(self, names: Iterable[str]) -> None:
        from spacy.matcher import PhraseMatcher
        from spacy.vocab import Vocab

        self._vocab: Vocab = Vocab()
        self._matcher: PhraseMatcher = PhraseMatcher(self._vocab, attr="ORTH")
        phrases = sorted({words_of(n) for n in names})
        self._matcher.add("name", [self._doc(words) for words in phrases])
        self._firsts = {words[0] for words in phrases}
        self._longest = max(map(len, phrases), default=0)

    def _doc(self, words: Sequence[str]):  # type: ignore[no-untyped-def]
        from spacy.tokens import Doc

        return Doc(self._vocab, words=list(words))

    def find(self, lowers: Sequence[str], starts: Iterable[int] | None = None) -> dict[int, int]:
        """The names in a sequence of words: start index -> end index, the longest name at each start.

        Args:
            lowers: the words, lower case.
            starts: where names may begin, in ascending order; anywhere when not given.
        """
        words: list[str] = []
        origin: list[int] = []  # where each of these words stands; only what may belong to a name is looked at
        reached = 0
        for start in range(len(lowers)) if starts is None else starts:
            if lowers[start] not in self._firsts:
                continue
            if start > reached and words:
                words.append("¶")
                origin.append(-1)
            stop = min(start + self._longest, len(lowers))
            words += lowers[max(start, reached) : stop]
            origin += range(max(start, reached), stop)
            reached = stop
        longest: dict[int, int] = {}
        if not words:
            return longest
        for _, first, last in self._matcher(self._doc(words)):
            start, stop = origin[first], origin[last - 1] + 1
            if stop > longest.get(start, 0):
                longest[start] = stop
        return longest


@cache
def _tagger():  # type: ignore[no-untyped-def]
    from underthesea import pos_tag

    return pos_tag


@lru_cache(maxsize=65536)
def tags(clause: str) -> tuple[tuple[int, int, str], ...]:
    """The words of a clause with their part of speech, as underthesea reads it.

    Args:
        clause: a short piece of plain text.

    Returns:
        (start, end, tag) for each word, offsets into `clause`; tags as in VietTreeBank (N noun, V verb, A adjective,
        R adverb, E preposition, C conjunction, Np name). Words that cannot be found again in the clause are left out.
    """
    found, at = [], 0
    for word, tag in _tagger()(clause):
        start = clause.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        found.append((start, at, tag))
    return tuple(found)
