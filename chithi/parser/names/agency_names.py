"""Names of agencies in running text that are known to be complete, so that what follows cannot belong to them.

`của Chính phủ Quy định chi tiết …`, `của Ủy ban nhân dân tỉnh Bắc Giang Ban hành …`: old prints give the title of a
document a capital, and only the registry knows that the name ended before it. Names that go on at will ("Ban Chỉ đạo …",
"Trung tâm …") are left to the reader of the sentence.
"""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.names.agencies import gazetteer, sector_spellings
from chithi.parser.names.phrases import PhraseTree
from chithi.parser.names.places import province_at

# Bodies of the centre whose gazetteer names are only the beginning of a name, or a name shared by many.
_OPEN = re.compile(
    r"(?:văn phòng|ban chỉ đạo|hội đồng|ủy ban quốc gia|vụ|cục pháp chế|cục tài chính|bộ tư lệnh|viện)\b"
)
_TITLES = (
    "bộ trưởng", "thứ trưởng", "thống đốc", "phó thống đốc", "tổng thanh tra", "chánh án", "viện trưởng", "chủ nhiệm",
    "tổng cục trưởng", "cục trưởng", "phó cục trưởng", "giám đốc", "phó giám đốc", "chủ tịch", "phó chủ tịch",
    "thường trực", "ban thường vụ", "bí thư", "phó bí thư", "quyền chủ tịch", "quyền bộ trưởng",
)  # fmt: skip
_LOCAL = (
    "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "đoàn đại biểu quốc hội", "tỉnh ủy", "thành ủy", "công an",
    "thuế", "cục thuế", "cục hải quan", "kho bạc nhà nước", "bảo hiểm xã hội",
)  # fmt: skip
_CLOSED_OFFICES = ("văn phòng chính phủ", "văn phòng quốc hội", "văn phòng chủ tịch nước", "văn phòng trung ương đảng")
_SPACE = re.compile(r"\s+")
_UNIT = re.compile(r"\s+(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?!\w)\s*")
_DEICTIC = ("tỉnh", "thành phố")
_OWN_SUFFIX = re.compile(r"\s+(?:việt nam|đảng|nhà nước)(?!\w)")


@cache
def _bodies() -> PhraseTree:
    names = {e.name.lower() for e in gazetteer() if e.kind == "body" and e.level == "centre"}
    names = {n for n in names if not _OPEN.match(n)} | set(_CLOSED_OFFICES) | set(_LOCAL)
    names |= {f"{head} {sector}" for head in ("bộ", "sở") for sector in sector_spellings()}
    names |= {"thủ tướng chính phủ", "thủ tướng", "phó thủ tướng chính phủ", "phó thủ tướng", "chủ tịch nước"}
    return PhraseTree(names)


@cache
def _titles() -> PhraseTree:
    return PhraseTree(_TITLES)


def complete_agency_at(plain: str, low: str, start: int, end: int | None = None) -> int | None:
    """The end of an agency's name that is known to be complete, None when none begins there or it may go on.

    Args:
        plain, low: the text for matching, and the same in lower case.
        start, end: where the name begins, and how far to look.

    Returns:
        The end behind post, body and province ("Chủ tịch UBND tỉnh Sơn La"). Names with a place that is no province
        (huyện, xã) give None, for nobody knows how many words such a place has.
    """
    end = len(low) if end is None else end
    at = start
    title = _titles().at(low, start, end)
    body = _bodies().at(low, start, end)
    if body is None:
        gap = _SPACE.match(low, title, end) if title is not None else None
        if gap is None:
            return None
        at = gap.end()
        body = _bodies().at(low, at, end)
        if body is None:
            return None
    suffix = _OWN_SUFFIX.match(low, body, end)
    if suffix is not None:
        body = suffix.end()
    return _with_place(plain, low, body, end)


def _with_place(plain: str, low: str, at: int, end: int) -> int | None:
    unit = _UNIT.match(low, at, end)
    if unit is None:
        gap = _SPACE.match(low, at, end)
        return (province_at(plain, gap.end(), end) if gap else None) or at
    known = province_at(plain, unit.end(), end) if unit[0][-1:].isspace() or unit[1].endswith(".") else None
    known = known or province_at(plain, unit.start(1), end)
    if known is not None:
        return known
    if unit[1] not in _DEICTIC:
        return None
    # "UBND tỉnh ban hành" is the speaker's own; a capital would begin the name of a town, or of a title.
    return None if plain[unit.end() : unit.end() + 1].isupper() else unit.end(1)
