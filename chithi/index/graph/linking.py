"""Linking: citations of the store become edges; those that a new or a vanished document concerns are resolved again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from chithi.index.graph.effect import effect_of
from chithi.index.graph.resolution import Known, Mention, carries_year, resolve, without_day, year_id
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
    """Resolve the citations that a transaction concerns: those of its documents, and those that may mean one of them,
    or something that its documents are the first to give a day to, or were the last.

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
    for row in _without_id(store.db, _days_changed(store.db, changes)):
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


def _days_changed(db: sqlite3.Connection, changes: Changes) -> set[str]:
    """Numbers with a year that a document outside of the base gets a day from this transaction alone, or lost by it."""
    changed = set()
    for key, id in changes.cited:
        if key not in changed and carries_year(key):
            rows = db.execute(
                f"SELECT document FROM citations WHERE number_key = ? AND id = ? AND {_MAKES_EDGE}", (key, id)
            )
            # Rows are read one by one: the first of an older document ends it, however many there are.
            if all(row["document"] in changes.documents for row in rows):
                changed.add(key)
    return changed


def _without_id(db: sqlite3.Connection, keys: Iterable[str]) -> Iterator[sqlite3.Row]:
    for key in keys:
        yield from db.execute(
            f"SELECT {_CITATION} FROM citations WHERE number_key = ? AND id IS NULL AND {_MAKES_EDGE}", (key,)
        )


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
        result = resolve(mention, host, candidates.of(row), candidates.dated(mention, row["number_key"]))
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
        self._dated: dict[str, list[str]] = {}

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

    def dated(self, mention: Mention, key: str | None) -> list[str]:
        """The ids that others give to what a mention names without the day."""
        name = without_day(mention)
        if name is None:
            return []
        if name not in self._dated:
            self._dated[name] = list(self._days_of(name, key))
        return self._dated[name]

    def _days_of(self, name: str, key: str | None) -> Iterator[str]:
        """Each id once, found behind the last one: a decree may be cited by ten thousand, but on a day or two."""
        year = name.rsplit("/", 1)[0]
        last = f"{year}-"
        while row := self._db.execute(
            f"SELECT id FROM citations WHERE number_key = ? AND id > ? AND id < ? AND {_MAKES_EDGE} ORDER BY id LIMIT 1",
            (key, last, f"{year}."),
        ).fetchone():
            last = row["id"]
            if year_id(last) == name:
                yield last

    def _look_up(self, column: str, value: str) -> list[Known]:
        if (column, value) not in self._found:
            rows = self._db.execute(f"SELECT {_KNOWN} FROM documents WHERE {column} = ?", (value,))
            self._found[column, value] = [_known(row) for row in rows]
        return self._found[column, value]


def _known(row: sqlite3.Row) -> Known:
    facts = {name: row[name] for name in Known.__slots__}
    return Known(**facts | {"told": frozenset((row["told"] or "").split(","))})
