"""Lines into which a copy joined several components of a document, cut where the next component begins.

Some sites and crawlers keep letterhead, number, place and date, addressees and the first sentence in one line, or a whole
document in one. A line is cut only when it holds several components that never share a line otherwise.
"""

from __future__ import annotations

import re

from chithi.corpus.markup import Line
from chithi.corpus.vietnamese import LOWER, UPPER

_SHORTEST = 18
_NAME = rf"[{UPPER}][{LOWER}]+"
_PLACE = (
    r"(?:(?:TP|Tp|T\.P)\.? ?|(?:Thành phố|Thị xã|Thị trấn|Tỉnh|Huyện|Quận|Phường|Xã) )?"
    r"(?:Hồ Chí Minh|Buôn Ma Thuột|Bà Rịa ?[-–] ?Vũng Tàu|Phan Rang ?[-–] ?Tháp Chàm|Thừa Thiên[ -–]{1,3}Huế"
    rf"|{_NAME} {_NAME}|{_NAME}|\d{{1,2}})"
)
_BLANK = r"[\d.…_ ]{1,8}"
_WHO = (
    r"(?:(?:PHÓ )?CHỦ TỊCH )?(?:[ỦU][ỶY] BAN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|GIÁM ĐỐC|THỐNG ĐỐC"
    r"|(?:TỔNG )?CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|CHÁNH ÁN|VIỆN TRƯỞNG|CHỦ NHIỆM|BAN THƯỜNG VỤ|THƯỜNG TRỰC)"
)
_SHOUTED = rf"[^{LOWER}\d;:.“”\"]"
_POST = r"(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|(?:TỔNG )?GIÁM ĐỐC|(?:TỔNG )?CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|BÍ THƯ|THỐNG ĐỐC|VỤ TRƯỞNG|TRƯỞNG BAN)"
# One component a name. Where a component has an end of its own, the next one begins there as well.
_COMPONENTS = re.compile(
    "|".join(
        (
            r"(?P<state>(?:(?<!NƯỚC )C[ỘO]NG H[OÒÕ][AÀ]|C[ỘO]NG H[OÒÕ][AÀ](?= XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập)) XÃ HỘI CHỦ NGHĨA VIỆT NAM)",
            r"(?P<motto>Độc lập ?[-–] ?Tự do ?[-–] ?Hạnh phúc)",
            r"(?P<party>ĐẢNG CỘNG SẢN VIỆT NAM(?= ?(?:[-_*]|Số|$|[^,.;]{2,30}, ngày)))",
            rf"(?P<number>(?:^|(?<=[{UPPER}*_”\"|–—-] )|(?<=phúc )|(?<=năm \d\d\d\d ))Số ?: ?[\d.…_]{{1,6}}[a-z]? ?[/-] ?[\dA-ZĐ][\w&./-]*(?: ?[-–] ?[A-ZĐ]{{1,8}}(?![\w/]))*)",
            r"(?P<about>(?<!\w)[Vv]/[Vv]\b)",
            rf"(?P<dateline>(?<!\w){_PLACE}, ngày ?{_BLANK} ?tháng ?{_BLANK} ?năm ?(?:19|20)\d\d(?!\d| ?[,;)]| (?:của|và|về|ban|do|có|tại|đến)\b))",
            r"(?P<addressed>(?<!\w)Kính g[ửở]i ?:)",
            rf"(?P<telegraph>(?<!\w){_WHO}(?: {_SHOUTED}{{1,70}})?,? điện ?:)",
            rf"(?P<decides>(?<!\w){_WHO}(?: {_SHOUTED}{{1,70}})?(?= (?:[-–+] ?)?(?:Căn cứ|Xét|Theo đề nghị)\b))",
            r"(?P<resolves>(?<!\w)(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|NGHỊ ĐỊNH)(?: NHƯ SAU)? ?:)",
            r"(?P<recipients>(?<!\w)Nơi nhận ?:)",
            rf"(?P<authority>(?<![\w(./])(?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?:\. ?| )(?={_SHOUTED}{{5}}))",
        )
    )
)
_ENDED = ("state", "motto", "party", "number", "dateline", "telegraph", "decides", "resolves", "recipients")
# What shows that a line is near a component at all, for a first look that costs little.
_CUES = ("VIỆT NAM", "Độc lập", "Số:", "Số :", ", ngày", "Kính g", " Căn cứ", "Nơi nhận")
_RULE = re.compile(rf"(?:^| |(?<=[{UPPER}]))[-_*=–—]{{3,}}(?= |$)")
# The issuer behind a sentence of the page, above a rule or the motto.
_ISSUER = re.compile(rf"(?<=\. )(?:{_SHOUTED}){{4,90}}?(?= (?:[-_*=]{{3}}|C[ỘO]NG H[OÒ]))")
_TYPE = re.compile(
    r"(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|THÔNG TƯ|THÔNG BÁO|KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN|CÔNG ĐIỆN|KẾT LUẬN|QUY ĐỊNH|CHƯƠNG TRÌNH)"
    rf"(?= (?:V[ềỀ] |V/v|[{UPPER}]{{2}}))"
)
# A title in capitals ends where the first sentence begins.
_TITLE = re.compile(rf"[^{LOWER}]{{8,500}}? (?=(?:[-–+•] )?[\"“(]?[{UPPER}][{LOWER}]{{1,6}}\b)")
_CLAUSE = re.compile(
    r" (?=(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|Tờ trình)|Sau khi|Chương [IVX]+|Điều \d{1,3}[a-zđ]?\.) )"
)
_ITEM = re.compile(rf" (?=(?:\d{{1,2}}\.|[a-zđ]\)|[-–]) [{UPPER}])")
# How the first sentence of a letter opens, behind those whom it is addressed to.
_PROSE = re.compile(
    r"(?<![:;,\-])(?<!đạo) (?=(?:(?:Thực hiện|Triển khai|Căn cứ|Theo|Xét|Tiếp theo|Phúc đáp|Trả lời|Để|Nhằm|Sau khi|Qua) "
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị|Quyết|Chỉ|Thông|Công|Kế|Kết|Chương|Tờ|[Vv]ăn|Điều|[Đđ]ơn|đề nghị|báo cáo|ý kiến|chỉ đạo|[a-zđ])"
    r"|Trong (?:thời|những|năm|quá|khi)|Vừa qua|Thời gian qua|Hiện nay|Ngày \d|Liên quan) ?)"
    rf"|(?<=[{LOWER}]{{2}}\.) (?=[{UPPER}])"
)
_ASIDE = re.compile(rf"\(Sau đây[^()]{{4,90}}\) (?=[{UPPER}])")
_FILED = re.compile(r"[-–+ ]*Lưu\b")
_BEHIND_FILED = re.compile(
    rf" (?=(?:(?:TM|KT|TL|TUQ|Q)\. ?[^{LOWER}]{{3,60}} |{_POST},? )(?:[^{LOWER}]{{3,60}} )?{_NAME}(?: {_NAME}){{1,3}}$)"
)
_ESCAPED = re.compile(r"\\r\\n")
_ESCAPED_RUN = re.compile(r"(?:\\r\\n[ \t]*){2,}")
_FEWEST_ESCAPED = 4
_LONGEST_ADDRESS = 1500  # characters, of all addressees together
_WHOLE = 3  # kinds of components in a line that is a document, not a part of its head


def unescape_breaks(text: str) -> str:
    """The text with the line breaks of a page's source that a crawler wrote out as letters ("\\r\\n") made real.

    Beside real breaks, which end its blocks, one alone is a wrap and several are a blank line.
    """
    if len(_ESCAPED.findall(text)) < _FEWEST_ESCAPED:
        return text
    alone = " " if text.strip().count("\n") > 1 else "\n"
    return _ESCAPED.sub(alone, _ESCAPED_RUN.sub("\n\n", text))


def part_joined(lines: list[Line]) -> list[Line]:
    """The lines, those that hold several components cut into these; rules between the components go."""
    parted: list[Line] = []
    for line in lines:
        borders = _borders(line.text) if len(line.text) >= _SHORTEST and not line.table else []
        parted += _cut(line, borders) if borders else [line]
    return parted


def _borders(text: str) -> list[tuple[int, int]]:
    """The stretches between components: a space, a rule. Empty when the line holds one component."""
    if text.endswith(("…", "...")):
        return []  # an excerpt that a page shows above the document itself
    if _FILED.match(text):
        return [m.span() for m in _BEHIND_FILED.finditer(text)][:1]
    if aside := _ASIDE.match(text):
        return [(aside.end() - 1, aside.end())]
    if not any(cue in text for cue in _CUES):
        return []
    found = list(_COMPONENTS.finditer(text))
    kinds = {match.lastgroup for match in found}
    if kinds & {"number", "state"} and _RULE.search(text):
        kinds.add("rule")
    addressed = next((match.end() for match in found if match.lastgroup == "addressed"), None)
    prose = None if addressed is None else _PROSE.search(text, addressed + 3, addressed + _LONGEST_ADDRESS)
    if len(kinds) < 2 or kinds == {"about", "addressed"}:
        return [prose.span()] if prose is not None and found[0].start() == 0 else []
    borders = {m.span() for m in _RULE.finditer(text)}
    if prose is not None:
        borders.add(prose.span())
    borders |= {(m.start(), m.start()) for m in _ISSUER.finditer(text)}
    for match in found:
        borders.add((match.start(), match.start()))
        if match.lastgroup in _ENDED:
            borders.add((match.end(), match.end()))
            kind = _TYPE.match(text, match.end() + 1)
            if kind is not None:
                borders.add((kind.end(), kind.end()))
                title = _TITLE.match(text, kind.end() + 1)
                borders |= {(title.end(), title.end())} if title is not None else set()
    if len(kinds) >= _WHOLE and kinds & {"resolves", "telegraph"}:
        borders |= {m.span() for m in _CLAUSE.finditer(text) if text[m.start() - 1] in ';,:.”"'}
        borders |= {m.span() for m in _ITEM.finditer(text) if text[m.start() - 1] in ";:."}
    return sorted((a, b) for a, b in borders if b > 0 and a < len(text))


def _cut(line: Line, borders: list[tuple[int, int]]) -> list[Line]:
    """A line cut at its borders, its bold stretches along with it."""
    parts: list[Line] = []
    start = 0
    for a, b in [*borders, (len(line.text), len(line.text))]:
        text = line.text[start:a].strip() if a > start else ""
        if text and not _RULE.fullmatch(text):
            at = line.text.index(text, start)
            bold = [(max(x - at, 0), min(y - at, len(text))) for x, y in line.bold if y > at and x < at + len(text)]
            first = not parts
            parts.append(Line(text, bold, line.gap if first else 0, line.fresh or not first, page=line.page))
        start = max(start, b)
    return parts
