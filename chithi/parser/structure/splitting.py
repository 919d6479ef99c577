"""Several documents in one file: a gazette's issue, a scanned file, a page that holds a letter and what it forwards.

A new document begins where a full header of its own stands (motto or Party title, a number with digits, a complete date) after
the signature of the one before. Forms inside annexes have blank numbers and dates; copies ("sao y") carry a copy's number.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence

from chithi.corpus.source import Mark, Source
from chithi.corpus.vietnamese import plain
from chithi.parser.names.symbols import find_symbols
from chithi.parser.structure.components import (
    AUTHORITY,
    DATELINE,
    MOTTO,
    NATIONAL,
    NUMBER_LINE,
    PARTY,
    POST,
    RECIPIENTS,
    capitals,
    name_of,
)
from chithi.parser.structure.numbering import COPIES

# How far the lines of a header stand from its motto.
_REACH = 8


def split_source(source: Source) -> tuple[Source, ...]:
    """The documents of a source, each a source of its own; most sources are one document.

    The second and later ones get the path `NAME#2`, `NAME#3`, …
    """
    lines = [line for line in _spans(source.text) if line[0] < line[1]]
    texts = [plain(source.text[a:b]) for a, b in lines]
    nuclei = [i for i, text in enumerate(texts) if NATIONAL.search(text) or PARTY.fullmatch(text)]
    if len(nuclei) < 2:
        return (source,)
    starts = [0]
    for i in nuclei[1:]:
        start = _header_start(texts, i)
        if start > starts[-1] and _signed(texts, starts[-1], start) and _complete(texts, start, i):
            starts.append(start)
    if len(starts) == 1:
        return (source,)
    cuts = [0, *(lines[i][0] for i in starts[1:]), len(source.text)]
    return tuple(_part(source, number, a, b) for number, (a, b) in enumerate(itertools.pairwise(cuts), 1))


def _spans(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _header_start(texts: Sequence[str], nucleus: int) -> int:
    """Up from the motto over the lines of the left column (issuer in capitals, number, subject of a letter)."""
    start = nucleus
    while start and nucleus - start < _REACH:
        text = texts[start - 1]
        if name_of(text) or AUTHORITY.match(text) or POST.fullmatch(text):
            break
        if not (capitals(text) or NUMBER_LINE.match(text) or text.startswith(("V/v", "v/v")) or DATELINE.search(text)):
            break
        start -= 1
    return start


def _signed(texts: Sequence[str], start: int, end: int) -> bool:
    tail = texts[max(start, end - 40) : end]
    return any(AUTHORITY.match(t) or POST.fullmatch(t) or RECIPIENTS.match(t) for t in tail) and any(map(name_of, tail))


def _complete(texts: Sequence[str], start: int, nucleus: int) -> bool:
    near = texts[start : nucleus + _REACH]
    numbered = False
    for text in near:
        if NUMBER_LINE.match(text):
            symbol = next(find_symbols(text), None)
            numbered = symbol is not None and symbol.type not in COPIES
            if numbered:
                break
    dated = any((m := DATELINE.search(t)) and m["d"].strip().isdigit() and m["m"].strip().isdigit() for t in near)
    return numbered and dated and any(MOTTO.search(t) or NATIONAL.search(t) or PARTY.search(t) for t in near)


def _part(source: Source, number: int, start: int, end: int) -> Source:
    text = source.text[start:end].rstrip("\n")
    marks = tuple(
        Mark(m.start - start, min(m.end - start, len(text)), m.kind)
        for m in source.marks
        if start <= m.start < start + len(text)
    )
    # The page on which a part begins may have begun before it.
    begun = [page for page in source.pages if page.start <= start][-1:]
    pages = [page for page in source.pages if start < page.start < start + len(text)]
    path = source.path if number == 1 or source.path is None else f"{source.path}#{number}"
    # A portal's facts and the notices of the cleaning speak of the page's first document.
    first = number == 1
    return dataclasses.replace(
        source,
        text=text,
        path=path,
        marks=marks,
        pages=tuple(dataclasses.replace(page, start=max(0, page.start - start)) for page in (*begun, *pages)),
        metadata=source.metadata if first else {},
        notices=source.notices if first else (),
    )
