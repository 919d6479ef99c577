"""The bench of requests is sound, and a search starts fast."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REQUESTS = [json.loads(line) for line in (ROOT / "benchmarks/requests.jsonl").read_text("utf-8").splitlines()]
BULK = Path(os.environ.get("CHITHI_SHARED") or ROOT.parent / "shared") / "bulk"


def test_each_style_has_a_dozen_requests() -> None:
    styles = Counter(request["style"] for request in REQUESTS)
    assert set(styles) == {
        "accents",
        "slips",
        "everyday",
        "abbreviations",
        "dates",
        "numbers",
        "duties",
        "items",
    }
    assert min(styles.values()) >= 12
    assert len({request["request"] for request in REQUESTS}) == len(REQUESTS)


@pytest.mark.skipif(not BULK.is_dir(), reason="the real documents (CHITHI_SHARED, default ../shared) do not ship")
def test_requests_name_documents_that_are_there() -> None:
    assert {request["file"] for request in REQUESTS} <= {file.name for file in BULK.iterdir()}


def processor_time(*arguments: str) -> float:
    """Seconds that the quickest of a few runs of Python takes."""
    script = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, *sys.argv[1:]], check=True, stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True) for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs)


@pytest.mark.skipif(sys.platform == "win32", reason="processor time of children is not known there")
def test_a_search_starts_in_a_few_times_what_its_libraries_need(sample_base: Path) -> None:
    libraries = processor_time("-c", "import click, whoosh")
    search = processor_time("-m", "chithi", "search", "--kb", str(sample_base), "xet nghiem")
    assert search < 4 * libraries  # the aim is 2.5
