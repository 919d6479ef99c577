"""What stands between a verb and the document it acts on: nothing, a part of the document, or something else altogether.

"Bãi bỏ | khoản 2 Điều 5 | Quyết định số …" takes a part; "Bổ sung | kinh phí theo | Quyết định số …" leaves the decision alone.
"""

from __future__ import annotations

import re

# What may stand between the members of a list of documents.
LIST_GAP = re.compile(
    r"[\s,;:.\-+()“”\"]*(?:(?:và|hoặc|cùng\s+với|cùng|đồng\s+thời|số|các|những|tại|trong|của|theo|ngày|văn\s+bản|sau|đây|gồm|khoản|điều|điểm|mục)[\s,;:]*)*"
)
PART = re.compile(
    r"(?<!\w)(?:một\s+số|một\s+phần|điều|khoản|điểm|mục|chương|phần|phụ\s+lục|danh\s+mục|nội\s+dung|quy\s+định(?!\s+(?:chi\s+tiết|ban\s+hành|kèm))|thủ\s+tục|tthc|mẫu|biểu"
    r"|cụm\s+từ|bảng|tiêu\s+chí|định\s+mức|số\s+thứ\s+tự|tại|trong(?!\s+(?:lĩnh|thời|năm|phạm|các|quá|giai)))(?!\w)"
)
# What may stand between "sửa đổi, bổ sung" and the document: provisions and parts of it, not "kinh phí theo …".
_AMENDABLE = re.compile(
    r"(?<!\w)(?:một\s+số|điều|khoản|điểm|mục|chương|phần|phụ\s+lục|danh\s+mục|mẫu|tên|tiêu\s+đề|từ|quy\s+định|quy\s+chế|kế\s+hoạch|nội\s+dung|thành\s+phần"
    r"|định\s+mức|bảng|biểu|đề\s+án|chương\s+trình|dự\s+án|phương\s+án|quy\s+hoạch|chủ\s+trương|(?:chỉ|mục)\s+tiêu|danh\s+sách|thủ\s+tục|thời\s+(?:gian|hạn)|thành\s+viên|tổng\s+mức|quy\s+mô|diện\s+tích|cơ\s+cấu|tiến\s+độ|mức\s+(?:thuế|thu|phí|giá))(?!\w)"
)
_ELSEWHERE = r"(?<!kèm\s)(?<!hành\s)(?<!lập\s)(?<!duyệt\s)theo(?!\s+(?:nghị|quyết|thông)\w*\s+\S+\s+số)|căn\s+cứ|phù\s+hợp|được\s+quy\s+định"
_NOT_AMENDABLE = re.compile(rf"(?<!\w)(?:{_ELSEWHERE}|để|nhằm|cho|đối\s+với)(?!\w)")
# "một số nội dung … hỗ trợ đối với … tại": whom a rule is for does not matter when the rule itself stands at the front.
_RULES_AT = re.compile(
    rf"[\s,:]*(?:một\s+số|các|điều|khoản|điểm|mục|chương|phụ\s+lục|mức\s+(?:thuế|thu|phí|giá))\s(?:(?!(?<!\w)(?:{_ELSEWHERE})(?!\w)).)*(?<!\w)(?:tại|kèm\s+theo)\s*",
    re.DOTALL,
)
# "Bổ sung … vào danh sách … được nêu tại" a document: its list grows.
_INTO_A_LIST = re.compile(
    r"(?<!\w)(?:vào|khỏi|ra\s+khỏi)\s+(?:các\s+)?(?:danh\s+(?:sách|mục)|phụ\s+lục|bảng|biểu|quy\s+hoạch|kế\s+hoạch|đề\s+án|chương\s+trình)(?!\w)"
)
# A document that holds what was spoken of: "… của Thông tư", "… tại Nghị định".
STANDS_AT = re.compile(r"(?<!\w)(?:tại|trong|kèm\s+theo|của)\s*$")
_WHOLE = re.compile(
    r"(?<!\w)toàn\s+bộ(?!\w)(?!\s+(?:chương|điều|khoản|điểm|mục|phần|phụ\s+lục|nội\s+dung)(?!\w))|(?:danh\s+mục|các)\s+văn\s+bản"
)


def names_part(words: str) -> bool:
    """Whether the words before a document name something in it rather than all of it."""
    return PART.search(words) is not None and _WHOLE.search(words) is None


def amendable(words: str) -> bool:
    """Whether "sửa đổi" and these words lead to a document that is amended."""
    return not words.strip(" ,:") or bool(
        LIST_GAP.fullmatch(words)
        or (_INTO_A_LIST.search(words) and STANDS_AT.search(words))
        or (_AMENDABLE.search(words) and (not _NOT_AMENDABLE.search(words) or _RULES_AT.fullmatch(words)))
    )
