"""The header: what a document says of itself, read from the bag of components of its head and foot (domain §1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chithi.corpus.source import Source
from chithi.corpus.vietnamese import plain
from chithi.parser.document import Family, Header, Signature, Span, Warning
from chithi.parser.names.document_types import DocumentType, type_of_code, type_of_word
from chithi.parser.names.symbols import Symbol
from chithi.parser.passage import Passage
from chithi.parser.structure.addressing import read_addressees
from chithi.parser.structure.captions import read_caption
from chithi.parser.structure.components import MOTTO, NATIONAL, PARTY, URGENCY, Line, capitals, type_line
from chithi.parser.structure.dating import adopted, effective_date, read_dateline
from chithi.parser.structure.issuing import Issuer, as_chairman, completed, issuer_named, issuer_of_head, issuer_of_text
from chithi.parser.structure.layout import Layout
from chithi.parser.structure.numbering import (
    Enclosure,
    below_copy,
    certified_number,
    day_behind,
    of_a_letter,
    opening,
    read_enclosure,
    read_number,
)
from chithi.parser.structure.reported import Facts, read_lede
from chithi.parser.structure.signing import read_recipients, read_signature
from chithi.parser.structure.titling import Title, read_title, type_of_copy, type_of_symbol

# A stamp stands alone in its line, or before a letter's subject.
_URGENCY = re.compile(rf"\W*({URGENCY})[ .:*]*(?:$|V/v)")
_SECRECY = re.compile(r"\W*(TUYỆT MẬT|TỐI MẬT|MẬT)[ .:*]*(?:$|V/v)")
_ORGANIZATION = re.compile(
    r"TỔNG LIÊN ĐOÀN|LIÊN ĐOÀN LAO ĐỘNG|ĐOÀN (?:TNCS|THANH NIÊN)|MẶT TRẬN TỔ QUỐC|\bMTTQ\b|LIÊN HIỆP CÁC (?:HỘI|TỔ CHỨC)|HỘI LIÊN HIỆP PHỤ NỮ|HỘI NÔNG DÂN|HỘI CỰU CHIẾN BINH"
    r"|(?:^|\n)(?:(?:BCH|BAN CHẤP HÀNH|TRUNG ƯƠNG|TW) )*(?:HIỆP )?HỘI (?!ĐỒNG|NGHỊ|THẢO|THI|CHỢ|ĐÀM)"
)
_OWN_ORGANS = ("Tổng cục ", "Cục ", "Kho bạc ")
_PARTY_SIGNATURE = re.compile(r"(?:T/M|K/T|T/L)\b")
_STATE_SIGNATURE = re.compile(r"(?:TM|KT|TL|TUQ)\s?\.")
_PARTY_BODY = re.compile(
    r"\b(?:Tỉnh ủy|Thành ủy|Huyện ủy|Thường trực Tỉnh ủy|Ban Thường vụ (?:Tỉnh|Thành|Huyện|Đảng) ủy|Ban Bí thư|Bộ Chính trị)\b"
)
_STATE_BODY = re.compile(
    r"\b(?:Ủy ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Bộ trưởng|Thủ tướng|Chính phủ|(?:Bộ|Sở|Cục|Tổng cục) [A-ZĐ])\b"
)


def read_header(
    source: Source, layout: Layout, passages: Sequence[Passage]
) -> tuple[Header, tuple[Warning, ...], tuple[Passage, ...]]:
    """The header, what was missing or doubtful, and the passages of the title.

    Args:
        source: the clean text with its portal facts.
        layout: its zones.
        passages: of the body, for what only the body says (date of effect, issuer of a copy without header).
    """
    return _HeaderReader(source, layout, passages).read()


class _HeaderReader:
    """Reads the fields one after the other; later ones lean on earlier ones, and what the text lacks others may say."""

    def __init__(self, source: Source, layout: Layout, passages: Sequence[Passage]) -> None:
        self.text = source.text
        self.plain = plain(source.text)
        self.facts = Facts(source.metadata)
        self.layout = layout
        self.passages = passages
        whole = layout.lines[slice(*layout.head)]
        own = below_copy(self.plain, whole)
        self.dropped = len(whole) - len(own)
        self.head = (*own, *layout.displaced)
        self.foot = layout.lines[slice(*layout.foot)]
        self.spans: dict[str, Span] = {}
        self.warnings: list[Warning] = []
        self.symbol: Symbol | None = None
        self.family: Family | None = None
        self.kind: DocumentType | None = None
        self.day: str | None = None
        self.place: str | None = None
        self.subject: str | None = None
        self.signature: Signature | None = None
        self.enclosure: Enclosure | None = None
        self.whose: Span | None = None

    def read(self) -> tuple[Header, tuple[Warning, ...], tuple[Passage, ...]]:
        self._read_symbol()
        self.family = self._family()
        self._read_dateline()
        title = self._read_title()
        if self.symbol is None and self.layout.caption is not None and title.subject is None:
            title = self._read_caption(self.layout.lines[self.layout.caption]) or title
        self.signature, span = read_signature(self.text, self.foot)
        self._found("signature", span)
        if self.symbol is None and self.kind is None and not self.facts:
            self._read_press()
        if self.symbol is None:
            self._read_enclosure()
        self._settle()
        issuer = self._issuer()
        if self.family is None and issuer is not None:
            self.family = issuer.family
        header = self._header(issuer)
        self._missing(header)
        for field, said, fact in self.facts.differing(header):
            self._warn(f"header.{field}.differs", f"the text says {said!r}, the portal's page {fact!r}", None)
        return header, tuple(self.warnings), _passages(title, self.text)

    def _header(self, issuer: Issuer | None) -> Header:
        effect = effective_date(self.plain, self.passages, self.day)
        self._found("effective_date", effect[1] if effect else None)
        return Header(
            family=self.family,
            type=self.kind.code if self.kind else None,
            type_name=self.kind.name if self.kind else None,
            number=self.symbol.number if self.symbol else None,
            symbol=self.symbol.text if self.symbol else None,
            issuer=issuer.name if issuer else None,
            issuer_key=issuer.key if issuer else None,
            place=self.place,
            date=self.day,
            subject=self.subject,
            addressees=read_addressees(self.text, self.head, self.passages, self.plain),
            recipients=read_recipients(self.text, self.foot),
            signature=self.signature,
            urgency=self._stamp(_URGENCY),
            secrecy=self._stamp(_SECRECY),
            effective_date=effect[0] if effect else None,
            spans=dict(sorted(self.spans.items())),
        )

    # What the text says ------------------------------------------------------------------------------------------

    def _read_symbol(self) -> None:
        self.symbol = read_number(self.plain, self.head)
        if self.symbol is not None and self.layout.type_line is None:
            self.symbol = of_a_letter(self.symbol, self.plain)
        if self.symbol is None:
            certified = certified_number(self.plain, self.layout)
            if certified is not None:
                self.symbol, datelines = certified
                self.head = (*self.head, *datelines)
        if self.symbol is not None:
            self._found("symbol", (self.symbol.start, self.symbol.end))

    def _read_dateline(self) -> None:
        found = read_dateline(self.head)
        if found is None:
            behind = day_behind(self.symbol, self.plain) if self.symbol is not None else None
            if behind is not None:
                self.day = behind[0]
                self._found("date", behind[1])
            return
        self.day, self.place = found.day, found.place
        self._found("place", found.place_span)
        if found.fault == "blank":
            self._warn("header.date.blank", "the line of place and date leaves the day or month blank", found.span)
        elif found.fault:
            self._warn("header.date.impossible", f"no such day: {found.words!r}", found.span)
        else:
            self._found("date", found.span)

    def _read_title(self) -> Title:
        title = read_title(self.text, self.layout, self.head, self.symbol, self.family)
        self.kind, self.subject = title.kind, title.subject
        self._found("type", title.kind_span)
        self._found("subject", (title.spans[0][0], title.spans[-1][1]) if title.spans else None)
        self.whose = title.whose
        self.day = self.day or title.day
        return title

    def _read_caption(self, line: Line) -> Title | None:
        """Number, day, issuer and title of a copy without letterhead, by its heading."""
        found = read_caption(self.text, self.plain, line)
        if found is None:
            return None
        self.symbol, self.kind, self.subject, self.whose = found.symbol, found.kind, found.subject, found.whose
        self._found("symbol", (found.symbol.start, found.symbol.end) if found.symbol else None)
        self._found("type", found.kind_span)
        self._found("subject", found.subject_span)
        self.day = self.day or found.day
        if self.family is None and found.symbol is not None:
            self.family = found.symbol.family
        return Title(found.kind, found.kind_span, found.subject, (found.subject_span,), found.whose, found.day)

    def _read_enclosure(self) -> None:
        """The document that a regulation or an annex came with, when the file holds nothing else."""
        found = self.enclosure = read_enclosure(self.plain, opening(self.head, self.passages))
        if found is None:
            return
        self.symbol = found.symbol
        span = (found.symbol.start, found.symbol.end)
        self._found("symbol", span)
        self._warn("header.symbol.enclosed", "number and date are those of the document that this text came with", span)
        if self.day is None and found.day is not None:
            self.day = found.day
            self._found("date", found.day_span)

    # What others say, and what follows ---------------------------------------------------------------------------

    def _read_press(self) -> None:
        lede = read_lede(self.text, self.plain, self.layout.lines)
        if lede is None:
            return
        self.symbol, self.day, self.subject = lede.symbol, lede.day, lede.subject
        self.family = lede.symbol.family
        self.kind = type_of_code(lede.symbol.type, self.family) if lede.symbol.type else type_of_word("công văn")
        self._found("symbol", (lede.symbol.start, lede.symbol.end))
        self._found("subject", lede.subject_span)
        self._warn("header.press", "number, date and subject are those that a press page reports", lede.span)

    def _settle(self) -> None:
        """Type from the number, the day of adoption, and what a portal's page says where the text is silent."""
        if self.symbol is None and (stated := self.facts.symbol) is not None:
            self.symbol = stated
            self._from_page("symbol", stated.text)
        if self.family is None and self.symbol is not None:
            self.family = self.symbol.family
        if self.symbol is not None and self.symbol.type is None:
            self._read_type_of_page()  # rather than guess that a number without a type is a letter's
        if self.symbol is not None and (self.kind is None or self.symbol.type == "VBHN"):
            # A consolidated text shows the type line of what it consolidates; its own number says what it is.
            self.kind = type_of_symbol(self.symbol) or self.kind
        self._read_type_of_page()
        if self.kind is None and self.symbol is None:
            self.kind = type_of_copy(self.layout.lines, self.family)
        if self.day is None:
            self._read_adoption()
        if self.day is None and (day := self.facts.date) is not None:
            self.day = day
            self._from_page("date", day)
        if (self.signature is None or self.signature.name is None) and (name := self.facts.signer) is not None:
            self.signature = (self.signature or Signature()).model_copy(update={"name": name})
            self._from_page("signer", name)

    def _read_type_of_page(self) -> None:
        if self.kind is None and (kind := self.facts.type(self.family)) is not None:
            self.kind = kind
            self._from_page("type", kind.name)

    def _read_adoption(self) -> None:
        """Laws and resolutions of assemblies have no line of place and date: they say when they were adopted."""
        tail = [(line.start, line.end) for line in self.foot]
        tail += [(p.start, p.end) for p in self.passages[-4:] if not p.quoted]
        found = adopted(self.plain, tail)
        if found is not None:
            self.day = found[0]
            self._found("date", found[1])

    def _family(self) -> Family | None:
        head = " ".join(line.plain for line in self.head)
        foot = " ".join(line.plain for line in self.foot)
        if _ORGANIZATION.search(
            "\n".join(line.plain for line in self.head if capitals(line.plain) and not type_line(line.plain))
        ):
            return "organization"
        if PARTY.search(head):
            return "party"
        if NATIONAL.search(head) or MOTTO.search(head):
            return "state"
        if self.symbol is not None:
            return self.symbol.family
        if _PARTY_SIGNATURE.search(foot):
            return "party"
        if _STATE_SIGNATURE.search(foot):
            return "state"
        if self.facts.symbol is not None:
            return self.facts.symbol.family
        body = " ".join(self.plain[p.start : p.end] for p in self.passages if p.part in ("preamble", "closing"))
        party, state = len(_PARTY_BODY.findall(body)), len(_STATE_BODY.findall(body))
        if party == state:
            return None
        return "party" if party > state else "state"

    def _issuer(self) -> Issuer | None:
        # Below the title stands who decides ("CHỦ TỊCH ỦY BAN …"), which is not always who issues.
        above = self.layout.title[0] - self.dropped if self.layout.title[0] else len(self.head)
        title = {line.start for line in self.layout.lines[slice(*self.layout.title)]}
        lines = [line for line in self.head[:above] if line.start not in title]
        found = issuer_of_head(lines, None, self.family, self.day, self.place)
        if found is not None and self.symbol is not None:
            below = issuer_of_head(self.head[above:], None, self.family, self.day, self.place)
            coded = issuer_of_head((), self.symbol, self.family, self.day, self.place)
            if coded is not None and found.name.startswith("Bộ ") and coded.name.startswith(_OWN_ORGANS):
                found = coded  # a letterhead that kept only the superior: the number says whose it is
            found = as_chairman(completed(found, coded, below), self.symbol)
        if found is None and self.whose is not None:
            found = issuer_named(self.text[slice(*self.whose)], self.whose, self.family)
        if found is None and self.enclosure is not None and self.enclosure.issuer:
            found = issuer_named(self.enclosure.issuer, self.enclosure.issuer_span, self.family)
        if found is None:
            # Where the header lost its left column, the lines below the title are all there is.
            lines = [line for line in self.head if line.start not in title]
            found = issuer_of_head(lines, self.symbol, self.family, self.day, self.place)
        if found is not None:
            self._found("issuer", found.span)
            return found
        acted = issuer_of_text(self.plain, self.passages, self.foot, self.symbol, self.family, self.day)
        if acted is None and self.facts.issuer and self.symbol is not None:
            return issuer_of_head([], self.symbol, self.family, self.day, self.facts.issuer)
        return acted

    def _stamp(self, pattern: re.Pattern[str]) -> str | None:
        for line in self.head:
            match = pattern.match(line.plain)
            if match:
                return self.text[line.start + match.start(1) : line.start + match.end(1)]
        return None

    def _from_page(self, field: str, value: str) -> None:
        self._warn(f"header.{field}.portal", f"not in the text; {value!r} is what the portal's page says", None)

    def _found(self, field: str, span: Span | None) -> None:
        if span is not None:
            self.spans[field] = span

    def _warn(self, code: str, message: str, span: Span | None) -> None:
        self.warnings.append(Warning(code=code, message=message, span=span))

    def _missing(self, header: Header) -> None:
        for field in ("type", "symbol", "date", "issuer"):
            if getattr(header, field) is None and not any(w.code.startswith(f"header.{field}.") for w in self.warnings):
                self._warn(f"header.{field}.missing", f"the text does not say the document's {field}", None)


def _passages(title: Title, text: str) -> tuple[Passage, ...]:
    """The title's paragraphs: lines with nothing but white space between them are one, so that no verb loses its object."""
    joined: list[tuple[int, int]] = []
    for start, end in title.spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(Passage(a, b, "title", "title", first=i == 0) for i, (a, b) in enumerate(joined))
