"""The state of a document on a day, read from the store; what a state is stands in `chithi.index.graph.timeline`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from chithi.index.graph.timeline import TOUCHING, Event, State, is_alive, is_superseded, state_at

__all__ = ["TOUCHING", "acting", "events_of", "events_of_many", "is_alive", "is_superseded", "state_on"]

# Written out, so that SQLite sees that `edges_acting` is meant.
_ACTING = f"relation IN ({', '.join(map(repr, TOUCHING))}) AND source <> target"


def events_of(db: sqlite3.Connection, id: str) -> list[Event]:
    """What other documents say of this one that changes its state."""
    rows = db.execute(
        f"SELECT source, relation, scope, effective, until FROM edges WHERE target = ? AND {_ACTING}", (id,)
    )
    return [Event(*row) for row in rows]


def events_of_many(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, list[Event]]:
    """The same for several documents (at most some hundreds) at once; those of whom nothing is said are in it too."""
    events: dict[str, list[Event]] = {id: [] for id in ids}
    rows = db.execute(
        f"SELECT target, source, relation, scope, effective, until FROM edges "
        f"WHERE target IN ({', '.join('?' * len(ids))}) AND {_ACTING}",
        ids,
    )
    for target, *event in rows:
        events[target].append(Event(*event))
    return events


def acting(db: sqlite3.Connection) -> Iterator[tuple[str, Event]]:
    """The same for all documents: id of each, and something that is said of it."""
    rows = db.execute(f"SELECT target, source, relation, scope, effective, until FROM edges WHERE {_ACTING}")
    return ((target, Event(*event)) for target, *event in rows)


def state_on(db: sqlite3.Connection, id: str, start: str | None, on: str, *, in_base: bool = True) -> State:
    """The state of a document on a day.

    Args:
        db: the store.
        id: of the document or stub.
        start: first day of its effect, ISO; None when unknown.
        on: the day, ISO.
        in_base: it is a document of the base.
    """
    return state_at(on, start, events_of(db, id), in_base=in_base)
