"""What is derived from the store, kept in step with it: the index follows the store's generation, or is made again.

The index is built aside and swapped in; a stamp of another generation, a missing or damaged file is noticed at open.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from chithi.errors import BrokenBase, ChithiError
from chithi.index.search.places import pack
from chithi.index.search.port import Engine, SearchIndex, StaleIndex
from chithi.index.storage.lock import Busy, WriterLock
from chithi.index.storage.rows import HEADER, KEYS, header_of, rows_of
from chithi.index.storage.store import Store, unreadable

# Documents that are indexed before the index is committed: what bounds memory.
BATCH = 1500
Answer = TypeVar("Answer")
_PATIENCE = 10.0  # seconds that a reader waits for a writer to swap the index


class Upkeep:
    """Opens, follows, rebuilds and checks what is derived.

    Args:
        store: the truth.
        lock: the writer's lock of the base.
        engine: makes and opens indexes.
        announce: told in one line what was mended.
    """

    def __init__(self, store: Store, lock: WriterLock, engine: Engine, announce: Callable[[str], None]) -> None:
        self._store = store
        self._lock = lock
        self._engine = engine
        self._announce = announce
        self._folder = store.folder / "index"
        self._index: SearchIndex | None = None

    def index(self) -> SearchIndex:
        """The index, in step with the store unless another process is adding just now.

        Raises:
            ChithiError: another process is making it and takes long.
        """
        if self._index is not None and self._index.generation == self._store.generation:
            return self._index
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                self.close()
                self._index = self._engine.open(self._folder)
                reason = None
            except StaleIndex as error:
                reason = str(error)
            if reason is None and self._opened().generation == self._store.generation:
                return self._opened()
            try:
                with self._lock:
                    self._mend(reason)
                    return self._opened()
            except Busy:
                if reason is None:
                    return self._opened()  # one batch behind a running `add`
            if time.monotonic() > deadline:
                raise ChithiError(f"{self._store.folder}: the search index is being made; try again in a moment")
            time.sleep(0.1)

    def answer(self, ask: Callable[[SearchIndex], Answer]) -> Answer:
        """What the index answers; one whose files turn out to be damaged is made again first.

        Raises:
            ChithiError: as `index`, and what `ask` raises.
        """
        try:
            return ask(self.index())
        except ChithiError:
            raise
        except Exception:  # damaged files can lead to anything
            lines = self._opened().verify()
            if not lines:
                raise
        with self._lock:
            self._mend(lines[0])
        return ask(self._opened())

    def follow(self) -> None:
        """Bring the index up to the store's generation. Under the writer's lock.

        Raises:
            ChithiError: the disk is full or refuses; the documents are in the store, and the index follows later.
        """
        with self._disk():
            self.prepare()
            self._catch_up(self._opened())

    def prepare(self) -> None:
        """Open the index, or make it: who searches while much is added for the first time finds one. Under the writer's lock.

        Raises:
            ChithiError: the disk is full or refuses.
        """
        with self._disk():
            try:
                if self._index is None:
                    self._index = self._engine.open(self._folder)
                self._index.ready()
            except StaleIndex as error:
                self._mend(str(error))

    def rebuild_index(self) -> None:
        """Make the index again, aside, and swap it in. Under the writer's lock."""
        self.close()
        new, old = self._folder.with_name("index.new"), self._folder.with_name("index.old")
        with self._disk():
            for left in (new, old):
                _delete(left)
            with self._store.transaction():
                self._store.pack_missing()
            index = self._engine.create(new)
            self._catch_up(index)
            index.close()
            if self._folder.exists():
                self._folder.rename(old)
            new.rename(self._folder)
            _delete(old)
        self._index = self._engine.open(self._folder)

    def check(self) -> tuple[list[str], list[str]]:
        """Verify everything; mend what is derived. Under the writer's lock. Returns (problems, mended)."""
        try:
            return self._check()
        except sqlite3.DatabaseError as error:  # a page of the file makes no sense: nothing in it can be relied on
            return [unreadable(error)], []

    def _check(self) -> tuple[list[str], list[str]]:
        from chithi.index.graph.linking import link_all  # loads the parser's tables, which searching does without

        broken = self._store.seal_broken()
        problems = [f"the store is damaged: {line}" for line in self._integrity()]
        mended: list[str] = []
        with self._store.transaction():
            for row in self._store.db.execute("SELECT rowid, source, id FROM documents ORDER BY rowid").fetchall():
                try:
                    if not self._derived_holds(row["rowid"], row["source"]):
                        self._store.derive(row["rowid"])
                        mended.append(f"the rows of {row['id']} were made again from its reading")
                except BrokenBase as error:
                    problems.append(str(error))
            for row in self._store.db.execute(
                "SELECT s.rowid FROM sources s JOIN documents d ON d.rowid = s.document WHERE d.source <> s.rowid"
            ).fetchall():
                try:
                    self._store.json_of(row["rowid"])
                except BrokenBase as error:
                    problems.append(str(error))
            before = self._edges()
            link_all(self._store)
            if self._edges() != before:
                mended.append("the graph of citations was made again")
        reason = self._index_problem()
        if reason:
            self.rebuild_index()
            mended.append(f"{reason}; it was made again")
        elif self._opened().generation < self._store.generation:
            self._catch_up(self._opened())
            mended.append("the search index was behind the store and has caught up")
        if broken and not problems:
            mended.insert(0, "the file of the store has changed on disk; every reading in it still has its checksum")
        elif broken:
            problems.insert(0, "the file of the store has changed on disk")
        return problems, mended

    def rebuild(self) -> list[str]:
        """Make everything derived again from the readings. Under the writer's lock. Returns problems."""
        from chithi.index.graph.linking import link_all  # loads the parser's tables, which searching does without

        problems = [f"the store is damaged: {line}" for line in self._integrity()]
        with self._store.transaction():
            for row in self._store.db.execute("SELECT rowid FROM documents ORDER BY rowid").fetchall():
                try:
                    self._store.derive(row["rowid"])
                except BrokenBase as error:
                    problems.append(str(error))
            link_all(self._store)
        self.rebuild_index()
        return problems

    def close(self) -> None:
        """Close the index."""
        if self._index is not None:
            self._index.close()
            self._index = None

    @contextmanager
    def _disk(self) -> Iterator[None]:
        """Turns what the disk refuses into one clear line: the index is a cache, nothing is lost."""
        try:
            yield
        except OSError as error:
            self.close()
            raise ChithiError(
                f"{self._store.folder}: the documents are kept, but the search index cannot be written "
                f"({error.strerror or error}); make room, then search or check again"
            ) from None

    def _opened(self) -> SearchIndex:
        assert self._index is not None
        return self._index

    def _mend(self, reason: str | None) -> None:
        """Make a stale index again, or let a slow one catch up; say so when there was something to lose."""
        if reason is None:
            try:
                self._opened().ready()
            except StaleIndex as error:
                reason = str(error)
        if reason is None:
            behind = self._store.generation - self._opened().generation
            if behind < 0:
                reason = "the search index is of another base"
            else:
                self._announce("the search index was behind the store and has caught up")
                self._catch_up(self._opened())
                return
        if self._store.generation and self._folder.exists():
            self._announce(f"{reason}; it was made again from the store")
        self.rebuild_index()

    def _catch_up(self, index: SearchIndex) -> None:
        """Index what changed since the index's generation, generation by generation, so that each commit is whole."""
        db = self._store.db
        fresh = index.generation == 0
        if not fresh:
            for row in db.execute("SELECT document FROM removals WHERE generation > ?", (index.generation,)).fetchall():
                index.delete(row[0])
        generations = db.execute(
            "SELECT generation, count(*) FROM documents WHERE generation > ? GROUP BY generation ORDER BY generation",
            (index.generation,),
        ).fetchall()
        pending = 0
        for generation, count in generations:
            for row in db.execute(
                "SELECT d.rowid, d.subject, d.issuer, t.text FROM documents d JOIN texts t ON t.document = d.rowid "
                "WHERE d.generation = ?",
                (generation,),
            ):
                title = "\n".join(filter(None, (row["subject"], row["issuer"])))
                index.add(row["rowid"], row["text"], title)
            pending += count
            if pending >= BATCH:
                index.commit(generation)
                pending = 0
        if pending or index.generation != self._store.generation:
            index.commit(self._store.generation)

    def _integrity(self) -> list[str]:
        rows = self._store.db.execute("PRAGMA integrity_check(5)").fetchall()
        return [row[0] for row in rows if row[0] != "ok"]

    def _derived_holds(self, rowid: int, source: int) -> bool:
        document = json.loads(self._store.json_of(source))
        db = self._store.db
        text = db.execute("SELECT text FROM texts WHERE document = ?", (rowid,)).fetchone()
        if text is None or text[0] != document["text"]:
            return False
        places = db.execute("SELECT packed FROM places WHERE document = ?", (rowid,)).fetchone()
        if places is not None and places[0] != pack(document["text"]):
            return False
        columns = ", ".join((*HEADER, *KEYS))
        header = db.execute(f"SELECT {columns} FROM documents WHERE rowid = ?", (rowid,)).fetchone()
        if tuple(header) != header_of(document):
            return False
        rows = rows_of(document)
        return all(
            [tuple(row)[1:] for row in db.execute(f"SELECT * FROM {table} WHERE document = ? ORDER BY 2, 3", (rowid,))]
            == sorted(getattr(rows, table), key=lambda row: row[:2] if table == "assignment_deadlines" else row[0])
            for table in ("items", "citations", "assignments", "deadlines", "assignment_deadlines")
        )

    def _edges(self) -> list[tuple[object, ...]]:
        return [tuple(row) for row in self._store.db.execute("SELECT * FROM edges ORDER BY document, position")]

    def _index_problem(self) -> str | None:
        self.close()
        try:
            self._index = self._engine.open(self._folder)
        except StaleIndex as error:
            return str(error)
        lines = self._opened().verify()
        if lines:
            return lines[0]
        if self._opened().generation > self._store.generation:
            return "the search index is of another base"
        return None


def remove_leftovers(folder: Path) -> None:
    """Delete what a killed rebuild left behind. Under the writer's lock."""
    for name in ("index.new", "index.old"):
        _delete(folder / name)


def _delete(folder: Path) -> None:
    import shutil  # loads every compressor, which searching does without

    shutil.rmtree(folder, ignore_errors=True)
