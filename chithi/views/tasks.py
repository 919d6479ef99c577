"""Tasks for people: by when, who, what, where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chithi.index.results import Task


def task_table(tasks: Sequence[Task]) -> RenderableType:
    """One row a task. A `!` behind the day marks one that is overdue."""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("due", no_wrap=True)
    # Numbers stay whole; the id of a document without one may take several lines.
    numbers = [task.document.symbol or "" for task in tasks]
    table.add_column("document", overflow="fold", min_width=max(map(len, numbers), default=0))
    table.add_column("item", overflow="fold")
    table.add_column("who", overflow="fold", ratio=2)
    table.add_column("what", overflow="fold", ratio=5)
    for task, number in zip(tasks, numbers, strict=True):
        # A subject may be long, and `show` takes an id: so the id stands in for a number that is missing.
        table.add_row(_due(task), number or task.document.id, task.item, _who(task), _what(task))
    return table


def _due(task: Task) -> Text:
    day = task.due or task.deadline_value or task.deadline_kind or "-"
    return Text(day + "!" * task.overdue, style="red" if task.overdue else "")


def _who(task: Task) -> Text:
    return Text(task.assignee).append("" if task.role == "lead" else f" ({task.role})", style="dim")


def _what(task: Task) -> Text:
    words = Text(" ".join(task.action.split()))
    if task.deadline and task.deadline not in task.action:
        words.append(f"{' ' if words else ''}[{' '.join(task.deadline.split())}]", style="dim")
    return words
