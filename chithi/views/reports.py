"""What was done, for people: counts, and the reports of adding and checking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.table import Table

from chithi.index.results import AddReport, CheckReport


def counts(numbers: Mapping[str, int]) -> RenderableType:
    """Names and numbers, the numbers right aligned."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for name, number in numbers.items():
        table.add_row(name, f"{number:,}")
    return table


def add_summary(report: AddReport) -> str:
    """One line: how many files did what; empty when every one failed, which the failures say themselves."""
    kept = {"added": report.added, "replaced": report.replaced, "unchanged": report.unchanged}
    kept |= {"removed": report.removed} if report.removed else {}
    parts = kept | {"failed": report.failed} if any(kept.values()) else {}
    return ", ".join(f"{len(paths)} {name}" for name, paths in parts.items() if paths)


def check_lines(report: CheckReport) -> Iterator[str]:
    """What was mended, what is still wrong, the verdict."""
    yield from (f"mended: {line}" for line in report.mended)
    yield from (f"problem: {line}" for line in report.problems)
    numbers = ", ".join(f"{number:,} {name}" for name, number in report.counts.items())
    yield ("all is well" if report.ok else "not well") + (f": {numbers}" if numbers else "")
