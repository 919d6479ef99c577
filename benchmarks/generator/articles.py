"""The body of each genre with articles: bases, what is decided, its effect, who answers for it."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.generator.chance import between, chance, pick, some
from benchmarks.generator.hosts import Host
from benchmarks.generator.model import NOTHING, Body, Phrase, Told, Unit, enumerate_phrases, say
from benchmarks.generator.outline import LETTERS, clauses, full
from benchmarks.generator.references import (
    basis_line,
    cite,
    cite_list,
    draw_law,
    draw_reference,
    draw_rules,
    pinpoint,
    proposal,
    write_day,
)
from benchmarks.generator.tasks import (
    body,
    committees,
    deed,
    heads_of_units,
    official,
    order,
    sector_list,
)
from benchmarks.generator.words import (
    ARTICLE_TITLES,
    GENERAL_RULES,
    action,
    opened,
    topic,
)


def _formula(rng: Random, host: Host) -> tuple[tuple[Phrase, ...], str]:
    basis = [full(basis_line(rng, host), ";") for _ in range(between(rng, 2, 4))]
    if host.province and host.level == "province":
        paper, department = proposal(rng, host)
        asked = say(
            "Theo đề nghị của Giám đốc {who} tại {cited}", who=department, cited=cite(rng, paper, host, plain=True)
        )
        basis.append(full(asked, "."))
    return tuple(basis), "QUYẾT ĐỊNH:"


def _responsible(rng: Random, host: Host, name: str) -> Phrase:
    """The last article: who answers for carrying the document out."""
    if host.level in ("centre", "ministry"):
        parts = [
            Phrase("Bộ trưởng, Thủ trưởng cơ quan ngang bộ", (Told("Bộ trưởng"), Told("Thủ trưởng cơ quan ngang bộ"))),
            committees(rng, host),
        ]
        if host.level == "ministry":
            parts = [Phrase("Chánh Văn phòng Bộ", (Told("Chánh Văn phòng Bộ"),)), heads_of_units()]
    else:
        office = f"Chánh Văn phòng Ủy ban nhân dân {host.area}"
        parts = [Phrase(office, (Told(office),))]
        parts.append(official(rng, host) if chance(rng, 0.5) else _posts(rng, host))
        parts.append(heads_of_units())
    who = enumerate_phrases(parts, comma=pick(rng, (", ", "; ")), last=pick(rng, (" và ", ", ")))
    return say("{who} chịu trách nhiệm thi hành {name} này", who=who, name=name)


def _posts(rng: Random, host: Host) -> Phrase:
    if host.level in ("district", "commune"):
        return committees(rng, host)
    listed = sector_list(rng, host)
    if listed.text.startswith(("các ", "Sở ")):
        facts = tuple(Told(f"Giám đốc {f.assignee}") for f in listed.facts if isinstance(f, Told))
        return "Giám đốc " + Phrase(listed.text, facts)
    return listed


def _effect(rng: Random, host: Host, name: str) -> tuple[Phrase, int | None, date | None]:
    form = pick(rng, ("signing", "day", "after"))
    if form == "signing":
        return Phrase(f"{name} này có hiệu lực kể từ ngày ký"), 0, None
    if form == "after":
        days = pick(rng, (10, 15, 45))
        return Phrase(f"{name} này có hiệu lực thi hành sau {days} ngày kể từ ngày ký"), days, None
    day = host.day + timedelta(days=between(rng, 10, 60))
    return Phrase(f"{name} này có hiệu lực thi hành từ ngày {write_day(rng, day)}"), None, day


def _operative(rng: Random, host: Host, name: str) -> Phrase:
    """What the document does to older ones, as a clause that follows "… có hiệu lực …"."""
    kinds = ("local",) if host.province and host.level == "province" and host.family == "state" else ("central",)
    target = cite(rng, draw_reference(rng, host, kinds), host)
    forms = ("replaces", "replaces", "abolishes", "part", "list", "none", "suspends", "extends", "corrects", "except")
    form = pick(rng, forms)
    if form == "corrects":
        return (". Đính chính lỗi kỹ thuật trình bày tại " + pinpoint(rng, target)).related("corrects")
    if form == "except":
        article = between(rng, 2, 30)
        return (" và thay thế " + target + f", trừ quy định tại Điều {article}").related("replaces")
    if form == "replaces":
        return (pick(rng, (" và thay thế ", ", thay thế ")) + target).related("replaces")
    if form == "abolishes":
        return (f". {name} này bãi bỏ " + target).related("abolishes")
    if form == "part":
        return (". Bãi bỏ " + pinpoint(rng, target)).related("abolishes")
    if form == "list":
        return (" và thay thế " + cite_list(rng, host)).related("replaces")
    if form == "suspends":
        return (". Ngưng hiệu lực thi hành " + target).related("suspends")
    if form == "extends":
        return (". Kéo dài thời gian thực hiện " + target).related("extends")
    return Phrase()


def decision(rng: Random, host: Host, size: int) -> Body:
    """An individual decision or resolution: three to five articles."""
    basis, formula = _formula(rng, host)
    name = {"CP": "Nghị quyết", "HĐND": "Nghị quyết"}.get(host.code, "Quyết định")
    formula = "QUYẾT NGHỊ:" if name == "Nghị quyết" else formula
    articles = []
    children: tuple[Unit, ...] = ()
    if chance(rng, 0.5):
        children = tuple(
            Unit(f"{n}.", str(n), Phrase(f"{opened(action(rng, host.area))}.")) for n in range(1, 2 + min(size, 4))
        )
        first = Phrase(f"Phê duyệt kết quả thực hiện {topic(rng)} với các nội dung chủ yếu sau:")
    else:
        first = Phrase(f"Ban hành kèm theo {name} này Quy chế về {topic(rng)}.")
    articles.append((first, children))
    for _ in range(between(rng, min(size // 6, 2), max(min(size, 3), size // 2))):
        if chance(rng, 0.5):
            who = body(rng, host)
            heading = pick(rng, (who + " có trách nhiệm:", "Giao " + who + ":"))
            articles.append((heading, clauses(rng, host, who, between(rng, 2, 3 + size // 3))))
        else:
            articles.append((full(order(rng, host)), ()))
    effect, after, day = _effect(rng, host, name)
    articles.append((full(effect + _operative(rng, host, name)), ()))
    articles.append((_responsible(rng, host, name), ()))
    units = tuple(Unit(f"Điều {n}.", f"Điều {n}", text, children=below) for n, (text, below) in enumerate(articles, 1))
    return Body(basis=basis, formula=formula, units=units, effective_after=after, effective=day)


def amending(rng: Random, host: Host, size: int) -> Body:
    """A decision that amends another: the new words stand in quotation marks and are no items."""
    basis, formula = _formula(rng, host)
    old = draw_rules(rng, host, ("local",) if host.province and host.family == "state" else ("central",))
    name = {"CP": "Nghị quyết", "HĐND": "Nghị quyết"}.get(host.code, "Quyết định")
    target = cite(rng, old, host, plain=True).related("amends")
    changes = []
    for n in range(1, between(rng, 1, 2 + size // 2) + 1):
        article, clause = between(rng, 2, 20), between(rng, 1, 5)
        rule = pick(rng, GENERAL_RULES)
        lead, new = pick(
            rng,
            (
                (f"Sửa đổi, bổ sung khoản {clause} Điều {article} như sau:", f"“{clause}. {rule}”."),
                (f"Sửa đổi Điều {article} như sau:", f"“Điều {article}. {pick(rng, ARTICLE_TITLES)}"),
                (f"Bổ sung điểm đ vào sau điểm d khoản {clause} Điều {article} như sau:", f"“đ) {rule}”."),
            ),
        )
        more = [Phrase(new)]
        if new.startswith("“Điều"):
            more += [Phrase(f"1. {rule}"), Phrase(f"2. {pick(rng, GENERAL_RULES)}”.")]
        changes.append(Unit(f"{n}.", str(n), Phrase(lead), more=tuple(more)))
    effect, after, day = _effect(rng, host, name)
    told = Phrase(f"{old.word} số {old.symbol}", (old.fact,)).related("amends")
    title = "sửa đổi, bổ sung một số điều của " + told + f" về {topic(rng)}"
    opening = "Sửa đổi, bổ sung một số điều của " + target + pick(rng, (":", " như sau:"))
    articles = [(opening, tuple(changes)), (full(effect), ()), (_responsible(rng, host, name), ())]
    units = tuple(Unit(f"Điều {n}.", f"Điều {n}", text, children=below) for n, (text, below) in enumerate(articles, 1))
    return Body(
        title=title,
        basis=basis,
        formula="QUYẾT NGHỊ:" if name == "Nghị quyết" else formula,
        units=units,
        effective_after=after,
        effective=day,
    )


def rules(rng: Random, host: Host, size: int) -> Body:
    """A normative text: articles with titles, clauses, points; chapters when it is long."""
    basis, _ = _formula(rng, host)
    name = {"CP": "Nghị định", "HĐND": "Nghị quyết", "UBND": "Quyết định"}.get(host.code, "Thông tư")
    formula = {"Nghị quyết": "QUYẾT NGHỊ:", "Quyết định": "QUYẾT ĐỊNH:"}.get(name)
    articles: list[Unit] = []

    def article(title: str, text: Phrase = NOTHING, children: tuple[Unit, ...] = ()) -> None:
        n = len(articles) + 1
        articles.append(Unit(f"Điều {n}.", f"Điều {n}", text, Phrase(title), children=children))

    subject = NOTHING
    if name in ("Thông tư", "Nghị định") and chance(rng, 0.5):
        above = (
            cite(rng, draw_rules(rng, host, ("central",), ("NĐ",)), host, plain=True)
            if name == "Thông tư"
            else draw_law(rng, host)
        )
        subject = "quy định chi tiết một số điều của " + above.related("details")
        article("Phạm vi điều chỉnh", say("{name} này {what}.", name=name, what=subject))
    for title in some(rng, ARTICLE_TITLES, between(rng, 2, 2 + size)):
        if chance(rng, 0.3):
            article(title, Phrase(pick(rng, GENERAL_RULES)))
        else:
            article(
                title, children=tuple(_rule_clause(rng, host, n) for n in range(1, between(rng, 2, 4 + size // 3) + 1))
            )
    who = body(rng, host)
    duties = [
        Unit("1.", "1", say("{who} có trách nhiệm {what}.", who=who, what=deed(rng, host))),
        Unit("2.", "2", say("{who} có trách nhiệm {what}.", who=committees(rng, host), what=deed(rng, host))),
    ]
    article("Phân công thực hiện", children=tuple(duties))
    if chance(rng, 0.4):
        owner = body(rng, host)
        heading = "Trách nhiệm của " + owner
        n = len(articles) + 1
        articles.append(Unit(f"Điều {n}.", f"Điều {n}", Phrase(), heading, children=clauses(rng, host, owner, 3)))
    effect, after, day = _effect(rng, host, name)
    operative = _operative(rng, host, name)
    effects = [Unit("1.", "1", full(effect))]
    if operative.text:
        said = operative.text.lstrip("., ").removeprefix("và ")
        opening = "" if operative.text.startswith(".") else f"{name} này "
        moved = Phrase(opening + said, operative.facts).capital()
        effects.append(Unit("2.", "2", full(moved)))
    article("Hiệu lực thi hành", children=tuple(effects))
    article("Tổ chức thực hiện", _responsible(rng, host, name))
    units = tuple(articles)
    if size > 3 and chance(rng, 0.5):
        half = len(articles) // 2
        units = (
            Unit("Chương I", "Chương I", Phrase("QUY ĐỊNH CHUNG"), children=tuple(articles[:half])),
            Unit("Chương II", "Chương II", Phrase("TỔ CHỨC THỰC HIỆN"), children=_sections(rng, articles[half:])),
        )
    return Body(title=subject, basis=basis, formula=formula, units=units, effective_after=after, effective=day)


def _sections(rng: Random, articles: list[Unit]) -> tuple[Unit, ...]:
    """The articles of a chapter, perhaps in two sections."""
    if len(articles) < 4 or chance(rng, 0.5):
        return tuple(articles)
    return (
        Unit("Mục 1", "Mục 1", Phrase("TRÁCH NHIỆM CỦA CÁC CƠ QUAN"), children=tuple(articles[:2])),
        Unit("Mục 2", "Mục 2", Phrase("HIỆU LỰC VÀ TRÁCH NHIỆM THI HÀNH"), children=tuple(articles[2:])),
    )


def _rule_clause(rng: Random, host: Host, n: int) -> Unit:
    form = pick(rng, ("rule", "rule", "points", "law"))
    if form == "points":
        points = tuple(
            Unit(f"{letter})", letter, Phrase(f"{pick(rng, GENERAL_RULES)[:-1]};"))
            for letter in LETTERS[: between(rng, 2, 5)]
        )
        return Unit(f"{n}.", str(n), Phrase("Các trường hợp được áp dụng bao gồm:"), children=points)
    if form == "law":
        text = say(
            "{rule} Việc xử lý thực hiện theo quy định tại {law}.",
            rule=pick(rng, GENERAL_RULES),
            law=pinpoint(rng, draw_law(rng, host)),
        )
        return Unit(f"{n}.", str(n), text)
    return Unit(f"{n}.", str(n), Phrase(pick(rng, GENERAL_RULES)))
