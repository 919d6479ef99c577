"""From files to readings: parsed one after the other, or in processes when they are many.

The parser is imported where it runs, so that `search` never loads it.
"""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from chithi.errors import ChithiError
from chithi.index.results import Failure
from chithi.index.storage.prepared import Prepared, prepare

_FEW = 8  # files that are not worth a process
_AHEAD = 32  # files for each process that are read while the store writes: a batch takes it about a second


@dataclass(frozen=True, slots=True)
class Read:
    """A file as read.

    Attributes:
        path: of the file.
        sha256: of its content; empty when it could not be read at all.
        documents: in it, ready for the store; an archive has several.
        failures: what could not be read, with the reason.
    """

    path: str
    sha256: str
    documents: tuple[Prepared, ...]
    failures: tuple[Failure, ...] = ()


def checksum(path: str) -> str:
    """SHA-256 of a file; raises OSError."""
    with Path(path).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read(path: str) -> Read:
    """Parse all documents of a file. Whatever goes wrong is a reason: a bad file must not stop the rest."""
    from chithi.corpus.source import Unread, read_sources
    from chithi.parser.pipeline import parse_all

    documents: list[Prepared] = []
    failures: list[Failure] = []
    try:
        sha256 = checksum(path)
        for source in read_sources(Path(path)):
            if isinstance(source, Unread):
                failures.append(Failure(source.path, source.reason))
                continue
            try:
                documents += [prepare(document.to_json()) for document in parse_all(source)]
            except Exception as error:
                failures.append(_failure(source.path or path, error))
    except Exception as error:
        return Read(path, "", (), (_failure(path, error),))
    return Read(path, sha256, tuple(documents), tuple(failures))


def _failure(path: str, error: Exception) -> Failure:
    if isinstance(error, ChithiError):
        return Failure(path, str(error).removeprefix(f"{path}: "))
    if isinstance(error, OSError):
        return Failure(path, f"cannot be read ({error.strerror or error})")
    if isinstance(error, RecursionError):
        return Failure(path, "nested too deeply to be read")
    if isinstance(error, MemoryError):
        return Failure(path, "too large to be read")
    return Failure(path, f"the parser failed on it, please report this ({type(error).__name__}: {error})")


def read_all(
    paths: list[str], workers: int | None, start: Callable[[], None], reader: Callable[[str], Read] = read
) -> Iterator[Read]:
    """Parse files, results in their order.

    Args:
        paths: the files.
        workers: processes; None decides by their number. One means this process.
        start: called in each new process (to let go of what it inherited).
        reader: what reads one file (tests put their own).
    """
    if workers is None:
        workers = 1 if len(paths) <= _FEW else os.cpu_count() or 1
    if workers <= 1:
        yield from map(reader, paths)
        return
    waiting = deque(paths)
    while waiting:
        try:
            yield from _read_in_pool(waiting, workers, _AHEAD * workers, start, reader)
        except BrokenProcessPool:
            # A process died. What was in work is read one by one, so that only the bad file is lost.
            suspects = deque(waiting.popleft() for _ in range(min(len(waiting), _AHEAD * workers)))
            while suspects:
                try:
                    yield from _read_in_pool(suspects, 1, 1, start, reader)
                except BrokenProcessPool:
                    path = suspects.popleft()
                    yield Read(path, "", (), (Failure(path, "the parser's process died on it"),))


def _read_in_pool(
    waiting: deque[str], workers: int, ahead: int, start: Callable[[], None], reader: Callable[[str], Read]
) -> Iterator[Read]:
    """Take results off the front of `waiting` as they come; at most `ahead` files are in work, which bounds memory."""
    running: deque[Future[Read]] = deque()
    with _pool(workers, start) as pool:
        rest = iter(tuple(waiting))
        for path in rest:
            running.append(pool.submit(reader, path))
            if len(running) >= ahead:
                result = running.popleft().result()
                waiting.popleft()
                yield result
        while running:
            result = running.popleft().result()
            waiting.popleft()
            yield result


def _pool(workers: int, start: Callable[[], None]) -> ProcessPoolExecutor:
    # Forked workers need no `if __name__ == "__main__"` in the user's script; elsewhere the platform's way is used.
    if sys.platform == "linux":
        context = multiprocessing.get_context("fork")
        return ProcessPoolExecutor(workers, context, _start_forked, (start, os.getpid()))
    return ProcessPoolExecutor(workers)


def _start_forked(start: Callable[[], None], parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    gc.set_threshold(50_000, 20, 100)  # a parse makes many small objects and few cycles: a tenth of its time was gc's
    start()
    threading.Thread(target=_die_with, args=(parent,), daemon=True).start()


def _die_with(parent: int) -> None:
    """End this process when its parent was killed: it would wait for work for ever."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
