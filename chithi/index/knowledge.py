"""The knowledge base: the one door to store, search and graph.

with chithi.open("kb/") as base:
    base.add(["documents/"])
    for hit in base.search("xet nghiem").hits:
        print(hit.symbol, hit.snippet)
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from chithi.errors import AmbiguousNumber, ChithiError, UnknownDocument
from chithi.index.filters import Filters, iso, select
from chithi.index.search.finding import Finder
from chithi.index.search.hits import SearchResult
from chithi.index.storage.lock import Busy, WriterLock
from chithi.index.storage.store import Store
from chithi.index.upkeep import Upkeep, remove_leftovers

if TYPE_CHECKING:
    from chithi.index.graph.findings import AuditReport
    from chithi.index.graph.graph import Graph
    from chithi.index.graph.network import Network
    from chithi.index.lookup import Lookup
    from chithi.index.results import (
        AddReport,
        CheckReport,
        CitationReport,
        Node,
        Status,
        StoredDocument,
        Task,
        Trace,
    )
    from chithi.index.search.equivalents import Table
    from chithi.index.writing import Progress, Writer
    from chithi.parser.document import Document

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
    folder = Path(path)
    return KnowledgeBase(Store.open(folder, create=create), announce or _warn)


def _warn(line: str) -> None:
    warnings.warn(line, stacklevel=4)


class KnowledgeBase:
    """Documents, searchable and traceable. Made by `open_base`; a context manager.

    One process may write at a time, any number may read. A `number` argument is a document number in any usual spelling
    ("24/CT-UBND", "24 ct ubnd", "chi thi 24"); an id is what `Node.id` shows.
    """

    def __init__(self, store: Store, announce: Announce) -> None:
        from chithi.index.search.whoosh_index import WhooshEngine

        self.path = store.folder
        self._store = store
        self._lock = WriterLock(store.folder)
        self._table: Table | None = None
        self._upkeep = Upkeep(store, self._lock, WhooshEngine(), announce)

    def add(
        self,
        paths: str | Path | Iterable[str | Path],
        *,
        progress: Progress | None = None,
        workers: int | None = None,
        prune: bool = False,
        include: Sequence[str] = (),
        exclude: Sequence[str] = (),
    ) -> AddReport:
        """Parse files and folders (searched for readable files) into the base; known files are skipped by checksum.

        Args:
            paths: files and folders, or one of them.
            progress: called after each file.
            workers: processes that parse; by default one for few files, else one a core.
            prune: also forget files below these folders that are no longer there.
            include, exclude: patterns of names, or of paths below a folder, that are taken and left out.

        Raises:
            ChithiError: another process is writing, or the disk is full.
        """
        named = [paths] if isinstance(paths, (str, Path)) else list(paths)
        with self._writing() as writer:
            return writer.add(named, progress, workers, prune=prune, include=include, exclude=exclude)

    def add_documents(self, documents: Iterable[Document]) -> AddReport:
        """Add documents that are parsed already; one without a source path stands under its id or checksum.

        Raises:
            ChithiError: another process is writing, or the disk is full.
        """
        with self._writing() as writer:
            return writer.add_documents(documents)

    def forget(self, path: str | Path) -> bool:
        """Remove a file from the base; documents go with their last source. False if it is not in there.

        Raises:
            ChithiError: another process is writing, or the disk is full.
        """
        with self._writing() as writer:
            return writer.forget([str(path)])

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
        number: str | None = None,
        cites: str | None = None,
        limit: int = 10,
        offset: int = 0,
        facets: bool = False,
    ) -> SearchResult:
        """Find documents by words, "exact phrases" or number; accents may be left out.

        The query may have `-words` to do without, HOẶC (OR) and the fields số:, loại:, cơ quan:, ngày:2021..2022, giao:,
        dẫn: (number:, type:, issuer:, date:, assignee:, cites:).

        Args:
            query: what the user typed; empty lists everything that the filters let through, newest first.
            type: type code or name ("CT", "chỉ thị").
            issuer: part of the issuer's name, accents may be left out.
            since, until: first and last date of the document.
            assignee: part of the name of somebody it gives a task to.
            relation: only documents that have such a relation to another one ("replaces").
            in_force_on: only documents in force on that day.
            number: only documents with this number, or one that begins so ("24", "24/CT").
            cites: only documents that cite this number or name.
            limit, offset: the page.
            facets: also count the documents found by type, issuer, year and state.

        Raises:
            ChithiError: a date or relation that is none.
        """
        filters = Filters(
            type=type,
            issuer=issuer,
            since=iso(since, "from"),
            until=iso(until, "to"),
            assignee=assignee,
            relation=relation,
            in_force_on=iso(in_force_on, "in force on"),
            number=number,
            cites=cites,
        )
        today = filters.in_force_on or date.today().isoformat()
        db, table = self._store.db, self._equivalents
        return self._upkeep.answer(
            lambda index: Finder(db, index, table, today).search(query, filters, limit, offset, facets=facets)
        )

    def get(self, id_or_number: str) -> StoredDocument:
        """One document.

        Raises:
            UnknownDocument: none has this id or number (carries the nearest).
            AmbiguousNumber: several have this number (carries them).
        """
        from chithi.index.results import StoredDocument, StoredSource

        row = self._row(id_or_number)
        graph = self._graph(None)
        id, source = self._store.db.execute("SELECT id, source FROM documents WHERE rowid = ?", (row,)).fetchone()
        sources = tuple(
            StoredSource(s["path"], s["media_type"], s["sha256"], s["bytes"], s["rowid"] == source)
            for s in self._store.sources_of(row)
        )
        return StoredDocument(
            graph.node(id), graph.status(id), self._store.json_of(source), sources, self._store.conflicts(row)
        )

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
        filters = Filters(type=type, issuer=issuer, since=iso(since, "from"), until=iso(until, "to"))
        graph = self._graph(on)
        return tuple(graph.node(self._id(row)) for row in select(self._store.db, filters))

    def tasks(
        self,
        *,
        assignee: str | None = None,
        successors: bool = False,
        role: str | None = None,
        due_before: date | str | None = None,
        due_after: date | str | None = None,
        overdue: bool = False,
        document: str | None = None,
        today: date | str | None = None,
        include_superseded: bool = False,
    ) -> tuple[Task, ...]:
        """Who must do what by when, over the whole base.

        One row for each leaf task and each of its times, earliest day first (of a recurring task the next one), those
        without a day last. A heading's assignment stands as the tasks of the items below it. A deadline that is set for
        nobody by name has a row without an assignee, unless an assignee or a role is asked for.

        Args:
            assignee: an agency in any spelling ("Sở Y tế", "so y te", "SYT"), else words of names ("tài chính").
            successors: also agencies that took over its work in a reorganisation, or whose work it took over.
            role: only tasks in this role: lead, support, relay.
            due_before, due_after: only tasks whose day, or next day, lies before or after this one.
            overdue: only tasks due before `today`.
            document: id or number; all documents by default.
            today: the day that overdue, next and superseded refer to (default: the clock's).
            include_superseded: also tasks of documents that are replaced or abolished on that day.

        Raises:
            UnknownDocument, AmbiguousNumber: as `get`.
        """
        from chithi.index.tasks.find import TaskFilters, find_tasks

        day = iso(today, "today") or date.today().isoformat()
        filters = TaskFilters(
            assignee=assignee,
            successors=successors,
            role=role,
            due_before=iso(due_before, "due before"),
            due_after=iso(due_after, "due after"),
            overdue=overdue,
            document=self._row(document) if document is not None else None,
            superseded=include_superseded,
        )
        return find_tasks(self._store.db, self._graph(day), filters, day)

    def cites(self, id_or_number: str) -> CitationReport:
        """What a document cites and what cites it; works for documents that are only cited, too.

        Raises:
            UnknownDocument, AmbiguousNumber: as `get`.
        """
        return self._graph(None).cites(self._node_id(id_or_number))

    def trace(self, id_or_number: str, as_of: date | str | None = None, depth: int | None = None) -> Trace:
        """The chain of supersession and amendment through a document, both ways.

        Args:
            id_or_number: a document of the base, or one that is only cited.
            as_of: the day that states refer to (default: today).
            depth: how many steps to follow (default: all).

        Raises:
            UnknownDocument, AmbiguousNumber: as `get`.
        """
        return self._graph(as_of).trace(self._node_id(id_or_number), depth)

    def status(self, id_or_number: str, on: date | str | None = None) -> Status:
        """The state of a document on a day (default: today), by explicit words only: nothing cascades."""
        return self._graph(on).status(self._node_id(id_or_number))

    def graph(
        self,
        id_or_number: str | None = None,
        *,
        depth: int = 1,
        relations: Iterable[str] = (),
        as_of: date | str | None = None,
        stored: bool = False,
    ) -> Network:
        """The cross-reference graph, documents that are only cited included: of the whole base, or around a document.

        Args:
            id_or_number: where to start; None for everything.
            depth: how many relations away from there, in both directions.
            relations: only these relations; by default all.
            as_of: the day that states refer to (default: today); when given, documents dated later are left out.
            stored: leave the edges of the whole base in the base, which then has to stay open: they are read again
                each time that they are walked through, and a million of them take no memory.

        Raises:
            UnknownDocument, AmbiguousNumber: as `get`.
            ChithiError: a relation that is none.
        """
        from chithi.index.graph import network
        from chithi.index.graph.graph import RELATIONS

        wanted = tuple(relations)
        if unknown := [name for name in wanted if name not in RELATIONS]:
            raise ChithiError(f"relation: {unknown[0]!r} is none of {', '.join(RELATIONS)}")
        until = iso(as_of, "as of")
        on = until or date.today().isoformat()
        if id_or_number is None:
            return network.whole(self._store.db, on, wanted, until=until, stored=stored)
        return network.around(self._store.db, self._node_id(id_or_number), on, depth, wanted, until=until)

    def audit(
        self,
        *,
        types: Iterable[str] = (),
        since: date | str | None = None,
        as_of: date | str | None = None,
        accepted: Iterable[str] = (),
    ) -> AuditReport:
        """What leans on the dead, contradicts itself or cannot be followed, with the sentences that prove it.

        Args:
            types: only findings of these types (`chithi.index.graph.audit.TYPES`); by default all.
            since: only findings about documents dated on or after this day.
            as_of: the day that "living" and "dead" refer to (default: today); documents dated later are left out.
            accepted: ids of findings to leave out.

        Raises:
            ChithiError: a type or date that is none.
        """
        from chithi.index.graph.audit import audit

        day = iso(as_of, "as of") or date.today().isoformat()
        return audit(
            self._store,
            self._graph(day),
            day,
            types=tuple(types),
            since=iso(since, "since"),
            accepted=frozenset(accepted),
        )

    def readings(self) -> Iterator[tuple[str, str]]:
        """All documents, by date and id: the id in this base, and the JSON of the contract; one in memory at a time."""
        rows = self._store.db.execute("SELECT id, source FROM documents ORDER BY date, id").fetchall()
        for row in rows:
            yield row["id"], self._store.json_of(row["source"])

    def stats(self) -> dict[str, int]:
        """Counts: documents, sources, items, citations, assignments, deadlines, edges, stubs."""
        tables = ("documents", "sources", "items", "citations", "assignments", "deadlines", "edges")
        counts = {table: self._store.count(table) for table in tables}
        (stubs,) = self._store.db.execute("SELECT count(DISTINCT target) FROM edges WHERE stub").fetchone()
        return counts | {"stubs": int(stubs)}

    def check(self) -> CheckReport:
        """Verify store, index and graph against each other; mend what is derived."""
        from chithi.index.results import CheckReport

        with self._lock:
            problems, mended = self._upkeep.check()
        # Of a damaged store nothing is counted: the file may not even be readable to its end.
        return CheckReport(tuple(problems), tuple(mended), {} if problems else self.stats())

    def rebuild(self) -> CheckReport:
        """Make everything derived (index, graph) again from the store."""
        from chithi.index.results import CheckReport

        with self._lock:
            remove_leftovers(self.path)
            problems = self._upkeep.rebuild()
        return CheckReport(tuple(problems), ("everything derived was made again from the store",), self.stats())

    def close(self) -> None:
        """Release files and locks; the base cannot be used afterwards."""
        self._upkeep.close()
        with suppress(Busy, OSError), self._lock:
            self._store.seal()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        """The base's writer, alone; raises ChithiError when another process is writing, or the disk is full."""
        from chithi.index.writing import Writer  # loads the parser's tables, which searching does without

        with self._lock:
            remove_leftovers(self.path)
            yield Writer(self._store, self._upkeep, self._lock.drop)

    def _equivalents(self) -> Table:
        """The table of everyday words and abbreviations; put into the store when that has another version's."""
        if self._table is None:
            from chithi.index.search.equivalents import equivalents, is_kept, keep

            if not is_kept(self._store.db):
                with suppress(ChithiError), self._lock, self._store.transaction():  # where nobody may write, it is read
                    keep(self._store.db)
            self._table = equivalents(self._store.db)
        return self._table

    def _graph(self, on: date | str | None) -> Graph:
        from chithi.index.graph.graph import Graph

        return Graph(self._store.db, iso(on, "date") or date.today().isoformat())

    def _lookup(self) -> Lookup:
        from chithi.index.lookup import Lookup

        return Lookup(self._store.db)

    def _id(self, row: int) -> str:
        return str(self._store.db.execute("SELECT id FROM documents WHERE rowid = ?", (row,)).fetchone()[0])

    def _row(self, asked: str) -> int:
        """The document that an id or number means; raises UnknownDocument, AmbiguousNumber."""
        row = self._find(asked)
        if row is None:
            raise UnknownDocument(asked, self._lookup().nearest(asked))
        return row

    def _find(self, asked: str) -> int | None:
        """As `_row`, None when there is none: looking for the nearest takes its time."""
        lookup = self._lookup()
        row = lookup.by_id(asked)
        if row is not None:
            return row
        number = lookup.by_number(asked)
        rows = number.documents if number else ()
        if len(rows) > 1:
            graph = self._graph(None)
            raise AmbiguousNumber(asked, tuple(graph.node(self._id(row)) for row in rows))
        return rows[0] if rows else None

    def _node_id(self, asked: str) -> str:
        """As `_row`, but documents that are only cited count as well."""
        row = self._find(asked)
        if row is not None:
            return self._id(row)
        lookup = self._lookup()
        stubs = lookup.stubs(asked)
        if len(stubs) > 1:
            graph = self._graph(None)
            raise AmbiguousNumber(asked, tuple(graph.node(id) for id in stubs))
        if not stubs:
            raise UnknownDocument(asked, lookup.nearest(asked))
        return stubs[0]
