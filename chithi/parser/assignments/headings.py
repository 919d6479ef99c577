"""Headings and labels that assign: "3. Giao Sở Y tế", "2. Sở Tài chính:", "Cơ quan chủ trì: Sở Nội vụ"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from chithi.parser.assignments.clauses import Line, Predicate, predicate
from chithi.parser.assignments.coordination import Reader
from chithi.parser.assignments.frames import Frame, frames_of
from chithi.parser.assignments.localities import LEVEL_WORDS
from chithi.parser.assignments.mentions import Listing, Mention
from chithi.parser.assignments.orders import only_rule, opens, order_before
from chithi.parser.assignments.subjects import is_private
from chithi.parser.assignments.vocabulary import lexicon, words
from chithi.parser.document import Role
from chithi.parser.rules import Rule

_ARTICLES = re.compile(r"(?:Chương|Phần|Mục|Điều) |.*/Điều ")
_SAID = re.compile(r"\s*\(?\s*(?:là )?(?:cơ quan |đơn vị )?(chủ trì|phối hợp)(?:\s*[);,.]|\s*$| thực hiện)")
_ROLES_ALONE = re.compile(r"(?:[Cc]ơ quan|[Đđ]ơn vị) (?:chủ trì|thực hiện),? (?:và )?(?:phối hợp|thực hiện)")
_ROLE_HEADING = re.compile(
    r"\s*(?:Các )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức)(?:,? (?:cơ quan|đơn vị|tổ chức))?"
    r" (chủ trì|thực hiện|phối hợp)(?: thực hiện| tham gia)?\s*[:.]?\s*"
)
_LONGEST = 120  # words of a heading: a list of a dozen chairmen with their provinces


def read_labels(index: int, line: Line) -> tuple[list[Frame], int]:
    """The agencies behind the labels of a passage ("Cơ quan chủ trì: …; cơ quan phối hợp: …"); partners support.

    Returns:
        The frames, and the token at which the first label that names somebody begins.
    """
    if ":" not in line.reader.lowers:
        return [], 0
    base = line.passage.start
    matches = list(only_rule("label").finditer(line.reader.text[base : line.passage.end]))
    if not matches:
        return [], 0
    starts = [t.start for t in line.tokens]
    ends = [*(bisect_left(starts, base + m.start()) for m in matches[1:]), len(line.tokens)]
    frames: list[Frame] = []
    for match, end in zip(matches, ends, strict=True):
        role: Role = "support" if (match["role"] or match["bare"]).lower() == "phối hợp" else "lead"
        frames += _labelled(index, line, role, bisect_left(starts, base + match.end()), end)
    return frames, bisect_left(starts, base + matches[0].start())


def role_heading(line: Line, below: Sequence[Line]) -> Role | None:
    """The role that a heading gives to the names listed under it: "b) Cơ quan phối hợp". None where tasks stand below."""
    text = line.reader.text[line.passage.start : line.passage.end]
    said = _ROLE_HEADING.fullmatch(text) if len(text) < 80 else None
    if said is None or not below or below[0].passage.parent != line.passage.path:
        return None
    role: Role = "support" if said[1].startswith("phối hợp") else "lead"
    return role if read_role_list(0, below[0], role) else None


def read_role_list(index: int, line: Line, role: Role) -> list[Frame]:
    """The bodies of a line that holds nothing but names; none where it says what somebody does."""
    reader, size = line.reader, len(line.tokens)
    while size and reader.lowers[size - 1] in {".", ";", ","}:
        size -= 1
    listing = reader.listing(0, size, object_of=True) if size else None
    if listing is None or listing.end < size:
        return []
    return frames_of(index, line, listing, role, "as.label.01", predicate(reader, listing.end, size))


def _labelled(index: int, line: Line, role: Role, at: int, size: int) -> list[Frame]:
    reader = line.reader
    frames: list[Frame] = []
    fresh = True
    while at < size:
        listing = reader.listing(at, size, object_of=True) if fresh else None
        if listing is None and frames and reader.lowers[at] == "với":  # "Sở Y tế chủ trì, phối hợp với các sở"
            order = order_before(reader.text[line.tokens[0].start : line.tokens[at].end], "với")
            listing = reader.listing(at + 1, size, object_of=True) if order is not None and at + 1 < size else None
            if listing is not None and order is not None:
                frames += frames_of(index, line, listing, "support", order.id, predicate(reader, listing.end, size))
                at = listing.end
                continue
        if listing is None:
            joined = reader.lowers[at] == "và" and reader.lowers[at + 1] in {"các", "những"}
            fresh = joined or reader.lowers[at] in {";", "."}
            at += 1
            continue
        after = predicate(reader, listing.end, size)
        for mention, said in _said_roles(line, listing):
            frames += frames_of(index, line, replace(listing, mentions=(mention,)), said or role, "as.label.01", after)
        at, fresh = listing.end, False
    return frames


def _said_roles(line: Line, listing: Listing) -> list[tuple[Mention, Role | None]]:
    """The role said behind each name, or behind a later one before a semicolon: "Sở Y tế (chủ trì); các xã, Công an (phối hợp)"."""
    found: list[tuple[Mention, Role | None]] = []
    role: Role | None = None
    for mention in reversed(listing.mentions):
        end = line.tokens[mention.end - 1].end
        said = _SAID.match(line.reader.text[end : min(end + 40, line.passage.end)])
        if said is not None:
            role = "support" if said[1] == "phối hợp" else "lead"
        elif mention.end < listing.end and line.reader.lowers[mention.end] == ";":
            role = None
        found.append((mention, role))
    return found[::-1]


def read_heading(index: int, line: Line) -> list[Frame]:
    """The agencies that a heading names, when the whole passage is nothing but their names."""
    if line.passage.part != "body" or not 0 < len(line.tokens) <= _LONGEST:
        return []
    reader, size = line.reader, len(line.tokens)
    while size and reader.lowers[size - 1] in {".", ";", "*"}:
        size -= 1
    if not line.continues and (not size or reader.lowers[size - 1] != ":"):
        return []
    at, order, prefixed = _names_begin(line, size)
    listing = reader.listing(at, size, object_of=True) if at < size else None
    if listing is None or (order is not None and order.data["force"] == "support"):
        return []
    after = predicate(reader, listing.end, size)
    if _goes_on_as_name(line, listing, after, size):
        listing, after = _extended(reader, listing, size), Predicate("end", size)
    announced = after.kind == "colon" and after.at >= size - 1
    if after.kind != "end" and not announced:
        return []
    if not line.continues and not (order is not None and announced):
        return []
    if order is None and not _may_head(listing.mentions, prefixed):
        return []
    if _ARTICLES.match(line.passage.path):
        in_table = not (line.passage.first or announced) and all(_is_place(m) for m in listing.mentions)
        bare_post = not prefixed and order is None and all(m.name.lower() == m.core for m in listing.mentions)
        if in_table or bare_post or all(is_private(m) for m in listing.mentions):
            return []
    frames = frames_of(index, line, listing, "lead", "as.heading.01", after)
    for frame in frames:
        frame.heading = True
    return frames


def _names_begin(line: Line, size: int) -> tuple[int, Rule | None, bool]:
    """Where the names of a heading begin: behind "Trách nhiệm của", behind a directive verb, or at once."""
    prefix = only_rule("prefix").match(line.reader.text[line.passage.start : line.passage.end])
    if prefix is not None:
        return bisect_left([t.start for t in line.tokens], line.passage.start + prefix.end()), None, True
    for at in range(min(size, 6)):
        if opens(line.reader, at):
            break
        left = line.reader.text[line.tokens[0].start : line.tokens[at].end]
        order = order_before(left, line.reader.lowers[at])
        if order is not None:
            return at + 1, order, False
    return 0, None, False


def _goes_on_as_name(line: Line, listing: Listing, after: Predicate, size: int) -> bool:
    """The rest of a heading up to its colon belongs to the name: nobody acts in it.

    "3. Cơ quan chủ trì giải quyết thủ tục đầu tư", "4. Các cơ sở sản xuất giống, thương phẩm:".
    """
    having = after.kind == "spoken" and line.reader.lowers[after.at] == "có"  # "Các đơn vị có thủ tục hành chính"
    if not (having or after.kind in ("none", "verb")) or not line.passage.has_children:
        return False
    if len(listing.mentions) == 1 and listing.mentions[0].name.endswith((" chủ trì", " phối hợp")) and size <= 16:
        return after.kind == "verb"
    stop = size - 1 if line.reader.lowers[size - 1] == ":" else size
    acting = lexicon("adverb", "modal", "spoken", "scope", "verb")
    lowers = line.reader.lowers
    rest = range(listing.end, stop)
    if any(lowers[i : i + 2] == ["có", "quyền"] and lowers[i + 2] != "hạn" for i in rest):
        return False
    return 0 < len(rest) <= 8 and not any(acting.at(lowers, i) for i in rest if lowers[i] != "có")


def _extended(reader: Reader, listing: Listing, size: int) -> Listing:
    stop = size - 1 if reader.lowers[size - 1] == ":" else size
    last = listing.mentions[-1]
    whole = replace(last, end=stop, name=reader.name(last.start, stop))
    return Listing(listing.start, size, (*listing.mentions[:-1], whole))


def _is_place(mention: Mention) -> bool:
    return mention.core.split()[0] in LEVEL_WORDS or mention.core == "địa phương" or " " not in mention.name


def _may_head(mentions: tuple[Mention, ...], prefixed: bool) -> bool:
    """A class named too vaguely heads a section of rules, not of tasks ("Đối với cá nhân:", "Các đơn vị khác")."""
    if all(m.vague and m.name.endswith(" khác") for m in mentions):
        return False
    if any(m.core in words("community") and m.name.lower().startswith(m.core) for m in mentions):
        return False
    if all(_ROLES_ALONE.fullmatch(m.name) for m in mentions):
        return False
    unspecific = all(m.public or m.vague for m in mentions)
    bare = all(m.name.lower() == m.core for m in mentions) or len(mentions[0].name.split()) < 3
    return not (unspecific and (prefixed or bare))
