"""A tree of phrases: the longest of many fixed phrases at a place in a text, word by word.

A pattern of some hundred alternatives says the same, but takes a tenth of a second to compile and longer to fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_TOKEN = re.compile(r"\s*(\w+|[^\w\s])")
_END = ""  # marks a node at which a phrase may end


class PhraseTree:
    """Phrases by their words and marks; case and the white space between words do not matter.

    Args:
        phrases: in any case, in canonical tone placement.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._root: dict[str, Any] = {}
        for phrase in phrases:
            node = self._root
            for token in _TOKEN.findall(phrase.lower()):
                node = node.setdefault(token, {})
            node[_END] = {}

    def at(self, low: str, start: int, end: int | None = None) -> int | None:
        """The end of the longest phrase that begins at an offset, None when none does.

        Args:
            low: `plain` text in lower case.
            start, end: where the phrase begins (no white space before it), and how far to look.
        """
        if start and low[start - 1].isalnum():
            return None
        end = len(low) if end is None else end
        node, at, found = self._root, start, None
        while match := _TOKEN.match(low, at, end):
            following = node.get(match[1])
            if following is None:
                break
            node, at = following, match.end()
            if _END in node:
                found = at
        # A word cut off by `end` is no word.
        return None if found is not None and low[found - 1].isalnum() and low[found : found + 1].isalnum() else found
