"""The round trip over many generated documents: what the parser reads against what the generator meant.

    python -m benchmarks.roundtrip 2000                    clean layouts
    python -m benchmarks.roundtrip 500 --damaged           wraps, portal chrome, page breaks, old tones, lost columns
    python -m benchmarks.roundtrip 500 --damaged --misread 0.005
    python -m benchmarks.roundtrip 200 --rows deadlines    every row that one side lacks, with its paragraph

A million documents are one argument away; `--jobs` spreads them over processes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from random import Random

import chithi
from benchmarks.generator import Model, Report, compare, draw_layout, draw_model, render
from benchmarks.generator.noise import damage, misread


@dataclass(frozen=True, slots=True)
class Settings:
    """How the documents are made: their size, whether copies are damaged, and the share of letters misread."""

    size: int = 2
    damaged: bool = False
    misread: float = 0.0


CLEAN = Settings()
DAMAGED = Settings(damaged=True)
MISREAD = Settings(damaged=True, misread=0.005)


def check(seed: int, settings: Settings = CLEAN) -> tuple[Model, Report]:
    """Make one document, parse it, compare."""
    model = draw_model(seed, settings.size)
    rng = Random(seed)
    layout = draw_layout(rng, damaged=settings.damaged)
    text = render(model, layout, rng)
    if settings.damaged:
        text = damage(text, rng)
    if settings.misread:
        text = misread(text, rng, settings.misread)
    return model, compare(model, chithi.parse(text), layout)


def check_range(first: int, last: int, settings: Settings = CLEAN) -> tuple[Report, int]:
    """Check the documents of seeds `first` to `last` - 1: the sum of the reports, and how many documents were equal."""
    total, equal = Report(), 0
    for seed in range(first, last):
        _, report = check(seed, settings)
        total.add(report)
        equal += report.equal
    return total, equal


def check_many(count: int, settings: Settings = CLEAN, *, first: int = 0, jobs: int = 1) -> tuple[Report, int]:
    """As `check_range`, over several processes."""
    if jobs == 1:
        return check_range(first, first + count, settings)
    step = max(1, min(500, count // jobs))
    starts = range(first, first + count, step)
    ends = [min(start + step, first + count) for start in starts]
    total, equal = Report(), 0
    with ProcessPoolExecutor(jobs) as pool:
        for report, same in pool.map(check_range, starts, ends, repeat(settings)):
            total.add(report)
            equal += same
    return total, equal


def differing_rows(seeds: range, settings: Settings, prefix: str) -> Iterator[str]:
    """Each row of the fields that begin with `prefix` that model and parser do not share, with the paragraph."""
    for seed in seeds:
        model, report = check(seed, settings)
        paragraphs = {path: " / ".join(p.text for p in unit.paragraphs) for path, unit in model.walk()}
        paragraphs |= {f"p{n}": p.text for n, p in enumerate(model.loose, 1)}
        paragraphs["closing"] = " / ".join(p.text for p in model.closing)
        paragraphs["preamble"] = " / ".join(p.text for p in (*model.basis, *model.preamble))
        for sign, rows in (("-", report.missing), ("+", report.extra)):
            for name, row in rows:
                if name.startswith(prefix):
                    place = "preamble" if row[0] is None else str(row[0])
                    yield f"{seed} {sign} {name} {row}\n      {paragraphs.get(place, '')[:400]}"


def table(report: Report) -> str:
    """The counts per field as text."""
    lines = [f"{'field':<24}{'wanted':>9}{'found':>9}{'right':>9}{'F1':>9}"]
    for name, count in report.counts.items():
        lines.append(f"{name:<24}{count.wanted:>9}{count.found:>9}{count.right:>9}{count.f1:>9.4f}")
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=0, help="first seed")
    parser.add_argument("--size", type=int, default=2)
    parser.add_argument("--damaged", action="store_true")
    parser.add_argument("--misread", type=float, default=0.0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rows", metavar="FIELD")
    arguments = parser.parse_args()
    settings = Settings(arguments.size, arguments.damaged, arguments.misread)
    if arguments.rows:
        for row in differing_rows(range(arguments.first, arguments.first + arguments.count), settings, arguments.rows):
            print(row)
        return
    report, equal = check_many(arguments.count, settings, first=arguments.first, jobs=arguments.jobs)
    if arguments.json:
        figures = {name: round(count.f1, 4) for name, count in report.counts.items()}
        json.dump({"documents": arguments.count, "equal": equal, "f1": figures}, sys.stdout, indent=1)
        print()
        return
    print(f"{equal} of {arguments.count} documents equal their models\n{table(report)}")


if __name__ == "__main__":
    main()
