"""The speed bench: Chithi beside its peers, in one run on the same inputs.

    python -m benchmarks.speed [--documents 300] [--json FILE] [--docs]

Inputs are generated documents of about 10 kB. Parsing is measured whole and by stage, against underthesea's
`word_tokenize` on the same text and against eyecite on English text of the same length and number of citations;
indexing and querying against plain Whoosh, SQLite FTS5 and tantivy; adding from files end to end; the start of three
commands; peak memory. Peers come from the `bench` extra; what is not installed is left out and said.

Work inside one process counts processor time, so that other programs on the machine do not disturb the ratios; commands
and `add`, which runs several processes, count the clock. `--docs` writes the table into docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from random import Random
from typing import Any

import chithi
from benchmarks.generator import LONG, draw_layout, draw_model, render
from chithi.corpus.source import source_of_text
from chithi.corpus.vietnamese import fold, unaccent
from chithi.index.search.query import read_query, terms
from chithi.index.search.ranking import rank
from chithi.index.search.whoosh_index import WhooshEngine
from chithi.parser.assignments.find import find_assignments
from chithi.parser.citations.find import find_citations
from chithi.parser.deadlines.find import find_deadlines
from chithi.parser.passage import Reading
from chithi.parser.structure.read import read_structure

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- speed: begin -->", "<!-- speed: end -->"
QUERIES = 200


@dataclass(slots=True)
class Results:
    """Rows of (what, figure, unit, beside what, ratio), by section."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, section: str, what: str, figure: float, unit: str, note: str = "") -> None:
        """Keep one figure."""
        row = {"what": what, "figure": float(f"{figure:.4g}"), "unit": unit, "note": note}
        self.rows.setdefault(section, []).append(row)
        print(f"{section:<10} {what:<44} {figure:>10.4g} {unit:<12} {note}", flush=True)


def seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time that a call takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def texts(count: int) -> list[str]:
    """Generated documents of about 10 kB."""
    return [render(draw_model(seed, LONG), draw_layout(Random(seed))) for seed in range(count)]


# Parsing ---------------------------------------------------------------------------------------------------------


def parsing(results: Results, pages: list[str]) -> None:
    """The parser whole, by stage, and beside word segmentation and eyecite."""
    size = sum(len(page.encode()) for page in pages)
    letters = sum(map(len, pages))
    chithi.parse(pages[0])
    documents: list[chithi.Document] = []
    whole = seconds(lambda: documents.extend(map(chithi.parse, pages)))
    results.add("parse", "documents", len(pages) / whole, "documents/s")
    results.add("parse", "text", size / 1e6 / whole, "MB/s")
    spent = _stages(results, pages)
    citations = sum(len(document.citations) for document in documents)

    def beside(name: str, other: float, length: int) -> None:
        ratio = (other / length) / (whole / letters)
        results.add("parse", name, length / 1e6 / other, "M letters/s", f"Chithi: {ratio:.2f} times as fast")

    if installed("underthesea"):
        from underthesea import word_tokenize

        sample = pages[: max(1, len(pages) // 5)]
        word_tokenize(sample[0])
        beside("underthesea word_tokenize", seconds(lambda: [word_tokenize(p) for p in sample]), sum(map(len, sample)))
    if installed("eyecite"):
        from eyecite import get_citations

        english = english_pages(len(pages), letters // len(pages), citations // len(pages))
        found: list[Any] = list(get_citations(english[0]))
        found.clear()
        took = seconds(lambda: found.extend(c for page in english for c in get_citations(page)))
        read = sum(map(len, english))
        beside("eyecite, English", took, read)
        ratio = (took / read) / (spent["citations"] / letters)
        note = f"{ratio:.2f} times as fast as eyecite: the same task, and relations and ids as well"
        results.add("parse", "citations alone", letters / 1e6 / spent["citations"], "M letters/s", note)
        results.add("parse", "citations in the Vietnamese text", citations, "")
        results.add("parse", "citations that eyecite found", len(found), "")


def _stages(results: Results, pages: list[str]) -> dict[str, float]:
    """Seconds that each stage takes over all pages."""
    spent = dict.fromkeys(("clean text", "structure", "citations", "deadlines", "assignments"), 0.0)
    for page in pages:
        clock = time.process_time
        start = clock()
        source = source_of_text(page)
        cleaned = clock()
        structure = read_structure(source)
        reading = Reading(source.text, structure.header, structure.passages)
        outlined = clock()
        citations, _ = find_citations(reading)
        cited = clock()
        deadlines = find_deadlines(reading, citations)
        timed = clock()
        find_assignments(reading, citations, deadlines)
        told = clock()
        for name, took in zip(
            spent, (cleaned - start, outlined - cleaned, cited - outlined, timed - cited, told - timed), strict=True
        ):
            spent[name] += took
    for name, took in spent.items():
        share = f"{100 * took / sum(spent.values()):.0f} % of the time"
        results.add("parse", f"stage: {name}", 1000 * took / len(pages), "ms/document", share)
    return spent


def english_pages(count: int, letters: int, citations: int) -> list[str]:
    """English prose of the given length with the given number of case citations a page."""
    rng = Random(1)
    plain = (
        "The committee reviewed the report and asked the departments to complete the outstanding work on schedule. ",
        "Each agency shall publish the list of delayed projects and the reasons for the delay on its own page. ",
        "Nothing in this section limits the duty of the inspector to keep records of every visit. ",
    )
    names = ("Smith", "Jones", "Miller", "Baker", "Cooper", "Turner", "Walker")
    pages = []
    for _ in range(count):
        cited = [
            f"See {rng.choice(names)} v. {rng.choice(names)}, {rng.randint(100, 560)} U.S. {rng.randint(1, 900)} "
            f"({rng.randint(1950, 2015)}). "
            for _ in range(citations)
        ]
        room = max(0, letters - sum(map(len, cited)))
        prose: list[str] = []
        while sum(map(len, prose)) < room:
            prose.append(rng.choice(plain))
        step = max(1, len(prose) // max(1, citations))
        for position, sentence in enumerate(cited):
            prose.insert(min(len(prose), position * (step + 1)), sentence)
        pages.append("".join(prose))
    return pages


# Indexing and searching ------------------------------------------------------------------------------------------


def queries(pages: list[str]) -> list[str]:
    """Runs of two to six words that stand in some document, without accents."""
    rng = Random(5)
    found: list[str] = []
    while len(found) < QUERIES:
        words = re.findall(r"[^\W\d_]+", rng.choice(pages))
        start = rng.randrange(max(1, len(words) - 6))
        found.append(fold(" ".join(words[start : start + rng.randint(2, 6)])))
    return found


def searching(results: Results, pages: list[str], folder: Path) -> None:
    """Building an index of the pages and asking it, for Chithi and its peers."""
    size = sum(len(page.encode()) for page in pages) / 1e6
    asked = queries(pages)
    engines: dict[str, tuple[Callable[[], object], Callable[[str], object]]] = {
        "Chithi": _own(pages, folder / "chithi"),
        "SQLite FTS5": _fts5(pages, folder / "fts5.sqlite3"),
        "Whoosh, default analyser with positions": _plain_whoosh(pages, folder / "whoosh"),
    }
    if installed("tantivy"):
        engines["tantivy"] = _tantivy(pages, folder / "tantivy")
    built, answered = {}, {}
    for name, (build, ask) in engines.items():
        built[name] = seconds(build)
        for query in asked[:20]:
            ask(query)
        answered[name] = sorted(1000 * seconds(lambda a=ask, q=query: a(q)) for query in asked)  # type: ignore[misc]
    for name, took in built.items():
        ratio = "" if name == "Chithi" else f"Chithi: {took / built['Chithi']:.2f} times as fast"
        results.add("index", name, size / took, "MB/s", ratio)
    own = statistics.median(answered["Chithi"])
    for name, times in answered.items():
        median, late = statistics.median(times), times[int(0.95 * len(times))]
        ratio = "" if name == "Chithi" else f"Chithi: {median / own:.2f} times as fast"
        results.add("query", f"{name}, median", median, "ms", ratio)
        results.add("query", f"{name}, 95th percentile", late, "ms")


def _own(pages: list[str], folder: Path) -> tuple[Callable[[], object], Callable[[str], object]]:
    index = WhooshEngine().create(folder)

    def build() -> None:
        for number, page in enumerate(pages):
            index.add(number + 1, page, None)
        index.commit(len(pages))

    def ask(query: str) -> object:
        words = read_query(query).words
        return rank(index.search(terms(words)), len({folded for folded, _ in words}))[0][:10]

    return build, ask


def _fts5(pages: list[str], file: Path) -> tuple[Callable[[], object], Callable[[str], object]]:
    base = sqlite3.connect(file)
    base.execute("CREATE VIRTUAL TABLE page USING fts5(text, tokenize='unicode61 remove_diacritics 2')")

    def build() -> None:
        with base:
            base.executemany("INSERT INTO page(text) VALUES (?)", [(unaccent(page),) for page in pages])

    def ask(query: str) -> object:
        words = " OR ".join(f'"{word}"' for word in query.split())
        return base.execute("SELECT rowid FROM page WHERE page MATCH ? ORDER BY rank LIMIT 10", (words,)).fetchall()

    return build, ask


def _plain_whoosh(pages: list[str], folder: Path) -> tuple[Callable[[], object], Callable[[str], object]]:
    from whoosh import index as whoosh
    from whoosh.fields import TEXT, Schema
    from whoosh.qparser import OrGroup, QueryParser

    folder.mkdir()
    index = whoosh.create_in(str(folder), Schema(text=TEXT(phrase=True)))
    parse = QueryParser("text", index.schema, group=OrGroup).parse

    def build() -> None:
        writer = index.writer(limitmb=256)
        for page in pages:
            writer.add_document(text=unaccent(page))
        writer.commit()

    def ask(query: str) -> object:
        with index.searcher() as searcher:
            return [hit.docnum for hit in searcher.search(parse(query), limit=10)]

    return build, ask


def _tantivy(pages: list[str], folder: Path) -> tuple[Callable[[], object], Callable[[str], object]]:
    import tantivy

    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False)
    index = tantivy.Index(builder.build(), path=str(folder))

    def build() -> None:
        writer = index.writer(num_threads=1)
        for page in pages:
            writer.add_document(tantivy.Document(text=unaccent(page)))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()

    def ask(query: str) -> object:
        return index.searcher().search(index.parse_query(query, ["text"]), 10).hits

    return build, ask


# Whole commands --------------------------------------------------------------------------------------------------


def adding(results: Results, pages: list[str], folder: Path) -> None:
    """Files into a knowledge base, end to end, on all cores."""
    files = folder / "files"
    files.mkdir()
    size = sum((files / f"{n}.txt").write_bytes(page.encode()) for n, page in enumerate(pages)) / 1e6
    took, peak = _command("add", "--kb", str(folder / "kb"), str(files))
    results.add("add", "documents", len(pages) / took, "documents/s", f"{os.cpu_count()} cores, wall clock")
    results.add("add", "text", size / took, "MB/s")
    results.add("memory", f"peak of one process, add of {size:.1f} MB", peak, "MB")
    took, peak = _command("parse", "--format", "jsonl", str(files / "0.txt"))
    results.add("memory", "peak, parse of one document", peak, "MB")
    for name, arguments in {
        "chithi --help": ("--help",),
        "chithi search": ("search", "--kb", str(folder / "kb"), "phong chong thien tai"),
        "chithi parse": ("parse", str(files / "0.txt")),
    }.items():
        best = min(_command(*arguments)[0] for _ in range(5))
        results.add("start", name, 1000 * best, "ms", "best of five, wall clock")
    bare = min(_process("-c", "pass")[0] for _ in range(5))
    results.add("start", "python -c pass", 1000 * bare, "ms", "the interpreter itself")


def _command(*arguments: str) -> tuple[float, float]:
    return _process("-m", "chithi", *arguments)


_WATCHED = """
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
took = time.perf_counter() - start
print(took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode, done.stderr.decode()[-300:])
"""


def _process(*arguments: str) -> tuple[float, float]:
    """Seconds by the clock and peak memory (MB of the largest process) of a Python command."""
    # As an installation is: modules are compiled once, not at each start.
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    watched = subprocess.run(
        [sys.executable, "-c", _WATCHED, *arguments], capture_output=True, text=True, check=True, env=compiled
    )
    took, kilobytes, status, *message = watched.stdout.split(maxsplit=3)
    if status != "0":
        raise RuntimeError(f"{arguments} ended with {status}: {message}")
    unit = 1 if sys.platform == "darwin" else 1024
    return float(took), int(kilobytes) * unit / 1e6


# Reporting -------------------------------------------------------------------------------------------------------


def installed(name: str) -> bool:
    """Whether a peer is there; its absence is said once."""
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        print(f"{name} is not installed and left out: pip install 'chithi[bench]'", file=sys.stderr)
        return False
    return True


def circumstances(pages: list[str]) -> dict[str, str]:
    """Machine and versions, without names of hosts and folders."""
    versions = {}
    for name in ("chithi", "underthesea", "eyecite", "whoosh3", "tantivy", "spacy"):
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return {
        "machine": f"{os.cpu_count()} cores, {platform.machine()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        **versions,
        "documents": f"{len(pages)}, {sum(len(p.encode()) for p in pages) / len(pages) / 1000:.1f} kB each",
    }


def as_table(results: Results, around: dict[str, str]) -> str:
    """The figures as a Markdown table."""
    lines = ["| | what | figure | | |", "|---|---|---:|---|---|"]
    for section, rows in results.rows.items():
        for row in rows:
            lines.append(f"| {section} | {row['what']} | {row['figure']:g} | {row['unit']} | {row['note']} |")
    said = ", ".join(f"{key} {value}" for key, value in around.items())
    return "\n".join(lines) + f"\n\nMeasured with: {said}.\n"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    parser.add_argument("--docs", action="store_true", help="write the table into docs/benchmarks.md")
    arguments = parser.parse_args()
    pages, results = texts(arguments.documents), Results()
    with tempfile.TemporaryDirectory() as folder:
        parsing(results, pages)
        searching(results, pages, Path(folder))
        adding(results, pages, Path(folder))
    around = circumstances(pages)
    if arguments.json:
        written = {"with": around, "figures": results.rows}
        arguments.json.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", "utf-8")
    if arguments.docs:
        before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{as_table(results, around)}{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
