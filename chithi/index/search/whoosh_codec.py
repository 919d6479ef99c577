"""How postings reach the disk and come back: whole lists in Whoosh's files, in place of its blocks of pickles.

Whoosh handles each posting in five Python calls and sorts one tuple for each. Here the lists of new documents are
inverted in memory, those of merged segments flow from file to file; they are written whole and read whole, in the form
that `segments` describes.
"""

from __future__ import annotations

import heapq
import struct
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermsReader

from chithi.index.search.segments import MANY, ONE, TERMS, Postings, postings

_PREFIX = 2  # bytes of the field's number, before each term

_SIZES = (("B", 1 << 8), ("H", 1 << 16), ("I", 1 << 32))


class Inverted:
    """Postings by term: of new documents in memory, of segments that are merged on the disk until they are written.

    Takes the place of Whoosh's pool, which sorts one tuple a posting. In memory the list of a term alternates document
    numbers, ascending, and impacts.
    """

    def __init__(self) -> None:
        self._lists: defaultdict[str, list[int]] = defaultdict(list)
        self._segments: list[tuple[Any, int, Mapping[int, int] | None]] = []

    def take(self, document: int, terms: Mapping[str, int], impacts: Mapping[int, int]) -> None:
        """Add the terms of a document with their frequencies, each frequency standing for an impact."""
        lists = self._lists
        for term, n in terms.items():
            lists[term] += (document, impacts[n])

    def merge(self, segment: Any, first: int, moved: Mapping[int, int] | None) -> None:
        """Add a segment.

        Args:
            segment: its reader, which is closed when all is done.
            first: the number that its first document gets, larger than all before.
            moved: the new number of each document that is kept, when some are not.
        """
        self._segments.append((segment, first, moved))

    def iter_postings(self) -> Iterator[tuple[bytes, Postings]]:
        """All lists in the order of their terms, one of them in memory at a time."""
        own = ((term.encode(), (found[::2], found[1::2])) for term, found in sorted(self._lists.items()))
        if not self._segments:
            yield from own
            return
        streams = [own, *(_renumbered(*one) for one in self._segments)]
        for term, parts in groupby(heapq.merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
            documents: list[int] = []
            impacts: list[int] = []
            for _, (some, theirs) in parts:
                documents += some
                impacts += theirs
            if documents:
                yield term, (documents, impacts)

    def cleanup(self) -> None:
        """Forget everything."""
        self._lists.clear()
        for segment, _, _ in self._segments:
            segment.close()
        self._segments.clear()


def _renumbered(segment: Any, first: int, moved: Mapping[int, int] | None) -> Iterator[tuple[bytes, Postings]]:
    """The lists of a segment with the numbers that its documents get."""
    for term, (documents, impacts) in segment._terms.lists():
        if moved is None:
            yield term, ([first + document for document in documents], impacts)
        else:
            kept = [(moved[one], impact) for one, impact in zip(documents, impacts, strict=True) if one in moved]
            yield term, ([document for document, _ in kept], [impact for _, impact in kept])


class ListWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes whole posting lists."""

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[tuple[bytes, Postings]]) -> None:
        """Write all postings of a segment."""
        self.start_field(TERMS, schema[TERMS])
        prefix = struct.pack("!H", self._fieldid)
        add = self._tindex.add
        for term, (documents, impacts) in items:
            add(prefix + term, self._write_list(documents, impacts))
        self.finish_field()

    def _write_list(self, documents: Sequence[int], impacts: Sequence[int]) -> bytes:
        """Write a list; returns what the term index holds of it."""
        if len(documents) == 1:
            return ONE.pack(documents[0], impacts[0])
        gaps = [documents[0], *(b - a for a, b in pairwise(documents))]
        widest = max(gaps)
        size = next(code for code, limit in _SIZES if widest < limit)
        start = self._postfile.tell()
        self._postfile.write(array(size, gaps).tobytes() + array("H", impacts).tobytes())
        return MANY.pack(len(documents), start, size.encode())


class ListReader(W3TermsReader):  # type: ignore[misc]
    """Reads whole posting lists, to merge them."""

    @property
    def positions(self) -> tuple[int, int, int]:
        """Where in the file the positions of the terms begin, how many they are, how many bytes each takes."""
        return self._tindex.indexbase, self._tindex.indexlen, self._tindex.indexsize

    def lists(self) -> Iterator[tuple[bytes, Postings]]:
        """All lists, in the order of their terms."""
        for key, entry in self._tindex.items():
            yield key[_PREFIX:], postings(entry, self._postfile.get)


class ListCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with whole lists."""

    def field_writer(self, storage: Any, segment: Any) -> ListWriter:
        """The writer of a new segment's postings."""
        return ListWriter(self, storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> ListReader:
        """The reader of a segment's postings."""
        name = segment.make_filename(self.TERMS_EXT)
        length = storage.file_length(name)
        return ListReader(self, storage.open_file(name), length, segment.open_file(storage, self.POSTS_EXT))
