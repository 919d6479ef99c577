"""Titles of cited documents, and the references that stand inside them.

"Nghị định số 1 … sửa đổi Nghị định số 2 …" names two documents, but the sentence speaks of the first; the second is part of its
title. Which reference belongs to whose title is told by what joins them: "của", "thi hành" lead into a title, a comma or "và"
puts a document beside the nearest one of its own type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chithi.parser.citations.reference import Reference
from chithi.parser.rules import fragments

_BRACKET = re.compile(r"\s*\([^()]{1,90}\)")
_SESSION = re.compile(
    r"(?:,?\s+(?:khóa|nhiệm\s+kỳ)\s+[\w-]+)?(?:,?\s+(?:tại\s+)?kỳ\s+họp\s+(?:lần\s+)?(?:thứ\s+)?\w+(?:\s+\(\w+(?:\s\w+)?\))?)?"
)
_QUOTE = re.compile(r"\s*[“\"]")
_CLOSING_QUOTE = re.compile(r"[”\"]")
# What ends the title of a document in running text: the clause or sentence is over, or the main clause begins.
_END = re.compile(
    r"(?=[;\n.,:()\s])(?:"  # one look that spares all letters the alternatives
    r"[;\n]|\.(?=\s+[^\W\d_]|\s*$)|\)|\(\s*(?=sau\s+đây|gọi\s+tắt|được\s+sửa|đã\s+được|thay\s+thế|viết\s+tắt)"
    r"|(?:,\s*|,?\s+và\s+)(?:thay\s+thế|bãi\s+bỏ|hủy\s+bỏ)(?=\s+(?:các\s+)?(?:chỉ|quyết|nghị|thông|công|kế|toàn|một|điều|khoản))"
    r"|,?\s+(?:ngoại\s+)?trừ\s+(?=(?:(?:các\s+)?(?:quy\s+định|nội\s+dung)|điều|khoản|điểm|chương|mục|phụ\s+lục)\s)"
    r"|,?\s+như\s+sau\s*:|(?<!về)(?<!việc)(?<!việc\s)(?<!đoạn\si)(?<!đoạn\sii)(?<!đoạn\s[0-9]):(?=\s)"
    r"|,?\s+(?:đều\s+)?(?:chấm\s+dứt|hết|có)\s+hiệu\s+lực(?!\s+của)|,?\s+(?:nay|đều)\s+(?:bị\s+|được\s+)?(?:bãi|hủy)\s+bỏ(?!\w)"
    r"|,\s*(?=(?:đề\s+nghị|yêu\s+cầu|cụ\s+thể|trong\s+đó|theo\s+đó|như\s+sau|đồng\s+thời|nhằm|để|sau\s+khi|hiện\s+nay|đến\s+nay|và\s+để|trên\s+cơ\s+sở|căn\s+cứ)\b)"
    r"|,\s*(?=(?:ủy\s+ban|ubnd|chủ\s+tịch|thủ\s+tướng|bộ\s+trưởng|bộ\s+(?!luật)|sở\s|tỉnh\s+ủy|thành\s+ủy|ban\s|văn\s+phòng|hội\s+đồng|hđnd|cục\s|tổng\s+cục|chính\s+phủ|thường\s+trực|đảng\s+ủy|huyện\s+ủy|giám\s+đốc|quốc\s+hội|trung\s+ương|công\s+an|xét\s|ngày\s)))"
)
# ", được sửa đổi, bổ sung bởi": what follows amends the nearest document of its own type, and stands beside it.
AMENDED_BY = re.compile(
    r"(?:(?:được|bị)\s+(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế|đính\s+chính)[^.;()]{0,60}?\s(?:bởi|theo|tại|bằng)|(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)\s+bởi)"
    r"\s+(?:các\s+)?(?:[^.;()]{0,60}\s(?:của|tại)\s+)?$"
)
_JOINED = re.compile(
    r"(?:(?P<mark>,|;)|(?<!\w)(?P<word>và|hoặc|hay|cùng))\s*(?:(?:theo|tại|căn\s+cứ)\s+)?(?:các\s+)?(?:điều\s+\d+\s+)?$"
)


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*(?:về\s+việc\s+)?(?:{fragments('citations')['title']}(?!\s+(?:số\s*)?[0-9]))")


# "(sau đây gọi tắt là Nghị quyết 15)": a name for a document that was cited just before.
NAMING = re.compile(r"(?<!\w)(?:gọi|viết)\s+(?:tắt\s+|chung\s+)?là\s*:?\s*[“\"]?\s*$")
# What joins a document to the one beside it: a mark, "và", ", được sửa đổi, bổ sung bởi".
_LINK = re.compile(
    r"[\s,;(]*(?:(?:đã\s+)?(?:(?:được|bị)\s+(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế|đính\s+chính)[^.;()]{0,60}?\s(?:bởi|theo|tại|bằng)|sửa\s+đổi(?:,?\s+bổ\s+sung)?\s+bởi)\s*)?"
    r"(?:(?:và|hoặc|cùng|theo|tại)\s*)?(?:các\s*)?$"
)
# No title is longer (characters).
_LONGEST = 1200


def title_of(low: str, reference: Reference, end: int) -> tuple[int, int] | None:
    """The span of the title behind a reference, None when none is given.

    Args:
        low: plain text in lower case.
        end: of the paragraph.
    """
    if reference.form in ("self", "anaphoric"):
        return None
    at = reference.end
    end = min(end, at + _LONGEST)
    session = _SESSION.match(low, at, end)
    at = session.end() if session is not None else at
    bracket = _BRACKET.match(low, at, end)
    if bracket is not None:
        at = bracket.end()
    quote = _QUOTE.match(low, at, end)
    if quote is not None:
        closing = _CLOSING_QUOTE.search(low, quote.end(), end)
        return (quote.end(), closing.start()) if closing else None
    opener = _opener().match(low, at, end)
    if opener is None or (
        reference.form == "named" and reference.date is None and not low.startswith(("sửa", "bổ"), opener.start() + 1)
    ):
        return None
    start = opener.start() + len(opener[0]) - len(opener[0].lstrip(" ,\n\t"))
    stop = _END.search(low, start, end)
    finish = stop.start() if stop else end
    shut = low.find("”", start, finish)
    if shut >= 0 and low.find("“", start, shut) < 0:
        finish = shut  # the document is cited inside a quotation, which ends here
    while finish > start and low[finish - 1] in " ,.;/":
        finish -= 1
    return (start, finish) if finish > start else None


def nesting(
    low: str, references: Sequence[Reference], leads: Sequence[int], titles: Sequence[tuple[int, int] | None]
) -> list[int | None]:
    """For each reference the index of the reference whose title holds it, None at the top.

    Args:
        references: of one paragraph, in text order.
        leads: where each begins with its pinpoint.
        titles: their titles.
    """
    if len(references) == 1:
        return [None]
    parents: list[int | None] = []
    chain: list[int] = []  # the last reference and those around it, outermost first
    for index, reference in enumerate(references):
        if index and NAMING.search(low, max(0, reference.start - 40), reference.start):
            parents.append(parents[named_before(references, index)])
            continue
        closed = next(
            (k for k, i in enumerate(chain) if _title_end(titles[i], references[i]) <= reference.start), len(chain)
        )
        if closed == 0:
            chain = []
        open_ones = chain[:closed]
        candidates = chain[: closed + 1]
        parent = open_ones[-1] if open_ones else None
        if parent is not None:
            floor = references[index - 1].end
            joined = _JOINED.search(low[max(floor, leads[index] - 24) : leads[index]])
            if joined is None and AMENDED_BY.search(low, max(floor, leads[index] - 160), leads[index]):
                parent = _amended(reference, candidates, references, parents, parent)
            elif joined is not None:
                parent = _beside(reference, candidates, references, parents, parent, joined["mark"] is not None)
        parents.append(parent)
        chain = [*chain[: chain.index(parent) + 1], index] if parent is not None else [index]
    return parents


def cut_titles(
    low: str, leads: Sequence[int], titles: Sequence[tuple[int, int] | None], parents: Sequence[int | None]
) -> list[tuple[int, int] | None]:
    """The titles as they are given back: each ends before the next document that stands beside its own.

    Args:
        low: plain text in lower case.
        leads, titles, parents: of a paragraph's references; see `nesting`.
    """
    if len(leads) == 1:
        return list(titles)
    cut: list[tuple[int, int] | None] = []
    for index, title in enumerate(titles):
        inside = {index}
        for other in range(index + 1, len(leads)):
            if title is None or leads[other] >= title[1]:
                break
            if parents[other] in inside or leads[other] < title[0]:
                inside.add(other)  # in the title, or in a bracket before it
                continue
            link = _LINK.search(low, title[0], leads[other])
            end = link.start() if link is not None else leads[other]
            title = (title[0], end) if end > title[0] else None
        cut.append(title)
    return cut


def named_before(references: Sequence[Reference], index: int) -> int:
    """The reference that a later one gives a short name to: the last of its type and number, else the one before it."""
    own = references[index]
    for other in range(index - 1, -1, -1):
        if references[other].type == own.type and references[other].number == own.number:
            return other
    return index - 1


def _beside(
    reference: Reference,
    chain: Sequence[int],
    references: Sequence[Reference],
    parents: Sequence[int | None],
    parent: int,
    comma: bool,
) -> int | None:
    """The parent of a reference that a comma or "và" puts beside another."""
    for other in reversed(chain):
        if references[other].type == reference.type:
            return parents[other]
    if reference.form == "full" and (reference.date is not None or reference.issuer is not None):
        return parents[chain[0]]
    return parents[chain[-1]] if not comma or len(chain) > 1 else parent


def _amended(
    reference: Reference,
    chain: Sequence[int],
    references: Sequence[Reference],
    parents: Sequence[int | None],
    parent: int,
) -> int | None:
    """The parent of a document that is said to amend another."""
    return next((parents[other] for other in reversed(chain) if references[other].type == reference.type), parent)


def _title_end(title: tuple[int, int] | None, reference: Reference) -> int:
    return title[1] if title else reference.end
