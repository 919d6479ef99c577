"""The title: the line that names the document's type and what the document is about (trích yếu)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chithi.corpus.vietnamese import plain
from chithi.parser.document import Family, Span
from chithi.parser.names.document_types import DocumentType, type_of_code, type_of_word, type_words
from chithi.parser.names.symbols import Symbol
from chithi.parser.structure.components import (
    ADDRESSED,
    DRAFT,
    MOTTO,
    NATIONAL,
    NUMBER_LINE,
    PARTY,
    SUBJECT_LINE,
    TYPE_OPENS,
    Line,
    capitals,
    dateline,
    goes_below,
    is_component,
    opens_telegram,
    spaced_type,
    subject_below,
    type_line,
)
from chithi.parser.structure.dating import day_of
from chithi.parser.structure.layout import Layout

_LEAD = re.compile(
    r"(?:(?:V/[vV]|v/v)\s*:?|(?:Về ?việc|VỀ ?VIỆC|về ?việc|Về|VỀ|về)(?:\s?:|(?=\s))|[“\"](?=V/v))\s*", re.IGNORECASE
)
# Old titles say whose the document is, its number and date: "CHỈ THỊ / CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 16/2001/CT-TTG NGÀY
# 21 THÁNG 6 NĂM 2001 / VỀ VIỆC …". None of it is what the document is about.
_WHOSE = r"(?:CỦA|của|Của)\s(?P<whose>[^.;]{3,140}?)"
_NUMBER = r"(?:SỐ|Số|số)\s*:?\s*\d[\w/.-]*(?:\s[A-ZĐ]{2,6}/\S+|\s-\s[A-ZĐ]{2,4}(?=\s))?"
_DAY = (
    r"\s*,?\s*(?:NGÀY|Ngày|ngày)\s+(?P<d>\d{1,2})(?:\s*[/.-]\s*|\s+(?:THÁNG|tháng)\s+)(?P<m>\d{1,2})"
    r"(?:\s*[/.-]\s*|\s+(?:NĂM|năm)\s+)(?P<y>\d{4})"
)
_ABOUT = r"(?=\s+(?:VỀ|Về|về|V/[vV]|v/v|BAN HÀNH|HƯỚNG DẪN|QUY ĐỊNH|SỬA ĐỔI|PHÊ DUYỆT)\b)"
_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHOSE}\s+{_NUMBER}(?:{_DAY})?(?:\s+(?=\S)|$)",
        rf"{_NUMBER}{_DAY}(?:\s+{_WHOSE}{_ABOUT})?(?:\s+(?=\S)|$)",
        rf"{_WHOSE}{_ABOUT}\s+",
        r"(?:CỦA|của|Của)\s(?P<whose>(?!ĐỒNG CHÍ|[Đđ]ồng chí)(?:(?!\s(?:TẠI|tại)\s)[^.;]){3,80})$",
    )
)
_ABOUT_LINE = re.compile(
    r"(?:VỀ|V/V|BAN HÀNH|PHÊ DUYỆT|QUY ĐỊNH|SỬA ĐỔI|BỔ SUNG|HƯỚNG DẪN|CÔNG BỐ|THÀNH LẬP|TĂNG CƯỜNG|TRIỂN KHAI|ĐIỀU CHỈNH|BÃI BỎ)\s[^a-zđ]{15,300}$"
)
_OPENING_LINES = 12
_SENDS = re.compile(r"[^.;:]{4,120}\s(?:điện|ĐIỆN)\s?:\s")
_AND_A_TYPE = re.compile(rf"\s*(?:VÀ|-)\s+(?:{'|'.join(re.escape(word.upper()) for word in type_words())})[\s.:*]*")
_FOOTNOTE = re.compile(r"\d{1,2}\s+(?=[^\W\d])")  # a footnote's mark behind the type


@dataclass(frozen=True, slots=True)
class Title:
    """A document's title.

    Attributes:
        kind: the type that the title names, or that a letter has without naming it.
        kind_span: where it is named; None for a letter.
        subject: in one line, without "V/v", "Về việc", "Về".
        spans: its lines, in the text, from where it says what the document is about.
        whose: who issued it, where an old title says so, and where.
        day: its day (ISO), where an old title says so.
    """

    kind: DocumentType | None = None
    kind_span: Span | None = None
    subject: str | None = None
    spans: tuple[Span, ...] = ()
    whose: Span | None = None
    day: str | None = None


def read_title(text: str, layout: Layout, head: Sequence[Line], symbol: Symbol | None, family: Family | None) -> Title:
    """The title under the header, or the "V/v …" under a letter's number.

    Args:
        text: the clean text.
        layout: its zones.
        head: the header's lines.
        symbol: the document's own number, where one was read.
        family: decides type words with two meanings.
    """
    kind: DocumentType | None = None
    kind_span: Span | None = None
    spans: list[Span] = []
    if layout.type_line is not None:
        line = layout.lines[layout.type_line]
        match = type_line(line.plain)
        word = match["type"] if match else spaced_type(line.plain) or line.plain
        kind = type_of_word(re.sub(r"\s*\d+$", "", word), family)
        kind_span = (line.start, line.start + len(match["type"]) if match else line.end)
        if match and match["rest"].strip(" .:*") and not _AND_A_TYPE.fullmatch(match["rest"]):
            rest = match["rest"]
            spans.append((line.start + match.start("rest") + len(rest) - len(rest.lstrip()), line.end))
        spans += [
            (line.start, line.end)
            for line in layout.lines[layout.title[0] + 1 : layout.title[1]]
            if not DRAFT.fullmatch(line.plain)
        ]
    if not spans and layout.type_line is None and symbol is not None and symbol.type:
        spans = _untitled(head)
    if not spans:
        spans = _under_number(head)
        if spans and kind is None:
            kind = (type_of_symbol(symbol) if symbol else None) or type_of_word("công văn")
    words = " ".join(text[a:b] for a, b in spans)
    opening = next((m for pattern in _OPENINGS if (m := pattern.match(plain(words)))), None)
    whose = day = None
    if opening is not None:
        whose = _stretch(spans, *opening.span("whose")) if opening.groupdict().get("whose") else None
        day = day_of(*map(opening.groupdict().get, "dmy"))[0]
        spans = _after(spans, opening.end())
        words = words[opening.end() :]
    subject = _subject(words, kind is not None) if spans else None
    return Title(kind, kind_span, subject, tuple(spans), whose, day)


def _after(spans: Sequence[Span], offset: int) -> list[Span]:
    """What is left of a title's lines behind an offset into their words."""
    left: list[Span] = []
    for start, end in spans:
        if offset < end - start:
            left.append((start + max(offset, 0), end))
        offset -= end - start + 1
    return left


def _stretch(spans: Sequence[Span], first: int, last: int) -> Span | None:
    """Where a stretch of a title's words stands in the text; None when it runs over several lines."""
    for start, end in spans:
        if first < end - start:
            return (start + first, start + last) if last <= end - start else None
        first, last = first - (end - start + 1), last - (end - start + 1)
    return None


def type_of_copy(lines: Sequence[Line], family: Family | None) -> DocumentType | None:
    """The type of a copy without letterhead, by its first lines: "… điện:" opens a telegram; what is addressed and bears
    no type's name is a letter (công văn).

    Args:
        lines: of the whole text.
        family: decides type words with two meanings.
    """
    first = [line.plain for line in lines[:_OPENING_LINES]]
    if any(opens_telegram(text) or _SENDS.match(text) for text in first):
        return type_of_word("công điện")
    addressed = next((i for i, text in enumerate(first) if ADDRESSED.match(text)), None)
    if addressed is None:
        return None
    named = (TYPE_OPENS.match(text) for text in first[:addressed])
    return type_of_word(next((match[0] for match in named if match), "công văn"), family)


def type_of_symbol(symbol: Symbol) -> DocumentType | None:
    """The type that a number names; a State number without one is a letter's, but for those of the National Assembly."""
    if symbol.type:
        return type_of_code(symbol.type, symbol.family)
    if symbol.organ and symbol.organ.startswith(("QH", "UBTVQH")):
        return None
    return type_of_word("công văn")


def _subject(words: str, typed: bool) -> str | None:
    lead = _LEAD.match(plain(words))
    subject = words[lead.end() :] if lead else words
    if typed:
        subject = _FOOTNOTE.sub("", subject, count=1) if _FOOTNOTE.match(subject) else subject
    return _bare(re.sub(r"[\s.]*$", "", subject)) or None


def _bare(subject: str) -> str:
    """Without the quotation marks round the whole; those of a name inside it stay."""
    subject = subject.strip()
    if subject[:1] in '“"' and subject[-1:] in '”"' and not re.search(r"[“”\"]", subject[1:-1]):
        return subject[1:-1].strip()
    if subject.count("“") > subject.count("”") and subject.startswith("“"):
        return subject[1:].strip()
    if subject.count("”") > subject.count("“") and subject.endswith("”"):
        return subject[:-1].strip()
    return subject


def _untitled(head: Sequence[Line]) -> list[Span]:
    """What the document is about, where a copy lost the line that names its type: in capitals, below place and date."""
    below = next((i for i, line in enumerate(head) if dateline(line.plain)), len(head)) + 1
    return [(line.start, line.end) for line in head[below : below + 1] if _ABOUT_LINE.match(line.plain)]


def _last_word(spans: Sequence[Span], text: str) -> bool:
    """Whether a line is the last word or two of a subject over several lines, a name ("… sốt xuất huyết / Dengue")."""
    return len(spans) > 1 and len(text) < 20 and text[0].isalpha() and not capitals(text) and text[-1].isalnum()


def _last_above(head: Sequence[Line], i: int) -> bool:
    """Whether nothing but the other column stands between a line and "Kính gửi"."""
    below = next((line.plain for line in head[i + 1 :] if not is_component(line.plain)), "")
    return bool(ADDRESSED.match(below))


def _under_number(head: Sequence[Line]) -> list[Span]:
    """The "V/v …" of a letter: the line it opens and those that go on with it."""
    for i, line in enumerate(head):
        match = SUBJECT_LINE.match(line.plain)
        if match is None and subject_below(head, i):
            match = re.match("Về|", line.plain)
        start = line.start + len((match.groupdict().get("stamp") if match else None) or "")
        if match is None and NUMBER_LINE.match(line.plain):
            match = re.search(r"\s(?:V/[vV]|v/v)\b", line.plain)  # number and subject in one cell
            start += match.start() + 1 if match else 0
        if match is None or (line.plain.startswith("Về việc") and len(line.plain) > 250):
            continue
        spans = [(start, line.end)]
        for j, following in enumerate(head[i + 1 : i + 6], i + 1):
            text = following.plain
            if dateline(text) or NATIONAL.search(text) or MOTTO.search(text) or PARTY.search(text):
                continue  # the other column
            if ADDRESSED.match(text) or not (
                text[0].islower() or _last_word(spans, text) or (goes_below(text) and _last_above(head, j))
            ):
                break
            spans.append((following.start, following.end))
        return spans
    return []
