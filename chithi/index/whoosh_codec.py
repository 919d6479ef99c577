"""How postings reach the disk and come back: whole lists in Whoosh's files, in place of its blocks of pickles.

Whoosh handles each posting in five Python calls and sorts one tuple for each. Here the lists are inverted in memory,
written whole and read whole. A list is two arrays: gaps between document numbers, and impacts. That of a term which
stands in one document only (most pairs do) is kept beside the term itself.
"""

from __future__ import annotations

import struct
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermsReader

_ONE = struct.Struct("<IH")  # of a term in one document: its number, the impact
_MANY = struct.Struct("<IQc")  # number of documents, where the list begins, size of its gaps
_SIZES = (("B", 1 << 8), ("H", 1 << 16), ("I", 1 << 32))

Postings = tuple[Sequence[int], Sequence[int]]  # document numbers, ascending; impacts


class Inverted:
    """Postings by field and term, in memory. Takes the place of Whoosh's pool, which sorts one tuple a posting.

    The list of a term alternates document numbers, ascending, and impacts.
    """

    def __init__(self) -> None:
        self.fields: dict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))

    def take(self, field: str, document: int, terms: Mapping[str, int], impacts: Mapping[int, int]) -> None:
        """Add the terms of a document with their frequencies, each frequency standing for an impact."""
        lists = self.fields[field]
        for term, n in terms.items():
            lists[term] += (document, impacts[n])

    def merge(self, reader: ListReader, first: int, moved: Mapping[int, int] | None) -> None:
        """Add the postings of a segment.

        Args:
            reader: of the segment.
            first: the number that its first document gets.
            moved: the new number of each document that is kept, when some are not.
        """
        for field, term, (documents, impacts) in reader.lists():
            found = self.fields[field][term]
            for document, impact in zip(documents, impacts, strict=True):
                if moved is None:
                    found += (first + document, impact)
                elif document in moved:
                    found += (moved[document], impact)

    def iter_postings(self) -> Inverted:
        """What the field writer gets: all of it."""
        return self

    def cleanup(self) -> None:
        """Forget everything."""
        self.fields.clear()


class ListWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes whole posting lists."""

    def add_postings(self, schema: Any, lengths: Any, items: Inverted) -> None:
        """Write all postings of a segment."""
        for field in sorted(items.fields):
            self.start_field(field, schema[field])
            prefix = struct.pack("!H", self._fieldid)
            lists = items.fields[field]
            add = self._tindex.add
            for term in sorted(lists):
                if lists[term]:
                    add(prefix + term.encode(), self._write_list(lists[term]))
            self.finish_field()

    def _write_list(self, postings: list[int]) -> bytes:
        """Write a list; returns what the term index holds of it."""
        if len(postings) == 2:
            return _ONE.pack(*postings)
        documents = postings[::2]
        gaps = [documents[0], *(b - a for a, b in pairwise(documents))]
        widest = max(gaps)
        size = next(code for code, limit in _SIZES if widest < limit)
        start = self._postfile.tell()
        self._postfile.write(array(size, gaps).tobytes() + array("H", postings[1::2]).tobytes())
        return _MANY.pack(len(documents), start, size.encode())


class ListReader(W3TermsReader):  # type: ignore[misc]
    """Reads whole posting lists."""

    def entry(self, field: str, term: str) -> bytes | None:
        """What the term index holds of a term's list; None when no document has it."""
        return self._tindex.get(self._keycoder(field, term.encode()))  # type: ignore[no-any-return]

    def read(self, entry: bytes) -> Postings:
        """The list of an entry."""
        if len(entry) == _ONE.size:
            document, impact = _ONE.unpack(entry)
            return (document,), (impact,)
        count, start, code = _MANY.unpack(entry)
        gaps, impacts = array(code.decode()), array("H")
        middle = count * gaps.itemsize
        data = self._postfile.get(start, middle + count * impacts.itemsize)
        gaps.frombytes(data[:middle])
        impacts.frombytes(data[middle:])
        return tuple(accumulate(gaps)), impacts

    def lists(self) -> Iterator[tuple[str, str, Postings]]:
        """All lists: field, term, postings."""
        for key, entry in self._tindex.items():
            field, term = self._keydecoder(key)
            yield field, term.decode(), self.read(entry)


def count_of(entry: bytes) -> int:
    """In how many documents a term stands, by its entry."""
    return 1 if len(entry) == _ONE.size else int(_MANY.unpack(entry)[0])


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
