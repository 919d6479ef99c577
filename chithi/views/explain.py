"""Why a document's assignments and deadlines were read as they were: rule, evidence, what each was attached to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from chithi.index.tasks.leaves import Body, Leaf, Order, Time, Unit
from chithi.parser.document import Assignment, Deadline, Document, Item, Span
from chithi.parser.rules import load
from chithi.views.outline import when

_FILES = ("contexts", "days", "deadlines", "recurrences", "terms")
# How the name of an assignee stands in its sentence, by the first words of the rule's id.
_FRAMES = {
    "as.subject": "subject of a sentence that says what to do",
    "as.order": "object of an order",
    "as.support": "behind “phối hợp với” or the like",
    "as.heading": "a heading of nothing but names, for the items below",
    "as.label": "behind a label",
    "as.notice": "told by a notice to know and act",
}
_SENTENCE_END = re.compile(r"[.;](?=\s+[^\W\d_a-z])|\n")
_LONGEST = 320


def explanation(document: Document, *, marks: bool = False) -> RenderableType:
    """Each assignment and each deadline of a document with the rule that read it, its sentence, and its counterpart.

    Args:
        document: the document.
        marks: stars round the words that were read, for output without colour.
    """
    leaves: dict[int, list[Leaf]] = {}
    orders = [_order(assignment) for assignment in document.assignments]
    body = Body([_unit(item) for item in document.items], orders, [_time(deadline) for deadline in document.deadlines])
    places = {id(order): n for n, order in enumerate(orders)}
    for leaf in body.leaves():
        leaves.setdefault(places[id(leaf.order)], []).append(leaf)
    name = " ".join(filter(None, [document.header.type_name, document.header.symbol])) or document.source.path or ""
    blocks: list[RenderableType] = [Text(name, style="bold")]
    for title, lines in (
        ("Assignments", [_assignment(document, n, leaves.get(n, []), marks) for n in range(len(orders))]),
        ("Deadlines", [_deadline(document, n, leaves, marks) for n in range(len(document.deadlines))]),
    ):
        blocks += [Text(""), Text(title, style="bold"), *(lines or [Text("none", style="dim")])]
    return Group(*blocks)


def _assignment(document: Document, place: int, leaves: list[Leaf], marks: bool) -> RenderableType:
    assignment = document.assignments[place]
    head = Text(f"{assignment.item}  ", style="bold").append(assignment.assignee, style="cyan")
    head.append(f" · {assignment.role}", style="not bold").append(f" · {_why(assignment.rule)}", style="not bold dim")
    lines = [_evidence(document, assignment.span, marks)]
    if assignment.assigned_by:
        lines.append(Text(f"assigned by {assignment.assigned_by}", style="dim"))
    for leaf in leaves:
        lines.append(Text(f"→ {leaf.item}: ").append(_shortened(leaf.action) or "(no words of its own)"))
        lines += [Text(f"    {time.kind} {time.value or ''} “{' '.join(time.text.split())}”") for time in leaf.times]
    return Group(head, Padding(Group(*lines), (0, 0, 0, 4)))


def _deadline(document: Document, place: int, leaves: dict[int, list[Leaf]], marks: bool) -> RenderableType:
    deadline = document.deadlines[place]
    head = Text(f"{deadline.item}  ", style="bold").append(when(deadline), style="magenta")
    head.append(f" · {_why(deadline.rule)}", style="not bold dim")
    bound = [*dict.fromkeys(_bound(document, place, deadline, leaves))]
    lines = [_evidence(document, deadline.span, marks)]
    if deadline.after:
        lines.append(Text(f"counted from: {deadline.after}", style="dim"))
    lines += [Text(f"→ {who}") for who in bound] or [Text("→ binds nobody by name", style="dim")]
    return Group(head, Padding(Group(*lines), (0, 0, 0, 4)))


def _bound(document: Document, place: int, deadline: Deadline, leaves: dict[int, list[Leaf]]) -> Iterator[str]:
    """Whom a deadline binds, by the parser's link or by the task that inherited it."""
    time = _time(deadline)
    for n, assignment in enumerate(document.assignments):
        inherited = any(time in leaf.times for leaf in leaves.get(n, ()))
        if place in assignment.deadlines or inherited:
            yield f"{assignment.assignee} ({assignment.role}), told in {assignment.item}"


@cache
def _examples() -> dict[str, str]:
    """Id of a rule -> the first text that proves it."""
    found: dict[str, str] = {}
    for file in _FILES:
        for table in load(file).values():
            for rule in table if isinstance(table, list) else ():
                if isinstance(rule, dict) and rule.get("examples"):
                    example = rule["examples"][0]
                    found[rule["id"]] = example["text"] if isinstance(example, dict) else example
    return found


def _why(rule: str) -> str:
    frame = _FRAMES.get(rule.rpartition(".")[0])
    example = _examples().get(rule)
    return ", ".join(filter(None, [rule, frame, example and f"like “{example}”"]))


def _evidence(document: Document, span: Span, marks: bool) -> Text:
    """The sentence round a span, the span marked."""
    text, (start, end) = document.text, span
    first = max((m.end() for m in _SENTENCE_END.finditer(text, max(0, start - 2000), start)), default=0)
    after = _SENTENCE_END.search(text, end)
    last = after.start() + (after[0] != "\n") if after else len(text)
    star = "*" if marks else ""
    before, behind = " ".join(text[first:start].split()), " ".join(text[end:last].split())
    cell = Text("“").append(f"{'…' + before[-_LONGEST:] if len(before) > _LONGEST else before}")
    cell.append(" " if text[start - 1 : start].isspace() and before else "")
    cell.append(f"{star}{' '.join(text[start:end].split())}{star}", style="bold")
    cell.append(" " if text[end : end + 1].isspace() and behind else "")
    return cell.append(f"{_shortened(behind)}”")


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _unit(item: Item) -> Unit:
    return Unit(
        item.path, "\n".join(filter(None, [item.heading, item.text])), [_unit(child) for child in item.children]
    )


def _order(a: Assignment) -> Order:
    return Order(
        a.item, a.text, a.assignee, a.assignee_key, a.kind, a.role, a.action, a.assigned_by, a.rule, a.deadlines
    )


def _time(d: Deadline) -> Time:
    return Time(d.item, d.text, d.kind, d.value, d.due, d.after, d.rule)
