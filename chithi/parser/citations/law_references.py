"""Laws by name: "Luật Phòng, chống tham nhũng", "Bộ luật dân sự", "Luật sửa đổi, bổ sung một số điều của Luật Y".

Names hold commas and "và", so a list of names comes first (longest entry wins). A law that the list does not know is taken by its
capitals, or after words that only a law can follow.
"""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.names.laws import law_at, law_near
from chithi.parser.rules import fragments

LAW_KINDS = frozenset({"luật", "điều lệ", "bộ luật", "pháp lệnh", "hiến pháp", "đạo luật"})

_NOT_A_LAW = re.compile(r"(?:pháp|dự|kỷ|định|quy|bộ|đạo|văn|ngành|cử\s+nhân|khoa|trường\s+đại\s+học)\s+$")
_FIRM = re.compile(r"(?:công\s+ty|văn\s+phòng|hãng)\s+$")  # "Công ty Luật Hưng Long"
_NOT_A_NAME = re.compile(
    r"\s+(?:sư|gia|học|pháp|hóa|này|định|lệ|tục|pháp\s+lý|đó|chuyên\s+ngành|có\s+liên\s+quan|liên\s+quan)(?!\w)"
)
_BILL = re.compile(
    r"(?:dự\s+án|dự\s+thảo|hồ\s+sơ|đề\s+nghị\s+xây\s+dựng|xây\s+dựng)(?:,\s*dự\s+thảo)?(?:\s+các|\s*:)?\s+$"
)
_BILLS = re.compile(
    r"(?:(?:các|những|\d+)\s+(?:dự|hồ\s+sơ|đề\s+nghị)[^,;.:]{0,40}|(?:dự\s+án|dự\s+thảo|xây\s+dựng)(?:\s+các|[^,;.]{0,20}:))\s+$"
)
_BILL_GAP = re.compile(r"\s*[,;]?\s*(?:và\s+)?(?:(?:các\s+)?(?:dự\s+án|dự\s+thảo)\s+)?")
_CONTEXT = re.compile(
    r"(?:(?:điều|khoản|điểm|chương|mục)\s+[0-9ivxa-zđ]+(?:\s+của)?|căn\s+cứ|căn\s+cứ\s+vào|điều\s+của|thi\s+hành|thực\s+hiện|triển\s+khai|hướng\s+dẫn|quy\s+định\s+(?:của|tại|trong)"
    r"|theo|của\s+các|,|và|hoặc|tại|bởi)\s+$"
)
_AMENDING = re.compile(r"\s+(?:sửa\s+đổi|bổ\s+sung)")
_HEADS = re.compile(r"(?:căn\s+cứ|nghị|quyết|thông\s+tư|luật|pháp\s+lệnh|bộ\s+luật|điều|chương)(?!\w)")
_ENACTING = re.compile(r"(?<!đã\s)(?<!được\s)ban\s+hành\s+$")
_AMENDED = re.compile(r"(?:luật|bộ\s+luật|pháp\s+lệnh|hiến\s+pháp)\s+")
_MANY = re.compile(
    r"[^;.:()]{0,80}?(?:các|\d+|một\s+số)\s+(?:luật|pháp\s+lệnh|bộ\s+luật)(?:\s+(?:có\s+)?liên\s+quan|\s+về)(?:\s+(?:đến|tới))?"
)
_CONSTITUTION = re.compile(
    r"(?:(?:\s+(?:của\s+)?nước)?\s+(?:cộng\s+h[òo]a\s+xã\s+hội\s+chủ\s+nghĩa|chxhcn|việt\s+nam\s+dân\s+chủ\s+cộng\s+h[òo]a)(?:\s+việt\s+nam)?)?"
)
_REVISED = re.compile(r"\s*\(\s?sửa\s+đổi(?:,?\s+bổ\s+sung)?\s?\)")
# "Luật tổ chức Hội đồng nhân dân và Ủy ban hành chính các cấp": laws of their time on the organs of all levels.
_LEVELS = re.compile(r"\s+các\s+cấp(?=\s*(?:ngày|năm|số|[,;(]))")
# "Bộ luật Lao động Việt Nam ngày 23/6/1994"
_COUNTRY = re.compile(
    r"\s+(?:(?:của\s+)?nước\s+)?(?:(?:cộng\s+h[òo]a\s+xã\s+hội\s+chủ\s+nghĩa|chxhcn)\s+)?việt\s+nam(?=\s*,?\s+(?:ngày|năm|số)\s)"
)
# "Pháp lệnh quy định thể lệ bầu cử … ngày 18/1/1961": ordinances of their time were called so; the day tells the name's end.
_RULING = re.compile(r"\s+qu[yi]\s+định\s+[^;.:()“”\d]{8,160}?(?=\s*,?\s+(?:số\s+\d|ngày\s+\d))")
# 'Pháp lệnh "Ưu đãi người hoạt động cách mạng …"': laws of their time were quoted by name.
_QUOTED = re.compile(r"\s*(?:“[^”“]{4,240}”|\"[^\"]{4,240}\")(?=\s*(?:ngày|năm|số|,?\s*(?:được|đã)))")
# The law of the sea is a field of law; the convention on it is no act of ours.
_TREATY = re.compile(r"(?:công\s+ước|hiệp\s+định|điều\s+ước|hội\s+nghị)[^.;,]{0,50}\svề\s+$")
# "các Luật thuế, Pháp lệnh thuế": classes of laws; the plural speaks for the whole list.
_CLASS = re.compile(r"(?<!\w)(?:các|những)\s+$")
_CLASSES = re.compile(
    r"(?<!\w)(?:các|những)\s+(?P<first>(?:bộ\s+luật|luật|pháp\s+lệnh)(?:\s+[^\s,;.:()]+){0,5})\s*(?:,|(?<!\w)và)\s+$"
)
_COLON = re.compile(r"\s*:\s*")
_NEXT_NAME = re.compile(r"\s*(?:[,;]|(?<!\w)và)\s+")
_CLASS_NAME = 2  # syllables; what is longer than that says which law it is, plural or not
_WORD = re.compile(r"\S+")


def is_bill(low: str, start: int) -> bool:
    """Whether the words before a type word make it a draft ("dự án Luật …")."""
    return _BILL.search(low[max(0, start - 40) : start]) is not None


class Bills:
    """The drafts that one phrase introduces: all of "các dự án: Luật A, Luật B (sửa đổi) và Luật C"."""

    def __init__(self) -> None:
        self._end = -1
        self._many = False

    def note(self, low: str, start: int, end: int) -> None:
        """Remember the draft whose name stands at a span."""
        if not self.goes_on(low, start):
            self._many = _BILLS.search(low, max(0, start - 60), start) is not None
        self._end = end

    def goes_on(self, low: str, start: int) -> bool:
        """Whether a law is one more of the drafts listed before it."""
        return self._many and _BILL_GAP.fullmatch(low, self._end, start) is not None


def read_law_name(plain: str, low: str, start: int, at: int, kind: str, end: int) -> int | None:
    """The end of a law's name, or None when no law is named.

    Args:
        plain, low: the text for matching, and the same in lower case.
        start, at: span of the word "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp".
        kind: that word in lower case.
        end: of the paragraph.
    """
    before = low[max(0, start - 24) : start]
    if kind == "hiến pháp":
        if not plain[start].isupper():
            return None
        found = _CONSTITUTION.match(low, at, end)
        return found.end() if found else at
    if kind == "điều lệ":  # only those that a list knows: every company has one
        return law_at(low, start, end)
    quote = _QUOTED.match(plain, at, end)
    if quote is not None and plain[start].isupper():
        return quote.end()
    titled = plain[start].isupper() and not plain[start + 1].isupper()  # in a line of capitals a capital says nothing
    if _FIRM.search(before):
        return None
    if _NOT_A_LAW.search(before) and not (titled and not before.endswith("pháp ")):
        return None
    if before.endswith("về ") and _TREATY.search(low, max(0, start - 80), start):
        return None
    if _AMENDING.match(low, at, end):
        if _ENACTING.search(before):
            return None  # "Quốc hội ban hành Luật sửa đổi …": the document itself
        return _amending(plain, low, start, at, end)
    known = law_at(low, start, end)
    if known is None:
        if _NOT_A_NAME.match(low if plain[start + 1].isupper() else plain, at, end):
            return None
        ruling = _RULING.match(low, at, end) if kind == "pháp lệnh" else None
        if ruling is not None:
            return ruling.end()
        known = law_near(low, start, end) or _by_capitals(plain, low, start, at, end, before)
        if known is not None and _CLASS.search(before) and len(low[at:known].split()) <= _CLASS_NAME:
            return None
    if known is None or _goes_on_with_classes(plain, low, start, at):
        return None
    further = _REVISED.match(low, known, end) or _LEVELS.match(low, known, end) or _COUNTRY.match(low, known, end)
    return further.end() if further else known


def _goes_on_with_classes(plain: str, low: str, start: int, at: int) -> bool:
    """Whether a name in small letters follows a class of laws ("các Luật thuế, Pháp lệnh thuế")."""
    if plain[at + 1 : at + 2].isupper():
        return False
    first = _CLASSES.search(low, max(0, start - 60), start)
    if first is None or law_at(low, first.start("first"), start) is not None:
        return False
    _, *name = plain[first.start("first") : first.end("first")].split()
    return not any(word[0].isupper() for word in name)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(
        rf"\s*[;.:()“”\"\n|<]|\s+(?:{fragments('citations')['law_stop']})|\s*,\s*|\s+(?:19|20)[0-9]{{2}}(?![0-9/])"
    )


def _by_capitals(plain: str, low: str, start: int, at: int, end: int, before: str) -> int | None:
    """A name that no list knows: from a capital, or behind words that want a law, to the first word no name holds."""
    first = _WORD.search(plain, at, end)
    if first is None or first.start() > at + 2 or not first[0][0].isalpha() or _stop().match(low, at, end):
        return None
    if _HEADS.match(low, first.start(), end):
        return None
    if not plain[start].isupper() or not (first[0][0].isupper() or _CONTEXT.search(before)):
        return None
    stop = _stop().search(low, at + 1, min(end, at + 160))
    if stop is not None and low.startswith("phòng,", stop.start() - 5) and low.startswith("chống", stop.end()):
        stop = _stop().search(low, stop.end(), min(end, at + 160))  # "phòng, chống" is one word
    name_end = stop.start() if stop else min(end, at + 160)
    return name_end if name_end > at + 2 else None


def _amending(plain: str, low: str, start: int, at: int, end: int) -> int | None:
    """`Luật sửa đổi, bổ sung một số điều của Luật A và Luật B`: the name holds the names of what it amends."""
    last: int | None = None
    for inner in _AMENDED.finditer(low, at, min(end, at + 400)):
        reach = last if last is not None else at
        gap = low[reach : inner.start()]
        if last is not None and not re.fullmatch(r"\s*(?:,|và|;)\s*(?:một\s+số\s+điều\s+của\s+)?(?:các\s+)?", gap):
            break
        if last is None and (len(gap) > 140 or re.search(r"[;.:]|năm\s+\d|ngày\s+\d", gap)):
            break
        name_end = law_at(low, inner.start(), end) or _by_capitals(
            plain, low, inner.start(), inner.end() - 1, end, " của "
        )
        if name_end is None:
            break
        last = name_end
    if last is None:
        many = _MANY.match(low, at, min(end, at + 200))
        stop = _stop().search(low, many.end(), min(end, many.end() + 100)) if many else None
        last = (stop.start() if stop else min(end, many.end() + 100)) if many else None
    return last


def listed_laws(low: str, start: int, at: int, kind: str, end: int) -> list[tuple[int, int]]:
    """The spans of names that share one kind: "các Luật: Đất đai, Nhà ở, Giáo dục".

    Args:
        low: the text for matching in lower case.
        start, at: span of the kind.
        kind: that word in lower case.
        end: of the paragraph.
    """
    mark = _COLON.match(low, at, end) if _CLASS.search(low, max(0, start - 10), start) else None
    found: list[tuple[int, int]] = []
    while mark is not None:
        name = f"{kind} {low[mark.end() : min(end, mark.end() + 160)]}"
        length = law_at(name, 0, len(name))
        if length is None:
            break
        found.append((mark.end(), mark.end() + length - len(kind) - 1))
        mark = _NEXT_NAME.match(low, found[-1][1], end)
    return found


def laws_inside(plain: str, low: str, at: int, end: int) -> list[tuple[int, int]]:
    """The laws that the name of an amending law holds, as spans.

    Args:
        plain, low: the text for matching, and the same in lower case.
        at, end: the name without its first word.
    """
    if not _AMENDING.match(low, at, end):
        return []
    found: list[tuple[int, int]] = []
    for inner in _AMENDED.finditer(low, at, end):
        stop = law_at(low, inner.start(), end) or _by_capitals(plain, low, inner.start(), inner.end() - 1, end, " của ")
        if stop is not None and (not found or inner.start() >= found[-1][1]):
            found.append((inner.start(), stop))
    return found
