"""Who acts: whether a trigger ("thay thế", "căn cứ") is the document's own deed or somebody else's.

A document acts in its title, in its enacting sentence, by "Quyết định này …", and, when it is of a type that enacts, by a clause
that starts with the verb. Reports and letters tell of what others do.
"""

from __future__ import annotations

import re

from chithi.parser.document import Relation
from chithi.parser.passage import Passage
from chithi.parser.rules import Rule

# Types that act by an imperative ("Bãi bỏ Quyết định số …"); others only say "Kế hoạch này thay thế …".
_ENACTING = frozenset(
    {"QĐ", "NQ", "NĐ", "TT", "TTLT", "NQLT", "Luật", "Bộ luật", "PL", "L", "QyĐ", "QC", "VBHN", "SL", None}
)
# What a heading may say once for the list under it.
HANDED_DOWN = frozenset({"replaces", "abolishes", "amends", "suspends", "extends"})
# Reports, letters and proposals speak of amendments that others make.
_REPORTING = frozenset({"BC", "TTr", "TTrLT", "CV", "TB", "GM", "PTr", "ĐX", "BB", "CĐ", "PC"})
SELF = re.compile(
    r"(?:luật|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư|thông\s+tư\s+liên\s+tịch|chỉ\s+thị|hướng\s+dẫn|kế\s+hoạch|quy\s+định|quy\s+chế|pháp\s+lệnh"
    r"|chương\s+trình|công\s+văn|thông\s+báo|kết\s+luận|công\s+điện|văn\s+bản|đề\s+án|phương\s+án|lệnh)\s+này(?!\w)"
)
# "Điều 2. Quyết định có hiệu lực từ ngày ký, thay thế …": of which document a clause of effect speaks goes without saying.
_IN_EFFECT = re.compile(
    r"\W*(?:(?:điều|khoản|mục)\s+\w+\s*[.:]?\s*|\d+\s*[.)]\s*)?(?:luật|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư|chỉ\s+thị|quy\s+định|quy\s+chế|kế\s+hoạch|văn\s+bản)"
    r"\s+có\s+hiệu\s+lực(?!\w)"
)
_IMPERATIVE = re.compile(
    r"(?:(?:điều|khoản|mục)\s+\w+\s*[.:]?\s*)?(?:nay|đồng\s+thời|và|quyết\s+định|quyết\s+nghị|thông\s+qua\s+(?:việc|nội\s+dung)|thống\s+nhất|phê\s+duyệt|về|về\s+việc|v/v|cho\s+phép"
    r"|công\s+bố|ban\s+hành|việc|\(|\d+\s*[.)]|[a-zđ]\s*[.)]|-|[:,;.])*\s*"
)
_ENACTS = re.compile(
    r"(?:ban\s+hành|xây\s+dựng|lập|triển\s+khai)\s+"
    r"(?:(?:nghị|quyết|thông|chỉ|kế|chương|hướng|quy|đề|phương|công)\w*\s+[^\s,;]+|luật|bộ\s+luật|pháp\s+lệnh)[^,;]{0,80}$"
)
# "Danh mục A … thay thế Danh mục A ban hành kèm theo …": what comes with a document acts for it.
ATTACHED = re.compile(
    r"(?:ban\s+hành\s+)?(?:kèm\s+theo\s+)?(?:các\s+)?(?:mẫu|biểu|bảng|phụ\s+lục|danh\s+mục|quy\s+chế|quy\s+định|điều\s+lệ|quy\s+trình)\s[^.;:]{0,300}"
)
_CLOSING = re.compile(r"^\W*trên\s+đây\s+là\s+(?:nội\s+dung\s+)?(?:kế\s+hoạch|chương\s+trình)[^,;.]{0,60}$")
_NOT_OWN = re.compile(
    r"(?:theo|đã|sẽ|chưa|không|nghiên\s+cứu|tham\s+mưu|đề\s+nghị|đề\s+xuất|kiến\s+nghị|rà\s+soát,?|xem\s+xét,?|trình|dự\s+thảo|văn\s+bản(?:\s+(?:mới|khác))?|bổ\s+sung,\s*thay)\s*$"
)
_ORDERS = re.compile(r"(?<!\w)(?:giao|yêu\s+cầu|đề\s+nghị|(?<!kèm )theo)(?!\w)")
_DRAFT = re.compile(
    r"(?<!\w)(?:dự\s+(?:thảo|án)|góp\s+ý|lấy\s+ý\s+kiến|đề\s+nghị|đề\s+xuất|thẩm\s+(?:định|tra)|xây\s+dựng)(?!\w)"
)
_FRAMES = re.compile(
    r"\W*(?:căn\s+cứ|thực\s+hiện|triển\s+khai|thi\s+hành|quán\s+triệt|theo|tiếp|xét|trên\s+cơ\s+sở|sau\s+khi|phúc\s+đáp|trả\s+lời|để|nhằm)(?!\w)"
)
_CLAUSE = re.compile(r";|,(?=\s+(?:để|nhằm)\s)")
_FRONT = re.compile(
    r"[\s“\"(*-]*(?:năm\s+[0-9]{4},\s*|theo\s+đó,\s*|(?:để|nhằm|trước\s+(?:tình\s+hình|diễn\s+biến|thực\s+trạng))\s[^,;]{3,160},\s*)?(?:để|nhằm|tiếp\s+tục|đồng\s+thời|trên\s+tinh\s+thần|với\s+mục\s+đích|thực\s+hiện|và)?"
    r"(?:\s+(?:bảo\s+đảm|đảm\s+bảo|tổ\s+chức|đẩy\s+mạnh|tăng\s+cường|thúc\s+đẩy|chủ\s+động|kịp\s+thời|góp\s+phần|phục\s+vụ))?"
    r"(?:\s+(?:cho\s+)?(?:việc|công\s+tác))?[\s,]*"
)


# "…, Bộ Nội vụ xin đính chính": who writes, right before what it does.
_ISSUER = (
    r"(?:^|[,;.])\s*(?:nay\s+)?(?:liên\s+|bộ\s|ban\s|ủy\s+ban|ubnd|sở\s|văn\s+phòng|tổng\s+cục|cục\s|ngân\s+hàng|thanh\s+tra|tòa\s+án|viện\s|bảo\s+hiểm"
    r"|kho\s+bạc|kiểm\s+toán|thống\s+đốc|chánh\s+án|chủ\s+nhiệm|tổng\s+liên|đoàn\s+chủ)[^,;.]{0,90}?"
)
_WRITER = re.compile(
    _ISSUER + r"(?:\s+(?:xin|trân\s+trọng|có\s+ý\s+kiến|quy\s+định|quyết\s+định|hướng\s+dẫn|thống\s+nhất))?\s*$"
)
# "Bộ Tài chính hướng dẫn công tác lập dự toán | thực hiện Quyết định số …"
_GUIDES_TO = re.compile(_ISSUER + r"\shướng\s+dẫn\s[^;.]{2,200}$")
# Paragraphs of a body without labels.
UNLABELLED = re.compile(r"p\d+")
_PURPOSE = re.compile(r"(?:để|nhằm)(?:\s+(?:tiếp\s+tục|kịp\s+thời|thống\s+nhất|việc))*")


class Actor:
    """A document as the one who acts.

    Args:
        type_code: its type, None when unknown.

    Attributes:
        enacting: it acts by an imperative.
        consolidating: a consolidated text; what its parts have done, it does not do again.
        guiding: a Hướng dẫn, whose title is what it details.
        circular: a Thông tư; "Thi hành Nghị định …, Bộ X hướng dẫn như sau" is how it says that it details.
    """

    def __init__(self, type_code: str | None) -> None:
        self.enacting = type_code in _ENACTING
        self.consolidating = type_code == "VBHN"
        self.guiding = type_code in ("HD", "HDLT")
        self.circular = type_code in ("TT", "TTLT")
        self._reporting = type_code in _REPORTING
        self._letter = type_code == "CV"
        self._directive = type_code == "CT"

    def own(self, passage: Passage, rule: Rule, before: str) -> Relation | None:
        """The relation when the document itself is the actor of a trigger, else None.

        Args:
            passage: the paragraph.
            rule: the trigger's.
            before: the words of the sentence before the trigger, in lower case.
        """
        relation: Relation = rule.data["relation"]
        kind = rule.data["kind"]
        if kind == "plain" or (self.consolidating and kind == "operative" and relation != "consolidates"):
            return None  # what a consolidated text repeals, its parts have repealed
        stripped = before.strip(' \t\n“"(*-')
        if relation == "legal_basis":
            if passage.part in ("preamble", "title") or passage.path == "p1":
                return relation
            # A letter gives its grounds as it goes on: "Căn cứ khoản 3 Điều 1 Thông tư …" opens a paragraph of it.
            return relation if self._letter and not stripped and passage.part == "body" else None
        if passage.part == "title":
            if _DRAFT.search(before) or (self._reporting and relation in HANDED_DOWN):
                return None
            if rule.id == "rel.abolishes.02" and not _IMPERATIVE.fullmatch(stripped):
                return None  # "xử lý đơn vị không thực hiện Quyết định số …"
            if relation == "implements" and (self.guiding or (self.circular and "hướng dẫn" in before)):
                return "details"
            return relation if relation != "implements" or not _NOT_OWN.search(before) else None
        if stripped == "việc" or _NOT_OWN.search(before):
            return None  # "Việc sửa đổi Luật … nhằm": what is spoken of, not done
        if relation == "corrects" and self._letter and _WRITER.search(before):
            return relation
        if (
            relation == "details"
            and (passage.part == "preamble" or passage.path == "p1")
            and _PURPOSE.fullmatch(stripped)
        ):
            return relation  # "Để hướng dẫn thực hiện thống nhất Nghị định …, Bộ Tài chính có ý kiến như sau"
        opening = passage.part == "preamble" or UNLABELLED.fullmatch(passage.path) is not None
        if opening and (self.circular or self.guiding or (self._letter and passage.path == "p1")):
            if relation == "details" and _WRITER.search(before):
                return relation  # "Bộ Y tế hướng dẫn thi hành Nghị định số … như sau:"
            if relation == "implements" and self.circular and _GUIDES_TO.search(before):
                return "details"
        if relation == "implements":
            if _CLOSING.search(before):
                return relation
            if passage.part == "preamble" or passage.path == "p1":
                return (
                    relation
                    if _FRONT.fullmatch(_last_clause(before)) or _ENACTS.search(before) or not stripped
                    else None
                )
            return None
        if relation == "extends" and passage.part == "body" and not stripped and self.enacting:
            return relation
        if passage.part == "preamble":
            guides = relation == "details" and self.guiding and not _ORDERS.search(before.rpartition(",")[2])
            # "Bộ Tài chính sửa đổi, bổ sung Thông tư số … như sau:"
            changes = self.enacting and relation in HANDED_DOWN and _WRITER.search(before)
            enacts = _ENACTS.search(before) and not (self._reporting and relation in HANDED_DOWN)
            return relation if guides or enacts or changes else None
        subject = [m for m in (_IN_EFFECT.match(before),) if m is not None] + list(SELF.finditer(before))
        if subject and not _ORDERS.search(before, subject[-1].end()):
            return relation
        if relation == "details":
            return None
        if self._directive and relation in ("abolishes", "replaces") and not stripped and passage.parent is None:
            return relation
        if not self.enacting:
            return None
        doing = _IMPERATIVE.fullmatch(stripped) or _ENACTS.match(stripped)
        if not doing and UNLABELLED.fullmatch(passage.path) and not _ORDERS.search(before):
            doing = _ENACTS.search(before)  # "Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi …", in the words of no item
        return relation if doing or (relation == "replaces" and ATTACHED.fullmatch(stripped)) else None


def _last_clause(before: str) -> str:
    """The words behind the last semicolon, or behind a comma that "để", "nhằm" follow: a clause with a verb of its own."""
    return _CLAUSE.split(before)[-1] if _FRAMES.match(before) else before
