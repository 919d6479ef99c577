"""Where the words of an event end: "kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ" from which a term runs.

A comma ends the event only where the main clause begins behind it, at a subject or a verb; in a list of nouns
("thông tin, tài liệu cần bổ sung", "Điều 11, Điều 15") the event goes on.
"""

from __future__ import annotations

import re

from chithi.parser.assignments.instructions import instructs, opening

_REACH = 500  # characters that an event can take
_HEAD = re.compile(r"(?:kể\s+từ|tính\s+từ|từ|sau)(?:\s+(?:khi|ngày|lúc|thời\s+điểm))?\s+", re.IGNORECASE)
_DATE = re.compile(
    r"(?:\d{1,2}\s?(?:h|giờ)\s?\d{0,2}\s*,?\s*)?(?:ngày\s+)?\d{1,2}(?:\s?[/.-]\s?|\s+tháng\s+)\d{1,2}"
    r"(?:(?:\s?[/.-]\s?|\s+năm\s+)\d{4})?"
)
_MARK = re.compile(r"[,;:.(]")
_OPENS = ("subject", "verb", "adverbial", "none")
_BRACKET = re.compile(r"\([^()]{1,90}\)")
_GENERIC = r"(?:cơ\s+quan|tổ\s+chức|đơn\s+vị|cá\s+nhân|doanh\s+nghiệp|hộ\s+gia\s+đình|hợp\s+tác\s+xã|người)"
# Halves of pairs that Vietnamese joins by a comma: the first ends in front of it, the second follows.
_FIRST_HALF = re.compile(
    rf"(?:\s|^)(?:{_GENERIC}|sửa\s+đổi|khám\s+bệnh|khiếu\s+nại|tố\s+cáo|kiến\s+nghị|phản\s+ánh|thanh\s+tra|kiểm\s+tra"
    r"|kiểm\s+soát|chia|tách|hợp\s+nhất|sáp\s+nhập|giải\s+thể|chấm\s+dứt\s+hoạt\s+động|bổ\s+nhiệm|đào\s+tạo|đánh\s+giá)$",
    re.IGNORECASE,
)
_SECOND_HALF = re.compile(
    rf"(?:{_GENERIC}|bổ\s+sung|chữa\s+bệnh|tố\s+cáo|khiếu\s+nại|phản\s+ánh|kiến\s+nghị|kiểm\s+tra|giám\s+sát|kiểm\s+toán"
    r"|tách|hợp\s+nhất|sáp\s+nhập|giải\s+thể|phá\s+sản|miễn\s+nhiệm|bồi\s+dưỡng|xếp\s+loại)\b",
    re.IGNORECASE,
)
# Behind a comma: subjects besides those of orders, and what opens another clause or adverbial.
_CLAUSE = re.compile(
    r"(?:(?:các\s+|những\s+|mọi\s+)?(?:cấp\s+có|người|bên|chủ|nhà|hộ|thành\s+viên|công\s+chức|viên\s+chức|cán\s+bộ|đảng\s+viên"
    r"|cơ\s+sở(?!\s+(?:dữ\s+liệu|vật\s+chất|hạ\s+tầng)))"
    r"|đồng\s+thời|trong\s+đó|trừ|kể\s+cả|bao\s+gồm|nếu|trường\s+hợp|khi|nhưng|song|mà|không|chưa|phải|cần|thì|sau\s+đó|nhằm"
    r"|để|bằng|qua|theo|trên\s+cơ\s+sở|căn\s+cứ|trong|kết\s+quả)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\s(?:phải|có\s+trách\s+nhiệm|được\s+quyền)\s", re.IGNORECASE)
# At the head of a sentence: the predicate of the main clause, without a comma before it.
_PREDICATE = re.compile(
    r"\s(?:thì|phải|hoặc\s+(?:(?:chậm|muộn)\s+nhất|trong\s+thời\s+hạn))\s|(?<!quan)(?<!chức)(?<!vị)(?<!nhân)\s(?:có\s+trách\s+nhiệm|được\s+quyền)\s",
    re.IGNORECASE,
)
# At its end: what goes on with the main clause, not with the event.
_GOES_ON = re.compile(
    r"\s(?:để|nhằm|thì|phải|hoặc\s+(?:(?:chậm|muộn)\s+nhất|trong\s+thời\s+hạn)|với\s+phương\s+châm|(?:những|các)\s+nội\s+dung\s+sau|như\s+sau|sau\s+đây)(?:\s|$)"
    r"|\s(?:và|đồng\s+thời)\s+(?:tiến\s+hành|chịu\s+trách\s+nhiệm|báo\s+cáo|gửi|thông\s+báo|công\s+khai|niêm\s+yết)\s",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?<!\bcủa)(?<!\bcho)(?<!\bvới)(?<!\btại)(?<!\bvề)(?<!\bvà)(?<!\bđến)(?<!\bgửi)(?<!\bdo)(?<!\btừ)(?<!\bngày)(?<!\bkhi)"
    r"(?<!\bđiểm)(?<!\blúc)(?<!\bhoặc)\s(?=(?:Sở|Ủy ban|UBND|Bộ|Chủ tịch|Cục|Chi cục|Cơ quan|Ban|Phòng|Hội đồng|Công an"
    r"|Trung tâm|Văn phòng|Chánh|Giám đốc|Doanh nghiệp|Tổ chức)\s)"
)


def event_end(text: str, sentence: int, term: int, start: int, end: int) -> int:
    """The offset at which the words of an event end.

    Args:
        text: the plain text of the document.
        sentence: where the sentence begins.
        term: where the term begins ("trong thời hạn 10 ngày kể từ …").
        start: where the event's words begin ("kể từ ngày …").
        end: where the sentence ends.
    """
    end = min(end, start + _REACH)
    head = _HEAD.match(text, start, end)
    at = head.end() if head else start
    dated = _DATE.match(text, at, end)
    if dated is not None:
        return dated.end()
    first, last, main = _clauses(text, at, end)
    before = text[sentence:term].rstrip()
    fronted = not before or not (before[-1].isalnum() or before[-1] in ')”"')
    if fronted and not main:
        last = first
    cut = (_PREDICATE if fronted else _GOES_ON).search(text, start, last)
    if cut is None and fronted and not main:
        bare = (m for m in _SUBJECT.finditer(text, at, last) if instructs(text[m.end() : end]))
        cut = next(bare, None)
    return start + len(text[start : cut.start() if cut else last].rstrip())


def _clauses(text: str, at: int, end: int) -> tuple[int, int, bool]:
    """The first mark that may end an event, the one that does, and whether the main clause begins there."""
    first = -1
    while True:
        mark = _MARK.search(text, at, end)
        stop = mark.start() if mark else end
        first = stop if first < 0 else first
        if mark is None:
            return first, stop, False
        if mark[0] == "(":
            bracket = _BRACKET.match(text, stop, end)
            if bracket is None or not text[bracket.end() : bracket.end() + 2].strip(" ").isalpha():
                return first, stop, bracket is not None and text[bracket.end() : bracket.end() + 1] == ","
            at = bracket.end()
            continue
        if mark[0] != ",":
            return first, stop, False
        following = text[stop + 1 : end].lstrip()
        if not (_FIRST_HALF.search(text[max(0, stop - 25) : stop]) and _SECOND_HALF.match(following)):
            clause = _MARK.split(following, maxsplit=1)[0]
            if _CLAUSE.match(following) or opening(following) in _OPENS or _MODAL.search(clause):
                return first, stop, True
        at = stop + 1
