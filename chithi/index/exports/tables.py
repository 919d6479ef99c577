"""CSV: documents, citations and tasks as three files that a spreadsheet opens as they are (UTF-8 with its mark)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from chithi.index.tasks.leaves import Body, Leaf, Order, Time, Unnamed, units
from chithi.parser.document import Document

FILES = {
    "documents.csv": (
        "id", "path", "family", "type", "symbol", "issuer", "place", "date", "effective_date", "subject", "signer",
        "items", "citations", "assignments", "deadlines",
    ),
    "citations.csv": (
        "document", "symbol", "item", "part", "text", "type", "cited_symbol", "cited_date", "cited_issuer", "relation",
        "scope", "nested", "cited_id", "reason", "evidence", "rule",
    ),
    "tasks.csv": ("document", "symbol", "item", "assignee", "kind", "role", "action", "due", "deadline", "rule"),
}  # fmt: skip


def write_tables(documents: Iterable[Document], folder: Path) -> dict[str, int]:
    """Write the three files.

    Args:
        documents: taken one at a time.
        folder: made when missing; files of the same names in it are replaced.

    Returns:
        Rows by file name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = dict.fromkeys(FILES, 0)
    with ExitStack() as stack:
        writers = {}
        for name, columns in FILES.items():
            handle = stack.enter_context((folder / name).open("w", encoding="utf-8-sig", newline=""))
            writers[name] = csv.writer(handle)
            writers[name].writerow(columns)
        for document in documents:
            for name, row in _rows(document):
                writers[name].writerow(["" if cell is None else _safe(cell) for cell in row])
                rows[name] += 1
    return rows


def _rows(document: Document) -> Iterable[tuple[str, tuple[object, ...]]]:
    header = document.header
    name = document.id or document.source.path
    signer = header.signature.name if header.signature else None
    yield (
        "documents.csv",
        (
            document.id, document.source.path, header.family, header.type, header.symbol, header.issuer, header.place,
            header.date, header.effective_date, header.subject, signer, sum(1 for _ in document.walk()),
            len(document.citations), len(document.assignments), len(document.deadlines),
        ),
    )  # fmt: skip
    for c in document.citations:
        nested = c.nested_in is not None
        row = (
            name,
            header.symbol,
            c.item,
            c.part,
            c.text,
            c.type,
            c.symbol,
            c.date,
            c.issuer,
            c.relation,
            c.scope,
            nested,
        )
        yield "citations.csv", (*row, c.id, c.reason, c.evidence, c.rule)
    for leaf in _tasks(document):
        order = leaf.order if isinstance(leaf, Leaf) else None
        who = (order.assignee, order.kind, order.role) if order else (None, None, None)
        due = min((time.due for time in leaf.times if time.due), default=None)
        said = "; ".join(time.text for time in leaf.times)
        rule = order.rule if order else leaf.times[0].rule
        yield "tasks.csv", (name, header.symbol, leaf.item, *who, leaf.action, due, said, rule)


def _tasks(document: Document) -> list[Leaf | Unnamed]:
    """The tasks as `chithi tasks` tells them; those of nobody by name come last."""
    items = units([(i.path, i.label, i.kind, *i.span) for i in document.walk()], document.text)
    orders = [
        Order(
            a.item, a.text, a.assignee, a.assignee_key, a.kind, a.role, a.action, a.assigned_by, a.rule,
            tuple(a.deadlines),
        )
        for a in document.assignments
    ]  # fmt: skip
    times = [Time(d.item, d.text, d.kind, d.value, d.due, d.after, d.rule) for d in document.deadlines]
    body = Body(items, orders, times)
    leaves = [*body.leaves()]
    return [*leaves, *body.unnamed(leaves, document.text)]


def _safe(cell: object) -> object:
    """A spreadsheet takes a cell that begins like a formula for one; a quote keeps it text."""
    if isinstance(cell, str) and cell[:1] in "=+@\t":
        return "'" + cell
    return cell
