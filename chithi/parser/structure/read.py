"""Structure: header, outline and passages of a clean text, in one call."""

from __future__ import annotations

from dataclasses import dataclass

from chithi.corpus.source import Source
from chithi.parser.document import Header, Item, Warning
from chithi.parser.passage import Passage
from chithi.parser.structure.header import read_header
from chithi.parser.structure.items import read_outline
from chithi.parser.structure.layout import lay_out


@dataclass(frozen=True, slots=True)
class Structure:
    """What the structure stages found: the common ground of citations, deadlines and assignments."""

    id: str | None
    header: Header
    items: tuple[Item, ...]
    passages: tuple[Passage, ...]
    warnings: tuple[Warning, ...]


def read_structure(source: Source) -> Structure:
    """The header, the items and the passages of a source."""
    from chithi.parser.names.identity import document_id

    layout = lay_out(source)
    outline = read_outline(source.text, layout)
    header, warnings, title = read_header(source, layout, outline.passages)
    items, passages = outline.items, (*title, *outline.passages)
    if not passages and source.text and "\n" not in source.text:
        # A paragraph alone is a body, even where it opens like a header ("Số lượng hồ sơ …", "Luật … ngày …").
        span = (0, len(source.text))
        items = (Item(path="p1", label="", kind="paragraph", heading=None, text=source.text, span=span),)
        passages = (Passage(*span, "body", "p1"),)
    return Structure(
        id=document_id(header),
        header=header,
        items=items,
        passages=passages,
        warnings=(*warnings, *outline.warnings),
    )
