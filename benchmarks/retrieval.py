"""Known-item search: is a document found by a piece of its subject?

    python benchmarks/retrieval.py [--words] [--queries 3]

For each real document beside the checkout that has a subject, pieces of 4 to 7 syllables of it are typed: with accents,
without, and with one typing error. The index holds the body only (the subject is cut out, so that the words must be found
in what the document says), or all of it. Printed are MRR@10 and success@10 for Chithi's ranking and for baselines:

- syllables: folded syllables, BM25;
- fts5: SQLite's FTS5 with diacritics removed, all words wanted, or any when none has all;
- words (`--words`): underthesea's word segmentation, BM25 (slow).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import re
import sqlite3
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import chithi
from chithi.corpus.vietnamese import fold
from chithi.index.search import analysis
from chithi.index.search.query import read_query, terms
from chithi.index.search.ranking import rank
from chithi.index.search.whoosh_index import WhooshEngine

ROOT = Path(__file__).resolve().parents[1]
Search = Callable[[str], list[int]]


def documents(cache: Path | None) -> list[tuple[str, str, int]]:
    """(text, subject, end of the header) of each real document that has a subject of eight syllables or more."""
    folder = Path(os.environ.get("CHITHI_SHARED") or ROOT.parent / "shared") / "bulk"
    if not folder.is_dir():
        sys.exit("needs the real documents (CHITHI_SHARED, default ../shared), which do not ship")
    base_folder = cache or Path(tempfile.mkdtemp()) / "kb"
    with chithi.open(base_folder) as base:
        if not base.stats()["documents"]:
            base.add([folder])
        found = []
        for node in sorted(base.documents(), key=lambda node: node.id):
            document = json.loads(base.get(node.id).json)
            span = document["header"]["spans"].get("subject")
            if span and node.subject and len(analysis.forms(node.subject)) >= 8:
                found.append((document["text"], node.subject, span[1]))
    return found


def pieces(subjects: list[str], each: int, seed: int = 7) -> list[tuple[str, int]]:
    """(query, number of the document): pieces of 4 to 7 syllables that stand in one subject only."""
    chance = random.Random(seed)
    folded = [" ".join(f for f, _ in analysis.forms(subject)) for subject in subjects]
    found = []
    for number, subject in enumerate(subjects):
        words = re.findall(r"[^\W_]+", subject)
        for _ in range(each):
            size = chance.randint(4, 7)
            start = chance.randint(0, max(0, len(words) - size))
            piece = " ".join(words[start : start + size]).lower()
            if sum(fold(piece) in other for other in folded) == 1:
                found.append((piece, number))
    return found


def with_error(query: str, chance: random.Random) -> str:
    """The query with one letter of one word left out, doubled, exchanged with its neighbour or mistyped."""
    words = query.split()
    long = [n for n, word in enumerate(words) if len(word) > 2 and word.isalpha()]
    if not long:
        return query
    n = chance.choice(long)
    word = words[n]
    at = chance.randrange(1, len(word))
    words[n] = chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
            word[:at] + chance.choice("aeinhotcgu") + word[at + 1 :],
        )
    )
    return " ".join(words)


def chithi_index(texts: list[str], subjects: list[str | None]) -> Search:
    """Chithi's own engine and ranking."""
    index = WhooshEngine().create(Path(tempfile.mkdtemp()) / "index")
    for number, (text, subject) in enumerate(zip(texts, subjects, strict=True)):
        index.add(number + 1, text, subject)
    index.commit(1)

    def search(query: str) -> list[int]:
        words = read_query(query).words
        ranked, *_ = rank(index.search(terms(words)), len({folded for folded, _ in words}))
        return [row - 1 for row, _ in ranked[:10]]

    return search


def bm25(bags: list[list[str]], split: Callable[[str], list[str]]) -> Search:
    """Plain BM25 over bags of words."""
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    for number, bag in enumerate(bags):
        for term, n in Counter(bag).items():
            postings[term][number] = n
    mean = sum(map(len, bags)) / len(bags)

    def search(query: str) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for term in split(query):
            found = postings.get(term, {})
            idf = math.log(1 + (len(bags) - len(found) + 0.5) / (len(found) + 0.5))
            for number, n in found.items():
                scores[number] += idf * n * 2.2 / (n + 1.2 * (0.25 + 0.75 * len(bags[number]) / mean))
        return sorted(scores, key=lambda number: (-scores[number], number))[:10]

    return search


def fts5(texts: Iterable[str]) -> Search:
    """SQLite's own full-text search."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
    db.executemany("INSERT INTO t(rowid, text) VALUES (?, ?)", [(n + 1, text) for n, text in enumerate(texts)])

    def search(query: str) -> list[int]:
        words = [f'"{word}"' for word in query.split()]
        for join in (" AND ", " OR "):
            rows = db.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10", (join.join(words),))
            found = [row[0] - 1 for row in rows]
            if found:
                return found
        return []

    return search


def segmented(text: str) -> list[str]:
    """underthesea's words, folded."""
    from underthesea import word_tokenize

    return [fold(word) for word in word_tokenize(text)]


def measure(search: Search, queries: list[tuple[str, int]]) -> tuple[float, float]:
    """MRR@10 and success@10."""
    reciprocal, hits = 0.0, 0
    for query, number in queries:
        found = search(query)
        if number in found:
            hits += 1
            reciprocal += 1 / (found.index(number) + 1)
    return reciprocal / len(queries), hits / len(queries)


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", action="store_true", help="also underthesea's words (slow)")
    parser.add_argument("--queries", type=int, default=3, help="pieces of each subject (default 3)")
    parser.add_argument("--cache", type=Path, help="knowledge base to keep the parsed documents in")
    options = parser.parse_args()
    rows = documents(options.cache)
    subjects = [subject for _, subject, _ in rows]
    typed = pieces(subjects, options.queries)
    chance = random.Random(11)
    styles = {
        "accents": typed,
        "none": [(fold(query), number) for query, number in typed],
        "error": [(with_error(query, chance), number) for query, number in typed],
    }
    print(f"{len(rows)} documents, {len(typed)} queries; MRR@10 / success@10")
    print(f"{'index':6}{'engine':12}" + "".join(f"{style:>16}" for style in styles))
    for name in ("body", "full"):
        texts = [text[end:] if name == "body" else text for text, _, end in rows]
        engines: dict[str, Search] = {
            "chithi": chithi_index(texts, [None if name == "body" else subject for subject in subjects]),
            "syllables": bm25(
                [[f for f, _ in analysis.forms(t)] for t in texts], lambda q: [f for f, _ in analysis.forms(q)]
            ),
            "fts5": fts5(text.replace("đ", "d").replace("Đ", "D") for text in texts),
        }
        if options.words:
            engines["words"] = bm25([segmented(text) for text in texts], segmented)
        for engine, search in engines.items():
            cells = []
            for queries in styles.values():
                if engine == "fts5":
                    queries = [(query.replace("đ", "d"), number) for query, number in queries]
                cells.append("{:.3f} / {:.2f}".format(*measure(search, queries)))
            print(f"{name:6}{engine:12}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
