"""Source: a file, or a string, as clean text with its origin. The one type that leaves this folder."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from chithi.corpus.cleaning import clean
from chithi.corpus.formats import read_bytes
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
class Source:
    """Clean text and where it came from.

    Attributes:
        text: one paragraph a line; NFC; wraps and pages joined, repeats and page chrome removed.
        path: as the user named it; None for a string.
        media_type: of the bytes ("text/plain", "text/markdown", "text/html").
        encoding: that the bytes were decoded with.
        sha256: of the bytes, hexadecimal.
        bytes: their number.
        marks: bold stretches and table stretches of `text`, in order.
        metadata: what a portal's page says about the document beside it ("symbol", "type", "issuer", "signer", "date").
        notices: what the reader should know of the cleaning.
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


def source_of_text(text: str) -> Source:
    """The source of a string: cleaned like a text file, without a path."""
    data = text.encode("utf-8", "surrogatepass")
    return _source(text, None, "text/plain", "utf-8", data, ())


def source_of_bytes(data: bytes, path: str) -> Source:
    """The source of bytes that are already in memory (standard input, a member of an archive).

    Args:
        data: the file's content.
        path: its name, for the format and for messages.

    Raises:
        UnreadableSource: empty, binary, undecodable or in no known format.
    """
    if not data.strip():
        raise UnreadableSource(f"{path}: the file is empty")
    raw = read_bytes(data, path)
    return _source(raw.text, path, raw.media_type, raw.encoding, data, raw.warnings)


def read_source(path: Path) -> Source:
    """Read a file of any known format.

    Raises:
        UnreadableSource: missing, not a file, unreadable, empty, binary, undecodable or in no known format.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableSource(f"{path}: no such file") from None
    except IsADirectoryError:
        raise UnreadableSource(f"{path}: is a folder; use `chithi add` for folders, or name its files") from None
    except OSError as error:
        raise UnreadableSource(f"{path}: cannot be read ({error.strerror or error})") from None
    return source_of_bytes(data, str(path))


def _source(
    raw: str, path: str | None, media_type: str, encoding: str, data: bytes, warnings: tuple[tuple[str, str], ...]
) -> Source:
    cleaned = clean(raw)
    return Source(
        text=cleaned.text,
        # A file name need not be text; in JSON it has to be.
        path=path and path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
        media_type=media_type,
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        marks=tuple(Mark(start, end, kind) for start, end, kind in cleaned.marks),
        metadata=cleaned.metadata,
        notices=tuple(Notice(code, message) for code, message in (*warnings, *cleaned.notices)),
    )
