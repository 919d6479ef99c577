"""Who must do what by when, over the whole base."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from chithi.index.graph import Graph
from chithi.index.keys import words
from chithi.index.results import Task
from chithi.index.status import is_superseded

# How clerks shorten the names that assignees are stored under in full.
_ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "gddt": "giao duc va dao tao",
    "khdt": "ke hoach va dau tu",
    "tnmt": "tai nguyen va moi truong",
    "nnptnt": "nong nghiep va phat trien nong thon",
    "ldtbxh": "lao dong thuong binh va xa hoi",
    "bch": "ban chi huy",
    "bcd": "ban chi dao",
    "tp": "thanh pho",
}

_SELECT = """
SELECT d.id, a.item, a.assignee, a.assignee_key, a.kind, a.role, a.action, a.assigned_by,
       t.due, t.text AS deadline, t.kind AS deadline_kind, t.value AS deadline_value, t.after
FROM assignments a
JOIN documents d ON d.rowid = a.document
LEFT JOIN assignment_deadlines l ON l.document = a.document AND l.assignment = a.position
LEFT JOIN deadlines t ON t.document = l.document AND t.position = l.deadline
WHERE {where}
ORDER BY t.due IS NULL, t.due, d.date DESC, d.id, a.position, t.position
"""


def find_tasks(
    db: sqlite3.Connection,
    graph: Graph,
    *,
    today: str,
    assignee: str | None = None,
    due_before: str | None = None,
    overdue: bool = False,
    document: int | None = None,
    include_superseded: bool = False,
) -> tuple[Task, ...]:
    """The tasks that fit, earliest due first. Dates are ISO; `document` is a rowid; see `KnowledgeBase.tasks`."""
    where: list[str] = ["1"]
    values: list[str | int] = []
    if document is not None:
        where.append("a.document = ?")
        values.append(document)
    if due_before is not None:
        where.append("t.due < ?")
        values.append(due_before)
    if overdue:
        where.append("t.due < ?")
        values.append(today)
    if assignee is not None:
        names = assignees_like(db, assignee)
        where.append(f"a.assignee IN ({', '.join('?' * len(names))})")
        values += names
    rows = db.execute(_SELECT.format(where=" AND ".join(where)), values)
    tasks = (_task(row, graph, today) for row in rows)
    return tuple(task for task in tasks if include_superseded or not task.superseded)


def assignees_like(db: sqlite3.Connection, typed: str) -> list[str]:
    """The names of assignees that have the typed words in a row, accents and abbreviations as one likes."""
    wanted = spell_out(words(typed))
    rows = db.execute("SELECT DISTINCT assignee FROM assignments ORDER BY assignee")
    return [row[0] for row in rows if contains(spell_out(words(row[0])), wanted)]


def spell_out(tokens: Iterable[str]) -> list[str]:
    """Folded words with abbreviations of agencies written in full."""
    return " ".join(_ABBREVIATIONS.get(token, token) for token in tokens).split()


def contains(tokens: list[str], wanted: list[str]) -> bool:
    """Whether words stand in a row within others."""
    return bool(wanted) and f" {' '.join(wanted)} " in f" {' '.join(tokens)} "


def _task(row: sqlite3.Row, graph: Graph, today: str) -> Task:
    node = graph.node(row["id"])
    return Task(
        document=node,
        **{name: row[name] for name in row.keys() if name != "id"},  # noqa: SIM118 - a Row's iterator gives values
        overdue=row["due"] is not None and row["due"] < today,
        superseded=is_superseded(node.status),
    )
