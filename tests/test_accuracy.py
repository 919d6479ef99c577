"""Accuracy floors: what the parser has reached on documents with checked answers, it keeps.

`tests/accuracy.json` holds one floor a field. `python tests/test_accuracy.py` prints gains and losses and raises floors
to what is reached now; it never lowers one. A floor is lowered by hand, with an entry in `lowered` that says why:

    {"field": "deadlines", "to": 0.81, "reason": "…"}

Whoever writes the rules reads these documents and their answers. So the figures tell what must not be lost; they are no
estimate for documents that nobody has looked at, which will be read less well.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, shared_folder

FLOORS = Path(__file__).with_name("accuracy.json")
CHITHI = f"{sys.executable} -m chithi parse --format jsonl"


def floors() -> dict[str, float]:
    return dict(json.loads(FLOORS.read_text("utf-8"))["floors"])


@cache
def reached() -> dict[str, float]:
    """F1 per field, as the scorers beside the checked documents measure it."""
    shared = shared_folder()
    assert shared is not None

    def score(script: str, *arguments: str) -> str:
        command = [sys.executable, str(shared / script), *arguments]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
        assert run.returncode == 0, run.stderr
        return run.stdout

    whole = json.loads(score("score.py", "--json", "--command", CHITHI))
    assert whole["documents"] == whole["of"], "some documents were not parsed"
    figures = {field: row["f1"] for field, row in whole["fields"].items()}
    figures["operative"] = first_f1(score("score_operative.py", "--command", CHITHI))
    figures["paragraphs.deadlines"] = first_f1(score("score_paragraphs.py", "deadlines"))
    figures["paragraphs.assignments"] = first_f1(score("score_paragraphs.py", "assignments"))
    return figures


def first_f1(printed: str) -> float:
    found = re.search(r"F1 (\d\.\d+)", printed)
    assert found, printed
    return float(found[1])


def rounded_down(figure: float) -> float:
    return math.floor(figure * 1000) / 1000


@pytest.mark.parametrize("field", floors())
def test_a_field_keeps_its_floor(shared: Path, field: str) -> None:
    assert reached()[field] >= floors()[field]


def test_every_field_that_is_scored_has_a_floor(shared: Path) -> None:
    assert set(reached()) == set(floors())


def test_a_floor_is_lowered_only_with_a_reason() -> None:
    """Against the highest floor that was ever committed; without a history there is nothing to compare with."""
    name = FLOORS.relative_to(ROOT).as_posix()
    log = subprocess.run(["git", "log", "--format=%H", "--", name], cwd=ROOT, capture_output=True, text=True)
    if log.returncode or not log.stdout:
        pytest.skip("needs the project's git history")
    best: dict[str, float] = {}
    for commit in log.stdout.split():
        old = subprocess.run(["git", "show", f"{commit}:{name}"], cwd=ROOT, capture_output=True, text=True)
        for field, floor in (json.loads(old.stdout)["floors"] if old.stdout else {}).items():
            best[field] = max(floor, best.get(field, 0.0))
    explained = {(row["field"], row["to"]) for row in json.loads(FLOORS.read_text("utf-8"))["lowered"] if row["reason"]}
    now = floors()
    lowered = {(field, now.get(field, 0.0)) for field, floor in best.items() if now.get(field, 0.0) < floor}
    assert lowered <= explained


def raise_floors() -> None:
    """Print gains and losses against the floors; write the gains."""
    kept = json.loads(FLOORS.read_text("utf-8"))
    for field, figure in reached().items():
        floor, now = kept["floors"].get(field, 0.0), rounded_down(figure)
        sign = "+" if now > floor else "-" if now < floor else " "
        print(f"{sign} {field:<24}{floor:>8.3f} -> {now:.3f}")
        kept["floors"][field] = max(floor, now)
    FLOORS.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    raise_floors()
