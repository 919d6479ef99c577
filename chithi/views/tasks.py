"""Tasks for people and for their programs: a table by day or by assignee, rows, a calendar, a spreadsheet."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from itertools import groupby
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from chithi.errors import ChithiError
from chithi.index.results import Task


def write_tasks(tasks: Sequence[Task], format: str, output: Path | None = None, *, grouped: bool = False) -> int:
    """Write tasks on standard output or into a file.

    Args:
        tasks: in the order wanted.
        format: table, json, jsonl, csv, ics or xlsx.
        output: the file; it is written over.
        grouped: by assignee, in the order of names.

    Returns:
        How many were written: a calendar leaves out those without a day. Without any, no calendar, spreadsheet or table
        is written.

    Raises:
        ChithiError: the file cannot be written, or binary data was to go to a terminal.
    """
    if grouped:
        tasks = sorted(tasks, key=lambda task: task.assignee_key or "\U0010ffff")  # those of nobody by name last
    if format == "ics":
        from chithi.views.calendar import calendar, has_day

        tasks = [task for task in tasks if has_day(task)]
        if tasks:
            _write_bytes(calendar(tasks), output)
    elif format == "xlsx":
        if output is None and sys.stdout.isatty():
            raise ChithiError("a spreadsheet is no text for a terminal; name a file with --output FILE")
        from chithi.views.spreadsheet import spreadsheet

        if tasks:
            _write_bytes(spreadsheet(tasks), output)
    elif format != "table":
        from chithi.views.records import write

        with _directed(output):
            write(format, [task.to_dict() for task in tasks])
    elif tasks:
        from chithi.views.terminal import show

        with _directed(output):
            show(tasks_by_assignee(tasks) if grouped else task_table(tasks))
    return len(tasks)


def _write_bytes(data: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise _unwritable(output, error) from None


@contextmanager
def _directed(output: Path | None) -> Iterator[None]:
    """Standard output into a file, if there is one."""
    if output is None:
        yield
        return
    try:
        with output.open("w", encoding="utf-8", newline="") as file, redirect_stdout(file):
            yield
    except OSError as error:
        raise _unwritable(output, error) from None


def _unwritable(output: Path, error: OSError) -> ChithiError:
    return ChithiError(f"{output}: cannot be written ({error.strerror})")


def tasks_by_assignee(tasks: Sequence[Task]) -> RenderableType:
    """A table for each assignee under its name; the tasks of one assignee stand together already."""
    blocks: list[RenderableType] = []
    for _, group in groupby(tasks, key=lambda task: task.assignee_key):
        own = list(group)
        blocks += [Text("")] if blocks else []
        count = f" · {len(own)} task{'s' * (len(own) > 1)}"
        blocks += [
            Text(own[0].assignee or "nobody by name", style="bold").append(count, style="not bold dim"),
            task_table(own),
        ]
    return Group(*blocks)


def task_table(tasks: Sequence[Task]) -> RenderableType:
    """One row a task. A `!` behind the day marks one that is overdue; of a recurring one the next day is shown."""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("due", min_width=11, max_width=16, overflow="fold")
    table.add_column("assignee", overflow="fold", ratio=3)
    table.add_column("role", no_wrap=True)
    table.add_column("action", overflow="fold", ratio=6)
    # Numbers stay whole; the id of a document without one may take several lines.
    numbers = [task.document.symbol or "" for task in tasks]
    table.add_column("document", overflow="fold", min_width=max(map(len, numbers), default=0), max_width=30)
    table.add_column("item", overflow="fold", max_width=16)
    for task, number in zip(tasks, numbers, strict=True):
        # A subject may be long, and `show` takes an id: so the id stands in for a number that is missing.
        table.add_row(
            _due(task), task.assignee or "-", task.role or "-", _action(task), number or task.document.id, task.item
        )
    return table


def _due(task: Task) -> Text:
    """The day, with what there is to know about it below: the rule of a recurring task, urgency."""
    day = task.due or task.next or (f"from {task.starts}" if task.starts else None)
    known = [day and day + "!" * task.overdue, task.recurrence, "urgent" if task.urgent else None]
    lines = [line for line in known if line] or ["-"]
    cell = Text(lines[0], style="red" if task.overdue or lines[0] == "urgent" else "")
    for line in lines[1:]:
        cell.append(f"\n{line}", style="red" if line == "urgent" else "dim")
    return cell


def _action(task: Task) -> Text:
    words = Text(" ".join(task.action.split()))
    if task.deadline and task.deadline not in task.action:
        words.append(f"{' ' if words else ''}[{' '.join(task.deadline.split())}]", style="dim")
    return words
