"""The notes of a consolidated text, which stand between its units where a print has its pages: the editor's words, no items."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NOTE = re.compile(
    r"(?:\[\d{1,3}\]|\d{1,3})\s?(?=[^\W\d_a-zđ“])"
    r"(?:Văn bản này được hợp nhất từ|.{4,600}?(?:(?:được|bị)\s(?:sửa đổi|bổ sung|thay thế|thay|bãi bỏ|đính chính)[^.]{0,120}?\stheo\s(?:quy định\s)?tại"
    r"|có căn cứ ban hành như sau\s?:$|quy định như sau\s?:$))"
)
_CLOSES = re.compile(r"”\s*[.;,]?\d{0,3}$")
# A note that quotes a provision is no longer than this many paragraphs.
_LONGEST = 60


def is_consolidated(text: str) -> bool:
    """Whether a text is, or may be, a văn bản hợp nhất."""
    return "VBHN" in text or "HỢP NHẤT" in text


def note_lines(texts: Sequence[str]) -> set[int]:
    """The indices of the paragraphs that are notes, with what they quote.

    Args:
        texts: the paragraphs of a consolidated text, for matching.
    """
    found: set[int] = set()
    i = 0
    while i < len(texts):
        if not _NOTE.match(texts[i]):
            i += 1
            continue
        stop = _end(texts, i)
        found.update(range(i, stop))
        i = stop
    return found


def _end(texts: Sequence[str], i: int) -> int:
    """The index after the last paragraph of the note that begins at `i`."""
    stop = i + 1
    if not texts[i].endswith(":") or stop == len(texts):
        return stop
    if texts[stop].startswith("“"):
        for j in range(stop, min(len(texts), stop + _LONGEST)):
            if _CLOSES.search(texts[j]):
                return j + 1
            if j > stop and (_NOTE.match(texts[j]) or texts[j].isupper()):
                break
        return stop + 1  # its end was lost, or stands on another page
    while stop < len(texts) and texts[stop].startswith("-"):
        stop += 1
    return stop
