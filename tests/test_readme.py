"""The README is true: each command and each snippet in it is run, and what it prints is what the README says.

`make readme` writes the present output into the README, for when the change is meant. Fenced blocks:

- `console`: lines that start with `$ ` are run by bash on a knowledge base of the samples; what follows is the output,
  where a line `…` stands for any number of lines.
- `python`: run as a doctest.
- `sh`: make targets and installation; the targets have to exist.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT, add_samples

README = ROOT / "README.md"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
ANYTHING = "…"


@dataclass(frozen=True)
class Example:
    """A command of the README and the output that it shows."""

    command: str
    output: str


def blocks(language: str) -> list[str]:
    return [body for kind, body in FENCE.findall(README.read_text("utf-8")) if kind == language]


def examples(block: str) -> Iterator[Example]:
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, output = part.partition("\n")
        yield Example(command, output)


def printed(command: str, base: Path) -> str:
    """What a command prints on both streams, run where the README's reader stands: at the root of the checkout."""
    environment = os.environ | {
        "CHITHI_KB": str(base),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "110",
    }
    shell = ["bash", "-c", command]
    return subprocess.run(
        shell, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ).stdout


def fits(shown: str, output: str) -> bool:
    """Whether an output is the one shown, where a line `…` shows any number of lines."""
    pattern = "".join(
        r"(?:.*\n)*" if line.strip() == ANYTHING else re.escape(line)
        for line in shown.rstrip().splitlines(keepends=True)
    )
    return re.fullmatch(pattern, output.rstrip()) is not None


@pytest.mark.parametrize(
    "example", [e for block in blocks("console") for e in examples(block)], ids=lambda e: e.command
)
def test_a_command_prints_what_the_readme_shows(example: Example, sample_base: Path) -> None:
    output = printed(example.command, sample_base)
    assert fits(example.output, output), f"`make readme` writes it anew:\n{output}"


def test_the_python_snippets_run(sample_base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("CHITHI_KB", str(sample_base))
    snippets = "\n".join(blocks("python"))
    test = doctest.DocTestParser().get_doctest(snippets, {}, "README.md", str(README), 0)
    assert test.examples
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    report: list[str] = []
    runner.run(test, out=report.append)
    assert not runner.failures, "".join(report)


def test_the_make_targets_exist() -> None:
    targets = set(re.findall(r"^make (\w+)", "\n".join(blocks("sh")), re.M))
    assert {"demo", "test"} <= targets
    assert targets <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", README.read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def refresh() -> None:
    """Write the present output of each console example into the README, but for those that show only a part."""

    def renewed(fence: re.Match[str], base: Path) -> str:
        if fence[1] != "console":
            return fence[0]
        parts = [
            f"$ {e.command}\n"
            + (e.output if f"\n{ANYTHING}\n" in f"\n{e.output}" else printed(e.command, base).rstrip() + "\n")
            for e in examples(fence[2])
        ]
        return "```console\n" + "\n".join(parts) + "```"

    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "kb"
        add_samples(base)
        text = README.read_text("utf-8")
        README.write_text(FENCE.sub(lambda fence: renewed(fence, base), text), "utf-8")


if __name__ == "__main__":
    refresh()
