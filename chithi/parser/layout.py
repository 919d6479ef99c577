"""Zones: which lines of the clean text are header, body, foot (recipients, signature) and annex (domain §1.2-1.5).

The header is read as a bag of components, not as a sequence: extractors flatten its two columns in every order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chithi.corpus.source import Source
from chithi.corpus.vietnamese import LOWER, UPPER, plain
from chithi.parser.document_types import type_words
from chithi.parser.labels import read_label
from chithi.parser.notes import is_consolidated, note_lines


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


@dataclass(frozen=True, slots=True)
class Layout:
    """The zones of a document, as ranges of line indices: `lines[body[0]:body[1]]` is the body."""

    lines: tuple[Line, ...]
    head: tuple[int, int]
    title: tuple[int, int]
    body: tuple[int, int]
    foot: tuple[int, int]
    annex: tuple[int, int]
    type_line: int | None
    displaced: tuple[Line, ...] = ()  # lines of the header that a print's columns put further down; in no zone


# In a sentence the name of the State follows "nước" ("Hiến pháp nước Cộng hòa …"); the motto's line never does.
NATIONAL = re.compile(
    r"(?<!(?-i:nước) )C[ỘO]NG\s*H[OÒÕ][AÀ]\s*X[ÃA]\s*H[ỘO]I\s*CH[ỦU]\s*NGH[ĨI]A\s*VI[ỆE]T\s*NAM", re.IGNORECASE
)
MOTTO = re.compile(r"[ĐD][ộo]c\s*l[ậa]p\s*[-.]?\s*T[ựu]\s*do\s*[-.]?\s*H[ạa]nh\s*ph[úu]c", re.IGNORECASE)
PARTY = re.compile(r"Đ[ẢA]NG\s*C[ỘO]NG\s*S[ẢA]N\s*VI[ỆE]T\s*NAM")
NUMBER_LINE = re.compile(
    r"(?:Luật\s+|Bộ luật\s+|Pháp lệnh\s+|Lệnh\s+|Nghị quyết\s+)?(?:Số|SỐ|số)\s*(?:hiệu\s*)?:?\s*(?=[\d.…_/\s-]|$)"
)
DATELINE = re.compile(
    r"(?<![/\w-])(?P<place>[^\W\d][^\d,;:/]{1,40}?)\s*,?\s*(?:hồi\s*\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}\s*(?:phút)?)?\s*,?\s*)?(?:ngày|Ngày)\s*(?P<d>[\d.…_ ]{0,8}?)\s*tháng\s*(?P<m>[\d.…_ ]{0,8}?)\s*năm\s*(?P<y>\d{4}|[\d.…_ ]{2,6})"
)
SUBJECT_LINE = re.compile(r"(?:V/[vV]|v/v|V/v:|Về việc|Trích yếu)\s*:?\s*")
ADDRESSED = re.compile(r"[-–]?\s*(?:(?:Đồng\s+[Kk]|K)ính\s*(?:g[ửở]i|trình|chuyển)|KÍNH G[ỬỞ]I)\s*:?")
BASIS = re.compile(r"(?:[-–+]\s*)?(?:Căn cứ|CĂN CỨ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở)\b")
RECIPIENTS = re.compile(r"[^\w]{0,3}N[ơo]i\s*(?:nhận|g[ửở]i)\s*:?", re.IGNORECASE)
AUTHORITY = re.compile(
    rf"(?:(?:T\s?M|K\s?T|T\s?L|T\s?U\s?Q|Q)\s?[./]{{1,2}}|(?:T/M|K/T|T/L|T/U/Q)\s?[./]?|(?:TM|KT|TL|TUQ)(?=\s))\s?(?=[{UPPER}]{{2}})"
)
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
ENACTING = re.compile(r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|THÔNG TƯ|NGHỊ ĐỊNH|LỆNH|KẾT LUẬN|BAN HÀNH|QUY ĐỊNH)\s*:")
END_MARK = re.compile(r"\.\s?/\s?\.?\s*$")
_PROSE_OPENING = re.compile(
    r"(?:Thực hiện|Để|Nhằm|Ngày \d|Trong|Thời gian|Theo|Xét|Trước|Qua|Sau khi|Trả lời|Phúc đáp|Tiếp theo|Vừa qua|Hiện nay|Hiện tại|Những năm|Năm \d|Căn cứ|Từ|Tại|Hưởng ứng|Liên quan|Được|Đến nay"
    r"|Tiếp tục|Quốc hội ban hành|Chính phủ ban hành|Bộ trưởng|Ủy ban nhân dân|Văn phòng|Cục|Bộ|Sở|Tổng cục|Công an|Luật này|Quyết định này|Nghị định này|Thông tư này)\b"
)
_CLAUSE_OPENING = re.compile(
    r"(?:Trả lời|Phúc đáp|Thực hiện|Triển khai|Để|Nhằm|Xét|Tiếp theo|Tiếp tục thực hiện|Căn cứ|Sau khi|Qua|Trên cơ sở|Thời gian qua|Trong thời gian)\s"
)
_SENTENCE = re.compile(rf"[.;:]\s*$|[{LOWER}]\. [{UPPER}]")
FILED = re.compile(r"[-–+•]?\s*L[ưu]{1,2}\b\s*:?")
_HEAD_LINES = 60
_LONGEST_SUBJECT = 400
_LONGEST_DISTRIBUTION = 40


def _type_line_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(w.upper()).replace(r"\ ", r"\s+") for w in type_words())
    return re.compile(rf"(?P<type>{words})(?=\s*(?:$|[{UPPER}(“\"\d*]|V/v|Về))(?P<rest>.*)$")


_TYPE_LINE = _type_line_pattern()
_SPACED_TYPES = {w.upper().replace(" ", ""): w.upper() for w in type_words() if len(w) > 4}
# A type in small letters counts only when the line says nothing else.
_TYPE_ALONE = re.compile("(?:" + "|".join(re.escape(w) for w in type_words()) + r")\s*\d?", re.IGNORECASE)


def lay_out(source: Source) -> Layout:
    """The zones of a source's text."""
    lines = _lines(source)
    if is_consolidated(source.text):
        notes = note_lines([line.plain for line in lines])
        lines = tuple(line for i, line in enumerate(lines) if i not in notes)
    head_end, type_line = _head(lines)
    displaced = _displaced(lines, head_end)
    moved = lines[displaced]
    lines = (*lines[: displaced.start], *lines[displaced.stop :])
    body_end = _foot_start(lines, head_end)
    foot_end = _foot_end(lines, body_end)
    body_end = min(body_end, _annex_start(lines, head_end, body_end))
    title = _title(lines, type_line, head_end)
    annex = _annex_start(lines, head_end, len(lines)) if foot_end == body_end else foot_end
    return Layout(
        lines,
        (0, head_end),
        title,
        (head_end, body_end),
        (body_end, max(foot_end, body_end)) if foot_end > body_end else (body_end, body_end),
        (max(annex, body_end), len(lines)),
        type_line,
        moved,
    )


def _displaced(lines: Sequence[Line], head_end: int) -> slice:
    """The header's other lines, where a print's text frames were read in the wrong order and the title stands alone.

    The motto, a number and a full line of place and date next to each other are a header wherever they stand.
    """
    nowhere = slice(head_end, head_end)
    if any(NATIONAL.search(line.plain) or NUMBER_LINE.match(line.plain) for line in lines[:head_end]):
        return nowhere
    limit = min(len(lines), head_end + _HEAD_LINES)
    nucleus = next((i for i in range(head_end, limit) if NATIONAL.fullmatch(lines[i].plain)), None)
    if nucleus is None or any(AUTHORITY.match(line.plain) for line in lines[head_end:nucleus]):
        return nowhere
    start, stop = nucleus, nucleus + 1
    while start > head_end and _set_line(lines[start - 1].plain):
        start -= 1
    while stop < limit and _set_line(lines[stop].plain):
        stop += 1
    block = lines[start:stop]
    numbered = any(NUMBER_LINE.match(line.plain) for line in block)
    return slice(start, stop) if numbered and any(dateline(line.plain) for line in block) else nowhere


def _set_line(text: str) -> bool:
    return _component(text) or (capitals(text) and len(text) < 60 and read_label(text) is None)


def _lines(source: Source) -> tuple[Line, ...]:
    text = plain(source.text)
    bold = [m for m in source.marks if m.kind == "bold"]
    tables = {m.start for m in source.marks if m.kind == "table"}
    lead = {m.start: m.end for m in bold}
    out = []
    at = 0
    for paragraph in text.split("\n"):
        end = at + len(paragraph)
        if paragraph:
            covered = at
            while covered in lead and lead[covered] > covered:
                covered = lead[covered]
                if covered < end and text[covered] == " ":
                    covered += 1
            out.append(Line(at, end, paragraph, min(covered, end) - at, at in tables))
        at = end + 1
    return tuple(out)


def dateline(text: str) -> re.Match[str] | None:
    """The match of a line of place and date, groups `place`, `d`, `m`, `y`."""
    match = DATELINE.search(text) if "ngày" in text or "Ngày" in text else None
    return match if match is not None and not _NO_PLACE.search(match["place"]) else None


_NO_PLACE = re.compile(r"\b(?:từ|đến|trước|sau|vào|của|này|được|họp)\b")  # "có hiệu lực kể từ ngày …"


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


def _head(lines: Sequence[Line]) -> tuple[int, int | None]:
    """Index of the first body line, and of the line that names the type."""
    kind: int | None = None
    addressed = False
    last = -1  # the last component of the header so far
    for i, line in enumerate(lines[:_HEAD_LINES]):
        text = line.plain
        if ADDRESSED.match(text):
            addressed, last = True, i
            continue
        if kind is None and _names_type(line):
            kind = last = i
            continue
        if _component(text) or (i and subject_below(lines[i - 1].plain, text)):
            addressed, last = False, i
            continue
        if addressed and _goes_on_addressing(lines[i - 1].plain, text):
            last = i
            continue
        addressed = False
        if kind is not None and _is_title(lines, kind, i):
            continue
        if _opens_body(line, kind, last >= 0):
            return i, kind
    return last + 1 or _first_prose(lines), kind


def subject_below(before: str, text: str) -> bool:
    """Whether a line under the number is a letter's subject although it does not say "V/v" or "Về việc"."""
    return (
        (text.startswith("Về ") or (text[0].islower() and not text.startswith("ngày") and len(text) > 15))
        and len(text) < 250
        and bool(NUMBER_LINE.match(before))
    )


def _goes_on_addressing(before: str, text: str) -> bool:
    """Whether a line belongs to the list of addressees that the line before it stands in."""
    if text.startswith(("-", "+", "•", "–")) or (text[0] == "(" and text[-1] in ").;"):
        return True  # one more, or the address of the last
    if before.startswith(("-", "+", "•", "–")) and not text[0].islower():
        return False
    ended = before.endswith(".") and not ADDRESSED.fullmatch(before)
    return not ended and len(text) <= 120 and not _PROSE_OPENING.match(text) and read_label(text) is None


def _names_type(line: Line) -> bool:
    """Whether a line names the document's type: in capitals, or alone in bold; letter-spaced titles count."""
    text = line.plain
    if _TYPE_ALONE.fullmatch(text):
        return capitals(text) or line.wholly_bold
    match = type_line(text)
    if match is not None:
        return capitals(match["type"])
    return len(text) < 60 and capitals(text) and text.replace(" ", "") in _SPACED_TYPES


def _first_prose(lines: Sequence[Line]) -> int:
    return next((i for i, line in enumerate(lines) if len(line.plain) > 100), 0)


def _component(text: str) -> bool:
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


def _is_title(lines: Sequence[Line], kind: int, i: int) -> bool:
    """Whether line `i` still belongs to the title under the type line `kind`."""
    text = lines[i].plain
    if BASIS.match(text) and not capitals(text) and i > kind + 1:
        return False
    if text.endswith("điện:"):  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:" opens a telegram's addressees
        return False
    if capitals(text):
        return read_label(text) is None or i == kind + 1
    if read_label(text) is not None or ADDRESSED.match(text):
        return False
    if i == kind + 1 or (
        i == kind + 2 and capitals(lines[kind + 1].plain) and (text[0].islower() or text.startswith("("))
    ):
        # A subject may open like a sentence ("Tiếp tục xây dựng …") but does not end like one.
        return (
            (not _PROSE_OPENING.match(text) or (i == kind + 1 and text[-1].isalnum()))
            and not (len(text) > 160 and _SENTENCE.search(text))
            and not text.endswith(":")
        )
    if i > kind + 4:
        return False
    # "Tại hội nghị ngày …" under the title, in its bold type.
    return (text[0].islower() and len(text) < 200) or (
        lines[i].wholly_bold and lines[i - 1].bold_lead > 0 and len(text) < 120 and not _SENTENCE.search(text)
    )


def _opens_body(line: Line, kind: int | None, headed: bool) -> bool:
    text = line.plain
    label = read_label(text)
    if label is not None and label.firm and label.sort != "letter":
        return not (label.sort == "dash" and len(text) < 60 and kind is None)
    if label is not None and label.sort in ("roman", "capital", "dotted") and len(text) > label.end + 3:
        return True
    if capitals(text):
        return bool(ENACTING.fullmatch(text)) or text.endswith("điện:")
    if BASIS.match(text) or ENACTING.match(text) or text.endswith("điện:"):
        return True
    if len(text) >= 100:
        return True
    if len(text) < 45:
        return False
    return bool(_CLAUSE_OPENING.match(text)) or (
        bool(_SENTENCE.search(text)) and (headed or bool(_PROSE_OPENING.match(text)))
    )


def _title(lines: Sequence[Line], kind: int | None, head_end: int) -> tuple[int, int]:
    if kind is None:
        return (0, 0)
    end = kind + 1
    named = type_line(lines[kind].plain)
    first = kind if named and named["rest"].strip() else kind + 1  # the line that says what the document is about
    if end < head_end and SUBJECT_LINE.match(lines[end].plain) and len(lines[end].plain) <= _LONGEST_SUBJECT:
        end += 1  # "V/v …" below "QUYẾT ĐỊNH CỦA ỦY BAN …"
    while (
        end < head_end
        and (not _component(lines[end].plain) or (end > kind + 1 and _NUMBERED_TITLE.match(lines[end].plain)))
        and not ADDRESSED.match(lines[end].plain)
        and _is_title(lines, kind, end)
    ):
        goes_on = bool(_OPEN_END.search(lines[end - 1].plain))
        if (
            end > first
            and not goes_on
            and (_issuer_line(lines[end].plain) or (end == head_end - 1 and _decides(lines, end)))
        ):
            break
        end += 1
    return (kind, end)


# "CỦA BỘ TRƯỞNG BỘ NỘI VỤ / SỐ 2/2006/QĐ-BNV NGÀY 27 THÁNG 01 NĂM 2006 BAN HÀNH …": the number stands in the title.
_NUMBERED_TITLE = re.compile(r"SỐ\s*:?\s*\d\S*\s+(?:\S+\s+)?NGÀY\s")
# Words that no title ends with.
_OPEN_END = re.compile(r"(?:\b(?:CỦA|VÀ|VỀ|TẠI|THUỘC|DO|THEO|VIỆC|GIỮA|VỚI)|,)$")
_ISSUER_LINE = re.compile(
    rf"(?!CHỦ TỊCH HỒ CHÍ MINH)(?:(?:PHÓ )?(?:{POSTS})\b|ỦY BAN NHÂN DÂN|HỘI ĐỒNG|ỦY BAN THƯỜNG VỤ|CHÍNH PHỦ$|QUỐC HỘI$|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BỘ CHÍNH TRỊ|BAN BÍ THƯ)"
)


def _decides(lines: Sequence[Line], i: int) -> bool:
    """Whether the last capital line above a căn cứ block names a body."""
    below = lines[i + 1].plain if i + 1 < len(lines) else ""
    return bool(BASIS.match(below)) and bool(_BODY_LINE.match(lines[i].plain)) and capitals(lines[i].plain)


_BODY_LINE = re.compile(
    r"(?:BỘ|SỞ|CỤC|TỔNG CỤC|BAN|ỦY BAN|VĂN PHÒNG|NGÂN HÀNG|KHO BẠC|TÒA ÁN|VIỆN|CÔNG AN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|KIỂM TOÁN|THANH TRA|BẢO HIỂM)\s[^,;]{2,80}$"
)


def _issuer_line(text: str) -> bool:
    """Whether a line under the title names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"), as before a căn cứ block."""
    return bool(_ISSUER_LINE.match(text)) and capitals(text) and len(text) < 120


def _foot_start(lines: Sequence[Line], start: int) -> int:
    """Index of the first line of recipients or signature; the number of lines when there is none."""
    ended = False
    for i in range(start, len(lines)):
        line = lines[i]
        text = line.plain
        if line.table:
            continue
        if text.startswith("XÁC THỰC VĂN BẢN HỢP NHẤT"):
            while i - 1 > start and _set_line(lines[i - 1].plain):
                i -= 1  # number and day of the consolidation
            return i
        if (RECIPIENTS.match(text) and len(text) < 400) or _distribution(lines, i):
            return i
        if AUTHORITY.match(text) and capitals(text[:40]):
            return i
        if SIGNED.fullmatch(text) and i > start:
            while i - 1 > start and (PRINTED_POST.fullmatch(lines[i - 1].plain) or name_of(lines[i - 1].plain)):
                i -= 1
            return i
        if (ended or i > start) and len(text) < 90 and POST.fullmatch(text) and _name_below(lines, i):
            return i
        if "/" in text[-5:] and END_MARK.search(text):
            ended = True
            following = lines[i + 1].plain if i + 1 < len(lines) else ""
            if SIGNED.fullmatch(following):
                return i + 1
    return len(lines)


_LISTED = re.compile(r"[-–+•]\s?\S")
_FILED_LAST = re.compile(r"(?:^|;\s*)[-–+•]\s?L[ưu]{1,2}\b\s*:?\s*(?:VT|Văn thư|HS|VP)")


def _distribution(lines: Sequence[Line], i: int) -> bool:
    """Whether a list of recipients that lost its heading begins here: dashes, the last says where the copy is filed.

    One whose lines were run together as well need not say it: no item holds several dashes, each behind a semicolon.
    """
    text = lines[i].plain
    if text[:1] in "-–" and len(_RUN_TOGETHER.findall(text)) >= 2 and _nothing_but_signatures(lines[i + 1 : i + 6]):
        return True
    for line in lines[i : i + _LONGEST_DISTRIBUTION]:
        if not _LISTED.match(line.plain):
            return False
        if _FILED_LAST.search(line.plain):
            return True
    return False


_RUN_TOGETHER = re.compile(r";\s?[-–]\s?[^\W\d_a-zđ]")


def _nothing_but_signatures(lines: Sequence[Line]) -> bool:
    following = next((line.plain for line in lines), None)
    return following is None or bool(
        AUTHORITY.match(following) or POST.match(following) or SIGNED.match(following) or name_of(following)
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


def _name_below(lines: Sequence[Line], i: int) -> bool:
    """Whether a person's name stands within the next few lines, capitals and signature stamps between."""
    for line in lines[i + 1 : i + 6]:
        if name_of(line.plain):
            return True
        if not (capitals(line.plain) or SIGNED.fullmatch(line.plain)):
            return False
    return False


def _foot_end(lines: Sequence[Line], start: int) -> int:
    """Index after the last line of recipients and signature."""
    end, i = start, start
    signed = listing = False
    while i < len(lines) and i < start + 60:
        text = lines[i].plain
        # The line below a bare "Lưu:" says where.
        filed = i > start and FILED.match(lines[i - 1].plain) and not FILED.fullmatch(lines[i - 1].plain)
        listing = bool(RECIPIENTS.match(text)) or (listing and not filed and not AUTHORITY.match(text))
        listed = (listing or text.startswith(("-", "+", "–", "•"))) and len(text) < 600
        if (
            RECIPIENTS.match(text)
            or AUTHORITY.match(text)
            or (POST.fullmatch(text) and len(text) < 90)
            or SIGNED.fullmatch(text)
        ):
            end = i + 1
        elif name_of(text):
            end, signed = i + 1, True
            following = lines[i + 1].plain if i + 1 < len(lines) else ""
            if not (
                AUTHORITY.match(following)
                or POST.match(following)
                or RECIPIENTS.match(following)
                or following.startswith("-")
                or name_of(following)
            ):
                break
        elif ANNEX.match(text) and (capitals(text) or signed):
            break
        elif (
            listed
            or (capitals(text) and len(text) < 90 and not signed)
            or (len(text) < 90 and not signed and not _SENTENCE.search(text))
        ) or (text[0].islower() and len(text) < 120):
            end = i + 1
        else:
            break
        i += 1
    return end


def _annex_start(lines: Sequence[Line], start: int, end: int) -> int:
    """Index of the first annex heading that stands as a line of its own between two indices; `end` when there is none."""
    for i in range(start, end):
        text = lines[i].plain
        if text.startswith(("PHỤ LỤC", "Phụ lục")) and not lines[i].table and i > start:
            match = _ANNEX_HEADING.fullmatch(text)
            if (
                match
                and (capitals(text) or lines[i].wholly_bold)
                and (END_MARK.search(lines[i - 1].plain) or i > start + 3)
            ):
                return i
    return end


_ANNEX_HEADING = re.compile(
    r"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số)?\s*(?P<value>[IVXLC]{1,6}|\d{1,3}[A-Z]?|[A-Z])(?!\w))?\s*[.:]?\s*(?P<rest>.{0,300})"
)


def annex_heading(line: Line) -> re.Match[str] | None:
    """The match of an annex heading line ("PHỤ LỤC II"), groups `value` and `rest`."""
    if line.table or not line.plain.startswith(("PHỤ LỤC", "Phụ lục")) or len(line.plain) > 300:
        return None
    match = _ANNEX_HEADING.fullmatch(line.plain)
    if match is None or not (line.plain.startswith("PHỤ LỤC") or line.wholly_bold or len(line.plain) < 16):
        return None
    if match["rest"][:1].islower():
        return None  # "Phụ lục này", in a sentence
    return match
