"""What people type: is the document that they mean found?

    python -m benchmarks.requests [--base DIR] [--misses]

The requests in `requests.jsonl` were written by hand from reading the real documents beside the checkout, in eight styles:
accents left out or typed, slips of the pen, everyday words, abbreviations, dates and hours in another form, numbers run
together, who must do what, and what is said in one item of a long document. Printed are MRR@10 and success@10 of each
style; a figure below its target is marked `!` and makes the exit status 1.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import chithi

ROOT = Path(__file__).resolve().parents[1]
REQUESTS = Path(__file__).with_suffix(".jsonl")
OVER_ALL, EACH_STYLE = 0.85, 0.75
PAGE = 10


def ranks(search: Callable[[str], list[str]], requests: list[dict[str, str]]) -> list[int | None]:
    """The place of each request's document among the first ten, from 1; None when it is not there."""
    found = []
    for request in requests:
        names = search(request["request"])
        found.append(names.index(request["file"]) + 1 if request["file"] in names else None)
    return found


def search_in(base: chithi.KnowledgeBase) -> Callable[[str], list[str]]:
    """Search that gives file names; documents read from several files count once for each."""

    def search(query: str) -> list[str]:
        return [Path((hit.path or "").partition("#")[0]).name for hit in base.search(query, limit=PAGE).hits]

    return search


def main() -> int:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, help="knowledge base to keep the parsed documents in")
    parser.add_argument("--requests", type=Path, default=REQUESTS, help="another file of requests")
    parser.add_argument("--misses", action="store_true", help="also what was not in the first place")
    options = parser.parse_args()
    folder = Path(os.environ.get("CHITHI_SHARED") or ROOT.parent / "shared") / "bulk"
    if not folder.is_dir():
        sys.exit("needs the real documents (CHITHI_SHARED, default ../shared), which do not ship")
    requests = [json.loads(line) for line in options.requests.read_text("utf-8").splitlines()]
    with chithi.open(options.base or Path(tempfile.mkdtemp()) / "kb") as base:
        if not base.stats()["documents"]:
            base.add([folder])
        search = search_in(base)
        places = ranks(search, requests)
        if options.misses:
            for request, place in zip(requests, places, strict=True):
                if place != 1:
                    print(f"{place or '-':>3} {request['style']:14} {request['request']}\n{'':18} {request['file']}")
                    print(f"{'':18} got {search(request['request'])[:1]}")
    by_style: dict[str, list[int | None]] = defaultdict(list)
    for request, place in zip(requests, places, strict=True):
        by_style[request["style"]].append(place)
    low = False
    print(f"{len(requests)} requests\n{'style':16}{'requests':>8}{'MRR@10':>9}{'success@10':>12}")
    for style, found in (*by_style.items(), ("all", places)):
        mrr = sum(1 / place for place in found if place) / len(found)
        success = sum(place is not None for place in found) / len(found)
        missed = mrr < (OVER_ALL if style == "all" else EACH_STYLE)
        low |= missed
        print(f"{style:16}{len(found):>8}{mrr:>9.3f}{success:>12.2f}{' !' if missed else ''}")
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
