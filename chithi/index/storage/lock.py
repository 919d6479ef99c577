"""One writer at a time: a lock on a file, which the system releases when its holder dies."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from chithi.errors import ChithiError

if os.name == "nt":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Busy(ChithiError):
    """Another process is writing."""


class WriterLock:
    """Held while a base is written to; a context manager that may be entered again by its holder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._handle: int | None = None
        self._depth = 0

    def __enter__(self) -> Self:
        """Take the lock.

        Raises:
            Busy: another process has it.
        """
        if self._handle is None:
            handle = os.open(self._folder / "writer.lock", os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _lock(handle)
            except OSError:
                os.close(handle)
                raise Busy(
                    f"{self._folder}: another process is adding documents to this knowledge base; "
                    "wait until it is done (searching works meanwhile)"
                ) from None
            self._handle = handle
        self._depth += 1
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if not self._depth:
            self.drop()

    def drop(self) -> None:
        """Close the file. A forked child does this to let go of its copy, which does not release the parent's lock."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
