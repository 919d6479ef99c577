"""Random choices that shrink: with Hypothesis's `randoms()` in place of `random.Random`, failing examples get simple.

The first entry of every list is the plainest one, and `chance` says no when in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


def chance(rng: Random, probability: float) -> bool:
    """True with the given probability; a generator that has run dry (always 0.0) says False."""
    return rng.random() >= 1 - probability


def pick(rng: Random, choices: Sequence[T]) -> T:
    """One of the choices, all equally likely."""
    return choices[rng.randrange(len(choices))]


def some(rng: Random, choices: Sequence[T], count: int) -> list[T]:
    """`count` different choices, or all of them, in random order."""
    left = list(choices)
    return [left.pop(rng.randrange(len(left))) for _ in range(min(count, len(left)))]


def between(rng: Random, low: int, high: int) -> int:
    """A number from `low` to `high`, both included."""
    return low + rng.randrange(high - low + 1)


def day_between(rng: Random, first: date, last: date) -> date:
    """A day, both ends included."""
    return first + timedelta(days=between(rng, 0, max((last - first).days, 0)))
