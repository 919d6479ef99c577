"""Keys under which documents and citations are compared: numbers and titles."""

from __future__ import annotations

import re

from chithi.corpus.vietnamese import fold

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Folded words of a text; leading zeros of numbers are dropped ("Chỉ thị số 05-CT/TU" -> chi thi so 5 ct tu)."""
    return [w.lstrip("0") or "0" if w[0] == "0" else w for w in _WORD.findall(fold(text))]


def number_key(symbol: str | None) -> str | None:
    """A number in any spelling -> one key: "24/CT-UBND", "24-ct-ubnd", "024 CT UBND" -> "24 ct ubnd"."""
    return " ".join(words(symbol)) or None if symbol else None


def title_key(type_name: str | None, subject: str | None) -> str | None:
    """How a document without a number is cited: "Luật" + "Đất đai" -> "luat dat dai"; None without a subject.

    The year of "Luật Đất đai năm 2013" is a date, not part of the title.
    """
    if not subject:
        return None
    kind = words(type_name or "")
    title = words(re.sub(r"[\s,]*(?:năm\s+)?(?:19|20)\d\d$", "", subject))
    if kind and title[: len(kind)] == kind:
        title = title[len(kind) :]
    return " ".join(kind + title) or None
