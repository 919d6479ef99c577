"""Where the name of an organ ends in a sentence ("của Bộ Quốc phòng | ban hành …"), and what it is called in full."""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.names.agency_names import complete_agency_at
from chithi.parser.rules import fragments

# Organs whose names hold a comma or run on after one.
_COMMA_NAMES = re.compile(
    r",\s*(?:chủ\s+nhiệm\s+(?:văn\s+phòng\s+chính\s+phủ|ủy\s+ban\s+dân\s+tộc)|thể\s+thao(?:\s+và\s+du\s+lịch|,?\s+du\s+lịch)?|thương\s+binh\s+và\s+xã\s+hội|gia\s+đình|khoa\s+học|thi\s+đua|chống\s+\w+"
    r"|ban\s+hành\s+(?=x))(?!\w)(?:\s+và\s+[^\s,;.]+(?:\s+[^\s,;.]+)?)?"
)
_NOT_AN_ORGAN = re.compile(
    r"(?:pháp\s+luật|luật|nghị|thông\s+tư|quyết|chỉ\s+thị|bộ\s+luật|pháp\s+lệnh|điều|khoản|công\s+văn|kế\s+hoạch|văn\s+bản|tờ\s+trình|báo\s+cáo"
    r"|hiến\s+pháp|kết\s+luận|hướng\s+dẫn|đề\s+án|chương\s+trình|cơ\s+quan|đơn\s+vị|các\s|từng|mỗi|quy\s+định|quy\s+chế|thông\s+báo|phụ\s+lục|lệnh|sắc\s+lệnh|công\s+điện|biên\s+bản|điều\s+lệ|thông\s+tri|chiến\s+lược)"
)
_LOWER_ORGAN = re.compile(
    r"(?:tỉnh|thành|huyện|quận|thị|đảng|ban|ủy\s+ban|ubnd|hđnd|bộ|sở|chủ\s+tịch|liên|văn\s+phòng|chính\s+phủ|quốc\s+hội|bí\s+thư|thường\s+trực"
    r"|trung\s+ương|phó\s|giám\s+đốc|cục|tổng\s+cục|tổng\s+giám|hội\s+đồng|tập\s+đoàn|đồng\s+chí|bhxh|công\s+an|cơ\s+quan\s+cảnh|vụ|viện|thủ\s+tướng)"
)
# One more issuer of a joint document.
ANOTHER = re.compile(
    r"\s*(?:,|-|(?<!\w)và)\s+(?:của\s+)?(?=(?:bộ|ban|ủy\s+ban|ubnd|hội|đoàn|chính\s+phủ|tòa|viện|tổng|ngân|thanh|văn|mặt\s+trận|chủ\s+nhiệm|thống\s+đốc|quốc\s+hội|kiểm|liên|trung\s+ương|bảo\s+hiểm|sở|hđnd|công\s+an)\s)"
)
# "của liên Bộ: Nông nghiệp - Công an, ngày", "của Bộ Nông nghiệp và PTNN ngày": whatever else issuers are called, the date follows.
MORE_ORGANS = re.compile(
    r"(?:\s*:(?=\s*[A-ZĐỦ])[^\d;.:“”()]{2,80}?|\s+(?:và|&|-)\s+[A-ZĐ&]{2,8})(?=\s*,?\s+ngày\s+[0-9])"
)
# Most issuers of what is cited, where what follows cannot belong to their names.
_CENTRAL = re.compile(
    r"(?:Chính phủ|Quốc hội|Thủ tướng Chính phủ|Bộ Chính trị)"
    r"(?=\s*(?:[,;.:()]|$|(?:về|quy định|ngày|ban hành|hướng dẫn|sửa đổi|phê duyệt|tại|trong|đã|được|có)(?!\w)))"
)


@cache
def _stop() -> re.Pattern[str]:
    parts = fragments("citations")
    return re.compile(
        rf"\s*[,;.:()“”\"\n|]|\s+(?:{parts['title']}|{parts['organ_stop']})|\s+và\s+(?=\S)"
        r"|\s+(?:Căn\s+cứ|Ban\s+hành|Về|V/v|Quy\s+định|Sửa\s+đổi|Bổ\s+sung|Phê\s+duyệt|Hướng\s+dẫn|Công\s+bố|Bãi\s+bỏ|Thay\s+thế|Điều\s+chỉnh|Theo\s+đề\s+nghị|Xét|Điều\s+[0-9]|Nghị\s+(?:định|quyết)|Quyết\s+định|Thông\s+tư|Chỉ\s+thị|Luật|Pháp\s+lệnh)(?!\w)"
    )


def end_of_organ(plain: str, low: str, start: int, end: int) -> int | None:
    """The end of the organ's name that starts at `start`; None when no organ is named there.

    Args:
        plain, low: the text for matching, and the same in lower case.
        start, end: where to look.
    """
    if start >= end:
        return None
    central = _CENTRAL.match(plain, start, end)
    if central is not None:
        return central.end()
    if _NOT_AN_ORGAN.match(low, start):
        return None
    if not plain[start].isupper() and not _LOWER_ORGAN.match(low, start):
        return None
    known = complete_agency_at(plain, low, start, end)
    if known is not None:
        return known
    # Inside a name verbs are capitalised ("Tổng cục Thi hành án"), so the stops are looked up as they stand,
    # unless the whole passage is in capitals.
    capitals = plain[start : start + 12].isupper()
    haystack = low if capitals else plain
    at = start
    while True:
        stop = _stop().search(haystack, at, end)
        if stop is None:
            return _trim(plain, start, end)
        if capitals and "".join(stop[0].split()).isalpha() and " " not in low[start : stop.start()]:
            at = stop.end()  # "BAN TỔ CHỨC", "BAN CHỈ ĐẠO": no body has a name of one word
            continue
        if stop[0].strip() == ",":
            more = _COMMA_NAMES.match(low, stop.start(), end)
            if more is not None:
                at = more.end()
                if at >= end:
                    return end
                continue
        if stop[0].strip() == "và" and _goes_on(plain, low, stop.end(), end):
            at = stop.end()
            continue
        if stop[0].strip().startswith(".") and re.match(r"\.\w", plain[stop.start() : stop.start() + 2]):
            at = stop.end()
            continue
        return _trim(plain, start, stop.start())


def organs_between(plain: str, low: str, at: int, end: int) -> tuple[int, int] | None:
    """The span of the organs that fill a stretch of the text, None when anything else stands in it.

    Args:
        plain, low: the text for matching, and the same in lower case.
        at, end: the stretch; a space opens it.
    """
    first = at = at + 1
    for _ in range(8):
        organ_end = end_of_organ(plain, low, at, end)
        if organ_end is None:
            return None
        if not low[organ_end:end].strip():
            return first, organ_end
        mark = ANOTHER.match(low, organ_end, end)
        if mark is None:
            return None
        at = mark.end()
    return None


def _goes_on(plain: str, low: str, at: int, end: int) -> bool:
    """After "và": a further word of the same name ("Giáo dục và Đào tạo"), not another organ or document."""
    return plain[at].isupper() and not _LOWER_ORGAN.match(low, at, end) and not _NOT_AN_ORGAN.match(low, at, end)


def _trim(plain: str, start: int, end: int) -> int | None:
    while end > start and plain[end - 1] in " ,;.-":
        end -= 1
    return end if end > start else None
