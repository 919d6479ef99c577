"""The store: SQLite, the source of truth. One writer at a time, any number of readers, one transaction a batch."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from chithi.errors import BrokenBase, ChithiError
from chithi.index.search.places import pack
from chithi.index.storage.durable import checksum, checksum_of, sync, write_durably
from chithi.index.storage.prepared import Prepared
from chithi.index.storage.rows import HEADER, KEYS, Json, header_of, quality_of, rows_of
from chithi.index.storage.schema import VERSION, migrate

FILE = "store.sqlite3"
SEAL = "store.sum"
# Larger stores are not read through after each addition; what their rows say is verified one by one.
_MOST_SEALED = 512 * 2**20
# Folders of derived or transient data that a base may hold beside the store.
COMPANIONS = frozenset({FILE, SEAL, f"{FILE}-wal", f"{FILE}-shm", "index", "index.new", "index.old", "writer.lock"})

_DISK = ("full", "I/O")  # what SQLite says of a disk

_DERIVED = {
    "items": 8,
    "citations": 22,
    "assignments": 11,
    "deadlines": 9,
    "assignment_deadlines": 3,
}
_PUT = {table: f"INSERT INTO {table} VALUES ({', '.join('?' * n)})" for table, n in _DERIVED.items()}


class Changes:
    """What a transaction has touched.

    Attributes:
        documents: rowids of those whose rows are new.
        removed: rowids of those that are gone.
        keys: numbers and titles under which others may cite them.
        ids: theirs.
        cited: numbers and ids of what they cite, or cited before.
    """

    def __init__(self) -> None:
        self.documents: set[int] = set()
        self.removed: set[int] = set()
        self.keys: set[str] = set()
        self.ids: set[str] = set()
        self.cited: set[tuple[str, str]] = set()

    def __bool__(self) -> bool:
        return bool(self.documents or self.removed or self.ids)


def unreadable(error: sqlite3.DatabaseError) -> str:
    """What is said of a store whose file SQLite cannot make sense of any more."""
    return f"the store is damaged ({error}); move the folder away and add the documents to a new one"


class Store:
    """Documents in SQLite.

    Attributes:
        folder: of the knowledge base.
        db: the connection, for the modules that read (graph, tasks, search); rows are `sqlite3.Row`.
    """

    def __init__(self, folder: Path, db: sqlite3.Connection) -> None:
        self.folder = folder
        self.db = db
        self._changes = Changes()
        self._written = False

    @classmethod
    def open(cls, folder: Path, *, create: bool) -> Store:
        """Open the store of a base's folder.

        Args:
            folder: the base.
            create: make it when the folder is missing or empty.

        Raises:
            BrokenBase: no base, another program's or version's base, or a damaged one.
        """
        file = folder / FILE
        if not file.exists():
            _refuse(folder, create)
            folder.mkdir(parents=True, exist_ok=True)
        try:
            db = sqlite3.connect(file, timeout=30, isolation_level=None)
            db.row_factory = sqlite3.Row
            db.execute("PRAGMA foreign_keys = ON")
            if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                (folder / SEAL).unlink(missing_ok=True)
            migrate(db)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
                raise BrokenBase(f"{folder}: the knowledge base cannot be opened ({error})") from None
            raise BrokenBase(f"{folder}: {unreadable(error)}") from None
        except BrokenBase as error:
            raise BrokenBase(f"{folder}: {error}") from None
        return cls(folder, db)

    def close(self) -> None:
        """Close the connection."""
        self.db.close()

    def seal(self) -> None:
        """Note the checksum of the file once nothing more is written; the next transaction takes it away first.

        Under the writer's lock. Does nothing when nothing was written, the store is large, or somebody is reading.
        """
        if not self._written:
            return
        try:
            busy, *_ = self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:  # the disk is full: what is committed stands in the log
            return
        file = self.folder / FILE
        if not busy and file.stat().st_size <= _MOST_SEALED:
            write_durably(self.folder / SEAL, checksum_of(file))
            self._written = False

    def seal_broken(self) -> bool:
        """Whether the file has changed since it was sealed, by something else than Chithi."""
        try:
            sealed = (self.folder / SEAL).read_text("utf-8", "replace")
        except FileNotFoundError:
            return False
        return sealed != checksum_of(self.folder / FILE)

    def unseal(self) -> None:
        """The file is about to change."""
        self._written = True
        if (self.folder / SEAL).exists():
            (self.folder / SEAL).unlink()
            sync(self.folder)

    @property
    def generation(self) -> int:
        """Counts the transactions that changed documents; what is derived outside of SQLite is stamped with it."""
        return int(self.db.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[Changes]:
        """A write transaction. What is changed inside is collected in the value; all of it is kept, or nothing.

        Raises:
            ChithiError: the database is locked by another program, or the disk is full.
        """
        self._changes = Changes()
        self.unseal()
        try:
            self.db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise ChithiError(f"{self.folder}: the knowledge base cannot be written to ({error})") from None
        try:
            yield self._changes
            if self._changes:
                generation = self.generation + 1
                self.db.execute("UPDATE meta SET value = ? WHERE key = 'generation'", (str(generation),))
                self.db.executemany(
                    "UPDATE documents SET generation = ? WHERE rowid = ?",
                    [(generation, n) for n in self._changes.documents],
                )
                self.db.executemany(
                    "INSERT OR REPLACE INTO removals VALUES (?, ?)", [(n, generation) for n in self._changes.removed]
                )
            self.db.execute("COMMIT")
        except BaseException as error:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError) and any(word in str(error) for word in _DISK):
                raise ChithiError(
                    f"{self.folder}: the disk is full or refuses ({error}); what was kept before stands, make room and "
                    "do it again"
                ) from None
            raise

    def checksum(self, file: str) -> str | None:
        """SHA-256 of the file when it was added, None when it is not in here."""
        row = self.db.execute("SELECT file_sha256 FROM sources WHERE file = ? LIMIT 1", (file,)).fetchone()
        return row[0] if row else None

    def files_below(self, path: str) -> list[str]:
        """Files of the base that are this path or lie below it, by name."""
        below = str(Path(path) / "_")[:-1]
        rows = self.db.execute(
            "SELECT DISTINCT file FROM sources WHERE file = ?1 OR substr(file, 1, ?2) = ?3 ORDER BY file",
            (path, len(below) if path != "." else 0, below if path != "." else ""),
        )
        return [row[0] for row in rows if path != "." or not Path(row[0]).is_absolute()]

    def put(self, file: str, sha256: str, documents: Iterable[Prepared]) -> list[str]:
        """Add what was read from a file, in place of what was read from it before. Inside of a transaction.

        Args:
            file: its path.
            sha256: of its content.
            documents: what was read from it; an archive has several.

        Returns:
            Lines for people: other files of the base are read as one of these documents, but with other content.
        """
        self.remove(file)
        conflicts = (self._put(file, sha256, document) for document in documents)
        return [line for line in conflicts if line]

    def remove(self, file: str) -> bool:
        """Forget a file; documents go with their last source. Inside of a transaction. False if unknown."""
        rows = self.db.execute("DELETE FROM sources WHERE file = ? RETURNING document", (file,)).fetchall()
        for rowid in sorted({int(row[0]) for row in rows}):
            if self.db.execute("SELECT 1 FROM sources WHERE document = ?", (rowid,)).fetchone():
                self._show_best(rowid)
            else:
                self._touch(rowid)
                self.db.execute("DELETE FROM documents WHERE rowid = ?", (rowid,))
                self._changes.documents.discard(rowid)
                self._changes.removed.add(rowid)
        return bool(rows)

    def json_of(self, source: int) -> str:
        """The JSON of a source by its rowid.

        Raises:
            BrokenBase: it does not have the checksum that it was stored with.
        """
        row = self.db.execute("SELECT path, json, json_sha256 FROM sources WHERE rowid = ?", (source,)).fetchone()
        try:
            data = zlib.decompress(row["json"])
        except zlib.error:
            data = b""
        if checksum(data) != row["json_sha256"]:
            raise BrokenBase(f"the reading of {row['path']} is damaged; add the file again")
        return data.decode()

    def derive(self, rowid: int) -> None:
        """Make all rows of a document again from the source that it shows. Inside of a transaction."""
        (source,) = self.db.execute("SELECT source FROM documents WHERE rowid = ?", (rowid,)).fetchone()
        self._touch(rowid)
        self._write(rowid, source)
        self._touch(rowid)

    def pack_missing(self) -> None:
        """Put the places of words where a base of an older version has none. Inside of a transaction."""
        missing = "SELECT document FROM texts WHERE document NOT IN (SELECT document FROM places)"
        for (rowid,) in self.db.execute(missing).fetchall():
            (text,) = self.db.execute("SELECT text FROM texts WHERE document = ?", (rowid,)).fetchone()
            self.db.execute("INSERT INTO places VALUES (?, ?)", (rowid, pack(text)))

    def count(self, table: str) -> int:
        """Number of rows of a table."""
        return int(self.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def sources_of(self, rowid: int) -> list[sqlite3.Row]:
        """The sources of a document, best first."""
        return self.db.execute(
            "SELECT * FROM sources WHERE document = ? ORDER BY fields DESC, length DESC, path", (rowid,)
        ).fetchall()

    def conflicts(self, rowid: int) -> tuple[str, ...]:
        """Lines that say in what the sources of a document disagree with the one that is shown."""
        shown, *others = self.sources_of(rowid)
        lines = []
        first: Json | None = None
        for other in others:
            if other["json_sha256"] == shown["json_sha256"]:
                continue
            first = first or json.loads(self.json_of(shown["rowid"]))
            differences = _differences(first, json.loads(self.json_of(other["rowid"])))
            if differences:
                lines.append(f"{shown['path']} and {other['path']} differ in {', '.join(differences)}")
        return tuple(lines)

    def likeness(self, rowid: int) -> float:
        """How much the least alike source of a document shares with the shown one: common words over all words."""
        shown, *others = self.sources_of(rowid)
        first = set(json.loads(self.json_of(shown["rowid"]))["text"].split())
        least = 1.0
        for other in others:
            words = set(json.loads(self.json_of(other["rowid"]))["text"].split())
            least = min(least, len(first & words) / max(len(first | words), 1))
        return least

    def _put(self, file: str, sha256: str, prepared: Prepared) -> str | None:
        document = json.loads(prepared.json)
        source = document["source"]
        id = document["id"] or _local_id(document)
        row = self.db.execute("SELECT rowid FROM documents WHERE id = ?", (id,)).fetchone()
        if row is None:
            row = self.db.execute(
                "INSERT INTO documents (id, source, generation) VALUES (?, 0, 0) RETURNING rowid", (id,)
            ).fetchone()
        rowid = int(row[0])
        path = source["path"] or id
        fields, length = quality_of(document)
        written = self.db.execute(
            "INSERT INTO sources (document, path, file, file_sha256, media_type, sha256, bytes, "
            "fields, length, json, json_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                rowid,
                path,
                file,
                sha256,
                source["media_type"],
                source["sha256"],
                source["bytes"],
                fields,
                length,
                prepared.compressed,
                prepared.sha256,
            ),
        )
        self._show_best(rowid, written.lastrowid, document, prepared.places)
        return self._conflict(rowid, path, document)

    def _conflict(self, rowid: int, path: str, document: Json) -> str | None:
        for other in self.sources_of(rowid):
            if other["path"] != path and other["sha256"] != document["source"]["sha256"]:
                differences = _differences(json.loads(self.json_of(other["rowid"])), document)
                if differences:
                    name = document["header"]["symbol"] or document["id"]
                    return f"{path} and {other['path']} are both {name} but differ in {', '.join(differences)}"
        return None

    def _show_best(self, rowid: int, source: int | None = None, *reading: Any) -> None:
        """Show the best source of a document; the one just put comes with its reading (see `_write`)."""
        best = self.sources_of(rowid)[0]["rowid"]
        (shown,) = self.db.execute("SELECT source FROM documents WHERE rowid = ?", (rowid,)).fetchone()
        if best != shown:
            self._touch(rowid)
            self._write(rowid, best, *(reading if best == source else ()))
            self._touch(rowid)

    def _touch(self, rowid: int) -> None:
        """Note under what others may cite the document, and what it cites: before and after its rows change."""
        row = self.db.execute(
            "SELECT id, number_key, short_key, title_key FROM documents WHERE rowid = ?", (rowid,)
        ).fetchone()
        self._changes.documents.add(rowid)
        self._changes.ids.add(row["id"])
        self._changes.keys.update(row[key] for key in KEYS if row[key])
        cited = "SELECT number_key, id FROM citations WHERE document = ? AND number_key IS NOT NULL AND id IS NOT NULL"
        self._changes.cited.update(map(tuple, self.db.execute(cited, (rowid,))))

    def _write(self, rowid: int, source: int, document: Json | None = None, places: bytes | None = None) -> None:
        document = document or json.loads(self.json_of(source))
        columns = ", ".join(f"{name} = ?" for name in (*HEADER, *KEYS))
        self.db.execute(
            f"UPDATE documents SET source = ?, {columns} WHERE rowid = ?", (source, *header_of(document), rowid)
        )
        self.db.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", (rowid, document["text"]))
        self.db.execute("INSERT OR REPLACE INTO places VALUES (?, ?)", (rowid, places or pack(document["text"])))
        rows = rows_of(document)
        for table in reversed(_DERIVED):
            self.db.execute(f"DELETE FROM {table} WHERE document = ?", (rowid,))
        for table, put in _PUT.items():
            self.db.executemany(put, [(rowid, *row) for row in getattr(rows, table)])


def _local_id(document: Json) -> str:
    """The id of a document whose header says too little for a canonical one: its text's."""
    return "local/" + checksum(document["text"].encode())[:16]


def _differences(one: Json, other: Json) -> list[str]:
    found = [name for name in HEADER if one["header"][name] != other["header"][name]]
    if " ".join(one["text"].split()) != " ".join(other["text"].split()):
        found.append("text")
    return found


def _refuse(folder: Path, create: bool) -> None:
    if folder.is_file():
        raise BrokenBase(f"{folder} is a file; a knowledge base is a folder")
    if folder.is_dir():
        strangers: Any = {entry.name for entry in folder.iterdir()} - COMPANIONS
        if strangers or not create:
            raise BrokenBase(f"{folder} is no knowledge base; name another folder, or make one with `chithi add`")
    elif not create:
        raise BrokenBase(f"{folder}: there is no knowledge base; make one with `chithi add`")
