"""The filters of `search` and `documents`, as conditions of the store."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple

from chithi.corpus.vietnamese import fold
from chithi.errors import ChithiError
from chithi.index.keys import words


class Filters(NamedTuple):
    """What a document must be like; None lets everything through. Dates are ISO."""

    type: str | None = None
    issuer: str | None = None
    since: str | None = None
    until: str | None = None
    assignee: str | None = None
    relation: str | None = None
    in_force_on: str | None = None
    number: str | None = None
    cites: str | None = None

    def __bool__(self) -> bool:
        return any(value is not None for value in self)


def iso(day: date | str | None, name: str) -> str | None:
    """A day as ISO text.

    Raises:
        ChithiError: it is none.
    """
    if day is None or isinstance(day, date):
        return day.isoformat() if day else None
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise ChithiError(f"{name}: {day!r} is no date; write it as 2021-10-31") from None


def select(db: sqlite3.Connection, filters: Filters) -> list[int]:
    """Rowids of the documents that fit, newest first.

    Raises:
        ChithiError: the relation is none.
    """
    where: list[str] = ["1"]
    values: list[str] = []
    if filters.type is not None:
        _among(where, values, "d.type", _types(db, filters.type))
    if filters.issuer is not None:
        from chithi.index.aliases import contains, spell_out

        wanted = spell_out(words(filters.issuer))
        issuers = [row[0] for row in db.execute("SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL")]
        _among(where, values, "d.issuer", [name for name in issuers if contains(spell_out(words(name)), wanted)])
    if filters.since is not None:
        where.append("d.date >= ?")
        values.append(filters.since)
    if filters.until is not None:
        where.append("d.date <= ?")
        values.append(filters.until)
    if filters.assignee is not None:
        from chithi.index.aliases import assignees_like

        names = assignees_like(db, filters.assignee)
        marks = ", ".join("?" * len(names))
        where.append(f"d.rowid IN (SELECT document FROM assignments WHERE assignee IN ({marks}))")
        values += names
    if filters.relation is not None:
        from chithi.index.graph.graph import RELATIONS

        if filters.relation not in RELATIONS:
            raise ChithiError(f"relation: {filters.relation!r} is none of {', '.join(RELATIONS)}")
        where.append("d.id IN (SELECT source FROM edges WHERE relation = ?)")
        values.append(filters.relation)
    if filters.number is not None:
        where.append("(d.number_key = ? OR d.number_key GLOB ?)")
        key = " ".join(words(filters.number))
        values += [key, f"{key} *"]
    if filters.cites is not None:
        _citing(db, where, values, filters.cites)
    if filters.in_force_on is not None:
        where.append("coalesce(d.effective_date, d.date) <= ?")
        where.append(
            "NOT EXISTS (SELECT 1 FROM edges e WHERE e.target = d.id AND e.source <> d.id AND e.scope = 'whole' "
            "AND e.relation IN ('replaces', 'abolishes', 'suspends') AND coalesce(e.effective, '') <= ? "
            "AND coalesce(e.until, '9999') >= ?)"
        )
        values += [filters.in_force_on] * 3
    rows = db.execute(f"SELECT d.rowid FROM documents d WHERE {' AND '.join(where)} ORDER BY d.date DESC, d.id", values)
    return [row[0] for row in rows]


def _among(where: list[str], values: list[str], column: str, found: list[str]) -> None:
    where.append(f"{column} IN ({', '.join('?' * len(found))})")
    values += found


def _citing(db: sqlite3.Connection, where: list[str], values: list[str], cited: str) -> None:
    """Documents that cite a number, with or without its type ("16/CT-TTg", "Nghị định 109/2013/NĐ-CP"), or a name."""
    key = words(cited)
    codes = {tuple(words(r[0])): r[1] for r in db.execute("SELECT DISTINCT type_name, type FROM documents") if r[0]}
    keys = [" ".join(key)]
    for length in range(1, min(4, len(key)) + 1):
        if code := codes.get(tuple(key[:length])):
            keys += [" ".join(key[length:]), f"{code} {' '.join(key[length:])}"]
    marks = ", ".join("?" * len(keys))
    where.append(
        f"d.rowid IN (SELECT document FROM citations WHERE number_key IN ({marks}) OR title_key IN ({marks}) OR id = ?)"
    )
    values += [*keys, *keys, cited]


def _types(db: sqlite3.Connection, typed: str) -> list[str]:
    """Type codes that a code or a name means, in the base's own documents; the exact code alone where there is one."""
    rows = db.execute("SELECT DISTINCT type, type_name FROM documents WHERE type IS NOT NULL").fetchall()
    exact = {row["type"] for row in rows if row["type"] == typed}
    key = fold(typed)
    return sorted(exact or {r["type"] for r in rows if key in (fold(r["type"]), fold(r["type_name"] or ""))})
