"""The stages in order: clean text -> structure -> citations -> deadlines -> assignments -> Document."""

from __future__ import annotations

from pathlib import Path

from chithi.corpus.source import Source, read_source, source_of_text
from chithi.parser.assignments.find import find_assignments
from chithi.parser.citations.find import find_citations
from chithi.parser.deadlines.find import find_deadlines
from chithi.parser.document import Document, Origin, PageStart, Warning
from chithi.parser.passage import Reading
from chithi.parser.structure.read import read_structure
from chithi.parser.structure.splitting import split_source


def parse(text: str) -> Document:
    """Parse the text of a document.

    Args:
        text: the text itself (not a path), as it came: hard wraps, Markdown residue and page chrome are dealt with.

    Returns:
        The document. Any text gives one: what it does not say is None or empty, what was doubtful is a warning.

    Raises:
        TypeError: a path or bytes.
    """
    if not isinstance(text, str):
        raise TypeError(f"chithi.parse takes text, not {type(text).__name__}; chithi.parse_file reads a file")
    return parse_source(source_of_text(text))


def parse_file(path: str | Path) -> Document:
    """Parse a file of any readable format.

    Raises:
        UnreadableSource: the file is missing, empty, binary, undecodable or in no known format.
    """
    return parse_source(read_source(Path(path)))


def parse_all(source: Source) -> tuple[Document, ...]:
    """The documents of a source: one, or several where a file holds several with headers and signatures of their own."""
    return tuple(parse_source(part) for part in split_source(source))


def parse_source(source: Source) -> Document:
    """Parse clean text that the corpus layer has read."""
    structure = read_structure(source)
    reading = Reading(source.text, structure.header, structure.passages)
    citations, doubts = find_citations(reading)
    deadlines = find_deadlines(reading, citations)
    assignments = find_assignments(reading, citations, deadlines)
    return Document(
        id=structure.id,
        source=Origin(
            path=source.path,
            media_type=source.media_type,
            encoding=source.encoding,
            sha256=source.sha256,
            bytes=source.bytes,
            pages=tuple(PageStart(number=p.number, start=p.start, confidence=p.confidence) for p in source.pages),
        ),
        text=source.text,
        header=structure.header,
        items=structure.items,
        citations=citations,
        assignments=assignments,
        deadlines=deadlines,
        warnings=(
            *(Warning(code=n.code, message=n.message) for n in source.notices),
            *structure.warnings,
            *doubts,
        ),
    )
