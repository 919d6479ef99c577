"""Archives: ZIP and TAR (plain, gzip, bzip2, xz). Members are read into memory, under limits; nothing is unpacked to disk."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, TypeVar

from chithi.corpus.formats import Member
from chithi.corpus.formats.zips import ZIP_MAGIC
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

_T = TypeVar("_T")
_CHUNK = 1 << 16
# Below this size an archive may be as compressible as it likes.
_FREE = 10_000_000
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
# What xz may ask for its dictionary; its strongest common setting takes 65 MB.
_XZ_MEMORY = 100_000_000
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, IndexError)


class Budget:
    """What is left of an archive's limits while its members come out; raises UnreadableSource when nothing is.

    Attributes:
        most: bytes that may come out of it.
    """

    def __init__(self, path: str, packed: int, limits: Limits) -> None:
        self._path = path
        self.most = min(limits.unpacked_bytes, max(_FREE, packed * limits.ratio))
        self._limits = limits
        self._members = 0
        self._bytes = 0

    def count_member(self) -> None:
        """Count one more file."""
        self._members += 1
        if self._members > self._limits.members:
            raise UnreadableSource(
                f"{self._path}: holds more than {self._limits.members:,} files (CHITHI_LIMITS=members=…)"
            )

    def count(self, size: int) -> None:
        """Count unpacked bytes."""
        self._bytes += size
        if self._bytes > self.most:
            raise self.exceeded()

    def exceeded(self) -> UnreadableSource:
        """What there is to say when more bytes come out than may."""
        return UnreadableSource(
            f"{self._path}: unpacks to more than {self.most // 1_000_000:,} MB, {self._limits.ratio} times its size "
            "or the limit (CHITHI_LIMITS=ratio=… unpacked_bytes=…)"
        )

    def read(self, stream: IO[bytes], *, counted: bool = False) -> bytes | None:
        """All bytes of a member; None when it is larger than a file may be. `counted`: the stream counts them itself."""
        out = io.BytesIO()
        while chunk := stream.read(_CHUNK):
            if not counted:
                self.count(len(chunk))
            if out.tell() + len(chunk) > self._limits.file_bytes:
                return None
            out.write(chunk)
        return out.getvalue()

    @property
    def too_large(self) -> str:
        """Why a member was left out."""
        return f"is larger than {self._limits.file_bytes // 1_000_000:,} MB (CHITHI_LIMITS=file_bytes=…)"


class _Zip:
    name = "zip"
    suffixes = (".zip",)

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data.startswith((ZIP_MAGIC, b"PK\x05\x06"))

    def missing(self) -> str | None:
        return None

    def members(self, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
        budget = Budget(path, len(data), limits)
        # The directory's own count, before anything is built from it.
        end = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
        if end >= 0 and int.from_bytes(data[end + 10 : end + 12], "little") > limits.members:
            raise UnreadableSource(f"{path}: holds more than {limits.members:,} files (CHITHI_LIMITS=members=…)")
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except (*_BROKEN, NotImplementedError):
            raise UnreadableSource(f"{path}: is a damaged ZIP file; save it again") from None
        for info in archive.infolist():
            if info.is_dir() or (info.external_attr >> 16) & 0o170000 == 0o120000:
                continue  # a link in an archive points at somebody else's disk
            budget.count_member()
            name = _name(info)
            if info.flag_bits & 1:
                yield Member(name, reason="is protected by a password; unpack it yourself")
                continue
            if info.compress_type not in _METHODS:
                yield Member(name, reason="is packed in a way that is not read; unpack it yourself")
                continue
            try:
                with archive.open(info) as stream:
                    content = budget.read(stream)
            except (*_BROKEN, NotImplementedError, RuntimeError):
                yield Member(name, reason="is damaged inside the archive")
                continue
            yield Member(name, reason=budget.too_large) if content is None else Member(name, content)


class _Tar:
    name = "tar"
    suffixes = (".tar", ".tgz", ".tbz2", ".txz", ".gz", ".bz2", ".xz")

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data[257:262] == b"ustar" or (_unpacker(data) is not None and len(data) > 18)

    def missing(self) -> str | None:
        return None

    def members(self, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
        budget = Budget(path, len(data), limits)
        unpacker = _unpacker(data)
        stream: Any = io.BytesIO(data)
        if unpacker:
            stream = _Unpacked(data, unpacker, budget)
            head = _attempt(lambda: stream.peek(262), path)
            if head[257:262] != b"ustar":  # one packed file
                content = _attempt(lambda: budget.read(stream, counted=True), path)
                budget.count_member()
                name = path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or "content"
                yield Member(name, reason=budget.too_large) if content is None else Member(name, content)
                return
        archive = _attempt(lambda: tarfile.open(fileobj=stream, mode="r|"), path)  # noqa: SIM115
        while (info := _attempt(archive.next, path)) is not None:
            archive.members.clear()  # type: ignore[attr-defined]  # a stream is not gone back in
            if not info.isreg():
                continue  # folders; links, which point at somebody else's disk; devices
            budget.count_member()
            inner = archive.extractfile(info)
            content = _attempt(lambda s=inner: budget.read(s, counted=True), path)  # type: ignore[misc]
            yield Member(info.name, reason=budget.too_large) if content is None else Member(info.name, content)


ZIP = _Zip()
TAR = _Tar()


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name. Older Windows wrote names in its own code page, which the standard library takes for another."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _attempt(work: Callable[[], _T], path: str) -> _T:
    try:
        return work()
    except _BROKEN:
        raise UnreadableSource(f"{path}: is a damaged archive") from None


class _Unpacked:
    """A packed stream as a file that can be read forwards; every byte that comes out is counted."""

    def __init__(self, data: bytes, new: Callable[[], Any], budget: Budget) -> None:
        self._data = memoryview(data)
        self._at = 0
        self._new = new
        self._packer = new()
        self._budget = budget
        self._ready = b""

    def peek(self, size: int) -> bytes:
        """The next bytes, which stay."""
        while len(self._ready) < size and (chunk := self._next()):
            self._ready += chunk
        return self._ready[:size]

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes."""
        if not self._ready:
            self._ready = self._next()
        if size < 0:
            size = len(self._ready)
        out, self._ready = self._ready[:size], self._ready[size:]
        while len(out) < size and (chunk := self._next()):
            take = size - len(out)
            out, self._ready = out + chunk[:take], chunk[take:]
        return out

    def _next(self) -> bytes:
        """The next stretch of unpacked bytes; empty at the end."""
        while True:
            if self._packer.eof:
                rest = self._packer.unused_data
                self._at -= len(rest)
                if not _unpacker(bytes(self._data[self._at : self._at + 8])):
                    return b""
                self._packer = self._new()  # archives may be several packed streams one after another
            # zlib hands back what it did not use, the others keep it.
            tail = getattr(self._packer, "unconsumed_tail", b"")
            chunk = tail
            if not tail and getattr(self._packer, "needs_input", True):
                chunk = bytes(self._data[self._at : self._at + _CHUNK])
                self._at += len(chunk)
                if not chunk:
                    raise EOFError
            out: bytes = self._packer.decompress(chunk, _CHUNK)
            if out:
                self._budget.count(len(out))
                return out


def _unpacker(data: bytes) -> Callable[[], Any] | None:
    if data.startswith(b"\x1f\x8b\x08"):
        return lambda: zlib.decompressobj(wbits=31)
    if data.startswith(b"BZh"):
        return bz2.BZ2Decompressor
    if data.startswith(b"\xfd7zXZ\x00"):
        return lambda: lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
    return None
