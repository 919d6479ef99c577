"""The cross-reference graph as a value: the whole base, or what lies around one document.

Unlike `chithi.index.graph.graph`, which asks the store about one document at a time, the whole is read from end to end. What
is kept of it are the nodes; edges may be a million, and are read again each time that somebody walks through them.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from chithi.index.graph.graph import EDGE, RELATIONS, Graph, edge_of, exact, stub
from chithi.index.graph.status import acting, events_of
from chithi.index.graph.timeline import Event, history, state_at
from chithi.index.results import Answer, Edge, Node

_DOCUMENTS = (
    "SELECT d.id, d.symbol, d.type, d.issuer, d.date, d.subject, s.path, coalesce(d.effective_date, d.date) "
    "FROM documents d JOIN sources s ON s.rowid = d.source ORDER BY d.date, d.id"
)
_STUBS = "SELECT DISTINCT target FROM edges WHERE stub ORDER BY target"
# Document by document: the order of the join is fixed, so that nothing has to be sorted but documents of one day.
_EDGES = (
    f"SELECT {EDGE} FROM documents d CROSS JOIN edges e ON e.document = d.rowid AND e.relation IN (%s) "
    "CROSS JOIN citations c ON c.document = e.document AND c.position = e.position ORDER BY d.date, d.id, e.position"
)
_RANK = {relation: rank for rank, relation in enumerate(RELATIONS)}

History = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Network(Answer):
    """Documents and the relations between them.

    Attributes:
        as_of: the day that the states of nodes refer to, ISO.
        centre: id of the document that it lies around; None for the whole base.
        nodes: documents of the base and those that are only cited, by date and id.
        edges: one for each way in which one acts on another, by date of the document that says it; a tuple, or
            `StoredEdges`. Either may be walked through again and again.
        histories: by id, all states of a node with the day from which each holds ("": from the beginning).
    """

    as_of: str
    centre: str | None
    nodes: tuple[Node, ...]
    edges: Iterable[Edge]
    histories: dict[str, History]

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types; edges name their ends by id, nodes carry their history."""
        return {
            "as_of": self.as_of,
            "centre": self.centre,
            "nodes": [self.node_dict(node) for node in self.nodes],
            "edges": [edge_dict(edge) for edge in self.edges],
        }

    def node_dict(self, node: Node) -> dict[str, Any]:
        """A node as plain JSON types, with its history."""
        return asdict(node) | {"history": self.histories[node.id]}


class StoredEdges:
    """The edges between given nodes, read from the base whenever they are walked through; none is kept.

    Args:
        db: the store, which has to stay open.
        nodes: by id; edges with an end that is not among them are left out.
        relations: only edges of these.
    """

    def __init__(self, db: sqlite3.Connection, nodes: Mapping[str, Node], relations: Collection[str]) -> None:
        self._db = db
        self._nodes = nodes
        self._relations = tuple(relations)

    def __iter__(self) -> Iterator[Edge]:
        cursor = self._db.cursor()
        cursor.row_factory = None
        nodes = self._nodes
        rows = cursor.execute(_EDGES % ", ".join("?" * len(self._relations)), self._relations)
        for source, said in groupby(rows, itemgetter(0)):
            if source in nodes:
                edges = [edge_of(row, nodes[source], nodes[row[1]]) for row in said if row[1] in nodes]
                yield from sorted(exact(edges), key=_place)


def edge_dict(edge: Edge) -> dict[str, Any]:
    """An edge as plain JSON types, its ends by id."""
    names = (
        "relation",
        "scope",
        "provisions",
        "effective",
        "until",
        "evidence",
        "item",
        "rule",
        "candidates",
        "reason",
    )
    return {"source": edge.source.id, "target": edge.target.id} | {name: getattr(edge, name) for name in names}


def whole(
    db: sqlite3.Connection, on: str, relations: Collection[str] = (), *, until: str | None = None, stored: bool = False
) -> Network:
    """Everything in the base.

    Args:
        db: the store.
        on: the day that states refer to, ISO.
        relations: only edges of these, and the nodes at their ends; by default all.
        until: leave out documents that are dated after this day, and what they say.
        stored: leave the edges in the store.
    """
    events: dict[str, list[Event]] = defaultdict(list)
    for target, event in acting(db):
        events[target].append(event)
    nodes: dict[str, Node] = {}
    histories: dict[str, History] = {}
    for *facts, start in db.execute(_DOCUMENTS):
        node = Node(*[*facts, state_at(on, start, events[facts[0]]).name])
        nodes[node.id], histories[node.id] = node, history(start, events[node.id])
    for (id,) in db.execute(_STUBS).fetchall():
        nodes[id] = stub(db, id, state_at(on, None, events[id], in_base=False).name)
        histories[id] = history(None, events[id], in_base=False)
    if until is not None:
        nodes = {id: node for id, node in nodes.items() if not _later(node, until)}
    edges: Iterable[Edge] = StoredEdges(db, nodes, relations or RELATIONS)
    if not stored:
        edges = tuple(edges)
    shown: Iterable[Node] = nodes.values()
    if relations:
        touched = {node.id for edge in edges for node in (edge.source, edge.target)}
        shown = [node for node in shown if node.id in touched]
    return _network(on, None, shown, edges, histories)


def around(
    db: sqlite3.Connection, id: str, on: str, depth: int, relations: Collection[str] = (), *, until: str | None = None
) -> Network:
    """What lies at most `depth` relations away from a document, in both directions; the rest as for `whole`."""
    graph = Graph(db, on)
    wanted = tuple(relations or RELATIONS)
    nodes = {id: graph.node(id)}
    edges: dict[tuple[str, str, str, str, str | None], Edge] = {}
    frontier = [id]
    for _ in range(depth):
        found = [e for one in frontier for end in ("source", "target") for e in graph.edges(end, one, wanted)]
        if until is not None:
            found = [e for e in found if not _later(e.source, until) and not _later(e.target, until)]
        frontier = []
        for edge in found:
            edges.setdefault((edge.source.id, edge.target.id, edge.relation, edge.scope, edge.provisions), edge)
            for node in (edge.source, edge.target):
                if node.id not in nodes:
                    nodes[node.id] = node
                    frontier.append(node.id)
    shown = [node for node in nodes.values() if until is None or not _later(node, until)]
    ordered = sorted(exact(edges.values()), key=_place)
    return _network(on, id, shown, tuple(ordered), {node.id: _history(db, node) for node in shown})


def _history(db: sqlite3.Connection, node: Node) -> History:
    row = db.execute("SELECT coalesce(effective_date, date) FROM documents WHERE id = ?", (node.id,)).fetchone()
    return history(row[0] if row else None, events_of(db, node.id), in_base=node.in_base)


def _network(
    on: str, centre: str | None, nodes: Iterable[Node], edges: Iterable[Edge], histories: dict[str, History]
) -> Network:
    shown = tuple(sorted(nodes, key=lambda node: (node.date or "", node.id)))
    return Network(on, centre, shown, edges, {node.id: histories[node.id] for node in shown})


def _place(edge: Edge) -> tuple[str, str, int, str]:
    return edge.source.date or "", edge.source.id, _RANK[edge.relation], edge.target.id


def _later(node: Node, day: str) -> bool:
    return node.date is not None and node.date > day
