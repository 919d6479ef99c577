"""The set lines of header and foot, and what a line is: the words by which a document's components are known (domain §1.2-1.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chithi.corpus.vietnamese import LOWER, UPPER
from chithi.parser.names.document_types import type_words
from chithi.parser.structure.labels import read_label


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the clean text: its span, its matching form, its share of bold type, whether it is a table cell."""

    start: int
    end: int
    plain: str
    bold_lead: int = 0
    table: bool = False

    @property
    def wholly_bold(self) -> bool:
        return self.bold_lead >= len(self.plain) > 0


# In a sentence the name of the State follows "nước" ("Hiến pháp nước Cộng hòa …"); the motto's line never does.
NATIONAL = re.compile(
    r"(?<!(?-i:nước) )(?:C[ỘO]NG\s*H[OÒÕ][AÀ]\s*X[ÃAÀ]\s*H[ỘO]I\s*CH[ỦUÙ]\s*NGH[ĨI]A\s*VI[ỆE]T\s*NAM"
    # until 1976, in the North and in the South
    r"|(?-i:VIỆT\s+NAM\s+DÂN\s+CHỦ\s+CỘNG\s+HÒA|CỘNG\s+HÒA\s+MIỀN\s+NAM\s+VIỆT\s+NAM))",
    re.IGNORECASE,
)
MOTTO = re.compile(r"[ĐD][ộo]c\s*l[ậa]p\s*[-.]?\s*T[ựu]\s*do\s*[-.]?\s*H[ạa]nh\s*ph[úu]c", re.IGNORECASE)
PARTY = re.compile(r"Đ[ẢA]NG\s*C[ỘO]NG\s*S[ẢA]N\s*VI[ỆE]T\s*NAM")
NUMBER_LINE = re.compile(
    r"(?:Luật\s+|Bộ luật\s+|Pháp lệnh\s+|Lệnh\s+|Nghị quyết\s+)?(?:Số|SỐ|số)\s*(?:hiệu\s*)?:?\.?\s*(?=[\d.…_/\s-]|$)"
)
DATELINE = re.compile(
    r"(?<![/\w-])(?P<place>[^\W\d][^\d,;:/]{1,40}?)\s*,?\s*(?:hồi\s*\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}\s*(?:phút)?)?\s*,?\s*)?(?:ngày|Ngày)\s*(?P<d>[\d.…_ ]{0,8}?)\s*tháng\s*(?P<m>[\d.…_ ]{0,8}?)\s*năm\s*(?P<y>\d{4}|[\d.…_ ]{2,6}|$)"
)
URGENCY = r"(?:HỎA TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)"
SUBJECT_LINE = re.compile(rf"(?P<stamp>{URGENCY}\s+(?=V/v))?(?:V/[vV]|v/v|V/v:|Về việc|Về\s?:|Trích yếu)\s*:?\s*")
ADDRESSED = re.compile(r"[-–]?\s*(?:(?:Đồng\s+[Kk]|K)ính\s*(?:g[ửở]i|trình|chuyển)|KÍNH G[ỬỞ]I)\s*:?")
BASIS = re.compile(r"(?:[-–+]\s*)?(?:Căn cứ|CĂN CỨ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở)\b")
# What an act rests on, and below its first basis what else it goes out from, line by line.
GROUND = re.compile(
    r"(?:[-–+]\s*)?(?:(?:Căn cứ|CĂN CỨ|Xét|Theo đề nghị)\b|(?:Thực hiện|Trên cơ sở|Để|Nhằm|Sau khi)\b.*[,;]$)"
)
RECIPIENTS = re.compile(r"[^\w]{0,3}N[ơo]i\s*(?:nhận|g[ửở]i)\s*:?", re.IGNORECASE)
AUTHORITY = re.compile(
    rf"(?:(?:T\s?M|K\s?T|T\s?L|T\s?U\s?Q|Q)\s?[./]{{1,2}}|(?:T/M|K/T|T/L|T/U/Q|T\.M|K\.T|T\.L)\s?[./]?|(?:TM|KT|TL|TUQ)(?=\s))\s?(?=[{UPPER}]{{2}})"
)
# Before 1990 the body is often written in small letters ("T/M Ban Bí thư").
SMALL_AUTHORITY = re.compile(rf"(?:T/M|T\.M|TM|K/T|KT|T/L)[./]?\s?[{UPPER}][{LOWER}][^.;:,]{{3,60}}")
POSTS = (
    "CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|TỔNG BÍ THƯ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG"
    "|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|TRƯỞNG BAN|TRƯỞNG ĐOÀN|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|THỐNG ĐỐC|TỔNG KIỂM TOÁN|TỔNG THANH TRA"
    "|CHỦ NHIỆM|TƯ LỆNH|CHÍNH ỦY|TỔNG THƯ KÝ|TRƯỞNG KHOA|TRƯỞNG TRẠM|TRẠM TRƯỞNG|HẠT TRƯỞNG|CHỈ HUY TRƯỞNG|TRƯỞNG TIỂU BAN|ĐỘI TRƯỞNG|HỘI TRƯỞNG|TỔNG BIÊN TẬP|PHÓ TRƯỞNG BAN|THƯỜNG TRỰC"
)
POST = re.compile(rf"(?:Q\.\s*)?(?:PHÓ\s+)?(?:{POSTS})\b[^{LOWER}]{{0,80}}")
# Portals print the post above "(Đã ký)" in small letters, and the body above the post.
PRINTED_POST = re.compile(
    rf"(?:(?:TM|KT|TL|TUQ)\.? )?(?:(?:Q\.|Quyền|Phó) )?(?:{POSTS})(?: [^.;:,]{{0,40}})?|(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) [^.;:,]{{2,40}}",
    re.IGNORECASE,
)
SIGNED = re.compile(r"\(?\s*(?:Đã ký|đã ký|ĐÃ KÝ|Signed)\s*\)?\.?")
ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|PHU LUC|DANH MỤC|BIỂU MẪU|Mẫu số|MẪU SỐ)\b")
DRAFT = re.compile(r"\W*(?:DỰ THẢO|Dự thảo)(?: \d+| lần \d+)?\W*")  # a stamp, wherever a print puts it
ENACTING = re.compile(r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|THÔNG TƯ|NGHỊ ĐỊNH|LỆNH|KẾT LUẬN|BAN HÀNH|QUY ĐỊNH)\s*:")
RULES = re.compile(r"(?:QUYẾT NGHỊ|QUYẾT ĐỊNH)\s*[:.]?")  # alone in a line below the grounds, with or without its colon
# However short, such a line stands above what the document has to say.
LEADS_IN = re.compile(
    r"\b(?:như sau|sau đây|yêu cầu|đề nghị|nội dung sau|chỉ đạo|chỉ thị|thông báo|quyết định)\s?:$", re.IGNORECASE
)
# A sentence that hands a list over.
HANDS_OVER = re.compile(r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|chỉ thị)\s[^.;:]{2,250}:$", re.IGNORECASE)
COURTESY = re.compile(r"(?:Xin )?(?:[Tt]rân trọng|[Cc]hân thành)(?: cảm ơn| kính chào| thông báo)?[ ./!]*")
END_MARK = re.compile(r"\.\s?/\s?\.?\s*$")
SENTENCE = re.compile(rf"[.;:]\s*$|[{LOWER}]\. [{UPPER}]")
FILED = re.compile(r"[-–+•]?\s*L[ưu]{1,2}\b\s*:?")


def _type_line_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(w.upper()).replace(r"\ ", r"\s+") for w in type_words())
    return re.compile(rf"(?P<type>{words})(?=\s*(?:$|[{UPPER}(“\"\d*]|V/v|Về|của\s|về\s))(?P<rest>.*)$")


_TYPE_LINE = _type_line_pattern()
TYPE_OPENS = re.compile("|".join(map(re.escape, type_words())), re.IGNORECASE)
_SPACED_TYPES = {w.upper().replace(" ", ""): w.upper() for w in type_words() if len(w) > 4}
# A type in small letters counts only when the line says nothing else.
_TYPE_ALONE = re.compile("(?:" + "|".join(re.escape(w) for w in type_words()) + r")\s*\d?", re.IGNORECASE)


def is_set_line(text: str) -> bool:
    return is_component(text) or (capitals(text) and len(text) < 60 and read_label(text) is None)


def dateline(text: str) -> re.Match[str] | None:
    """The match of a line of place and date, groups `place`, `d`, `m`, `y`."""
    match = DATELINE.search(text) if "ngày" in text or "Ngày" in text else None
    if match is None or _NO_PLACE.search(match["place"]) or _GOES_ON.match(text, match.end()):
        return None
    return match


# "có hiệu lực kể từ ngày …"; "Từ ngày 01 tháng 10 năm 2025, Sở …".
_NO_PLACE = re.compile(
    r"\b(?:từ|đến|trước|sau|vào|của|này|được|họp)\b|^(?:Từ|Kể từ|Đến|Trước|Sau|Vào|Trong|Hết|Chậm nhất|Đối với|Theo)\b"
)
_GOES_ON = re.compile(rf",\s+(?:[{LOWER}]|[{UPPER}][^,;]+\s[{LOWER}])")  # a sentence


def capitals(text: str) -> bool:
    """Whether a line is set in capitals (digits, marks and a stray small letter do not count)."""
    if len(text) > 400 or text[1:3].islower():
        return False
    upper = sum(map(str.isupper, text))
    letters = upper + sum(map(str.islower, text))
    return letters > 1 and upper >= 0.88 * letters


def type_line(text: str) -> re.Match[str] | None:
    """The match of a line that names the document's type ("CHỈ THỊ", "THÔNG BÁO Ý KIẾN …"), groups `type` and `rest`."""
    return _TYPE_LINE.match(text)


def spaced_type(text: str) -> str | None:
    """The type that a letter-spaced line names ("C H Ỉ  T H Ị")."""
    return _SPACED_TYPES.get(text.replace(" ", ""))


def subject_below(lines: Sequence[Line], i: int) -> bool:
    """Whether a line under the number is a letter's subject although it does not say "V/v" or "Về việc"."""
    text = lines[i].plain
    if not i or len(text) > 250 or not NUMBER_LINE.match(lines[i - 1].plain):
        return False
    if text.startswith("Về ") or (text[0].islower() and not text.startswith("ngày") and len(text) > 15):
        return True
    addressed = any(ADDRESSED.match(line.plain) for line in lines[i + 1 : i + 4])
    return addressed and len(text) > 25 and goes_below(text) and not dateline(text)


def goes_below(text: str) -> bool:
    """Whether a line between a letter's number and whom it is addressed to may be of its subject."""
    return (
        text[0].isupper()
        and (text[-1].isalnum() or text[-1] in ")”")
        and len(text) <= 160
        and not (capitals(text) or is_component(text) or TYPE_OPENS.match(text))
    )


def names_type(line: Line) -> bool:
    """Whether a line names the document's type: in capitals, or alone in bold; letter-spaced titles count."""
    text = line.plain
    if _TYPE_ALONE.fullmatch(text):
        return capitals(text) or line.wholly_bold
    match = type_line(text)
    if match is not None:
        return capitals(match["type"])
    return len(text) < 60 and capitals(text) and text.replace(" ", "") in _SPACED_TYPES


def is_component(text: str) -> bool:
    """Whether a line is one of the header's set components."""
    if len(text) > 200:
        return False
    return bool(
        NATIONAL.search(text)
        or MOTTO.search(text)
        or PARTY.search(text)
        or NUMBER_LINE.match(text)
        or SUBJECT_LINE.match(text)
        or (len(text) < 90 and dateline(text) and not BASIS.match(text))
    )


_NAME = re.compile(
    r"(?:\(\s*[Đđ]ã ký\s*\)\s*)?"
    r"(?:(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|GS|PGS|TSKH|TS|ThS|BSCKI{1,2}|BS|CKI{1,2}|DS|KS|KTS|LS|Tiến sĩ|Thạc sĩ|Giáo sư|Bác sĩ|NGND|NGƯT|NSND|NSƯT|Ông|Bà|Đ/c|Đồng chí)(?:[.,:]\s?|\s)\s?){0,4}"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]*\.?){{1,4}})\.?"
    r"(?:\s+(?:Người ký|Ký bởi|Thời gian ký)\s?:.{0,120})?"  # a stamp beside the name
)


def name_of(text: str) -> str | None:
    """The person's name that a line consists of, without rank and title."""
    match = _NAME.fullmatch(text)
    return match["name"] if match else None


def opens_telegram(text: str) -> bool:
    """Whether a line says who sends a telegram ("THỦ TƯỚNG CHÍNH PHỦ điện:"); below it stands to whom."""
    return text.rstrip("* ").endswith(("điện:", "ĐIỆN:"))
