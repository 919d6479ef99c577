"""Paragraphs out of lines: hard wraps and page breaks rejoined, deliberate breaks kept.

Three kinds of copies are told apart by what their own lines show (domain §4.4, §8.1): one paragraph a line; wrapped at a
fixed width, as from a PDF; wrapped at irregular places, as from a page's source.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from chithi.corpus.markup import Line
from chithi.corpus.vietnamese import LOWER, UPPER

# Starts that open a paragraph whatever stands before: item labels, dashes, articles, annexes, set lines of a document.
LABEL = re.compile(
    r"(?:(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})\s?(?:[.)]\s?(?=\D)|/\s)|\d{1,2}(?:\.\d{1,2}){1,3}\s|[IVXLC]{1,6}\s?-\s|\d{1,2}\s?-\s(?=[^\W\d_])"
    r"|[a-zđ]\d?\s?[).]\s?(?=\S)|[a-zđ]\s?[/-]\s(?=[A-ZĐ])|[-+*•]\s|-(?=[^\W\d_])|\(?\d{1,2}\)\s"
    r"|(?:Điều|ĐIỀU)\s+\d{1,3}[a-zđ]?\s?(?:[.:]|$)|(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Tiểu mục|TIỂU MỤC|Phụ lục|PHỤ LỤC)\s+(?:[IVXLC]+|\d{1,2}|thứ\s\w+|THỨ\s\w+)\s?(?:[.:]|$|(?=\s[A-ZĐ]))"
    r"|Kính g[ửở]i|Nơi nhận|Số\s?:|Luật số\s?:|Căn cứ (?!vào|để)|V/v\b)"
)
_ADDRESSED = ("Kính gửi", "Kính gởi")
_UNIT = re.compile(r"[\dIVXa-zđ(]|Điều|Chương|Mục")
_FORMULA = re.compile(
    r"(?:CỘNG\s+H[OÒÕ][AÀ]\s+XÃ|Độc lập\s?[-–]\s?Tự do|ĐẢNG CỘNG SẢN VIỆT NAM|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s?[./]?\s?[A-ZĐ]{2})"
)
_DATELINE = re.compile(r"[^\W\d][^\d,;:.]{1,40}, ngày .{0,4} ?tháng .{0,4} ?năm \d{4}")
# How the first sentence of a letter opens, below whom it is addressed to.
_PROSE = re.compile(
    r"(?:Thực hiện|Triển khai|Theo|Căn cứ|Ngày \d|Để|Tiếp theo|Trả lời|Phúc đáp|Xét|Sau khi|Nhằm|Vừa qua|Thời gian qua|Trong|Liên quan|Hiện nay|Qua|Tại|Trên cơ sở)\s"
)
# How the last paragraph of an answer opens: who lets whom know.
_ANSWER = re.compile(
    r"(?:Văn phòng|Cục|Tổng cục|Bộ|Sở|Ủy ban|UBND|Ngân hàng|Kho bạc|Ban|Chi cục|Bảo hiểm|Thuế)\s[^.;,:]{2,60}?\s(?:xin )?(?:thông báo|trả lời|có ý kiến|hướng dẫn|trân trọng)\s"
)
# How the sentence before a list or an opinion ends; what follows is a paragraph of its own.
_LEAD_IN = re.compile(r"(?:như sau|sau đây|sau|dưới đây)\s?:$")
# Words that no paragraph ends with: what they govern stands on the next line.
_OPEN_WORD = re.compile(
    r"(?<!\w)(?:của|và|hoặc|các|những|khoản|điểm|Điều|tại|theo|bởi|thuộc|nhằm|(?<!trở )về|với|thì|Nghị|Quyết|Thông|Luật|Pháp lệnh)$"
)
# Head words of names: what they name stands on the next line.
_NAMELESS = re.compile(r"(?<!\w)(?:[Cc]ông ty|Tổng [Cc]ông ty|Tập đoàn|Ngân hàng|Bộ|Sở|Cục|Tổng cục|Chi cục)$")
# A hyphen between the two halves of a name, the second of which its sentence goes on behind.
_HYPHENED = re.compile(
    rf"[-–] (?!Các |Sở |Ban |Phòng |Công an |Ủy ban |UBND |Bộ |Cục |Chi cục |Hội |Đảng )(?:[{UPPER}][{LOWER}]+ ){{1,3}}?[{UPPER}][{LOWER}]+(?:,| [{LOWER}(])"
)
# Names and terms of two halves.
_PAIR = re.compile(
    r"(?<!\w)(?:Lao động [-–] ?Thương binh|Bà Rịa [-–] ?Vũng Tàu|Phan Rang [-–] ?Tháp Chàm|Thừa Thiên [-–] ?Huế|Văn hóa [-–] ?Thông tin|Thi đua [-–] ?Khen thưởng"
    r"|(?:[Kk]inh tế|[Cc]hính trị|[Vv]ăn hóa) [-–] ?[Xx]ã hội|[Kk]inh tế [-–] ?[Kk]ỹ thuật|Tài chính [-–] ?Kế hoạch|Kế hoạch [-–] ?Tài chính|Tổ chức [-–] ?Cán bộ)(?!\w)"
)
_CAPITALISED_END = re.compile(rf"(?<!^)(?<![.:;] )\b[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+$")
_BEFORE_DIGITS = re.compile(r"(?:^Số\s?:?|\b(?:ngày|tháng|năm|số))$")
# A footnote of a consolidated text, at the foot of the page that ends inside a sentence.
_NOTE = re.compile(r"\d{1,3} (?:Điều|Khoản|Điểm|Cụm từ|Đoạn|Tên|Tiêu đề|Văn bản|Thông tư|Quyết định|Nghị định|Luật)\s")
# A number that the column broke behind a hyphen or a stroke ("Số: 15/QĐ- / UBND").
_NUMBER_CUT = re.compile(r"(?:Luật )?[Ss]ố\s?:?\s?[\d./A-ZĐ -]{1,40}[-/]$")
_CODE = re.compile(r"[A-ZĐ][A-Za-zĐđ.&]{1,9}(?:[-/ ][A-ZĐ]{1,6})*(?:$| )")
_TERMINAL = re.compile(r"[.;:!?…][\"”’')\]]*$|/\.$")
_LOWER = re.compile(rf"[\"“‘'(]?[{LOWER}]")


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its text, its bold stretches, whether it is a cell of a data table, where in it which page begins."""

    text: str
    bold: list[tuple[int, int]] = field(default_factory=list)
    table: bool = False
    pages: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a copy were broken.

    Attributes:
        width: characters a full line has; 0 when each line is a paragraph.
        regular: lines are filled up to the width, so that a short line ends its paragraph.
        spaced: paragraphs are set apart by blank lines, so that a line break without one is a wrap.
    """

    width: int
    regular: bool
    spaced: bool

    def full(self, line: str, following: str) -> bool:
        """Whether the next line's first word would not have fitted any more (letters are of different widths)."""
        word = following.split(" ", 1)[0]
        return len(line) >= 0.86 * self.width or len(line) + 1 + len(word) > 0.95 * self.width


def paragraphs_of(lines: list[Line]) -> list[Paragraph]:
    """The paragraphs of a document's lines."""
    wrapping = wrapping_of(lines)
    out: list[Paragraph] = []
    last: Line | None = None
    for line, following in itertools.zip_longest(lines, lines[1:]):
        if (
            last is not None
            and out
            and _continues(last, line, out[-1].text, wrapping)
            and not (_TERMINAL.search(last.text) and _begins(line, following, wrapping))
            and not (following is not None and _decides(line, following, out[-1].text))
        ):
            _append(out[-1], line)
        else:
            out.append(Paragraph(line.text, list(line.bold), line.table, [(0, line.page), *line.turns]))
        last = line
    return out


def wrapping_of(lines: list[Line]) -> Wrapping:
    """How a copy's lines were broken, judged by the pairs that are certainly one paragraph (the second starts small)."""
    texts = [line.text for line in lines if not line.table]
    lengths = sorted(len(text) for text in texts)
    if not lengths:
        return Wrapping(0, False, False)
    wrapped = [
        (a.text, b.text)
        for a, b in itertools.pairwise(lines)
        if not b.gap
        and not b.fresh
        and not _TERMINAL.search(a.text)
        and _LOWER.match(b.text)
        and not LABEL.match(b.text)
    ]
    spaced = _spaced(lines)
    if len(wrapped) < max(3, 0.05 * len(texts)):
        return Wrapping(0, False, spaced)
    of_wrapped = sorted(len(a) for a, _ in wrapped)
    width = of_wrapped[int(0.95 * (len(of_wrapped) - 1))] + 1
    fit = Wrapping(width, True, False)
    near = sum(fit.full(a, b) or len(a) >= 0.8 * width for a, b in wrapped)
    return Wrapping(width, near >= 0.85 * len(wrapped), spaced)


def _spaced(lines: list[Line]) -> bool:
    """Whether blank lines stand between paragraphs: before most items, or before most sentences that begin a line."""
    units = [line for line in lines if not line.fresh and _UNIT.match(line.text) and LABEL.match(line.text)]
    if len(units) < 2:
        pairs = itertools.pairwise(lines)
        units = [b for a, b in pairs if not b.fresh and _TERMINAL.search(a.text) and b.text[0].isupper()]
    return len(units) >= 2 and sum(1 for b in units if b.gap) >= 0.6 * len(units)


def _continues(last: Line, line: Line, before: str, wrapping: Wrapping) -> bool:
    """Whether a line goes on with the paragraph before it."""
    if line.table or last.table or line.fresh:
        return False
    text = line.text
    open_end = not _TERMINAL.search(last.text)
    small = bool(_LOWER.match(text)) or text[0] in ",;)%"
    label = LABEL.match(text)
    if line.gap <= 1 and (text[0] == ":" or _goes_on_formula(before, text)):
        return True
    if _DECIDES.match(text) and text.isupper() and _capitals(before) and not _OPEN_CAPITALS.search(before):
        return False  # below a title, who decides
    if before.startswith(("V/v", "v/v", "V/V")) and text.isupper() and text.isalpha() and not line.gap:
        return True  # the last word of a letter's subject is an abbreviation: "thuế / GTGT"
    if _NUMBER_CUT.match(before) and _CODE.match(text) and line.gap <= 1:
        return True
    if len(before) > 30 and _DATELINE.fullmatch(text):
        return False  # place and date under a "V/v …"; after a shorter line it may be "Hồ Chí / Minh, ngày …"
    if _FORMULA.match(text) or _FORMULA.match(before):
        return last.open_after and line.open_before and not line.gap and not text.startswith(("KT", "TM", "Độc"))
    if not open_end and wrapping.width and (_ANSWER.match(text) or (_LEAD_IN.search(last.text) and not small)):
        return False
    if before[0] == "(" and before[-1] == ")" and text[0].isupper():
        return False  # the addressee's address, a remark under a heading
    if _PROSE.match(text) and (
        before.startswith(_ADDRESSED) or (before[0] in "-+" and wrapping.width and not open_end)
    ):
        return False
    if (
        line.gap <= 1
        and _OPEN_WORD.search(last.text)
        and not last.text.isupper()
        and (not label or text[0].isdigit())
        and len(before) > 20
        and not (_NOTE.match(text) and not last.text.endswith(("khoản", "điểm", "Điều")))
        and not (line.gap and before.startswith(_ADDRESSED))
    ):
        return True
    if not line.gap and len(before) > 40 and text[0].isupper() and not label and _NAMELESS.search(last.text):
        return True
    if not line.gap and open_end and len(before) > 40 and _HYPHENED.match(text) and _CAPITALISED_END.search(last.text):
        return True  # "cao tốc Ninh Bình / - Hải Phòng, đoạn qua …" is one name
    if not line.gap and text[0] in "-–" and _PAIR.search(f"{last.text[-12:]} {text[:20]}"):
        return True
    if text[0].isdigit() and _BEFORE_DIGITS.search(last.text) and line.gap <= 1 and not label:
        return True
    if line.gap:
        # A page break inside a sentence: nothing closes the line before, nothing opens this one.
        if not open_end or label or (last.text.endswith(",") and len(before) < 60):
            return False
        if small:
            return len(before) >= 40 or len(last.text) >= 0.6 * wrapping.width > 0
        return text[0].isdigit() and bool(re.search(r"(?:ngày|số|tháng|năm|và|Điều|khoản)$", last.text))
    if last.open_after and line.open_before and wrapping.width:
        return not (label and not open_end)
    if label:
        # "Lao động" / "- Thương binh" over a full line is one name, "chính trị" / "- xã hội" over any.
        dash = text.startswith("- ")
        if dash and open_end and wrapping.width and text[2:3].islower() and not last.closed:
            return True
        return open_end and bool(wrapping.width) and wrapping.regular and dash and wrapping.full(last.text, text[:2])
    if not wrapping.width:
        # Too few wraps to judge by: a long line that nothing closes, or that a small letter follows.
        if small:
            return len(before) >= 40 and (open_end or last.text[-1] in ":,;")
        return (
            wrapping.spaced
            and open_end
            and 60 <= len(last.text) <= 120
            and not _capitals(before)
            and not _wholly_bold(last)
        )
    if line.emphasised and not small and (open_end is False or last.closed or not wrapping.regular):
        return False
    if last.closed and not small and open_end and (_wholly_bold(last) or last.text[-1] in '”"'):
        return False
    if _capitals(before) != _capitals(text) and not small and len(text) > 3 and len(before) > 3:
        return False
    if (
        wrapping.regular
        and open_end
        and not line.gap
        and len(last.text) >= 35
        and _capitals(before)
        and _capitals(text)
    ):
        return True  # a title over several centred lines, none of them full
    if last.text.endswith(":") and text[0] in '“"':
        return False  # an amending document writes out the new text
    if wrapping.spaced:
        # Short lines in capitals are those of a header or a signature; wrapped titles are longer.
        return not (
            wrapping.regular and _capitals(text) and _capitals(last.text) and len(last.text) < 0.6 * wrapping.width
        )
    if not open_end:
        return not text[0].isupper() or (wrapping.full(last.text, text) and len(last.text) > 30)
    if wrapping.regular:
        return small or wrapping.full(last.text, text)
    # Markup takes room on a paragraph's first line only; a short line further down ends its paragraph.
    return small or before == last.text or len(last.text) >= 0.6 * wrapping.width


# Set lines of a header that a narrow column breaks anywhere.
_SET = tuple(
    tuple(words.split())
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Độc lập – Tự do – Hạnh phúc",
        "ỦY BAN NHÂN DÂN",
        "UỶ BAN NHÂN DÂN",
        "HỘI ĐỒNG NHÂN DÂN",
    )
)
_SET_WORDS = frozenset(word for words in _SET for word in words[1:])
_DECIDES = re.compile(
    r"(?:(?:CHỦ TỊCH )?[ỦU][ỶY] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) \S|BỘ TRƯỞNG BỘ \S|THỦ TƯỚNG CHÍNH PHỦ$"
)
# Above the grounds of a decision anybody in a line of his own is the one who decides.
_DECIDING = re.compile(
    r"(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG BAN|THỐNG ĐỐC|HỘI ĐỒNG|[ỦU][ỶY] BAN|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|BÍ THƯ))\b"
)
_OPEN_CAPITALS = re.compile(r"(?:\b(?:CỦA|VÀ|VỀ|TẠI|THUỘC|DO|THEO|VIỆC|GIỮA|VỚI|TRƯỚC)|[,:])$")
_DAY_CUT = re.compile(r"(?<!\w)[Nn]gày\s?[\d.…_]{0,4}$")
_MONTH_CUT = re.compile(r"(?<!\w)tháng\s?[\d.…_]{1,4}$")
_PLACE_CUT = re.compile(rf"(?:TP\.?\s?|Tp\.?\s?|Thành phố )?[{UPPER}][{LOWER}]*(?: [{UPPER}][{LOWER}]*){{0,2}}")
_PLACE_REST = re.compile(rf"(?!Huế\b)[{UPPER}][{LOWER}]*, ngày\b")


def _decides(line: Line, following: Line, before: str) -> bool:
    """Whether a line between a title and "Căn cứ …" names who decides."""
    return (
        following.text.startswith(("Căn cứ", "- Căn cứ"))
        and line.text.isupper()
        and bool(_DECIDING.match(line.text))
        and _capitals(before)
        and not _OPEN_CAPITALS.search(before)
    )


def _goes_on_formula(before: str, text: str) -> bool:
    """Whether a line goes on with a set line of the header: the motto, the name of a body, place and date."""
    if len(before) > 90:
        return False
    if (_DAY_CUT.search(before) and text.startswith("tháng")) or (_MONTH_CUT.search(before) and text.startswith("năm")):
        return True
    if _PLACE_REST.match(text) and _PLACE_CUT.fullmatch(before):
        return True
    following = text.split(" ", 1)[0]
    if following not in _SET_WORDS:
        return False
    words = before.split()
    for formula in _SET:
        if following in formula and words[-1] in formula:
            for size in range(1, len(formula)):
                if formula[size] == following and tuple(words[-size:]) == formula[:size]:
                    rest = text.split()[: len(formula) - size]
                    return tuple(rest) == formula[size : size + len(rest)]
    return False


def _begins(line: Line, following: Line | None, wrapping: Wrapping) -> bool:
    """Whether a line is the first of a paragraph in a copy in which only first lines are short, markup having taken room."""
    return (
        bool(wrapping.width)
        and not wrapping.regular
        and not wrapping.spaced
        and following is not None
        and not (following.fresh or following.gap or following.table)
        and line.text[0].isupper()
        and not _capitals(line.text)
        and len(line.text) < 0.75 * wrapping.width
        and not wrapping.full(line.text, following.text)
        and not _TERMINAL.search(line.text)
        and not LABEL.match(following.text)
    )


def _wholly_bold(line: Line) -> bool:
    return bool(line.bold) and line.bold[-1][1] == len(line.text)


def _capitals(text: str) -> bool:
    """Whether a line is set in capitals, as titles are; no title is longer than a few lines."""
    if len(text) > 400 or text[1:2].islower():
        return False
    upper = sum(map(str.isupper, text))
    return upper > 0.85 * (upper + sum(map(str.islower, text))) > 0


def _append(paragraph: Paragraph, line: Line) -> None:
    glue = (
        ""
        if paragraph.text.endswith(("/", "-")) and not paragraph.text.endswith(" -") and line.text[:1].isalnum()
        else " "
    )
    shift = len(paragraph.text) + len(glue)
    paragraph.text += glue + line.text
    if paragraph.pages[-1][1] != line.page:
        paragraph.pages.append((shift, line.page))
    paragraph.pages += [(shift + a, page) for a, page in line.turns]
    for a, b in line.bold:
        if paragraph.bold and paragraph.bold[-1][1] >= shift - 1 and a == 0:
            paragraph.bold[-1] = (paragraph.bold[-1][0], shift + b)
        else:
            paragraph.bold.append((shift + a, shift + b))
