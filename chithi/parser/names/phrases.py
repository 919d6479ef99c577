"""A tree of phrases: the longest of many fixed phrases at a place in a text, word by word.

A pattern of some hundred alternatives says the same, but takes a tenth of a second to compile and longer to fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_TOKEN = re.compile(r"\s*(\w+|[^\w\s])")
_WORD = re.compile(r"\w+")
_END = ""  # the key under which a node holds the value of the phrase that ends there


class PhraseTree:
    """Phrases by their words and marks; case and the white space between words do not matter.

    Args:
        phrases: in any case, in canonical tone placement; a mapping gives each phrase a value, else it is its own.
    """

    def __init__(self, phrases: Iterable[str] | Mapping[str, str]) -> None:
        self._root: dict[str, Any] = {}
        for phrase in phrases:
            node = self._root
            for token in _TOKEN.findall(phrase.lower()):
                node = node.setdefault(token, {})
            node[_END] = phrases[phrase] if isinstance(phrases, Mapping) else phrase

    def at(self, low: str, start: int, end: int | None = None) -> int | None:
        """The end of the longest phrase that begins at an offset, None when none does.

        Args:
            low: `plain` text in lower case.
            start, end: where the phrase begins (no white space before it), and how far to look.
        """
        found = self._longest(low, start, len(low) if end is None else end)
        return found[0] if found else None

    def find(self, low: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and value of each phrase in a text, the longest first from left to right, without overlap."""
        at = 0
        while word := _WORD.search(low, at):
            found = self._longest(low, word.start(), len(low))
            if found is None:
                at = word.end()
            else:
                yield word.start(), *found
                at = found[0]

    def _longest(self, low: str, start: int, end: int) -> tuple[int, str] | None:
        if start and low[start - 1].isalnum():
            return None
        node, at, found = self._root, start, None
        while match := _TOKEN.match(low, at, end):
            following = node.get(match[1])
            if following is None:
                break
            node, at = following, match.end()
            if _END in node:
                found = at, node[_END]
        # A word cut off by `end` is no word.
        return None if found and low[found[0] - 1].isalnum() and low[found[0] : found[0] + 1].isalnum() else found
