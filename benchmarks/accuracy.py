"""The accuracy bench: one table of everything that has checked answers, and what a change won and lost, row by row.

    python -m benchmarks.accuracy                  all parts against the pinned floors and the last run
    python -m benchmarks.accuracy --against REV    against the parser of another commit, measured now
    python -m benchmarks.accuracy --only gold,clean    some parts alone
    python -m benchmarks.accuracy --pin            raise the floors of generated documents and references to what is reached

Parts: `gold` (eighteen documents, score.py), `operative`, `deadlines`, `assignments` (single paragraphs), `references`
(VNLegalText), all beside the checkout (CHITHI_SHARED, default ../shared); `clean`, `damaged`, `misread` (generated
documents). The figures are F1. A field under its floor (tests/accuracy.json) makes the exit status 1.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import json
import math
import os
import re
import runpy
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CHITHI_SHARED") or ROOT.parent / "shared")
FLOORS = ROOT / "tests" / "accuracy.json"
LAST = ROOT / ".accuracy" / "last.json"
DOCUMENTS = {"clean": 2000, "damaged": 200, "misread": 200}
ROWS_SHOWN = 40


@dataclass(slots=True)
class Part:
    """What one part measured: F1 per field, and each row that was missed (-) or found in excess (+)."""

    figures: dict[str, float] = field(default_factory=dict)
    rows: list[str] = field(default_factory=list)


# Measuring -------------------------------------------------------------------------------------------------------


def _gold() -> Part:
    """The documents with checked answers, by the functions of score.py."""
    import chithi

    score = _module(SHARED / "score.py")
    tallies: dict[str, Any] = defaultdict(score.Tally)
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        document = json.loads(chithi.parse_file(SHARED / "corpus" / gold["file"]).to_json())
        score.score_one(tallies, gold["file"], gold, document)
    return Part(
        {name: tally.row()["f1"] for name, tally in tallies.items()},
        [f"{name} {row}" for name, tally in tallies.items() for row in tally.misses],
    )


def _script(name: str, field_name: str, *arguments: str) -> Callable[[], Part]:
    """A part that a script beside the checked documents measures and prints."""

    def measure() -> Part:
        printed = io.StringIO()
        before = sys.argv
        sys.argv = [name, *arguments]
        try:
            with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
                runpy.run_path(str(SHARED / name), run_name="__main__")
        finally:
            sys.argv = before
        found = re.findall(r"F1 (\d\.\d+)", printed.getvalue())
        if not found:
            raise RuntimeError(f"{name} printed no figure: {printed.getvalue()[-300:]}")
        rows = [f"{field_name} {line}" for line in printed.getvalue().splitlines() if line[:1] in "+-"]
        figures = {field_name: float(found[0])}
        if len(found) > 1 and field_name == "references":
            figures["references.exact"] = float(found[1])
        return Part(figures, rows)

    return measure


def _operative() -> Part:
    command = f"{sys.executable} -m chithi parse --format jsonl"
    return _script("score_operative.py", "operative", "--misses", "--command", command)()


def _generated(copies: str) -> Callable[[], Part]:
    """Generated documents: the figures of all, and the rows of the first three hundred."""

    def measure() -> Part:
        from benchmarks import roundtrip
        from benchmarks.generator import Report

        settings = {"clean": roundtrip.CLEAN, "damaged": roundtrip.DAMAGED, "misread": roundtrip.MISREAD}[copies]
        total, rows = Report(), []
        for seed in range(DOCUMENTS[copies]):
            _, report = roundtrip.check(seed, settings)
            total.add(report)
            if seed < 300:
                rows += [f"{copies}.{name} - {seed}: {row}" for name, row in report.missing]
                rows += [f"{copies}.{name} + {seed}: {row}" for name, row in report.extra]
        return Part({f"{copies}.{name}": round(count.f1, 4) for name, count in total.counts.items()}, rows)

    return measure


PARTS: dict[str, Callable[[], Part]] = {
    "gold": _gold,
    "operative": _operative,
    "deadlines": _script("score_paragraphs.py", "paragraphs.deadlines", "deadlines", "--misses"),
    "assignments": _script("score_paragraphs.py", "paragraphs.assignments", "assignments", "--misses"),
    "references": _script("vnlegaltext/score_refs.py", "references", "--misses", "100000"),
    "clean": _generated("clean"),
    "damaged": _generated("damaged"),
    "misread": _generated("misread"),
}
GENERATED = ("clean", "damaged", "misread")


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(names: list[str], package: Path = ROOT) -> dict[str, Part]:
    """Measure parts, each in a process of its own that takes `chithi` from the given folder."""
    environment = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{ROOT}", "CHITHI_SHARED": str(SHARED)}
    # One of the scorers pairs rows in the order of a set: the same figures need the same hashes.
    environment["PYTHONHASHSEED"] = "0"

    def run(name: str) -> Part:
        command = [sys.executable, "-m", "benchmarks.accuracy", "--part", name]
        done = subprocess.run(command, cwd=package, env=environment, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{name} could not be measured:\n{done.stderr[-2000:]}")
        return Part(**json.loads(done.stdout))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(names, pool.map(run, names), strict=True))


def measure_revision(names: list[str], revision: str) -> dict[str, Part]:
    """Measure the parser of another commit with the documents and the scorers of today."""
    with tempfile.TemporaryDirectory() as folder:
        archive = subprocess.run(["git", "archive", revision, "chithi"], cwd=ROOT, capture_output=True)
        if archive.returncode:
            sys.exit(archive.stderr.decode().strip())
        subprocess.run(["tar", "-x", "-C", folder], input=archive.stdout, check=True)
        return measure(names, Path(folder))


# Comparing -------------------------------------------------------------------------------------------------------


def floors() -> dict[str, float]:
    """The pinned floors, by the names of the figures."""
    pinned = json.loads(FLOORS.read_text("utf-8"))
    found: dict[str, float] = dict(pinned["floors"])
    for copies, fields in pinned.get("generated", {}).items():
        found |= {f"{copies}.{name}": floor for name, floor in fields.items()}
    return found | dict(pinned.get("references", {}))


def pin(figures: dict[str, float]) -> None:
    """Raise the floors of generated documents and of references to what is reached; none is lowered."""
    pinned = json.loads(FLOORS.read_text("utf-8"))
    for name, figure in figures.items():
        first, _, rest = name.partition(".")
        table = pinned.setdefault("generated", {}).setdefault(first, {}) if first in GENERATED else None
        key = rest if first in GENERATED else name
        if first == "references":
            table = pinned.setdefault("references", {})
        if table is not None:
            # Generated documents change with the generator: their floors leave one in a hundred, two where few are made.
            slack = 1 if first == "clean" else 2
            floor = math.ceil(figure * 100 - slack) / 100 if first in GENERATED else math.floor(figure * 1000) / 1000
            table[key] = max(table.get(key, 0.0), floor)
    FLOORS.write_text(json.dumps(pinned, indent=2, ensure_ascii=False) + "\n", "utf-8")


def table(figures: dict[str, float], before: dict[str, float]) -> list[str]:
    """One line a figure: floor, what was reached before and now; the mark tells which way it went."""
    pinned = floors()
    lines = [f"  {'field':<32}{'floor':>8}{'before':>9}{'now':>9}"]
    for name, figure in figures.items():
        floor, was = pinned.get(name), before.get(name)
        mark = "!" if floor is not None and figure < floor else " "
        mark = ("+" if figure > was else "-" if figure < was else mark) if was is not None and mark == " " else mark
        shown = ["" if value is None else f"{value:.4f}" for value in (was, figure)]
        lines.append(f"{mark} {name:<32}{'' if floor is None else f'{floor:.3f}':>8}{shown[0]:>9}{shown[1]:>9}")
    return lines


def changes(rows: list[str], before: list[str]) -> list[str]:
    """What is no longer wrong (won) and what is wrong now (lost)."""
    now, was = Counter(rows), Counter(before)
    won, lost = sorted((was - now).elements()), sorted((now - was).elements())
    lines = []
    for title, found in (("won", won), ("lost", lost)):
        if found:
            lines.append(f"\n{title}: {len(found)} rows")
            lines += [f"  {row[:240]}" for row in found[:ROWS_SHOWN]]
            if len(found) > ROWS_SHOWN:
                lines.append(f"  … and {len(found) - ROWS_SHOWN} more")
    return lines


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", metavar="REV", help="compare with the parser of another commit")
    parser.add_argument("--only", metavar="PARTS", help="parts, joined by commas")
    parser.add_argument("--pin", action="store_true", help="raise the floors that this bench keeps")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.part:
        print(json.dumps(asdict(PARTS[arguments.part]())))
        return
    names = arguments.only.split(",") if arguments.only else list(PARTS)
    if not (SHARED / "score.py").is_file():
        print("documents with checked answers are not at hand (CHITHI_SHARED): generated ones only", file=sys.stderr)
        names = [name for name in names if name in GENERATED]
    now = measure(names)
    figures = {name: figure for part in now.values() for name, figure in part.figures.items()}
    last = {name: Part(**part) for name, part in json.loads(LAST.read_text("utf-8")).items()} if LAST.exists() else {}
    compared = measure_revision(names, arguments.against) if arguments.against else last
    before = {name: figure for part in compared.values() for name, figure in part.figures.items()}
    print("\n".join(table(figures, before)))
    for name in names:
        if name in compared:
            print("\n".join(changes(now[name].rows, compared[name].rows)), end="")
    print()
    LAST.parent.mkdir(exist_ok=True)
    LAST.write_text(
        json.dumps({name: asdict(part) for name, part in (last | now).items()}, ensure_ascii=False), "utf-8"
    )
    if arguments.pin:
        pin(figures)
    under = [name for name, floor in floors().items() if name in figures and figures[name] < floor]
    if under:
        sys.exit(f"under the floor: {', '.join(under)}")


if __name__ == "__main__":
    main()
