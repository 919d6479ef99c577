"""The foot of a document: recipients with their purpose, and who signed on whose authority (domain §1.2-1.3)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from chithi.corpus.vietnamese import LOWER, UPPER, canonical_tones, unaccent
from chithi.parser.document import Recipient, Signature, Span
from chithi.parser.structure.components import (
    AUTHORITY,
    FILED,
    POSTS,
    PRINTED_POST,
    RECIPIENTS,
    SIGNED,
    SMALL_AUTHORITY,
    Line,
    capitals,
    name_of,
)

_BULLET = re.compile(r"^[-–+•*]\s*")
_PURPOSE = re.compile(
    r"\s*[(\[*]+(?P<purpose>(?:để|b/c|thay|phối hợp|chỉ đạo|theo dõi|thực hiện|báo cáo)[^()\[\]]{0,60})[)\]*]+\s*$",
    re.IGNORECASE,
)
_NEXT_ENTRY = re.compile(r"[;,]\s*[-–]\s+(?=\S)|;\s*[-–](?=\S)")
_DASH_ALONE = re.compile(r"(?<=\w)\s[-–]\s(?=[A-ZĐ])")
_SHORT_PURPOSE = {"b/c": "để báo cáo", "để b/c": "để báo cáo", "thay b/c": "thay báo cáo"}
_SIGNED_WITHIN = re.compile(r"\(\s*(?:Đã ký|đã ký|ĐÃ KÝ)\s*\)")
_NAME_BEHIND = re.compile(rf"\s*\b(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]*){{1,4}})$")
_SHOUTED_NAME = re.compile(rf"[{UPPER}]{{2,7}}(?: [{UPPER}]{{1,7}}){{1,4}}")
_CERTIFIED = ("XÁC THỰC", "CHỨNG THỰC", "SAO Y")  # a consolidated text or a copy is certified above the post
# Tones are what recognition gets wrong first, so posts are looked up without them.
_BARE_POSTS = unaccent(POSTS)
_POST = re.compile(rf"(?:Q\.\s*|QUYEN\s+)?(?:PHO\s+)?(?:{_BARE_POSTS}|THU TRUONG|VAN PHONG)\b")
# Where the next line of a run-together signature begins: an abbreviation of authority, or a post behind one.
_PART = re.compile(
    rf"{AUTHORITY.pattern}|(?<=[A-Z] )(?:(?:PHO|QUYEN) |(?<!PHO )(?<!BAN )(?<!TONG )(?<!CHI )(?<!DONG ))(?:{_BARE_POSTS})\b"
    rf"|(?<=[A-Z]{{2}})(?:PHO )?(?:CHU TICH|BO TRUONG|GIAM DOC)$"
)
# The right column of a foot whose two columns were read line by line.
_COLUMN = re.compile(rf"(?<=[;.,:)]) (?=(?:{AUTHORITY.pattern}|(?:PHÓ )?(?:{POSTS})\b)[^{LOWER}]*$)")
_NAME_COLUMN = re.compile(rf"(?<=[;.)]) (?=[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{2,3}}$)")
# What continues the name of the body for which somebody signs.
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|VIỆT NAM|TRUNG ƯƠNG)\b")
_DEPUTY = re.compile(r"(?:K\s?/?\s?T|T\s?/?\s?L|T\s?/?\s?U\s?/?\s?Q)\b")


def read_recipients(text: str, foot: Sequence[Line]) -> tuple[Recipient, ...]:
    """The lines of "Nơi nhận", the one that says where the copy is filed ("Lưu: …") left out."""
    entries: list[str] = []
    dashed = False
    for line in _recipient_lines(_columns(foot)):
        words = text[line.start : line.end]
        heading = RECIPIENTS.match(line.plain)
        if heading:
            words = words[heading.end() :].strip(" :*")
            if words[:1] in "-–" and ";" not in words:
                words = _DASH_ALONE.sub("; - ", words)
        bullet = bool(_BULLET.match(words))
        if (
            entries
            and not bullet
            and not heading
            and (words[0].islower() or _open(entries[-1]) or (dashed and entries[-1][-1] == ","))
        ):
            entries[-1] += f" {words}"
        else:
            entries += [words] if words else []
        dashed = dashed or bullet
    entries = [part for entry in entries for part in _NEXT_ENTRY.split(entry)]
    names = (re.sub(r"[\s;,.*]+$", "", _BULLET.sub("", entry).strip()) for entry in entries)
    return tuple(_recipient(name) for name in names if name and not FILED.match(name))


def _recipient(name: str) -> Recipient:
    purpose = _PURPOSE.search(name)
    if purpose is None:
        return Recipient(name=name)
    said = canonical_tones(purpose["purpose"].strip(" *"))
    return Recipient(name=name[: purpose.start()].strip(), purpose=_SHORT_PURPOSE.get(said, said))


def _recipient_lines(foot: Sequence[Line]) -> Iterator[Line]:
    """The heading of the list, its entries with and without dashes, and the lines that go on with one."""
    listing = bool(foot and _BULLET.match(foot[0].plain))  # a list that lost its heading
    filed = False
    before = ""
    for line in foot:
        words = line.plain
        if RECIPIENTS.match(words):
            listing, filed = True, False
        elif not listing or (
            not _BULLET.match(words)
            and (
                filed
                or _signs(words)
                or not (_open(before) or words[0].islower() or words[-1] in ";," or FILED.match(words))
            )
        ):
            continue
        filed = filed or bool(FILED.match(words))
        before = words
        yield line


def _open(entry: str) -> bool:
    """Whether an entry of the list goes on in the next line."""
    return entry[-1:] not in ";.,)" and not RECIPIENTS.fullmatch(entry)


def _signs(words: str) -> bool:
    """Whether a line belongs to the signature and not to the list beside it."""
    return bool(AUTHORITY.match(words) or SIGNED.fullmatch(words) or name_of(words)) or (
        capitals(words) and words[-1] not in ";,"
    )


def read_signature(text: str, foot: Sequence[Line]) -> tuple[Signature | None, Span | None]:
    """The first signature of the foot, and the span from its authority to its name."""
    lines = _signature_lines(foot)
    block: list[Line] = []
    signed = False
    for i, line in enumerate(lines):
        words = line.plain
        if words.startswith(_CERTIFIED):
            continue
        if SIGNED.fullmatch(words):
            signed = True
            continue
        name = name_of(words)
        if name is None and block and _SHOUTED_NAME.fullmatch(words) and not _post(words) and _last(lines, i):
            name = words
        if name is None:
            if (_for_whom(words) or capitals(words) or _post(words) or _small_post(words)) and len(words) < 120:
                block.append(line)
            continue
        signed_below = i + 1 < len(lines) and bool(SIGNED.fullmatch(lines[i + 1].plain))
        if not (block or signed or signed_below or _SIGNED_WITHIN.match(words)):
            continue
        at = line.start + words.index(name)
        authority, post = _divided(block)
        signature = Signature(
            authority=_joined(text, authority), position=_joined(text, post), name=text[at : at + len(name)]
        )
        return signature, (block[0].start if block else at, at + len(name))
    if not block:
        return None, None
    authority, post = _divided(block)
    return Signature(authority=_joined(text, authority), position=_joined(text, post)), (block[0].start, block[-1].end)


def _divided(block: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines of a signature's authority, and those of the signer's own post behind them."""
    held = max((i for i, line in enumerate(block) if _for_whom(line.plain)), default=-1)
    if held < 0:
        return (), block
    first = next(i for i, line in enumerate(block) if _for_whom(line.plain) or _post(line.plain))
    block, held = block[first:], held - first  # whatever stood above belongs to the other column
    first = next((i for i in range(held + 1, len(block)) if _post(block[i].plain)), len(block))
    if first == len(block) > held + 1 and (_DEPUTY.match(block[held].plain) or not _PLACE.match(block[-1].plain)):
        first -= 1  # whoever signs for another has a post of his own, whatever it is called
    return block[:first], block[first:]


def _for_whom(words: str) -> bool:
    """Whether a line says for whom somebody signs ("TM. …", "T/M Ban Bí thư")."""
    return bool(AUTHORITY.match(words) or SMALL_AUTHORITY.fullmatch(words))


def _post(words: str) -> bool:
    """Whether a line names a post, in capitals or nearly so; misread tones do not count."""
    upper = sum(map(str.isupper, words))
    return upper >= 0.7 * sum(map(str.isalpha, words)) and bool(_POST.match(unaccent(words).upper()))


def _small_post(words: str) -> bool:
    """Whether a line is a post in small letters, as portals print it: "Phó Chủ tịch"."""
    return len(words) < 60 and bool(PRINTED_POST.fullmatch(words)) and not words.startswith(("UBND", "Ủy", "H"))


def _signature_lines(foot: Sequence[Line]) -> list[Line]:
    """The foot without its recipients, run-together signatures taken apart."""
    columns = _columns(foot)
    listed = {line.start for line in _recipient_lines(columns)}
    return [part for line in columns if line.start not in listed for part in _parted(line)]


def _columns(foot: Sequence[Line]) -> list[Line]:
    """The foot with the two columns of each line apart ("Nơi nhận: KT. CHỦ TỊCH", "- Lưu: VT. Trần Văn A")."""
    named = any(name_of(line.plain) or _SIGNED_WITHIN.search(line.plain) for line in foot)
    out: list[Line] = []
    for line in foot:
        cut = None
        if RECIPIENTS.match(line.plain) or _BULLET.match(line.plain):
            cut = _COLUMN.search(line.plain) or (
                _NAME_COLUMN.search(line.plain) if not named and FILED.match(line.plain) else None
            )
        if cut is None:
            out.append(line)
        else:
            out += [_piece(line, 0, cut.start()), _piece(line, cut.end(), len(line.plain))]
    return out


def _parted(line: Line) -> list[Line]:
    """The lines of a signature that a copy ran together in one ("TM. … KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Trần Văn A")."""
    words = line.plain
    if not (AUTHORITY.match(words) or capitals(words) or _POST.match(unaccent(words).upper())):
        return [line]
    signed = _SIGNED_WITHIN.search(words)
    name = _NAME_BEHIND.search(words, signed.end() if signed else 0)
    shouted = words[: signed.start() if signed else name.start() if name else len(words)].rstrip()
    if not capitals(shouted):
        return [line]
    bare = unaccent(shouted)
    starts, held = [0], -1  # the post right behind "KT." is who is signed for, not who signs
    for match in _PART.finditer(bare):
        if match.start() not in (0, held):
            starts.append(match.start())
        held = match.end() if AUTHORITY.match(bare, match.start()) else -1
    parts = [*itertools.pairwise(starts), (starts[-1], len(shouted))]
    if name is not None:
        parts.append((name.start("name"), len(words)))
    return [_piece(line, a, b) for a, b in parts]


def _piece(line: Line, start: int, end: int) -> Line:
    words = line.plain[start:end].rstrip()
    return Line(line.start + start, line.start + start + len(words), words, table=line.table)


def _last(foot: Sequence[Line], i: int) -> bool:
    """Whether no further capital line and no name follows: a name in capitals stands under all posts."""
    return not any(capitals(line.plain) or name_of(line.plain) for line in foot[i + 1 :])


def _joined(text: str, lines: Sequence[Line]) -> str | None:
    words = " ".join(text[line.start : line.end].strip(" *") for line in lines)
    return re.sub(r"\s+", " ", words) or None
