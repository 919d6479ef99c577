"""Search results for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from chithi.index.results import Hit, SearchResult
from chithi.views.edges import facts_line, state_label


def search_hits(result: SearchResult, *, marks: bool) -> RenderableType:
    """The hits, best first: a line of facts, the subject, the matching words in their item.

    Args:
        result: a page of hits.
        marks: put `*` around the matched words, for where colour cannot show them.
    """
    hits = Table.grid(padding=(0, 2, 0, 0))
    hits.add_column(justify="right", style="dim", no_wrap=True)
    hits.add_column(overflow="fold")
    for rank, hit in enumerate(result.hits, 1):
        lines = [facts_line(hit.symbol or hit.id, (hit.date, hit.issuer), state_label(hit.status))]
        lines += [Text(hit.subject)] if hit.subject else []
        lines += [_snippet(hit, marks)] if hit.snippet else []
        hits.add_row(f"{rank}", Group(*lines))
    more = result.total - len(result.hits)
    return Group(hits, *([Text(f"… and {more} more (--limit)", style="dim")] if more > 0 else []))


def _snippet(hit: Hit, marks: bool) -> Text:
    line, at = Text(f"{hit.item} › " if hit.item else "", style="dim"), 0
    for start, end in _joined(hit.snippet, hit.highlights):
        line.append(hit.snippet[at:start], style="not dim")
        found = hit.snippet[start:end]
        line.append(f"*{found}*" if marks else found, style="not dim bold yellow")
        at = end
    return line.append(hit.snippet[at:], style="not dim")


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, those with only space between them as one: `xét nghiệm`, not `xét` and `nghiệm`."""
    current: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if current and not text[current[1] : start].strip():
            current = (current[0], max(end, current[1]))
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current
