"""A document as an outline for people: header block, items with their tasks and deadlines, citations, warnings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chithi.parser.document import Assignment, Citation, Deadline, Document, Header, Item, Warning

# Places of tasks that are no items, in the order of the page.
_OUTSIDE = {"preamble": "Before the first item", "closing": "After the last item"}

# What stands behind a label in print.
_MARKS = {"article": ".", "clause": ".", "item": ".", "point": ")"}


def outline(document: Document, *, citations: bool = True) -> RenderableType:
    """What was read off the document, in the order in which a reader wants it.

    Args:
        document: the document.
        citations: list them as they are written, too.
    """
    blocks: list[RenderableType] = [heading(document.header, document.id)]
    tasks = _tasks_by_place(document.assignments, document.deadlines)
    body = [line for item in document.items for line in _item(item, tasks, depth=0)]
    before, after = ([*_left(tasks, place)] for place in _OUTSIDE)
    blocks += [Group(*part) for part in (before, body, after) if part]
    blocks += [*_section("Citations", citation_table(document.citations) if citations and document.citations else None)]
    blocks += [*_section("Warnings", warnings(document.warnings) if document.warnings else None)]
    return Group(*_with_blank_lines(blocks))


def heading(header: Header, id: str | None) -> RenderableType:
    """The header block: what it is, from whom, about what, signed by whom, for whom."""
    name = " ".join(filter(None, [header.type_name, header.symbol])) or "(no number was found)"
    where = ", ".join(filter(None, [header.place, header.date]))
    lines = [Text(name, style="bold")]
    lines += [Text(" · ".join(filter(None, [header.issuer, where])))] if header.issuer or where else []
    lines += [Text(header.subject, style="italic")] if header.subject else []
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column(overflow="fold")
    for label, value in _facts(header, id):
        facts.add_row(label, value)
    return Group(*lines, facts)


def _facts(header: Header, id: str | None) -> Iterator[tuple[str, str]]:
    if id:
        yield "id", id
    if header.family:
        yield "family", header.family
    if marks := ", ".join(filter(None, [header.urgency, header.secrecy])):
        yield "marked", marks
    if header.effective_date:
        yield "in effect", header.effective_date
    if header.signature:
        signature = header.signature
        yield "signed", ", ".join(filter(None, [signature.authority, signature.position, signature.name]))
    if header.addressees:
        yield "addressed", "; ".join(header.addressees)
    if header.recipients:
        yield "copies", "; ".join(r.name + (f" ({r.purpose})" if r.purpose else "") for r in header.recipients)


def citation_table(citations: Iterable[Citation]) -> RenderableType:
    """One line a citation: relation, number, date, place, its words. Mentions of the document itself are left out."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("relation", "number", "date", "item"):
        table.add_column(name, no_wrap=True)
    table.add_column("as written", overflow="fold")
    for c in citations:
        if c.relation != "self":
            table.add_row(
                c.relation, c.symbol or c.number or "", c.date or "", c.item or c.part, " ".join(c.text.split())
            )
    return table


def warnings(found: Iterable[Warning]) -> RenderableType:
    """One line a warning, its code first."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="yellow", no_wrap=True)
    table.add_column(overflow="fold")
    for warning in found:
        table.add_row(warning.code, warning.message)
    return table


_Task = tuple[str, str]  # who with role, when
_TasksByPlace = dict[str, list[_Task]]


def _tasks_by_place(assignments: Iterable[Assignment], deadlines: tuple[Deadline, ...]) -> _TasksByPlace:
    """Tasks by item path; a deadline that binds nobody by name is a task without a name."""
    places: _TasksByPlace = defaultdict(list)
    bound: set[int] = set()
    for a in assignments:
        bound.update(a.deadlines)
        places[a.item].append((f"{a.assignee} ({a.role})", ", ".join(when(deadlines[n]) for n in a.deadlines)))
    for n, deadline in enumerate(deadlines):
        if n not in bound:
            places[deadline.item].append(("", when(deadline)))
    return places


def when(deadline: Deadline) -> str:
    """A deadline in a few words: kind, value and, where it was reckoned from something else, the last day."""
    words = [deadline.kind, deadline.value or f"({' '.join(deadline.text.split())})"]
    if deadline.due and deadline.due != deadline.value:
        words.append(f"(due {deadline.due})")
    return " ".join(words)


def _item(item: Item, tasks: _TasksByPlace, depth: int) -> Iterator[RenderableType]:
    row = Table.grid(padding=(0, 1))
    row.add_column(no_wrap=True, style="bold")
    row.add_column(overflow="fold")
    row.add_row(_label(item), _words(item))
    yield Padding(row, (0, 0, 0, 2 * depth))
    yield from _marks(tasks.pop(item.path, ()), depth + 1)
    for child in item.children:
        yield from _item(child, tasks, depth + 1)


def _label(item: Item) -> str:
    return "" if item.kind == "paragraph" else item.label + _MARKS.get(item.kind, "")


def _words(item: Item) -> Text:
    words = Text(" ".join((item.heading or "").split()), style="bold")
    gap = "" if not item.heading else " " if item.heading.rstrip().endswith((".", ":")) else ". "
    return words.append(f"{gap}{' '.join(item.text.split())}" if item.text else "", style="not bold")


def _left(tasks: _TasksByPlace, place: str) -> Iterator[RenderableType]:
    if place in tasks:
        yield Text(_OUTSIDE[place], style="dim")
        yield from _marks(tasks[place], 1)


def _marks(tasks: Iterable[_Task], depth: int) -> Iterator[RenderableType]:
    for who, by in tasks:
        line = Text("→ ", style="dim").append(who, style="cyan") if who else Text()
        if by:
            line.append(": " if who else "· ", style="dim").append(by, style="magenta")
        yield Padding(line, (0, 0, 0, 2 * depth))


def _section(title: str, content: RenderableType | None) -> Iterator[RenderableType]:
    if content is not None:
        yield Group(Text(title, style="bold"), Padding(content, (0, 0, 0, 2)))


def _with_blank_lines(blocks: list[RenderableType]) -> Iterator[RenderableType]:
    yield from blocks[:1]
    for _, block in pairwise(blocks):
        yield Text("")
        yield block
