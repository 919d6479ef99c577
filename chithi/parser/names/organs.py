"""Organ codes: whom the right part of a symbol stands for ("16/CT-TTg": the Prime Minister).

The table is `rules/organs.toml`. A code never says the place: `UBND` is the committee of any province, so a name is
given only together with one. `TW` gives no name at all: Central Committee, Politburo and Secretariat all sign with it
and only the words around it tell ("của Bộ Chính trị"); `issuer_key` gives the three one key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from chithi.corpus.vietnamese import compose, unaccent
from chithi.parser.names.document_types import canonical_type_code, is_type
from chithi.parser.names.places import Province
from chithi.parser.rules import load

# The term of an elected body behind its code: QH15, QHXV, UBTVQH.15, HĐNDK9.
_TERM = re.compile(r"^(\D+?)[.]?K?([0-9]{1,2}|[IVX]{1,5})$")
_MARK = re.compile(r"([-/])")


@dataclass(frozen=True, slots=True)
class Organ:
    """A row of the table.

    Attributes:
        code: the usual spelling ("TTg").
        name: its full name, with `{place}` or `{committee}` where the place belongs; None when the code does not tell.
        family: set when the other family uses the same code for something else.
        since, until: first and last day (ISO) of the name.
        term: the number of the term may follow the code ("QH15").
    """

    code: str
    name: str | None
    family: str | None
    since: str | None
    until: str | None
    term: bool

    @property
    def local(self) -> bool:
        """Whether the name needs a place."""
        return self.name is not None and "{" in self.name

    def existed(self, date: str) -> bool:
        """Whether the organ bore this name on an ISO day."""
        return (self.since or "") <= date and (self.until is None or date <= self.until)

    def named(self, place: Province | None) -> str | None:
        """Its name, in a place where it needs one; None while the place is unknown."""
        if self.name is None or not self.local:
            return self.name
        return self.name.format(place=place.full_name, committee=place.committee) if place else None


@cache
def _by_code() -> dict[str, tuple[Organ, ...]]:
    found: dict[str, tuple[Organ, ...]] = {}
    for row in load("organs")["organ"]:
        organ = Organ(
            code=row["code"],
            name=row.get("name"),
            family=row.get("family"),
            since=row.get("since"),
            until=row.get("until"),
            term=row.get("term", False),
        )
        for code in (row["code"], *row.get("codes", ())):
            found[code] = (*found.get(code, ()), organ)
    return found


@cache
def _spellings() -> dict[str, str]:
    """Codes without marks in upper case -> their proper spelling."""
    spellings: dict[str, str] = {}
    for code in (*_by_code(), *unit_codes()):
        spellings.setdefault(unaccent(code).upper(), code)
    return spellings


@cache
def unit_codes() -> frozenset[str]:
    """Groups that name the drafting unit behind the organ ("VX" in `16318/UBND-VX`)."""
    return frozenset(load("organs")["units"]["codes"])


def _split_term(code: str) -> tuple[str, str]:
    """`QH15` -> ("QH", "15"); codes of bodies without terms are left whole."""
    match = _TERM.match(code)
    if match:
        stem = _exact(match[1])
        if stem is not None and _by_code()[stem][0].term:
            return stem, match[2]
    return code, ""


def _exact(code: str) -> str | None:
    table = _by_code()
    found = code if code in table else _spellings().get(unaccent(code).upper())
    return found if found in table else None


def _by_prefix(code: str) -> str | None:
    """The code of a kind of organ that names itself at length behind it ("BCĐ" of `BCĐPTCNBD`)."""
    return next((p for p in load("organs")["prefixes"]["codes"] if code.startswith(p) and len(code) > len(p)), None)


def organs_of_code(code: str) -> tuple[Organ, ...]:
    """Every organ that a code may stand for, in any spelling, with or without the number of a term."""
    exact = _exact(_split_term(code)[0]) or _by_prefix(code)
    return _by_code()[exact] if exact else ()


def organ_of_code(code: str, family: str | None = None, date: str | None = None) -> Organ | None:
    """The organ that a code most likely stands for: of the family, and under the name of its day where several fit.

    Args:
        code: the organ's group of a symbol, without type and unit ("BYT", "QH15", "TU").
        family: "state", "party" or "organization", where known.
        date: ISO day of the document, where known.
    """
    found = organs_of_code(code)
    own = [o for o in found if o.family is None or family is None or o.family == family]
    return next((o for o in own if date is None or o.existed(date)), own[0] if own else None)


def issuer_of_code(
    code: str, place: Province | None = None, family: str | None = None, date: str | None = None
) -> str | None:
    """The canonical name of the organ behind a code, None when the code does not tell (unknown, TW, no place known).

    Args:
        code: the organ's group of a symbol ("BYT", "QH15", "UBND"), in any usual spelling.
        place: the province, for organs that every province has.
        family: "state", "party" or "organization", where known.
        date: ISO day of the document, where known; tells names apart that followed each other under one code.
    """
    organ = organ_of_code(code, family, date)
    return organ.named(place) if organ else None


def is_organ(code: str) -> bool:
    """Whether a code group is an organ's code in its exact spelling, a term behind it allowed ("QH15", "TU")."""
    return code in _by_code() or bool(_split_term(code)[1]) or _by_prefix(code) is not None


def is_unit(code: str) -> bool:
    """Whether a code group names a drafting unit ("VX", "KTTH")."""
    return code in unit_codes()


def canonical_code(code: str) -> str:
    """The proper spelling of a code or of the whole right part of a symbol.

    `ND-CP` -> `NĐ-CP`, `QD-TTG` -> `QĐ-TTg`, `NQ-HDND` -> `NQ-HĐND`, `TTBTC` -> `TT-BTC`, `CT/TU` stays. A group that
    is a proper code already stays as it is, so `HD` is never turned into `HĐ`; unknown groups keep their letters.
    """
    groups = _MARK.split("".join(compose(code).split()).rstrip(".,;"))
    return "".join(_canonical_group(group, first=i == 0, alone=len(groups) == 1) for i, group in enumerate(groups))


def _canonical_group(code: str, *, first: bool, alone: bool) -> str:
    """One group of a symbol's right part; the first of several is where the type stands."""
    stem, term = _split_term(code)
    if term:
        return code if code.startswith(stem) else stem + term
    if not code or is_type(code) or is_organ(code) or is_unit(code):
        return code
    as_type, as_organ = canonical_type_code(code), _spellings().get(unaccent(code).upper())
    known = as_type or as_organ if first and not alone else as_organ or as_type
    return known or (_parted(code) if first else code)


def _parted(code: str) -> str:
    """A type and an organ that lost the hyphen between them; any other code as it is (CTCP is a joint stock company)."""
    for kind in ("TTLT", "VBHN", "NĐ", "TT", "QĐ", "NQ", "CT", "TB", "KH", "CĐ"):
        organ = code.removeprefix(kind)
        if (
            organ != code
            and organ in _by_code()
            and (len(organ) > 2 or organ == "UB" or (organ == "CP" and kind != "CT"))
        ):
            return f"{kind}-{organ}"
    return code


def is_form(code: str) -> bool:
    """Whether a code group marks a licence, certificate, standard or blank form, none of which is a document here."""
    return code in load("organs")["forms"]["codes"]
