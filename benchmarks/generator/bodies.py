"""The body of each genre without articles: preamble, outline, closing clause."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from benchmarks.generator.chance import between, chance, pick, some
from benchmarks.generator.hosts import Host
from benchmarks.generator.model import Body, Phrase, Told, Unit, enumerate_phrases, say
from benchmarks.generator.outline import draw_marks, full, numbered
from benchmarks.generator.references import (
    Reference,
    cite,
    cite_kinds,
    cite_list,
    draw_reference,
    write_day,
)
from benchmarks.generator.tasks import (
    body,
    committees,
    group,
    heads_of_units,
    official,
    order,
)
from benchmarks.generator.words import (
    NARRATIVES,
    PLAN_PARTS,
    action,
    opened,
    topic,
)

ROMAN = ("I", "II", "III", "IV", "V", "VI")


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
        several = pick(rng, (cite_list, cite_kinds))(rng, host)
        said = ("Thực hiện " + several).related("implements") + ", "
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
        who = enumerate_phrases([official(rng, host), heads_of_units()], last=pick(rng, (", ", " và ")))
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


def directive(rng: Random, host: Host, size: int) -> Body:
    """Chỉ thị: a report of what is wrong, an order, numbered tasks, a closing clause."""
    marks = draw_marks(rng, host)
    lead, earlier = _lead_in(rng, host)
    told = tuple(narrative(rng, host) for _ in range(between(rng, 0, 2)))
    name = "Chỉ thị"
    units = numbered(rng, host, size, marks, earlier)
    return Body(preamble=(*told, lead), units=units, closing=_closing(rng, host, name))


def telegram(rng: Random, host: Host, size: int) -> Body:
    """Công điện: like a directive, shorter, mostly with hours and days."""
    marks = draw_marks(rng, host)
    lead, earlier = _lead_in(rng, host)
    units = numbered(rng, host, max(1, size - 1), marks, earlier)
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
        loose = (opening.capital().related("implements"), *(full(order(rng, host)) for _ in range(count)))
        return Body(loose=loose)
    marks = draw_marks(rng, host)
    lead, earlier = _lead_in(rng, host)
    return Body(
        preamble=(lead,), units=numbered(rng, host, size, marks, earlier), closing=_closing(rng, host, "Công văn")
    )


def notice(rng: Random, host: Host, size: int) -> Body:
    """Thông báo of a meeting's conclusions; ends with the formula that hands them to their readers."""
    marks = draw_marks(rng, host)
    day = write_day(rng, host.day - timedelta(days=between(rng, 1, 9)))
    opening = Phrase(
        f"Ngày {day}, {host.commands} đã chủ trì cuộc họp về {topic(rng)}. Sau khi nghe báo cáo và ý kiến của các đại biểu dự họp, {host.commands} kết luận như sau:"
    )
    who = enumerate_phrases([body(rng, host), Phrase("các cơ quan liên quan", (Told("các cơ quan liên quan"),))])
    end = say("{host} thông báo để {who} biết, thực hiện", host=host.issuer, who=who)
    return Body(preamble=(opening,), units=numbered(rng, host, size, marks, []), closing=(end,))


def plan(rng: Random, host: Host, size: int) -> Body:
    """Kế hoạch, Hướng dẫn: parts in Roman numerals, numbers below, tasks in the last part."""
    marks = draw_marks(rng, host)
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
            children = numbered(rng, host, size, marks, [])
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
