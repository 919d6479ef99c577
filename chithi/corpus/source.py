"""Source: a file, or a string, as clean text with its origin. The one type that leaves this folder."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Literal

from chithi.corpus.cleaning import clean
from chithi.corpus.encodings import mend_lines
from chithi.corpus.formats import Raw, format_of, is_container, read_bytes
from chithi.corpus.limits import Limits, default_limits
from chithi.corpus.unpacking import unpack
from chithi.errors import UnreadableSource

MarkKind = Literal["bold", "table"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened while the text was made clean: a code for programs, a sentence for people."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What the layout said of a stretch of the clean text: set in bold type, or part of a data table."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the original: where it begins in the clean text, its number from 1, how sure OCR was of it (0 to 100)."""

    start: int
    number: int
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands outside the running text of a file.

    Its kind is "footnote", "endnote", "comment", "header" or "footer" of pages, or "turned": what stands across the lines
    of a page of a PDF (a watermark, a stamp at the edge).
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read: its path as a `Source` has it, and the reason, one line without the path."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Clean text and where it came from.

    Attributes:
        text: one paragraph a line; NFC; wraps and pages joined, repeats and page chrome removed.
        path: as the user named it, with `!/` and the name inside it for a file in an archive; None for a string.
        media_type: of the bytes ("text/plain", "text/markdown", "text/html", "application/pdf").
        encoding: that the bytes were decoded with.
        sha256: of the bytes, hexadecimal.
        bytes: their number.
        marks: bold stretches and table stretches of `text`, in order.
        metadata: what a portal's page says about the document beside it ("symbol", "type", "issuer", "signer", "date").
        notices: what the reader should know of the cleaning.
        pages: of a paged file, in order; a page without text of its own is not among them.
        asides: footnotes, page headers and the like, set apart from the text.
    """

    text: str
    path: str | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    sha256: str = ""
    bytes: int = 0
    marks: tuple[Mark, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    pages: tuple[Page, ...] = ()
    asides: tuple[Aside, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The number of the page on which a place of the text stands; None for a file without pages."""
        at = bisect_right(self.pages, offset, key=lambda page: page.start)
        return self.pages[at - 1].number if at else None


def source_of_text(text: str) -> Source:
    """The source of a string: cleaned like a text file, without a path."""
    data = text.encode("utf-8", "surrogatepass")
    # Half a surrogate pair is a legal letter of a Python string and of nothing else.
    whole = data.decode("utf-8", "replace")
    return _source(Raw(mend_lines(whole)[0], "text/plain", "utf-8"), None, data)


def source_of_bytes(data: bytes, path: str, limits: Limits | None = None) -> Source:
    """The source of bytes that are already in memory (standard input).

    Args:
        data: the file's content. Of an archive it has to be the one document in it.
        path: its name, for the format and for messages.
        limits: bounds of what it may cost; None means those of this process.

    Raises:
        UnreadableSource: empty, binary, undecodable, in no known format, beyond a limit, or several documents.
    """
    found = list(sources_of_bytes(data, path, limits, most=2))
    if len(found) > 1:
        raise UnreadableSource(f"{path}: holds several documents; `chithi parse` and `chithi add` take them all")
    if isinstance(found[0], Unread):
        raise UnreadableSource(f"{found[0].path}: {found[0].reason}")
    return found[0]


def sources_of_bytes(
    data: bytes, path: str, limits: Limits | None = None, *, most: int | None = None
) -> Iterator[Source | Unread]:
    """The source of bytes, or the sources of the files in them when they are an archive or an e-mail.

    Args:
        data: the file's content.
        path: its name.
        limits: bounds of what it may cost; None means those of this process.
        most: how many to give at most.

    Returns:
        At least one source or reason why there is none; a bad file does not stop the rest.
    """
    limits = limits or default_limits()
    if len(data) > limits.file_bytes:
        yield _unread(path, _too_large(path, limits))
        return
    try:
        form = format_of(data, path) if data.strip() else None
    except UnreadableSource as error:
        yield _unread(path, error)
        return
    if form is None or not is_container(form):
        yield _one(data, path, limits)
        return
    for number, (name, content) in enumerate(unpack(form, data, path, limits)):
        if number == most:
            return
        yield Unread(_printable(name), content) if isinstance(content, str) else _one(content, name, limits)


def read_source(path: Path, limits: Limits | None = None) -> Source:
    """Read a file of any known format.

    Raises:
        UnreadableSource: missing, not a file, unreadable, empty, binary, undecodable, in no known format, beyond a limit,
            or an archive of several documents.
    """
    return source_of_bytes(_bytes_of(path, limits or default_limits()), str(path), limits)


def read_sources(path: Path, limits: Limits | None = None) -> Iterator[Source | Unread]:
    """Read a file and, when it is an archive or an e-mail, every document in it.

    Args:
        path: of the file.
        limits: bounds of what it may cost; None means those of this process.

    Returns:
        Sources in the order of the archive, and for what cannot be read the reason; at least one of both.
    """
    try:
        data = _bytes_of(path, limits or default_limits())
    except UnreadableSource as error:
        yield _unread(str(path), error)
        return
    yield from sources_of_bytes(data, str(path), limits)


def sources_of_stream(stream: IO[bytes], path: str, limits: Limits | None = None) -> Iterator[Source | Unread]:
    """Read what comes out of a stream (standard input) as if it were a file of this name, see `read_sources`."""
    limits = limits or default_limits()
    yield from sources_of_bytes(stream.read(limits.file_bytes + 1), path, limits)


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except FileNotFoundError:
        raise UnreadableSource(f"{path}: no such file") from None
    except IsADirectoryError:
        raise UnreadableSource(f"{path}: is a folder; name its files, or use `chithi parse` or `chithi add`") from None
    except OSError as error:
        raise UnreadableSource(f"{path}: cannot be read ({error.strerror or error})") from None
    if len(data) > limits.file_bytes:
        raise _too_large(str(path), limits)
    return data


def _too_large(path: str, limits: Limits) -> UnreadableSource:
    return UnreadableSource(f"{path}: is larger than {limits.file_bytes / 1e6:,.0f} MB (CHITHI_LIMITS=file_bytes=…)")


def _one(data: bytes, path: str, limits: Limits) -> Source | Unread:
    try:
        if not data.strip():
            raise UnreadableSource(f"{path}: the file is empty")
        return _source(read_bytes(data, path, limits), path, data)
    except UnreadableSource as error:
        return _unread(path, error)


def _unread(path: str, error: UnreadableSource) -> Unread:
    return Unread(_printable(path), str(error).removeprefix(f"{path}: "))


def _printable(path: str) -> str:
    """A file name need not be text; in JSON it has to be."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _source(raw: Raw, path: str | None, data: bytes) -> Source:
    cleaned = clean(raw.text)
    return Source(
        text=cleaned.text,
        path=path and _printable(path),
        media_type=raw.media_type,
        encoding=raw.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        marks=tuple(Mark(start, end, kind) for start, end, kind in cleaned.marks),
        metadata=cleaned.metadata or raw.metadata,
        notices=tuple(Notice(code, message) for code, message in (*raw.warnings, *cleaned.notices)),
        pages=_pages(raw, cleaned.pages),
        asides=tuple(Aside(kind, text) for kind, text in raw.asides),
    )


def _pages(raw: Raw, starts: tuple[tuple[int, int], ...]) -> tuple[Page, ...]:
    if "\f" not in raw.text and not raw.confidence and raw.media_type != "application/pdf":
        return ()
    sure = dict(enumerate(raw.confidence, 1))
    return tuple(Page(start, number, sure.get(number)) for start, number in starts)
