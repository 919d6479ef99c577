"""From ranked documents to hits: facts, the item that matched, a snippet with its words marked."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from chithi.index.search.analysis import form_of
from chithi.index.search.hits import Hit, Span
from chithi.index.search.passages import Passages
from chithi.index.search.port import Ranked
from chithi.index.search.query import Words
from chithi.index.search.snippets import Snippet, cut
from chithi.index.search.texts import Texts

_GAP = 3  # characters between highlighted words that stand together
_DATE = re.compile(r"\W+(?:tháng|năm)\W+")  # what parts the figures of a date


class Shown(NamedTuple):
    """What hits show of a query: its passages, all its words and those said instead, folded words that were typed, and
    each thing said instead as a whole.
    """

    passages: Passages
    words: Words
    typed: frozenset[str]
    others: Sequence[Words] = ()


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
                highlights=_marked(snippet, shown),
            )
        )
    return tuple(hits)


def _marked(snippet: Snippet, shown: Shown) -> tuple[Span, ...]:
    """The highlights: words that were typed where they stand together, what is said instead where all of it stands.

    A typed word alone is marked when the snippet does not have it in company, and it is a rare one or nothing else is.
    """
    spans = snippet.highlights
    words = [form_of(snippet.text[start:end])[0] for start, end in spans]
    meant = shown.typed.union(other[0][0] for other in shown.others if len(other) == 1)
    kept: set[int] = set()
    for n in range(len(spans)):
        if n and words[n] in meant and words[n - 1] in meant and _together(snippet, n):
            kept |= {n - 1, n}
        for other in shown.others:
            whole = range(n, n + len(other))
            if words[n : n + len(other)] == [folded for folded, _ in other] and all(
                _together(snippet, m) for m in whole[1:]
            ):
                kept.update(whole)
    units = {words[n] for n in kept}
    for n, word in enumerate(words):
        if word in shown.typed and word not in units and (not units or shown.passages.is_rare(word)):
            kept.add(n)
    return tuple(spans[n] for n in sorted(kept))


def _together(snippet: Snippet, n: int) -> bool:
    """Whether a highlight follows the one before it at once, or with only a word of a date between."""
    start, stop = snippet.highlights[n - 1][1], snippet.highlights[n][0]
    return stop - start <= _GAP or _DATE.fullmatch(snippet.text, start, stop) is not None
