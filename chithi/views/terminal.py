"""The two streams: data on standard output, messages and progress on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# Off a terminal nobody sees an edge: wide enough that most lines stay whole, narrow enough to read in a log.
_WIDTH_OFF_TERMINAL = 120
_LEAST_WIDTH = 40
_USUAL_WIDTH = 80  # where a terminal does not tell its own


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says: Vietnamese fits no other encoding of a terminal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def shows_colour() -> bool:
    """Whether standard output is a terminal that may have colour."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def show(what: RenderableType) -> None:
    """Write a view on standard output, without padding at the ends of lines."""
    console = _console(sys.stdout)
    if console.is_terminal:
        console.print(what)
        return
    with console.capture() as captured:
        console.print(what)
    print("\n".join(line.rstrip() for line in captured.get().splitlines()))


def width() -> int:
    """Characters of a line of standard output."""
    known = _width(sys.stdout.isatty())
    if known is None:
        with suppress(OSError):
            known = os.get_terminal_size(sys.stdout.fileno()).columns
    return known or _USUAL_WIDTH


def say(message: str) -> None:
    """One line on standard error."""
    print(" ".join(message.split()), file=sys.stderr)


@contextmanager
def progress(verb: str) -> Iterator[Callable[[int, int, str], None] | None]:
    """A progress bar on standard error when that is a terminal, else nothing: `advance(done, total, path)`."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=_console(sys.stderr), transient=True) as bar:
        task = bar.add_task(verb, total=None)
        yield lambda done, total, path: bar.update(task, completed=done, total=total)


def _console(stream: IO[str]) -> Console:
    from rich.console import Console

    terminal = stream.isatty()
    return Console(
        file=stream,
        width=_width(terminal),
        force_terminal=terminal,
        no_color="NO_COLOR" in os.environ or not terminal,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def _width(terminal: bool) -> int | None:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(int(columns), _LEAST_WIDTH)
    return None if terminal else _WIDTH_OFF_TERMINAL
