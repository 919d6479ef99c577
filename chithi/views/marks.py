"""What the parser found in a document's text, as marks; and text with marks rendered so that they may nest and cross."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from chithi.parser.document import Citation, Document


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text.

    Attributes:
        start, end: its span.
        kind: header, item, citation, assignee or deadline.
        note: what a tooltip says: the value, the rule, what it belongs to.
        target: id of the document that a citation names, None for the rest.
    """

    start: int
    end: int
    kind: str
    note: str
    target: str | None = None


def marks_of(document: Document) -> list[Mark]:
    """Everything found in a document: header fields, item labels, citations, assignees, deadlines; in text order."""
    found = [
        Mark(start, end, "header", f"{field}: {_value(document, field)}")
        for field, (start, end) in document.header.spans.items()
        if start < end
    ]
    for item in document.walk():
        start = item.span[0]
        if item.kind != "paragraph" and document.text.startswith(item.label, start):
            found.append(Mark(start, start + len(item.label), "item", f"item {item.path} ({item.kind})"))
    found += [Mark(*c.span, "citation", citation_note(c), c.id) for c in document.citations]
    for a in document.assignments:
        due = "; ".join(document.deadlines[i].text for i in a.deadlines)
        note = f"{a.assignee}: {a.role}, item {a.item}" + (f", {due}" if due else "") + f" [{a.rule}]"
        found.append(Mark(*a.span, "assignee", note))
    for d in document.deadlines:
        value = " ".join(part for part in (d.kind, d.value, f"(due {d.due})" if d.due else "") if part)
        found.append(Mark(*d.span, "deadline", f"{value}, item {d.item} [{d.rule}]"))
    return sorted(found, key=lambda m: (m.start, -m.end, m.kind))


def citation_note(citation: Citation) -> str:
    """What a citation's tooltip says: relation, scope, id or why there is none, rule."""
    where = citation.id or f"no id: {citation.reason}"
    part = ", part" if citation.scope == "part" else ""
    nested = ", in another one's title" if citation.nested_in is not None else ""
    return f"{citation.relation}{part}{nested}; {where} [{citation.rule}]"


def _value(document: Document, field: str) -> str:
    value = getattr(document.header, field, None)
    return value if isinstance(value, str) else field


def render(
    text: str,
    marks: Iterable[Mark],
    opening: Callable[[Mark], str],
    closing: Callable[[Mark], str],
    escape: Callable[[str], str],
) -> str:
    """The text with markup round its marks; marks that cross are closed and opened again, so that tags always nest.

    Args:
        text: the whole text.
        marks: in any order.
        opening, closing: the markup of a mark's start and end.
        escape: applied to the text between.
    """
    ordered = sorted((m for m in marks if m.start < m.end), key=lambda m: (m.start, -m.end))
    borders = sorted({0, len(text), *(m.start for m in ordered), *(m.end for m in ordered)})
    out: list[str] = []
    open_marks: list[Mark] = []
    waiting = iter(ordered)
    following = next(waiting, None)
    for here, there in zip(borders, [*borders[1:], len(text)], strict=True):
        ended = next((i for i, m in enumerate(open_marks) if m.end <= here), None)
        if ended is not None:
            out += [closing(m) for m in reversed(open_marks[ended:])]
            kept = [m for m in open_marks[ended:] if m.end > here]
            open_marks[ended:] = kept
            out += [opening(m) for m in kept]
        while following is not None and following.start == here:
            out.append(opening(following))
            open_marks.append(following)
            following = next(waiting, None)
        out.append(escape(text[here:there]))
    return "".join(out)
