"""Search results for people, in colour."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from chithi.index.search.hits import Hit, SearchResult
from chithi.views.edges import facts_line, state_label
from chithi.views.plain import joined, more_lines


def search_hits(result: SearchResult) -> RenderableType:
    """The hits, best first: a line of facts, the subject, the matching words in their item."""
    hits = Table.grid(padding=(0, 2, 0, 0))
    hits.add_column(justify="right", style="dim", no_wrap=True)
    hits.add_column(overflow="fold")
    for rank, hit in enumerate(result.hits, result.offset + 1):
        lines = [facts_line(hit.symbol or hit.id, (hit.date, hit.issuer), state_label(hit.status))]
        lines += [Text(hit.subject)] if hit.subject else []
        lines += [_snippet(hit)] if hit.snippet else []
        hits.add_row(f"{rank}", Group(*lines))
    return Group(hits, *(Text(line, style="dim") for line in more_lines(result)))


def _snippet(hit: Hit) -> Text:
    line, at = Text(f"{hit.item} › " if hit.item else "", style="dim"), 0
    for start, end in joined(hit.snippet, hit.highlights):
        line.append(hit.snippet[at:start], style="not dim")
        line.append(hit.snippet[start:end], style="not dim bold yellow")
        at = end
    return line.append(hit.snippet[at:], style="not dim")
