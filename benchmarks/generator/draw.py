"""From a seed to the model of a document: the header, the genre's skeleton, sentences to fill it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from benchmarks.generator import articles, bodies
from benchmarks.generator.chance import between, chance, pick
from benchmarks.generator.hosts import Host, draw_host, draw_name, fields_at
from benchmarks.generator.model import Body, Model
from benchmarks.generator.words import subject

TYPE_NAMES = {
    "CT": "Chỉ thị",
    "CĐ": "Công điện",
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "KL": "Kết luận",
    "CTr": "Chương trình",
    "CV": "Công văn",
}
LONG = 28  # the size of a document of about ten kilobytes


@dataclass(frozen=True, slots=True)
class Genre:
    """A type of document, how its body is built, and whether its number holds the year."""

    type: str
    body: Callable[[Random, Host, int], Body]
    dated: bool = False


def _genres(host: Host) -> tuple[Genre, ...]:
    directive, letter = Genre("CT", bodies.directive), Genre("CV", bodies.letter)
    decision, rules = Genre("QĐ", articles.decision), Genre("QĐ", articles.rules, dated=True)
    plan, notice = Genre("KH", bodies.plan), Genre("TB", bodies.notice)
    change = Genre("QĐ", articles.amending, dated=host.level != "district")
    guidance, telegram = Genre("HD", bodies.plan), Genre("CĐ", bodies.telegram)
    if host.family == "party":
        return (directive, letter, notice, plan, Genre("KL", bodies.notice), guidance, Genre("NQ", bodies.plan))
    if host.family == "organization":
        return (plan, letter, guidance)
    return (
        {
            "Chính phủ": (Genre("NĐ", articles.rules, dated=True), Genre("NQ", articles.decision)),
            "Thủ tướng Chính phủ": (directive, telegram, decision, telegram),
            "Văn phòng Chính phủ": (notice, letter),
        }.get(host.issuer)
        or {
            "ministry": (Genre("TT", articles.rules, dated=True), decision, directive, letter),
            "department": (letter, guidance, plan, notice),
            "commune": (plan, directive, letter, notice),
            "district": (directive, plan, letter, decision),
        }.get(host.level)
        or (
            (Genre("NQ", articles.rules, dated=True), Genre("NQ", articles.decision))
            if host.code == "HĐND"
            else (directive, letter, plan, decision, rules, telegram, decision, change)
        )
    )


def draw_model(rng: Random | int, size: int = 3) -> Model:
    """Draw a document.

    Args:
        rng: a source of chance, or the seed of one.
        size: how long it gets; 1 is a few lines, 8 about 4 kB, `LONG` about 10 kB.
    """
    rng = Random(rng) if isinstance(rng, int) else rng
    host = draw_host(rng)
    genre = pick(rng, _genres(host))
    number, symbol = _symbol(rng, host, genre)
    about = subject(rng, host.area)
    body = genre.body(rng, host, size)
    letter = genre.type == "CV"
    effective = host.day + timedelta(days=body.effective_after) if body.effective_after is not None else body.effective
    return Model(
        family=host.family,
        type=genre.type,
        type_name=TYPE_NAMES[genre.type],
        number=number,
        symbol=symbol,
        superior=host.superior,
        issuer=host.issuer,
        issuer_lines=host.lines,
        place=host.place,
        date=host.day.isoformat(),
        subject=body.title.text or about,
        title=body.title,
        addressees=_addressees(rng, host) if letter else (),
        basis=body.basis,
        formula=body.formula,
        preamble=body.preamble,
        units=body.units,
        loose=body.loose,
        closing=body.closing,
        recipients=_recipients(rng, host),
        kept_by=pick(rng, ("VT", "VT, TH", "VT, KTTH (05b)", "VT, NC")),
        authority=host.authority,
        position=host.position,
        signer=draw_name(rng),
        urgency=pick(rng, ("KHẨN", "HỎA TỐC", "THƯỢNG KHẨN")) if chance(rng, 0.05) else None,
        effective=effective.isoformat() if effective else None,
    )


def _symbol(rng: Random, host: Host, genre: Genre) -> tuple[str, str]:
    small = genre.type in ("CT", "NĐ", "TT", "KL", "NQ") or genre.dated
    number = f"{between(rng, 1, 60 if small else 4000):02d}"
    if not small and chance(rng, 0.03):
        number += "a"
    if host.family == "party":
        return number, f"{number}-{genre.type}/{host.code}"
    if genre.type == "CV":
        unit = {"UBND": ("VX", "KT", "NC", "TH", "NNTN"), "VPCP": ("KTTH", "NN", "CN", "KGVX")}
        return number, f"{number}/{host.code}-{pick(rng, unit.get(host.code, ('VP', 'KHTC', 'NV', 'TCCB')))}"
    year = f"/{host.day.year}" if genre.dated else ""
    tail = (
        f"-{pick(rng, ('TCCB', 'KHTC'))}" if host.level == "ministry" and not genre.dated and chance(rng, 0.2) else ""
    )
    return number, f"{number}{year}/{genre.type}-{host.code}{tail}"


def _addressees(rng: Random, host: Host) -> tuple[str, ...]:
    if host.level in ("centre", "ministry"):
        return (
            f"Bộ {pick(rng, fields_at(host.day))[0]}",
            *(("Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương",) if chance(rng, 0.6) else ()),
        )
    if host.level == "commune":
        return ("Các thôn, tổ dân phố", "Các trường học trên địa bàn")
    return pick(
        rng,
        (
            ("Các sở, ban, ngành", f"Ủy ban nhân dân {host.local}"),
            (f"Sở {pick(rng, fields_at(host.day))[0]}",),
            (f"Công an {host.area}", f"Ủy ban nhân dân {host.local}", "Các cơ quan, đơn vị liên quan"),
        ),
    )


def _recipients(rng: Random, host: Host) -> tuple[tuple[str, str | None], ...]:
    lines: list[tuple[str, str | None]] = [("Như trên", None)] if chance(rng, 0.3) else []
    if host.level in ("centre", "ministry"):
        lines += [("Thủ tướng Chính phủ", "để báo cáo"), ("Các Bộ, cơ quan ngang Bộ", None)]
    else:
        lines += [
            (f"Thường trực Hội đồng nhân dân {host.area}", pick(rng, ("để báo cáo", None))),
            ("Các sở, ban, ngành", None),
            (f"Ủy ban nhân dân {host.local}", pick(rng, (None, "để thực hiện"))),
        ]
    return tuple(lines[: between(rng, 2, len(lines))])
