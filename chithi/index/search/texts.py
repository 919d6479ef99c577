"""What the store knows of documents, read when a search needs it and once for each search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from chithi.index.graph.status import events_of_many
from chithi.index.graph.timeline import state_at
from chithi.index.search.places import Places, pack

_AT_ONCE = 500


class Facts(NamedTuple):
    """What is shown of a document beside its text; `status` as of the day that was asked for."""

    id: str
    path: str
    symbol: str | None
    type: str | None
    issuer: str | None
    date: str | None
    subject: str | None
    status: str


class Texts:
    """Documents by rowid: their texts, where the words stand in them, what is shown of them beside.

    Args:
        db: the store's connection.
        on: the day that states refer to, ISO.
    """

    def __init__(self, db: sqlite3.Connection, on: str) -> None:
        self._db = db
        self._on = on
        self._places: dict[int, Places] = {}
        self._facts: dict[int, Facts] = {}

    def text(self, row: int) -> str:
        """The text of a document."""
        return str(self._db.execute("SELECT text FROM texts WHERE document = ?", (row,)).fetchone()[0])

    def places(self, rows: Sequence[int]) -> Iterator[tuple[int, Places]]:
        """Where the words of documents stand, in the order of `rows`."""
        for part in _parts([row for row in rows if row not in self._places]):
            packed = dict(
                self._db.execute(f"SELECT document, packed FROM places WHERE document IN ({_marks(part)})", part)
            )
            for row in part:
                self._places[row] = Places(packed[row] if row in packed else pack(self.text(row)))
        return ((row, self._places[row]) for row in rows)

    def facts(self, rows: Sequence[int]) -> list[Facts]:
        """The facts of documents, in the order of `rows`."""
        missing = [row for row in rows if row not in self._facts]
        self._facts |= facts_of(self._db, missing, self._on)
        return [self._facts[row] for row in rows]


def facts_of(db: sqlite3.Connection, rows: Sequence[int], on: str) -> dict[int, Facts]:
    """The facts of documents by rowid.

    Args:
        db: the store's connection.
        rows: rowids.
        on: the day of their states, ISO.
    """
    found: dict[int, Facts] = {}
    for part in _parts(rows):
        documents = db.execute(
            "SELECT d.rowid, coalesce(d.effective_date, d.date), d.id, s.path, d.symbol, d.type, d.issuer, d.date, "
            "d.subject FROM documents d JOIN sources s ON s.rowid = d.source "
            f"WHERE d.rowid IN ({_marks(part)})",
            part,
        ).fetchall()
        events = events_of_many(db, [id for _, _, id, *_ in documents])
        for row, start, id, *header in documents:
            found[row] = Facts._make((id, *header, state_at(on, start, events[id]).name))
    return found


def _parts(rows: Sequence[int]) -> Iterable[Sequence[int]]:
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))


def _marks(part: Sequence[int]) -> str:
    return ", ".join("?" * len(part))
