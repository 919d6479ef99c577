"""The body of each genre: bases, preamble, outline, closing clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.generator.chance import between, chance, pick, some
from benchmarks.generator.hosts import Host
from benchmarks.generator.model import Phrase, Told, Unit, enumerate_phrases, say
from benchmarks.generator.references import (
    Reference,
    basis_line,
    cite,
    cite_list,
    draw_law,
    draw_reference,
    mention,
    pinpoint,
    proposal,
    short,
    write_day,
)
from benchmarks.generator.tasks import (
    COLLECTIVES,
    as_role,
    body,
    committees,
    deed,
    errand,
    group,
    official,
    order,
    sector_list,
    support,
)
from benchmarks.generator.words import (
    ARTICLE_TITLES,
    GENERAL_RULES,
    HEADINGS,
    NARRATIVES,
    PLAN_PARTS,
    action,
    opened,
    topic,
)

LETTERS = "abcdđeghiklmnopq"
PLAIN_LETTERS = "abcdeghiklmnopq"
NOTHING = Phrase()
ROMAN = ("I", "II", "III", "IV", "V", "VI")


@dataclass(frozen=True, slots=True)
class Body:
    """What lies between the title and the recipients.

    Attributes:
        title: the subject, where the body depends on it (an amending or detailing document's).
        effective_after: days from the signing to the day of effect; `effective`: that day itself.
    """

    basis: tuple[Phrase, ...] = ()
    formula: str | None = None
    preamble: tuple[Phrase, ...] = ()
    units: tuple[Unit, ...] = ()
    loose: tuple[Phrase, ...] = ()
    closing: tuple[Phrase, ...] = ()
    title: Phrase = NOTHING
    effective_after: int | None = None
    effective: date | None = None


# Labels ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Marks:
    """How a document numbers its items: what stands behind numbers and letters, and which dash it uses."""

    number: str = "."
    letter: str = ")"
    dash: str = "-"


def _draw_marks(rng: Random, host: Host) -> Marks:
    old_party = host.family == "party" and host.day.year < 2018
    number = pick(rng, ("-", ".") if old_party else (".", ".", ".", ")", "/"))
    return Marks(number, pick(rng, (")", ")", ".")), pick(rng, ("-", "-", "-", "–")))


def _full(said: Phrase, end: str = ".") -> Phrase:
    return said + end


def _dashes(rng: Random, host: Host, above: Phrase, count: int, marks: Marks, start: int = 1) -> tuple[Unit, ...]:
    return tuple(
        Unit(marks.dash, f"-{n}", _full(errand(rng, host, above), pick(rng, (".", ";"))))
        for n in range(start, start + count)
    )


def _lettered(rng: Random, host: Host, above: Phrase, count: int, marks: Marks) -> tuple[Unit, ...]:
    units = []
    for letter in (PLAIN_LETTERS if chance(rng, 0.1) else LETTERS)[:count]:
        children: tuple[Unit, ...] = ()
        text = _full(errand(rng, host, above), pick(rng, (".", ";")))
        if chance(rng, 0.12):
            text = Phrase(f"{opened(action(rng, host.area, plain=True))}, trong đó tập trung:")
            children = _dashes(rng, host, above, 2, marks)
            if chance(rng, 0.3):
                plus = tuple(
                    Unit("+", f"+{n}", Phrase(f"{opened(action(rng, host.area, plain=True))};")) for n in (1, 2)
                )
                last = children[-1]
                children = (*children[:-1], Unit(last.label, last.step, last.text, children=plus))
        units.append(Unit(f"{letter}{marks.letter}", letter, text, children=children))
    return tuple(units)


def _dotted(rng: Random, host: Host, number: str, count: int, above: Phrase) -> tuple[Unit, ...]:
    dot = pick(rng, (".", ""))
    return tuple(
        Unit(f"{number}.{n}{dot}", f"{number}.{n}", _full(errand(rng, host, above))) for n in range(1, count + 1)
    )


def _children(rng: Random, host: Host, number: str, above: Phrase, size: int, marks: Marks) -> tuple[Unit, ...]:
    count = between(rng, 2, 2 + min(size, 7))
    form = pick(rng, ("letters", "letters", "dashes", "dotted"))
    if form == "letters":
        return _lettered(rng, host, above, count, marks)
    if form == "dotted":
        return _dotted(rng, host, number, count, above)
    return _dashes(rng, host, above, count, marks)


def _task_unit(rng: Random, host: Host, number: str, size: int, marks: Marks, earlier: list[Reference]) -> Unit:
    """A numbered item of a directive: a sentence, a heading with sub-items, or a heading that names the body."""
    label = f"{number}{marks.number}"
    form = pick(rng, ("order", "order", "order", "general", "body", "body", "topic", "long", "short", "run-in"))
    if form == "general":
        what = Phrase(opened(action(rng, host.area)))
        if chance(rng, 0.4):
            what = say("Tiếp tục thực hiện nghiêm {cited}", cited=mention(rng, host))
        return Unit(label, number, _full(what))
    if form == "run-in":
        said = Phrase(f"{pick(rng, HEADINGS)}: ") + order(rng, host)
        return Unit(label, number, _full(said))
    if form == "short" and earlier:
        what = say(
            "{what} theo đúng {cited}.",
            what=opened(action(rng, host.area, plain=True)),
            cited=short(rng, pick(rng, earlier)),
        )
        return Unit(label, number, what)
    if form == "body" and size > 1:
        who = group(rng, host)
        lead = pick(rng, ("", "Giao ", "Đề nghị ", ""))
        heading = (lead + who).capital() + pick(rng, (":", "", " có trách nhiệm:"))
        return Unit(label, number, heading, children=_children(rng, host, number, who, size, marks))
    if form == "topic" and size > 1:
        children = tuple(
            Unit(f"{letter}{marks.letter}", letter, _full(order(rng, host))) for letter in LETTERS[: between(rng, 2, 4)]
        )
        return Unit(label, number, Phrase(pick(rng, HEADINGS) + pick(rng, (":", "", "."))), children=children)
    if form == "long":
        more = (_full(order(rng, host)), *((_full(order(rng, host)),) if chance(rng, 0.3) else ()))
        return Unit(label, number, _full(order(rng, host)), more=more)
    return Unit(label, number, _full(order(rng, host)))


def _numbered(rng: Random, host: Host, size: int, marks: Marks, earlier: list[Reference]) -> tuple[Unit, ...]:
    count = between(rng, 2 + size // 4, 2 + size)
    units = [_task_unit(rng, host, str(n), size, marks, earlier) for n in range(1, count + 1)]
    # An unnumbered paragraph behind the last item would be the closing clause.
    return (*units[:-1], replace(units[-1], more=()))


# Sentences around the outline ------------------------------------------------------------------------------------


def narrative(rng: Random, host: Host) -> Phrase:
    """A sentence or two of report, with dates that bind nobody."""
    past = host.day - timedelta(days=between(rng, 5, 60))
    said = some(rng, NARRATIVES, between(rng, 1, 2))
    text = " ".join(said).format(topic=topic(rng), area=host.area, year=past.year, day=write_day(rng, past))
    if host.area == "cả nước":
        text = text.replace("địa bàn cả nước", "phạm vi cả nước").replace("toàn cả nước", "cả nước")
    if chance(rng, 0.3):
        text = f"Thời gian qua, các địa phương đã triển khai {{cited}} với nhiều cách làm phù hợp. {text}"
        before, after = text.split("{cited}")
        return before + cite(rng, draw_reference(rng, host), host, plain=True) + after
    return Phrase(text)


def _lead_in(rng: Random, host: Host) -> tuple[Phrase, list[Reference]]:
    """The sentence that hands the list over: the documents it carries out, who orders and, perhaps, whom."""
    reference = draw_reference(rng, host)
    opening = pick(rng, ("none", "one", "list", "purpose"))
    said, earlier = Phrase(), []
    if opening == "one":
        said = ("Thực hiện " + cite(rng, reference, host)).related("implements") + ", "
        earlier = [reference]
    elif opening == "list":
        said = ("Thực hiện " + cite_list(rng, host)).related("implements") + ", "
    elif opening == "purpose":
        said = Phrase(f"Để nâng cao hiệu quả {topic(rng)}, ")
    said = said + host.commands + " yêu cầu "
    whom = pick(rng, ("none", "class", "list"))
    if whom == "none":
        said = said + pick(rng, ("thực hiện một số nhiệm vụ sau:", "tập trung thực hiện các nội dung sau đây:"))
    elif whom == "class":
        said = said + group(rng, host) + " tập trung thực hiện các nhiệm vụ sau:"
    else:
        said = said + enumerate_phrases(
            [official(rng, host), committees(rng, host)], last=pick(rng, (", ", "; ", " và "))
        )
        said = said + " khẩn trương triển khai các nhiệm vụ sau:"
    return said.capital(), earlier


def _closing(rng: Random, host: Host, name: str) -> tuple[Phrase, ...]:
    form = pick(rng, ("strict", "monitor", "none", "report"))
    if form == "none":
        return ()
    if form == "strict":
        who = enumerate_phrases([official(rng, host), _unlike(rng, host)], last=pick(rng, (", ", " và ")))
        return (say("Yêu cầu {who} nghiêm túc thực hiện {name} này", who=who, name=name),)
    if form == "monitor":
        return (say("Giao {who} theo dõi, đôn đốc việc thực hiện {name} này", who=body(rng, host), name=name),)
    return (
        say(
            "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị {who} phản ánh về {host} để xem xét",
            who=Phrase("các cơ quan, đơn vị", (Told("các cơ quan, đơn vị"),)),
            host=host.commands,
        ),
    )


def _unlike(rng: Random, host: Host) -> Phrase:
    return Phrase("Thủ trưởng các cơ quan, đơn vị liên quan", (Told("Thủ trưởng các cơ quan, đơn vị liên quan"),))


# Genres ----------------------------------------------------------------------------------------------------------


def directive(rng: Random, host: Host, size: int) -> Body:
    """Chỉ thị: a report of what is wrong, an order, numbered tasks, a closing clause."""
    marks = _draw_marks(rng, host)
    lead, earlier = _lead_in(rng, host)
    told = tuple(narrative(rng, host) for _ in range(between(rng, 0, 2)))
    name = "Chỉ thị"
    units = _numbered(rng, host, size, marks, earlier)
    return Body(preamble=(*told, lead), units=units, closing=_closing(rng, host, name))


def telegram(rng: Random, host: Host, size: int) -> Body:
    """Công điện: like a directive, shorter, mostly with hours and days."""
    marks = _draw_marks(rng, host)
    lead, earlier = _lead_in(rng, host)
    units = _numbered(rng, host, max(1, size - 1), marks, earlier)
    return Body(preamble=(narrative(rng, host), lead), units=units, closing=_closing(rng, host, "Công điện"))


def letter(rng: Random, host: Host, size: int) -> Body:
    """Công văn: with numbered items, or in plain paragraphs."""
    if chance(rng, 0.4):
        count = between(rng, 1 + size // 2, 1 + size)
        opening = say(
            "Thực hiện {cited}, {who} có ý kiến như sau:",
            cited=cite(rng, draw_reference(rng, host), host),
            who=host.issuer,
        )
        loose = (opening.capital().related("implements"), *(_full(order(rng, host)) for _ in range(count)))
        return Body(loose=loose)
    marks = _draw_marks(rng, host)
    lead, earlier = _lead_in(rng, host)
    return Body(
        preamble=(lead,), units=_numbered(rng, host, size, marks, earlier), closing=_closing(rng, host, "Công văn")
    )


def notice(rng: Random, host: Host, size: int) -> Body:
    """Thông báo of a meeting's conclusions; ends with the formula that hands them to their readers."""
    marks = _draw_marks(rng, host)
    day = write_day(rng, host.day - timedelta(days=between(rng, 1, 9)))
    opening = Phrase(
        f"Ngày {day}, {host.commands} đã chủ trì cuộc họp về {topic(rng)}. Sau khi nghe báo cáo và ý kiến của các đại biểu dự họp, {host.commands} kết luận như sau:"
    )
    who = enumerate_phrases([body(rng, host), Phrase("các cơ quan liên quan", (Told("các cơ quan liên quan"),))])
    end = say("{host} thông báo để {who} biết, thực hiện", host=host.issuer, who=who)
    return Body(preamble=(opening,), units=_numbered(rng, host, size, marks, []), closing=(end,))


def plan(rng: Random, host: Host, size: int) -> Body:
    """Kế hoạch, Hướng dẫn: parts in Roman numerals, numbers below, tasks in the last part."""
    marks = _draw_marks(rng, host)
    opening = say(
        "Thực hiện {cited}, {who} ban hành Kế hoạch với các nội dung sau:",
        cited=cite(rng, draw_reference(rng, host), host),
        who=host.issuer,
    )
    parts = []
    for number, title in enumerate(PLAN_PARTS):
        label = ROMAN[number]
        if number < 3:
            children = tuple(
                Unit(f"{n}{marks.number}", str(n), Phrase(f"{opened(action(rng, host.area))}."))
                for n in range(1, between(rng, 2, 2 + size // 2) + 1)
            )
            if number == 0 and chance(rng, 0.5):
                children = tuple(Unit("-", f"-{n}", Phrase(f"{opened(action(rng, host.area))}.")) for n in range(1, 3))
        else:
            children = _numbered(rng, host, size, marks, [])
        parts.append(
            Unit(
                f"{label}{pick(rng, ('.', '.')) if host.family != 'party' else marks.number}",
                label,
                Phrase(title),
                children=children,
            )
        )
    closing: tuple[Phrase, ...] = ()
    if chance(rng, 0.5):
        closing = (
            say(
                "Trên đây là Kế hoạch của {host}; yêu cầu {who} nghiêm túc triển khai thực hiện",
                host=host.issuer,
                who=group(rng, host),
            ),
        )
    return Body(preamble=(opening.capital().related("implements"),), units=tuple(parts), closing=closing)


def _formula(rng: Random, host: Host) -> tuple[tuple[Phrase, ...], str]:
    basis = [_full(basis_line(rng, host), ";") for _ in range(between(rng, 2, 4))]
    if host.province and host.level == "province":
        paper, department = proposal(rng, host)
        asked = say(
            "Theo đề nghị của Giám đốc {who} tại {cited}", who=department, cited=cite(rng, paper, host, plain=True)
        )
        basis.append(_full(asked, "."))
    return tuple(basis), "QUYẾT ĐỊNH:"


def _responsible(rng: Random, host: Host, name: str) -> Phrase:
    """The last article: who answers for carrying the document out."""
    if host.level in ("centre", "ministry"):
        parts = [
            Phrase("Bộ trưởng, Thủ trưởng cơ quan ngang bộ", (Told("Bộ trưởng"), Told("Thủ trưởng cơ quan ngang bộ"))),
            committees(rng, host),
        ]
        if host.level == "ministry":
            parts = [Phrase("Chánh Văn phòng Bộ", (Told("Chánh Văn phòng Bộ"),)), _unlike(rng, host)]
    else:
        office = f"Chánh Văn phòng Ủy ban nhân dân {host.area}"
        parts = [Phrase(office, (Told(office),))]
        parts.append(official(rng, host) if chance(rng, 0.5) else _posts(rng, host))
        parts.append(_unlike(rng, host))
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
    form = pick(rng, ("replaces", "replaces", "abolishes", "part", "list", "none", "suspends", "extends"))
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
            articles.append((heading, _clauses(rng, host, who, between(rng, 2, 3 + size // 3))))
        else:
            articles.append((_full(order(rng, host)), ()))
    effect, after, day = _effect(rng, host, name)
    articles.append((_full(effect + _operative(rng, host, name)), ()))
    articles.append((_responsible(rng, host, name), ()))
    units = tuple(Unit(f"Điều {n}.", f"Điều {n}", text, children=below) for n, (text, below) in enumerate(articles, 1))
    return Body(basis=basis, formula=formula, units=units, effective_after=after, effective=day)


def amending(rng: Random, host: Host, size: int) -> Body:
    """A decision that amends another: the new words stand in quotation marks and are no items."""
    basis, formula = _formula(rng, host)
    old = draw_reference(rng, host, ("local",) if host.province and host.family == "state" else ("central",))
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
    articles = [(opening, tuple(changes)), (_full(effect), ()), (_responsible(rng, host, name), ())]
    units = tuple(Unit(f"Điều {n}.", f"Điều {n}", text, children=below) for n, (text, below) in enumerate(articles, 1))
    return Body(
        title=title,
        basis=basis,
        formula="QUYẾT NGHỊ:" if name == "Nghị quyết" else formula,
        units=units,
        effective_after=after,
        effective=day,
    )


def _clauses(rng: Random, host: Host, above: Phrase, count: int) -> tuple[Unit, ...]:
    return tuple(Unit(f"{n}.", str(n), _full(errand(rng, host, above))) for n in range(1, count + 1))


def rules(rng: Random, host: Host, size: int) -> Body:
    """A normative text: articles with titles, clauses, points; chapters when it is long."""
    basis, formula = _formula(rng, host)
    name = {"CP": "Nghị định", "HĐND": "Nghị quyết", "UBND": "Quyết định"}.get(host.code, "Thông tư")
    formula = {"Nghị quyết": "QUYẾT NGHỊ:", "Quyết định": "QUYẾT ĐỊNH:"}.get(name)
    articles: list[Unit] = []

    def article(title: str, text: Phrase = NOTHING, children: tuple[Unit, ...] = ()) -> None:
        n = len(articles) + 1
        articles.append(Unit(f"Điều {n}.", f"Điều {n}", text, Phrase(title), children=children))

    subject = NOTHING
    if name in ("Thông tư", "Nghị định") and chance(rng, 0.5):
        above = (
            cite(rng, draw_reference(rng, host, ("central",)), host, plain=True)
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
        title = "Trách nhiệm của " + owner
        n = len(articles) + 1
        articles.append(Unit(f"Điều {n}.", f"Điều {n}", Phrase(), title, children=_clauses(rng, host, owner, 3)))
    effect, after, day = _effect(rng, host, name)
    operative = _operative(rng, host, name)
    effects = [Unit("1.", "1", _full(effect))]
    if operative.text:
        said = operative.text.lstrip("., ").removeprefix("và ")
        opening = "" if operative.text.startswith(".") else f"{name} này "
        moved = Phrase(opening + said, operative.facts).capital()
        effects.append(Unit("2.", "2", _full(moved)))
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


__all__ = [
    "COLLECTIVES",
    "Body",
    "as_role",
    "decision",
    "directive",
    "letter",
    "notice",
    "plan",
    "rules",
    "support",
    "telegram",
]
