"""The formats that can be read. A format is one module with a `Format`: what it accepts, how it reads.

The registry asks each format in turn: what the bytes say first, then the name. A third party adds one through the entry
point group `chithi.formats` (an object that satisfies `Format`, or `Container` for what holds files).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import Protocol, TypeGuard

from chithi.corpus.encodings import legacy, lost_u, mend_lines
from chithi.corpus.limits import Limits, default_limits
from chithi.errors import UnreadableSource


@dataclass(frozen=True, slots=True)
class Raw:
    """What a format makes of bytes.

    Attributes:
        text: with light Markdown left in it (`**bold**`, cell bars on lines of their own), not yet cleaned; a form feed
            begins each page after the first.
        media_type: of the bytes.
        encoding: that the bytes were decoded with.
        warnings: codes and sentences.
        asides: what stands outside the running text, as (kind, text), kinds as in `source.Aside`.
        confidence: how sure OCR was of each page, 0 to 100; None for a page that needed none; empty without OCR.
        metadata: what a page says of the document outside the text, by field, as in `Source`.
    """

    text: str
    media_type: str
    encoding: str
    warnings: tuple[tuple[str, str], ...] = ()
    asides: tuple[tuple[str, str], ...] = ()
    confidence: tuple[float | None, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a container: its name there, and its bytes or the reason why it cannot be read."""

    name: str
    data: bytes = b""
    reason: str | None = None


class Readable(Protocol):
    """What formats and containers share.

    Attributes:
        name: short, for `chithi formats`.
        suffixes: endings of file names, lower case with the dot.
    """

    name: str
    suffixes: tuple[str, ...]

    def accepts(self, data: bytes, suffix: str) -> bool:
        """Whether bytes under a name that ends in `suffix` are of this format."""
        ...

    def missing(self) -> str | None:
        """What must be installed before this machine can read the format, in a few words; None when nothing."""
        ...


class Format(Readable, Protocol):
    """A file format that holds one text.

    Attributes:
        isolated: its parsers are complex and their input untrusted, so they run in a process that can be killed.
    """

    isolated: bool

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        """The text of the bytes; raises UnreadableSource with one line that says what is wrong and how to mend it."""
        ...


class Container(Readable, Protocol):
    """A file format that holds other files. With a true attribute `isolated` it is unpacked in a process of its own."""

    def members(self, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
        """The files in it, in their order; raises UnreadableSource when it cannot be opened or goes beyond a limit."""
        ...


@cache
def readables() -> tuple[Format | Container, ...]:
    """All known formats and containers: third-party ones first, then our own, the most particular first."""
    from chithi.corpus.formats.archive import TAR, ZIP
    from chithi.corpus.formats.docx import DOCX
    from chithi.corpus.formats.email import EMAIL
    from chithi.corpus.formats.html import HTML
    from chithi.corpus.formats.odt import ODT
    from chithi.corpus.formats.office import DOC, RTF, WORD_XML
    from chithi.corpus.formats.pdf import PDF
    from chithi.corpus.formats.picture import PICTURE
    from chithi.corpus.formats.sevenzip import RAR, SEVEN_ZIP
    from chithi.corpus.formats.text import TEXT

    plugins = tuple(point.load() for point in entry_points(group="chithi.formats"))
    return (*plugins, DOCX, ODT, PDF, DOC, RTF, WORD_XML, PICTURE, ZIP, TAR, SEVEN_ZIP, RAR, EMAIL, HTML, TEXT)


def is_container(form: Format | Container) -> TypeGuard[Container]:
    """Whether a format holds files rather than a text."""
    return hasattr(form, "members")


def is_format(form: Format | Container) -> TypeGuard[Format]:
    """Whether a format holds a text rather than files."""
    return not hasattr(form, "members")


def format_named(name: str) -> Format:
    """The format of this name; raises StopIteration."""
    return next(form for form in readables() if form.name == name and is_format(form))


def container_named(name: str) -> Container:
    """The container of this name; raises StopIteration."""
    return next(form for form in readables() if form.name == name and is_container(form))


def readable_suffixes() -> frozenset[str]:
    """The name endings that `chithi add` looks for in folders, lower case with the dot."""
    return frozenset(suffix for form in readables() for suffix in form.suffixes)


def format_of(data: bytes, path: str) -> Format | Container:
    """The first format that accepts the bytes.

    Raises:
        UnreadableSource: none does.
    """
    suffix = PurePath(path).suffix.lower()
    for form in readables():
        if form.accepts(data, suffix):
            return form
    raise UnreadableSource(f"{path}: no readable text in it; `chithi formats` lists what can be read")


def read_bytes(data: bytes, path: str, limits: Limits | None = None) -> Raw:
    """The text of a file's bytes, by the first format that accepts them.

    Args:
        data: the file's content.
        path: its name, for the format and for messages.
        limits: bounds; None means those of this process.

    Raises:
        UnreadableSource: no format accepts them, the one that does cannot read them, or a limit is passed.
    """
    limits = limits or default_limits()
    form = format_of(data, path)
    if not is_format(form):
        raise UnreadableSource(f"{path}: is an archive; use `chithi add`, which reads the files in it")
    if form.isolated:
        from chithi.corpus.isolation import read_apart

        raw = read_apart(form, data, path, limits)
    else:
        raw = form.read(data, path, limits)
    if len(raw.text) > limits.characters:
        raise UnreadableSource(
            f"{path}: holds {len(raw.text):,} characters, more than the limit of {limits.characters:,} "
            "(CHITHI_LIMITS=characters=…)"
        )
    text, found = mend_lines(raw.text)
    said = [legacy(found)] if found else []
    if lost_u(text):
        said.append(("encoding.lossy", "every ư is missing: the text was damaged when it was converted from TCVN3"))
    return replace(raw, text=text, warnings=(*raw.warnings, *said)) if said else raw
