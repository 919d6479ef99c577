"""Which paragraphs of a body open with a label: what looks like one and is none, and labels that a copy ran into a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chithi.corpus.vietnamese import UPPER
from chithi.parser.structure.components import (
    BASIS,
    ENACTING,
    GROUND,
    HANDS_OVER,
    LEADS_IN,
    RULES,
    Line,
    opens_telegram,
)
from chithi.parser.structure.labels import LETTERS, RANKS, Label, read_label

BULLETS = frozenset(("dash", "plus", "star"))
CHAPTERS = frozenset(("part", "chapter", "section", "subsection"))
_LONGEST_PREAMBLE = 60
_COUNTED = frozenset(("letter", "number", "article"))
# Before a label in running text: it belongs to a reference, before a number also to a date.
_REFERS = re.compile(r"(?:khoản|điểm|điều|mục|phần|chương|phụ lục|bảng|và|hoặc|từ|đến|tại|,)\s*$", re.IGNORECASE)
_DATES = re.compile(r"(?:số|ngày|tháng|năm|quý|lần|thứ)\s*$", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.;:)”/]\s*$")
_INLINE_ARTICLE = re.compile(rf"\s(?=Điều (?P<number>\d{{1,3}})\s?\.\s?[{UPPER}“])")
_AMENDED_BY = re.compile(r"(?:sửa đổi|bổ sung|thay thế|đính chính)[^.;]{0,60}\sbởi\s*:?$")


def labelled(lines: Sequence[Line]) -> tuple[list[Line], list[Label | None]]:
    """The lines of a body, and for each the label that it opens with.

    Args:
        lines: of the body, without table cells.
    """
    found, labels = _parted(list(lines), _labels(lines))
    _clear_preamble(found, labels)
    return found, labels


def _labels(lines: Sequence[Line]) -> list[Label | None]:
    found: list[Label | None] = []
    addressed, before, begun, grounds = False, "", False, False
    enacted = next((i for i, line in enumerate(lines[:_LONGEST_PREAMBLE]) if _enacts(line.plain)), 0)
    for i, line in enumerate(lines):
        text = line.plain
        # The list after "THỦ TƯỚNG CHÍNH PHỦ điện:" holds addressees, not items.
        addressed = opens_telegram(text) or (
            addressed and (text[:1] in "-+•" or (before.endswith(":") and len(before) < 60))
        )
        before = text
        label = None if addressed else read_label(text)
        if label is not None and (
            # The dashes of "- Căn cứ …", "- Sau khi nghe …": the Party's, and old ones above "QUYẾT NGHỊ".
            (
                label.sort in BULLETS
                and not begun
                and (i < enacted or BASIS.match(text) or (grounds and GROUND.match(text)))
            )
            or ENACTING.fullmatch(text)
        ):
            label = None
        begun = begun or label is not None or bool(LEADS_IN.search(text) or HANDS_OVER.search(text))
        grounds = bool(BASIS.match(text) or (grounds and GROUND.match(text)))
        found.append(label)
    return found


def _enacts(text: str) -> bool:
    """Whether a line is the one below which an enacting document begins to rule, with or without its colon."""
    return bool(ENACTING.fullmatch(text) or RULES.fullmatch(text))


def _clear_preamble(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Nothing is an item before the first article or chapter: a list there says what the preamble rests on."""
    articles = [i for i, label in enumerate(labels) if label is not None and label.sort == "article"]
    values = [label.value for i in articles[:2] if (label := labels[i]) is not None]
    if values != [1, 2]:
        return
    first = next(i for i, label in enumerate(labels) if label is not None and label.sort in ("article", *CHAPTERS))
    if any(
        BASIS.match(line.plain) or ENACTING.match(line.plain) or _AMENDED_BY.search(line.plain)
        for line in lines[:first]
    ):
        labels[:first] = [None] * first


def _parted(lines: list[Line], labels: list[Label | None]) -> tuple[list[Line], list[Label | None]]:
    """The lines with those taken apart that hold the label which the count lacks ("… hàng năm b. Địa điểm" between a and c)."""
    last: dict[str, int] = {}
    i = 0
    while i < len(lines):
        label = labels[i]
        if label is None:
            i += 1
            continue
        if label.sort == "article" and _holds_first_clause(lines, labels, i):
            _cut(lines, labels, i, label.end, label.end)
        before = last.get(label.sort)
        for sort in [sort for sort in last if RANKS[sort] > RANKS[label.sort]]:
            del last[sort]
        last[label.sort] = i
        if before is not None and label.sort in _COUNTED and label.value == _value(labels[before]) + 2:
            size = len(lines)
            _part(lines, labels, before, i, label.sort)
            i += len(lines) - size
            last[label.sort] = i
        i += 1
    if "article" in last:
        _part_tail(lines, labels, last["article"])
    return lines, labels


def _part_tail(lines: list[Line], labels: list[Label | None], start: int) -> None:
    """Take the lines behind the last article apart in which the articles after it stand."""
    expected = int(_value(labels[start])) + 1
    cuts: list[tuple[int, re.Match[str]]] = []
    for j in range(start, len(lines)):
        for match in _INLINE_ARTICLE.finditer(lines[j].plain):
            if int(match["number"]) == expected and _begins_unit(lines[j].plain[: match.start()], "article"):
                cuts.append((j, match))
                expected += 1
    for j, match in reversed(cuts):
        _cut(lines, labels, j, match.start(), match.end())


def _value(label: Label | None) -> float:
    return label.value if label is not None else 0


def _part(lines: list[Line], labels: list[Label | None], start: int, end: int, sort: str) -> None:
    """Take the one line between two labels apart in which the next label of their sort stands."""
    value = int(_value(labels[start]))
    if sort == "letter":
        if value >= len(LETTERS):
            return
        name = rf"{LETTERS[value]}\s?[.)]"
    else:
        name = rf"Điều {value + 1}\s?\." if sort == "article" else rf"{value + 1}\s?[.)]"
    pattern = re.compile(rf"\s(?={name}\s?[{UPPER}“])")
    cuts = [
        (j, match)
        for j in range(start, min(end, len(lines)))
        for match in pattern.finditer(lines[j].plain)
        if _begins_unit(lines[j].plain[: match.start()], sort)
    ]
    if len(cuts) != 1:
        return
    _cut(lines, labels, cuts[0][0], cuts[0][1].start(), cuts[0][1].end())


def _cut(lines: list[Line], labels: list[Label | None], i: int, end: int, start: int) -> None:
    """Make two lines of one: the first up to `end`, the second, which has a label of its own, from `start`."""
    line = lines[i]
    left = Line(line.start, line.start + end, line.plain[:end], min(line.bold_lead, end))
    right = Line(line.start + start, line.end, line.plain[start:])
    lines[i : i + 1] = [left, right]
    labels[i : i + 1] = [labels[i], read_label(right.plain)]


def _holds_first_clause(lines: Sequence[Line], labels: Sequence[Label | None], i: int) -> bool:
    """Whether an article's first clause stands on its own line ("Điều 5.- 1. …"), the second on the next of its kind."""
    article = labels[i]
    clause = read_label(lines[i].plain[article.end :]) if article is not None else None
    if clause is None or clause.sort != "number" or clause.value != 1:
        return False
    below = (label for label in labels[i + 1 :] if label is not None and label.sort in ("article", "number"))
    following = next(below, None)
    return following is not None and following.sort == "number" and following.value == 2


def _begins_unit(before: str, sort: str) -> bool:
    if before.count("“") > before.count("”"):
        return False
    if sort == "article":
        return bool(_SENTENCE_ENDS.search(before))
    return not (_REFERS.search(before) or (sort == "number" and _DATES.search(before)))
