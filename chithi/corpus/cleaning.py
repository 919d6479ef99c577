"""Raw text to clean text: glued words parted, markup off, joined lines cut, page chrome off, wraps joined, repeats dropped."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from chithi.corpus.chrome import drop_article, drop_furniture, strip_page
from chithi.corpus.glued import part_glued
from chithi.corpus.joined import part_joined, unescape_breaks
from chithi.corpus.markup import lines_of
from chithi.corpus.paragraphs import Paragraph, paragraphs_of
from chithi.corpus.vietnamese import compose

# A run of paragraphs that comes again is a second copy of the body, not a formula (domain §8.4).
_LEAST_REPEATED_PARAGRAPHS = 3
_LEAST_REPEATED_CHARACTERS = 400
_LEAST_REPEATED_SHARE = 0.15
# Comparisons a paragraph, on average, before the search for repeats is given up: only hostile texts need that many.
_MOST_COMPARISONS = 50


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text (one paragraph a line), its bold and table stretches, its pages, a portal's facts, and what happened."""

    text: str
    marks: tuple[tuple[int, int, Literal["bold", "table"]], ...]
    metadata: Mapping[str, str]
    notices: tuple[tuple[str, str], ...]
    pages: tuple[tuple[int, int], ...] = ()


def clean(raw: str) -> Cleaned:
    """The clean text of raw text that may hold Markdown, table bars, hard wraps, page furniture and portal chrome."""
    text, glued = part_glued(unescape_breaks(compose(raw)))
    lines = drop_furniture(part_joined(lines_of(text)))
    lines, metadata = strip_page(lines)
    paragraphs, repeats = _without_repeats(drop_article(paragraphs_of(lines)))
    notices = []
    if glued:
        notices.append(("text.glued", f"{glued} words that stood glued to the word before were parted"))
    if repeats:
        notices.append(("text.repeated", f"{repeats} paragraphs that repeat an earlier run were dropped"))
    marks: list[tuple[int, int, Literal["bold", "table"]]] = []
    pages: list[tuple[int, int]] = []
    at = 0
    for paragraph in paragraphs:
        for a, page in paragraph.pages:
            if not pages or page > pages[-1][1]:
                pages.append((at + a, page))
        if paragraph.table:
            marks.append((at, at + len(paragraph.text), "table"))
        marks.extend((at + a, at + b, "bold") for a, b in paragraph.bold)
        at += len(paragraph.text) + 1
    return Cleaned("\n".join(p.text for p in paragraphs), tuple(marks), metadata, tuple(notices), tuple(pages))


def _without_repeats(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], int]:
    """The paragraphs without the second copy of a run that stands there twice, and how many went."""
    keys = [hashlib.blake2b(p.text.casefold().encode(), digest_size=8).digest() for p in paragraphs]
    least = max(_LEAST_REPEATED_CHARACTERS, _LEAST_REPEATED_SHARE * sum(len(p.text) for p in paragraphs))
    first: dict[bytes, int] = {}
    kept: list[Paragraph] = []
    dropped = 0
    left = _MOST_COMPARISONS * len(paragraphs)
    i = 0
    while i < len(paragraphs):
        origin = first.get(keys[i])
        run = 0
        if origin is not None and not paragraphs[i].table and left > 0:
            while i + run < len(paragraphs) and origin + run < i and keys[origin + run] == keys[i + run]:
                run += 1
        left -= run
        size = sum(len(p.text) for p in paragraphs[i : i + run])
        if size >= least and (run >= _LEAST_REPEATED_PARAGRAPHS or size >= 2 * least):
            dropped += run
            i += run
            continue
        if origin is None:
            first[keys[i]] = i
        kept.append(paragraphs[i])
        i += 1
    return kept, dropped
