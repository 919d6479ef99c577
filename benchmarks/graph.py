"""Speed and memory of the graph: trace, cites, audit and the whole graph over a base of made-up documents.

    python -m benchmarks.graph [--documents 100000] [--citations 10] [--keep FOLDER]

The documents go into the store without the search index, which these commands never open. One in a hundred citations
replaces or abolishes, two in a hundred amend; laws that are not in the base are cited by most of the documents.
Times are those of the processor: the machine may have other work to do.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import chithi
from chithi.index.graph.linking import link
from chithi.index.graph.timeline import TOUCHING
from chithi.index.storage.prepared import prepare
from chithi.index.storage.store import Store

ISSUER = "Ủy ban nhân dân tỉnh Hưng Lam"
LAWS = 40
DAYS = 7000
_RELATIONS = (
    ("legal_basis",) * 40 + ("cites",) * 40 + ("implements",) * 15 + ("amends",) * 2 + ("replaces", "abolishes")
)


def day_of(n: int, count: int) -> str:
    """Documents are numbered in the order of their dates, over some twenty years."""
    return time.strftime("%Y-%m-%d", time.gmtime(1_100_000_000 + n * DAYS // count * 86400))


def documents(count: int, citations: int) -> Iterator[str]:
    """The JSON of each document."""
    chance = random.Random(1)
    for n in range(count):
        yield json.dumps(_document(n, count, citations, chance), ensure_ascii=False)


def _symbol(n: int) -> str:
    return f"{n}/QĐ-UBND"


def _id(n: int, count: int) -> str:
    return f"/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-hung-lam/{day_of(n, count)}/{n}-qd-ubnd"


def _document(n: int, count: int, citations: int, chance: random.Random) -> dict[str, Any]:
    cited = []
    for _ in range(citations):
        law = chance.random() < 0.3 or n == 0
        other = chance.randrange(LAWS) if law else int(n * (1 - chance.random() ** 3))
        relation = "legal_basis" if law else chance.choice(_RELATIONS)
        symbol = f"{other}/2015/QH13" if law else _symbol(other)
        day = "2015-06-19" if law else day_of(other, count)
        cited.append(
            {
                "text": symbol, "span": [0, 1], "item": "1", "part": "body", "form": "full",
                "type": "Luật" if law else "QĐ", "number": str(other), "symbol": symbol, "date": day,
                "issuer": "Quốc hội" if law else ISSUER, "title": None, "pinpoint": None, "relation": relation,
                "scope": "part" if relation == "amends" else "whole", "nested_in": None,
                "evidence": f"Căn cứ Quyết định số {symbol} ngày {day} về việc thực hiện nhiệm vụ được giao.",
                "rule": "bench", "id": f"/akn/vn/act/luat/quoc-hoi/{day}/{other}-2015-qh13" if law else _id(other, count),
                "reason": None,
            }
        )  # fmt: skip
    task = {
        "item": "1", "text": "Sở Y tế", "span": [0, 1], "assignee": "Sở Y tế", "assignee_key": "so-y-te",
        "kind": "body", "role": "lead", "action": "báo cáo kết quả", "assigned_by": ISSUER, "deadlines": [0],
        "rule": "bench",
    }  # fmt: skip
    due = day_of(min(n + count // 20, count), count)
    text = f"Quyết định {_symbol(n)}"
    return {
        "schema_version": "1.0", "id": _id(n, count), "text": text,
        "source": {
            "path": f"{n}.txt", "media_type": "text/plain", "encoding": "utf-8",
            "sha256": hashlib.sha256(text.encode()).hexdigest(), "bytes": len(text),
        },
        "header": {
            "family": "state", "type": "QĐ", "type_name": "Quyết định", "number": str(n), "symbol": _symbol(n),
            "issuer": ISSUER, "issuer_key": "uy-ban-nhan-dan-tinh-hung-lam", "place": "Hưng Lam",
            "date": day_of(n, count), "subject": f"việc số {n}", "addressees": [], "recipients": [], "signature": None,
            "urgency": None, "secrecy": None, "effective_date": None, "spans": {},
        },
        "items": [], "citations": cited, "assignments": [task],
        "deadlines": [
            {"item": "1", "text": due, "span": [0, 1], "kind": "by", "value": due, "due": due, "after": None, "rule": "bench"}
        ],
        "warnings": [],
    }  # fmt: skip


def build(folder: Path, count: int, citations: int) -> None:
    """Put the documents into a store and link them, as `chithi add` does without parsing and indexing."""
    store = Store.open(folder, create=True)
    store.db.execute("PRAGMA synchronous = OFF")
    batch: list[str] = []

    def put() -> None:
        with store.transaction() as changes:
            for text in batch:
                document = json.loads(text)
                store.put(document["source"]["path"], document["source"]["sha256"], (prepare(text),))
            link(store, changes)
        batch.clear()

    for text in documents(count, citations):
        batch.append(text)
        if len(batch) == 500:
            put()
    put()
    store.close()


def seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time that a call takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def memory() -> float:
    """Peak of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(folder: Path, count: int) -> None:
    """Print the figures."""
    chance = random.Random(2)
    asked = [_id(chance.randrange(count), count) for _ in range(200)]
    with chithi.open(folder) as base:
        numbers = base.stats()
        print(f"{numbers['documents']:,} documents, {numbers['edges']:,} relations, {numbers['stubs']:,} only cited")
        for name, ask in (("trace", base.trace), ("cites", base.cites), ("status", base.status)):
            for id in asked[:20]:
                ask(id)
            times = sorted(1000 * seconds(lambda id=id, ask=ask: ask(id)) for id in asked)  # type: ignore[misc]
            print(
                f"{name}: median {statistics.median(times):.1f} ms, 95 % {times[190]:.1f} ms, most {times[-1]:.1f} ms"
            )
        law = "/akn/vn/act/luat/quoc-hoi/2015-06-19/0-2015-qh13"
        count = sum(map(len, base.cites(law).incoming.values()))
        for name, ask in (("trace", base.trace), ("cites", base.cites)):
            times = [1000 * seconds(lambda ask=ask: ask(law)) for _ in range(7)]  # type: ignore[misc]
            print(f"{name} of the most cited law ({count:,} relations): median {statistics.median(times):.0f} ms")
        print(f"peak memory so far: {memory():.0f} MB", flush=True)
        start = time.process_time()
        findings = base.audit(as_of="2024-01-01").findings
        print(f"audit: {time.process_time() - start:.1f} s, {len(findings):,} findings, peak memory {memory():.0f} MB")
    del findings


def measure_whole(folder: Path) -> None:
    """Print the figures of the whole graph, its edges left in the store; in a process of its own, for its memory."""
    with chithi.open(folder) as base:
        for name, relations in (("whole graph", ()), (f"whole graph of {', '.join(TOUCHING)}", TOUCHING)):
            start = time.process_time()
            network = base.graph(relations=relations, stored=True)
            edges = sum(1 for _ in network.edges)
            took = time.process_time() - start
            print(f"{name}: {took:.1f} s, {len(network.nodes):,} nodes, {edges:,} edges, peak memory {memory():.0f} MB")
            del network


def main() -> None:
    """Build, unless the folder is kept from an earlier run, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--citations", type=int, default=10, help="of each document")
    parser.add_argument("--keep", type=Path, help="folder of the base; used as it is when it is there")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = wanted.keep or Path(scratch) / "kb"
        if not folder.exists():
            print(f"built in {seconds(lambda: build(folder, wanted.documents, wanted.citations)):.0f} s", flush=True)
        for work, arguments in ((measure, (folder, wanted.documents)), (measure_whole, (folder,))):
            process = multiprocessing.get_context("spawn").Process(target=work, args=arguments)
            process.start()
            process.join()


if __name__ == "__main__":
    main()
