"""Names of laws: Luật, Bộ luật, Pháp lệnh, Hiến pháp, the Party's charter.

Names hold commas and "và" ("Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam"), so they
are matched whole, by the longest entry of `rules/laws.toml`, and never split.
"""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.phrases import PhraseTree
from chithi.parser.rules import load

_KINDS = (("law", "Luật"), ("code", "Bộ luật"), ("ordinance", "Pháp lệnh"), ("other", ""))


@cache
def law_names() -> tuple[str, ...]:
    """Every name with its kind ("Luật Giáo dục", "Bộ luật Dân sự", "Hiến pháp"), longest first."""
    table = load("laws")
    names = {f"{kind} {name}".strip() for key, kind in _KINDS for name in table[key]}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(load('laws')['short'], key=len, reverse=True))})(?!\w)")


def law_in_full(name: str) -> str:
    """A law's name with its abbreviations written out ("Luật BHXH" -> "Luật Bảo hiểm xã hội")."""
    return _short().sub(lambda m: str(load("laws")["short"][m[0]]), name)


@cache
def _tree() -> PhraseTree:
    table = load("laws")
    old = (f"{kind} về {name}" for key, kind in _KINDS[::2] for name in table[key])  # "Pháp lệnh về phí và lệ phí"
    return PhraseTree([spelling for name in (*law_names(), *old) for spelling in _with_fewer_commas(name)])


def _with_fewer_commas(name: str) -> tuple[str, ...]:
    """A name as it stands, without one of its commas, and without any ("Phòng chống tác hại của rượu bia")."""
    commas = [i for i, letter in enumerate(name) if letter == ","]
    return (name, name.replace(",", ""), *(name[:i] + name[i + 1 :] for i in commas))


def law_at(low: str, start: int, end: int | None = None) -> int | None:
    """The end of the longest law name that begins at an offset, None when none does.

    Args:
        low: `plain` text in lower case; line breaks and double spaces inside a name do not matter.
        start, end: where the kind word ("luật", "pháp lệnh") begins, and how far to look.
    """
    return _tree().at(low, start, end)
