"""Numbers that the grammar of symbols does not know: those of firms, those whose slash is a blank or whose code is spelled out.

Only a type word and "số" before them, and a date or a writer behind, make them numbers of documents.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from chithi.corpus.vietnamese import LOWER, UPPER
from chithi.parser.citations.issuers import end_of_organ
from chithi.parser.citations.reference_dates import DATE
from chithi.parser.names.organs import is_organ
from chithi.parser.names.symbols import Symbol, read_symbol

BY = re.compile(r"\s*,?\s*(?:của|do)\s+")
_OWN = re.compile(
    r"(?:(?=[A-ZĐ./&-]{0,24}[0-9])(?=[0-9./&-]{0,24}[A-ZĐ])[0-9A-ZĐ][0-9A-Za-zĐđ./&-]{2,40}(?<![./&-])|[0-9]{1,5}/20[0-9]{2})(?=[\s,])"
)
_MARKS = re.compile("[-/.]")
_SPELLED = re.compile(rf"(?P<number>[0-9]{{1,5}}[a-z]?)(?P<mark>\s?[-/]\s?)(?=[{UPPER}][{LOWER}])")
_CODES = {
    "chính phủ": "CP",
    "hội đồng chính phủ": "CP",
    "hội đồng bộ trưởng": "HĐBT",
    "thủ tướng": "TTg",
    "thủ tướng chính phủ": "TTg",
}
_BLANK = re.compile(
    r"(?P<number>[0-9]{1,5}[a-z]?)(?P<blank>\s?)(?P<code>[A-ZĐ]{2,8}(?:-[A-ZĐ&]{1,10}){0,2})(?![^\W\d_a-z])"
)


def firm_number(plain: str, low: str, at: int, end: int) -> Symbol | None:
    """`2025-005/HLC-CHQ ngày 10/11/2025`: a number of its writer's own making, with date or writer.

    Args:
        plain, low: the text for matching, and the same in lower case.
        at, end: where the number begins, and the end of the paragraph.
    """
    match = _OWN.match(plain, at, end)
    if match is None or not _told(low, match.end(), end):
        return None
    return Symbol(at, match.end(), match[0], None, None, (), match[0], "state", known=False)


def blank_number(plain: str, low: str, at: int, end: int, *, said: bool) -> Symbol | None:
    """`659 TCT-ĐT ngày 20/5/2007`, `320CP-KTTH ngày 13/3/2002`, `17 CĐ-UBND`: the slash was left out.

    Args:
        plain, low, at, end: as for `firm_number`.
        said: "số" stands before it.
    """
    match = _BLANK.match(plain, at, end)
    symbol = read_symbol(f"{match['number']}/{match['code']}") if match is not None else None
    if match is None or symbol is None:
        return None
    head, parted, _ = match["code"].partition("-")
    apart = bool(parted and match["blank"])
    if (apart and symbol.known) or (said and (apart or is_organ(head)) and _told(low, match.end(), end)):
        return replace(symbol, start=at, end=match.end())
    return None


class Spelled(NamedTuple):
    """A number with its issuer's name for a code: the end of the number, its symbol, the issuer's span, the day behind it."""

    number_end: int
    symbol: Symbol | None
    issuer: tuple[int, int]
    day: re.Match[str]


def spelled_number(plain: str, low: str, at: int, end: int) -> Spelled | None:
    """`172-Chính phủ ngày 01-11-1973`, `12/Bộ Tài chính ngày 5/6/1982`: who copied them wrote the code out.

    Args:
        plain, low, at, end: as for `firm_number`.
    """
    match = _SPELLED.match(plain, at, end)
    organ_end = end_of_organ(plain, low, match.end(), end) if match is not None else None
    day = DATE.match(low, organ_end, end) if organ_end is not None else None
    if match is None or organ_end is None or day is None:
        return None
    code = _CODES.get(low[match.end() : organ_end])
    symbol = read_symbol(f"{match['number']}{match['mark'].strip()}{code}") if code is not None else None
    symbol = replace(symbol, start=at, end=organ_end) if symbol is not None else None
    return Spelled(match.end("number"), symbol, (match.end(), organ_end), day)


def as_written(symbol: Symbol, plain: str) -> Symbol:
    """A symbol whose code is not that of its type word, as it stands: in `công văn số 628/BNN-TT` TT is a unit."""
    written = "".join(plain[symbol.start : symbol.end].split())
    if written == symbol.text or sorted(_MARKS.split(written)) != sorted(_MARKS.split(symbol.text)):
        return symbol
    return replace(symbol, text=written)


def is_letter(symbol: Symbol, plain: str) -> bool:
    """Whether a symbol behind "văn bản" ends in a unit, not in its type: in `45/HĐND-TT`; a circular is called one."""
    return symbol.type == "TT" and symbol.year is None and as_written(symbol, plain) is not symbol


def _told(low: str, at: int, end: int) -> bool:
    return DATE.match(low, at, end) is not None or BY.match(low, at, end) is not None
