"""Which file formats this machine can read, and what to install for the rest."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from chithi.corpus.formats import readables


def format_rows() -> list[dict[str, Any]]:
    """One row a format: its name, its file name endings, whether it can be read here, what is missing if not."""
    rows = []
    for form in readables():
        missing = form.missing()
        rows.append(
            {"name": form.name, "suffixes": list(form.suffixes), "readable": missing is None, "missing": missing}
        )
    return rows


def format_table(rows: list[dict[str, Any]]) -> RenderableType:
    """The rows for people."""
    table = Table.grid(padding=(0, 2))
    for _ in range(3):
        table.add_column()
    for row in rows:
        state = "yes" if row["readable"] else f"no: {row['missing']}"
        table.add_row(row["name"], " ".join(row["suffixes"]), state)
    if all(row["readable"] or row["name"] == "rar" for row in rows):
        return table
    return Group(table, Text("Programs are named as Debian's packages: apt-get install …", style="dim"))
