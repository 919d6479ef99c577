"""One document of the base for people: the outline, and how it stands among the others."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from chithi.index.results import CitationReport, StoredDocument
from chithi.views.edges import citations, status_lines
from chithi.views.outline import outline


def stored_document(stored: StoredDocument, report: CitationReport) -> RenderableType:
    """State today, outline with tasks and deadlines, citations out and in, files that it was read from."""
    files = [Text(f"read from {source.path}", style="dim") for source in stored.sources]
    conflicts = [Text(line, style="yellow") for line in stored.conflicts]
    edges = [Text(""), citations(report, proofs=False)] if report.outgoing or report.incoming else []
    return Group(
        *status_lines("today", stored.status),
        outline(stored.document, citations=False),
        *edges,
        Text(""),
        *files,
        *conflicts,
    )
