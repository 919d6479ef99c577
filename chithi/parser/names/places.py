"""Provinces and centrally run cities, 63 until 30/6/2025 and 34 since, with those before them back to 1989.

The table is `rules/provinces.toml`. A name may have had two lives (Cần Thơ, a province until 2003, a city since), so
every look-up takes a date where the caller knows one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from chithi.corpus.vietnamese import plain, slug
from chithi.parser.rules import load

_KIND = re.compile(r"^(?:tinh|thanh-pho|tp|dac-khu)-(?=.)")


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city.

    Attributes:
        name: as the line "Quảng Trị, ngày …" writes it ("Thành phố Hồ Chí Minh" with its kind, as the law does).
        kind: "tỉnh", "thành phố" or "đặc khu".
        slug: the name as part of an id ("quang-tri").
        since, until: first and last day (ISO) under this name and rank; None when before 1990, or to this day.
        into: names of what took its place.
        aliases: other spellings.
        short: names that stand for it only where a place is asked for ("HN", "Sài Gòn"); never searched for in a text.
    """

    name: str
    kind: str
    slug: str
    since: str | None = None
    until: str | None = None
    into: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """With its kind, as inside the name of an organ: "tỉnh Quảng Trị", "Thành phố Hồ Chí Minh"."""
        return self.name if self.name.lower().startswith(self.kind) else f"{self.kind} {self.name}"

    @property
    def committee(self) -> str:
        """Its Party committee: "Tỉnh ủy Thanh Hóa", "Thành ủy Hà Nội"."""
        return f"{'Tỉnh' if self.kind == 'tỉnh' else 'Thành'} ủy {self.name}"

    def existed(self, date: str) -> bool:
        """Whether it stood under this name and rank on an ISO day."""
        return (self.since or "") <= date and (self.until is None or date <= self.until)


def named_province(name: str, kind: str = "tỉnh") -> Province:
    """A province that the table does not know, as a document names it (a misprint, or one yet to be founded)."""
    return Province(name=name, kind=kind, slug=slug(name))


@cache
def provinces() -> tuple[Province, ...]:
    """Every row of the table, in file order: today's first."""
    return tuple(
        Province(
            name=row["name"],
            kind=row.get("kind", "tỉnh"),
            slug=slug(row["name"]),
            since=row.get("since"),
            until=row.get("until"),
            into=tuple(row.get("into", ())),
            aliases=tuple(row.get("aliases", ())),
            short=tuple(row.get("short", ())),
        )
        for row in load("provinces")["province"]
    )


@cache
def _by_slug() -> dict[str, tuple[Province, ...]]:
    found: dict[str, tuple[Province, ...]] = {}
    for place in provinces():
        for key in {slug(n) for n in (place.name, *place.aliases, *place.short)}:
            found[key] = (*found.get(key, ()), place)
    return found


def province(name: str, date: str | None = None) -> Province | None:
    """The province of a name in any usual spelling ("TP.HCM", "tỉnh Đăk Lăk", "thanh hoa"), None when there is none.

    Args:
        name: with or without its kind, accented or not.
        date: ISO day, to tell two lives of one name apart; the latest without one.
    """
    key = slug(name)
    found = _by_slug().get(key) or _by_slug().get(_KIND.sub("", key)) or ()
    if date is not None:
        return next((p for p in found if p.existed(date)), found[0] if found else None)
    return found[0] if found else None


@cache
def _pattern() -> re.Pattern[str]:
    """All names as titles and in capitals, longest first. Lower case is left alone: "hòa bình" is peace."""
    spellings = {plain(n) for p in provinces() for n in (p.name, *p.aliases)}
    spellings |= {s.upper() for s in spellings}
    body = "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in sorted(spellings, key=lambda s: (-len(s), s)))
    first = "".join(sorted({s[0] for s in spellings}))  # spares most positions the walk through all names
    return re.compile(rf"(?<!\w)(?=[{first}])(?:{body})(?!\w)")


def provinces_in(text: str, date: str | None = None) -> tuple[tuple[Province, tuple[int, int]], ...]:
    """Every province named in a text with its span, left to right; the kind before the name is not part of the span.

    Args:
        text: as it came or `plain`; names count when capitalised (Quảng Trị, QUẢNG TRỊ), not in lower case.
        date: as in `province`.
    """
    found = []
    for match in _pattern().finditer(plain(text)):
        place = province(match[0], date)
        if place is not None:
            found.append((place, match.span()))
    return tuple(found)


def province_at(text: str, start: int, end: int | None = None) -> int | None:
    """The end of the province's name that begins at an offset of a `plain` text, None when none does."""
    match = _pattern().match(text, start, len(text) if end is None else end)
    return match.end() if match else None


def province_in(text: str, date: str | None = None) -> tuple[Province, tuple[int, int]] | None:
    """The first province named in a text ("Hà Nội, ngày …", "UBND tỉnh Sơn La") with its span, or None."""
    return next(iter(provinces_in(text, date)), None)
