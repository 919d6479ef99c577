"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
_DAY_FORMATS = ("%Y-%m-%d", "%d/%m/%Y")


def day(value: str) -> date:
    """A day as ISO or as Vietnamese write it."""
    for form in _DAY_FORMATS:
        with suppress(ValueError):
            return datetime.strptime(value, form).date()
    raise click.BadParameter(f"{value!r} is no day; write 2021-11-30 or 30/11/2021")


def output_formats(*names: str) -> _Decorator:
    """The option --format; the first name is the default."""
    return click.option(
        "--format", "format", type=click.Choice(names), default=names[0], show_default=True, help="Form of the output."
    )


rows = output_formats("table", "json", "jsonl", "csv")
base = click.option(
    "--kb",
    "kb",
    type=click.Path(path_type=Path),
    envvar="CHITHI_KB",
    metavar="DIR",
    help="Folder of the knowledge base [default: CHITHI_KB, else a folder of the user's data].",
)
as_of = click.option("--as-of", type=day, metavar="DAY", help="The day that states refer to [default: today].")
include = click.option(
    "--include", multiple=True, metavar="PATTERN", help="Of folders only such files: '*.docx'. Repeatable."
)
exclude = click.option(
    "--exclude", multiple=True, metavar="PATTERN", help="Of folders no such files: 'nháp/*'. Repeatable."
)
