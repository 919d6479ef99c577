"""References: where a text names a document, in which form, and what the words right there say of it.

A reference is read like a sentence of a small grammar: type word, then number (or a list of them), name or date, then date and
issuer in either order. What stands around it (pinpoint before, title behind) is the matter of other modules.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache

from chithi.parser.citations.announced import issue_told
from chithi.parser.citations.heads import Head, find_heads, head_at, organ_before, unit, words
from chithi.parser.citations.issuers import end_of_organ, organs_between
from chithi.parser.citations.law_references import LAW_KINDS, Bills, is_bill, laws_inside, listed_laws, read_law_name
from chithi.parser.citations.odd_numbers import BY, as_written, blank_number, firm_number, is_letter, spelled_number
from chithi.parser.citations.reference import Reference
from chithi.parser.citations.reference_dates import DATE, end_of_date, iso_day
from chithi.parser.citations.tails import read_tail
from chithi.parser.document import Form
from chithi.parser.names.document_types import type_of_word
from chithi.parser.names.laws import law_in_full
from chithi.parser.names.symbols import Symbol, find_symbols

_LEAD = re.compile(r"\s*(?:\(?(?:mang\s+)?(?:số|sô|so)(?:\s+hiệu)?(?![a-zà-ỹ])\s*[:.]?\s*|:\s*)?")
_NUMBER_ITEM = r"[0-9]{1,5}[a-zđ]?\+?(?![\w/%]|[.,][0-9])"
_NUMBERS = re.compile(rf"{_NUMBER_ITEM}(?:\s*(?:,|;|và)\s*(?:số\s*)?{_NUMBER_ITEM}){{0,20}}")
_NUMBER = re.compile(r"[0-9]{1,5}[a-zđ]?")
_NUMBER_YEAR = re.compile(r"([0-9]{1,4}[a-z]?)/((?:19|20)[0-9]{2})(?![\w/-])")
_LIST_MARK = re.compile(r"\s*(?:,|;|và)\s*(?:số\s*)?")
_BACK = re.compile(
    r"\s+(?P<this>này)(?!\w)|\s+(?:nêu|nói|kể|dẫn|ghi)\s+(?:ở\s+)?trên(?!\w)"
    r"|\s+(?:trên|đó|ấy)(?=\s*(?:[,.;:)]|$|của|và|thì|được|có|đã|để|là|cho|về|quy\s+định))"
)
_PLURAL = re.compile(r"(?:các|những)\s+$")
_SAID = re.compile(r"(?<!\w)(số\s*:?\s*)$")
_LISTING = re.compile(r"(?:,|;|và|:|hoặc|-|\+)\s*(?:số\s*:?\s*)?$")
_FORM = re.compile(
    r"(?:mẫu|biểu|bảng|giấy\s+phép|hồ\s+sơ|tài\s+khoản|thẻ|tiêu\s+chuẩn|quy\s+chuẩn|bản\s+án|vụ\s+án|hóa\s+đơn)\s+$"
    r"|(?:qcvn|tcvn)\s?[0-9]{0,5}\s?[:-]\s*$"  # "QCVN 12 : 2008/BTNMT"
)
_STOP = re.compile(r"\.\s")
# Acts that approve what a plan or a project is: "Quyết định phê duyệt quy hoạch số 5/QĐ-UBND".
_APPROVING = frozenset({"QĐ", "NQ"})
# Laws of the last century bear "(sửa đổi)" in their titles; since then it marks the bill of one.
_NO_LONGER_REVISED = 2009
_MINUTES = re.compile(r"[^,;.:()0-9]{2,80}?(?=\s+ngày\s)")
_SESSION = re.compile(
    r"\s+(?:hội\s+đồng\s+nhân\s+dân\s[^;:.()]{3,80}?,?\s+)?kỳ\s+họp\s[^;:.()]{3,120}?(?=\s*,?\s+ngày\s+[0-9])"
)


@cache
def _type_code(word: str, family: str | None) -> str | None:
    found = type_of_word(word, family)
    return found.code if found else None


def _bare(number: str) -> str:
    """A number without its leading zeros."""
    return number.lstrip("0")


class ReferenceReader:
    """Reads the references of a document's paragraphs; holds what every step looks at.

    Args:
        text: the text as quoted (for names).
        plain, low: the same for matching, and that in lower case; equal lengths.
        family: of the citing document; decides words with two meanings ("Quy định").
        day: ISO day of the citing document, None when unknown.
        start, end: from the first paragraph to the last.
    """

    def __init__(
        self, text: str, plain: str, low: str, family: str | None, day: str | None, start: int, end: int
    ) -> None:
        self.text, self.plain, self.low, self.family = text, plain, low, family
        self.year = int(day[:4]) if day else 0
        self._bills = Bills()
        self._symbols = {s.start: s for s in find_symbols(plain, start, end)}
        self._heads = find_heads(low, start, end)
        self._places = sorted({*self._symbols, *self._heads})
        self._cited: set[tuple[str | None, str]] = set()  # type and number of what was cited in full

    def read(self, start: int, end: int) -> list[Reference]:
        """The references of a paragraph, in text order."""
        places = self._places[bisect_left(self._places, start) : bisect_left(self._places, end)]
        found: list[Reference] = []
        reached = start
        self._form_end = start
        head: Head | None = None
        for place in places:
            if place < reached:
                continue
            opening = self._heads.get(place)
            if opening is not None:
                if opening.word in words("fields") and organ_before().search(self.low, max(start, place - 12), place):
                    continue
                head = opening
                new = self._after_head(head, end)
                if new and new[0].form in ("full", "short") and new[0].date is None:
                    issue = issue_told(self.plain, self.low, place, reached)
                    if issue is not None:
                        new[0] = new[0]._replace(date=issue.day, issuer=new[0].issuer or issue.issuer)
            else:
                new = self._orphan(self._symbols[place], head, found, start, end)
            if new:
                found += new
                reached = max(reference.end for reference in new)
                self._cited |= {(r.type, _bare(r.number)) for r in new if r.form == "full" and r.number}
        return found

    def _symbol_at(self, place: int, end: int) -> Symbol | None:
        """The symbol that starts at a place and ends inside the paragraph."""
        symbol = self._symbols.get(place)
        return symbol if symbol is not None and symbol.end <= end else None

    def _after_head(self, head: Head, end: int) -> list[Reference]:
        """What a type word opens."""
        low = self.low
        lead = _LEAD.match(low, head.end, end)
        after = lead.end() if lead else head.end
        said = lead is not None and "s" in lead[0]
        symbol = self._symbol_at(after, end)
        if symbol is not None:
            if said and symbol.type in _APPROVING and head.word in words("approved"):
                start = head.end + len(low[head.end : after]) - len(low[head.end : after].lstrip())
                return [self._numbered(start, symbol, None, end)]
            return [self._numbered(head.start, symbol, head, end)]
        if head.word in LAW_KINDS:
            return self._law(head, end)
        date = DATE.match(low, head.end, end)
        day = iso_day(date) if date is not None else None
        if date is not None and day is not None and not self._begins(date):
            return self._dated(head, end_of_date(date), day, end)
        odd = blank_number(self.plain, low, after, end, said=said)
        if odd is None and said and head.word in words("series"):
            odd = firm_number(self.plain, low, after, end)
        if odd is not None:
            return [self._numbered(head.start, odd, head, end)]
        if after < end and low[after].isdigit():
            return self._numbers(head, after, said, end)
        back = self._back(head, end)
        if back is not None:
            return [back]
        if head.word in words("generic") or is_bill(low, head.start):
            return []
        session = _SESSION.match(low, head.end, end) if head.word == "nghị quyết" else None
        date = DATE.match(low, session.end(), end) if session is not None else None
        day = iso_day(date) if date is not None else None
        if date is not None and day is not None:  # "Nghị quyết kỳ họp thứ 5 của Hội đồng nhân dân tỉnh ngày 20/7/1987"
            return [self._plain(head, "unnumbered", end_of_date(date), date=day)]
        minutes = _MINUTES.match(low, head.end, end) if head.word.startswith("biên bản") else None
        date = DATE.match(low, minutes.end(), end) if minutes is not None else None
        day = iso_day(date) if date is not None else None
        if date is not None and day is not None:  # "Biên bản họp Hội đồng thẩm định ngày 12/3/2018"
            return self._dated(head, end_of_date(date), day, end)
        by = BY.match(low, head.end, end)
        return self._issuer_first(head, by.end(), end) if by is not None else []

    def _begins(self, date: re.Match[str]) -> bool:
        """Whether a date begins a sentence of its own ("… kết luận của Tỉnh ủy⏎Ngày 16/8/2021, UBND tỉnh")."""
        return self.plain[date.start() : date.end()].lstrip().startswith("Ngày")

    def _dated(self, head: Head, at: int, day: str, end: int) -> list[Reference]:
        """`báo cáo ngày 15/11/2021 của Sở Y tế`, `văn bản đề ngày 29/10/2025 số 16/CV-HL`."""
        lead = _LEAD.match(self.low, at, end)
        symbol = self._symbol_at(lead.end(), end) if lead and "s" in lead[0] else None
        if symbol is not None:
            return [self._numbered(head.start, symbol, head, end, day)]
        if head.word in words("generic") or is_bill(self.low, head.start):
            return []
        return [read_tail(self.plain, self.low, self._plain(head, "unnumbered", at, date=day), end)]

    def _plain(
        self, head: Head, form: Form, stop: int, *, date: str | None = None, issuer: tuple[int, int] | None = None
    ) -> Reference:
        return Reference(head.start, stop, form, self._type(head.word, None), head.word, date=date, issuer=issuer)

    def _back(self, head: Head, end: int) -> Reference | None:
        """`Chỉ thị này`, `Nghị định nêu trên`."""
        back = _BACK.match(self.low, head.end, end)
        if back is None or (not back["this"] and head.word in words("never_anaphoric")):
            return None
        return self._plain(head, "self" if back["this"] else "anaphoric", back.end())

    def _numbered(self, start: int, symbol: Symbol, head: Head | None, end: int, day: str | None = None) -> Reference:
        word = head.word if head else ""
        kind = self._type(word, symbol)
        if kind != symbol.type:
            symbol = as_written(symbol, self.plain)
        elif word in words("generic") and is_letter(symbol, self.plain):
            symbol, kind = as_written(symbol, self.plain), "CV"
        return read_tail(
            self.plain,
            self.low,
            Reference(start, symbol.end, "full", kind, word, symbol.number, symbol.text, day, read=symbol),
            end,
        )

    def _type(self, word: str, symbol: Symbol | None) -> str | None:
        if symbol is not None and (not word or word in words("generic")):
            return symbol.type or ("CV" if symbol.year is None and symbol.family == "state" else None)
        if not word:
            return None
        if symbol is not None and symbol.type == "TTLT" and word == "thông tư":
            return symbol.type
        return _type_code(word, symbol.family if symbol is not None else self.family)

    def _numbers(self, head: Head, at: int, said: bool, end: int) -> list[Reference]:
        """Bare numbers behind a type word: a list that the next symbol completes, or short forms."""
        low = self.low
        spelled = spelled_number(self.plain, low, at, end)
        if spelled is not None:
            day, issuer = iso_day(spelled.day), spelled.issuer
            if spelled.symbol is not None:
                return [self._numbered(head.start, spelled.symbol, head, end)._replace(issuer=issuer)]
            number = low[at : spelled.number_end]
            short = Reference(head.start, end_of_date(spelled.day), "short", self._type(head.word, None), head.word)
            return [short._replace(number=number, symbol=number, date=day, issuer=issuer)]
        numbers = _NUMBERS.match(low, at, end)
        if numbers is None:
            return self._with_year(head, at, end)
        rest = (
            self._symbol_at(numbers.end() + 1, end) if said and low[numbers.end() : numbers.end() + 1] == " " else None
        )
        if rest is not None and numbers[0].isdigit():  # "số 1 24/QĐ-UB": a blank inside the number
            number = numbers[0] + rest.number
            whole = replace(rest, start=at, number=number, text=number + rest.text[len(rest.number) :])
            return [self._numbered(head.start, whole, head, end)]
        members = list(_NUMBER.finditer(low, at, numbers.end()))
        symbol = next((s for m in members if (s := self._symbol_at(m.start(), end)) is not None), None)
        if symbol is not None:  # "187, 188-KL/TW"
            members = [m for m in members if m.start() < symbol.start]
        else:
            mark = _LIST_MARK.match(low, numbers.end(), end)
            symbol = self._symbol_at(mark.end(), end) if mark else None
        if symbol is not None:
            kind = self._type(head.word, symbol)
            last = self._numbered(symbol.start, symbol, head, end)
            found = [  # numbers that lean on one symbol share its date: they are one signature's work
                Reference(
                    member.start() if order else head.start, member.end(), "full", kind, head.word, member[0],
                    symbol.text.replace(symbol.number, member[0], 1), last.date, read=symbol,
                )
                for order, member in enumerate(members)
            ]  # fmt: skip
            return [*found, last]
        if head.word in words("never_short") and not self._is_told(head, members, numbers.end(), said, end):
            return []
        if not said and not self._is_issued(numbers.end(), end) and not self._is_dated(numbers.end(), end):
            if unit().match(low, numbers.end(), end) or not self.plain[head.start].isupper():
                return []
            if not _PLURAL.search(low, max(0, head.start - 6), head.start):
                members = members[:1]
        kind = self._type(head.word, None)
        found = [
            Reference(
                member.start() if order else head.start, member.end(), "short", kind, head.word, member[0], member[0]
            )
            for order, member in enumerate(members)
        ]
        return [*found[:-1], read_tail(self.plain, self.low, found[-1], end)]

    def _is_issued(self, at: int, end: int) -> bool:
        """Whether an issuer follows: "theo chỉ thị 208 của Ban Bí thư"."""
        by = BY.match(self.low, at, end)
        return (
            by is not None
            and self.plain[by.end() : by.end() + 1].isupper()
            and end_of_organ(self.plain, self.low, by.end(), end) is not None
        )

    def _is_dated(self, at: int, end: int) -> bool:
        date = DATE.match(self.low, at, end)
        return date is not None and iso_day(date) is not None

    def _is_told(self, head: Head, members: list[re.Match[str]], at: int, said: bool, end: int) -> bool:
        """Whether a common type word with bare numbers is a document: one cited in full before, or one with a date."""
        if (said or self.plain[head.start].isupper()) and all(
            (self._type(head.word, None), _bare(m[0])) in self._cited for m in members
        ):
            return True
        if head.word not in words("series"):
            return False
        if said:
            return self._is_dated(at, end)
        # "Công văn 1234 ngày 5/6/2021", "Kế hoạch 47 của Tỉnh ủy"
        return self.plain[head.start].isupper() and (self._is_dated(at, end) or self._is_issued(at, end))

    def _with_year(self, head: Head, at: int, end: int) -> list[Reference]:
        """`Nghị định số 15/2020`."""
        match = _NUMBER_YEAR.match(self.low, at, end)
        if match is None or head.word in words("never_short"):
            return []
        kind = self._type(head.word, None)
        return [
            read_tail(
                self.plain,
                self.low,
                Reference(head.start, match.end(), "short", kind, head.word, match[1], match[0]),
                end,
            )
        ]

    def _law(self, head: Head, end: int) -> list[Reference]:
        """A law by name, with or without number, year and date."""
        low = self.low
        if low.endswith(("pháp ", "pháp\n"), max(0, head.start - 5), head.start):
            return []  # "văn bản quy phạm pháp luật đó"
        back = self._back(head, end)
        if back is not None:
            return [back]
        name_end = read_law_name(self.plain, low, head.start, head.end, head.word, end)
        if is_bill(low, head.start) or self._bills.goes_on(low, head.start):
            self._bills.note(low, head.start, name_end or head.end)
            return []
        if name_end is None:
            listed = listed_laws(low, head.start, head.end, head.word, end)
            if listed:
                kind = self._type(head.word, None)
                return [
                    read_tail(
                        self.plain,
                        low,
                        Reference(
                            a,
                            b,
                            "named",
                            kind,
                            head.word,
                            name=law_in_full(f"{head.word.capitalize()} {self.text[a:b]}"),
                        ),
                        end,
                    )
                    for a, b in listed
                ]
            date = DATE.match(low, head.end, end)
            if date is None or iso_day(date) is None or not self.plain[head.start].isupper():
                return []
            return self._dated(head, end_of_date(date), str(iso_day(date)), end)  # "Pháp lệnh ngày 22/01/1991"
        name = law_in_full(" ".join(self.text[head.start : name_end].split()))
        found = Reference(head.start, name_end, "named", self._type(head.word, None), head.word, name=name)
        lead = _LEAD.match(low, name_end, end)
        symbol = self._symbol_at(lead.end(), end) if lead else None
        if symbol is not None:
            found = found._replace(end=symbol.end, form="full", number=symbol.number, symbol=symbol.text, read=symbol)
        inner = [
            Reference(a, b, "named", self._type(kind, None), kind, name=law_in_full(" ".join(self.text[a:b].split())))
            for a, b in laws_inside(self.plain, low, head.end, name_end)
            for kind in [head_at(low, a) or "luật"]
        ]
        found = read_tail(self.plain, self.low, found, end)
        if self.year >= _NO_LONGER_REVISED and name.endswith("(sửa đổi)") and found.form == "named" and not found.date:
            return [] if found.name == name else [found]
        return [found, *inner]

    def _issuer_first(self, head: Head, at: int, end: int) -> list[Reference]:
        """`báo cáo của Sở Y tế ngày 15/11/2021`, `các Nghị quyết của Quốc hội: số 55/2010/QH12 …`."""
        organ_end = end_of_organ(self.plain, self.low, at, min(end, at + 160))
        if organ_end is None:
            return []
        lead = _LEAD.match(self.low, organ_end, end)
        symbol = self._symbol_at(lead.end(), end) if lead else None
        if symbol is not None:
            found = self._numbered(head.start, symbol, head, end)
            return [found if found.issuer else found._replace(issuer=(at, organ_end))]
        date = DATE.match(self.low, organ_end, end)
        if date is None or iso_day(date) is None or self._begins(date):
            return []
        return [self._plain(head, "unnumbered", end_of_date(date), date=iso_day(date), issuer=(at, organ_end))]

    def _orphan(
        self, symbol: Symbol, head: Head | None, found: list[Reference], start: int, end: int
    ) -> list[Reference]:
        """A symbol without a type word right before it: a list goes on, or the code says enough."""
        if symbol.end > end:
            return []
        low = self.low
        floor = max(start, symbol.start - 30)
        said = _SAID.search(low, floor, symbol.start)
        begin = said.start() if said else symbol.start
        if _FORM.search(low, max(start, begin - 16), begin) or (
            self._form_end > start and _LIST_MARK.fullmatch(low, self._form_end, begin)
        ):
            self._form_end = symbol.end  # "mẫu số 09A/PL-TNCN, 09B/PL-TNCN"
            return []
        word = head_at(low, symbol.end + 1) if said and self.plain[begin].isupper() else None
        if word is not None and self.plain[symbol.end + 1 : symbol.end + 4].isupper():
            return []  # "Số: 15/2012/CT-UBND CHỈ THỊ": a letterhead
        last = found[-1] if found else None
        listing = _LISTING.search(low, floor, symbol.start)
        if last is not None and last.read is not None and listing and not _STOP.search(low, last.end, symbol.start):
            shared = symbol.type == last.read.type and (symbol.family == last.read.family or not symbol.known)
            if shared and last.head:
                reference = self._numbered(begin, symbol, Head(begin, begin, last.head), end)
                return [
                    reference
                    if reference.issuer or not self._announced(last)
                    else reference._replace(issuer=last.issuer)
                ]
        if (
            head is not None
            and said
            and symbol.start - head.end < 200
            and not _STOP.search(low, head.end, symbol.start)
            and ":" in low[floor:begin]
        ):
            own = symbol.type is None or self._type(head.word, symbol) == symbol.type
            return [self._numbered(begin, symbol, head if own else None, end)]
        if head is not None and said and symbol.start - head.end < 200 and not (last and last.start >= head.start):
            issuer = organs_between(self.plain, low, head.end, begin)
            if issuer is not None:  # "Thông tư liên tịch Bộ Y tế - Bộ Công Thương số 13/2014/…"
                return [self._numbered(head.start, symbol, head, end)._replace(issuer=issuer)]
        return [self._numbered(begin, symbol, None, end)] if symbol.known else []

    def _announced(self, reference: Reference) -> bool:
        """The issuer was said before the list ("các Nghị quyết của Quốc hội: số …; số …")."""
        return (
            reference.issuer is not None and reference.read is not None and reference.issuer[0] < reference.read.start
        )
