"""What commands have in common: exit statuses, the base they work on, data on standard output, messages beside it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import RenderableType

    from chithi.index.knowledge import KnowledgeBase

NOTHING_FOUND = 1
BAD_INPUT = 2
FINDINGS = 3


def opened(kb: Path | None, *, create: bool = False) -> KnowledgeBase:
    """The knowledge base in this folder, or in the user's own."""
    from chithi.index.knowledge import open_base

    if kb is None:
        from platformdirs import user_data_path

        kb = user_data_path("chithi", appauthor=False) / "kb"
    return open_base(kb, create=create, announce=say)


def display(what: RenderableType) -> None:
    """Write a view for people on standard output."""
    from chithi.views.terminal import show

    show(what)


def write(format: str, rows: Iterable[dict[str, Any]] = (), whole: object = None) -> None:
    """Write data for programs on standard output, see `chithi.views.records.write`."""
    from chithi.views import records

    records.write(format, rows, whole)


def say(message: str) -> None:
    """One line on standard error."""
    from chithi.views import terminal

    terminal.say(f"chithi: {message}")
