"""Names of agencies: one spelling out of many, keys that compare, and what became of a name.

The tables are `rules/agencies.toml` (abbreviations, the sectors of bộ and sở, heads, successions) and the gazetteer,
`rules/gazetteer_centre.toml`, `rules/gazetteer.toml` and `rules/gazetteer_units.toml`. A name is never modernised: what an old document calls
Sở Giao thông vận tải stays that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from chithi.corpus.vietnamese import plain, slug, unaccent
from chithi.parser.document import AssigneeKind
from chithi.parser.names.phrases import PhraseTree
from chithi.parser.names.places import Province, province_at, provinces, provinces_in
from chithi.parser.rules import load

_UNIT = r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã(?! hội)|phường|đặc khu)"
_SEAT = rf"(?:{_UNIT}|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) ủy)"
_PLACE = re.compile(rf"(?<!\w)({_SEAT}) (?!{_UNIT}\b)([^,;()-]+?)(?= {_UNIT}\b|[,;()-]|$)")
_NO_PLACE = frozenset(("các", "của", "cấp", "và", "về", "thuộc", "trên", "khóa"))
_ROMAN = re.compile(r"(?<=khu vực )[ivx]+\b|(?<=quân khu )[ivx]+\b|(?<=khóa )[ivx]+\b|(?<=vụ )[ivx]+\b")
# Schools, hospitals and zones bear the name of a person or a place behind their kind.
_NAMED_AFTER = re.compile(
    r"(?<!\w)(trường (?:thpt|thcs|th|trung học phổ thông|trung học cơ sở|tiểu học|mầm non|mẫu giáo)(?: chuyên)?|bệnh viện đa khoa|khu (?:kinh tế|công nghiệp|chế xuất|công nghệ cao))"
    r" (?!khu vực|tư|y học|quân|trung ương|đa khoa|và)([^,;()-]+)",
    re.IGNORECASE,
)
# No Vietnamese syllable is without a vowel: such a word is an abbreviation (THPT, TNHH, ĐHBK).
_ACRONYM = re.compile(r"(?<!\w)[bcdđghklmnpqrstvx]{2,}(?!\w)", re.IGNORECASE)
# The two lines of a header of the Party's centre, read as one: the superior, then the body.
_CENTRAL = re.compile(r"Ban Chấp hành Trung ương (Văn phòng|Ủy ban Kiểm tra|Ban (?!Chấp|Bí)\w[\w ,]+?)(?: Trung ương)?")
_CAPITAL_KIND = re.compile(r"(?<=\w )(?:Tỉnh|Thành phố) ")
_OUTER = " \t\n\"'“”‘’*_.,;:-"


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """A name of the gazetteer: its canonical spelling, what it names, at which level, of which family (None: any)."""

    name: str
    kind: AssigneeKind
    level: str
    family: str | None


@cache
def gazetteer() -> tuple[GazetteerEntry, ...]:
    """Every name of the gazetteer once, longest first: food for a phrase matcher."""
    found: dict[str, GazetteerEntry] = {}
    for group in (*load("gazetteer_centre")["names"], *load("gazetteer")["names"], *load("gazetteer_units")["names"]):
        for name in group["names"]:
            found.setdefault(name, GazetteerEntry(name, group["kind"], group["level"], group.get("family")))
    return tuple(sorted(found.values(), key=lambda e: (-len(e.name), e.name)))


@cache
def heads(kind: AssigneeKind) -> tuple[str, ...]:
    """The nouns that begin a name of a kind, lower case, longest first ("sở", "giám đốc", "các")."""
    return tuple(sorted(load("agencies")["heads"][kind], key=lambda w: (-len(w), w)))


@cache
def sectors() -> tuple[str, ...]:
    """What follows Sở, Bộ or Phòng, in canonical spelling, longest first ("Văn hóa, Thể thao và Du lịch")."""
    return tuple(sorted((row["name"] for row in load("agencies")["sector"]), key=lambda n: (-len(n), n)))


@cache
def sector_spellings() -> dict[str, str]:
    """Every spelling of a sector, abbreviations included, lower case -> the sector in canonical spelling."""
    rows = load("agencies")["sector"]
    known = {row["name"] for row in rows}
    found = {s.lower(): row["name"] for row in rows for s in (row["name"], *row.get("aliases", ()))}
    found |= {short.lower(): full for short, full in load("agencies")["abbreviations"].items() if full in known}
    return found


@cache
def sector_pattern() -> re.Pattern[str]:
    """Any spelling of a sector name, longest first, in any case."""
    spellings = sorted(sector_spellings(), key=lambda s: (-len(s), s))
    return re.compile(rf"(?<![\w&])(?:{'|'.join(map(re.escape, spellings))})(?![\w&])", re.IGNORECASE)


def split_sectors(text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """The sectors listed in a text with their spans: "Tài chính, Kế hoạch và Đầu tư" are two, not three.

    Args:
        text: the list behind "các sở:", or any text; commas and "và" inside a sector's name do not divide it.
    """
    spellings = sector_spellings()
    return tuple((spellings[m[0].lower()], m.span()) for m in sector_pattern().finditer(plain(text)))


# In capitals an abbreviation may be a syllable of a word: HỌC VIỆN TƯ PHÁP, BỘ VẬT TƯ.
_WORDS_LIKE = {"TƯ": r"(?! (?:PHÁP|NHÂN|VẤN|LIỆU|THỤC|LỆNH|SẢN|TƯỞNG))(?<!ĐẦU TƯ)(?<!VẬT TƯ)"}
# In an organ's name the word behind its head word takes a capital as well (Nghị định 30/2020, annex II).
_HEAD = re.compile(
    r"^((?:bộ|ban|cục|tổng cục|chi cục|vụ|phòng|trung tâm|học viện|viện(?! kiểm)|trường|liên hiệp|hiệp hội|thanh tra) )([^\W\d_])"
)


@cache
def _abbreviation_pattern() -> re.Pattern[str]:
    shorts = sorted(load("agencies")["abbreviations"], key=lambda s: (-len(s), s))
    body = "|".join(re.escape(s) + ("" if s.endswith(".") else rf"(?![\w&]){_WORDS_LIKE.get(s, '')}") for s in shorts)
    return re.compile(rf"(?<![\w&])(?:{body})")


@cache
def _phrases() -> PhraseTree:
    """Known names with their canonical spelling, for names typed in capitals."""
    table = {e.name.lower(): e.name for e in reversed(gazetteer()) if e.kind != "collective"}
    table |= {spelling: name for spelling, name in sector_spellings().items() if " " in spelling}
    table |= {s.lower(): s for s in sectors()}
    firms = {"công ty", "tổng công ty"}  # the beginnings of names, and none themselves
    table |= {full.lower(): full for full in load("agencies")["abbreviations"].values() if full.lower() not in firms}
    table |= {p.full_name.lower(): p.full_name for p in provinces()}
    table |= {p.name.lower(): p.name for p in provinces()}
    table["hồ chí minh"] = "Hồ Chí Minh"
    return PhraseTree(table)


def _recase(name: str) -> str:
    """A name in capitals as it is written in a sentence: known names by the table, places behind their kind."""
    low, done, at = name.lower(), [], 0
    for start, end, spelling in _phrases().find(low):
        done += [low[at:start], spelling]
        at = end
    text = "".join((*done, low[at:]))
    text = _NAMED_AFTER.sub(lambda m: f"{m[1]} {_title(m[2])}", text)
    text = _ACRONYM.sub(lambda m: m[0].upper(), text)
    text = _HEAD.sub(lambda m: m[1] + m[2].upper(), text)
    text = re.sub(r"^(chi|tổng) (Cục|Công ty)\b", lambda m: m[0].lower(), text)
    text = _ROMAN.sub(lambda m: m[0].upper(), _PLACE.sub(lambda m: f"{m[1]} {_title(m[2])}", text))
    return text[:1].upper() + text[1:]


def _title(words: str) -> str:
    """The name of a place behind its kind: small words get capitals up to the first that cannot belong to a name."""
    done = words.split(" ")
    for i, word in enumerate(done):
        if not word.islower() or word in _NO_PLACE:
            break
        done[i] = word.capitalize()
    return " ".join(done)


@cache
def _known() -> dict[str, str]:
    """Bodies by their letters alone, with accents and without, for names typed without those or without spaces."""
    names = [e.name for e in gazetteer() if e.kind == "body"]
    names += [f"{head} {sector}" for head in ("Sở", "Phòng") for sector in sectors()]
    return {key: name for name in reversed(names) for key in (_letters(name), unaccent(_letters(name)))}


def _letters(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


@lru_cache(maxsize=4096)
def canonical_agency(name: str) -> str:
    """A name in canonical spelling: abbreviations expanded, tones and spaces set right, outer marks dropped.

    `UBND tỉnh` -> `Ủy ban nhân dân tỉnh`, `Sở LĐTBXH` -> `Sở Lao động - Thương binh và Xã hội`, `SỞ Y TẾ` -> `Sở Y tế`.
    Qualifiers ("các huyện, thành phố") are kept; a name is not modernised and its case is changed only where it came
    in capitals.
    """
    text = " ".join(plain(name).split()).strip(_OUTER)
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip(_OUTER)
    known = _known().get(_letters(text)) if text[:1].isupper() and " " in text else None
    if known:
        return known
    capitals = text.upper() == text and " " in text
    text = _abbreviation_pattern().sub(
        lambda m: load("agencies")["abbreviations"][m[0]] + " " * m[0].endswith("."), text
    )
    text = " ".join(text.replace(" & ", " và ").split())
    if capitals:
        text = _recase(text)
    text = sector_pattern().sub(_canonical_sector, text)
    text = re.sub(r"[Ủủ]y [Bb]an [Nn]hân [Dd]ân", lambda m: m[0][0] + "y ban nhân dân", text)
    text = re.sub(r"Hội đồng [Nn]hân [Dd]ân", "Hội đồng nhân dân", text)
    text = _CAPITAL_KIND.sub(lambda m: m[0].lower() if province_at(text, m.end()) else m[0], text)
    text = text.replace("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")
    central = _CENTRAL.fullmatch(text)
    if central:
        text = f"{central[1]} Trung ương" + " Đảng" * (central[1] == "Văn phòng")
    return text[:1].upper() + text[1:] if name.strip()[:1].isupper() else text


def _canonical_sector(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    if not match[0][:1].isupper() or before.endswith(("Ngân hàng ", "hàng thương mại cổ phần ")):
        return match[0]
    return sector_spellings()[match[0].lower()]


# "tỉnh" at the end of one body's name is the speaker's own province; behind "các", "cấp" or a comma it is a class.
_DEICTIC = re.compile(r"(?<!,)(?<!các)(?<!cấp)(?<!và)(?<!ngoài)(?<!toàn)(?<!trong) (tỉnh|thành phố)$", re.IGNORECASE)
_COMMITTEE = re.compile(r"(?<!các )(?<!, )(tỉnh|thành) ủy$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def agency_key(name: str, home: Province | None = None) -> str:
    """The key under which a name is compared: the slug of its canonical spelling.

    Args:
        name: as written.
        home: the province of the document that says it; "UBND tỉnh", "Tỉnh ủy" then mean that province's.

    Returns:
        "uy-ban-nhan-dan-tinh-son-la", "so-y-te". Officials and bodies keep keys of their own; see `issuer_key`.
    """
    text = canonical_agency(name)
    if home is not None:
        deictic, committee = _DEICTIC.search(text), _COMMITTEE.search(text)
        if deictic and deictic[1].lower() == home.kind:
            text = text[: deictic.start(1)] + home.full_name
        elif committee and home.kind.startswith(committee[1].lower()):
            text = f"{text} {home.name}"
    return slug(_with_kind(text))


# Bodies that every province has: "Công an Sơn La" is "Công an tỉnh Sơn La". A university's place is part of its name.
_PROVINCIAL = re.compile(
    r"(?:Ủy ban nhân dân|Hội đồng nhân dân|Đoàn đại biểu Quốc hội|Công an|Sở (?!Giao dịch)[^,;]+|Thuế|Cục Thuế"
    r"|Bảo hiểm xã hội|Bộ Chỉ huy Quân sự|Tòa án nhân dân|Viện kiểm sát nhân dân|Kho bạc Nhà nước|Liên đoàn Lao động) $",
    re.IGNORECASE,
)
_ENDS_IN_KIND = re.compile(rf"(?:{_UNIT}|ủy) $", re.IGNORECASE)


def _with_kind(name: str) -> str:
    """The name with "tỉnh" or "thành phố" before the province that ends it, for bodies that every province has."""
    places = provinces_in(name)
    if not places or places[-1][1][1] != len(name):
        return name
    place, (start, _) = places[-1]
    before = name[:start]
    return before + place.full_name if _PROVINCIAL.search(before) and not _ENDS_IN_KIND.search(before) else name


# Who speaks for a body shares its numbers and so its key: the chairman for the committee, the standing committee for
# the provincial committee, the minister for the ministry.
_SPEAKERS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), body)
    for pattern, body in (
        (r"^(?:quyền |phó )?chủ tịch (ủy ban nhân dân\b.*)$", r"\1"),
        (r"^(?:thường trực|(?:phó )?chủ tịch) (hội đồng nhân dân\b.*)$", r"\1"),
        (
            r"^(?:ban thường vụ|thường trực|ban chấp hành|thường vụ|(?:phó )?bí thư|hội nghị) "
            r"((?:tỉnh|thành|huyện|quận|thị|đảng) ủy\b.*)$",
            r"\1",
        ),
        (r"^(?:ban chấp hành )?đảng bộ tỉnh( \S.*)?$", r"Tỉnh ủy\1"),
        (r"^(?:ban chấp hành )?đảng bộ thành phố( \S.*)?$", r"Thành ủy\1"),
        (
            r"^(?:bộ chính trị|ban bí thư|tổng bí thư|thường trực ban bí thư|trung ương(?: đảng)?"
            r"|ban chấp hành trung ương(?: đảng)?(?: cộng sản việt nam)?)(?: khóa \S+)?$",
            "Ban Chấp hành Trung ương",
        ),
        (r"^((?:ban (?!chấp|bí)\w[\w ,]+|ủy ban kiểm tra) trung ương) đảng$", r"\1"),
        (r"^văn phòng trung ương$", "Văn phòng Trung ương Đảng"),
        (r"^đoàn chủ tịch (tổng liên đoàn\b.*|ủy ban trung ương mặt trận\b.*)$", r"\1"),
        (r"^(?:bộ trưởng, )?chủ nhiệm (văn phòng chính phủ)$", r"\1"),
        (r"^(?:bộ trưởng|thứ trưởng) (bộ\b.*)$", r"\1"),
        (r"^(?:bộ trưởng, )?chủ nhiệm (ủy ban\b.*)$", r"\1"),
        (r"^(?:phó )?thống đốc (?:ngân hàng nhà nước)(?: việt nam)?$", "Ngân hàng Nhà nước Việt Nam"),
        (r"^ngân hàng nhà nước$", "Ngân hàng Nhà nước Việt Nam"),
        (r"^(?:phó )?tổng (thanh tra (?:chính phủ|nhà nước))$", r"\1"),
        (r"^(?:phó )?tổng (kiểm toán nhà nước)$", r"\1"),
        (r"^(?:phó )?chánh án (tòa án\b.*)$", r"\1"),
        (r"^(?:phó )?viện trưởng (viện\b.*)$", r"\1"),
        (r"^(?:phó )?(?:tổng )?cục trưởng ((?:tổng )?cục\b.*)$", r"\1"),
        (r"^(?:phó )?giám đốc (sở\b.*|kho bạc\b.*|công an\b.*|bảo hiểm\b.*|đại học\b.*)$", r"\1"),
        (r"^(?:phó )?tổng giám đốc (bảo hiểm xã hội việt nam)$", r"\1"),
        (r"^(?:phó )?thủ tướng(?: chính phủ)?$", "Thủ tướng Chính phủ"),
    )
)


def issuer_key(name: str, home: Province | None = None) -> str:
    """The key of an issuer: one for a body and for whoever signs in its number series.

    "Chủ tịch UBND tỉnh Sơn La" and "UBND tỉnh Sơn La" share a key, so do "Ban Thường vụ Tỉnh ủy X" and "Tỉnh ủy X",
    Politburo, Secretariat and Central Committee, a minister and the ministry.

    Args:
        name: as written.
        home: the province of the document that says it.
    """
    text = canonical_agency(name)
    for pattern, body in _SPEAKERS:
        match = pattern.match(text)
        if match:
            text = match.expand(body) if match.re.groups else body
            break
    return agency_key(text, home)


@cache
def _succession() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in load("agencies")["succession"]:
        for old in row["old"]:
            found[slug(old)] = (*found.get(slug(old), ()), *((slug(new), row["from"]) for new in row["new"]))
    return found


@cache
def _place_succession() -> dict[str, tuple[tuple[str, str | None], ...]]:
    """Slug of a dissolved province with its kind -> slugs of what took its place."""
    by_name = {p.name: p for p in provinces() if p.until is None}
    found: dict[str, tuple[tuple[str, str | None], ...]] = {}
    for place in provinces():
        if place.until is not None:
            heirs = tuple((slug(by_name[n].full_name), by_name[n].since) for n in place.into if n in by_name)
            found.setdefault(slug(place.full_name), heirs)
    return found


def successors(key: str) -> tuple[str, ...]:
    """The keys under which an agency's work went on after it was merged, renamed or divided; () when it stands.

    Args:
        key: of `agency_key` or `issuer_key`.

    One step: follow it again for the next reorganisation. Names with a province follow the merger of provinces too.
    """
    direct = _succession().get(key)
    if direct:
        return tuple(new for new, _ in direct)
    for old, new in _succession().items():
        if key.startswith(old + "-"):
            return tuple(heir + key[len(old) :] for heir, _ in new)
    for old, heirs in _place_succession().items():
        if key.endswith("-" + old):
            return tuple(key[: -len(old)] + heir for heir, _ in heirs)
    return ()
