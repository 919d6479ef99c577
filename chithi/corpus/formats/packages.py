"""Word processors' packages: ZIP files of XML parts, opened with limits and without entities, DTDs or network."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

# A part of text compresses to a tenth; one that compresses to a thousandth is a bomb.
_LARGEST_PART = 60_000_000


class Package:
    """The parts of a package.

    Raises:
        UnreadableSource: it is no readable ZIP file.
    """

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        self._path = path
        self._most = min(_LARGEST_PART, limits.unpacked_bytes)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise UnreadableSource(f"{path}: is a damaged ZIP package; save it again") from None
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None when there is none of this name."""
        if name not in self.names:
            return None
        try:
            with self._zip.open(name) as stream:
                data = stream.read(self._most + 1)
        except RuntimeError:
            raise UnreadableSource(f"{self._path}: is protected by a password; save it without one") from None
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
            raise UnreadableSource(f"{self._path}: is a damaged ZIP package; save it again") from None
        if len(data) > self._most:
            raise UnreadableSource(f"{self._path}: its part {name} is larger than {self._most // 1_000_000} MB")
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a part, None when there is none of this name."""
        data = self.part(name)
        return None if data is None else self.parse(data, name)

    def parse(self, data: bytes, name: str) -> etree._Element:
        """The root element of a part's bytes."""
        return parse_xml(data, self._path, name)


def parse_xml(data: bytes, path: str, name: str) -> etree._Element:
    """The root element of XML without DTD; nothing that it names is opened.

    Raises:
        UnreadableSource: it is no XML, or declares entities.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableSource(f"{path}: its part {name} declares a document type, which such files never do")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSource(
            f"{path}: its part {name} is damaged ({' '.join(str(error).split())[:80]}); save it again"
        ) from None


def tag(namespace: str, name: str) -> str:
    """A name as lxml writes it."""
    return f"{{{namespace}}}{name}"


def local(element: Any) -> str:
    """An element's name without its namespace; empty for what is no element."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""
