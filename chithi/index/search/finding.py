"""Searching: query and filters -> ranked documents. The index proposes, the store decides; `showing` makes hits of them."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Sequence
from typing import NamedTuple

from chithi.index.filters import Filters, select
from chithi.index.graph.timeline import is_superseded
from chithi.index.keys import number_key
from chithi.index.search.analysis import forms, pairs
from chithi.index.search.equivalents import Table
from chithi.index.search.expansion import Alternative, expand, groups_of
from chithi.index.search.hits import SearchResult
from chithi.index.search.passages import ITEM, Passages
from chithi.index.search.port import Ranked, SearchIndex, Wanted
from chithi.index.search.query import Query, Words, plan
from chithi.index.search.ranking import rank, recency
from chithi.index.search.showing import Shown, hits_of
from chithi.index.search.snippets import has_phrase
from chithi.index.search.syntax import read_request
from chithi.index.search.texts import Texts

NUMBER_SCORE = 100.0  # of a document that was asked for by its number
SUPERSEDED = 0.8  # what is left of the score of a document that has ended
_RERANKED = 60  # documents whose age and state are looked at
# Share of the score that the best passage makes, and how many documents it is looked for in.
TOGETHER = 0.5
_READ = 12
# Documents whose tasks are looked at when a query names a time.
_ASKED = 300
# What a task adds that has the agency and the time of the query, as a share of the best score, when the query does not
# ask for a duty in so many words; else all of it.
MENTIONED = 0.5
# Documents that are looked at for a phrase, best first; of more, those that have its words and pairs are counted.
_VERIFIED = 150


class _Answer(NamedTuple):
    """What one branch of a query found, with its alternatives, what all words are worth, and its passages."""

    query: Query
    ranked: Ranked
    worth: dict[str, float] = {}  # noqa: RUF012  (never written to)
    others: tuple[Words, ...] = ()
    passages: Passages | None = None
    hint: str | None = None
    suggestion: str | None = None


class Finder:
    """Searches a base as of a day.

    Args:
        db: the store's connection.
        index: the search index.
        table: gives the equivalents, where they are needed.
        today: the day that documents' age and state refer to, ISO.
    """

    def __init__(self, db: sqlite3.Connection, index: SearchIndex, table: Callable[[], Table], today: str) -> None:
        self._db = db
        self._today = today
        self._index = index
        self._table = table
        self._texts = Texts(db, today)
        self._first = _RERANKED

    def search(self, text: str, filters: Filters, limit: int, offset: int, *, facets: bool = False) -> SearchResult:
        """The page of hits for a query; see `KnowledgeBase.search`."""
        self._first = max(_RERANKED, limit + offset)
        request = read_request(text)
        allowed = self._allowed(filters, request.filters)
        lacking = None
        if not self._index.total:
            return SearchResult(text, 0, (), "the knowledge base has no documents yet", facets={} if facets else None)
        if allowed == []:
            lacking = self._lacking(filters, request.filters)
        elif allowed is None and text.strip() and not any(one.words or one.without for one in request.branches):
            lacking = "there is no word to look for: this is everything, newest first"
        answers = [self._answer(query, allowed) for query in request.branches]
        answer = answers[0] if len(answers) == 1 else _either(answers)
        words = answer.query.words
        known = {folded for folded, _ in words}
        said = tuple(dict.fromkeys(word for other in answer.others for word in other if word[0] not in known))
        passages = answer.passages or Passages(
            [folded for folded, _ in words], [[folded for folded, _ in other] for other in answer.others], answer.worth
        )
        shown = Shown(passages, words + said, frozenset(known), answer.others)
        page = answer.ranked[offset : offset + limit]
        if facets:
            from chithi.index.search.facets import facets as count_facets
        return SearchResult(
            query=text,
            total=len(answer.ranked),
            hits=hits_of(self._db, self._texts, page, shown),
            hint="; ".join(filter(None, (request.hint, lacking, answer.hint))) or None,
            suggestion=answer.suggestion if len(answers) == 1 and request.filters == Filters() else None,
            offset=offset,
            facets=count_facets(self._db, self._today, [row for row, _ in answer.ranked]) if facets else None,
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

    def _lacking(self, *filters: Filters) -> str | None:
        """Which filter no document fits by itself, for the user."""
        for one in filters:
            for name, value in one._asdict().items():
                if value is not None and not select(self._db, Filters(**{name: value})):
                    return f"no document fits {name.replace('_', ' ')} {value!r}"
        return None

    def _answer(self, query: Query, within: list[int] | None) -> _Answer:
        if not query.words:
            rows = within if within is not None else select(self._db, Filters())
            unwanted = self._unwanted(query)
            return _Answer(query, [(row, 0.0) for row in rows if row not in unwanted])
        allowed = None if within is None else set(within)
        asked = None
        close: tuple[int, ...] = ()
        # A number has a figure; most queries have none.
        if not query.phrases and not query.without and any(letter.isdigit() for letter in query.text):
            from chithi.index.lookup import Lookup

            lookup = Lookup(self._db)
            asked = lookup.by_number(query.text)
            found: tuple[int, ...] = asked.documents if asked else ()
            if asked is None:
                found, whole = lookup.by_parts(query.text, self._table)
                found, close = (found, ()) if whole else ((), found)
            ranked = [(row, NUMBER_SCORE) for row in found if allowed is None or row in allowed]
            if ranked:
                return _Answer(query, ranked)
        answer = self._by_words(query, allowed)
        if asked and asked.key and " " not in query.text.strip() and not self._mentioning(asked.key):
            figure = asked.key.split(" ")[0]
            near = (one for one in lookup.nearest(query.text) if f"{number_key(one)} ".startswith(f"{figure} "))
            hint = "no document has this number, and none mentions it"
            return _Answer(query, [], hint=hint, suggestion=next(near, None))
        if close:
            first = [(row, NUMBER_SCORE) for row in close if allowed is None or row in allowed]
            answer = answer._replace(ranked=first + [pair for pair in answer.ranked if pair[0] not in close])
        if asked and asked.key and answer.ranked:
            mentioning = self._mentioning(asked.key)
            ranked = [pair for pair in answer.ranked if pair[0] in mentioning] or answer.ranked
            answer = answer._replace(ranked=ranked, hint="no document has this number; these mention it or come close")
        return answer

    def _by_words(self, query: Query, allowed: set[int] | None) -> _Answer:
        others = expand(query.text, query.words, self._table(), self._index.frequency)
        plans = plan(query.words, query.phrases, others)
        n = len({folded for folded, _ in query.words})
        wanted = self._levelled(plans.wanted, query, others)
        found = self._index.search(wanted)
        if allowed is not None or query.without:
            found = found.within(allowed, self._unwanted(query))
        times: Sequence[str] = ()
        if any(letter.isdigit() for letter in query.text):
            from chithi.index.search.duties import times_in

            times = times_in(query.text)
        first = max(self._first, _VERIFIED if query.phrases else 0, _ASKED if times else 0)
        ranked, best, together = rank(found, n, plans.grants, plans.needed, first)
        if query.phrases:
            verified = self._with_phrases([row for row, _ in ranked[:first]], query.phrases)
            ranked = [pair for pair in ranked[:first] if pair[0] in verified] + ranked[first:]
        worth = self._worth(wanted)
        folded = [word for word, _ in query.words]
        instead = [[*folded[: one.first][-1:], *one.words, *folded[one.last :][:1]] for one in others]
        passages = Passages(folded, instead, worth, groups_of(query.words, others))
        # Two words have one pair, which the index knows of already.
        if len(ranked) > 1 and len(query.words) > 2:
            ranked = self._by_passage(passages, ranked)
        if len(ranked) > 1 and times:
            ranked = self._by_duty(query, others, times, ranked)
        ranked = self._adjusted(ranked)
        corrections = [other for other in others if other.corrects]
        suggestion = _corrected(query.words, corrections) if corrections else None
        hint = self._hint(query, best, n, {other.first for other in corrections}) if found else None
        if ranked and n > 1 and not together and not query.phrases:
            hint = hint or "no document has two of these words side by side"
        said = tuple(dict.fromkeys(tuple(forms(other.written)) for other in others))
        return _Answer(query, ranked, worth, said, passages, hint, suggestion)

    def _levelled(self, wanted: list[Wanted], query: Query, others: Sequence[Alternative]) -> list[Wanted]:
        """Everyday words are rare in documents, but worth no more than what documents say instead."""
        most: dict[str, float] = {}
        folded = [word for word, _ in query.words]
        for other in others:
            if other.corrects or other.last - other.first < 2:
                continue
            rarity = max(map(self._rarity, pairs(list(other.words))), default=0.0)
            for pair in pairs(folded[other.first : other.last]):
                most[pair] = max(most.get(pair, 0.0), rarity)
        levelled = []
        for one in wanted:
            rarity = self._rarity(one.term) if one.term in most else 0.0
            levelled.append(
                one._replace(boost=one.boost * most[one.term] / rarity) if rarity > most.get(one.term, 0.0) > 0 else one
            )
        return levelled

    def _rarity(self, term: str) -> float:
        n = self._index.frequency(term)
        return math.log(1 + (self._index.total - n + 0.5) / (n + 0.5)) if n else 0.0

    def _worth(self, wanted: Sequence[Wanted]) -> dict[str, float]:
        """What terms are worth in a passage: their rarity."""
        total = self._index.total
        worth = {}
        for term, boost, _ in wanted:
            n = self._index.frequency(term)
            if n:
                worth[term] = boost * math.log(1 + (total - n + 0.5) / (n + 0.5))
        return worth

    def _by_passage(self, passages: Passages, ranked: Ranked) -> Ranked:
        """The best ranked again: documents that say the thing in one place go before those that have its words."""
        top = ranked[0][1]
        head = []
        read = ranked[:_READ]
        rows = [row for row, _ in read]
        for (row, score), (_, places), about in zip(
            read, self._texts.places(rows), self._texts.facts(rows), strict=True
        ):
            found = passages.find(places)
            context = [word for name in (about.symbol, about.subject, about.issuer) if name for word, _ in forms(name)]
            best = passages.best(found, ITEM, places, context).worth if found else 0.0
            head.append((row, (1 - TOGETHER) * score + TOGETHER * top * best))
        head.sort(key=lambda pair: (-pair[1], pair[0]))
        # The others keep their distances.
        scale = min(1.0, head[-1][1] / ranked[len(head) - 1][1])
        return head + [(row, score * scale) for row, score in ranked[_READ : self._first]] + ranked[self._first :]

    def _by_duty(self, query: Query, others: Sequence[Alternative], times: Sequence[str], ranked: Ranked) -> Ranked:
        """Documents of which one task has the agency and the time that were asked for go up."""
        from chithi.index.search.duties import answering, asks_for_duty

        head = ranked[: max(self._first, _ASKED)]
        answers = answering(self._db, [row for row, _ in head], times, [folded for folded, _ in query.words], others)
        if not answers:
            return ranked
        bonus = ranked[0][1] * (1.0 if asks_for_duty(query.text) else MENTIONED)
        head = [(row, score + bonus if row in answers else score) for row, score in head]
        head.sort(key=lambda pair: (-pair[1], pair[0]))
        return head + ranked[len(head) :]

    def _adjusted(self, ranked: Ranked) -> Ranked:
        """Documents that have ended go down, but never out; of two alike the younger comes first."""
        head = ranked[:_RERANKED]
        if not head:
            return ranked
        adjusted = []
        for (row, score), about in zip(head, self._texts.facts([row for row, _ in head]), strict=True):
            ended = SUPERSEDED if is_superseded(about.status) else 1.0
            adjusted.append((row, score * recency(about.date, self._today) * ended))
        adjusted.sort(key=lambda pair: (-pair[1], pair[0]))
        # Only what may be shown needs a score of its own.
        least, rest = adjusted[-1][1], ranked[_RERANKED : self._first]
        return adjusted + [(row, min(score, least)) for row, score in rest] + ranked[len(head) + len(rest) :]

    def _mentioning(self, key: str) -> set[int]:
        rows = self._db.execute("SELECT document FROM citations WHERE number_key = ?", (key,))
        return {row[0] for row in rows}

    def _with_phrases(self, rows: Sequence[int], phrases: Sequence[Words]) -> set[int]:
        """Those of some documents that have all phrases."""
        return {
            row
            for row, places in self._texts.places(rows)
            if all(has_phrase(places, lambda row=row: self._texts.text(row), phrase) for phrase in phrases)  # type: ignore[misc]
        }

    def _unwanted(self, query: Query) -> set[int]:
        """The documents that have what the query must be without."""
        unwanted: set[int] = set()
        for words in query.without:
            plans = plan((), (words,))
            found = self._index.search(plans.wanted)
            rows = found.having(plans.needed)
            # Of one word the index knows for certain.
            unwanted.update(rows if len(words) == 1 else self._with_phrases(rows, (words,)))
        return unwanted

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


def _either(answers: Sequence[_Answer]) -> _Answer:
    """What any of the branches found, each document with its best score."""
    scores: dict[int, float] = {}
    worth: dict[str, float] = {}
    for answer in answers:
        top = answer.ranked[0][1] if answer.ranked else 0.0
        for row, score in answer.ranked:
            # Scores of different queries have no common scale but their best.
            scores[row] = max(scores.get(row, 0.0), score / top if top else 0.0)
        worth |= answer.worth
    words: Words = tuple(word for answer in answers for word in answer.query.words)
    others = tuple(other for answer in answers for other in answer.others)
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return _Answer(answers[0].query._replace(words=words), ranked, worth, others)


def _corrected(words: Words, corrections: Sequence[Alternative]) -> str:
    first: dict[int, str] = {}
    for correction in corrections:
        first.setdefault(correction.first, correction.written)
    return " ".join(first.get(n, typed) for n, (_, typed) in enumerate(words))
