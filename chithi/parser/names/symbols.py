"""The grammar of numbers and symbols (số, ký hiệu): `30/2020/NĐ-CP`, `419-TB/TU`, `101/2023/QH15`, `73/CP`.

Two shapes cover nearly all of them: State `number/[year/]TYPE-ORGAN-UNIT` (a công văn has no type: `16318/UBND-VX`) and Party
`number-TYPE/ORGAN`. Typists add spaces, swap the groups and drop the hooks of letters; the canonical spelling undoes that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from chithi.parser.names.document_types import canonical_type_code
from chithi.parser.names.organs import canonical_code, is_form, is_organ, is_unit, organs_of_code
from chithi.parser.rules import load

# A code may come with a space inside: where markup stood ("1616/Q Đ-TTg"), before "&" ("12/TTLT-BKH &ĐT"), a region's number ("55/KV VII-TH").
_GROUP = r"(?:(?:UBTV)?QH\s[0-9]{1,2}(?![\w/])|KV\s[IVX]{1,4}(?=-)|(?:Q\sĐ|N\s[ĐQ]|C\s[TĐ]|T\s[TB])(?=\s?-\s?[A-ZĐ])|[A-ZĐƯ][A-Za-zĐđƯư0-9&.]{0,17}(?:\s&[A-ZĐ]{1,5})?(?!\w))"
_SYMBOL = re.compile(
    r"(?P<number>[0-9](?<![0-9,/][0-9])[0-9OolI]{0,5}(?:bis|[a-zđA-D]|\s[a-d](?=/20[0-9]{2}/)|\.[0-9]{1,2}(?=/20[0-9]{2}/))?)"
    # 30/2020/NĐ-CP, 16318/UBND-VX, 15/HĐQT/HLC/2007
    r"(?:\s?/\s?(?:(?P<year>(?:19|20)[0-9]{2})\s?[/-]\s?)?(?P<code>"
    + _GROUP
    + r"(?:(?:\s?[-/]\s?|\s\.(?=[A-ZĐ]{2}))"
    + _GROUP
    + r"){0,8})(?:/(?P<behind>(?:19|20)[0-9]{2})(?![\w/-])|\s?(?P<bracket>\([A-ZĐ][0-9]{1,3}\)))?"
    # 419-TB/TU, 89-TC/TCT, 15.QĐ/UB
    r"|(?:\s?-\s?|\s|\.|(?=[A-ZĐ]{2}))(?P<left>[A-ZĐƯ][A-Za-zĐđƯư]{0,5}(?:-[A-ZĐ]{2,8}){0,3})\s?/\s?(?P<right>"
    + _GROUP
    + r"(?:\s?[-/]\s?"
    + _GROUP
    + r"){0,3})"
    # 94-CP, 235-HĐBT, 150 CP, 11 - HĐBT, 22-C: before 1993
    r"|(?:-(?P<organ>[A-ZĐ][A-Za-zĐ]{0,5})|\s(?:-\s)?(?P<old>CP|HĐBT|TTg|TVQH|SL))(?![\w/-]))"
)
_MARK = re.compile(r"\s?[-/]\s?|\s\.")
_LETTERS = re.compile(r"[A-ZĐƯ&]{2,10}")
_DOTTED = re.compile(r"[A-ZĐ][A-Za-zĐđ]{0,4}\.[A-ZĐ][A-Za-zĐ]{1,8}")  # "52/1999/NĐ.CP"
_SENTENCE_END = re.compile(r"\.(?=\s?[-/])")  # "48/NQ-CP.- Tham mưu": the next line's dash
# Types that are found behind their organ; other codes there are its departments (KH, TB, DA).
_SWAPPED = frozenset({"QĐ", "NQ", "NĐ", "TT", "TTLT", "CĐ", "CV", "NQLT", "QyĐ", "KL"})
_LETTERS_FOR_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})
_TERM = re.compile(r"(?:QH|UBTVQH|HĐNN)[0-9]{1,2}K?(?!\w)")
# Organs without an entry of their own are told by the kind of organ that their code begins with.
_ORGAN = re.compile(
    r"(?:UBND|HĐND|CT?UBND|BCĐ|BCS|BTC|BTG|BDV|BNC|UBKT|UBMT|MTTQ|MTTW|VP|TW|TƯ|TU|HU|QU|ĐU|ĐB|CB|TTg|CP|CTN|QH|UBTV"
    r"|B[A-ZĐ]{1,8}|S[A-ZĐ]{1,8}|TC[A-ZĐ]|TAND|VKS|KTNN|NHNN|TTCP|TLĐ|LĐLĐ|TĐTN|ĐTN|TWĐTN|HĐBT|HĐNN|C[AQ]|KBNN|BHXH|LHPN|HND)"
)

Family = Literal["state", "party"]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol as read.

    Attributes:
        start, end: span in the text.
        number: as written, digits mended ("02a").
        year: of a normative document's number, else None.
        type: code of the type in canonical spelling ("NĐ"), None for a công văn or a bare organ.
        organs: the other groups, issuer first.
        text: canonical spelling without inner spaces.
        family: by its shape.
        known: its codes are those of documents, so that it needs no type word before it.
    """

    start: int
    end: int
    number: str
    year: str | None
    type: str | None
    organs: tuple[str, ...]
    text: str
    family: Family
    known: bool

    @property
    def organ(self) -> str | None:
        """The issuer's code."""
        return self.organs[0] if self.organs else None


@cache
def _refused() -> frozenset[str]:
    return frozenset(load("citations")["codes"]["refused"])


def find_symbols(plain: str, start: int = 0, end: int | None = None) -> Iterator[Symbol]:
    """The symbols of a stretch of plain text, in order. Dates, rates, quantities, licences and standards are none."""
    for match in _SYMBOL.finditer(plain, start, len(plain) if end is None else end):
        before = plain[max(0, match.start() - 3) : match.start()]
        if (
            before
            and (before[-1].isalnum() or before[-1] in "/.,:-_&")
            and not before.casefold().endswith(("số", "số:", "số."))
        ):
            continue
        symbol = _read(match)
        if symbol is not None:
            yield symbol


def read_symbol(text: str) -> Symbol | None:
    """The symbol that a plain text starts with, or None."""
    found = next(find_symbols(text), None)
    return found if found is not None and found.start == 0 else None


def _read(match: re.Match[str]) -> Symbol | None:
    number = match["number"][0] + match["number"][1:].replace(" ", "").translate(_LETTERS_FOR_DIGITS)
    if match["code"]:
        return _state(match, number)
    return _party(match, number) if match["left"] else _legacy(match, number)


def _state(match: re.Match[str], number: str) -> Symbol | None:
    code = _code(match["code"])
    if code is None:
        return None
    year = match["year"]
    text = f"{number}/{year}/{code.body}" if year else f"{number}/{code.body}"
    end = match.start("code") + code.length
    if end == match.end("code") and end < match.end():  # "15/HĐQT/HLC/2007", "12/2002/TT-BCA(A11)"
        text, end = text + "".join(match.string[end : match.end()].split()), match.end()
    return Symbol(
        match.start(), end, number, year, code.type, code.organs, text, "state", code.known or year is not None
    )


@dataclass(frozen=True, slots=True)
class _Code:
    """The right part of a State symbol: its type, organs, canonical spelling, how much of the text it takes."""

    type: str | None
    organs: tuple[str, ...]
    body: str
    length: int
    known: bool


@lru_cache(maxsize=4096)
def _code(code: str) -> _Code | None:
    marks = list(_MARK.finditer(code))
    # A group that was reached over a spaced hyphen and is no code belongs to the sentence: "16/CT-TTg - TP Vinh".
    # Behind a type alone it completes the symbol: "473/TTr - NN&PTNT".
    while marks and marks[-1][0].startswith(" -") and not _is_code(code[marks[-1].end() :]):
        if (
            len(marks) == 1
            and _LETTERS.fullmatch(code, marks[0].end())
            and (canonical_type_code(code[: marks[0].start()]) or not marks[0][0].endswith(" "))
        ):
            break
        code = code[: marks.pop().start()]
    code = _SENTENCE_END.split(code, maxsplit=1)[0].rstrip(".")
    groups = ["".join(g.split()) for g in _MARK.split(code)]
    if _DOTTED.fullmatch(groups[0]):
        left, _, right = groups[0].partition(".")
        if canonical_type_code(left) and _is_organ(right):
            groups[:1] = [left, right]
    if len(code) == 1 and not _is_code(code):
        return None  # cut short by whatever followed
    if len(groups) == 1 and not _is_code(groups[0]):
        groups = canonical_code(groups[0]).split("-")  # "TTBTC" lost its hyphen
    if is_form(groups[0]) or not _refused().isdisjoint((groups[0], "-".join(groups[:2]), "-".join(groups))):
        return None
    kind = None if _TERM.match(groups[0]) else canonical_type_code(groups[0])
    if kind and len(groups) == 2 and _is_organ(groups[0]) and not _is_organ(groups[1]):
        kind = None  # "5317/CT-CS": an organ whose code is also a type's, and its unit
    elif kind is None and len(groups) == 2 and _is_organ(groups[0]) and groups[1] in _SWAPPED:
        groups.reverse()  # "218/BYT-QĐ"
        kind = canonical_type_code(groups[0])
    if len(groups) == 1 and _is_organ(groups[0]):
        kind = None
    organs = tuple(_organ(g) for g in (groups[1:] if kind else groups))
    body = kind or ""
    for position, organ in enumerate(organs):
        at = position - (0 if kind else 1)
        mark = (marks[at][0].strip() if at < len(marks) else "-") if body else ""
        # The mark between type and organ is a hyphen, "44/2005/QĐ/UBND" is of older typists; but where hyphens join what
        # follows, the slash sets the type off: "7/2010/TTLT/BTC-BNN".
        body += ("-" if kind and position == 0 and not (mark == "/" and "-" in code) else mark) + organ
    return _Code(kind, organs, body, len(code), bool(organs) and (kind is not None or _is_organ(organs[0])))


def _party(match: re.Match[str], number: str) -> Symbol | None:
    left, right, end = match["left"], match["right"], match.end()
    while right.endswith("."):
        right, end = right[:-1], end - 1
    if left in _refused() or is_form(left):
        return None
    kind = canonical_type_code(left)
    groups = _MARK.split(right)
    marks = [m[0].strip() for m in _MARK.finditer(right)]  # "1141 TC/QĐ/CĐKT" keeps its slashes
    groups[0] = _organ(groups[0])
    if kind is None and groups[0] in _SWAPPED and len(groups) == 1:  # "18-BYT/TT", "01-LĐ-TC/TTLT": before 1996
        organs = tuple(left.split("-"))
        text = f"{number}-{left}/{groups[0]}"
        return Symbol(match.start(), end, number, None, groups[0], organs, text, "state", _is_organ(organs[0]))
    known = bool(kind) and _is_organ(groups[0])
    organs = tuple(groups) if kind else (left, *groups)
    body = groups[0] + "".join(mark + group for mark, group in zip(marks, groups[1:], strict=True))
    text = f"{number}-{kind or left}/{body}"
    return Symbol(match.start(), end, number, None, kind, organs, text, "party", known)


def _legacy(match: re.Match[str], number: str) -> Symbol | None:
    """A number before an organ's code alone; only a type word before it makes it a document."""
    code = match["organ"] or match["old"]
    known = is_organ(code) and code != "CT"  # "327-CT" is the Chairman of the Council of Ministers
    if not known and canonical_type_code(code) == "SLt":  # "03-SLt": a Sắc luật has no code but its own
        return Symbol(match.start(), match.end(), number, None, "SLt", (), f"{number}-SLt", "state", False)
    if not known and not code.isupper():
        return None
    return Symbol(
        match.start(), match.end(), number, None, None, (code,) if known else (), f"{number}-{code}", "state", False
    )


@cache
def _is_code(code: str) -> bool:
    return _is_organ(code) or is_unit(code) or canonical_type_code(code) is not None


@cache
def _is_organ(code: str) -> bool:
    return bool(organs_of_code(code)) or _ORGAN.match(code) is not None


@cache
def _organ(code: str) -> str:
    """Its proper spelling; a code that has its hooks already is taken as its writer meant it."""
    if code == "TƯ":
        return "TW"
    return canonical_code(code) if code.isascii() and not is_organ(code) and not is_unit(code) else code
