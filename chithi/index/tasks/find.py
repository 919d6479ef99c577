"""Who must do what by when, over the whole base: one row for each leaf task and each of its times."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from chithi.index.aliases import assignees_like, contains, keys_like, spell_out
from chithi.index.graph.graph import Graph
from chithi.index.graph.status import is_superseded
from chithi.index.results import Task
from chithi.index.tasks.leaves import Body, Leaf, Order, Time, Unit, Unnamed, units
from chithi.index.tasks.recurrence import calendar_rule, first_day, in_words, next_day

__all__ = ["TaskFilters", "assignees_like", "contains", "find_tasks", "spell_out"]


@dataclass(frozen=True, slots=True)
class TaskFilters:
    """Which tasks are wanted; None lets everything through. Dates are ISO, `document` is a rowid.

    Attributes:
        assignee: an agency as people type it; see `aliases.keys_like`.
        successors: also agencies before and after a reorganisation.
        role: lead, support or relay.
        due_before, due_after: the day (the next one of a recurring task) lies before or after this one.
        overdue: the last day is over.
        document: one document.
        superseded: also tasks of documents that are replaced or abolished.
    """

    assignee: str | None = None
    successors: bool = False
    role: str | None = None
    due_before: str | None = None
    due_after: str | None = None
    overdue: bool = False
    document: int | None = None
    superseded: bool = False


def find_tasks(db: sqlite3.Connection, graph: Graph, filters: TaskFilters, today: str) -> tuple[Task, ...]:
    """The tasks that fit, earliest day first (of a recurring task the next one); those without a day come last.

    Args:
        db: the store.
        graph: its nodes, as of `today`.
        filters: which tasks.
        today: ISO day that overdue, next and superseded refer to.
    """
    keys = None if filters.assignee is None else keys_like(db, filters.assignee, successors=filters.successors)
    found: list[tuple[tuple[object, ...], Task]] = []
    for row, id in _documents(db, filters, keys, today):
        if not filters.superseded and is_superseded(graph.node(id).status):
            continue
        source = _Source(db, row)
        wanted = [
            order
            for order in source.orders
            if (keys is None or order.assignee_key in keys) and filters.role in (None, order.role)
        ]
        body = source.body()
        leaves: list[Leaf | Unnamed] = [*body.leaves(wanted)]
        if keys is None and filters.role is None:
            leaves += body.unnamed([leaf for leaf in leaves if isinstance(leaf, Leaf)], source.text)
        for place, leaf in enumerate(leaves):
            if filters.overdue and not any(time.due is not None and time.due < today for time in leaf.times):
                continue
            for task in _tasks(leaf, graph, id, today):
                if _fits(task, filters):
                    newest_first = "".join(chr(0x10FFFF - ord(c)) for c in task.document.date or "")
                    day = task.due or task.next
                    found.append(((day is None, day or "", newest_first, id, place), task))
    found.sort(key=lambda pair: pair[0])
    return tuple(task for _, task in found)


def _documents(
    db: sqlite3.Connection, filters: TaskFilters, keys: Sequence[str] | None, today: str
) -> list[tuple[int, str]]:
    """Rowid and id of the documents that give somebody wanted, or nobody by name, a task."""
    where: list[str] = ["1"]
    values: list[str | int] = []
    if filters.document is not None:
        where.append("document = ?")
        values.append(filters.document)
    if filters.role is not None:
        where.append("role = ?")
        values.append(filters.role)
    if keys is not None:
        where.append(f"assignee_key IN ({', '.join('?' * len(keys))})")
        values += keys
    if filters.overdue:
        where.append("document IN (SELECT document FROM deadlines WHERE due < ?)")
        values.append(today)
    elif filters.due_before or filters.due_after:
        where.append("document IN (SELECT document FROM deadlines)")
    inner = f"SELECT document FROM assignments WHERE {' AND '.join(where)}"
    if keys is None and filters.role is None:
        inner += f" UNION SELECT document FROM deadlines WHERE {' AND '.join(where)}"
        values += values
    rows = db.execute(f"SELECT rowid, id FROM documents WHERE rowid IN ({inner}) ORDER BY id", values)
    return [(row[0], row[1]) for row in rows]


def _fits(task: Task, filters: TaskFilters) -> bool:
    day = task.due or task.next
    return (
        (filters.due_before is None or (day is not None and day < filters.due_before))
        and (filters.due_after is None or (day is not None and day > filters.due_after))
        and (task.overdue or not filters.overdue)
    )


def _tasks(leaf: Leaf | Unnamed, graph: Graph, id: str, today: str) -> Iterator[Task]:
    """A leaf task once for each time that it must be kept by; a mere beginning or urgency is no such time."""
    binding: dict[tuple[str, str], Time] = {}
    for time in leaf.times:
        if time.kind not in ("urgent", "from"):
            binding.setdefault((time.kind, time.value or time.text), time)
    beginnings = [time for time in leaf.times if time.kind == "from"]
    spans = [time for time in binding.values() if time.kind == "during"]
    starts = beginnings[0].value if beginnings else _beginning(spans[0]) if spans else None
    ends = spans[0].due if spans else None
    order, node = leaf.order if isinstance(leaf, Leaf) else None, graph.node(id)
    shown: Sequence[Time | None] = [*binding.values()] or [*beginnings, *leaf.times][:1] or [None]
    for when in shown:
        due = when.due if when else None
        first = first_day(starts, node.date)
        words, rule, following = _recurrence(when, today, first, ends) if when else (None, None, None)
        yield Task(
            due=due,
            assignee=order and order.assignee,
            role=order and order.role,
            action=leaf.action,
            document=node,
            item=leaf.item,
            assignee_key=order and order.assignee_key,
            kind=order and order.kind,
            assigned_by=order and order.assigned_by,
            deadline=when.text if when else None,
            deadline_kind=when.kind if when else None,
            deadline_value=when.value if when else None,
            after=when.after if when else None,
            starts=starts,
            ends=ends,
            recurrence=words,
            recurrence_rule=rule,
            next=following,
            urgent=any(t.kind == "urgent" for t in leaf.times),
            overdue=due is not None and due < today,
            superseded=is_superseded(node.status),
        )


def _recurrence(
    time: Time, today: str, first: str | None, ends: str | None
) -> tuple[str | None, str | None, str | None]:
    """Of a recurring time: its rule in words, as days, and the first of these from today on."""
    if time.kind != "every" or time.value is None:
        return None, None, None
    rule = calendar_rule(time.value, time.text)
    return in_words(time.value, time.text), rule, next_day(rule, today, first, ends)


def _beginning(span: Time) -> str | None:
    """The first day of "2021-11-15/2021-12-31"; None where it is not known."""
    return (span.value or "").partition("/")[0].strip(".") or None


class _Source:
    """What the store knows of a document's assignments."""

    def __init__(self, db: sqlite3.Connection, row: int) -> None:
        self._db = db
        self._row = row
        links: dict[int, list[int]] = {}
        pairs = "SELECT assignment, deadline FROM assignment_deadlines WHERE document = ? ORDER BY assignment, deadline"
        for assignment, deadline in db.execute(pairs, (row,)):
            links.setdefault(assignment, []).append(deadline)
        columns = "item, text, assignee, assignee_key, kind, role, action, assigned_by, rule"
        rows = db.execute(f"SELECT position, {columns} FROM assignments WHERE document = ? ORDER BY position", (row,))
        self.orders = [Order._make((*row, tuple(links.get(position, ())))) for position, *row in rows]

    @cached_property
    def text(self) -> str:
        """The document's text."""
        found = self._db.execute("SELECT text FROM texts WHERE document = ?", (self._row,)).fetchone()
        return found[0] if found else ""

    def body(self) -> Body:
        """The document's items with their own words, cut out of its text."""
        times = [
            Time(*row)
            for row in self._db.execute(
                "SELECT item, text, kind, value, due, after, rule FROM deadlines WHERE document = ? ORDER BY position",
                (self._row,),
            )
        ]
        return Body(self._units(), self.orders, times)

    def _units(self) -> list[Unit]:
        rows = self._db.execute(
            "SELECT path, label, kind, start, stop FROM items WHERE document = ? ORDER BY position", (self._row,)
        )
        return units([tuple(row) for row in rows], self.text)
