"""Who answers for a document: "A; B và C chịu trách nhiệm thi hành Quyết định này".

The verb governs all that stands before it, so that a member which nobody knows ("Quản đốc các phân xưởng") is a member all
the same, and does not silence those that are known.
"""

from __future__ import annotations

from chithi.parser.assignments.coordination import Reader
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.assignments.orders import opens
from chithi.parser.assignments.vocabulary import CLOSED, MARKS, SEPARATORS, lexicon, openings

_ANSWERS = (["chịu", "trách", "nhiệm"], ["có", "trách", "nhiệm"])
_FULFILS = {"hành", "hiện"}  # thi hành, thực hiện
_BETWEEN = {*SEPARATORS, ":", "."}
# What limits the member before it, although a comma stands between.
_LIMITS = {"thuộc", "của", "trong", "ở", "trực", "đóng"}
# Somebody acts or is told of before the verb: the sentence is about more than who answers for it.
_CLAUSE = {"là", "đã", "nếu", "khi", "thì", "mà", "sẽ", "để", "do", "được", "bị", "không", "§document"}
_PERSONS = {"ông", "bà", "đồng", "cá", "anh", "chị", "người", "sinh", "học", "những"}
_LONGEST = 12  # words of a member that nobody knows
# One of these stands in the name of a post or a unit.
_POSTS = {
    "trưởng", "phó", "chủ", "giám", "bí", "chánh", "thư", "viên", "đốc", "chính", "chức", "ban", "phòng", "khoa", "tổ", "đội", "trung", "hội",
    "đoàn", "bộ", "ngành",
}  # fmt: skip


def answering(reader: Reader, start: int, end: int) -> int | None:
    """Where "chịu trách nhiệm thi hành" begins in a sentence that is about nothing else; None in any other."""
    lowers = reader.lowers
    if "thi" not in lowers[start:end] and "nhiệm" not in lowers[start:end]:
        return None
    for at in range(start + 1, end - 3):
        if lowers[at] in _CLAUSE:
            return None
        if lowers[at : at + 3] in _ANSWERS:
            behind = range(at + 3, min(at + 9, end - 1))
            return at if any(lowers[i] in _FULFILS for i in behind) and end - at < 40 else None
        if lowers[at : at + 3] == ["căn", "cứ", "quyết"] and ["thi", "hành"] in (
            lowers[i : i + 2] for i in range(at, end)
        ):
            return at
    return None


def who_answers(reader: Reader, start: int, stop: int) -> Listing | None:
    """All members of the list that fills a token range, those by their shape whom nobody knows."""
    lowers = reader.lowers
    found: list[Mention] = []
    at = start
    while at < stop:
        honoured = lexicon("honorific").at(lowers, at)
        if lowers[at] in _BETWEEN or honoured is not None:
            at = honoured[0] if honoured is not None else at + 1
            continue
        listing = reader.listing(at, stop, object_of=True)
        if listing is not None and listing.mentions:
            found += listing.mentions
            at = _rest(reader, found, listing.end, stop)
            continue
        ends = next((i for i in range(at, stop) if lowers[i] in _BETWEEN), stop)
        if _is_member(reader, at, ends):
            name = reader.name(at, ends)
            found.append(Mention(at, ends, "official", name, lowers[at], proper=True))
        at = ends
    return Listing(found[0].start, stop, tuple(found)) if found else None


def goes_on(reader: Reader, at: int, stop: int) -> bool:
    """A list goes on behind what looks like a verb: "Viện Khoa học | xét xử và Chánh án Tòa án nhân dân các cấp"."""
    for i in range(at, min(at + 6, stop - 1)):
        if reader.lowers[i] in _BETWEEN:
            return reader.capitals[i + 1] and opens(reader, i + 1)
    return False


def _rest(reader: Reader, found: list[Mention], at: int, stop: int) -> int:
    """The end of what still belongs to the last member: it is cut at a separator or where a limit begins behind a comma."""
    lowers = reader.lowers
    if at < stop and lowers[at] == "," and lowers[at + 1] in _LIMITS:
        ends = next((i for i in range(at + 1, stop) if lowers[i] in _BETWEEN), stop)
        last = found[-1]
        found[-1] = Mention(
            last.start, ends, last.kind, reader.name(last.start, ends), last.core, last.vague, last.public, last.proper
        )
        return ends
    return next((i for i in range(at, stop) if lowers[i] in _BETWEEN), stop)


def _is_member(reader: Reader, at: int, ends: int) -> bool:
    """A noun phrase that begins with a capital: a post or a unit, no person."""
    lowers = reader.lowers
    words = lowers[at:ends]
    if not 2 <= len(words) <= _LONGEST or not reader.capitals[at] or words[0] in _PERSONS or words[0] in CLOSED:
        return False
    opening = openings().at(lowers, at)
    by_name = all(reader.capitals[at:ends]) and (opening is None or opening[0] >= ends)
    return (
        not by_name
        and bool(_POSTS & set(words))
        and not any(word in MARKS or word[:1].isdigit() for word in words if word != "-")
    )
