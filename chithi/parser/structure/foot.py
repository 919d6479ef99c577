"""Where a document's foot (recipients, signature) begins and ends, and its annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chithi.parser.structure.components import (
    ANNEX,
    AUTHORITY,
    END_MARK,
    FILED,
    POST,
    PRINTED_POST,
    RECIPIENTS,
    SENTENCE,
    SIGNED,
    SMALL_AUTHORITY,
    Line,
    capitals,
    is_set_line,
    name_of,
)

_LONGEST_DISTRIBUTION = 40


def foot_start(lines: Sequence[Line], start: int) -> int:
    """Index of the first line of recipients or signature; the number of lines when there is none."""
    for i in range(start, len(lines)):
        line = lines[i]
        text = line.plain
        if line.table:
            continue
        if text.startswith("XÁC THỰC VĂN BẢN HỢP NHẤT"):
            while i - 1 > start and is_set_line(lines[i - 1].plain):
                i -= 1  # number and day of the consolidation
            return i
        if (RECIPIENTS.match(text) and len(text) < 400) or _distribution(lines, i):
            return i
        if AUTHORITY.match(text) and capitals(text[:40]):
            return i
        if i > start and SMALL_AUTHORITY.fullmatch(text) and _name_below(lines, i):
            return i
        if SIGNED.fullmatch(text) and i > start:
            while i - 1 > start and (PRINTED_POST.fullmatch(lines[i - 1].plain) or name_of(lines[i - 1].plain)):
                i -= 1
            return i
        if (
            i > start
            and len(text) < 90
            and POST.fullmatch(text)
            and (_name_below(lines, i) or END_MARK.search(lines[i - 1].plain))
        ):
            return i
        if "/" in text[-5:] and END_MARK.search(text):
            following = lines[i + 1].plain if i + 1 < len(lines) else ""
            if SIGNED.fullmatch(following):
                return i + 1
    return len(lines) - 1 if start < len(lines) - 1 and name_of(lines[-1].plain) else len(lines)


_TITLE_LINES = 6
_ENCLOSED = re.compile(r"[(\[]?\s*(?:Được\s+)?[Bb]an hành (?:theo|kèm theo|kèm)\s")
_LISTED = re.compile(r"[-–+•]\s?\S")
_FILED_LAST = re.compile(r"(?:^|;\s*)[-–+•]\s?L[ưu]{1,2}\b\s*:?\s*(?:VT|Văn thư|HS|VP|[.;]?$)")


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


def _name_below(lines: Sequence[Line], i: int) -> bool:
    """Whether a person's name stands within the next few lines, capitals and signature stamps between."""
    for line in lines[i + 1 : i + 6]:
        if name_of(line.plain):
            return True
        if not (capitals(line.plain) or SIGNED.fullmatch(line.plain)):
            return False
    return False


def foot_end(lines: Sequence[Line], start: int) -> int:
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
            or SMALL_AUTHORITY.fullmatch(text)
            or (POST.fullmatch(text) and len(text) < 90)
            or SIGNED.fullmatch(text)
        ):
            end = i + 1
        elif name_of(text):
            end, signed = i + 1, True
            following = lines[i + 1].plain if i + 1 < len(lines) else ""
            if not (
                AUTHORITY.match(following)
                or SIGNED.fullmatch(following)
                or POST.match(following)
                or RECIPIENTS.match(following)
                or following.startswith("-")
                or name_of(following)
            ):
                break
        elif (ANNEX.match(text) and (capitals(text) or signed)) or _encloses(lines, i):
            break
        elif (
            listed
            or (capitals(text) and len(text) < 90 and not signed)
            or (len(text) < 90 and not signed and not SENTENCE.search(text))
        ) or (text[0].islower() and len(text) < 120):
            end = i + 1
        else:
            break
        i += 1
    return end


def _encloses(lines: Sequence[Line], i: int) -> bool:
    """Whether the title of what the document encloses begins here: capital lines over "(Ban hành kèm theo …"."""
    for line in lines[i : i + _TITLE_LINES]:
        if _ENCLOSED.match(line.plain):
            return True
        if not capitals(line.plain):
            return False
    return False


def annex_start(lines: Sequence[Line], start: int, end: int) -> int:
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
