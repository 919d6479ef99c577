"""Words that end a document's force without a verb before it: "Quyết định số … hết hiệu lực", "trừ …", blanket repeals."""

from __future__ import annotations

import re

from chithi.parser.document import Relation, Span

# "Các Nghị định sau hết hiệu lực kể từ ngày Nghị định này có hiệu lực:"
_THESE_END = re.compile(
    r"[^;.]{0,120}?(?:các|những)\s+(?:văn\s+bản|nghị\s+(?:định|quyết)|quyết\s+định|thông\s+tư|chỉ\s+thị|quy\s+định|luật|pháp\s+lệnh)[^;.:]{0,80}?(?:hết|chấm\s+dứt)\s+hiệu\s+lực"
)
_UNTIL = re.compile(r"(?<!\w)(?:đến\s+(?:ngày|khi|hết|thời\s+điểm)|cho\s+đến|khi|nếu|trường\s+hợp)(?!\w)[^;.]*$")
_AFTER = re.compile(
    r"[\s,]*(?:(?:và|cùng)\s+(?:các|những)\s+[^.;]{0,60})?(?:trái\s+với\s+[^.;,]{1,40}\snày\s+)?(?:đều\s+|sẽ\s+|nay\s+)?(?:"
    r"(?P<abolishes>hết\s+hiệu\s+lực|chấm\s+dứt\s+hiệu\s+lực|không\s+còn\s+(?:hiệu\s+lực|giá\s+trị)|(?:bị|được|(?<=đều\s)|(?<=nay\s))\s*(?:bãi\s+bỏ|hủy\s+bỏ)(?!\s+(?:bởi|theo|bằng)\s+(?!(?:[^\W\d_]+\s+){1,4}này))|thôi\s+áp\s+dụng)"
    r"|(?P<replaces>(?:bị|được)\s+thay\s+thế\s+(?:bởi|bằng)\s+[^.;,]{1,80}?\snày(?!\w))"
    r"|(?P<extends>được\s+(?:kéo\s+dài|gia\s+hạn)\s+(?:thời\s+(?:gian|hạn)\s+(?:\w+\s+){0,2})?(?:thêm|đến|tới|cho\s+đến)(?!\w))"
    r"|(?P<amends>được\s+sửa\s+đổi,?\s+bổ\s+sung\s+(?:bởi|theo|tại)\s+(?:[^\W\d_]+\s+){1,4}này"
    r"|được\s+(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)(?:,?\s+bổ\s+sung)?\s+(?:như\s+sau|thành)(?!\w)))"
)
_EXCEPT = re.compile(r"[\s,(]*(?:ngoại\s+)?trừ\s+(?P<what>[^;.)]{3,240})")
_OVER = re.compile(r"[.;]\s")
_OPENING = re.compile(r":\s*(?:[-+]\s*|[a-zđ0-9]{1,2}\s?[).]\s*)?$")
_PROLONGED = re.compile(r"\W*(?:cho\s+phép\s+)?tiếp\s+tục\s+(?:thực\s+hiện|áp\s+dụng|thi\s+hành)\s+(?:các\s+)?")
_TO = re.compile(r"[\s,]*(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?(?:ngày|tháng|năm)(?!\w)")
_NEAR = 160
BLANKET = re.compile(
    r"(?:quy\s+định|văn\s+bản)[^.;]{0,80}(?:trái\s+với|trái|không\s+phù\s+hợp\s+với|mâu\s+thuẫn\s+với)[^.;]{0,80}(?:bãi\s+bỏ|hết\s+hiệu\s+lực)"
    r"|bãi\s+bỏ\s+(?:các|mọi|những)\s+(?:quy\s+định|văn\s+bản)[^.;]{0,60}trái\s+với"
)


def done_behind(low: str, at: int, end: int) -> tuple[Relation, int] | None:
    """What is said to be done to the documents before `at`, and where those words end; None when nothing is.

    Args:
        low: plain text in lower case.
        at, end: behind the last document of a list and its title, and the end of the paragraph.
    """
    match = _AFTER.match(low, at, end)
    if match is None:
        return None
    relations: tuple[Relation, ...] = ("abolishes", "replaces", "extends", "amends")
    return next(r for r in relations if match[r]), match.end()


def is_a_term(low: str, start: int, end: int) -> bool:
    """Whether the words before a list make its end a date: "có hiệu lực đến ngày Nghị quyết số … hết hiệu lực"."""
    return _UNTIL.search(low, start, end) is not None


def prolongs(low: str, sentence: int, start: int, at: int) -> bool:
    """Whether a sentence lets a document go on: "Tiếp tục thực hiện Nghị quyết số … đến hết ngày …".

    Args:
        low: plain text in lower case.
        sentence, start, at: where the sentence begins, where the document does, and behind it and its title.
    """
    return _PROLONGED.fullmatch(low, sentence, start) is not None and _TO.match(low, at) is not None


def spared_behind(low: str, at: int, end: int, *, anywhere: bool) -> Span | None:
    """The words behind "trừ", None without.

    Args:
        low: plain text in lower case.
        at, end: behind the document, and the end of the paragraph.
        anywhere: look for them further on in the sentence, not only right there.
    """
    match = _EXCEPT.search(low, at, min(end, at + _NEAR)) if anywhere else _EXCEPT.match(low, at, end)
    return match.span("what") if match is not None and not _OVER.search(low, at, match.start()) else None


def list_ends(low: str) -> bool:
    """Whether a heading says of the list under it that its documents end."""
    return _THESE_END.match(low) is not None


def opens_an_ended_list(low: str) -> bool:
    """Whether words end as such a heading does, the list following in the same paragraph ("… hết hiệu lực: a) ")."""
    return _OPENING.search(low) is not None and list_ends(low)
