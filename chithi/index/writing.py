"""Changing a base: files are read, stored batch by batch and linked, the index following; others are forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from chithi.corpus.folders import find_files
from chithi.index.graph.linking import link
from chithi.index.reading import checksum, read_all
from chithi.index.results import AddReport, Failure
from chithi.index.search.equivalents import keep
from chithi.index.storage.prepared import Prepared, prepare
from chithi.index.storage.store import Store
from chithi.index.upkeep import Upkeep
from chithi.parser.document import Document

Progress = Callable[[int, int, str], None]
"""Called as `progress(done, total, path)` after each file."""

Reading = tuple[str, str, tuple[Prepared, ...]]  # path of a file, its checksum, the documents in it


class Writer:
    """Changes a base. Whoever makes one holds the base's lock.

    Args:
        store: of the base.
        upkeep: lets the index follow.
        drop_lock: called in each process that reads files, which must not hold the lock.
    """

    batch = 200  # files that are stored before a transaction is committed
    index_every = 1500  # files that are stored before the index follows

    def __init__(self, store: Store, upkeep: Upkeep, drop_lock: Callable[[], None]) -> None:
        self._store, self._upkeep, self._drop_lock = store, upkeep, drop_lock

    def add(
        self,
        paths: Sequence[str | Path],
        progress: Progress | None,
        workers: int | None,
        *,
        prune: bool,
        include: Sequence[str],
        exclude: Sequence[str],
    ) -> AddReport:
        """Add files and folders; see `KnowledgeBase.add`."""
        gone = self._gone(paths) if prune else []
        left = [path for path in paths if str(path) not in gone]
        files, unread = find_files(left, self._store.folder, include, exclude)
        failures = [Failure(one.path, one.reason) for one in unread]
        new: list[str] = []
        unchanged: list[str] = []
        for path in files:
            try:
                known = self._store.checksum(path)
                (unchanged if known is not None and known == checksum(path) else new).append(path)
            except OSError as error:
                failures.append(Failure(path, f"cannot be read ({error.strerror or error})"))
        readings = self._read(new, len(files), failures, progress or _silent, workers)
        added, replaced, notes = self._keep(readings)
        if gone:
            self.forget(gone)
        return AddReport(
            tuple(added), tuple(unchanged), tuple(replaced), tuple(failures), tuple(notes), removed=tuple(gone)
        )

    def add_documents(self, documents: Iterable[Document]) -> AddReport:
        """Add documents that are parsed already; one without a source path stands under its id or checksum."""
        added, replaced, notes = self._keep(
            (_path_of(document), document.source.sha256, (prepare(document.to_json()),)) for document in documents
        )
        return AddReport(added=tuple(added), replaced=tuple(replaced), warnings=tuple(notes))

    def forget(self, files: Iterable[str]) -> bool:
        """Forget files, and documents with the last of them; False if none of them is known."""
        with self._store.transaction() as changes:
            known = [self._store.remove(file) for file in files]
            link(self._store, changes)
        self._upkeep.follow()
        return any(known)

    def _read(
        self, new: list[str], total: int, failures: list[Failure], progress: Progress, workers: int | None
    ) -> Iterator[Reading]:
        """Read files, as far as they can be read; what cannot is added to the failures."""
        done = total - len(new)
        if done:
            progress(done, total, "")
        for result in read_all(new, workers, self._drop_lock):
            done += 1
            failures.extend(result.failures)
            if result.documents:
                yield result.path, result.sha256, result.documents
            progress(done, total, result.path)

    def _gone(self, paths: Iterable[str | Path]) -> list[str]:
        """Known files that paths name, or that lay below the folders among them, and are there no more.

        A folder that is missing itself takes nothing with it: its disk may not be mounted.
        """
        gone = []
        for path in map(Path, paths):
            for file in self._store.files_below(str(path)):
                if not Path(file).exists() and (file == str(path) or path.is_dir()):
                    gone.append(file)
        return list(dict.fromkeys(gone))

    def _keep(self, readings: Iterable[Reading]) -> tuple[list[str], list[str], list[str]]:
        """Store readings batch by batch, the index following. Returns files added, files replaced, and warnings."""
        added: list[str] = []
        replaced: list[str] = []
        notes: list[str] = []
        pending = 0
        self._upkeep.prepare()
        stream = iter(readings)
        while batch := list(islice(stream, self.batch)):
            with self._store.transaction() as changes:
                for file, sha256, inside in batch:
                    (added if self._store.checksum(file) is None else replaced).append(file)
                    notes += self._store.put(file, sha256, inside)
                link(self._store, changes)
                keep(self._store.db)
            pending += len(batch)
            if pending >= self.index_every:
                self._upkeep.follow()
                pending = 0
        self._upkeep.follow()
        return added, replaced, notes


def _silent(done: int, total: int, path: str) -> None:
    """No progress is shown."""


def _path_of(document: Document) -> str:
    source = document.source
    return source.path or document.id or source.sha256
