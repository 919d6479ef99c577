"""Identity: who issued a document, and the canonical id that follows from type, issuer, date and symbol.

A symbol alone names nobody: every province has its 24/CT-UBND every year. So an id needs all four, and an issuer that the text
only points at ("UBND tỉnh") is read as the citing document's own province, or stays unknown.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chithi.corpus.vietnamese import slug
from chithi.parser.document import Header
from chithi.parser.names.agencies import canonical_agency, issuer_key
from chithi.parser.names.document_types import type_of_code
from chithi.parser.names.organs import Organ, organ_of_code
from chithi.parser.names.places import Province, named_province, province, province_in
from chithi.parser.names.symbols import Symbol

_DEICTIC = re.compile(r"(?:^|\s)(?P<kind>tỉnh|thành phố|tp\.?)(?:\s+(?:này|ta))?$", re.IGNORECASE)
_COMMITTEE = re.compile(r"^(?P<before>.*?)(?P<kind>tỉnh|thành) ủy$", re.IGNORECASE)
_SPEAKER = re.compile(
    r"^(?:Phó )?(?:Chủ tịch|Thường trực|Ban Thường vụ|Ban Chấp hành|Bí thư|Thường vụ) (?=Ủy ban nhân dân|Hội đồng nhân dân|\w+ ủy)",
    re.IGNORECASE,
)
_NAMED_PROVINCE = re.compile(r"(?<!\w)[Tt]ỉnh (?:ủy )?(?=[A-ZĐ])(?P<name>[^\W\d_]+(?:[ -][^\W\d_]+){0,3})$")
_ZEROS = re.compile(r"^0+(?=[0-9])")
_CAPITAL = "Hà Nội"


def act_id(
    type_code: str | None, family: str | None, issuer: str | None, date: str | None, symbol: str | None
) -> str | None:
    """The canonical id `/akn/vn/act/<type>/<issuer>/<date>/<symbol>`, None when a part is missing.

    Args:
        type_code: code of the type ("NQ"); `family` decides codes with two meanings.
        issuer: the issuer's key (`issuer_key`).
        date: ISO day.
        symbol: in canonical spelling; zeros before the number do not count.
    """
    kind = type_of_code(type_code, family) if type_code else None
    if kind is None or not issuer or not date or not symbol:
        return None
    return f"/akn/vn/act/{kind.slug}/{issuer}/{date}/{_slug(symbol)}"


@lru_cache(maxsize=4096)
def _slug(symbol: str) -> str:
    return slug(_ZEROS.sub("", symbol))


def document_id(header: Header) -> str | None:
    """The id of the document that a header belongs to; None when the header says too little."""
    key = header.issuer_key
    if key is None and header.issuer:
        key = issuer_key(header.issuer, home_of(header))
    return act_id(header.type, header.family, key, header.date, header.symbol)


def home_of(header: Header) -> Province | None:
    """The province whose own bodies a document means by "tỉnh", "UBND tỉnh", "Tỉnh ủy"; None for central organs."""
    named = province_in(header.issuer, header.date) if header.issuer else None
    if named is not None:
        return named[0]
    unheard = _NAMED_PROVINCE.search(header.issuer or "")
    if unheard is not None:
        return named_province(unheard["name"])
    # The line "Hà Nội, ngày …" is that of every central organ.
    if header.place and header.place != _CAPITAL:
        return province(header.place, header.date)
    return None


def issuer_name(words: str | None, symbol: Symbol | None, date: str | None, home: Province | None) -> str | None:
    """The canonical name of a cited document's issuer, None when it is neither said nor evident.

    Args:
        words: the issuer's name as the text has it, None when it is not said.
        symbol: the document's symbol, None without one.
        date: ISO day of the cited document.
        home: the citing document's province.
    """
    said = _said(words, home) if words else None
    code = symbol.organ if symbol is not None else None
    if code is None:
        return said
    family = symbol.family if symbol is not None else None
    organ = _organ(code, family, date)
    if organ is None:
        return said
    if not organ.local:
        return said or organ.name
    if said:
        # A series has one issuer, whoever speaks in it: a QĐ-UBND "của Chủ tịch UBND" is the committee's.
        return _SPEAKER.sub("", said)[:1].upper() + _SPEAKER.sub("", said)[1:]
    return organ.named(home)


@lru_cache(maxsize=4096)
def _organ(code: str, family: str | None, date: str | None) -> Organ | None:
    return organ_of_code(code, family, date)


@lru_cache(maxsize=4096)
def _said(words: str, home: Province | None) -> str:
    name = canonical_agency(words)
    name = name[:1].upper() + name[1:]  # "liên ngành Tư pháp Trung ương"
    if home is None:
        return name
    deictic = _DEICTIC.search(name)
    if deictic is not None:
        kind = "tỉnh" if deictic["kind"].lower() == "tỉnh" else "thành phố"
        return name[: deictic.start("kind")] + home.full_name if kind == home.kind else name
    committee = _COMMITTEE.match(name)
    if committee is not None and home.kind.startswith(committee["kind"].lower()):
        return committee["before"] + home.committee
    return name


@lru_cache(maxsize=4096)
def key_of(issuer: str, home: Province | None) -> str | None:
    """The issuer's key, None while its name points at a place that is not known."""
    return None if is_deictic(issuer) else issuer_key(issuer, home)


def is_deictic(issuer: str) -> bool:
    """Whether a name points at a place that it does not name ("UBND tỉnh", "Tỉnh ủy", "Bộ")."""
    return _DEICTIC.search(issuer) is not None or _COMMITTEE.match(issuer) is not None or " " not in issuer


def missing(issuer: str | None, date: str | None, symbol: str | None, number: str | None) -> str:
    """Why a citation has no id: the first thing that it does not say."""
    if symbol is None:
        return "no number"
    if symbol == number or "/" not in symbol:
        return "no symbol"
    if date is None:
        return "no date"
    if issuer is None:
        return "no issuer"
    return "issuer without a place" if is_deictic(issuer) else "unknown type"
