"""States of a document over time, by explicit words only: pure functions of what is said of it.

A document ends when another one that is in the base says so. Nothing cascades: what a dead document detailed lives on,
and abolishing an amendment does not bring the old text back (domain §7.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

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


class Event(NamedTuple):
    """Something that is said of a document: by whom, what, from which day (None: always), until which day."""

    source: str
    relation: str
    scope: str
    day: str | None
    until: str | None = None


class State(NamedTuple):
    """A state, the day from which it holds (None: not known), and the events that have acted until then."""

    name: str
    since: str | None
    reasons: tuple[Event, ...]


def is_alive(state: str) -> bool:
    """Whether a document in this state binds, in whole or in part."""
    return state not in _DEAD


def is_superseded(state: str) -> bool:
    """Whether a document in this state has ended."""
    return state in ("replaced", "abolished")


def state_at(on: str, start: str | None, events: Iterable[Event], *, in_base: bool = True) -> State:
    """The state of a document on a day.

    Args:
        on: the day, ISO.
        start: first day of its effect, ISO; None when unknown.
        events: what is said of it by other documents, in any order.
        in_base: it is a document of the base. Of one that is only cited nobody knows whether something else ended it.
    """
    past = tuple([e for e in events if e.relation in TOUCHING and _acts(e, on)])
    if past:
        said = [((_WHOLE if e.scope == "whole" else _PART)[e.relation], e.day) for e in past]
        gravest = max(_GRAVITY[state] for state, _ in said)
        since, state = min((day or "", state) for state, day in said if _GRAVITY[state] == gravest)
        if is_superseded(state) or start is None or start <= on:
            return State(state, since or None, past)
    if start is not None and start > on:
        return State("not_yet_in_force", None, past)
    if start is None or not in_base:
        return State("unknown", None, past)
    return State("in_force", start, past)


def history(start: str | None, events: Sequence[Event], *, in_base: bool = True) -> tuple[tuple[str, str], ...]:
    """All states of a document, each with the day from which it holds; the first one holds from "", the beginning."""
    days = {"", start or ""}
    days.update(e.day for e in events if e.day)
    days.update(_day_after(e.until) for e in events if e.until)
    states: list[tuple[str, str]] = []
    for day in sorted(days):
        state = state_at(day, start, events, in_base=in_base).name
        if not states or states[-1][1] != state:
            states.append((day, state))
    return tuple(states)


def _acts(event: Event, on: str) -> bool:
    """Whether an event has begun, and has not run out: a suspension may say how long it lasts."""
    return (event.day is None or event.day <= on) and (event.until is None or on <= event.until)


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
