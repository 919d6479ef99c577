"""The graph of citations, read from the store: nodes, edges, chains of supersession.

A node is a document of the base, or a stub: a document that is only cited, known by what its citations say of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from chithi.index.graph.status import TOUCHING, events_of_many, is_alive, state_on
from chithi.index.graph.timeline import State, state_at
from chithi.index.results import CitationReport, Edge, Node, Status, Step, Trace

# In the contract's order; `self` is no edge.
RELATIONS = (
    "legal_basis",
    "implements",
    "details",
    "amends",
    "replaces",
    "abolishes",
    "suspends",
    "extends",
    "corrects",
    "consolidates",
    "interprets",
    "announces",
    "cites",
)
# What a trace follows: one document acts on the life or the text of another.
CHAIN = ("replaces", "abolishes", "amends", "suspends", "extends", "corrects", "consolidates")

# Longer chains than this one exist only where documents are made by a program.
_DEEPEST = 200

# Ends of edges that are read in one query.
_CHUNK = 500
# Citations that are asked what a document is that is only cited.
_WITNESSES = 50

_NODE = "d.id, d.symbol, d.type, d.issuer, d.date, d.subject, s.path, coalesce(d.effective_date, d.date)"
_NODES = f"SELECT {_NODE} FROM documents d JOIN sources s ON s.rowid = d.source WHERE d.id IN "
# The document that says it comes along: a law may be cited by ten thousand.
EDGE = (
    "e.source, e.target, e.relation, e.scope, c.provisions, e.effective, c.evidence, c.item, c.rule, "
    "e.candidates, e.reason, e.until"
)
_EDGES = (
    f"SELECT {EDGE}, {_NODE} FROM edges e "
    "JOIN citations c ON c.document = e.document AND c.position = e.position "
    "JOIN documents d ON d.rowid = e.document JOIN sources s ON s.rowid = d.source "
)
_EDGE_COLUMNS = EDGE.count(",") + 1


class Graph:
    """Nodes and edges as of a day.

    Args:
        db: the store's connection.
        on: the day that the states of all nodes refer to, ISO.
    """

    def __init__(self, db: sqlite3.Connection, on: str) -> None:
        self._db = db
        self._on = on
        self._nodes: dict[str, Node] = {}

    def node(self, id: str) -> Node:
        """The node with this id, which must be that of a document or of an edge's target."""
        if id not in self._nodes:
            self._fetch([id])
        if id not in self._nodes:
            self._nodes[id] = self._stub(id)
        return self._nodes[id]

    def cites(self, id: str) -> CitationReport:
        """What a node cites and what cites it."""
        return CitationReport(
            self.node(id),
            outgoing=_by_relation(strongest(self.edges("source", id))),
            incoming=_by_relation(strongest(self.edges("target", id))),
        )

    def status(self, id: str) -> Status:
        """The state of a node, with the edges that make it so."""
        node = self.node(id)
        state = self._state(id)
        proof = {(event.source, event.relation, event.scope) for event in state.reasons}
        reasons = [
            edge
            for edge in exact(self.edges("target", id, TOUCHING))
            if (edge.source.id, edge.relation, edge.scope) in proof
        ]
        reasons.sort(key=lambda edge: (edge.effective or "", edge.source.id))
        return Status(node.id, self._on, state.name, state.since, tuple(reasons))

    def trace(self, id: str, depth: int | None = None) -> Trace:
        """The chain of supersession through a node, both ways, at most `depth` steps each."""
        most = _DEEPEST if depth is None else min(depth, _DEEPEST)
        later = self._steps(id, "target", most, {id})
        earlier = self._steps(id, "source", most, {id})
        nodes = {node.id: node for node in (self.node(id), *_nodes_of(later), *_nodes_of(earlier))}
        alive = [node for node in nodes.values() if is_alive(node.status)]
        alive.sort(key=lambda node: (node.date or "", node.id), reverse=True)
        return Trace(self.node(id), self._on, self.status(id), later, earlier, tuple(alive))

    def _steps(self, id: str, end: str, depth: int, seen: set[str]) -> tuple[Step, ...]:
        if depth < 1:
            return ()
        steps = []
        for edge in strongest(self.edges(end, id, CHAIN)):
            other = edge.source if end == "target" else edge.target
            known = other.id in seen
            seen.add(other.id)
            steps.append(Step(edge, other, () if known else self._steps(other.id, end, depth - 1, seen), known))
        return tuple(steps)

    def edges(self, end: str, id: str, relations: Iterable[str] = RELATIONS) -> list[Edge]:
        """The edges at one end ("source" or "target") of a node, one for each mention, oldest first."""
        wanted = tuple(relations)
        marks = ", ".join("?" * len(wanted))
        rows = self._read(
            f"{_EDGES} WHERE e.{end} = ? AND e.relation IN ({marks}) ORDER BY e.effective, e.source, e.position",
            (id, *wanted),
        )
        self._keep({row[0]: row[_EDGE_COLUMNS:] for row in rows})
        self._fetch(sorted({row[1] for row in rows}))
        return [edge_of(row, self.node(row[0]), self.node(row[1])) for row in rows]

    def _read(self, query: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
        cursor = self._db.cursor()
        cursor.row_factory = None  # plain tuples: thousands of rows are unpacked by position
        return cursor.execute(query, values).fetchall()

    def _fetch(self, ids: Iterable[str]) -> None:
        """Read nodes of the base; those that are only cited are left to `node`."""
        missing = [id for id in ids if id not in self._nodes]
        for start in range(0, len(missing), _CHUNK):
            chunk = missing[start : start + _CHUNK]
            rows = self._read(f"{_NODES} ({', '.join('?' * len(chunk))})", chunk)
            self._keep({row[0]: row for row in rows})

    def _keep(self, documents: dict[str, tuple[Any, ...]]) -> None:
        """Make nodes of rows of documents (`_NODE`): what is missing is their state."""
        missing = [id for id in documents if id not in self._nodes]
        for start in range(0, len(missing), _CHUNK):
            chunk = missing[start : start + _CHUNK]
            events = events_of_many(self._db, chunk)
            for id in chunk:
                *facts, begins = documents[id]
                self._nodes[id] = Node(*[*facts, state_at(self._on, begins, events[id]).name])

    def _state(self, id: str) -> State:
        row = self._db.execute(
            "SELECT coalesce(effective_date, date) AS start FROM documents WHERE id = ?", (id,)
        ).fetchone()
        return state_on(self._db, id, row["start"] if row else None, self._on, in_base=row is not None)

    def _stub(self, id: str) -> Node:
        return stub(self._db, id, self._state(id).name)


def edge_of(row: Sequence[Any], source: Node, target: Node) -> Edge:
    """The edge that a row of the columns `EDGE` tells (further columns may follow), between nodes made already."""
    *facts, candidates, reason, until = row[2:_EDGE_COLUMNS]
    return Edge(*[source, target, *facts, tuple(candidates.split("\n")) if candidates else (), reason, until])


def stub(db: sqlite3.Connection, id: str, status: str) -> Node:
    """The node of a document that is only cited: of each fact, what the first of its citations says that say it."""
    rows = db.execute(
        "SELECT c.symbol, c.type, c.issuer, c.date, c.title, c.text FROM edges e "
        "JOIN citations c ON c.document = e.document AND c.position = e.position "
        "WHERE e.target = ? ORDER BY e.source, e.position LIMIT ?",
        (id, _WITNESSES),
    ).fetchall()
    said = {name: next((row[name] for row in rows if row[name]), None) for name in ("symbol", "type", "issuer", "date")}
    title = next((row["title"] for row in rows if row["title"]), None)
    if title is None and said["symbol"] is None and rows:
        title = rows[0]["text"]
    return Node(id=id, **said, subject=title, path=None, status=status, in_base=False)


def _by_relation(edges: Iterable[Edge]) -> dict[str, tuple[Edge, ...]]:
    grouped: dict[str, list[Edge]] = {relation: [] for relation in RELATIONS}
    for edge in edges:
        grouped[edge.relation].append(edge)
    return {relation: tuple(found) for relation, found in grouped.items() if found}


def strongest(edges: Iterable[Edge]) -> list[Edge]:
    """One edge for each way in which one document acts on another: a sentence often names it twice."""
    kept: dict[tuple[str, str, str, str, str | None], Edge] = {}
    for edge in edges:
        kept.setdefault((edge.source.id, edge.target.id, edge.relation, edge.scope, edge.provisions), edge)
    return list(kept.values())


def exact(edges: Iterable[Edge]) -> list[Edge]:
    """One edge for each way of acting; "a part" goes where the provisions are named elsewhere (title and Điều 1)."""
    kept = strongest(edges)
    named = {(e.source.id, e.target.id, e.relation) for e in kept if e.scope == "part" and e.provisions}
    return [
        e for e in kept if e.scope == "whole" or e.provisions or (e.source.id, e.target.id, e.relation) not in named
    ]


def _nodes_of(steps: tuple[Step, ...]) -> Iterable[Node]:
    for step in steps:
        yield step.node
        yield from _nodes_of(step.steps)
