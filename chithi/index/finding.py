"""Searching: query and filters -> ranked hits with snippets. The index proposes, the store decides."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chithi.index.analysis import form_of
from chithi.index.equivalents import Table, equivalents
from chithi.index.expansion import Alternative, expand
from chithi.index.facets import facets as count_facets
from chithi.index.filters import Filters, select
from chithi.index.graph import Graph
from chithi.index.lookup import Lookup
from chithi.index.passages import Passages
from chithi.index.query import Plan, Query, Words, bits_of, plan
from chithi.index.ranking import rank, recency
from chithi.index.results import Hit, SearchResult, Span
from chithi.index.search import Found, SearchIndex, Wanted
from chithi.index.snippets import Snippet, cut, phrases_hold
from chithi.index.status import is_superseded
from chithi.index.syntax import read_request
from chithi.index.timeline import TOUCHING

NUMBER_SCORE = 100.0  # of a document that was asked for by its number
SUPERSEDED = 0.8  # what is left of the score of a document that has ended
_RERANKED = 200  # documents whose age and state are looked at
# Share of the score that the best passage makes, and how many documents are read for it.
TOGETHER = 0.5
_READ = 12
# A phrase is verified on the texts of so many documents at most, best first.
_VERIFIED = 2000
_GAP = 3  # characters between highlighted words that stand together

Ranked = list[tuple[int, float]]  # (rowid, score), best first


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one branch of a query found; `query` has the words of its alternatives too, for the snippets."""

    query: Query
    ranked: Ranked
    hint: str | None = None
    suggestion: str | None = None


class Finder:
    """Searches a base as of a day.

    Args:
        db: the store's connection.
        index: the search index.
        graph: for ids, states and dates of hits.
        today: the day that documents' age refers to, ISO.
    """

    def __init__(self, db: sqlite3.Connection, index: SearchIndex, graph: Graph, today: str) -> None:
        self._db = db
        self._today = today
        self._index = index
        self._graph = graph
        self._known: Table | None = None

    def search(self, text: str, filters: Filters, limit: int, offset: int, *, facets: bool = False) -> SearchResult:
        """The page of hits for a query; see `KnowledgeBase.search`."""
        request = read_request(text)
        allowed = self._allowed(filters, request.filters)
        answers = [self._answer(query, allowed) for query in request.branches]
        answer = answers[0] if len(answers) == 1 else _either(answers)
        page = answer.ranked[offset : offset + limit]
        words = {folded for folded, _ in answer.query.words} if page else set()
        typed = frozenset(word for query in request.branches for word, _ in query.words)
        weights = {word: 1.0 / (1 + self._index.frequency(word)) ** 0.5 for word in words}
        return SearchResult(
            query=text,
            total=len(answer.ranked),
            hits=tuple(self._hit(row, score, answer.query, weights, typed) for row, score in page),
            hint="; ".join(filter(None, (request.hint, answer.hint))) or None,
            suggestion=answer.suggestion if len(answers) == 1 and request.filters == Filters() else None,
            offset=offset,
            facets=count_facets(self._db, self._graph, [row for row, _ in answer.ranked]) if facets else None,
        )

    def _allowed(self, *filters: Filters) -> list[int] | None:
        """Rowids that all filters let through, newest first; None when there are none to fit."""
        rows: list[int] | None = None
        for one in filters:
            if one:
                found = select(self._db, one)
                known = None if rows is None else set(rows)
                rows = [row for row in found if known is None or row in known]
        return rows

    def _answer(self, query: Query, within: list[int] | None) -> _Answer:
        if not query.words and not query.without:
            rows = within if within is not None else select(self._db, Filters())
            return _Answer(query, [(row, 0.0) for row in rows])
        allowed = None if within is None else set(within)
        asked = None
        close: tuple[int, ...] = ()
        if not query.phrases and not query.without:
            lookup = Lookup(self._db)
            asked = lookup.by_number(query.text)
            found: tuple[int, ...] = asked.documents if asked else ()
            if asked is None:
                found, whole = lookup.by_parts(query.text, self._table())
                found, close = (found, ()) if whole else ((), found)
            ranked = [(row, NUMBER_SCORE) for row in found if allowed is None or row in allowed]
            if ranked:
                return _Answer(query, ranked)
        answer = self._by_words(query, allowed)
        if close:
            first = [(row, NUMBER_SCORE) for row in close if allowed is None or row in allowed]
            answer = replace(answer, ranked=first + [pair for pair in answer.ranked if pair[0] not in close])
        if asked and asked.key and answer.ranked:
            mentioning = self._mentioning(asked.key)
            ranked = [pair for pair in answer.ranked if pair[0] in mentioning] or answer.ranked
            answer = replace(answer, ranked=ranked, hint="no document has this number; these mention it or come close")
        return answer

    def _by_words(self, query: Query, allowed: set[int] | None) -> _Answer:
        others = expand(query.text, query.words, self._table(), self._index.frequency) if query.words else []
        plans = plan(query.words, query.phrases, others)
        n = len({folded for folded, _ in query.words})
        found = [f for f in self._index.search(plans.wanted) if allowed is None or f.rowid in allowed]
        if query.phrases or query.without:
            found = self._verified(query, plans.wanted, found, allowed)
        ranked, best = rank(found, n, plans.grants)
        ranked = self._adjusted(self._by_passage(query, others, plans, ranked))
        corrections = [other for other in others if other.corrects]
        suggestion = _corrected(query.words, corrections) if corrections else None
        hint = self._hint(query, best, n, {other.first for other in corrections}) if found else None
        return _Answer(_with_others(query, others), ranked, hint, suggestion)

    def _table(self) -> Table:
        if self._known is None:
            self._known = equivalents(self._db)
        return self._known

    def _by_passage(self, query: Query, others: list[Alternative], plans: Plan, ranked: Ranked) -> Ranked:
        """The best ranked again: documents that say the thing in one place go before those that have its words."""
        # Two words have one pair, which the index knows of already.
        if len(ranked) < 2 or len(query.words) < 3:
            return ranked
        worth = {}
        total = self._index.total
        for one in plans.wanted:
            n = self._index.frequency(one.term)
            if n:
                worth[one.term] = one.boost * math.log(1 + (total - n + 0.5) / (n + 0.5))
        passages = Passages([folded for folded, _ in query.words], others, worth)
        top = ranked[0][1]
        head = [
            (row, (1 - TOGETHER) * score + TOGETHER * top * passages.best(self._text(row)))
            for row, score in ranked[:_READ]
        ]
        head.sort(key=lambda pair: (-pair[1], pair[0]))
        scale = head[-1][1] / ranked[len(head) - 1][1]
        return head + [(row, score * min(1.0, scale)) for row, score in ranked[_READ:]]

    def _adjusted(self, ranked: Ranked) -> Ranked:
        """Documents that have ended go down, but never out; of two alike the younger comes first."""
        head = ranked[:_RERANKED]
        if not head:
            return ranked
        marks = ", ".join("?" * len(head))
        dates = dict(
            self._db.execute(f"SELECT rowid, date FROM documents WHERE rowid IN ({marks})", [r for r, _ in head])
        )
        touched = {
            row["rowid"]: row["id"]
            for row in self._db.execute(
                f"SELECT d.rowid, d.id FROM documents d WHERE d.rowid IN ({marks}) AND EXISTS "
                f"(SELECT 1 FROM edges e WHERE e.target = d.id AND e.relation IN ({', '.join('?' * len(TOUCHING))}))",
                [*(row for row, _ in head), *TOUCHING],
            )
        }
        adjusted = []
        for row, score in head:
            ended = row in touched and is_superseded(self._graph.node(touched[row]).status)
            adjusted.append((row, score * recency(dates[row], self._today) * (SUPERSEDED if ended else 1.0)))
        adjusted.sort(key=lambda pair: (-pair[1], pair[0]))
        least = adjusted[-1][1]
        return adjusted + [(row, min(score, least)) for row, score in ranked[_RERANKED:]]

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

    def _hint(self, query: Query, best: int, n: int, corrected: set[int]) -> str | None:
        missing = {folded: typed for folded, typed in query.words if not self._index.frequency(folded)}
        replaced = [query.words[n][1] for n in sorted(corrected) if query.words[n][0] in missing]
        if replaced:
            return f"no document has {', '.join(dict.fromkeys(replaced))}; the likeliest correction was searched"
        if best >= n:
            return None
        if missing:
            return f"no document has {', '.join(missing.values())}"
        return f"no document has all the words; the best have {best} of {n}"

    def _hit(self, row: int, score: float, query: Query, weights: dict[str, float], typed: frozenset[str]) -> Hit:
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
            highlights=_shown(snippet, typed),
        )

    def _id(self, row: int) -> str:
        return str(self._db.execute("SELECT id FROM documents WHERE rowid = ?", (row,)).fetchone()[0])

    def _text(self, row: int) -> str:
        return str(self._db.execute("SELECT text FROM texts WHERE document = ?", (row,)).fetchone()[0])


def _either(answers: Sequence[_Answer]) -> _Answer:
    """What any of the branches found, each document with its best score."""
    scores: dict[int, float] = {}
    for answer in answers:
        top = answer.ranked[0][1] if answer.ranked else 0.0
        for row, score in answer.ranked:
            # Scores of different queries have no common scale but their best.
            scores[row] = max(scores.get(row, 0.0), score / top if top else 0.0)
    words: Words = tuple(word for answer in answers for word in answer.query.words)
    query = replace(answers[0].query, words=words)
    return _Answer(query, sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])))


def _with_others(query: Query, others: Sequence[Alternative]) -> Query:
    """The query with the words of its alternatives, to be shown where a document has them instead."""
    known = {folded for folded, _ in query.words}
    more = dict.fromkeys((word, word) for other in others for word in other.words if word not in known)
    return replace(query, words=query.words + tuple(more))


def _corrected(words: Words, corrections: Sequence[Alternative]) -> str:
    first: dict[int, str] = {}
    for correction in corrections:
        first.setdefault(correction.first, correction.written)
    return " ".join(first.get(n, typed) for n, (_, typed) in enumerate(words))


def _shown(snippet: Snippet, typed: frozenset[str]) -> tuple[Span, ...]:
    """The highlights: words that were typed, and those said instead where two of them stand together."""
    spans = snippet.highlights
    kept = []
    for n, (start, end) in enumerate(spans):
        beside = (n and start - spans[n - 1][1] <= _GAP) or (n + 1 < len(spans) and spans[n + 1][0] - end <= _GAP)
        if beside or form_of(snippet.text[start:end])[0] in typed:
            kept.append((start, end))
    return tuple(kept)
