"""The caption of a copy: a page's heading that names the document in full, where the letterhead itself was left out.

"Công văn số 27-CV/BNCTU ngày 14/5/2019 của Ban Nội chính Tỉnh ủy về việc …", above "Kính gửi" or above the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chithi.parser.document import Span
from chithi.parser.names.document_types import DocumentType, type_of_word, type_words
from chithi.parser.names.symbols import Symbol, find_symbols
from chithi.parser.structure.components import ADDRESSED, Line
from chithi.parser.structure.dating import DAY, day_of

_TYPES = "|".join(map(re.escape, type_words()))
_SAYS = r"(?:v/v|về\s+việc|về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|công bố|triển khai|tăng cường|thành lập|điều chỉnh|bãi bỏ|đính chính|thu hồi)\s"
_CAPTION = re.compile(
    rf"(?P<type>{_TYPES})\s+(?:số\s*:?\s*)?(?P<number>\d[^\s,]*)(?:\s*,?\s*(?:{DAY}|năm\s+\d{{4}}))?"
    rf"(?:\s*,?\s*của\s+(?P<who>[^.;:]{{3,120}}?))?\s*,?\s+(?P<about>{_SAYS}[^?]{{8,400}}[^.;:,?])",
    re.IGNORECASE,
)
_UNNUMBERED = re.compile(rf"(?P<type>{_TYPES})\s+(?P<about>(?:v/v|về\s+việc|về)\s[^?]{{8,300}}[^.;:,?])", re.IGNORECASE)
_LEAD = re.compile(r"(?:v/v|về\s+việc|về)\s+", re.IGNORECASE)
_FIRST_LINES = 6


@dataclass(frozen=True, slots=True)
class Caption:
    """What a caption says.

    Attributes:
        symbol: the document's number; None where it gives none.
        kind, kind_span: the type, and where it is named.
        subject, subject_span: without "về việc", and where, with it.
        whose: where it says who issued the document.
        day: ISO day.
    """

    symbol: Symbol | None
    kind: DocumentType | None
    kind_span: Span
    subject: str
    subject_span: Span
    whose: Span | None
    day: str | None


def caption_line(lines: Sequence[Line]) -> int | None:
    """Which of a copy's first lines is its caption; above it there are no more than a portal's short lines."""
    for i, line in enumerate(lines[:_FIRST_LINES]):
        if _CAPTION.fullmatch(line.plain):
            return i
        if _UNNUMBERED.fullmatch(line.plain) and i + 1 < len(lines) and ADDRESSED.match(lines[i + 1].plain):
            return i
        if len(line.plain) > 80 or line.plain[-1] in ".;:" or ADDRESSED.match(line.plain):
            return None
    return None


def read_caption(text: str, matching: str, line: Line) -> Caption | None:
    """A caption; None when what stands for its number is none.

    Args:
        text, matching: the clean text, and the same for matching.
        line: the caption.
    """
    match = _CAPTION.fullmatch(line.plain) or _UNNUMBERED.fullmatch(line.plain)
    if match is None:
        return None
    found = match.groupdict()
    symbol = None
    if found.get("number"):
        at = line.start + match.start("number")
        symbol = next(find_symbols(matching, at, line.end), None)
        if symbol is None or symbol.start != at:
            return None
    about = line.start + match.start("about")
    lead = _LEAD.match(line.plain, match.start("about"))
    start = line.start + lead.end() if lead else about
    whose = (line.start + match.start("who"), line.start + match.end("who")) if found.get("who") else None
    return Caption(
        symbol,
        kind=type_of_word(match["type"], symbol.family if symbol else None),
        kind_span=(line.start, line.start + match.end("type")),
        subject=text[start : line.end].strip(),
        subject_span=(about, line.end),
        whose=whose,
        day=day_of(found.get("d"), found.get("m"), found.get("y"))[0],
    )
