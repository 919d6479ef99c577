"""Every mention of another document, identified as far as the text allows."""

from __future__ import annotations

from chithi.parser.document import Citation, Warning
from chithi.parser.passage import Reading


def find_citations(reading: Reading) -> tuple[tuple[Citation, ...], tuple[Warning, ...]]:
    """The citations of a document in text order, with relation, scope and identity, and what was doubtful."""
    return (), ()
