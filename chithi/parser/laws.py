"""Names of laws: Luật, Bộ luật, Pháp lệnh, Hiến pháp, the Party's charter.

Names hold commas and "và" ("Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam"), so they
are matched whole, by the longest entry of `rules/laws.toml`, and never split.
"""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.rules import load

_KINDS = (("code", "Bộ luật"), ("law", "Luật"), ("ordinance", "Pháp lệnh"), ("other", ""))


@cache
def law_names() -> tuple[str, ...]:
    """Every name with its kind ("Luật Giáo dục", "Bộ luật Dân sự", "Hiến pháp"), longest first."""
    table = load("laws")
    names = {f"{kind} {name}".strip() for key, kind in _KINDS for name in table[key]}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@cache
def law_pattern() -> re.Pattern[str]:
    """Any of the names, longest first, in any case; to be matched on `plain` text."""
    body = "|".join(re.escape(n).replace(r"\ ", r"\s+").replace(",", r"\s*,") for n in law_names())
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
