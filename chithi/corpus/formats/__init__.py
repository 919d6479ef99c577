"""The formats that can be read. A format is one module with a `Format`: what it accepts, how it reads.

The registry asks each format in turn: magic bytes first, then the name. A third party adds one through the entry point
group `chithi.formats` (an object that satisfies `Format`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import Protocol

from chithi.errors import UnreadableSource


@dataclass(frozen=True, slots=True)
class Raw:
    """What a format makes of bytes: text with light Markdown left in it (`**bold**`, `| cells |`), not yet cleaned."""

    text: str
    media_type: str
    encoding: str
    warnings: tuple[tuple[str, str], ...] = ()


class Format(Protocol):
    """A file format."""

    name: str
    suffixes: tuple[str, ...]

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether bytes that begin with `head` (4 kB at most) under a name that ends in `suffix` are of this format."""
        ...

    def read(self, data: bytes, path: str) -> Raw:
        """The text of the bytes; raises UnreadableSource with one line that says what is wrong and how to mend it."""
        ...


@cache
def formats() -> tuple[Format, ...]:
    """All known formats: third-party ones first, then our own, the most particular first."""
    from chithi.corpus.formats.html import HTML
    from chithi.corpus.formats.text import TEXT

    plugins = tuple(point.load() for point in entry_points(group="chithi.formats"))
    return (*plugins, HTML, TEXT)


def readable_suffixes() -> frozenset[str]:
    """The name endings that `chithi add` looks for in folders, lower case with the dot."""
    return frozenset(suffix for form in formats() for suffix in form.suffixes)


def read_bytes(data: bytes, path: str) -> Raw:
    """The text of a file's bytes, by the first format that accepts them.

    Raises:
        UnreadableSource: no format accepts them, or the one that does cannot read them.
    """
    suffix = PurePath(path).suffix.lower()
    for form in formats():
        if form.accepts(data[:4096], suffix):
            return form.read(data, path)
    known = ", ".join(sorted(readable_suffixes()))
    raise UnreadableSource(f"{path}: no readable text in it; known formats: {known}")
