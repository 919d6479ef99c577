"""The cross-reference graph as a value: the whole base, or what lies around one document.

Unlike `chithi.index.graph`, which asks the store about one document at a time, the whole is read in two passes.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from chithi.index.graph import RELATIONS, Graph, exact
from chithi.index.results import Answer, Edge, Node
from chithi.index.status import events_of
from chithi.index.timeline import TOUCHING, Event, history, state_at

_EDGES = (
    "SELECT e.source, e.target, e.relation, e.scope, e.effective, e.until, e.candidates, e.reason, c.provisions, "
    "c.evidence, c.item, c.rule, c.symbol, c.type, c.issuer, c.date, c.title, c.text "
    "FROM edges e JOIN citations c ON c.document = e.document AND c.position = e.position "
    "ORDER BY e.source, e.position"
)
_DOCUMENTS = (
    "SELECT d.id, d.symbol, d.type, d.issuer, d.date, d.subject, s.path, coalesce(d.effective_date, d.date) AS start "
    "FROM documents d JOIN sources s ON s.rowid = d.source ORDER BY d.date, d.id"
)
# What is said of a document that is only cited: the first citation that says it counts.
_SAID = ("symbol", "type", "issuer", "date", "title", "text")

History = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Network(Answer):
    """Documents and the relations between them.

    Attributes:
        as_of: the day that the states of nodes refer to, ISO.
        centre: id of the document that it lies around; None for the whole base.
        nodes: documents of the base and those that are only cited, by date and id.
        edges: one for each way in which one acts on another.
        histories: by id, all states of a node with the day from which each holds ("": from the beginning).
    """

    as_of: str
    centre: str | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    histories: dict[str, History]

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types; edges name their ends by id, nodes carry their history."""
        return {
            "as_of": self.as_of,
            "centre": self.centre,
            "nodes": [asdict(node) | {"history": self.histories[node.id]} for node in self.nodes],
            "edges": [edge_dict(edge) for edge in self.edges],
        }


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


def whole(db: sqlite3.Connection, on: str, relations: Collection[str] = (), *, until: str | None = None) -> Network:
    """Everything in the base.

    Args:
        db: the store.
        on: the day that states refer to, ISO.
        relations: only edges of these, and the nodes at their ends; by default all.
        until: leave out documents that are dated after this day, and what they say.
    """
    rows = db.execute(_EDGES).fetchall()
    events: dict[str, list[Event]] = defaultdict(list)
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        if row["relation"] in TOUCHING and row["source"] != row["target"]:
            event = Event(row["source"], row["relation"], row["scope"], row["effective"], row["until"])
            events[row["target"]].append(event)
        known = said[row["target"]]
        for name in _SAID:
            if row[name] and name not in known:
                known[name] = row[name]
    nodes: dict[str, Node] = {}
    histories: dict[str, History] = {}
    for row in db.execute(_DOCUMENTS):
        id, start = row["id"], row["start"]
        state = state_at(on, start, events[id]).name
        nodes[id] = Node(id, row["symbol"], row["type"], row["issuer"], row["date"], row["subject"], row["path"], state)
        histories[id] = history(start, events[id])
    for id in sorted(said.keys() - nodes.keys()):
        known = said[id]
        state = state_at(on, None, events[id], in_base=False).name
        title = known.get("title") or (None if "symbol" in known else known.get("text"))
        symbol, type, issuer, date = (known.get(name) for name in ("symbol", "type", "issuer", "date"))
        nodes[id] = Node(id, symbol, type, issuer, date, title, None, state, in_base=False)
        histories[id] = history(None, events[id], in_base=False)
    wanted = frozenset(relations or RELATIONS)
    edges = [
        Edge(
            source=nodes[row["source"]],
            target=nodes[row["target"]],
            **{
                name: row[name] for name in ("relation", "scope", "provisions", "effective", "evidence", "item", "rule")
            },
            candidates=tuple(row["candidates"].split("\n")) if row["candidates"] else (),
            reason=row["reason"],
            until=row["until"],
        )
        for row in rows
        if row["relation"] in wanted
    ]
    return _network(on, None, nodes.values(), edges, histories, until, lone=not relations)


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
    histories = {node.id: _history(db, node) for node in nodes.values()}
    return _network(on, id, nodes.values(), edges.values(), histories, until, lone=True)


def _history(db: sqlite3.Connection, node: Node) -> History:
    row = db.execute("SELECT coalesce(effective_date, date) FROM documents WHERE id = ?", (node.id,)).fetchone()
    return history(row[0] if row else None, events_of(db, node.id), in_base=node.in_base)


def _network(
    on: str,
    centre: str | None,
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    histories: dict[str, History],
    until: str | None,
    *,
    lone: bool,
) -> Network:
    kept = [e for e in exact(edges) if until is None or not (_later(e.source, until) or _later(e.target, until))]
    touched = {node.id for edge in kept for node in (edge.source, edge.target)}
    shown = [n for n in nodes if (lone or n.id in touched) and (until is None or not _later(n, until))]
    shown.sort(key=lambda node: (node.date or "", node.id))
    kept.sort(key=lambda edge: (edge.source.date or "", edge.source.id, RELATIONS.index(edge.relation), edge.target.id))
    return Network(on, centre, tuple(shown), tuple(kept), {node.id: histories[node.id] for node in shown})


def _later(node: Node, day: str) -> bool:
    return node.date is not None and node.date > day
