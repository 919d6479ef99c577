"""The document's own number: in its header, at the end of a consolidated text, in the line that encloses a regulation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chithi.parser.document import Span
from chithi.parser.names.document_types import canonical_type_code, type_words
from chithi.parser.names.symbols import Symbol, find_symbols
from chithi.parser.passage import Passage
from chithi.parser.structure.components import NATIONAL, NUMBER_LINE, Line, capitals, dateline
from chithi.parser.structure.dating import DAY, day_of
from chithi.parser.structure.layout import Layout

_NUMBERED = re.compile(r"(?:Số|SỐ|số)\s*:?\s?\.?\s*\d")
COPIES = frozenset(("SY", "SL", "TrS", "BS"))  # types of certified copies
_GROUPS = re.compile(r"\s?[-/]\s?")
_ENCLOSED = re.compile(
    rf"\(?\s*(?:(?:được\s+)?ban hành\s+)?kèm theo\s+(?:{'|'.join(map(re.escape, type_words()))})\s+số\s*:?\s*(?=\d)",
    re.IGNORECASE,
)
_OF_THE_DAY = re.compile(rf"\s*,?\s*{DAY}")
_BY_WHOM = re.compile(r"\s*,?\s*của\s+(?P<who>[^()\n;]{4,140}?)[\s.]*(?:\)|$)")
_LONGEST_LINE = 160
# A consolidated text is certified in the last lines of its body or in its foot.
_CERTIFIED = 12


def below_copy(plain: str, head: Sequence[Line]) -> Sequence[Line]:
    """The lines below a copy's own block ("SỞ Y TẾ⏎SAO Y BẢN CHÍNH⏎Số: 77/SY-SYT"), where the original's follow it.

    Args:
        plain: the text for matching.
        head: the header's lines.
    """
    for order, line in enumerate(head):
        if not NUMBER_LINE.match(line.plain):
            continue
        symbol = next(find_symbols(plain, line.start, line.end), None)
        if symbol is None or symbol.type not in COPIES:
            return head
        return head[order + 1 :] if any(_NUMBERED.match(later.plain) for later in head[order + 1 :]) else head
    return head


def read_number(plain: str, head: Sequence[Line]) -> Symbol | None:
    """The symbol behind "Số:" in a header.

    Args:
        plain: the text for matching.
        head: the header's lines.
    """
    for line in head:
        at = _NUMBERED.search(line.plain)
        if at is None or (line.plain[0].islower() and len(line.plain) > 60):
            continue
        if len(line.plain) > _LONGEST_LINE and not capitals(line.plain):  # a title in capitals may be long
            continue
        if not (
            NUMBER_LINE.match(line.plain)
            or NATIONAL.search(line.plain)
            or dateline(line.plain)
            or capitals(line.plain[: at.start()])
        ):
            continue
        digit = line.start + at.end() - 1
        symbol = next(find_symbols(plain, digit, line.end), None)
        if symbol is not None and symbol.start - digit <= 2:
            return symbol
    return None


def day_behind(symbol: Symbol, plain: str) -> tuple[str, Span] | None:
    """The day (ISO) that stands behind the number in its own line ("Số 12/2001/TT-BTC ngày 18 tháng 01 năm 2001")."""
    match = _OF_THE_DAY.match(plain, symbol.end)
    day = day_of(match["d"], match["m"], match["y"])[0] if match else None
    return (day, match.span()) if match and day else None


def of_a_letter(symbol: Symbol, plain: str) -> Symbol:
    """The number of a letter, which names its organ and the unit that drafted it and no type.

    A unit's code may be that of a type ("6120/BNN-TT": crops), which only a document that bears a type's name makes one.
    """
    groups = _GROUPS.split(plain[symbol.start : symbol.end])[1:]
    if symbol.type is None or symbol.year or len(groups) != 2 or canonical_type_code(groups[1]) != symbol.type:
        return symbol
    organ, unit = symbol.organs[0], symbol.type
    return replace(symbol, type=None, organs=(organ, unit), text=f"{symbol.number}/{organ}-{unit}")


def certified_number(plain: str, layout: Layout) -> tuple[Symbol, tuple[Line, ...]] | None:
    """The number of a consolidated text ("Số: 16/VBHN-BTC") at its end, where it is certified, and the lines of its day."""
    tail = layout.lines[max(layout.body[0], layout.body[1] - _CERTIFIED) : layout.foot[1] + 3]
    for line in tail:
        if "VBHN" in line.plain and NUMBER_LINE.match(line.plain):
            symbol = next(find_symbols(plain, line.start, line.end), None)
            if symbol is not None and symbol.type == "VBHN":
                return symbol, tuple(other for other in tail if other is line or _day_alone(other.plain))
    return None


def _day_alone(text: str) -> bool:
    match = dateline(text)
    return match is not None and match.span() == (0, len(text))


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What a regulation or an annex says of the document that it came with.

    Attributes:
        symbol: of that document.
        day, day_span: its date.
        issuer, issuer_span: who issued it, as written.
    """

    symbol: Symbol
    day: str | None
    day_span: Span | None
    issuer: str | None
    issuer_span: Span | None


def read_enclosure(plain: str, stretches: Sequence[Span]) -> Enclosure | None:
    """The line "(Ban hành kèm theo Quyết định số … ngày … của …)" under a title, of a file without the document itself.

    Args:
        plain: the text for matching.
        stretches: the lines of the header and the first paragraphs below it.
    """
    for start, end in stretches:
        match = _ENCLOSED.match(plain, start, end)
        if match is None:
            continue
        symbol = next(find_symbols(plain, match.end(), end), None)
        if symbol is None or symbol.start != match.end():
            continue
        day = _OF_THE_DAY.match(plain, symbol.end, end)
        by = _BY_WHOM.match(plain, day.end() if day else symbol.end, end)
        return Enclosure(
            symbol=symbol,
            day=day_of(day["d"], day["m"], day["y"])[0] if day else None,
            day_span=day.span() if day else None,
            issuer=by["who"] if by else None,
            issuer_span=by.span("who") if by else None,
        )
    return None


def opening(head: Sequence[Line], passages: Sequence[Passage], most: int = 4) -> list[Span]:
    """The stretches in which a document says what it came with: its header and the first paragraphs below."""
    return [*((line.start, line.end) for line in head), *((p.start, p.end) for p in passages[:most])]
