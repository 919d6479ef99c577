"""The title: the line that names the document's type and what the document is about (trích yếu)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chithi.corpus.vietnamese import plain
from chithi.parser.document import Family, Span
from chithi.parser.document_types import DocumentType, type_of_code, type_of_word
from chithi.parser.layout import (
    ADDRESSED,
    DATELINE,
    MOTTO,
    NATIONAL,
    NUMBER_LINE,
    PARTY,
    SUBJECT_LINE,
    Layout,
    Line,
    spaced_type,
    subject_below,
    type_line,
)
from chithi.parser.symbols import Symbol

_LEAD = re.compile(r"(?:(?:V/[vV]|v/v)\s*:?|(?:Về việc|VỀ VIỆC|về việc|Về|VỀ|về)(?=\s)|[“\"](?=V/v))\s*", re.IGNORECASE)
# "KẾT LUẬN / CỦA BỘ CHÍNH TRỊ / về …": whose it is, not what it is about. Old titles repeat number and date.
_OF_WHOM = re.compile(
    r"(?:CỦA|của|Của)\s[^.;]{3,140}?\s"
    r"(?:(?:SỐ|Số|số)\s*:?\s*\d\S*(?:\s*,?\s*(?:NGÀY|Ngày|ngày)\s[\d/.-]+(?:\s(?:THÁNG|tháng)\s\d+\s(?:NĂM|năm)\s\d{4})?)?\s+|(?=(?:VỀ|về|Về|V/v)\s))"
)
_NUMBER_AGAIN = re.compile(
    r"(?:SỐ|Số|số)\s*:?\s*\d\S*/\S*\s*,?\s*(?:NGÀY|Ngày|ngày)\s[\d/.-]+(?:\s(?:THÁNG|tháng)\s\d+\s(?:NĂM|năm)\s\d{4})?\s+(?=\S)"
)
_FOOTNOTE = re.compile(r"\d{1,2}\s+(?=[^\W\d])")  # a footnote's mark behind the type


@dataclass(frozen=True, slots=True)
class Title:
    """A document's title.

    Attributes:
        kind: the type that the title names, or that a letter has without naming it.
        kind_span: where it is named; None for a letter.
        subject: in one line, without "V/v", "Về việc", "Về".
        spans: its lines, in the text.
    """

    kind: DocumentType | None = None
    kind_span: Span | None = None
    subject: str | None = None
    spans: tuple[Span, ...] = ()


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
        if match and match["rest"].strip(" .:*"):
            rest = match["rest"]
            spans.append((line.start + match.start("rest") + len(rest) - len(rest.lstrip()), line.end))
        spans += [(line.start, line.end) for line in layout.lines[layout.title[0] + 1 : layout.title[1]]]
    if not spans:
        spans = _under_number(head)
        if spans and kind is None:
            kind = (type_of_symbol(symbol) if symbol else None) or type_of_word("công văn")
    subject = _subject(" ".join(text[a:b].strip() for a, b in spans), kind is not None) if spans else None
    return Title(kind, kind_span, subject, tuple(spans))


def type_of_symbol(symbol: Symbol) -> DocumentType | None:
    """The type that a number names; a State number without one is a letter's, but for those of the National Assembly."""
    if symbol.type:
        return type_of_code(symbol.type, symbol.family)
    if symbol.organ and symbol.organ.startswith(("QH", "UBTVQH")):
        return None
    return type_of_word("công văn")


def _subject(words: str, typed: bool) -> str | None:
    of_whom = _OF_WHOM.match(plain(words)) or _NUMBER_AGAIN.match(plain(words))
    if of_whom:
        words = words[of_whom.end() :]
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


def _under_number(head: Sequence[Line]) -> list[Span]:
    """The "V/v …" of a letter: the line it opens and those that go on with it."""
    for i, line in enumerate(head):
        match = SUBJECT_LINE.match(line.plain)
        if match is None and i and subject_below(head[i - 1].plain, line.plain):
            match = re.match("Về", line.plain)
        start = line.start
        if match is None and NUMBER_LINE.match(line.plain):
            match = re.search(r"\sV/v\b", line.plain)  # number and subject in one cell
            start += match.start() + 1 if match else 0
        if match is None or (line.plain.startswith("Về việc") and len(line.plain) > 250):
            continue
        spans = [(start, line.end)]
        for following in head[i + 1 : i + 6]:
            text = following.plain
            if DATELINE.search(text) or NATIONAL.search(text) or MOTTO.search(text) or PARTY.search(text):
                continue  # the other column
            if not text[0].islower() or ADDRESSED.match(text):
                break
            spans.append((following.start, following.end))
        return spans
    return []
