"""From ranked documents to hits: facts, the item that matched, a snippet with its words marked."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from chithi.index.search.analysis import form_of
from chithi.index.search.hits import Hit, Span
from chithi.index.search.passages import Passages
from chithi.index.search.query import Words
from chithi.index.search.ranking import Ranked
from chithi.index.search.snippets import Snippet, cut
from chithi.index.search.texts import Texts

_GAP = 3  # characters between highlighted words that stand together


class Shown(NamedTuple):
    """What hits show of a query: its passages, all its words and those said instead, folded words that were typed."""

    passages: Passages
    words: Words
    typed: frozenset[str]


def hits_of(db: sqlite3.Connection, texts: Texts, page: Ranked, shown: Shown) -> tuple[Hit, ...]:
    """The hits of a page.

    Args:
        db: the store's connection.
        texts: of the documents.
        page: ranked documents.
        shown: of the query.
    """
    rows = [row for row, _ in page]
    hits = []
    for (row, score), facts, (_, places) in zip(page, texts.facts(rows), texts.places(rows), strict=True):
        (body,) = db.execute("SELECT min(start) FROM items WHERE document = ?", (row,)).fetchone()
        snippet = cut(texts.text(row), places, shown.words, shown.passages, body or 0)
        item = None
        if snippet.highlights:
            item = db.execute(
                "SELECT path FROM items WHERE document = ? AND start <= ? AND stop > ? ORDER BY position DESC LIMIT 1",
                (row, snippet.anchor, snippet.anchor),
            ).fetchone()
        hits.append(
            Hit(
                **facts._asdict(),
                score=round(score, 4),
                item=item[0] if item else None,
                snippet=snippet.text,
                highlights=_marked(snippet, shown.typed),
            )
        )
    return tuple(hits)


def _marked(snippet: Snippet, typed: frozenset[str]) -> tuple[Span, ...]:
    """The highlights: words that were typed, and those said instead where two of them stand together."""
    spans = snippet.highlights
    kept = []
    for n, (start, end) in enumerate(spans):
        beside = (n and start - spans[n - 1][1] <= _GAP) or (n + 1 < len(spans) and spans[n + 1][0] - end <= _GAP)
        if beside or form_of(snippet.text[start:end])[0] in typed:
            kept.append((start, end))
    return tuple(kept)
