"""Speed of the search index against plain Whoosh and SQLite FTS5: same documents, same queries, one run.

    python benchmarks/search_speed.py [--documents 2000]

The documents are the real ones beside the checkout, repeated with shuffled paragraphs up to the number asked for.
Printed are indexing in MB/s, and the time of a warm query (median and 95th percentile) for queries of two to six words,
typed without accents; with ratios to FTS5, which counts as 1.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from whoosh import index as whoosh
from whoosh.analysis import RegexTokenizer
from whoosh.fields import TEXT, Schema
from whoosh.qparser import QueryParser

from chithi.corpus.vietnamese import compose, fold, unaccent
from chithi.index.search.query import read_query, terms
from chithi.index.search.ranking import rank
from chithi.index.search.whoosh_index import WhooshEngine

ROOT = Path(__file__).resolve().parents[1]


def texts(count: int) -> Iterator[str]:
    """Real documents, then copies of them with their paragraphs in another order."""
    folder = Path(os.environ.get("CHITHI_SHARED") or ROOT.parent / "shared") / "bulk"
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    if not files:
        sys.exit("needs the real documents (CHITHI_SHARED, default ../shared), which do not ship")
    originals = [compose(file.read_text("utf-8", "replace")) for file in files]
    chance = random.Random(3)
    for n in range(count):
        text = originals[n % len(originals)]
        if n >= len(originals):
            lines = text.splitlines()
            chance.shuffle(lines)
            text = "\n".join(lines)
        yield text


def queries(sources: list[str], count: int) -> list[str]:
    """Runs of two to six words that stand in some document, without accents."""
    chance = random.Random(5)
    found = []
    while len(found) < count:
        words = re.findall(r"[^\W\d_]+", chance.choice(sources))
        if len(words) > 20:
            start = chance.randrange(len(words) - 6)
            found.append(fold(" ".join(words[start : start + chance.randint(2, 6)])))
    return found


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time that a call takes: other programs on the machine do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--queries", type=int, default=200)
    options = parser.parse_args()
    sources = list(texts(options.documents))
    size = sum(len(text.encode()) for text in sources) / 1e6
    typed = queries(sources, options.queries)
    folder = Path(tempfile.mkdtemp())

    own = WhooshEngine().create(folder / "chithi")

    def add_own() -> None:
        for number, text in enumerate(sources):
            own.add(number + 1, text, None)
            if number % 1500 == 1499:
                own.commit(number)
        own.commit(len(sources))

    def search_own(query: str) -> object:
        words = read_query(query).words
        return rank(own.search(terms(words)), len({folded for folded, _ in words}))[0][:10]

    (folder / "whoosh").mkdir()
    plain = whoosh.create_in(str(folder / "whoosh"), Schema(text=TEXT(RegexTokenizer(), phrase=True)))

    def add_plain() -> None:
        writer = plain.writer(limitmb=256)
        for text in sources:
            writer.add_document(text=unaccent(text).lower())
        writer.commit()

    db = sqlite3.connect(folder / "fts5.sqlite3")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='unicode61 remove_diacritics 2')")

    def add_fts5() -> None:
        with db:
            db.executemany("INSERT INTO t(text) VALUES (?)", [(unaccent(text),) for text in sources])

    def search_fts5(query: str, join: str) -> object:
        words = join.join(f'"{word}"' for word in query.split())
        return db.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10", (words,)).fetchall()

    def phrase_fts5(query: str) -> object:
        return db.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10", (f'"{query}"',)).fetchall()

    print(f"{len(sources)} documents, {size:.1f} MB, {len(typed)} queries")
    indexing = {"chithi": timed(add_own), "whoosh": timed(add_plain), "fts5": timed(add_fts5)}
    for name, seconds in indexing.items():
        print(f"index {name:14} {size / seconds:6.2f} MB/s   {indexing['fts5'] / seconds:5.2f} x fts5")
    with plain.searcher() as searcher:
        parse = QueryParser("text", plain.schema).parse
        engines: dict[str, Callable[[str], object]] = {
            "fts5 any": lambda q: search_fts5(q, " OR "),
            "fts5 all": lambda q: search_fts5(q, " AND "),
            "fts5 phrase": phrase_fts5,
            "chithi": search_own,
            "whoosh all": lambda q: list(searcher.search(parse(q), limit=10)),
            "whoosh phrase": lambda q: list(searcher.search(parse(f'"{q}"'), limit=10)),
        }
        base = None
        for name, search in engines.items():
            for query in typed[:20]:
                search(query)
            times = sorted(timed(lambda s=search, q=query: s(q)) * 1000 for query in typed)  # type: ignore[misc]
            median, p95 = statistics.median(times), times[int(len(times) * 0.95)]
            base = base or p95
            print(f"query {name:14} {median:6.2f} ms median {p95:7.2f} ms p95   {p95 / base:5.2f} x fts5 any")


if __name__ == "__main__":
    main()
