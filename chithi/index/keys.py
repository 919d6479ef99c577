"""Keys under which documents and citations are compared: numbers, titles, issuers."""

from __future__ import annotations

import re

from chithi.corpus.vietnamese import fold, slug

_WORD = re.compile(r"[^\W_]+")
# Bodies and posts that share one series of numbers with the organ they speak for (domain, identity of documents).
_SPEAKERS = re.compile(
    r"^(?:(?:pho-)?chu-tich|ban-thuong-vu|thuong-truc|ban-chap-hanh(?:-dang-bo)?|bo-truong(?:-bo)?|(?:pho-)?bi-thu)-"
)


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


def issuer_key(issuer: str | None) -> str | None:
    """An issuer's name -> the key of the organ whose numbers it uses: the chairman of a committee is the committee."""
    if not issuer:
        return None
    key = slug(issuer)
    while True:
        shorter = _SPEAKERS.sub("", key)
        if shorter == key or not shorter:
            return key
        key = shorter
