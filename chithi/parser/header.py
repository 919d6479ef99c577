"""The header: what a document says of itself, read from the bag of components of its head and foot (domain §1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from chithi.corpus.source import Source
from chithi.corpus.vietnamese import fold, plain
from chithi.parser.document import Family, Header, Signature, Span, Warning
from chithi.parser.document_types import DocumentType, type_of_code, type_of_word, type_words
from chithi.parser.issuing import Issuer, as_chairman, issuer_of_head, issuer_of_text
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
    capitals,
    spaced_type,
    subject_below,
    type_line,
)
from chithi.parser.passage import Passage
from chithi.parser.signing import read_recipients, read_signature
from chithi.parser.symbols import Symbol, find_symbols

_URGENCY = re.compile(r"HỎA TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN")
_SECRECY = re.compile(r"TUYỆT MẬT|TỐI MẬT|MẬT")
_SUBJECT_START = re.compile(
    r"(?:(?:V/[vV]|v/v)\s*:?|(?:Về việc|VỀ VIỆC|về việc|Về|VỀ|về)(?=\s)|[“\"](?=V/v))\s*", re.IGNORECASE
)
_OF_WHOM = re.compile(r"(?:CỦA|của|Của)\s[^.;]{3,140}?\s(?=(?:VỀ|về|Về|V/v)\s)")
_ORGANIZATION = re.compile(
    r"TỔNG LIÊN ĐOÀN|LIÊN ĐOÀN LAO ĐỘNG|ĐOÀN (?:TNCS|THANH NIÊN)|MẶT TRẬN TỔ QUỐC|HỘI LIÊN HIỆP PHỤ NỮ|HỘI NÔNG DÂN|HỘI CỰU CHIẾN BINH"
)
_PARTY_SIGNATURE = re.compile(r"(?:T/M|K/T|T/L)\b")
_STATE_SIGNATURE = re.compile(r"(?:TM|KT|TL|TUQ)\s?\.")
_PARTY_BODY = re.compile(
    r"\b(?:Tỉnh ủy|Thành ủy|Huyện ủy|Thường trực Tỉnh ủy|Ban Thường vụ (?:Tỉnh|Thành|Huyện|Đảng) ủy|Ban Bí thư|Bộ Chính trị)\b"
)
_STATE_BODY = re.compile(
    r"\b(?:Ủy ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Bộ trưởng|Thủ tướng|Chính phủ|(?:Bộ|Sở|Cục|Tổng cục) [A-ZĐ])\b"
)
_ADOPTED = re.compile(
    r"này\s+(?:đã\s+)?được\s+[^.;]{4,200}?\s+thông\s+qua\s+(?P<day>ngày\s+(?P<d>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<m>\d{1,2})(?:,?\s+năm\s+|[/.-])(?P<y>\d{4}))"
)
_LEDE = re.compile(
    r"(?:(?P<day>[Nn]gày\s+(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})),?\s*)?[^.\n]{3,120}?\s(?:có|ban hành|ký|ra|gửi|phát đi)\s+"
    rf"(?P<type>{'|'.join(map(re.escape, type_words()))})\s+(?:khẩn\s+|hỏa tốc\s+)?(?:số\s*:?\s*)?(?=\d)",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    r"(?:Quyết định|Thông tư|Nghị định|Nghị quyết|Chỉ thị|Luật|Bộ luật|Pháp lệnh|Quy chế|Quy định|Văn bản|Kế hoạch|Thông tư liên tịch|Lệnh|Thông báo|Hướng dẫn|Kết luận)\s+này\s+(?:bắt đầu\s+)?có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s*,?\s*"
    r"(?:(?P<signed>(?:kể\s+)?từ\s+ngày\s+(?:ký|được\s+ký|ban\s+hành|thông\s+qua))"
    r"|sau\s+(?P<n>\d{1,3})\s*(?:\([^()]{0,30}\)\s*)?ngày,?\s*(?:kể\s+)?từ\s+ngày\s+(?:ký|ban\s+hành)"
    r"|(?:kể\s+)?từ\s+(?:ngày\s+)?(?P<d>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<m>\d{1,2})(?:\s*[/.-]\s*|,?\s+năm\s+)(?P<y>\d{4}))"
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
    def __init__(self, source: Source, layout: Layout, passages: Sequence[Passage]) -> None:
        self.text = source.text
        self.plain = plain(source.text)
        self.facts = source.metadata
        self.layout = layout
        self.passages = passages
        self.head = layout.lines[slice(*layout.head)]
        self.foot = layout.lines[slice(*layout.foot)]
        self.spans: dict[str, Span] = {}
        self.warnings: list[Warning] = []

    def read(self) -> tuple[Header, tuple[Warning, ...], tuple[Passage, ...]]:
        symbol = self._symbol()
        family = self._family(symbol)
        day, place = self._dateline()
        kind, subject, title = self._type_and_subject(symbol, family)
        signature, signature_span = read_signature(self.text, self.foot)
        if signature_span:
            self.spans["signature"] = signature_span
        lede = None
        if symbol is None and kind is None and not self.facts:
            lede = self._lede()
        if lede is not None:
            symbol, day, subject = lede
            kind = type_of_code(symbol.type, symbol.family) if symbol.type else type_of_word("công văn")
            family = symbol.family
        fact_symbol = None if symbol else self._fact_symbol()
        symbol = symbol or fact_symbol
        family = family or (symbol.family if symbol else None)
        if symbol is not None and (kind is None or symbol.type == "VBHN"):
            # A consolidated text shows the type line of what it consolidates; its own symbol says what it is.
            kind = self._type_of_symbol(symbol) or kind
        kind = kind or self._fact_type(family)
        day = day or self._adopted() or self._fact_date()
        issuer = self._issuer(symbol, family, day, place)
        if signature is None or signature.name is None:
            signature = self._fact_signer(signature)
        if family is None and issuer is not None:
            family = issuer.family
        header = Header(
            family=family,
            type=kind.code if kind else None,
            type_name=kind.name if kind else None,
            number=symbol.number if symbol else None,
            symbol=symbol.text if symbol else None,
            issuer=issuer.name if issuer else None,
            issuer_key=issuer.key if issuer else None,
            place=place,
            date=day,
            subject=subject,
            addressees=self._addressees(),
            recipients=read_recipients(self.text, self.foot),
            signature=signature,
            urgency=self._stamp(_URGENCY),
            secrecy=self._stamp(_SECRECY),
            effective_date=self._effective_date(day),
            spans=dict(sorted(self.spans.items())),
        )
        self._missing(header)
        self._compare_with_facts(header)
        return header, tuple(self.warnings), title

    # Components ----------------------------------------------------------------------------------------------------

    def _symbol(self) -> Symbol | None:
        for line in self.head:
            at = re.search(r"(?:Số|SỐ|số)\s*:?\s*\d", line.plain)
            if at is None or (line.plain[0].islower() and len(line.plain) > 60) or len(line.plain) > 160:
                continue
            if not (
                NUMBER_LINE.match(line.plain)
                or NATIONAL.search(line.plain)
                or DATELINE.search(line.plain)
                or capitals(line.plain[: at.start()])
            ):
                continue
            digit = line.start + at.end() - 1
            symbol = next(find_symbols(self.plain, digit, line.end), None)
            if symbol is not None and symbol.start - digit <= 2:
                self.spans["symbol"] = (symbol.start, symbol.end)
                return symbol
        return self._consolidation_number()

    def _consolidation_number(self) -> Symbol | None:
        """A consolidated text is numbered and dated at its end, where it is certified ("Số: 16/VBHN-BTC")."""
        tail = self.layout.lines[max(self.layout.body[0], self.layout.body[1] - 12) : self.layout.foot[1] + 3]
        for line in tail:
            if "VBHN" in line.plain and NUMBER_LINE.match(line.plain):
                symbol = next(find_symbols(self.plain, line.start, line.end), None)
                if symbol is not None and symbol.type == "VBHN":
                    self.head = (*self.head, *(other for other in tail if DATELINE.fullmatch(other.plain)))
                    self.spans["symbol"] = (symbol.start, symbol.end)
                    return symbol
        return None

    def _dateline(self) -> tuple[str | None, str | None]:
        for line in self.head:
            match = DATELINE.search(line.plain)
            if match is None or len(line.plain) > 150:
                continue
            place = self._place(match["place"])
            at = line.start + match.start("place")
            if place is not None:
                self.spans["place"] = (at, at + len(match["place"]))
            parts = [re.sub(r"\D", "", match[g]) for g in ("d", "m", "y")]
            self.spans["date"] = (line.start + match.start("place"), line.start + match.end())
            if not all(parts) or len(parts[2]) != 4:
                self._warn(
                    "header.date.blank",
                    "the line of place and date leaves the day or month blank",
                    self.spans.pop("date"),
                )
                return None, place
            try:
                return date(int(parts[2]), int(parts[1]), int(parts[0])).isoformat(), place
            except ValueError:
                self._warn("header.date.impossible", f"no such day: {match[0]!r}", self.spans.pop("date"))
                return None, place
        return None, None

    def _adopted(self) -> str | None:
        """Laws and resolutions of assemblies have no dateline: they say when they were adopted."""
        tail = [(line.start, line.end) for line in self.foot] + [
            (p.start, p.end) for p in self.passages[-4:] if not p.quoted
        ]
        for start, end in tail:
            match = _ADOPTED.search(self.plain, start, end)
            if match:
                self.spans["date"] = match.span("day")
                return f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}"
        return None

    def _place(self, written: str) -> str | None:
        words = re.sub(r"^(?:[A-ZĐ&/.-]+\d*\s+|.*\bNAM\s+|.*H[ạa]nh phúc[\s_]+)", "", written.strip(" ,.-_"))
        return words or None

    def _type_and_subject(
        self, symbol: Symbol | None, family: Family | None
    ) -> tuple[DocumentType | None, str | None, tuple[Passage, ...]]:
        lines = self.layout.lines
        at = self.layout.type_line
        kind: DocumentType | None = None
        spans: list[Span] = []
        if at is not None:
            match = type_line(lines[at].plain)
            word = match["type"] if match else spaced_type(lines[at].plain) or lines[at].plain
            kind = type_of_word(re.sub(r"\s*\d+$", "", word), family)
            self.spans["type"] = (lines[at].start, lines[at].start + len(match["type"]) if match else lines[at].end)
            if match and match["rest"].strip(" .:*"):
                start = lines[at].start + match.start("rest")
                spans.append((start + len(match["rest"]) - len(match["rest"].lstrip()), lines[at].end))
            spans += [(line.start, line.end) for line in lines[self.layout.title[0] + 1 : self.layout.title[1]]]
        if not spans:
            spans = self._subject_under_number()
            if spans and kind is None:
                kind = self._type_of_symbol(symbol) if symbol else None
                kind = kind or type_of_word("công văn")
        if not spans:
            return kind, None, ()
        title = tuple(Passage(a, b, "title", "title", first=i == 0) for i, (a, b) in enumerate(spans))
        self.spans["subject"] = (spans[0][0], spans[-1][1])
        words = " ".join(self.text[a:b].strip() for a, b in spans)
        of_whom = _OF_WHOM.match(plain(words))
        if of_whom:  # "KẾT LUẬN / CỦA BỘ CHÍNH TRỊ / về …": whose it is, not what it is about
            words = words[of_whom.end() :]
        lead = _SUBJECT_START.match(plain(words))
        subject = words[lead.end() :] if lead else words
        subject = (
            re.sub(r"^\d{1,2}\s+(?=[^\W\d])", "", subject) if kind else subject
        )  # a footnote's mark behind the type
        return kind, re.sub(r"[\s.]*$", "", subject).strip("“” ") or None, title

    def _subject_under_number(self) -> list[Span]:
        """The "V/v …" of a công văn: the line it opens and those that go on with it."""
        for i, line in enumerate(self.head):
            match = SUBJECT_LINE.match(line.plain)
            if match is None and i and subject_below(self.head[i - 1].plain, line.plain):
                match = re.match("Về", line.plain)
            start = line.start
            if match is None and NUMBER_LINE.match(line.plain):
                match = re.search(r"\sV/v\b", line.plain)  # number and subject in one cell
                start += match.start() + 1 if match else 0
            if match is None or (line.plain.startswith("Về việc") and len(line.plain) > 250):
                continue
            spans = [(start, line.end)]
            for following in self.head[i + 1 : i + 6]:
                text = following.plain
                if DATELINE.search(text) or NATIONAL.search(text) or MOTTO.search(text) or PARTY.search(text):
                    continue  # the other column
                if not text[0].islower() or ADDRESSED.match(text):
                    break
                spans.append((following.start, following.end))
            return spans
        return []

    def _type_of_symbol(self, symbol: Symbol) -> DocumentType | None:
        if symbol.type:
            return type_of_code(symbol.type, symbol.family)
        if symbol.organ and symbol.organ.startswith(("QH", "UBTVQH")):
            return None
        return type_of_word("công văn")

    def _family(self, symbol: Symbol | None) -> Family | None:
        head = " ".join(line.plain for line in self.head)
        foot = " ".join(line.plain for line in self.foot)
        if _ORGANIZATION.search(
            " ".join(line.plain for line in self.head if capitals(line.plain) and not type_line(line.plain))
        ):
            return "organization"
        if PARTY.search(head):
            return "party"
        if NATIONAL.search(head) or MOTTO.search(head):
            return "state"
        if symbol is not None:
            return symbol.family
        if _PARTY_SIGNATURE.search(foot):
            return "party"
        if _STATE_SIGNATURE.search(foot):
            return "state"
        stated = next(find_symbols(plain(self.facts.get("symbol", ""))), None)
        if stated is not None:
            return stated.family
        body = " ".join(self.plain[p.start : p.end] for p in self.passages if p.part in ("preamble", "closing"))
        party, state = len(_PARTY_BODY.findall(body)), len(_STATE_BODY.findall(body))
        if party == state:
            return None
        return "party" if party > state else "state"

    def _issuer(
        self, symbol: Symbol | None, family: Family | None, day: str | None, place: str | None
    ) -> Issuer | None:
        # Below the title stands who decides ("CHỦ TỊCH ỦY BAN …"), which is not always who issues.
        above = self.layout.title[0] or len(self.head)
        lines = [line for line in self.head[:above] if not self._in_title(line)]
        found = issuer_of_head(lines, None, family, day, place)
        if found is None:
            # … but where the header lost its left column it is all there is.
            lines = [line for line in self.head if not self._in_title(line)]
            found = issuer_of_head(lines, symbol, family, day, place)
        elif symbol is not None:
            found = as_chairman(found, symbol)
        if found is not None:
            if found.span:
                self.spans["issuer"] = found.span
            return found
        acted = issuer_of_text(self.plain, self.passages, self.foot, family, day)
        if acted is not None:
            return acted
        fact = self.facts.get("issuer")
        if fact and symbol is not None:
            return issuer_of_head([], symbol, family, day, fact)
        return None

    def _in_title(self, line: Line) -> bool:
        title = self.layout.lines[slice(*self.layout.title)]
        return any(line is other for other in title)

    def _addressees(self) -> tuple[str, ...]:
        names: list[str] = []
        for i, line in enumerate(self.head):
            match = ADDRESSED.match(line.plain)
            if match is None:
                continue
            rest = self.text[line.start + match.end() : line.end].strip(" :*")
            if rest:
                names += re.split(r";\s+(?=[^\W\d_])", rest)
            for following in self.head[i + 1 :]:
                if not following.plain.startswith(("-", "+", "•", "–")) and (rest or names):
                    break
                names.append(self.text[following.start : following.end].lstrip("-+•– "))
            break
        if not names:
            names = self._telegram_addressees()
        return tuple(name for name in (re.sub(r"[\s;,.]+$", "", n) for n in names) if name)

    def _telegram_addressees(self) -> list[str]:
        """The list after "… điện:" of a công điện, which stands in the preamble's first lines."""
        preamble = [p for p in self.passages if p.part == "preamble"]
        for i, passage in enumerate(preamble):
            if self.plain[passage.start : passage.end].rstrip("* ").endswith("điện:"):
                names = []
                for following in preamble[i + 1 :]:
                    words = self.text[following.start : following.end]
                    if not words.startswith(("-", "+", "•", "–")):
                        break
                    names.append(words.lstrip("-+•– "))
                return names
        return []

    def _stamp(self, pattern: re.Pattern[str]) -> str | None:
        for line in self.head:
            match = pattern.fullmatch(line.plain.strip(" .:"))
            if match:
                return self.text[line.start : line.end].strip(" .:")
        return None

    def _effective_date(self, day: str | None) -> str | None:
        for passage in self.passages:
            if passage.part == "preamble" or passage.quoted:
                continue
            match = _EFFECT.search(self.plain, passage.start, passage.end)
            if match is None:
                continue
            signed = date.fromisoformat(day) if day else None
            found: date | None = None
            if match["signed"]:
                found = signed
            elif match["n"]:
                found = signed + timedelta(days=int(match["n"])) if signed else None
            else:
                try:
                    found = date(int(match["y"]), int(match["m"]), int(match["d"]))
                except ValueError:
                    found = None
            if found:
                self.spans["effective_date"] = (match.start(), match.end())
                return found.isoformat()
        return None

    # What others say of the document ---------------------------------------------------------------------------------

    def _lede(self) -> tuple[Symbol, str | None, str | None] | None:
        """A press page: number, date and subject stand in the article's opening sentence (domain §8.1)."""
        for line in self.layout.lines[:12]:
            match = _LEDE.search(line.plain)
            if match is None:
                continue
            symbol = next(
                find_symbols(self.plain, line.start + match.end(), min(line.end, line.start + match.end() + 60)), None
            )
            if symbol is None or symbol.start - (line.start + match.end()) > 2:
                continue
            self.spans["symbol"] = (symbol.start, symbol.end)
            self._warn(
                "header.press", "number, date and subject are those that a press page reports", (line.start, line.end)
            )
            day = f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}" if match["day"] else None
            about = re.search(r"\bvề (?:việc )?(?P<subject>[^.]{10,300})\.?", self.plain[symbol.end : line.end])
            subject = None
            if about:
                start = symbol.end + about.start("subject")
                subject = self.text[start : symbol.end + about.end("subject")].strip()
                self.spans["subject"] = (start, start + len(subject))
            return symbol, day, subject
        return None

    def _fact_symbol(self) -> Symbol | None:
        fact = self.facts.get("symbol")
        symbol = next(find_symbols(plain(fact)), None) if fact else None
        if symbol is not None:
            self._from_facts("symbol", symbol.text)
        return symbol

    def _fact_type(self, family: Family | None) -> DocumentType | None:
        fact = self.facts.get("type")
        kind = type_of_word(fact, family) if fact else None
        if kind is not None:
            self._from_facts("type", kind.name)
        return kind

    def _fact_date(self) -> str | None:
        day = _iso(self.facts.get("date", ""))
        if day is not None:
            self._from_facts("date", day)
        return day

    def _fact_signer(self, signature: Signature | None) -> Signature | None:
        name = self.facts.get("signer")
        if not name or name.startswith(("Đã biết", "Đang cập nhật", "***")):
            return signature
        self._from_facts("signer", name)
        return Signature(
            authority=signature.authority if signature else None,
            position=signature.position if signature else None,
            name=name,
        )

    def _compare_with_facts(self, header: Header) -> None:
        """Where the text and the portal's page both speak, the text wins; that they differ is worth knowing."""
        symbol = next(find_symbols(plain(self.facts.get("symbol", ""))), None)
        said = {
            "symbol": symbol.text if symbol else None,
            "date": _iso(self.facts.get("date", "")),
            "signer": self.facts.get("signer"),
        }
        read = {
            "symbol": header.symbol,
            "date": header.date,
            "signer": header.signature.name if header.signature else None,
        }
        for field, value in said.items():
            if value and read[field] and fold(value) != fold(read[field] or ""):
                self._warn(
                    f"header.{field}.differs", f"the text says {read[field]!r}, the portal's page {value!r}", None
                )

    def _from_facts(self, field: str, value: str) -> None:
        self._warn(f"header.{field}.portal", f"not in the text; {value!r} is what the portal's page says", None)

    def _warn(self, code: str, message: str, span: Span | None) -> None:
        self.warnings.append(Warning(code=code, message=message, span=span))

    def _missing(self, header: Header) -> None:
        for field in ("type", "symbol", "date", "issuer"):
            if getattr(header, field) is None and not any(w.code.startswith(f"header.{field}.") for w in self.warnings):
                self._warn(f"header.{field}.missing", f"the text does not say the document's {field}", None)


def _iso(day: str) -> str | None:
    """The ISO form of a portal's date ("05/01/2024")."""
    match = re.fullmatch(r"\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})\s*", day)
    return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}" if match else None
