"""Names of laws: Luật, Bộ luật, Pháp lệnh, Hiến pháp, the Party's charter.

Names hold commas and "và" ("Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam"), so they
are matched whole, by the longest entry of `rules/laws.toml`, and never split.
"""

from __future__ import annotations

import re
from functools import cache

from chithi.parser.names.phrases import PhraseTree
from chithi.parser.rules import load

_KINDS = (("law", "Luật"), ("code", "Bộ luật"), ("ordinance", "Pháp lệnh"), ("other", ""))


@cache
def law_names() -> tuple[str, ...]:
    """Every name with its kind ("Luật Giáo dục", "Bộ luật Dân sự", "Hiến pháp"), longest first."""
    table = load("laws")
    names = {f"{kind} {name}".strip() for key, kind in _KINDS for name in table[key]}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(load('laws')['short'], key=len, reverse=True))})(?!\w)")


def law_in_full(name: str) -> str:
    """A law's name with its abbreviations written out ("Luật BHXH" -> "Luật Bảo hiểm xã hội")."""
    return _short().sub(lambda m: str(load("laws")["short"][m[0]]), name)


@cache
def _tree() -> PhraseTree:
    table = load("laws")
    old = (f"{kind} về {name}" for key, kind in _KINDS[::2] for name in table[key])  # "Pháp lệnh về phí và lệ phí"
    names = (*law_names(), *old)
    short = (brief for name in names if (brief := _abbreviated(name)) != name)
    return PhraseTree([spelling for name in (*names, *short) for spelling in _with_fewer_commas(name)])


_BODIES = {
    "hội đồng nhân dân": "HĐND",
    "ủy ban nhân dân": "UBND",
    "viện kiểm sát nhân dân": "VKSND",
    "tòa án nhân dân": "TAND",
    "mặt trận tổ quốc việt nam": "MTTQVN",
    "chính quyền địa phương": "CQĐP",
}


def _abbreviated(name: str) -> str:
    """A name with its bodies abbreviated, as typists do ("Luật Tổ chức VKSND")."""
    return _bodies().sub(lambda m: _BODIES[m[0].lower()], name)


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile("|".join(_BODIES), re.IGNORECASE)


def _with_fewer_commas(name: str) -> tuple[str, ...]:
    """A name as it stands, without one of its commas, and without any ("Phòng chống tác hại của rượu bia")."""
    commas = [i for i, letter in enumerate(name) if letter == ","]
    return (name, name.replace(",", ""), *(name[:i] + name[i + 1 :] for i in commas))


_SYLLABLE = re.compile(r"\w+")
_PAST = re.compile(r"[^\s,]")  # a mark that no name goes over
_SAME = 3  # syllables that a slip leaves alone at the front: no two long names of the list begin alike by chance
_LONG = 8


@cache
def _by_front() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """The long names by their first syllables."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for name in law_names():
        syllables = tuple(_SYLLABLE.findall(name.lower()))
        if len(syllables) >= _LONG:
            found.setdefault(syllables[: _SAME + 1], []).append(syllables)
    return found


def law_near(low: str, start: int, end: int) -> int | None:
    """The end of a long law name that is written with one wrong syllable ("đầu tư và sản xuất" for "vào"), else None.

    Args:
        low, start, end: see `law_at`.
    """
    front: list[str] = []
    for match in _SYLLABLE.finditer(low, start, end):
        front.append(match[0])
        if len(front) > _SAME:
            break
    for name in _by_front().get(tuple(front), ()):
        wrong, reach = 0, start
        said = _SYLLABLE.finditer(low, start, end)
        for syllable, match in zip(name, said, strict=False):
            wrong += match[0] != syllable
            wrong += 2 * (_PAST.search(low, reach, match.start()) is not None)
            reach = match.end()
            if wrong > 1:
                break
        else:
            if reach > start and low[reach - len(name[-1]) : reach] == name[-1]:
                return reach
    return None


def law_at(low: str, start: int, end: int | None = None) -> int | None:
    """The end of the longest law name that begins at an offset, None when none does.

    Args:
        low: `plain` text in lower case; line breaks and double spaces inside a name do not matter.
        start, end: where the kind word ("luật", "pháp lệnh") begins, and how far to look.
    """
    return _tree().at(low, start, end)
