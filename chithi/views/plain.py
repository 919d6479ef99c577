"""Search results as plain text, for where colour is not shown: made without rich, which takes longer than the search."""

from __future__ import annotations

from collections.abc import Iterator

from chithi.index.search.hits import Hit, SearchResult, Span

_GAP = "  "


def hit_lines(result: SearchResult, width: int) -> Iterator[str]:
    """The hits as `views.hits` shows them, matched words between asterisks.

    Args:
        result: a page of hits.
        width: of a line, in characters.
    """
    ranks = [str(rank) for rank in range(result.offset + 1, result.offset + 1 + len(result.hits))]
    margin = max(map(len, ranks), default=0)
    for rank, hit in zip(ranks, result.hits, strict=True):
        start = f"{rank:>{margin}}{_GAP}"
        for text in _texts(hit):
            for line in _wrapped(text, width - margin - len(_GAP)):
                yield (start + line).rstrip()
                start = " " * len(start)
    yield from more_lines(result)


def more_lines(result: SearchResult) -> Iterator[str]:
    """What comes below the hits: how many more there are, and the facets."""
    more = result.total - result.offset - len(result.hits)
    if more > 0:
        yield f"… and {more} more (--limit, --offset)"
    for name, counts in (result.facets or {}).items():
        if counts:
            yield f"{name}: " + " · ".join(f"{value.replace('_', ' ')} {count}" for value, count in counts.items())


def joined(text: str, spans: tuple[Span, ...]) -> Iterator[Span]:
    """The spans in order, those with only space between them as one: `xét nghiệm`, not `xét` and `nghiệm`."""
    current: Span | None = None
    for start, end in sorted(spans):
        if current and not text[current[1] : start].strip():
            current = (current[0], max(end, current[1]))
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current


def _wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text; a word that is longer than a line is cut."""
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = ""
        while len(word) > width:
            yield word[:width]
            word = word[width:]
        line = f"{line} {word}" if line else word
    yield line


def _texts(hit: Hit) -> Iterator[str]:
    yield " · ".join(filter(None, (hit.symbol or hit.id, hit.date, hit.issuer, hit.status.replace("_", " "))))
    if hit.subject:
        yield hit.subject
    if hit.snippet:
        marked, at = f"{hit.item} › " if hit.item else "", 0
        for start, end in joined(hit.snippet, hit.highlights):
            marked += f"{hit.snippet[at:start]}*{hit.snippet[start:end]}*"
            at = end
        yield marked + hit.snippet[at:]
