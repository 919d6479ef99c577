"""The foot of a document: recipients with their purpose, and who signed on whose authority (domain §1.2-1.3)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from chithi.corpus.vietnamese import LOWER, UPPER, canonical_tones
from chithi.parser.document import Recipient, Signature, Span
from chithi.parser.layout import AUTHORITY, POST, POSTS, RECIPIENTS, SIGNED, Line, capitals, name_of

_BULLET = re.compile(r"^[-–+•*]\s*")
_PURPOSE = re.compile(
    r"\s*[(\[*]+(?P<purpose>(?:để|b/c|thay|phối hợp|chỉ đạo|theo dõi|thực hiện)[^()\[\]]{0,60})[)\]*]+\s*$",
    re.IGNORECASE,
)
_SHORT_PURPOSE = {"b/c": "để báo cáo", "để b/c": "để báo cáo", "thay b/c": "thay báo cáo"}
_SIGNED_WITHIN = re.compile(r"\(\s*(?:Đã ký|đã ký|ĐÃ KÝ)\s*\)")
_NAME_BEHIND = re.compile(rf"\s*\b(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]*){{1,4}})$")
# Where the next line of a run-together signature begins: an abbreviation of authority, or a post behind one.
_PART = re.compile(
    rf"{AUTHORITY.pattern}|(?<=[{UPPER}] )(?:(?:PHÓ|QUYỀN) |(?<!PHÓ )(?<!BAN )(?<!TỔNG )(?<!CHI ))(?:{POSTS})\b"
)
_SHOUTED_NAME = re.compile(rf"[{UPPER}]{{2,7}}(?: [{UPPER}]{{1,7}}){{1,4}}")


def read_recipients(text: str, foot: Sequence[Line]) -> tuple[Recipient, ...]:
    """The lines of "Nơi nhận", the one that says where the copy is filed ("Lưu: …") left out."""
    found: list[Recipient] = []
    listing = bool(foot and _BULLET.match(foot[0].plain))  # a list that lost its heading
    for line in foot:
        match = RECIPIENTS.match(line.plain)
        if match:
            listing = True
            rest = text[line.start + match.end() : line.end].strip(" :*")
            entries = re.split(r"[;,]\s*[-–]\s*|\s[-–]\s(?=[A-ZĐ])", rest) if rest else []
        elif listing and _BULLET.match(line.plain):
            entries = re.split(r";\s*[-–]\s", text[line.start : line.end])
        else:
            continue
        for entry in entries:
            name = re.sub(r"[\s;,.*]+$", "", _BULLET.sub("", entry).strip())
            if not name or name.startswith("Lưu"):
                continue
            purpose = _PURPOSE.search(name)
            if purpose:
                said = canonical_tones(purpose["purpose"].strip(" *"))
                found.append(Recipient(name=name[: purpose.start()].strip(), purpose=_SHORT_PURPOSE.get(said, said)))
            else:
                found.append(Recipient(name=name))
    return tuple(found)


def read_signature(text: str, foot: Sequence[Line]) -> tuple[Signature | None, Span | None]:
    """The first signature of the foot, and the span from its authority to its name."""
    authority: list[Line] = []
    posts: list[Line] = []
    foot = [part for line in foot for part in _parted(line)]
    for i, line in enumerate(foot):
        words = line.plain
        if RECIPIENTS.match(words) or _BULLET.match(words) or words.startswith("XÁC THỰC"):
            continue  # a consolidated text is certified, not signed
        if AUTHORITY.match(words):
            authority.append(line)
            continue
        name = name_of(words)
        if (
            name is None
            and (posts or authority)
            and not POST.match(words)
            and _SHOUTED_NAME.fullmatch(words)
            and _last(foot, i)
        ):
            name = words
        if name is not None:
            if not (authority or posts):
                continue
            first = (authority or posts)[0]
            at = line.start + words.index(name)
            signature = Signature(
                authority=_joined(text, authority), position=_joined(text, posts), name=text[at : at + len(name)]
            )
            return signature, (first.start, at + len(name))
        if SIGNED.fullmatch(words):
            continue
        if capitals(words) and len(words) < 120:
            (posts if POST.match(words) or not authority or posts else authority).append(line)
    if not authority and not posts:
        return None, None
    lines = authority or posts
    return Signature(authority=_joined(text, authority), position=_joined(text, posts)), (lines[0].start, lines[-1].end)


def _parted(line: Line) -> list[Line]:
    """The lines of a signature that a copy ran together in one ("TM. … KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Trần Văn A")."""
    words = line.plain
    if not (AUTHORITY.match(words) or POST.match(words)):
        return [line]
    signed = _SIGNED_WITHIN.search(words)
    name = _NAME_BEHIND.search(words, signed.end() if signed else 0)
    shouted = words[: signed.start() if signed else name.start() if name else len(words)].rstrip()
    if not capitals(shouted):
        return [line]
    starts, held = [0], -1  # the post right behind "KT." is who is signed for, not who signs
    for match in _PART.finditer(shouted):
        if match.start() not in (0, held):
            starts.append(match.start())
        held = match.end() if AUTHORITY.match(shouted, match.start()) else -1
    parts = [*itertools.pairwise(starts), (starts[-1], len(shouted))]
    if name is not None:
        parts.append((name.start("name"), len(words)))
    return [
        Line(line.start + a, line.start + a + len(words[a:b].rstrip()), words[a:b].rstrip(), table=line.table)
        for a, b in parts
    ]


def _last(foot: Sequence[Line], i: int) -> bool:
    """Whether no further capital line and no name follows: a name in capitals stands under all posts."""
    return not any(capitals(line.plain) or name_of(line.plain) for line in foot[i + 1 :])


def _joined(text: str, lines: Sequence[Line]) -> str | None:
    words = " ".join(text[line.start : line.end].strip(" *") for line in lines)
    return re.sub(r"\s+", " ", words) or None
