"""Who is told to do what."""

from __future__ import annotations

from collections.abc import Sequence

from chithi.parser.document import Assignment, Citation, Deadline
from chithi.parser.passage import Reading


def find_assignments(
    reading: Reading, citations: Sequence[Citation], deadlines: Sequence[Deadline]
) -> tuple[Assignment, ...]:
    """The assignments of a document in text order, each with its role, action and deadlines."""
    return ()
