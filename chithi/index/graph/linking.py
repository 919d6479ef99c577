"""Linking: citations of the store become edges; those that a new or a vanished document concerns are resolved again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from chithi.index.graph.effect import effect_of
from chithi.index.graph.resolution import Known, Mention, resolve
from chithi.index.storage.store import Changes, Store

_CITATION = (
    "document, position, id, form, type, number, symbol, date, issuer, title, title_key, text, "
    "number_key, relation, scope, evidence"
)
# A citation inside another one's title says nothing of this document, nor does "Chỉ thị này"; and "quyết định nêu trên"
# that the parser could not lead back to a document would be one and the same for all documents that say so.
_MAKES_EDGE = (
    "nested_in IS NULL AND relation <> 'self' AND form <> 'self' "
    "AND NOT (form = 'anaphoric' AND id IS NULL AND symbol IS NULL AND number IS NULL)"
)
_KNOWN = (
    "rowid, id, type, number, symbol, issuer, date, place, subject, title_key, effective_date, "
    "(SELECT group_concat(DISTINCT assignee_key) FROM assignments a WHERE a.document = documents.rowid) AS told"
)


def link(store: Store, changes: Changes) -> int:
    """Resolve the citations that a transaction concerns: those of its documents, and those that may mean one of them.

    Runs inside of that transaction. Returns the number of citations looked at.
    """
    store.db.execute("CREATE TEMP TABLE IF NOT EXISTS touched (value PRIMARY KEY) WITHOUT ROWID")
    found: dict[tuple[int, int], sqlite3.Row] = {}
    for column, values in (
        ("document", changes.documents),
        ("number_key", changes.keys),
        ("title_key", changes.keys),
        ("id", changes.ids),
    ):
        for row in _citations(store.db, column, values):
            found[row["document"], row["position"]] = row
    return _link(store.db, found.values())


def link_all(store: Store) -> int:
    """Resolve every citation again. Inside of a transaction. Returns their number."""
    store.db.execute("DELETE FROM edges")
    return _link(store.db, store.db.execute(f"SELECT {_CITATION} FROM citations WHERE {_MAKES_EDGE}").fetchall())


def _citations(db: sqlite3.Connection, column: str, values: Iterable[str | int]) -> list[sqlite3.Row]:
    db.execute("DELETE FROM touched")
    db.executemany("INSERT INTO touched VALUES (?)", [(value,) for value in values])
    return db.execute(
        f"SELECT {_CITATION} FROM citations WHERE {column} IN (SELECT value FROM touched) AND {_MAKES_EDGE}"
    ).fetchall()


def _link(db: sqlite3.Connection, citations: Iterable[sqlite3.Row]) -> int:
    hosts: dict[int, tuple[Known, str | None]] = {}
    candidates = _Candidates(db)
    edges = []
    for row in citations:
        if row["document"] not in hosts:
            host_row = db.execute(f"SELECT {_KNOWN} FROM documents WHERE rowid = ?", (row["document"],)).fetchone()
            hosts[row["document"]] = (_known(host_row), host_row["effective_date"] or host_row["date"])
        host, effective = hosts[row["document"]]
        mention = Mention(*(row[name] for name in Mention.__slots__))
        result = resolve(mention, host, candidates.of(row))
        if result.target == host.id:
            db.execute("DELETE FROM edges WHERE document = ? AND position = ?", (row["document"], row["position"]))
            continue
        effect = effect_of(row["relation"], row["evidence"])
        edges.append(
            (
                row["document"],
                row["position"],
                host.id,
                result.target,
                int(result.stub),
                row["relation"],
                row["scope"],
                effect.first or effective,
                "\n".join(result.candidates) or None,
                result.reason,
                effect.last,
            )
        )
    db.executemany("INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", edges)
    return len(edges)


class _Candidates:
    """The documents that a citation may mean; each key is looked up once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._found: dict[tuple[str, str], list[Known]] = {}

    def of(self, citation: sqlite3.Row) -> list[Known]:
        found: dict[str, Known] = {}
        for column, value in (
            ("id", citation["id"]),
            ("number_key", citation["number_key"]),
            ("short_key", citation["number_key"]),
            ("title_key", citation["title_key"]),
        ):
            if value:
                found |= {document.id: document for document in self._look_up(column, value)}
        return list(found.values())

    def _look_up(self, column: str, value: str) -> list[Known]:
        if (column, value) not in self._found:
            rows = self._db.execute(f"SELECT {_KNOWN} FROM documents WHERE {column} = ?", (value,))
            self._found[column, value] = [_known(row) for row in rows]
        return self._found[column, value]


def _known(row: sqlite3.Row) -> Known:
    facts = {name: row[name] for name in Known.__slots__}
    return Known(**facts | {"told": frozenset((row["told"] or "").split(","))})
