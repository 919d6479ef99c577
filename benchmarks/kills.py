"""Kills and a full disk: what a knowledge base survives, on the real commands.

    python -m benchmarks.kills [--documents 2000] [--kills 50]
    python -m benchmarks.kills --disk 24            a disk of 24 MB that fills up (needs root for a tmpfs)

`chithi add` is killed (SIGKILL, with its workers) at random moments. Each time the base must open, hold every document that
was committed, and `check` must end with 0: clean, or everything mended. At last the rest is added and all must be there.
Printed is one line a kill; the exit status is 1 when something was lost.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import chithi
from benchmarks.generator import draw_layout, draw_model, render

COMMAND = (sys.executable, "-m", "chithi")
# The command with small batches, and short documents, so that many commits are met.
ADD = """
import sys
from chithi.cli import run
from chithi.index.writing import Writer

Writer.batch, Writer.index_every = 25, 75
sys.exit(run(["add", *sys.argv[1:]]))
"""
SIZE = 2


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--longest", type=float, default=20.0, help="seconds that an add may run before it is killed")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--disk", type=int, metavar="MB", help="fill a disk of this size instead")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = write_documents(Path(folder) / "files", options.documents)
        if options.disk:
            with small_disk(Path(folder) / "disk", options.disk) as disk:
                return fill(disk / "kb", files)
        return kill_often(Path(folder) / "kb", files, options.kills, options.longest, random.Random(options.seed))


def write_documents(folder: Path, count: int) -> Path:
    """Generated documents, one a file."""
    folder.mkdir()
    for seed in range(count):
        page = render(draw_model(seed, SIZE), draw_layout(random.Random(seed)))
        (folder / f"{seed:06}.txt").write_text(page, "utf-8")
    return folder


def kill_often(kb: Path, files: Path, kills: int, longest: float, chance: random.Random) -> int:
    """Add and kill; a base that is complete makes room for a new one."""
    lost = 0
    for number in range(kills):
        known = committed(kb)
        arguments = [sys.executable, "-c", ADD, "--kb", str(kb), str(files)]
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(longest * chance.random())
        over = process.poll() is not None
        process.send_signal(signal.SIGKILL)
        process.wait()
        kept = committed(kb)
        if not kb.exists():
            print(f"{number + 1:3}: killed before there was a base")
            continue
        check = subprocess.run([*COMMAND, "check", "--kb", str(kb)], capture_output=True, text=True)
        after = committed(kb)
        found = indexed(kb)
        bad = check.returncode != 0 or not known <= kept <= after or found != len(after)
        lost += bad
        said = " | ".join(check.stdout.strip().splitlines())
        print(
            f"{number + 1:3}: {len(kept)} documents{', complete' if over else ''}; check {check.returncode}: {said}",
            flush=True,
        )
        if bad:
            print(f"     LOST: {len(known - kept)} documents, {found} of {len(after)} indexed; {check.stderr.strip()}")
        if over:
            shutil.rmtree(kb)
    done = subprocess.run([*COMMAND, "add", "--kb", str(kb), str(files)], capture_output=True, text=True)
    total = len(committed(kb))
    print(f"added the rest: {done.stdout.strip()}; {total} documents, {indexed(kb)} indexed")
    sources = count(kb, "SELECT count(*) FROM sources")
    return int(bool(lost) or done.returncode != 0 or sources != sum(1 for _ in files.iterdir()))


def committed(kb: Path) -> set[str]:
    """Ids of the documents in the store, read past Chithi."""
    if not (kb / "store.sqlite3").exists():
        return set()
    with closing_connection(kb) as db:
        try:
            return {row[0] for row in db.execute("SELECT id FROM documents")}
        except sqlite3.OperationalError:  # killed before its tables were made
            return set()


def count(kb: Path, query: str) -> int:
    """A number from the store."""
    with closing_connection(kb) as db:
        return int(db.execute(query).fetchone()[0])


@contextmanager
def closing_connection(kb: Path) -> Iterator[sqlite3.Connection]:
    """The store, opened by SQLite alone."""
    db = sqlite3.connect(kb / "store.sqlite3")
    try:
        yield db
    finally:
        db.close()


def indexed(kb: Path) -> int:
    """How many documents the search index has, once the base was opened for a search."""
    with chithi.open(kb, create=False, announce=lambda line: None) as base:
        base.search("trồng rừng", limit=1)
        return base._upkeep.index().total


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A file system of some size in memory."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(kb: Path, files: Path) -> int:
    """Add until the disk is full; each command says so in one line, and with more room all is well."""
    tried = [("add", str(files)), ("search", "ngay"), ("check",)]
    ended = [run(kb, *arguments) for arguments in tried]
    kept = committed(kb)
    print(f"{len(kept)} documents were kept; the disk grows", flush=True)
    subprocess.run(["mount", "-o", "remount,size=1g", str(kb.parent)], check=True)
    mended = [run(kb, *arguments) for arguments in (("check",), ("add", str(files)), ("check",))]
    one_line = all(status in (0, 1, 2) and len(said.splitlines()) <= 1 for status, said in ended)
    whole = count(kb, "SELECT count(*) FROM sources") == sum(1 for _ in files.iterdir())
    sound = ended[0][0] == 2 and one_line and all(status == 0 for status, _ in mended)
    return int(not (sound and whole and kept <= committed(kb)))


def run(kb: Path, command: str, *arguments: str) -> tuple[int, str]:
    """Run a command; returns its status and what it said on standard error."""
    done = subprocess.run([*COMMAND, command, "--kb", str(kb), *arguments], capture_output=True, text=True)
    said = done.stderr.strip()
    shown = done.stdout.strip().splitlines()[-1:] if command != "search" else []
    print(f"{command} ends with {done.returncode}: {said or ''.join(shown)}", flush=True)
    return done.returncode, said


if __name__ == "__main__":
    sys.exit(main())
