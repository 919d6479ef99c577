"""Hostile files end in text or in one line, in bounded time and memory, and leave nothing behind."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hostile_files import HOSTILE

# Of the reading process; of the clock six times as much, for a machine that has other work.
_SECONDS = 20
_LOADED = 6
_MEGABYTES = 500
# One process reads them all, so that what it used at most is what any of them used at most.
_READ_ALL = """
import json, resource, sys, time
from pathlib import Path
from chithi.corpus.source import Unread, read_sources
for path in sorted(Path(sys.argv[1]).iterdir()):
    begun, worked = time.monotonic(), time.process_time()
    found = []
    for one in read_sources(path):
        found.append({"path": one.path, "reason": one.reason} if isinstance(one, Unread) else {"path": one.path, "text": one.text[:99]})
        if len(found) > 200:
            break
    print(json.dumps({"name": path.name, "seconds": time.process_time() - worked, "clock": time.monotonic() - begun, "found": found}), flush=True)
# `ru_maxrss` begins with what the process that started this one used; the kernel's mark of this program does not.
status = Path("/proc/self/status")
peaks = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")] if status.exists() else []
own = int(peaks[0]) if peaks else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"name": "memory", "own": own // 1000}))
"""


@dataclass
class Outcome:
    """What reading the hostile files gave: by name; what was used at most; what was left on the disk."""

    by_name: dict[str, dict[str, Any]]
    megabytes: int
    left: list[str]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    base = tmp_path_factory.mktemp("hostile")
    files, home, scratch = base / "files", base / "home", base / "scratch"
    for folder in (files, home, scratch):
        folder.mkdir()
    for name, (maker, _) in HOSTILE.items():
        (files / name).write_bytes(maker())
    with (files / "half-a-gigabyte.txt").open("wb") as sparse:
        sparse.truncate(500_000_000)
    environment = os.environ | {"TMPDIR": str(scratch), "HOME": str(home)}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, "-c", _READ_ALL, str(files)],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr == ""
    rows = {row["name"]: row for row in map(json.loads, done.stdout.splitlines())}
    left = [str(path.relative_to(base)) for folder in (home, scratch) for path in folder.rglob("*")]
    return Outcome(rows, rows.pop("memory")["own"], left)


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("name", [*HOSTILE, "half-a-gigabyte.txt"])
def test_a_hostile_file_ends_in_text_or_in_one_line(outcome: Outcome, name: str) -> None:
    row = outcome.by_name[name]
    assert row["seconds"] < _SECONDS
    assert row["clock"] < _LOADED * _SECONDS
    assert row["found"]
    expected = HOSTILE[name][1] if name in HOSTILE else "is larger than"
    reasons = [one["reason"] for one in row["found"] if "reason" in one]
    for one in row["found"]:
        assert "\n" not in one["path"]
        assert ".." not in one["path"].partition("!/")[2]
        assert "\n" not in one.get("reason", "")
        assert "root:" not in one.get("text", "")
        assert one.get("reason") != ""
    if expected:
        assert any(re.search(expected, reason) for reason in reasons), row["found"]
        assert len(reasons) == len(row["found"])


def test_memory_is_bounded(outcome: Outcome) -> None:
    assert outcome.megabytes < _MEGABYTES


def test_nothing_is_left_on_the_disk(outcome: Outcome) -> None:
    assert outcome.left == []
    assert not Path("/tmp/root.txt").exists()
