"""How the documents found divide: by type, issuer, year and state."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from chithi.index.graph.timeline import TOUCHING, state_at
from chithi.index.search.texts import facts_of

Facets = dict[str, dict[str, int]]
NAMES = ("type", "issuer", "year", "status")
_AT_ONCE = 500
_MOST = 20  # values of one facet


def facets(db: sqlite3.Connection, on: str, rows: Sequence[int]) -> Facets:
    """Counts of documents, the most frequent values first; years newest first. What a document lacks is not counted.

    Args:
        db: the store's connection.
        on: the day of their states, ISO.
        rows: rowids of the documents.
    """
    counts: dict[str, Counter[str]] = {name: Counter() for name in NAMES}
    touched = {row[0] for row in db.execute(f"SELECT DISTINCT target FROM edges WHERE relation IN ({_TOUCHING})")}
    acted_on = []
    for row in _documents(db, rows):
        for name in ("type", "issuer", "year"):
            if row[name]:
                counts[name][row[name]] += 1
        if row["id"] in touched:
            acted_on.append(row["rowid"])
        else:
            counts["status"][state_at(on, row["first"], ()).name] += 1
    counts["status"].update(about.status for about in facts_of(db, acted_on, on).values())
    return {
        name: dict(sorted(found.items(), reverse=True)[:_MOST] if name == "year" else found.most_common(_MOST))
        for name, found in counts.items()
    }


_TOUCHING = ", ".join(f"'{relation}'" for relation in TOUCHING)


def _documents(db: sqlite3.Connection, rows: Sequence[int]) -> Iterable[sqlite3.Row]:
    for start in range(0, len(rows), _AT_ONCE):
        part = rows[start : start + _AT_ONCE]
        yield from db.execute(
            "SELECT rowid, id, type, issuer, substr(date, 1, 4) AS year, coalesce(effective_date, date) AS first "
            f"FROM documents WHERE rowid IN ({', '.join('?' * len(part))})",
            part,
        )
