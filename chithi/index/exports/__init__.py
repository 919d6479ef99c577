"""Exports of documents into the forms of others: Akoma Ntoso, JSON-LD, tables. One document in memory at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from chithi.corpus.vietnamese import slug
from chithi.errors import ChithiError

if TYPE_CHECKING:
    from chithi.parser.document import Document

# Names of files stay below what file systems allow, in bytes.
_LONGEST_NAME = 150


def write_export(readings: Iterable[tuple[str, str]], format: str, folder: Path | None) -> str | None:
    """Write all documents.

    Args:
        readings: id in the base and JSON of each document (`KnowledgeBase.readings`).
        format: jsonl and jsonld go to standard output, csv and akn into files.
        folder: for csv and akn; made when missing.

    Returns:
        A line for the user on what was written into files.

    Raises:
        ChithiError: a file cannot be written.
    """
    if format == "jsonl":
        for _, text in readings:
            print(text)
        return None
    if format == "jsonld":
        from chithi.index.exports.jsonld import to_jsonld

        for document in _documents(readings):
            print(to_jsonld(document))
        return None
    assert folder is not None
    try:
        if format == "csv":
            from chithi.index.exports.tables import write_tables

            rows = write_tables(_documents(readings), folder)
            return ", ".join(f"{folder / name}: {number:,} rows" for name, number in rows.items())
        return f"{folder}: {_write_akn(readings, folder):,} files"
    except OSError as error:
        raise ChithiError(f"{error.filename or folder}: cannot be written ({error.strerror})") from None


def _write_akn(readings: Iterable[tuple[str, str]], folder: Path) -> int:
    from chithi.index.exports.akn import to_akn
    from chithi.parser.document import Document

    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for id, text in readings:
        # "/akn/vn/act/chi-thi/…/24-ct-ubnd": the parts that tell documents apart, in one name.
        name = stem = slug(id.removeprefix("/akn/vn/act/"))[:_LONGEST_NAME] or "document"
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        (folder / f"{name}.xml").write_bytes(to_akn(Document.model_validate_json(text)))
    return len(taken)


def _documents(readings: Iterable[tuple[str, str]]) -> Iterator[Document]:
    from chithi.parser.document import Document

    return (Document.model_validate_json(text) for _, text in readings)
