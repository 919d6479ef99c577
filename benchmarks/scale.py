"""A large base, end to end: does adding keep its rate, does memory stay bounded, does searching stay quick?

    python -m benchmarks.scale 10000 [--keep FOLDER]

Generated documents of about 10 kB are written as files and added with all cores. Printed are the rate of the first and of
the last tenth, peak memory of the writing process and of the largest worker, the time of warm searches (two to six words
of some document, without accents, every other one as a phrase) beside SQLite's FTS5, and the start of `chithi search`
beside `python -c "import click, whoosh"`. Searches and starts count processor time; adding counts the clock, and on Linux
also the processor time of all its processes, which other work on the machine does not change.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import chithi
from benchmarks.generator import LONG, draw_layout, draw_model, render
from chithi.corpus.vietnamese import fold, unaccent

QUERIES = 100
MEGABYTE = 1 if sys.platform == "darwin" else 1024  # units of ru_maxrss in a thousandth of it


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int)
    parser.add_argument("--keep", type=Path, help="folder for files and base, used again when they are there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made)
        files, kb = folder / "files", folder / "kb"
        write_documents(files, options.documents)
        add(kb, files)
        search(kb, folder / "fts5.sqlite3")
        start(kb)


def write_documents(folder: Path, count: int) -> None:
    """Generated documents, those that are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        file = folder / f"{seed:06}.txt"
        if not file.exists():
            file.write_text(render(draw_model(seed, LONG), draw_layout(Random(seed))), "utf-8")


def add(kb: Path, files: Path) -> None:
    """Add all files; print the rate of each tenth, and memory."""
    begin = (0, time.perf_counter(), processor_time_of_family())

    def progress(done: int, total: int, path: str) -> None:
        nonlocal begin
        if done * 10 // total > begin[0] * 10 // total:
            count, now = done - begin[0], (done, time.perf_counter(), processor_time_of_family())
            took, computed = now[1] - begin[1], now[2] - begin[2]
            print(
                f"{done:7} files: {count / took:5.1f} a second, {1000 * computed / count:5.1f} ms of processor each",
                flush=True,
            )
            begin = now

    with chithi.open(kb, announce=print) as base:
        base.add([files], progress=progress)
    for who, name in ((resource.RUSAGE_SELF, "writing process"), (resource.RUSAGE_CHILDREN, "largest worker")):
        print(f"peak memory, {name}: {resource.getrusage(who).ru_maxrss / MEGABYTE:.0f} MB", flush=True)


def processor_time_of_family() -> float:
    """Seconds that this process and its living children have computed; its own alone where there is no /proc."""
    seconds = time.process_time()
    for child in multiprocessing.active_children():
        try:
            fields = Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


def search(kb: Path, file: Path) -> None:
    """Time warm searches as users meet them, and FTS5's on the same texts."""
    peer = sqlite3.connect(file)
    chance = Random(5)
    with chithi.open(kb, create=False) as base:
        readings = (chithi.Document.model_validate_json(text) for _, text in base.readings())
        texts = [document.text for document in readings]
        asked = [query(chance, texts) for _ in range(QUERIES)]
        peer.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS page USING fts5(text, tokenize='unicode61 remove_diacritics 2')"
        )
        if not peer.execute("SELECT 1 FROM page LIMIT 1").fetchone():
            with peer:
                peer.executemany("INSERT INTO page(text) VALUES (?)", ((unaccent(text),) for text in texts))
        texts.clear()

        def fts5(words: str) -> object:
            found = "SELECT rowid FROM page WHERE page MATCH ? ORDER BY rank LIMIT 10"
            return peer.execute(found, (words,)).fetchall()

        timed("FTS5, words", [" OR ".join(f'"{word}"' for word in words.split()) for words in asked], fts5)
        timed("FTS5, phrases", [f'"{words}"' for words in asked], fts5)
        timed("Chithi, words", asked, base.search)
        timed("Chithi, phrases", [f'"{words}"' for words in asked], base.search)


def query(chance: Random, texts: list[str]) -> str:
    """Two to six words that follow each other in some text."""
    words = re.findall(r"[^\W\d_]+", chance.choice(texts))
    first = chance.randrange(max(1, len(words) - 6))
    return fold(" ".join(words[first : first + chance.randint(2, 6)]))


def timed(name: str, asked: list[str], ask: Callable[[str], object]) -> None:
    """Print median and 95th percentile in milliseconds of processor time."""
    for one in asked[:10]:
        ask(one)
    times = []
    for one in asked:
        begin = time.process_time()
        ask(one)
        times.append(1000 * (time.process_time() - begin))
    times.sort()
    print(
        f"{name:16} median {statistics.median(times):7.2f} ms, p95 {times[int(0.95 * len(times))]:7.2f} ms", flush=True
    )


def start(kb: Path) -> None:
    """The start of a search, processor time, best of ten; its modules are compiled, as an installation leaves them."""
    commands = {
        "start, click and whoosh": ("-c", "import click, whoosh"),
        "start, chithi search": ("-m", "chithi", "search", "--kb", str(kb), "phong chong thien tai"),
    }
    for name, arguments in commands.items():
        print(f"{name:24} {1000 * min(processor_time(arguments) for _ in range(10)):.0f} ms", flush=True)


def processor_time(arguments: tuple[str, ...]) -> float:
    """Seconds that a Python command computes."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], env=compiled, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
