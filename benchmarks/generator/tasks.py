"""Who is told what: agencies alone, in lists and in chains, and the sentences that tell them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

from benchmarks.generator.chance import between, chance, pick, some
from benchmarks.generator.hosts import Host, fields_at
from benchmarks.generator.model import Phrase, Told, enumerate_phrases, say
from benchmarks.generator.references import mention
from benchmarks.generator.times import draw_time, frontable, own_sentence
from benchmarks.generator.words import ADVERBS, action
from chithi.parser.names import registry

COLLECTIVES = ("các sở, ban, ngành", "các cơ quan, đơn vị", "các đơn vị có liên quan", "các cơ quan liên quan")
UNIONS = ("Ủy ban Mặt trận Tổ quốc Việt Nam {area}", "Liên đoàn Lao động {area}", "Hội Nông dân {area}")
SERVICES = (
    "Công an {area}",
    "Bộ Chỉ huy Quân sự {area}",
    "Văn phòng Ủy ban nhân dân {area}",
    "Thanh tra {area}",
    "Bảo hiểm xã hội {area}",
    "Đài Phát thanh và Truyền hình {area}",
)
DISTRICT_BODIES = (
    "Phòng Tài chính - Kế hoạch",
    "Phòng Nội vụ",
    "Phòng Giáo dục và Đào tạo",
    "Công an huyện",
    "Ban Chỉ huy Quân sự huyện",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện",
)
COMMUNE_BODIES = ("Công an {area}", "Ban Chỉ huy Quân sự {area}", "Trạm Y tế {area}", "Văn phòng HĐND và UBND {area}")
UNION_BODIES = (
    "Công đoàn ngành Y tế",
    "Công đoàn ngành Giáo dục",
    "Công đoàn Viên chức {area}",
    "Liên đoàn Lao động các huyện, thị xã, thành phố",
)
PARTY_BODIES = (
    "Ban Tổ chức Tỉnh ủy",
    "Ủy ban Kiểm tra Tỉnh ủy",
    "Văn phòng Tỉnh ủy",
    "Ban Nội chính Tỉnh ủy",
)


SHORT_FIELDS = {
    "Giáo dục và Đào tạo": "GD&ĐT",
    "Kế hoạch và Đầu tư": "KH&ĐT",
    "Tài nguyên và Môi trường": "TN&MT",
    "Nông nghiệp và Phát triển nông thôn": "NN&PTNT",
    "Thông tin và Truyền thông": "TT&TT",
    "Lao động - Thương binh và Xã hội": "LĐ-TB&XH",
    "Giao thông vận tải": "GTVT",
    "Khoa học và Công nghệ": "KH&CN",
}
ASIDES = (" (cơ quan thường trực Ban Chỉ đạo)", " (cơ quan đầu mối)", ", với vai trò cơ quan thường trực,")


@cache
def _gazetteer() -> tuple[str, ...]:
    """Names of the registry that stand on their own in a provincial document."""
    return tuple(
        sorted(
            e.name
            for e in registry.gazetteer()
            if e.level == "province"
            and e.kind == "body"
            and e.name.startswith(("Trung tâm", "Chi cục", "Quỹ", "Ban Quản lý"))
        )
    )


def fields_of(host: Host) -> list[tuple[str, str, str]]:
    """The fields of the departments or ministries that a host can give orders to: not its own."""
    return [field for field in fields_at(host.day) if field[0] not in host.issuer]


def _told(written: str, canonical: str | None = None) -> Phrase:
    return Phrase(written, (Told(canonical or written),))


def _expanded(written: str) -> str:
    return written.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân")


def body(rng: Random, host: Host) -> Phrase:
    """One named agency that this host gives orders to."""
    if host.level in ("centre", "ministry"):
        name = pick(rng, fields_of(host))[0]
        return _told(pick(rng, (f"Bộ {name}", f"Bộ {name}", "Bộ Quốc phòng", "Bộ Công an", "Thanh tra Chính phủ")))
    if host.level == "district":
        return _told(pick(rng, DISTRICT_BODIES))
    if host.family == "organization":
        return _told(pick(rng, UNION_BODIES).format(area=host.area))
    if host.level == "commune":
        name = pick(rng, COMMUNE_BODIES).format(area=host.area)
        return _told(name, _expanded(name))
    kind = pick(rng, ("department", "department", "department", "service", "union", "gazetteer"))
    if kind == "department":
        field = pick(rng, fields_of(host))[0]
        written = SHORT_FIELDS.get(field, field) if chance(rng, 0.1) else field
        aside = ASIDES[rng.randrange(2)] if chance(rng, 0.05) else ""
        return _told(f"Sở {written}", f"Sở {field}") + aside
    if kind == "gazetteer":
        return _told(pick(rng, _gazetteer()))
    if host.family == "party" and chance(rng, 0.4):
        return _told(pick(rng, PARTY_BODIES).replace("Tỉnh ủy", host.issuer.split(" ủy")[0] + " ủy"))
    return _told(pick(rng, SERVICES if kind == "service" else UNIONS).format(area=host.area))


def committees(rng: Random, host: Host) -> Phrase:
    """The local committees below, or their heads, as a class."""
    if host.family == "organization":
        return _told("Liên đoàn Lao động các huyện, thị xã, thành phố")
    if host.level == "commune":
        return _told("các thôn, tổ dân phố")
    if host.family == "party" and host.level == "province" and not host.two_tiers and chance(rng, 0.3):
        return _told("các huyện, thị, thành ủy")
    written = pick(
        rng,
        (
            f"Ủy ban nhân dân {host.local}",
            f"UBND {host.local}",
            f"Chủ tịch Ủy ban nhân dân {host.local}",
            f"Chủ tịch UBND {host.local}",
        ),
    )
    return _told(written, _expanded(written))


def heads_of_units() -> Phrase:
    """The heads of whoever else is concerned, as a class."""
    return _told("Thủ trưởng các cơ quan, đơn vị liên quan")


def official(rng: Random, host: Host) -> Phrase:
    """A post."""
    if host.level in ("centre", "ministry"):
        return _told(f"Bộ trưởng Bộ {pick(rng, fields_of(host))[0]}")
    if host.family == "organization":
        return _told(pick(rng, UNION_BODIES[:3]).format(area=host.area))
    if host.level in ("district", "commune"):
        return committees(rng, host)
    return _told(f"Giám đốc Sở {pick(rng, fields_of(host))[0]}")


def sector_list(rng: Random, host: Host) -> Phrase:
    """One head for several fields: `các sở: Tài chính, Y tế`, `Giám đốc các Sở: …`, `Sở Y tế, Tài chính`."""
    names = [name for name, *_ in some(rng, fields_of(host), between(rng, 2, 3))]
    form = pick(rng, ("colon", "colon and", "posts", "elided"))
    one, many = ("Bộ", "các Bộ") if host.level in ("centre", "ministry") else ("Sở", pick(rng, ("các sở", "các Sở")))
    if form == "posts":
        post = "Bộ trưởng" if one == "Bộ" else "Giám đốc"
        members = [_told(name, f"{post} {one} {name}") for name in names]
        return f"{post} {many}: " + enumerate_phrases(members, last=", ")
    members = [_told(name, f"{one} {name}") for name in names]
    if form == "elided":
        return f"{one} " + enumerate_phrases(members, last=", ")
    return f"{many}: " + enumerate_phrases(members, last=" và " if form == "colon and" else ", ")


def places(rng: Random, host: Host) -> Phrase:
    """Committees of provinces listed by name (from the centre)."""
    standing = [p.name for p in registry.provinces() if p.existed(host.day.isoformat()) and p.kind == "tỉnh"]
    names = some(rng, standing, between(rng, 2, 3))
    head = pick(rng, ("Chủ tịch Ủy ban nhân dân", "Ủy ban nhân dân", "Chủ tịch UBND", "UBND"))
    members = [_told(name, f"{_expanded(head)} tỉnh {name}") for name in names]
    return f"{head} các tỉnh " + enumerate_phrases(members, last=pick(rng, (", ", " và ")))


def group(rng: Random, host: Host) -> Phrase:
    """Whoever an instruction is for: one or several, all of them told to do it."""
    form = pick(rng, ("one", "one", "one", "two", "three", "sectors", "class", "committees", "places", "mixed"))
    wide = host.level not in ("district", "commune") and host.family != "organization"
    if form == "two":
        return enumerate_phrases(_different(rng, host, 2), last=pick(rng, (" và ", ", ")))
    if form == "three":
        return enumerate_phrases(_different(rng, host, 3))
    if form == "sectors" and wide:
        return sector_list(rng, host)
    if form == "class":
        return _told(pick(rng, COLLECTIVES))
    if form == "committees":
        return committees(rng, host)
    if form == "places" and host.level == "centre":
        return places(rng, host)
    if form == "mixed":
        return body(rng, host) + pick(rng, (", ", "; ")) + committees(rng, host)
    return body(rng, host)


def _different(rng: Random, host: Host, count: int) -> list[Phrase]:
    found: dict[str, Phrase] = {}
    for _ in range(count * 3):
        one = body(rng, host)
        found.setdefault(one.text, one)
        if len(found) == count:
            break
    return list(found.values())


def as_role(phrase: Phrase, role: str) -> Phrase:
    """The same bodies in another role."""
    return Phrase(phrase.text, tuple(replace(f, role=role) if isinstance(f, Told) else f for f in phrase.facts))


def support(rng: Random, host: Host, besides: Phrase) -> Phrase:
    """Whom to work with; nobody who is already told to lead."""
    taken = {f.assignee for f in besides.facts if isinstance(f, Told)}
    partners = [p for p in _different(rng, host, between(rng, 1, 2)) if _names(p).isdisjoint(taken)]
    if not partners or chance(rng, 0.5):
        others = pick(
            rng, ("các cơ quan, đơn vị liên quan", "các sở, ban, ngành liên quan", "các cơ quan có liên quan")
        )
        partners.append(_told(others))
    return as_role(enumerate_phrases(partners, last=pick(rng, (" và ", ", "))), "support")


def _names(phrase: Phrase) -> set[str]:
    return {f.assignee for f in phrase.facts if isinstance(f, Told)}


def timed(rng: Random, host: Host, *, apart: bool = False) -> Phrase:
    """Perhaps a deadline behind an action, with its joint; `apart`: always behind a comma."""
    if not chance(rng, 0.35):
        return Phrase()
    if chance(rng, 0.15):
        return own_sentence(rng, host.day)
    time = draw_time(rng, host.day)
    return (" " if _joins(time.text) and not apart and chance(rng, 0.3) else ", ") + time


def _joins(text: str) -> bool:
    return text.startswith(("trước", "trong", "hằng", "chậm nhất"))


def deed(rng: Random, host: Host) -> Phrase:
    """An action, perhaps with a document that it follows and a time that binds it."""
    bare = chance(rng, 0.4)
    words = Phrase(action(rng, host.area, plain=bare))
    if chance(rng, 0.2):
        link = pick(rng, (" theo quy định tại ", " theo ", " theo đúng tinh thần ", ", thực hiện nghiêm "))
        words = Phrase(action(rng, host.area, plain=True)) + link + mention(rng, host)
        return words + timed(rng, host, apart=True)
    return words + timed(rng, host, apart=not bare)


def order(rng: Random, host: Host) -> Phrase:
    """An instruction that names its addressee, without a full stop."""
    form = pick(rng, _ORDERS)
    return form(rng, host).capital()


def _given(rng: Random, host: Host) -> Phrase:
    verb = pick(rng, ("Giao", "Giao", "Yêu cầu", "Đề nghị"))
    return say("{verb} {who} {how}{what}", verb=verb, who=group(rng, host), how=_adverb(rng), what=deed(rng, host))


def _subject(rng: Random, host: Host) -> Phrase:
    how = pick(
        rng, ("khẩn trương ", "chủ động ", "tiếp tục ", "tập trung ", "phải ", "có trách nhiệm ", "chịu trách nhiệm ")
    )
    return say("{who} {how}{what}", who=group(rng, host), how=how, what=deed(rng, host))


def _led(rng: Random, host: Host) -> Phrase:
    who = body(rng, host)
    verb = pick(rng, ("", "Giao "))
    lead = pick(
        rng,
        (
            "chủ trì, phối hợp với ",
            "chủ trì, phối hợp chặt chẽ với ",
            "phối hợp với ",
            "chủ trì phối hợp cùng ",
            "là cơ quan đầu mối, phối hợp với ",
        ),
    )
    partners = support(rng, host, who)
    if chance(rng, 0.2):
        later = pick(rng, ("; đồng thời, phối hợp với ", ", phối hợp với "))
        what = action(rng, host.area, plain=True)
        return say(
            "{verb}{who} {act}{later}{with_} {what}",
            verb=verb,
            who=who,
            act=f"chủ trì {what}",
            later=later,
            with_=partners,
            what=deed(rng, host),
        )
    return say("{verb}{who} {lead}{with_} {what}", verb=verb, who=who, lead=lead, with_=partners, what=deed(rng, host))


def _two_clauses(rng: Random, host: Host) -> Phrase:
    one, two = (_different(rng, host, 2) * 2)[:2]
    first = say(
        "{a} {how}{what}", a=one, how=pick(rng, ("chủ trì ", "có trách nhiệm ", "khẩn trương ")), what=deed(rng, host)
    )
    if _names(one) == _names(two):
        return first
    joint = pick(rng, ("; ", ". "))
    second = say(
        "{b} {how}{what}", b=two, how=pick(rng, ("có trách nhiệm ", "chủ động ", "tiếp tục ")), what=deed(rng, host)
    )
    return first + joint + (second.capital() if joint == ". " else second)


def _fronted(rng: Random, host: Host) -> Phrase:
    what = action(rng, host.area, plain=True)
    how = pick(rng, ("có trách nhiệm ", "phải ", "chủ trì ", "khẩn trương "))
    return say("{time}, {who} {how}{what}", time=frontable(rng, host.day), who=body(rng, host), how=how, what=what)


def _chained(rng: Random, host: Host) -> Phrase:
    """Bodies that only pass the order on, and the one that carries it out."""
    last = body(rng, host)
    # One verb alone: whatever followed it could be told to the first body as well.
    what = Phrase(action(rng, host.area, plain=True, single=True)) + timed(rng, host, apart=True)
    if host.family == "party" and host.level == "province" and not host.two_tiers and host.day.year < 2025:
        first = as_role(_told(f"Ban Cán sự đảng Ủy ban nhân dân {host.area}"), "relay")
        second = as_role(_told(f"UBND {host.area}", f"Ủy ban nhân dân {host.area}"), "relay")
        return say("{a} lãnh đạo {b} chỉ đạo {c} {what}", a=first, b=second, c=last, what=what)
    above = committees(rng, host)
    if host.level in ("centre", "ministry"):
        last = _told("Sở Y tế")
    elif host.level == "commune" or not _names(last).isdisjoint(_names(above)):
        return _given(rng, host)
    else:
        last = _told("Ủy ban nhân dân cấp xã") if host.level == "province" else last
        if host.two_tiers or host.level != "province":
            return _given(rng, host)
    return say("{a} chỉ đạo {b} {what}", a=as_role(above, "relay"), b=last, what=what)


def _adverb(rng: Random) -> str:
    return pick(rng, ADVERBS)


def _spoken(rng: Random, host: Host) -> Phrase:
    """The issuer names itself as the one who orders."""
    verb = pick(rng, ("giao", "yêu cầu", "đề nghị"))
    return say(
        "{speaker} {verb} {who} {how}{what}",
        speaker=host.commands,
        verb=verb,
        who=group(rng, host),
        how=_adverb(rng),
        what=deed(rng, host),
    )


def _reporting(rng: Random, host: Host) -> Phrase:
    """Results go to another body, which is thereby told nothing."""
    above = (
        pick(rng, ("Bộ Tài chính", "Thủ tướng Chính phủ"))
        if host.level in ("centre", "ministry")
        else f"Ủy ban nhân dân {host.area}"
    )
    what = action(rng, host.area, plain=True)
    return say(
        "{who} {what}, tổng hợp, báo cáo {above}{time}",
        who=group(rng, host) + pick(rng, (" có trách nhiệm", " khẩn trương")),
        what=what,
        above=above,
        time=timed(rng, host, apart=True),
    )


_ORDERS = (_given, _given, _subject, _subject, _led, _led, _fronted, _two_clauses, _chained, _spoken, _reporting)


def errand(rng: Random, host: Host, above: Phrase) -> Phrase:
    """An instruction below a heading that names its addressee: only partners and times are facts of its own."""
    if chance(rng, 0.3):
        lead = pick(rng, ("chủ trì, phối hợp với ", "phối hợp với ", "phối hợp chặt chẽ với "))
        return (lead + support(rng, host, above) + " " + deed(rng, host)).capital()
    return (pick(rng, ("", "khẩn trương ", "tiếp tục ", "chủ động ", "tổ chức ")) + deed(rng, host)).capital()
