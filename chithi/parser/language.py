"""Words of Vietnamese: the one module that imports spaCy and underthesea, both only when first needed.

spaCy holds the gazetteer: a `PhraseMatcher` finds every known name in all passages in one pass, so that a name with
commas and "và" inside ("Sở Văn hóa, Thể thao và Du lịch") is one name. underthesea tells nouns from verbs where the
rules cannot: it costs a millisecond a clause, so it is asked about single clauses and remembers its answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from chithi.corpus.vietnamese import plain

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.vocab import Vocab

_TOKEN = re.compile(r"\d+(?:[./,:]\d+)*\w*|\w+(?:&\w+)*|[^\w\s]")


class Token(NamedTuple):
    """A word or mark of a text: `lower` for comparing, `capital` for the shape of names, the span for quoting."""

    lower: str
    capital: bool
    start: int
    end: int


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and marks of `text[start:end]`, with offsets into `text` (plain, see `Reading.plain`)."""
    stop = len(text) if end is None else end
    tokens = []
    for match in _TOKEN.finditer(text, start, stop):
        word = match[0]
        tokens.append(Token(word.lower(), word[0].isupper(), match.start(), match.end()))
    return tokens


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser sees it, lower case: the form in which lexicons are keyed."""
    return tuple(w.lower() for w in _TOKEN.findall(plain(phrase)))


class Lexicon:
    """Phrases of several words, each with a value; `at` finds the longest one that begins at a token."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        found: dict[str, dict[tuple[str, ...], str]] = {}
        for phrase, value in entries:
            words = words_of(phrase)
            found.setdefault(words[0], {})[words] = value
        self._first = {first: sorted(phrases.items(), key=lambda p: -len(p[0])) for first, phrases in found.items()}

    def __contains__(self, word: str) -> bool:
        """Whether some phrase begins with the word."""
        return word in self._first

    def at(self, lowers: Sequence[str], index: int) -> tuple[int, str] | None:
        """The end index and the value of the longest phrase that begins at `index`, or None."""
        for words, value in self._first.get(lowers[index], ()):
            end = index + len(words)
            if len(words) == 1 or tuple(lowers[index:end]) == words:
                return end, value
        return None


class Gazetteer:
    """Known names, found by spaCy's `PhraseMatcher` over the words of a whole document at once."""

    def __init__(self, names: Iterable[str]) -> None:
        from spacy.matcher import PhraseMatcher
        from spacy.vocab import Vocab

        self._vocab: Vocab = Vocab()
        self._matcher: PhraseMatcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._matcher.add("name", [self._doc(words) for words in sorted({words_of(n) for n in names})])

    def _doc(self, words: Sequence[str]):  # type: ignore[no-untyped-def]
        from spacy.tokens import Doc

        return Doc(self._vocab, words=list(words))

    def find(self, lowers: Sequence[str]) -> dict[int, int]:
        """The names in a sequence of words: start index -> end index, the longest name at each start."""
        longest: dict[int, int] = {}
        if not lowers:
            return longest
        for _, start, end in self._matcher(self._doc(lowers)):
            if end > longest.get(start, 0):
                longest[start] = end
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
