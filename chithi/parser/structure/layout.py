"""Zones: which lines of the clean text are header, body, foot (recipients, signature) and annex (domain §1.2-1.5).

The header is read as a bag of components, not as a sequence: extractors flatten its two columns in every order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chithi.corpus.source import Source
from chithi.corpus.vietnamese import plain
from chithi.parser.structure.captions import caption_line
from chithi.parser.structure.components import (
    ADDRESSED,
    AUTHORITY,
    BASIS,
    DRAFT,
    ENACTING,
    HANDS_OVER,
    LEADS_IN,
    NATIONAL,
    NUMBER_LINE,
    POSTS,
    PRINTED_POST,
    SENTENCE,
    SUBJECT_LINE,
    Line,
    capitals,
    dateline,
    is_component,
    is_set_line,
    names_type,
    opens_telegram,
    subject_below,
    type_line,
)
from chithi.parser.structure.foot import annex_start, foot_end, foot_start
from chithi.parser.structure.labels import BRACKETED, read_label
from chithi.parser.structure.notes import is_consolidated, note_lines


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
    caption: int | None = None
    displaced: tuple[Line, ...] = ()  # lines of the header that a print's columns put further down; in no zone


_PROSE_OPENING = re.compile(
    r"(?:Thực hiện|Để|Nhằm|Ngày \d|Trong|Thời gian|Theo|Xét|Trước|Qua|Sau khi|Trả lời|Phúc đáp|Tiếp theo|Vừa qua|Hiện nay|Hiện tại|Những năm|Năm \d|Căn cứ|Từ|Tại|Hưởng ứng|Liên quan|Được|Đến nay"
    r"|Tiếp tục|Quốc hội ban hành|Chính phủ ban hành|Bộ trưởng|Ủy ban nhân dân|Văn phòng|Cục|Bộ|Sở|Tổng cục|Công an|Luật này|Quyết định này|Nghị định này|Thông tư này)\b"
)
_CLAUSE_OPENING = re.compile(
    r"(?:Trả lời|Phúc đáp|Thực hiện|Triển khai|Để|Nhằm|Xét|Tiếp theo|Tiếp tục thực hiện|Căn cứ|Sau khi|Qua|Trên cơ sở|Thời gian qua|Trong thời gian)\s"
)
# A letter's first paragraph may be as short as an addressee: "Sở Y tế có ý kiến như sau:".
_FIRST_SENTENCE = re.compile(
    r"\b(?:yêu cầu|đề nghị|có ý kiến|thông báo|trình|hướng dẫn|nhận được|báo cáo|xin|cho biết|trả lời|phúc đáp)\b[^()]*[.:]$",
    re.IGNORECASE,
)
_HEAD_LINES = 60
_HEADLINES = 4
_FIRST_ITEM = 15  # lines that the first item of a list may take
_LONGEST_SUBJECT = 400


def lay_out(source: Source) -> Layout:
    """The zones of a source's text."""
    lines = _lines(source)
    if is_consolidated(source.text):
        notes = note_lines([line.plain for line in lines])
        lines = tuple(line for i, line in enumerate(lines) if i not in notes)
    caption = caption_line(lines)
    head_end, type_line = _head(lines, caption)
    displaced = _displaced(lines, head_end)
    moved = lines[displaced]
    lines = (*lines[: displaced.start], *lines[displaced.stop :])
    body_end = foot_start(lines, head_end)
    end = foot_end(lines, body_end)
    body_end = min(body_end, annex_start(lines, head_end, body_end))
    title = _title(lines, type_line, head_end)
    annex = annex_start(lines, head_end, len(lines)) if end == body_end else end
    return Layout(
        lines,
        (0, head_end),
        title,
        (head_end, body_end),
        (body_end, max(end, body_end)) if end > body_end else (body_end, body_end),
        (max(annex, body_end), len(lines)),
        type_line,
        caption,
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
    while start > head_end and is_set_line(lines[start - 1].plain):
        start -= 1
    while stop < limit and is_set_line(lines[stop].plain):
        stop += 1
    block = lines[start:stop]
    numbered = any(NUMBER_LINE.match(line.plain) for line in block)
    return slice(start, stop) if numbered and any(dateline(line.plain) for line in block) else nowhere


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


def _head(lines: Sequence[Line], caption: int | None) -> tuple[int, int | None]:
    """Index of the first body line, and of the line that names the type; a caption stands in the head."""
    kind: int | None = None
    addressed = letter = False
    last = -1  # the last component of the header so far
    for i, line in enumerate(lines[:_HEAD_LINES]):
        text = line.plain
        if ADDRESSED.match(text):
            addressed, letter, last = True, True, i
            continue
        if i == caption:
            last = i
            continue
        if kind is None and names_type(line):
            kind = last = i
            continue
        if is_component(text) or subject_below(lines, i):
            addressed, last = False, i
            continue
        if addressed and _goes_on_addressing(lines[i - 1].plain, text):
            last = i
            continue
        addressed = False
        if kind is not None and _is_title(lines, kind, i):
            continue
        if _opens_body(lines, i, kind, last >= 0) or (letter and _FIRST_SENTENCE.search(text)):
            if last < 0 and _is_headline(lines, i):
                continue
            return i, kind
    return last + 1 or _first_prose(lines), kind


def _goes_on_addressing(before: str, text: str) -> bool:
    """Whether a line belongs to the list of addressees that the line before it stands in."""
    if text.startswith(("-", "+", "•", "–")) or (text[0] == "(" and text[-1] in ").;"):
        return True  # one more, or the address of the last
    if before.startswith(("-", "+", "•", "–")) and not text[0].islower():
        return False
    if LEADS_IN.search(text) or HANDS_OVER.search(text):
        return False
    ended = (before.endswith(".") and not ADDRESSED.fullmatch(before)) or _FIRST_SENTENCE.search(text)
    return not ended and len(text) <= 120 and not _PROSE_OPENING.match(text) and read_label(text) is None


def _first_prose(lines: Sequence[Line]) -> int:
    return next((i for i, line in enumerate(lines) if len(line.plain) > 100), 0)


def _is_headline(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a page's headline above a text without a header: it does not end like the paragraph below it."""
    text = lines[i].plain
    return (
        i < _HEADLINES
        and i + 1 < len(lines)
        and text[-1].isalnum()
        and read_label(text) is None
        and not (SENTENCE.search(text) or BASIS.match(text))
        and bool(SENTENCE.search(lines[i + 1].plain))
    )


def _is_title(lines: Sequence[Line], kind: int, i: int) -> bool:
    """Whether line `i` still belongs to the title under the type line `kind`."""
    text = lines[i].plain
    if i > kind + 1 and DRAFT.fullmatch(lines[kind + 1].plain):
        kind += 1
    if BASIS.match(text) and not capitals(text) and i > kind + 1:
        return False
    if opens_telegram(text):  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:" opens a telegram's addressees
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
            and not (len(text) > 160 and SENTENCE.search(text))
            and not text.endswith(":")
        )
    if i > kind + 4:
        return False
    # "Tại hội nghị ngày …" under the title, in its bold type.
    return (text[0].islower() and len(text) < 200) or (
        not SENTENCE.search(text)
        and ((lines[i].wholly_bold and lines[i - 1].bold_lead > 0 and len(text) < 120) or _wrapped(lines, kind, i))
    )


def _wrapped(lines: Sequence[Line], kind: int, i: int) -> bool:
    """Whether a line belongs to a subject that was wrapped into short lines, whatever they open with.

    Nothing else stands between the type's line and the first basis, "Kính gửi" or capital line of who decides.
    """
    for j in range(kind + 1, min(kind + 8, len(lines))):
        text = lines[j].plain
        if j > kind + 1:
            if capitals(text) and _issuer_line(text):
                return i < j
            if BASIS.match(text) or ADDRESSED.match(text):
                return i < j and not (i == j - 1 and PRINTED_POST.fullmatch(lines[i].plain))
        if len(text) > 160 or text[0] in "(-+•" or SENTENCE.search(text) or capitals(text):
            return False
        if read_label(text) is not None or (is_component(text) and not SUBJECT_LINE.match(text)):
            return False
    return False


def _opens_body(lines: Sequence[Line], i: int, kind: int | None, headed: bool) -> bool:
    line = lines[i]
    text = line.plain
    label = read_label(text)
    if label is not None and label.sort == "number" and label.value == 1 and _counts_on(lines, i):
        return True
    if label is not None and label.firm and label.sort != "letter":
        return not (label.sort == "dash" and len(text) < 60 and kind is None)
    if label is not None and label.sort in ("roman", "capital", "dotted") and len(text) > label.end + 3:
        return True
    if (
        (label is not None and label.sort in BRACKETED and label.value == 1)
        or LEADS_IN.search(text)
        or HANDS_OVER.search(text)
    ):
        return True
    if capitals(text):
        return bool(ENACTING.fullmatch(text)) or opens_telegram(text)
    if BASIS.match(text) or ENACTING.match(text) or opens_telegram(text):
        return True
    if len(text) >= 100:
        return True
    if len(text) < 45:
        return False
    return bool(_CLAUSE_OPENING.match(text)) or (
        bool(SENTENCE.search(text)) and (headed or bool(_PROSE_OPENING.match(text)))
    )


def _counts_on(lines: Sequence[Line], i: int) -> bool:
    """Whether the second label of a numbered list stands in the lines below its first."""
    following = (read_label(line.plain) for line in lines[i + 1 : i + _FIRST_ITEM])
    return any(label is not None and label.sort == "number" and label.value == 2 for label in following)


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
        and (not is_component(lines[end].plain) or _NUMBERED_TITLE.match(lines[end].plain))
        and not ADDRESSED.match(lines[end].plain)
        and _is_title(lines, kind, end)
    ):
        goes_on = bool(_OPEN_END.search(lines[end - 1].plain))
        if (
            end > first
            and not goes_on
            and (_issuer_line(lines[end].plain) or (end == head_end - 1 and _decides(lines, end)))
        ) or (end == first == head_end - 1 and _issuer_line(lines[end].plain) and _above_grounds(lines, end)):
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
    return _above_grounds(lines, i) and bool(_BODY_LINE.match(lines[i].plain)) and capitals(lines[i].plain)


def _above_grounds(lines: Sequence[Line], i: int) -> bool:
    return i + 1 < len(lines) and bool(BASIS.match(lines[i + 1].plain))


_BODY_LINE = re.compile(
    r"(?:BỘ|SỞ|CỤC|TỔNG CỤC|BAN|ỦY BAN|VĂN PHÒNG|NGÂN HÀNG|KHO BẠC|TÒA ÁN|VIỆN|CÔNG AN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|KIỂM TOÁN|THANH TRA|BẢO HIỂM)\s[^,;]{2,80}$"
)


def _issuer_line(text: str) -> bool:
    """Whether a line under the title names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"), as before a căn cứ block."""
    return bool(_ISSUER_LINE.match(text)) and capitals(text) and len(text) < 120
