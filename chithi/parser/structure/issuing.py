"""Who issued a document: the capital lines of the header first, then the symbol's code with the place, then the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from chithi.corpus.vietnamese import LOWER, fold
from chithi.parser.document import Family, Span
from chithi.parser.names.agencies import canonical_agency, gazetteer, issuer_key
from chithi.parser.names.organs import issuer_of_code
from chithi.parser.names.places import Province, province, province_in, provinces_in
from chithi.parser.names.symbols import Symbol
from chithi.parser.passage import Passage
from chithi.parser.structure.components import (
    ADDRESSED,
    MOTTO,
    NATIONAL,
    NUMBER_LINE,
    PARTY,
    SUBJECT_LINE,
    Line,
    capitals,
    dateline,
    type_line,
)

_UNIT = r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)"
_UNNAMED = re.compile(r"\b(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)$")
_PLACE_LINE = re.compile(rf"{_UNIT}\s+\S")
# A line that begins an organ's name; any other capital line goes on with the name above it.
_ORGAN_LINE = re.compile(
    r"(?:ỦY BAN|HỘI ĐỒNG|BỘ|SỞ|BAN|CỤC|TỔNG CỤC|CHI CỤC|VĂN PHÒNG|VỤ|VIỆN|TRUNG TÂM|THANH TRA|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY"
    r"|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ) ĐOÀN|ĐẢNG (?:ỦY|BỘ|ĐOÀN)|NGÂN HÀNG|KHO BẠC|BẢO HIỂM|TÒA ÁN|VIỆN KIỂM SÁT|KIỂM TOÁN|LIÊN ĐOÀN|TỔNG LIÊN ĐOÀN|HỘI|ĐOÀN|BCH|MẶT TRẬN|ĐÀI|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|TỔNG CÔNG TY|TẬP ĐOÀN|CÔNG TY"
    r"|CÔNG AN|QUÂN KHU|BỆNH VIỆN|PHÒNG(?!,| CHỐNG)|THUẾ|HẢI QUAN|TỔ CÔNG TÁC|ỦY BAN|UBND|HĐND|UBMTTQ|CƠ QUAN|ỦY BAN MẶT TRẬN|TIỂU BAN|HIỆP HỘI|BÁO|THÔNG TẤN|LIÊN HIỆP|CHI NHÁNH|CÔNG ĐOÀN"
    r"|TAND|VKSND|LĐLĐ|LIÊN MINH|BINH ĐOÀN|QUÂN ĐOÀN|QUÂN CHỦNG|SƯ ĐOÀN|LỮ ĐOÀN|HẠT|TRẠM|NHÀ XUẤT BẢN|VƯỜN QUỐC GIA|THƯỜNG TRỰC|CHI (?:BỘ|ĐOÀN|HỘI))\b"
)
_LOCAL = re.compile(
    r"(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐẢNG BỘ|(?<!BỘ )CÔNG AN|ỦY BAN MTTQ|ỦY BAN MẶT TRẬN TỔ QUỐC(?: VIỆT NAM)?|ĐOÀN ĐẠI BIỂU QUỐC HỘI)$"
)
_NEEDS_PLACE = re.compile(
    r"(?:Sở|Ban Quản lý|Ban quản lý|Ban Chỉ huy|Ban Chỉ đạo|Thanh tra|Văn phòng|Công an|Chi cục|Ban Dân tộc|Trung tâm|Thuế|Phòng)\b"
)
_STAMP = re.compile(
    r"(?:^|\s+)(?:HỎA TỐC.*|THƯỢNG KHẨN|KHẨN|TUYỆT MẬT|TỐI MẬT|MẬT|DỰ THẢO.*|BẢN SAO.*|LƯU HÀNH NỘI BỘ)$"
)
_RULE = re.compile(r"[-_–*\s]+$")
# What is left of the motto's line where its end is lost.
_MOTTO_CUT = re.compile(r"\s*(?:\bC[ỘO]NG H[OÒÕ][AÀ] XÃ(?: H[ỘO]I(?: CH[ỦU](?: NGH[ĨI]A(?: VI[ỆE]T)?)?)?)?)\s*$")
_MOTTO_REST = re.compile(r"^\W*(?:(?:(?:H[OÒÕ][AÀ] )?XÃ )?H[ỘO]I )?CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM\b")
_OF_THE_STATE = re.compile(r"\s*\bNƯỚC\s*$")


_RIGHT_TITLE = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH")
_OWN_ORGAN = re.compile(r"BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)|THƯỜNG TRỰC|BTV|BCH")
# What stands for a committee of the Party issues as the committee.
_STANDING = re.compile(r"^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|THƯỜNG TRỰC) (?=(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) ỦY\b)")
# Lines that only begin a name, whatever the next one begins with.
_BEGUN = frozenset(
    (
        "HỘI ĐỒNG THẨM PHÁN",
        "VĂN PHÒNG",
        "BAN QUẢN LÝ",
        "BAN CHỈ ĐẠO",
        "BAN CHỈ HUY",
        "BỘ CHỈ HUY",
        "BỘ TƯ LỆNH",
        "TRUNG TÂM",
        "HỘI ĐỒNG",
    )
)
# Between the names of bodies that issue together.
_JOINT = re.compile(
    r"\s*[-,]\s*(?=(?:BỘ|SỞ|TÒA ÁN|VIỆN KIỂM SÁT|NGÂN HÀNG NHÀ NƯỚC|THANH TRA CHÍNH PHỦ|ỦY BAN|TỔNG LIÊN ĐOÀN|LIÊN ĐOÀN LAO ĐỘNG|BẢO HIỂM XÃ HỘI|KHO BẠC|HỘI|TRUNG ƯƠNG HỘI|ĐOÀN CHỦ TỊCH)\s)"
)
# The central committee of an organisation stands below its name.
_CENTRE = re.compile(r"(?:ỦY BAN|BAN CHẤP HÀNH) TRUNG ƯƠNG|ĐOÀN CHỦ TỊCH")
_LOCAL_FRONT = re.compile(r"MẶT TRẬN TỔ QUỐC(?: VIỆT NAM)?(?= (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG) )")
_LOCAL_UNION = re.compile(
    r"(?:BCH|BAN CHẤP HÀNH) (?:ĐOÀN )?(?P<kind>TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG)(?: (?:PHỐ|ĐOÀN))? (?P<place>\S.*)"
)
# A place that no table knows is still in small letters then; one that it knows has its own spelling ("Thành phố Huế").
_UNION = re.compile(rf"^((?:Tỉnh|Thành|Huyện|Quận|Thị|Xã|Phường) (?:[đĐ]oàn|ủy) )([{LOWER}].*)")

_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) ỦY \S")


# What is only told apart by the name above it: {organ} {superior}.
_NAMED_ABOVE = (
    (re.compile(r"BAN (?!QUẢN LÝ|CHỈ )\S.*"), re.compile(r"HỘI ĐỒNG NHÂN DÂN \S.*|HĐND \S.*")),
    (re.compile(r"HỘI ĐỒNG (?:THÀNH VIÊN|QUẢN TRỊ|QUẢN LÝ|TRƯỜNG)|BAN KIỂM SOÁT"), re.compile(r".*")),
)
_BRANCH = re.compile(r"CHI NHÁNH (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|KHU VỰC)\s)")
_SOCIETY = re.compile(r"(HỘI (?!ĐỒNG).*?)(?: VIỆT NAM)?")
_SOCIETY_OF_PLACE = re.compile(
    r"(?:BAN CHẤP HÀNH|BCH|BAN THƯỜNG VỤ|BTV) ((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) \S.*)"
)
_PARTY_ORGAN = re.compile(r"\b(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) ỦY$")
_PARTY_OF_PLACE = re.compile(r"ĐẢNG BỘ (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ) (\S.*)")
# The people's committee of a ward, below that of its city.
_WARD = re.compile(r"(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) \S.*")
_COUNCIL_OF_CITY = re.compile(r"(ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) (?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ) \S")

# A head of a body issues as the body.
_HEAD_OF = re.compile(
    r"^(?:Bộ trưởng (?=Bộ )|(?:Chủ tịch|Chủ nhiệm) (?=Ủy ban)|Thống đốc (?=Ngân hàng)|Giám đốc (?=Sở )|Chánh án (?=Tòa )|Viện trưởng (?=Viện )|(?:Tổng )?Cục trưởng (?=(?:Tổng )?Cục ))",
    re.IGNORECASE,
)
_SESSION = re.compile(r",?\s+(?:KHÓA\s+[IVXLC\d]+|KỲ HỌP)\b.*$")


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuer's canonical name, its key, where it was read, and the family that it belongs to."""

    name: str
    key: str
    span: Span | None = None
    family: Family | None = None


def issuer_of_head(
    lines: Sequence[Line], symbol: Symbol | None, family: Family | None, day: str | None, place: str | None
) -> Issuer | None:
    """The issuer as the header shows it.

    Args:
        lines: the header's lines without those of the title.
        symbol: the document's own.
        family, day, place: as far as known; the place is that of "Hà Nội, ngày …" or of a portal's "Nơi ban hành".
    """
    groups = _groups(lines)
    if groups:
        name, span = _named(groups, place, day)
        if place and name.endswith(f" {place.lower()}"):  # a place that no table knows, spelled as on the dateline
            name = name[: -len(place)] + place
        found = Issuer(name, issuer_key(name), span, family)
        return as_chairman(found, symbol) if symbol else found
    if symbol is None or symbol.organ is None:
        return None
    home = province(place, day) if place else None
    coded = issuer_of_code(symbol.organ, home, family, day)
    return Issuer(coded, issuer_key(coded), None, family) if coded else None


def issuer_named(words: str, span: Span | None, family: Family | None) -> Issuer:
    """The issuer that a sentence names ("… của Ủy ban nhân dân tỉnh Bắc Kạn"); a head of a body issues as the body."""
    name = canonical_agency(_HEAD_OF.sub("", words.strip()))
    return Issuer(name, issuer_key(name), span, family)


def as_chairman(issuer: Issuer, symbol: Symbol) -> Issuer:
    """A decision coded `QĐ-CTUBND` is the chairman's own, whatever body the header shows above it (contract §3)."""
    if symbol.organ is None or not symbol.organ.startswith("CTUBND") or issuer.name.startswith("Chủ tịch"):
        return issuer
    name = f"Chủ tịch {issuer.name}"
    return Issuer(name, issuer_key(name), issuer.span, issuer.family)


def completed(issuer: Issuer, *others: Issuer | None) -> Issuer:
    """The issuer under its full name, where its own line lost the end and another place has it ("ỦY BAN NHÂN DÂN")."""
    longer = (other for other in others if other is not None and other.key.startswith(f"{issuer.key}-"))
    other = next(longer, None)
    return Issuer(other.name, other.key, issuer.span, issuer.family) if other else issuer


def _groups(lines: Sequence[Line]) -> list[tuple[str, Span]]:
    """The capital lines of the header, those of one organ joined: the issuer is the last one, its superior above it."""
    groups: list[tuple[str, Span]] = []
    for line in lines:
        words, start = line.plain, line.start
        for component in (NATIONAL, MOTTO, PARTY):
            match = component.search(words)
            if match:
                before = _OF_THE_STATE.sub("", words[: match.start()])
                after = words[match.end() :]
                start, words = (start, before) if before.strip() else (start + match.end(), after)
        words = _MOTTO_REST.sub("", _MOTTO_CUT.sub("", words))
        if NUMBER_LINE.match(words) or SUBJECT_LINE.match(words) or ADDRESSED.match(words):
            continue
        match = re.search(r"\s(?:Số|SỐ)\s*:", words)
        if match:
            words = words[: match.start()]
        words = _RULE.sub("", words)
        stripped = words.strip(" .|*")
        if len(stripped) < 4 or not capitals(stripped) or dateline(words) or len(stripped) > 120:
            continue
        stripped = _STAMP.sub("", stripped)
        if type_line(stripped) or len(stripped) < 4:
            continue
        at = start + words.index(stripped)
        span = (at, at + len(stripped))
        city = _COUNCIL_OF_CITY.match(groups[-1][0]) if groups and _WARD.fullmatch(stripped) else None
        if city:
            groups.append((f"{city[1]} {stripped}", span))
        elif groups and (not _ORGAN_LINE.match(stripped) or groups[-1][0] in _BEGUN):
            last, (a, _) = groups[-1]
            groups[-1] = (f"{last} {stripped}", (a, span[1]))
        elif _ORGAN_LINE.match(stripped) or province_in(stripped):
            groups.append((stripped, span))
    return groups


def _lead(groups: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Of bodies that issue together ("BỘ TÀI CHÍNH - BỘ NỘI VỤ") the first, which numbers the document."""
    while len(groups) > 1 and fold(groups[-1][0]) in _known() and fold(groups[-2][0].rstrip(" -,")) in _known():
        groups = groups[:-1]
    words, (start, _) = groups[-1]
    joint = None if words.startswith("VĂN PHÒNG") else _JOINT.search(words)
    return [*groups[:-1], (words[: joint.start()], (start, start + joint.start()))] if joint else groups


def _named(groups: list[tuple[str, Span]], place: str | None, day: str | None) -> tuple[str, Span]:
    groups = _lead(groups)
    groups = [*groups[:-1], *_split(*groups[-1])]
    if len(groups) > 1:
        # The Youth Union's title at the right is no issuer; a committee's organ issues as the committee (domain §3.2).
        unions = [g for g in groups if not _RIGHT_TITLE.fullmatch(g[0])]
        if len(unions) < len(groups) and unions and (local := _LOCAL_UNION.fullmatch(unions[-1][0])):
            unions[-1] = (f"{local['kind']} ĐOÀN {local['place']}", unions[-1][1])
        groups = unions or groups
        if _OWN_ORGAN.fullmatch(groups[-1][0]) and len(groups) > 1:
            groups.pop()
    words, span = groups[-1]
    words = _STANDING.sub("", words)
    words = _SESSION.sub("", _HEAD_OF.sub("", words))
    superior = groups[-2][0] if len(groups) > 1 else None
    if (
        superior
        and fold(superior) == "ban chap hanh trung uong"
        and words.startswith(("BAN ", "VĂN PHÒNG", "ỦY BAN KIỂM TRA"))
    ):
        words = f"{words} TRUNG ƯƠNG" + (" ĐẢNG" if words.startswith("VĂN PHÒNG") else "")
    if superior and any(organ.fullmatch(words) and above.fullmatch(superior) for organ, above in _NAMED_ABOVE):
        return f"{canonical_agency(words)} {canonical_agency(superior)}", span
    if superior and _BRANCH.match(words):
        return f"Chi nhánh {canonical_agency(superior)} {_place_name(_BRANCH.sub('', words), day)}", span
    if superior and (society := _SOCIETY.fullmatch(superior)) and (local := _SOCIETY_OF_PLACE.fullmatch(words)):
        words = f"{society[1]} {local[1]}"
    if superior and _PARTY_ORGAN.search(words) and (party := _PARTY_OF_PLACE.fullmatch(superior)):
        words = f"{words} {party[1]}"
    if superior and _CENTRE.fullmatch(words) and not superior.startswith("ĐẢNG"):
        return f"{canonical_agency(words)} {canonical_agency(superior)}", span
    # "ĐẢNG BỘ TỈNH BẮC KẠN / ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH": the line above says which province.
    if superior and (unit := _UNNAMED.search(words)) and (above := re.search(rf"\b{unit[1]} \S.*", superior)):
        words = words[: unit.start()] + above[0]
    words = _LOCAL_FRONT.sub(lambda m: f"ỦY BAN {m[0]}" if m.start() == 0 else m[0], words)
    if _LOCAL.search(words):
        home = province(place, day) if place else None
        if home is not None:
            return canonical_agency(words) + f" {home.full_name}", span
    if words in ("TỈNH ỦY", "THÀNH ỦY") and place:
        return f"{canonical_agency(words)} {place}", span
    if superior and words == "VĂN PHÒNG":  # an office bears the name of the body that it serves
        return f"Văn phòng {canonical_agency(superior)}", span
    party = re.fullmatch(r"(?:BCH |BAN CHẤP HÀNH )?ĐẢNG BỘ (TỈNH|THÀNH PHỐ) (.+)", words)
    if party:
        words = f"{'TỈNH' if party[1] == 'TỈNH' else 'THÀNH'} ỦY {party[2]}"
    name = _UNION.sub(lambda m: m[1] + m[2].title(), canonical_agency(words))
    if superior and _COMMITTEE.match(superior) and words.startswith(("BAN ", "ỦY BAN KIỂM TRA", "VĂN PHÒNG")):
        return f"{name} {_UNION.sub(lambda m: m[1] + m[2].title(), canonical_agency(superior))}", span
    if superior and _NEEDS_PLACE.match(name) and _PLACE_LINE.search(superior) and not provinces_in(name):
        at = re.search(rf"{_UNIT}\s+\S.*", superior)
        if at:
            name = f"{name} {_place_name(at[0], day)}"
    return name, span


def _split(words: str, span: Span) -> list[tuple[str, Span]]:
    """ "BỘ TÀI CHÍNH CỤC HẢI QUAN" is a superior and its organ, run together by the extractor."""
    for match in _ORGAN_LINE.finditer(words):
        left = words[: match.start()].strip()
        right = words[match.end() :].strip()
        if match[0] in _NAMED_FURTHER and (not right or _BELOW.match(right)):
            continue  # the end of a place's name: HẢI PHÒNG, XUÂN TRƯỜNG
        if left and (fold(left) in _superiors() or (_SUPERIOR.fullmatch(left) and _BELOW.match(words, match.start()))):
            cut = span[0] + match.start()
            return [(left, (span[0], cut)), *_split(words[match.start() :], (cut, span[1]))]
    return [(words, span)]


_SUPERIOR = re.compile(
    rf"(?:(?:ỦY BAN NHÂN DÂN |UBND |ĐẢNG BỘ )?{_UNIT} \S.{{1,40}}|TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM|BAN CHẤP HÀNH TRUNG ƯƠNG|(?:TỈNH|THÀNH|HUYỆN|QUẬN) ỦY \S.{{1,40}})"
)
_BELOW = re.compile(
    r"ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|SỞ|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|THÀNH ỦY|ĐẢNG ỦY|LIÊN ĐOÀN|CỤC|CHI CỤC|TRUNG TÂM|BAN|PHÒNG|VĂN PHÒNG|THANH TRA|BÁO|TRƯỜNG|ỦY BAN KIỂM TRA"
)
# What these head words name is said behind them.
_NAMED_FURTHER = {"PHÒNG", "TRƯỜNG", "BAN", "BÁO", "SỞ", "CỤC", "HỘI"}


@cache
def _known() -> frozenset[str]:
    return frozenset(fold(entry.name) for entry in gazetteer() if entry.kind == "body" and entry.name.startswith("Bộ "))


@cache
def _superiors() -> frozenset[str]:
    departments = (e.name for e in gazetteer() if e.kind == "body" and e.name.startswith("Tổng cục "))
    return _known() | frozenset(map(fold, departments))


def _place_name(words: str, day: str | None) -> str:
    home = province(words, day)
    if home is not None:
        return home.full_name
    named = canonical_agency(f"ỦY BAN NHÂN DÂN {words}")
    return named.removeprefix("Ủy ban nhân dân ")


_ENACTS = re.compile(
    r"(?P<who>Quốc hội|Chính phủ|Thủ tướng Chính phủ|Ủy ban [Tt]hường vụ Quốc hội|Chủ tịch nước|(?:Bộ trưởng|Chủ nhiệm|Thống đốc|Tổng Kiểm toán|Ủy ban nhân dân|Hội đồng nhân dân|Chủ tịch Ủy ban nhân dân)[^.,;:]{2,60}?)"
    r"\s+(?:ban hành|quyết định ban hành|thông qua)\s"
)
_BOARD_SPEAKS = re.compile(
    r"(?:^|[,.;]\s)(?P<who>(?P<kind>Ban Chỉ đạo|Ban chỉ đạo|Tổ công tác|Tổ Công tác|Hội đồng|Ban Chỉ huy|Đoàn công tác|Ban Tổ chức|Ban Vận động|Ủy ban)\s(?!này)[^.;:]{4,220}?)"
    r"\s(?:yêu cầu|đề nghị|chỉ đạo|thông báo|ban hành|có ý kiến|hướng dẫn|kết luận|xây dựng kế hoạch)\s"
)
_FIRST_PARAGRAPHS = 4
_DECIDES_STATE = re.compile(
    r"(?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố|Thành phố)\b[^.;]{0,60}?(?:yêu cầu|chỉ thị|giao|ban hành|có ý kiến|thông báo|đề nghị)"
)
_DECIDES_PARTY = re.compile(r"(?:Thường trực|Ban Thường vụ|Văn phòng) (?:Tỉnh ủy|Thành ủy)|BAN THƯỜNG VỤ")


def issuer_of_text(
    plain: str,
    passages: Sequence[Passage],
    foot: Sequence[Line],
    symbol: Symbol | None,
    family: Family | None,
    day: str | None,
) -> Issuer | None:
    """The issuer of a copy without header, where the body leaves no doubt: it names one province, and who decides there.

    A board is known by the letters of its number when it speaks in the first paragraphs under its full name.
    """
    if not passages:
        return None
    board = symbol.organ if symbol is not None else None
    for passage in passages[:_FIRST_PARAGRAPHS] if board else ():
        match = _BOARD_SPEAKS.search(plain, passage.start, passage.end)
        if match and board and board.startswith("".join(word[0] for word in match["kind"].split()).upper()):
            return issuer_named(match["who"], match.span("who"), family or "state")
    for passage in passages:
        match = _ENACTS.match(plain, passage.start, passage.end) if passage.part == "preamble" else None
        if match:
            return issuer_named(match["who"], match.span("who"), family or "state")
    start, end = passages[0].start, max([passages[-1].end, *(line.end for line in foot)])
    named = {p.slug: p for p, _ in provinces_in(plain[start:end], day)}
    if len(named) != 1:
        return None
    home: Province = next(iter(named.values()))
    text = plain[start:end]
    if family == "party" and _DECIDES_PARTY.search(text):
        return Issuer(home.committee, issuer_key(home.committee), None, "party")
    if family == "state" and _DECIDES_STATE.search(text):
        name = f"Ủy ban nhân dân {home.full_name}"
        return Issuer(name, issuer_key(name), None, "state")
    return None
