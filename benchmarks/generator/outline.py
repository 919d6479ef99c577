"""Outlines: how items are labelled, and what stands in a numbered item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from benchmarks.generator.chance import between, chance, pick
from benchmarks.generator.hosts import Host
from benchmarks.generator.model import Phrase, Unit, say
from benchmarks.generator.references import (
    Reference,
    mention,
    short,
)
from benchmarks.generator.tasks import (
    errand,
    group,
    order,
)
from benchmarks.generator.words import (
    HEADINGS,
    action,
    opened,
)

LETTERS = "abcdđeghiklmnopq"
PLAIN_LETTERS = "abcdeghiklmnopq"


@dataclass(frozen=True, slots=True)
class Marks:
    """How a document numbers its items: what stands behind numbers and letters, and which dash it uses."""

    number: str = "."
    letter: str = ")"
    dash: str = "-"


def draw_marks(rng: Random, host: Host) -> Marks:
    old_party = host.family == "party" and host.day.year < 2018
    number = pick(rng, ("-", ".") if old_party else (".", ".", ".", ")", "/"))
    return Marks(number, pick(rng, (")", ")", ".")), pick(rng, ("-", "-", "-", "–")))


def full(said: Phrase, end: str = ".") -> Phrase:
    return said + end


def dashes(rng: Random, host: Host, above: Phrase, count: int, marks: Marks, start: int = 1) -> tuple[Unit, ...]:
    return tuple(
        Unit(marks.dash, f"-{n}", full(errand(rng, host, above), pick(rng, (".", ";"))))
        for n in range(start, start + count)
    )


def lettered(rng: Random, host: Host, above: Phrase, count: int, marks: Marks) -> tuple[Unit, ...]:
    units = []
    for letter in (PLAIN_LETTERS if chance(rng, 0.1) else LETTERS)[:count]:
        children: tuple[Unit, ...] = ()
        text = full(errand(rng, host, above), pick(rng, (".", ";")))
        if chance(rng, 0.12):
            text = Phrase(f"{opened(action(rng, host.area, plain=True))}, trong đó tập trung:")
            children = dashes(rng, host, above, 2, marks)
            if chance(rng, 0.3):
                plus = tuple(
                    Unit("+", f"+{n}", Phrase(f"{opened(action(rng, host.area, plain=True))};")) for n in (1, 2)
                )
                last = children[-1]
                children = (*children[:-1], Unit(last.label, last.step, last.text, children=plus))
        units.append(Unit(f"{letter}{marks.letter}", letter, text, children=children))
    return tuple(units)


def dotted(rng: Random, host: Host, number: str, count: int, above: Phrase) -> tuple[Unit, ...]:
    dot = pick(rng, (".", ""))
    return tuple(
        Unit(f"{number}.{n}{dot}", f"{number}.{n}", full(errand(rng, host, above))) for n in range(1, count + 1)
    )


def sub_units(rng: Random, host: Host, number: str, above: Phrase, size: int, marks: Marks) -> tuple[Unit, ...]:
    count = between(rng, 2, 2 + min(size, 7))
    form = pick(rng, ("letters", "letters", "dashes", "dotted"))
    if form == "letters":
        return lettered(rng, host, above, count, marks)
    if form == "dotted":
        return dotted(rng, host, number, count, above)
    return dashes(rng, host, above, count, marks)


def task_unit(rng: Random, host: Host, number: str, size: int, marks: Marks, earlier: list[Reference]) -> Unit:
    """A numbered item of a directive: a sentence, a heading with sub-items, or a heading that names the body."""
    label = f"{number}{marks.number}"
    form = pick(rng, ("order", "order", "order", "general", "body", "body", "topic", "long", "short", "run-in"))
    if form == "general":
        what = Phrase(opened(action(rng, host.area)))
        if chance(rng, 0.4):
            what = say("Tiếp tục thực hiện nghiêm {cited}", cited=mention(rng, host))
        return Unit(label, number, full(what))
    if form == "run-in":
        said = Phrase(f"{pick(rng, HEADINGS)}: ") + order(rng, host)
        return Unit(label, number, full(said))
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
        return Unit(label, number, heading, children=sub_units(rng, host, number, who, size, marks))
    if form == "topic" and size > 1:
        children = tuple(
            Unit(f"{letter}{marks.letter}", letter, full(order(rng, host))) for letter in LETTERS[: between(rng, 2, 4)]
        )
        return Unit(label, number, Phrase(pick(rng, HEADINGS) + pick(rng, (":", "", "."))), children=children)
    if form == "long":
        more = (full(order(rng, host)), *((full(order(rng, host)),) if chance(rng, 0.3) else ()))
        return Unit(label, number, full(order(rng, host)), more=more)
    return Unit(label, number, full(order(rng, host)))


def numbered(rng: Random, host: Host, size: int, marks: Marks, earlier: list[Reference]) -> tuple[Unit, ...]:
    count = between(rng, 2 + size // 4, 2 + size)
    units = [task_unit(rng, host, str(n), size, marks, earlier) for n in range(1, count + 1)]
    # An unnumbered paragraph behind the last item would be the closing clause.
    return (*units[:-1], replace(units[-1], more=()))


def clauses(rng: Random, host: Host, above: Phrase, count: int) -> tuple[Unit, ...]:
    return tuple(Unit(f"{n}.", str(n), full(errand(rng, host, above))) for n in range(1, count + 1))
