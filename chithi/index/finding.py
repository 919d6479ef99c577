"""Searching: query and filters -> ranked hits with snippets. The index proposes, the store decides."""

from __future__ import annotations

import math
import sqlite3

from chithi.index.filters import Filters, select
from chithi.index.graph import Graph
from chithi.index.lookup import Lookup
from chithi.index.equivalents import Table, equivalents
from chithi.index.expansion import Alternative, expand
from chithi.index.passages import Passages
from chithi.index.query import Plan, Query, bits_of, plan, read_query
from chithi.index.ranking import rank
from chithi.index.results import Hit, SearchResult
from chithi.index.search import Found, SearchIndex, Wanted
from chithi.index.snippets import cut, phrases_hold
from chithi.index.status import is_superseded

NUMBER_SCORE = 100.0  # of a document that was asked for by its number
SUPERSEDED = 0.8  # what is left of the score of a document that has ended
_RERANKED = 50
# Share of the score that the best passage makes, and how many documents are read for it.
TOGETHER = 0.5
_READ = 20
# A phrase is verified on the texts of so many documents at most, best first.
_VERIFIED = 2000


class Finder:
    """Searches a base as of a day.

    Args:
        db: the store's connection.
        index: the search index.
        graph: for ids, states and dates of hits.
    """

    def __init__(self, db: sqlite3.Connection, index: SearchIndex, graph: Graph) -> None:
        self._db = db
        self._index = index
        self._graph = graph

    def search(self, text: str, filters: Filters, limit: int, offset: int) -> SearchResult:
        """The page of hits for a query; see `KnowledgeBase.search`."""
        query = read_query(text)
        if not query.words and not query.without:
            rows = select(self._db, filters)
            return self._result(query, [(row, 0.0) for row in rows], None, limit, offset)
        allowed = set(select(self._db, filters)) if filters else None
        number = Lookup(self._db).by_number(text) if not query.phrases and not query.without else None
        if number and number.documents:
            ranked = [(row, NUMBER_SCORE) for row in number.documents if allowed is None or row in allowed]
            if ranked:
                return self._result(query, ranked, None, limit, offset)
        parts: tuple[int, ...] = ()
        if number is None and not query.phrases and not query.without:
            parts, whole = Lookup(self._db).by_parts(text, self._table())
            parts = tuple(row for row in parts if allowed is None or row in allowed)
            if parts and whole:
                return self._result(query, [(row, NUMBER_SCORE) for row in parts], None, limit, offset)
        ranked, hint = self._rank(query, allowed, limit + offset)
        if parts:
            ranked = [(row, NUMBER_SCORE) for row in parts] + [pair for pair in ranked if pair[0] not in parts]
        if number and number.key and ranked:
            ranked = [pair for pair in ranked if pair[0] in self._mentioning(number.key)] or ranked
            hint = "no document has this number; these mention it or come close"
        return self._result(query, ranked, hint, limit, offset)

    def _rank(self, query: Query, allowed: set[int] | None, most: int) -> tuple[list[tuple[int, float]], str | None]:
        others = expand(query.text, query.words, self._table(), self._index.frequency) if query.words else []
        plans = plan(query.words, query.phrases, others)
        wanted = plans.wanted
        n = len({folded for folded, _ in query.words})
        found = [f for f in self._index.search(wanted) if allowed is None or f.rowid in allowed]
        if query.phrases or query.without:
            found = self._verified(query, wanted, found, allowed)
        ranked, best = rank(found, n, plans.grants)
        hint = self._hint(query, best, n) if found else None
        return self._reranked(self._by_passage(query, others, plans, ranked), most), hint

    def _table(self) -> Table:
        return equivalents(self._db)

    def _by_passage(
        self, query: Query, others: list[Alternative], plans: Plan, ranked: list[tuple[int, float]]
    ) -> list[tuple[int, float]]:
        """The best ranked again: documents that say the thing in one place go before those that have its words."""
        if len(ranked) < 2:
            return ranked
        words = [folded for folded, _ in query.words]
        worth = {}
        total = self._index.total
        for one in plans.wanted:
            n = self._index.frequency(one.term)
            if n:
                worth[one.term] = max(one.boost, 0.3) * math.log(1 + (total - n + 0.5) / (n + 0.5))
        passages = Passages(words, others, worth)
        top = ranked[0][1]
        head = [
            (row, top * ((1 - TOGETHER) * score / top + TOGETHER * passages.best(self._text(row))))
            for row, score in ranked[:_READ]
        ]
        head.sort(key=lambda pair: (-pair[1], pair[0]))
        least = head[-1][1]
        return head + [(row, score * least / ranked[_READ - 1][1]) for row, score in ranked[_READ:]]

    def _mentioning(self, key: str) -> set[int]:
        rows = self._db.execute("SELECT document FROM citations WHERE number_key = ?", (key,))
        return {row[0] for row in rows}

    def _verified(
        self, query: Query, wanted: list[Wanted], found: list[Found], allowed: set[int] | None
    ) -> list[Found]:
        """Those that have all phrases and none of the unwanted words, in their text."""
        if not query.words:  # only words that must not be there
            rows = allowed if allowed is not None else select(self._db, Filters())
            found = [Found(row, 1.0, 0, False) for row in rows]
        needed = bits_of(query.phrases, wanted)
        found = sorted((f for f in found if f.words & needed == needed), key=lambda f: -f.score)
        return [f for f in found[:_VERIFIED] if phrases_hold(self._text(f.rowid), query)]

    def _reranked(self, ranked: list[tuple[int, float]], most: int) -> list[tuple[int, float]]:
        """Documents that have ended go down, but never out."""
        top = max(_RERANKED, most)
        head = []
        for row, score in ranked[:top]:
            ended = is_superseded(self._graph.node(self._id(row)).status)
            head.append((row, score * SUPERSEDED if ended else score))
        head.sort(key=lambda pair: (-pair[1], pair[0]))
        return head + ranked[top:]

    def _hint(self, query: Query, best: int, n: int) -> str | None:
        if best >= n:
            return None
        words = dict(query.words)
        missing = [typed for folded, typed in words.items() if not self._index.frequency(folded)]
        if missing:
            return f"no document has {', '.join(missing)}"
        return f"no document has all the words; the best have {best} of {n}"

    def _result(
        self, query: Query, ranked: list[tuple[int, float]], hint: str | None, limit: int, offset: int
    ) -> SearchResult:
        page = ranked[offset : offset + limit]
        weights = (
            {folded: 1.0 / (1 + self._index.frequency(folded)) ** 0.5 for folded, _ in query.words} if page else {}
        )
        hits = tuple(self._hit(row, score, query, weights) for row, score in page)
        return SearchResult(query.text, len(ranked), hits, hint)

    def _hit(self, row: int, score: float, query: Query, weights: dict[str, float]) -> Hit:
        node = self._graph.node(self._id(row))
        (body,) = self._db.execute("SELECT min(start) FROM items WHERE document = ?", (row,)).fetchone()
        snippet = cut(self._text(row), query, weights, body or 0)
        item = self._db.execute(
            "SELECT path FROM items WHERE document = ? AND start <= ? AND stop > ? ORDER BY position DESC LIMIT 1",
            (row, snippet.anchor, snippet.anchor),
        ).fetchone()
        return Hit(
            id=node.id,
            path=node.path,
            symbol=node.symbol,
            type=node.type,
            issuer=node.issuer,
            date=node.date,
            subject=node.subject,
            status=node.status,
            score=round(score, 4),
            item=item[0] if item and snippet.highlights else None,
            snippet=snippet.text,
            highlights=snippet.highlights,
        )

    def _id(self, row: int) -> str:
        return str(self._db.execute("SELECT id FROM documents WHERE rowid = ?", (row,)).fetchone()[0])

    def _text(self, row: int) -> str:
        return str(self._db.execute("SELECT text FROM texts WHERE document = ?", (row,)).fetchone()[0])
