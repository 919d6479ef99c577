"""The knowledge base: the one door to store, search and graph.

    with chithi.open("kb/") as base:
        base.add(["documents/"])
        for hit in base.search("xet nghiem").hits:
            print(hit.symbol, hit.snippet)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from chithi.index.results import (
    AddReport,
    CheckReport,
    CitationReport,
    Node,
    SearchResult,
    Status,
    StoredDocument,
    Task,
    Trace,
)

Progress = Callable[[int, int, str], None]
"""Called as `progress(done, total, path)` after each file."""
Announce = Callable[[str], None]
"""Called with one line for the user ("the search index was damaged and has been rebuilt")."""


def open_base(path: str | Path, *, create: bool = True, announce: Announce | None = None) -> KnowledgeBase:
    """Open a knowledge base.

    Args:
        path: its folder.
        create: make one when the folder is missing or empty.
        announce: told about what was mended on the way; by default such lines become Python warnings.

    Raises:
        BrokenBase: the folder is no knowledge base, is damaged beyond mending, or was written by another version.
    """
    raise NotImplementedError


class KnowledgeBase:
    """Documents, searchable and traceable. Made by `open_base`; a context manager.

    One process may write at a time, any number may read. A `number` argument is a document number in any usual spelling
    ("24/CT-UBND", "24 ct ubnd", "chi thi 24"); an id is what `Node.id` shows.
    """

    path: Path

    def add(
        self, paths: Iterable[str | Path], *, progress: Progress | None = None, workers: int | None = None
    ) -> AddReport:
        """Parse files and folders (searched for readable files) into the base; known files are skipped by checksum.

        Args:
            paths: files and folders.
            progress: called after each file.
            workers: processes that parse; by default one for few files, else one a core.

        Raises:
            ChithiError: another process is writing; or no path was given that exists.
        """
        raise NotImplementedError

    def search(
        self,
        query: str,
        *,
        type: str | None = None,
        issuer: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        assignee: str | None = None,
        relation: str | None = None,
        in_force_on: date | str | None = None,
        limit: int = 10,
        offset: int = 0,
    ) -> SearchResult:
        """Find documents by words, "exact phrases" or number; accents may be left out.

        Args:
            query: what the user typed; empty lists everything that the filters let through, newest first.
            type: type code or name ("CT", "chỉ thị").
            issuer: part of the issuer's name, accents may be left out.
            since, until: first and last date of the document.
            assignee: part of the name of somebody it gives a task to.
            relation: only documents that have such a relation to another one ("replaces").
            in_force_on: only documents in force on that day.
            limit, offset: the page.

        Raises:
            ChithiError: a date, type or relation that is none.
        """
        raise NotImplementedError

    def get(self, id_or_number: str) -> StoredDocument:
        """One document.

        Raises:
            UnknownDocument: none has this id or number (carries the nearest).
            AmbiguousNumber: several have this number (carries them).
        """
        raise NotImplementedError

    def documents(
        self,
        *,
        type: str | None = None,
        issuer: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        on: date | str | None = None,
    ) -> tuple[Node, ...]:
        """All documents (with the filters of `search`), newest first; `status` as of `on` (today)."""
        raise NotImplementedError

    def tasks(
        self,
        *,
        assignee: str | None = None,
        due_before: date | str | None = None,
        overdue: bool = False,
        document: str | None = None,
        today: date | str | None = None,
        include_superseded: bool = False,
    ) -> tuple[Task, ...]:
        """Who must do what by when, over the whole base: earliest due first, tasks without a date last.

        Args:
            assignee: part of the name, accents and abbreviations allowed ("ubnd", "so y te").
            due_before: only tasks due before this day.
            overdue: only tasks due before `today`.
            document: id or number; all documents by default.
            today: the day that overdue and superseded refer to (default: the clock's).
            include_superseded: also tasks of documents that are replaced or abolished on that day.

        Raises:
            UnknownDocument, AmbiguousNumber: as `get`.
        """
        raise NotImplementedError

    def cites(self, id_or_number: str) -> CitationReport:
        """What a document cites and what cites it; works for documents that are only cited, too.

        Raises:
            UnknownDocument, AmbiguousNumber: as `get`.
        """
        raise NotImplementedError

    def trace(self, id_or_number: str, as_of: date | str | None = None, depth: int | None = None) -> Trace:
        """The chain of supersession and amendment through a document, both ways.

        Args:
            id_or_number: a document of the base, or one that is only cited.
            as_of: the day that states refer to (default: today).
            depth: how many steps to follow (default: all).

        Raises:
            UnknownDocument, AmbiguousNumber: as `get`.
        """
        raise NotImplementedError

    def status(self, id_or_number: str, on: date | str | None = None) -> Status:
        """The state of a document on a day (default: today), by explicit words only: nothing cascades."""
        raise NotImplementedError

    def stats(self) -> dict[str, int]:
        """Counts: documents, sources, items, citations, assignments, deadlines, edges, stubs."""
        raise NotImplementedError

    def check(self) -> CheckReport:
        """Verify store, index and graph against each other; mend what is derived."""
        raise NotImplementedError

    def rebuild(self) -> CheckReport:
        """Make everything derived (index, graph) again from the store."""
        raise NotImplementedError

    def close(self) -> None:
        """Release files and locks; the base cannot be used afterwards."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
