"""Names of laws: Luật, Bộ luật, Pháp lệnh, Hiến pháp, the Party's charter.

Names hold commas and "và" ("Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam"), so they
are matched whole, by the longest entry of `rules/laws.toml`, and never split.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from chithi.parser.rules import load

_KINDS = (("law", "Luật"), ("code", "Bộ luật"), ("ordinance", "Pháp lệnh"), ("other", ""))
_TOKEN = re.compile(r"\s*(\w+|[^\w\s])")
_END = ""  # marks a node of the tree at which a name may end


@cache
def law_names() -> tuple[str, ...]:
    """Every name with its kind ("Luật Giáo dục", "Bộ luật Dân sự", "Hiến pháp"), longest first."""
    table = load("laws")
    names = {f"{kind} {name}".strip() for key, kind in _KINDS for name in table[key]}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@cache
def _tree() -> dict[str, Any]:
    """The names word by word: a node's keys are the words and marks that may follow."""
    tree: dict[str, Any] = {}
    for name in law_names():
        node = tree
        for token in _TOKEN.findall(name.lower()):
            node = node.setdefault(token, {})
        node[_END] = {}
    for kind in ("luật", "pháp"):  # old titles: "Pháp lệnh về phí và lệ phí"
        node = tree[kind] if kind == "luật" else tree[kind]["lệnh"]
        node.setdefault("về", {}).update({word: next_ for word, next_ in node.items() if word != "về"})
    return tree


def law_at(low: str, start: int, end: int | None = None) -> int | None:
    """The end of the longest law name that begins at an offset, None when none does.

    Args:
        low: `plain` text in lower case; line breaks and double spaces inside a name do not matter.
        start, end: where the kind word ("luật", "pháp lệnh") begins, and how far to look.
    """
    if start and low[start - 1].isalnum():
        return None
    end = len(low) if end is None else end
    node, at, found = _tree(), start, None
    while match := _TOKEN.match(low, at, end):
        following = node.get(match[1])
        if following is None:
            break
        node, at = following, match.end()
        if _END in node:
            found = at
    # A name cut off inside a word by `end` is no name.
    return None if found is not None and low[found - 1].isalnum() and low[found : found + 1].isalnum() else found
