"""Where each word of a text stands, packed: what phrases, passages and snippets need without reading the text.

The store keeps it beside each text. A word is found by one search of bytes, its places are one slice.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from chithi.corpus.vietnamese import compose
from chithi.index.analysis import words_of

_HEAD = 5  # bytes: the size of a number, and the length of the words
_SHORT = 1 << 16


def pack(text: str) -> bytes:
    """The words of a text, each spelling once, with the places where it begins (in code points).

    The lines of the words are "folded TAB accented", the latter empty where it is the same, in order.
    """
    composed = compose(text)
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for start, word in words_of(composed if len(composed) == len(text) else text):
        found[word].append(start)
    size = "H" if len(text) < _SHORT else "I"
    places = sorted(found.items())
    lines = [f"{folded}\t{accented if accented != folded else ''}" for (folded, accented), _ in places]
    words = ("\n" + "\n".join(lines) + "\n").encode()
    ends = array(size, accumulate(len(starts) for _, starts in places))
    starts = array(size, [start for _, starts in places for start in starts])
    return size.encode() + len(words).to_bytes(_HEAD - 1, "little") + words + ends.tobytes() + starts.tobytes()


class Places:
    """The words of one text.

    Args:
        packed: of `pack`, on a machine with the same order of bytes.
    """

    __slots__ = ("_ends", "_starts", "_words")

    def __init__(self, packed: bytes) -> None:
        stop = _HEAD + int.from_bytes(packed[1:_HEAD], "little")
        self._words = packed[_HEAD:stop]
        numbers = memoryview(packed)[stop:].cast(chr(packed[0]))  # type: ignore[call-overload]
        count = self._words.count(b"\n") - 1
        self._ends, self._starts = numbers[:count], numbers[count:]

    def of(self, folded: str) -> Sequence[int]:
        """Where a word begins in any accents, in order."""
        key = b"\n%b\t" % folded.encode()
        at = self._words.find(key)
        if at < 0:
            return ()
        first = last = self._words.count(b"\n", 0, at)
        while (at := self._words.find(b"\n", at + 1)) >= 0 and self._words.startswith(key, at):
            last += 1
        starts = self._slice(first, last)
        return starts if first == last else sorted(starts)

    def as_typed(self, folded: str, typed: str) -> Sequence[int]:
        """Where a word begins with the accents that were typed; in any, when none were."""
        if folded == typed:
            return self.of(folded)
        at = self._words.find(b"\n%b\t%b\n" % (folded.encode(), typed.encode()))
        if at < 0:
            return ()
        line = self._words.count(b"\n", 0, at)
        return self._slice(line, line)

    def _slice(self, first: int, last: int) -> list[int]:
        begin = self._ends[first - 1] if first else 0
        return self._starts[begin : self._ends[last]].tolist()  # type: ignore[no-any-return]
