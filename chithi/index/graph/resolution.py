"""Resolution: which document of the base a citation means (domain §3.4).

`resolve` is a function of the citation, its host and the documents that fit its number: it keeps no state, so that the
order in which documents arrive cannot matter. What it cannot tell for certain stays open, with the candidates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chithi.corpus.vietnamese import slug
from chithi.index.keys import words
from chithi.parser.names import agencies
from chithi.parser.names.identity import act_id
from chithi.parser.names.organs import organ_of_code
from chithi.parser.names.symbols import read_symbol

# Points of domain §3.4: what a match is worth, what suffices, and by how much the best must lead.
DATE, YEAR, ISSUER, HOST_ISSUER, TITLE = 10.0, 6.0, 5.0, 2.0, 5.0
ENOUGH, LEAD = 8.0, 3.0
# "UBND tỉnh" means the host's own province; in a host from elsewhere not even the day makes it certain.
ELSEWHERE = -5.0

_YEAR = re.compile(r"/((?:19|20)\d\d)(?!\d)")
_YEAR_OF_KEY = re.compile(r" (?:19|20)\d\d(?: |$)")
_DAY_OF_ID = re.compile(r"(?<=/\d{4})-\d\d-\d\d(?=/[^/]*$)")


@dataclass(frozen=True, slots=True)
class Known:
    """A document of the base, as far as resolution looks at it. `told` are the keys of those to whom it gives tasks."""

    id: str
    type: str | None
    number: str | None
    symbol: str | None
    issuer: str | None
    date: str | None
    place: str | None
    subject: str | None
    title_key: str | None
    told: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation, as far as resolution looks at it. `date` may be partial ("2021", "2021-10")."""

    id: str | None
    form: str
    type: str | None
    number: str | None
    symbol: str | None
    date: str | None
    issuer: str | None
    title: str | None
    title_key: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """The document that is meant; else the id of a stub, why it is open, and what it may be.

    Attributes:
        target: id of a document of the base, or of the stub.
        stub: the target is not known for certain to be a document of the base.
        candidates: ids that fit, best first, when there is more than one or the one is not certain.
        reason: why it is open, for people.
    """

    target: str
    stub: bool
    candidates: tuple[str, ...] = ()
    reason: str | None = None


def resolve(mention: Mention, host: Known, documents: Sequence[Known], dated: Collection[str] = ()) -> Resolution:
    """Find what a citation means.

    No body gives a number that carries the year to two documents of a type: who leaves the day out means the one
    whose day the base or others tell, as long as they agree on it.

    Args:
        mention: the citation.
        host: the document that it stands in.
        documents: those that have its id, number or title, in any order.
        dated: ids under which citations of the base know the document that a mention without a day names
            (`without_day`): one for each day that they give it.
    """
    known = [document.id for document in documents]
    id = mention.id or _only(without_day(mention), {host.id, *known, *dated})
    if id in known or (mention.id is None and id == host.id):
        return Resolution(id, stub=False)
    stub = id or stub_id(mention)
    fitting = [d for d in documents if d.id != host.id and _may_be(mention, host, d)]
    if not fitting:
        # Number and issuer agree but not the day: perhaps a slip of the pen, perhaps another year's document.
        slips = [d.id for d in documents if d.id != host.id and _differs_in_date_only(mention, d)]
        reason = "the date differs from that of the document in the base" if slips else "not in the base"
        return Resolution(stub, stub=True, candidates=tuple(sorted(slips)), reason=reason)
    ranked = sorted(((score(mention, host, d), d.id) for d in fitting), key=lambda pair: (-pair[0], pair[1]))
    best = ranked[0][0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    if best >= ENOUGH and best - second >= LEAD:
        return Resolution(ranked[0][1], stub=False)
    close = tuple(id for points, id in ranked if best - points < LEAD)
    reason = f"{len(close)} candidates" if len(close) > 1 else "the number alone does not tell which document is meant"
    return Resolution(stub, stub=True, candidates=close, reason=reason)


def without_day(mention: Mention) -> str | None:
    """The id of a mention that lacks nothing but the day, with the year in its place; None for every other mention.

    Only where the number carries the year: "16/CT-TTg" of a year may be cited by who means another year's.
    """
    year = _YEAR.search(mention.symbol or "")
    if year is None or mention.id or mention.issuer is None or mention.date not in (None, year[1]):
        return None
    return act_id(mention.type, "state", issuer_key(mention.issuer), year[1], mention.symbol)


def carries_year(key: str) -> bool:
    """Whether a number with this key (`chithi.index.keys.number_key`) can carry its year."""
    return _YEAR_OF_KEY.search(key) is not None


def year_id(id: str) -> str:
    """A canonical id with the year in the place of the day, as `without_day` has it."""
    return _DAY_OF_ID.sub("", id)


def _only(name: str | None, ids: Collection[str]) -> str | None:
    """The only one of these ids that is this name with a day."""
    found = [id for id in ids if name is not None and year_id(id) == name]
    return found[0] if len(found) == 1 else None


def stub_id(mention: Mention) -> str:
    """The id under which a cited document without a canonical id is kept: all that is said of it, and nothing else."""
    name = mention.symbol or mention.title or (f"{mention.type} {mention.number}" if mention.number else mention.text)
    parts = [slug(mention.type or "") or "khac", slug(name)[:80] or "khong-so"]
    parts += [part for part in (mention.date, mention.issuer and issuer_key(mention.issuer)) if part]
    return "cited/" + "/".join(parts)


def score(mention: Mention, host: Known, document: Known) -> float:
    """How well a document that may be meant fits; at least `ENOUGH` is certain."""
    points = 0.0
    year = _YEAR.search(mention.symbol or "")
    if mention.date and document.date:
        points += DATE if len(mention.date) == 10 else YEAR
    elif year:
        points += YEAR
    points += _issuer_points(mention, host, document)
    if mention.title_key and mention.title_key == document.title_key:
        points += ENOUGH
    elif mention.title and document.subject:
        said, known = set(words(mention.title)), set(words(document.subject))
        points += TITLE * len(said & known) / len(said | known)
    return points


def _issuer_points(mention: Mention, host: Known, document: Known) -> float:
    if mention.issuer is not None:
        if _same_issuer(mention.issuer, document.issuer):
            return ISSUER
        return HOST_ISSUER if _same_place(host, document) else ELSEWHERE
    if mention.symbol and _names_its_issuer(mention.symbol):
        return ISSUER
    return HOST_ISSUER if _same_place(host, document) else 0.0


def _may_be(mention: Mention, host: Known, document: Known) -> bool:
    """The hard filters: number and type agree, dates and issuers do not contradict, nobody cites the future."""
    if not _same_number(mention, document) or _date_differs(mention, document):
        return False
    if host.date and document.date and document.date > host.date:
        return False
    return mention.issuer is None or document.issuer is None or _may_be_issuer(mention.issuer, document.issuer)


def _same_number(mention: Mention, document: Known) -> bool:
    if mention.type and document.type and mention.type != document.type:
        return False
    if mention.symbol or mention.number:
        return document.number is not None
    return bool(mention.title_key) and mention.title_key == document.title_key


def _differs_in_date_only(mention: Mention, document: Known) -> bool:
    return (
        mention.form != "named"
        and _same_number(mention, document)
        and _same_issuer(mention.issuer, document.issuer)
        and _date_differs(mention, document)
    )


def _date_differs(mention: Mention, document: Known) -> bool:
    if not mention.date or not document.date:
        return False
    return not document.date.startswith(mention.date)


@lru_cache(maxsize=4096)
def issuer_key(name: str) -> str:
    """The key of the body in whose series of numbers somebody signs: the chairman of a committee is the committee."""
    return agencies.issuer_key(name)


@lru_cache(maxsize=4096)
def _names_its_issuer(symbol: str) -> bool:
    """Whether the organ's code is that of one body ("TTg"), not of one in each province ("UBND")."""
    read = read_symbol(symbol)
    organ = organ_of_code(read.organ, read.family) if read and read.organ else None
    return organ is not None and not organ.local


def _same_issuer(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and issuer_key(one) == issuer_key(other)


def _may_be_issuer(cited: str, known: str) -> bool:
    """Whether a cited name can mean an issuer: the same, or shorter by the place ("UBND tỉnh")."""
    short, full = issuer_key(cited), issuer_key(known)
    return short == full or full.startswith(f"{short}-")


def _same_place(host: Known, document: Known) -> bool:
    """Whether the host stands in the document's province: a commune does not name its own, but is told what to do."""
    if host.issuer is not None and issuer_key(host.issuer) in document.told:
        return True
    if host.place and document.place:
        return slug(host.place) == slug(document.place)
    return _same_issuer(host.issuer, document.issuer)
