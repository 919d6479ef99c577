"""Upkeep of the base, and what this installation can do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chithi.commands import options
from chithi.commands.console import FINDINGS, display, opened, write

if TYPE_CHECKING:
    from chithi.index.knowledge import KnowledgeBase


@click.command()
@options.base
def check(kb: Path | None) -> int:
    """Verify the base, and mend what is derived.

    Store, index and graph must agree and checksums hold. Exit status 3 when something is wrong that could not be mended.
    """
    return _upkeep(kb, lambda base: base.check())


@click.command()
@options.base
def rebuild(kb: Path | None) -> int:
    """Make search index and graph again from the store."""
    return _upkeep(kb, lambda base: base.rebuild())


def _upkeep(kb: Path | None, work: Callable[[KnowledgeBase], Any]) -> int:
    with opened(kb) as base:
        report = work(base)
    from chithi.views.reports import check_lines

    print(*check_lines(report), sep="\n")
    return 0 if report.ok else FINDINGS


@click.command()
@options.rows
def formats(format: str) -> int:
    """Which file formats this machine can read, and what to install for the rest.

    \b
    $ chithi formats
    """
    from chithi.views.formats import format_rows, format_table

    rows = format_rows()
    if format == "table":
        display(format_table(rows))
    else:
        write(format, [row | {"suffixes": " ".join(row["suffixes"])} if format == "csv" else row for row in rows])
    return 0


@click.command()
def schema() -> None:
    """Print the JSON Schema of a parsed document.

    \b
    $ chithi schema > document.schema.json
    """
    from chithi.parser.document import Document

    write("json", whole=Document.model_json_schema(mode="serialization"))
