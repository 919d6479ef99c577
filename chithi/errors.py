"""What can go wrong in a way that the user can mend. Everything else is a bug and stays a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chithi.index.results import Node


class ChithiError(Exception):
    """Base of all errors that are shown as one line: what is wrong and how to mend it."""


class UnreadableSource(ChithiError):
    """A file is missing, empty, binary, undecodable or in no known format."""


class UnknownDocument(ChithiError):
    """No document of the knowledge base has this id or number.

    Args:
        asked: what the user typed.
        nearest: numbers or ids that come closest, best first.
    """

    def __init__(self, asked: str, nearest: tuple[str, ...] = ()) -> None:
        self.asked = asked
        self.nearest = nearest
        hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
        super().__init__(f"no document {asked!r} in this knowledge base{hint}")


class BrokenBase(ChithiError):
    """A folder is no knowledge base, or one of another version."""


class AmbiguousNumber(ChithiError):
    """Several documents of the knowledge base have this number.

    Args:
        asked: what the user typed.
        candidates: the documents (`chithi.index.results.Node`), newest first.
    """

    def __init__(self, asked: str, candidates: tuple[Node, ...]) -> None:
        self.asked = asked
        self.candidates = candidates
        ids = ", ".join(node.id for node in candidates)
        super().__init__(f"{len(candidates)} documents have the number {asked!r}; add the day, or take the id: {ids}")
