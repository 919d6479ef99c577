"""The times that bind an instruction."""

from __future__ import annotations

from collections.abc import Sequence

from chithi.parser.document import Citation, Deadline
from chithi.parser.passage import Reading


def find_deadlines(reading: Reading, citations: Sequence[Citation]) -> tuple[Deadline, ...]:
    """The deadlines of a document in text order. Dates inside `citations` are theirs and never deadlines."""
    return ()
