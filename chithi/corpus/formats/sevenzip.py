"""7z archives, by py7zr where it is installed; RAR is told and refused.

Members come out one by one into memory, in a process of their own: the archive's header chooses how much memory its
methods take.
"""

from __future__ import annotations

import io
import queue
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from chithi.corpus.formats import Member
from chithi.corpus.formats.archive import Budget
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource


class _SevenZip:
    name = "7z"
    suffixes = (".7z",)
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data.startswith(b"7z\xbc\xaf\x27\x1c")

    def missing(self) -> str | None:
        return None if find_spec("py7zr") else "pip install 'chithi[7z]'"

    def members(self, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
        if missing := self.missing():
            raise UnreadableSource(f"{path}: 7z archives need py7zr ({missing}); or unpack it yourself (p7zip-full)")
        unpacking = _Unpacking(data, path, limits)
        threading.Thread(target=unpacking.run, daemon=True).start()
        while (found := unpacking.out.get()) is not None:
            if isinstance(found, Exception):
                raise found
            yield found


class _Rar:
    name = "rar"
    suffixes = (".rar",)

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data.startswith(b"Rar!\x1a\x07")

    def missing(self) -> str | None:
        return "not read; unpack them yourself (unar)"

    def members(self, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
        raise UnreadableSource(f"{path}: RAR archives are not read; unpack it yourself (unar)")


SEVEN_ZIP = _SevenZip()
RAR = _Rar()


class _Unpacking:
    """The library writes members where it is told to; here they are handed over one at a time, then None."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        self.out: queue.Queue[Member | Exception | None] = queue.Queue(1)
        self._data, self._path, self._limits = data, path, limits
        self._budget = Budget(path, len(data), limits)

    def run(self) -> None:
        """Hand over all members, or the error that ends the archive."""
        from py7zr.exceptions import (
            DecompressionBombError,
            PasswordRequired,
            UnsupportedCompressionMethodError,
        )

        try:
            self._extract()
            self.out.put(None)
        except UnreadableSource as error:
            self.out.put(error)
        except DecompressionBombError:
            self.out.put(self._budget.exceeded())
        except PasswordRequired:
            self.out.put(UnreadableSource(f"{self._path}: is protected by a password; unpack it yourself"))
        except UnsupportedCompressionMethodError:
            self.out.put(UnreadableSource(f"{self._path}: is packed in a way that is not read; unpack it yourself"))
        except (MemoryError, RecursionError) as error:
            self.out.put(error)
        except Exception:  # on damaged headers the library breaks in ways that it does not name
            self.out.put(UnreadableSource(f"{self._path}: is a damaged 7z archive"))

    def _extract(self) -> None:
        import py7zr

        with py7zr.SevenZipFile(io.BytesIO(self._data), max_extract_size=self._budget.most) as archive:
            if archive.needs_password():
                raise UnreadableSource(f"{self._path}: is protected by a password; unpack it yourself")
            files = [file for file in archive.files if not (file.is_directory or file.is_symlink or file.is_junction)]
            for _ in files:
                self._budget.count_member()
            # A link in an archive points at somebody else's disk.
            archive.extract(targets=[file.filename for file in files], factory=_factory(self))

    def writer(self, name: str) -> Any:
        """What the library writes one member to."""
        from py7zr.io import Py7zIO

        unpacking, budget, limits = self, self._budget, self._limits

        class Writer(Py7zIO):
            def __init__(self) -> None:
                self._content = io.BytesIO()
                self._size = 0

            def write(self, s: bytes | bytearray) -> int:
                budget.count(len(s))
                self._size += len(s)
                if self._size <= limits.file_bytes:
                    self._content.write(s)
                return len(s)

            def close(self) -> None:
                whole = self._size <= limits.file_bytes
                unpacking.out.put(
                    Member(name, self._content.getvalue()) if whole else Member(name, reason=budget.too_large)
                )

            def read(self, size: int | None = None) -> bytes:
                return b""

            def seek(self, offset: int, whence: int = 0) -> int:
                return 0

            def flush(self) -> None:
                """Nothing is kept back."""

            def size(self) -> int:
                return self._size

        return Writer()


def _factory(unpacking: _Unpacking) -> Any:
    from py7zr.io import Py7zIO, WriterFactory

    class Factory(WriterFactory):
        def create(self, filename: str) -> Py7zIO:
            writer: Py7zIO = unpacking.writer(filename)
            return writer

    return Factory()
