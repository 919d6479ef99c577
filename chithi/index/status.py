"""The state of a document on a day, by explicit words only.

A document ends when another one that is in the base says so. Nothing cascades: what a dead document detailed lives on,
and abolishing an amendment does not bring the old text back (domain §7.3).
"""

from __future__ import annotations

import sqlite3

# Relations that change the state of their target.
TOUCHING = ("replaces", "abolishes", "suspends", "amends")

_WHOLE = {"replaces": "replaced", "abolishes": "abolished", "suspends": "suspended", "amends": "amended"}
_PART = {
    "replaces": "partly_replaced",
    "abolishes": "partly_abolished",
    "suspends": "partly_suspended",
    "amends": "amended",
}
# The gravest state wins; of two equally grave ones, the one that came first.
_GRAVITY = {
    state: rank
    for rank, states in enumerate(
        (
            ("amended",),
            ("partly_replaced", "partly_abolished", "partly_suspended"),
            ("suspended",),
            ("replaced", "abolished"),
        )
    )
    for state in states
}
_DEAD = frozenset({"replaced", "abolished", "suspended", "not_yet_in_force", "unknown"})

Proof = frozenset[tuple[str, str, str]]


def is_alive(state: str) -> bool:
    """Whether a document in this state binds, in whole or in part."""
    return state not in _DEAD


def is_superseded(state: str) -> bool:
    """Whether a document in this state has ended."""
    return state in ("replaced", "abolished")


def state_on(
    db: sqlite3.Connection, id: str, start: str | None, on: str, *, in_base: bool = True
) -> tuple[str, str | None, Proof]:
    """The state of a document on a day.

    Args:
        db: the store.
        id: of the document or stub.
        start: first day of its effect, ISO; None when unknown.
        on: the day, ISO.
        in_base: it is a document of the base. Of one that is only cited nobody knows whether something else ended it.

    Returns:
        The state; the day from which it holds, if known; and the edges that have acted on the document until then, each
        as (source, relation, scope).
    """
    marks = ", ".join("?" * len(TOUCHING))
    rows = db.execute(
        "SELECT source, relation, scope, effective FROM edges "
        f"WHERE target = ? AND relation IN ({marks}) AND source <> ?",
        (id, *TOUCHING, id),
    ).fetchall()
    past = [row for row in rows if row["effective"] is None or row["effective"] <= on]
    proof = frozenset((row["source"], row["relation"], row["scope"]) for row in past)
    events = [((_WHOLE if row["scope"] == "whole" else _PART)[row["relation"]], row["effective"]) for row in past]
    if events:
        gravest = max(_GRAVITY[state] for state, _ in events)
        since, state = min((when or "", state) for state, when in events if _GRAVITY[state] == gravest)
        if is_superseded(state) or start is None or start <= on:
            return state, since or None, proof
    if start is not None and start > on:
        return "not_yet_in_force", None, proof
    if start is None or not in_base:
        return "unknown", None, proof
    return "in_force", start, proof
