"""Where each word of a text stands, packed: what phrases, passages and snippets need without reading the text.

The store keeps it beside each text. A word is found by one search of bytes, its places are one slice.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence

from chithi.corpus.vietnamese import compose
from chithi.index.search.analysis import words_of

_HEAD = 5  # bytes: the size of a number, and the length of the words
_SHORT = 1 << 16


def pack(text: str) -> bytes:
    """The words of a text, each spelling once, with the places where it begins (in code points).

    The spellings stand in order, each in a line: "folded TAB accented TAB number of places before", accented left out
    where it is the same; a last line has the number of all places.
    """
    composed = compose(text)
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for start, word in words_of(composed if len(composed) == len(text) else text):
        found[word].append(start)
    size = "H" if len(text) < _SHORT else "I"
    lines, starts = [""], array(size)
    for (folded, accented), places in sorted(found.items()):
        lines.append(f"{folded}\t{accented if accented != folded else ''}\t{len(starts)}")
        starts.extend(places)
    words = "\n".join((*lines, f"\t\t{len(starts)}\n")).encode()
    return size.encode() + len(words).to_bytes(_HEAD - 1, "little") + words + starts.tobytes()


class Places:
    """The words of one text.

    Args:
        packed: of `pack`, on a machine with the same order of bytes.
    """

    __slots__ = ("_starts", "_words")

    def __init__(self, packed: bytes) -> None:
        stop = _HEAD + int.from_bytes(packed[1:_HEAD], "little")
        self._words = packed[_HEAD:stop]
        self._starts = memoryview(packed)[stop:].cast(chr(packed[0]))  # type: ignore[call-overload]

    def of(self, folded: str) -> Sequence[int]:
        """Where a word begins in any accents, in order."""
        key = b"\n%b\t" % folded.encode()
        first = last = self._words.find(key)
        if first < 0:
            return ()
        while self._words.startswith(key, following := self._words.find(b"\n", last + 1)):
            last = following
        starts = self._slice(first, last)
        return starts if first == last else sorted(starts)

    def as_typed(self, folded: str, typed: str) -> Sequence[int]:
        """Where a word begins with the accents that were typed; in any, when none were."""
        if folded == typed:
            return self.of(folded)
        line = self._words.find(b"\n%b\t%b\t" % (folded.encode(), typed.encode()))
        return self._slice(line, line) if line >= 0 else ()

    def _slice(self, first: int, last: int) -> list[int]:
        """The places of the lines from `first` to `last`, which are where they begin."""
        begin, end = self._before(first), self._before(self._words.find(b"\n", last + 1))
        return self._starts[begin:end].tolist()  # type: ignore[no-any-return]

    def _before(self, line: int) -> int:
        stop = self._words.find(b"\n", line + 1)
        return int(self._words[self._words.rfind(b"\t", line, stop) + 1 : stop])
