"""Tasks as a spreadsheet: one table with filters, days as days, a link to each file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

    from chithi.index.results import Task

# Columns with their widths in characters.
_COLUMNS = {
    "due": 12,
    "assignee": 34,
    "role": 9,
    "action": 70,
    "document": 18,
    "item": 14,
    "deadline": 30,
    "recurrence": 24,
    "next": 12,
    "urgent": 9,
    "overdue": 10,
    "status": 12,
    "issuer": 30,
    "subject": 50,
    "source": 40,
}
_WRAPPED = ("assignee", "action", "deadline", "recurrence", "issuer", "subject", "source")
_DAY = "dd/mm/yyyy"
_LONGEST = 32_767  # characters that a cell can hold
_LINK_STYLE = "Hyperlink"


def spreadsheet(tasks: Sequence[Task]) -> bytes:
    """The tasks as the bytes of an `.xlsx` file, one a row. There must be one at least: a table cannot be empty."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableStyleInfo

    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Tasks"
    sheet.append(list(_COLUMNS))
    for number, task in enumerate(tasks, 2):
        for column, (name, value) in enumerate(_row(task).items(), 1):
            cell = sheet.cell(number, column)
            _put(cell, value)
            cell.alignment = Alignment(vertical="top", wrap_text=name in _WRAPPED)
            if name in ("document", "source"):
                _link(cell, task.document.path)
    table = Table(displayName="Tasks", ref=f"A1:{get_column_letter(len(_COLUMNS))}{len(tasks) + 1}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = "A2"
    for column, width in enumerate(_COLUMNS.values(), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _row(task: Task) -> dict[str, str | date | None]:
    document = task.document
    return {
        "due": _day(task.due),
        "assignee": task.assignee,
        "role": task.role,
        "action": task.action,
        "document": document.symbol or document.id,
        "item": task.item,
        "deadline": " ".join((task.deadline or "").split()),
        "recurrence": task.recurrence,
        "next": _day(task.next),
        "urgent": "yes" if task.urgent else None,
        "overdue": "yes" if task.overdue else None,
        "status": document.status,
        "issuer": document.issuer,
        "subject": document.subject,
        "source": document.path,
    }


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _put(cell: Cell, value: str | date | None) -> None:
    """A value into a cell. Text stays text: documents are not trusted, and "=…" would be run as a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, date):
        cell.value = value
        cell.number_format = _DAY
    elif value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST]
        cell.data_type = "s"
        cell.quotePrefix = value[0] in "=+-@"  # so that it also stays text when somebody edits it


def _link(cell: Cell, path: str | None) -> None:
    """Link a cell to the file that the document was read from, or to the archive that holds it, if it is there."""
    file = Path(path.partition("!/")[0]) if path else None
    if file is not None and file.is_file():
        cell.hyperlink = file.resolve().as_uri()
        cell.style = _LINK_STYLE
