"""The sample story (docs/samples.md) through the graph commands: what a careful reader writes down by hand.

The tree under `tests/story/` is compared word by word; `python tests/test_story.py` writes it anew when a change is meant.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from pathlib import Path

import pytest
from conftest import ROOT, add_samples

import chithi
from chithi.cli import run

GOLDEN = Path(__file__).parent / "story"
# File: command line. States must not depend on today's date.
COMMANDS = {
    "trace-31.txt": "trace 31/CT-UBND --as-of 2021-12-01",
    "trace-31-one-step.txt": "trace 08/CT-UBND --as-of 2022-03-16 --depth 1",
    "trace-18.txt": "trace 18/2019/QĐ-UBND --as-of 2024-12-31",
    "trace-stub.txt": "trace 389/2011/NĐ-CP --as-of 2025-02-01",
    "cites-18.txt": "cites 18/2019/QĐ-UBND",
    "cites-512.txt": "cites 512/SNV-CCHC",
    "graph-31.txt": "graph 31/CT-UBND --as-of 2022-01-01 --depth 2",
    "graph-chains.dot": "graph --relation replaces --as-of 2024-01-01 --format dot",
    "graph-amends.mmd": "graph --relation amends --as-of 2024-12-31 --format mermaid",
    "audit.txt": "audit --as-of 2026-01-31 --type ambiguous",
    "audit-2025.csv": "audit --since 2025-01-01 --as-of 2026-01-31 --format csv",
}


def printed(command: str, base: Path) -> str:
    """What a command prints on standard output, off a terminal, 110 wide."""
    os.environ |= {"CHITHI_KB": str(base), "COLUMNS": "110"}
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()):
        run(command.split())
    return out.getvalue()


@pytest.mark.parametrize("name", COMMANDS)
def test_golden_output(name: str, sample_base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("CHITHI_KB", "COLUMNS"):
        monkeypatch.setenv(variable, "")
    assert printed(COMMANDS[name], sample_base) == (GOLDEN / name).read_text("utf-8")


# Directives 24, 31, 08 of the epidemic, decision 18 of the water, decision 11 of the markets, on seven days.
DAYS = {
    "2021-07-27": ("not_yet_in_force", "not_yet_in_force", "not_yet_in_force", "in_force", "in_force"),
    "2021-07-28": ("in_force", "not_yet_in_force", "not_yet_in_force", "in_force", "in_force"),
    "2021-10-22": ("replaced", "in_force", "not_yet_in_force", "in_force", "in_force"),
    "2022-03-15": ("replaced", "in_force", "not_yet_in_force", "in_force", "in_force"),
    "2022-03-16": ("replaced", "replaced", "in_force", "in_force", "in_force"),
    "2022-05-01": ("replaced", "replaced", "in_force", "amended", "in_force"),
    "2025-12-10": ("replaced", "replaced", "in_force", "amended", "abolished"),
}


@pytest.mark.parametrize("day", DAYS)
def test_what_was_in_force_on_a_day(day: str, sample_base: Path) -> None:
    numbers = ("24/CT-UBND ngày 28/7/2021", "31/CT-UBND", "08/CT-UBND", "18/2019/QĐ-UBND", "11/2020/QĐ-UBND")
    with chithi.open(sample_base) as base:
        assert tuple(base.status(number, day).state for number in numbers) == DAYS[day]


@pytest.mark.parametrize(
    ("number", "state", "reasons"),
    [
        ("24/CT-UBND ngày 28/7/2021", "replaced", [("31/CT-UBND", "replaces", None, "2021-10-22")]),
        (
            "18/2019/QĐ-UBND",
            "amended",
            [
                ("09/2022/QĐ-UBND", "amends", "khoản 2 Điều 5", "2022-05-01"),
                ("31/2024/QĐ-UBND", "amends", "Điều 7", "2024-10-05"),
            ],
        ),
        ("11/2020/QĐ-UBND", "abolished", [("61/2025/QĐ-UBND", "abolishes", None, "2025-12-10")]),
        # A part, and an exception: neither kills.
        ("27/2021/QĐ-UBND", "partly_abolished", [("61/2025/QĐ-UBND", "abolishes", "khoản 3 Điều 4", "2025-12-10")]),
    ],
)
def test_a_state_has_its_reasons(
    number: str, state: str, reasons: list[tuple[str, str, str | None, str]], sample_base: Path
) -> None:
    with chithi.open(sample_base) as base:
        status = base.status(number, "2026-01-31")
    found = [(e.source.symbol, e.relation, e.provisions, e.effective) for e in status.reasons]
    assert (status.state, found) == (state, reasons)
    assert all(edge.evidence for edge in status.reasons)


def test_an_exception_leaves_the_rest_alive(sample_base: Path) -> None:
    with chithi.open(sample_base) as base:
        status = base.status("389/2011/NĐ-CP", "2025-02-01")
    assert status.state == "partly_replaced"
    assert [(e.scope, (e.provisions or "")[:12]) for e in status.reasons] == [("part", "trừ Điều 14 ")]


def test_what_the_story_holds_for_an_auditor(sample_base: Path) -> None:
    """Nothing rests on a dead document in the story; the trap of the two 24/CT-UBND is found."""
    with chithi.open(sample_base) as base:
        findings = base.audit(as_of="2026-01-31").findings
    assert {f.type for f in findings} == {"ambiguous", "dangling"}
    trap = next(f for f in findings if f.document.symbol == "512/SNV-CCHC" and f.type == "ambiguous")
    assert "24/CT-UBND (2021-07-28) or 24/CT-UBND (2023-11-14)?" in trap.message
    assert any("233/KH-UBND" in f.message for f in findings if f.type == "dangling")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        add_samples(Path(folder) / "kb")
        for name, command in COMMANDS.items():
            (GOLDEN / name).write_text(printed(command, Path(folder) / "kb"), "utf-8")
    print(f"written: {GOLDEN.relative_to(ROOT)}", file=sys.stderr)
