"""Other documents, and the many ways to mention them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.generator.chance import between, chance, day_between, pick, some
from benchmarks.generator.hosts import Host, fields_at
from benchmarks.generator.model import Cited, Phrase, enumerate_phrases, say
from benchmarks.generator.words import TOPICS

WORDS = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "CĐ": "Công điện",
    "TT": "Thông tư",
    "CV": "Công văn",
    "TB": "Thông báo",
    "KH": "Kế hoạch",
    "KL": "Kết luận",
    "TTr": "Tờ trình",
    "BC": "Báo cáo",
    "CTr": "Chương trình",
    "TTLT": "Thông tư liên tịch",
    "VBHN": "Văn bản hợp nhất",
    "L": "Lệnh",
}
RULES = ("NĐ", "QĐ", "NQ", "TT", "TTLT")
LAWS = (
    "Luật Đất đai",
    "Luật Đầu tư công",
    "Luật Tổ chức chính quyền địa phương",
    "Luật Ban hành văn bản quy phạm pháp luật",
    "Luật Phòng, chống thiên tai",
    "Luật Phòng, chống tham nhũng",
    "Luật Ngân sách nhà nước",
    "Luật Lâm nghiệp",
    "Luật Bảo vệ môi trường",
    "Luật Quản lý, sử dụng tài sản công",
    "Luật Phòng cháy và chữa cháy",
    "Luật Nhà ở",
    "Luật Xây dựng",
    "Luật Giáo dục nghề nghiệp",
    "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
    "Luật Cán bộ, công chức",
    "Luật Thi đua, khen thưởng",
    "Luật Thực hành tiết kiệm, chống lãng phí",
    "Luật An toàn thực phẩm",
    "Bộ luật Lao động",
    "Bộ luật Hình sự",
    "Pháp lệnh Ưu đãi người có công với cách mạng",
    "Hiến pháp",
)
TERMS = ((date(2002, 7, 19), 11), (date(2007, 7, 19), 12), (date(2011, 7, 21), 13), (date(2016, 7, 20), 14))


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that can be cited.

    Attributes:
        tail: what follows the number in the symbol.
        issuer: canonical; said: as this host writes it, None where the genre never names it.
    """

    type: str
    number: str
    tail: str
    day: date
    issuer: str | None
    said: str | None
    party: bool = False

    @property
    def symbol(self) -> str:
        return f"{self.number}{self.tail}"

    @property
    def word(self) -> str:
        return WORDS[self.type]

    @property
    def fact(self) -> Cited:
        return Cited(self.symbol, self.type, issuer=self.issuer)

    def later(self, step: int, days: int = 2) -> Reference:
        """One of the same series, some numbers and days on."""
        number = int(self.number.rstrip("ab")) + step
        return replace(self, number=f"{number:02d}", day=self.day + timedelta(days=days))


def _term(day: date) -> int:
    return max((term for since, term in TERMS if since <= day), default=11) if day < date(2021, 7, 20) else 15


def draw_reference(rng: Random, host: Host, kinds: tuple[str, ...] | None = None) -> Reference:
    """An older document as this host would cite it."""
    if kinds is None:
        kinds = ("central", "central", "local", "party") if host.province else ("central", "central", "ministry")
    day = day_between(rng, max(date(1998, 1, 5), host.day - timedelta(days=3000)), host.day - timedelta(days=3))
    return _MAKERS[pick(rng, kinds)](rng, host, day)


def draw_rules(rng: Random, host: Host, kinds: tuple[str, ...], types: tuple[str, ...] = RULES) -> Reference:
    """A document whose provisions others amend or detail."""
    while (reference := draw_reference(rng, host, kinds)).type not in types:
        pass
    return reference


def _knowable(host: Host, issuer: str) -> str | None:
    """The issuer, unless the page says nowhere which province "Ủy ban nhân dân tỉnh" means."""
    named = host.level in ("province", "department") or host.superior is not None
    return issuer if named else None


def _number(rng: Random, high: int) -> str:
    return f"{between(rng, 1, high):02d}"


def _central(rng: Random, host: Host, day: date) -> Reference:
    year = day.year
    kind = pick(rng, ("NĐ", "NQ", "QĐ", "QĐ-year", "CT", "CĐ", "NQ-QH", "NQ-UBTVQH", "rare"))
    if kind == "rare":
        return _rare(rng, day)
    if kind == "NĐ":
        return Reference("NĐ", _number(rng, 180), f"/{year}/NĐ-CP", day, "Chính phủ", "Chính phủ")
    if kind == "NQ":
        return Reference("NQ", _number(rng, 180), "/NQ-CP", day, "Chính phủ", "Chính phủ")
    if kind == "NQ-QH":
        return Reference("NQ", _number(rng, 140), f"/{year}/QH{_term(day)}", day, "Quốc hội", "Quốc hội")
    if kind == "NQ-UBTVQH":
        committee = "Ủy ban Thường vụ Quốc hội"
        tail = f"/{year}/UBTVQH{_term(day)}" if chance(rng, 0.5) else f"/NQ-UBTVQH{_term(day)}"
        return Reference("NQ", _number(rng, 1200), tail, day, committee, committee)
    minister = "Thủ tướng Chính phủ"
    if kind == "QĐ-year":
        return Reference("QĐ", _number(rng, 80), f"/{year}/QĐ-TTg", day, minister, minister)
    return Reference(kind, _number(rng, 1800 if kind == "QĐ" else 90), f"/{kind}-TTg", day, minister, minister)


def _rare(rng: Random, day: date) -> Reference:
    """Numbers of other times and uses: decrees of the nineties, orders of the president, consolidated texts."""
    kind = pick(rng, ("old", "order", "consolidated"))
    if kind == "old":
        then = day_between(rng, date(1993, 1, 5), date(1996, 12, 20))
        return Reference("NĐ", _number(rng, 90), "/CP", then, "Chính phủ", "Chính phủ")
    if kind == "order":
        return Reference("L", _number(rng, 40), f"/{day.year}/L-CTN", day, "Chủ tịch nước", "Chủ tịch nước")
    name, code, _ = pick(rng, fields_at(day))
    return Reference("VBHN", _number(rng, 90), f"/VBHN-{code}", day, f"Bộ {name}", f"Bộ {name}")


def _ministry(rng: Random, host: Host, day: date) -> Reference:
    name, code, _ = pick(rng, fields_at(day))
    kind = pick(rng, ("TT", "TT", "QĐ", "CV", "TB-VPCP", "CV-VPCP", "TTLT"))
    if kind == "TTLT":
        other, second, _ = pick(rng, [f for f in fields_at(day) if f[1] != code])
        said = f"Bộ {name} và Bộ {other}"
        return Reference("TTLT", _number(rng, 200), f"/{day.year}/TTLT-{code}-{second}", day, None, said)
    if kind == "TT":
        said = f"Bộ trưởng Bộ {name}" if chance(rng, 0.4) else f"Bộ {name}"
        return Reference("TT", _number(rng, 60), f"/{day.year}/TT-{code}", day, None, said)
    office = "Văn phòng Chính phủ"
    if kind == "TB-VPCP":
        return Reference("TB", _number(rng, 500), "/TB-VPCP", day, office, office)
    if kind == "CV-VPCP":
        tail = f"/VPCP-{pick(rng, ('KTTH', 'CN', 'NN', 'KGVX'))}"
        return Reference("CV", _number(rng, 9900), tail, day, office, office)
    if kind == "CV":
        tail = f"/{code}-{pick(rng, ('VP', 'TCCB', 'KHTC'))}"
        return Reference("CV", _number(rng, 9900), tail, day, f"Bộ {name}", f"Bộ {name}")
    unit = pick(rng, ("", "", "-TCCB", "-KHTC"))
    return Reference("QĐ", _number(rng, 3900), f"/QĐ-{code}{unit}", day, None, f"Bộ {name}")


def _local(rng: Random, host: Host, day: date) -> Reference:
    assert host.province is not None
    place = host.province
    kind = pick(rng, ("QĐ", "QĐ-year", "CT", "KH", "CV", "NQ", "NQ-year"))
    head = "Hội đồng nhân dân" if kind.startswith("NQ") else "Ủy ban nhân dân"
    short = "HĐND" if kind.startswith("NQ") else "UBND"
    issuer = f"{head} {place.full_name}"
    said = pick(rng, (f"{head} {place.kind}", f"{head} {place.full_name}", f"{short} {place.kind}"))
    if kind == "CV":
        tail = f"/UBND-{pick(rng, ('VX', 'KT', 'NC', 'TH'))}"
        return Reference("CV", _number(rng, 9900), tail, day, _knowable(host, issuer), said)
    code = kind.removesuffix("-year")
    year = f"/{day.year}" if kind.endswith("-year") else ""
    tail = f"{year}/{code}-{short}"
    number = _number(rng, 90 if year else 3900)
    if not year and chance(rng, 0.06):
        number += pick(rng, ("a", "b"))
    return Reference(code, number, tail, day, _knowable(host, issuer), said)


def _party(rng: Random, host: Host, day: date) -> Reference:
    if host.province is None or chance(rng, 0.35):
        kind, body = pick(rng, (("NQ", "Ban Chấp hành Trung ương Đảng"), ("CT", "Ban Bí thư"), ("KL", "Bộ Chính trị")))
        return Reference(kind, _number(rng, 90), f"-{kind}/TW", day, None, body, party=True)
    committee = host.province.committee
    kind = pick(rng, ("CT", "NQ", "KL", "TB", "KH", "CTr", "CV"))
    said = pick(rng, (f"Ban Thường vụ {committee.split(' ')[0]} ủy", f"{committee.split(' ')[0]} ủy", committee))
    return Reference(kind, _number(rng, 900), f"-{kind}/TU", day, _knowable(host, committee), said, party=True)


def proposal(rng: Random, host: Host) -> tuple[Reference, str]:
    """A department's submission and the department."""
    day = host.day - timedelta(days=between(rng, 3, 40))
    name, _, code = pick(rng, fields_at(day))
    return Reference("TTr", _number(rng, 400), f"/TTr-{code}", day, None, f"Sở {name}"), f"Sở {name}"


_MAKERS = {"central": _central, "ministry": _ministry, "local": _local, "party": _party}


def write_day(rng: Random, day: date) -> str:
    """A date as documents write it."""
    return pick(
        rng,
        (
            f"{day.day:02d}/{day.month}/{day.year}",
            f"{day.day:02d} tháng {day.month:02d} năm {day.year}",
            f"{day.day:02d}/{day.month:02d}/{day.year}",
            f"{day.day}/{day.month}/{day.year}",
            f"{day.day:02d} tháng {day.month} năm {day.year}",
            f"{day.day:02d}-{day.month}-{day.year}",
            f"{day.day:02d}.{day.month}.{day.year}",
        ),
    )


def title(rng: Random, host: Host, *, nest: bool = True) -> Phrase:
    """What follows a citation: its title, which may cite another document."""
    about = pick(rng, TOPICS)
    if nest and chance(rng, 0.2):
        inner = cite(rng, draw_reference(rng, host), host, plain=True).nested()
        lead = pick(rng, ("về việc triển khai thực hiện ", "hướng dẫn thực hiện ", "quy định chi tiết thi hành "))
        return lead + inner
    return Phrase(pick(rng, ("về ", "về việc tăng cường ", "quy định về ", "ban hành Kế hoạch về ")) + about)


def cite(rng: Random, reference: Reference, host: Host, *, plain: bool = False) -> Phrase:
    """One mention with number and, mostly, date, issuer and title. `plain`: never a title."""
    fact = reference.fact
    symbol = reference.symbol
    if chance(rng, 0.06):
        symbol = symbol.replace("-", " - ", 1) if reference.party else symbol.replace("/", " /", 1)
    number = symbol if chance(rng, 0.15) else f"số {symbol}"
    word = "Văn bản" if reference.type == "CV" and chance(rng, 0.1) else reference.word
    if number.startswith("số") and chance(rng, 0.05):
        word = word[:1].lower() + word[1:]
    words = f"{word} {number}"
    if not chance(rng, 0.15):
        comma = "," if reference.party and chance(rng, 0.5) else ""
        words += f"{comma} ngày {write_day(rng, reference.day)}"
        fact = replace(fact, date=reference.day.isoformat())
    if reference.said and not chance(rng, 0.25):
        words += f" của {reference.said}"
    cited = Phrase(words, (fact,))
    if not plain and chance(rng, 0.4):
        cited = cited + " " + title(rng, host)
    return cited


def cite_list(rng: Random, host: Host) -> Phrase:
    """Two or three documents in one breath, in one of the usual contractions."""
    first = draw_reference(rng, host)
    days = (host.day - first.day).days
    others = [first.later(step, min(9 * step, days)) for step in sorted(some(rng, range(1, 9), between(rng, 1, 2)))]
    members = [first, *others]
    issuer = f" của {first.said}"
    form = pick(rng, ("numbers", "symbols", "dated", "colon", "mixed"))
    if form == "numbers":
        numbers = [Phrase(m.number, (m.fact,)) for m in members[:-1]]
        numbers.append(Phrase(members[-1].symbol, (members[-1].fact,)))
        return f"{first.word} số " + enumerate_phrases(numbers) + issuer
    if form == "symbols":
        symbols = [Phrase(("" if n else "số ") + m.symbol, (m.fact,)) for n, m in enumerate(members)]
        return f"các {first.word} " + enumerate_phrases(symbols) + issuer
    dated = [
        Phrase(f"số {m.symbol} ngày {write_day(rng, m.day)}", (replace(m.fact, date=m.day.isoformat()),))
        for m in members
    ]
    if form == "colon":
        return f"các {first.word}{issuer}: " + enumerate_phrases(dated, comma="; ", last="; ")
    if form == "dated":
        return f"{first.word} " + enumerate_phrases(dated) + issuer
    return enumerate_phrases([f"{first.word} " + d for d in dated]) + issuer


def cite_kinds(rng: Random, host: Host) -> Phrase:
    """Documents of different issuers in one breath, each with its own type, number and day."""
    return enumerate_phrases(
        [cite(rng, draw_reference(rng, host), host, plain=True) for _ in range(between(rng, 2, 3))]
    )


def draw_law(rng: Random, host: Host) -> Phrase:
    """A law by its name: bare, with its year, with its day or with its number."""
    name = pick(rng, LAWS)
    kind = "PL" if name.startswith("Pháp lệnh") else " ".join(name.split()[:2]) if name[0] in "BH" else "Luật"
    year = between(rng, 2008, max(2009, min(host.day.year - 1, 2024)))
    form = pick(rng, ("bare", "year", "bare year", "day", "number"))
    if name == "Hiến pháp":
        form, year = pick(rng, ("bare", "year")), 2013
        name = "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam" if chance(rng, 0.3) else name
    if form == "bare":
        return Phrase(name, (Cited(None, kind, name=name),))
    if form == "bare year":
        return Phrase(f"{name} {year}", (Cited(None, kind, name=f"{name} năm {year}"),))
    if form == "year":
        return Phrase(f"{name} năm {year}", (Cited(None, kind, name=f"{name} năm {year}"),))
    day = date(year, between(rng, 5, 6), between(rng, 10, 28))
    if form == "number" and kind == "Luật":
        symbol = f"{_number(rng, 90)}/{year}/QH{_term(day)}"
        return Phrase(f"{name} số {symbol}", (Cited(symbol, kind, name=name),))
    return Phrase(f"{name} ngày {write_day(rng, day)}", (Cited(None, kind, name=name, date=day.isoformat()),))


def pinpoint(rng: Random, target: Phrase) -> Phrase:
    """A provision of a document: `điểm a khoản 2 Điều 5 …`."""
    article = str(between(rng, 9, 60))
    clause, other = str(between(rng, 1, 4)), str(between(rng, 5, 8))
    point, next_point = pick(rng, ("a", "b", "đ")), pick(rng, ("e", "g"))
    words, places = pick(
        rng,
        (
            (f"Điều {article}", (("article", article),)),
            (f"khoản {clause} Điều {article}", (("article", article), ("clause", clause))),
            (
                f"điểm {point} khoản {clause} Điều {article}",
                (("article", article), ("clause", clause), ("point", point)),
            ),
            (
                f"khoản {clause} và khoản {other} Điều {article}",
                (("article", article), ("clause", f"{clause}, {other}")),
            ),
            (f"khoản {clause}, {other} Điều {article}", (("article", article), ("clause", f"{clause}, {other}"))),
            (
                f"điểm {point}, điểm {next_point} khoản {clause} Điều {article}",
                (("article", article), ("clause", clause), ("point", f"{point}, {next_point}")),
            ),
            (f"Điều {article}a", (("article", f"{article}a"),)),
            (f"Điều {clause}, Điều {article}", (("article", f"{clause}, {article}"),)),
            (f"các điều {clause}, {other} và {article}", (("article", f"{clause}, {other}, {article}"),)),
            ("Chương II", (("chapter", "II"),)),
            ("Mục 2 Chương III", (("chapter", "III"), ("section", "2"))),
            ("Phụ lục I", (("annex", "I"),)),
        ),
    )
    first = target.facts[0]
    assert isinstance(first, Cited)
    joint = pick(rng, (" ", " ", " của "))
    return words + joint + Phrase(target.text, (replace(first, pinpoint=places), *target.facts[1:]))


def report_of_a_day(rng: Random, host: Host) -> Phrase:
    """A document without a number: `báo cáo ngày 15/11/2021 của …`."""
    day = host.day - timedelta(days=between(rng, 3, 60))
    kind, code = pick(rng, (("báo cáo", "BC"), ("tờ trình", "TTr"), ("công văn", "CV")))
    words = f"{kind} ngày {write_day(rng, day)}"
    return Phrase(f"{words} của Bộ Nội vụ", (Cited(None, code, name=words, date=day.isoformat()),))


def amended(rng: Random, host: Host) -> Phrase:
    """A document and the one that amended it, outside of a căn cứ line: both are mentioned."""
    first = draw_rules(rng, host, ("central",))
    later = first.later(2)
    mended = cite(rng, first, host, plain=True) + " (được sửa đổi, bổ sung bởi "
    return mended + cite(rng, later, host, plain=True) + ")"


def mention(rng: Random, host: Host) -> Phrase:
    """A mention of any form."""
    form = pick(rng, ("one", "one", "law", "list", "kinds", "pinpoint", "law pinpoint", "laws", "day", "amended"))
    if form == "kinds":
        return cite_kinds(rng, host)
    if form == "laws":
        one, two = draw_law(rng, host), draw_law(rng, host)
        return one + pick(rng, (", ", " và ", "; ")) + two
    if form == "day":
        return report_of_a_day(rng, host)
    if form == "amended":
        return amended(rng, host)
    if form == "law":
        return draw_law(rng, host)
    if form == "list":
        return cite_list(rng, host)
    if form == "pinpoint":
        return pinpoint(rng, cite(rng, draw_reference(rng, host, ("central",)), host))
    if form == "law pinpoint":
        return pinpoint(rng, draw_law(rng, host))
    return cite(rng, draw_reference(rng, host), host)


def short(rng: Random, reference: Reference) -> Phrase:
    """A later mention by type and number alone: `Nghị quyết 128`."""
    return Phrase(
        pick(rng, (f"{reference.word} {reference.number}", f"{reference.word} số {reference.number}")),
        (Cited(reference.number, reference.type),),
    )


def own_mention(type_name: str) -> Phrase:
    """A document speaking of itself: no citation."""
    return Phrase(f"{type_name} này")


def basis_line(rng: Random, host: Host) -> Phrase:
    """A căn cứ line."""
    form = pick(rng, ("law", "law", "reference", "reference", "amended", "amending", "list"))
    if form == "law":
        return say("Căn cứ {law}", law=draw_law(rng, host)).related("legal_basis")
    if form == "list":
        return say("Căn cứ {list}", list=cite_list(rng, host)).related("legal_basis")
    if form in ("amended", "amending"):
        reference = draw_rules(rng, host, ("central", "ministry"))
    else:
        reference = draw_reference(rng, host, ("central", "ministry"))
    if form == "amended":
        later = reference.later(3)
        link = pick(rng, (" được sửa đổi, bổ sung bởi ", " đã được sửa đổi, bổ sung một số điều theo "))
        said = cite(rng, reference, host, plain=True) + link + cite(rng, later, host, plain=True)
        return ("Căn cứ " + said).related("legal_basis")
    if form == "amending":
        later = reference.later(3)
        said = cite(rng, later, host, plain=True).related("legal_basis") + " sửa đổi, bổ sung một số điều của "
        return "Căn cứ " + said + cite(rng, reference, host, plain=True).nested()
    return ("Căn cứ " + cite(rng, reference, host)).related("legal_basis")
