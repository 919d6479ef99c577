"""How postings reach the disk: in Whoosh's own format (its readers read it), written a posting list at a time.

Whoosh handles each posting in five Python calls and sorts one tuple for each. Here the lists are inverted in memory and
written whole; a term that stands in one document only (most pairs do) is kept beside the term itself.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, pairwise
from pickle import dumps
from typing import Any

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3LeafMatcher, W3TermInfo

BLOCK = 512

_pack_int = struct.Struct("!i").pack
_pack_field = struct.Struct("!H").pack
_pack_extent = struct.Struct("!qi").pack
_pack_info = W3TermInfo._struct.pack


class Inverted:
    """Postings by field and term, in memory. Takes the place of Whoosh's pool, which sorts one tuple a posting.

    The list of a term alternates document numbers, ascending, and weights.
    """

    def __init__(self) -> None:
        self.fields: dict[str, defaultdict[str, list[float]]] = defaultdict(lambda: defaultdict(list))

    def take(self, field: str, document: int, terms: Mapping[str, int], weights: Mapping[int, float]) -> None:
        """Add the terms of a document with their frequencies, each frequency standing for a weight."""
        lists = self.fields[field]
        for term, n in terms.items():
            lists[term] += (document, weights[n])

    def add(self, item: tuple[str, bytes, int, float, bytes | None]) -> None:
        """Add a posting: what Whoosh calls for fields that are not handed over by `take`, and when it merges."""
        field, term, document, weight, _ = item
        self.fields[field][term.decode()] += (document, weight)

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
            prefix = _pack_field(self._fieldid)
            lists = items.fields[field]
            add = self._tindex.add
            for term in sorted(lists):
                add(prefix + term.encode(), self._write_list(lists[term]))
            self.finish_field()

    def _write_list(self, postings: list[float]) -> bytes:
        """Write a list; returns what the term index holds of it."""
        if len(postings) == 2:
            document, weight = int(postings[0]), postings[1]
            inlined = dumps(((document,), (weight,), (b"",)), 2)
            return bytes(_pack_info(True, weight, 1, 0, 0, weight, document, document)) + inlined
        documents: list[int] = postings[::2]  # type: ignore[assignment]
        weights = postings[1::2]
        file = self._postfile
        start = file.tell()
        parts = [WHOOSH3_HEADER_MAGIC]
        last = len(documents) - 1
        for first in range(0, len(documents), BLOCK):
            ids, impacts = documents[first : first + BLOCK], weights[first : first + BLOCK]
            gaps = (ids[0], *(b - a for a, b in pairwise(ids)))
            info = dumps((len(ids), ids[-1], max(impacts), 0, 0, 0), 2)
            data = dumps((gaps, tuple(impacts), None), 2)
            length = len(info) + len(data)
            parts += (_pack_int(-length if first + BLOCK > last else length), info, data)
        block = b"".join(parts)
        file.write(block)
        info = _pack_info(
            False, sum(weights), len(documents), 0, 0, max(weights), int(documents[0]), int(documents[-1])
        )
        return bytes(info) + _pack_extent(start, len(block))


class ListCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with `ListWriter`."""

    def field_writer(self, storage: Any, segment: Any) -> ListWriter:
        """The writer of a new segment's postings."""
        return ListWriter(self, storage, segment)


def read_blocks(matcher: Any) -> Iterator[tuple[Iterable[int], Iterable[float]]]:
    """A posting list block by block: document numbers and weights. Hidden (deleted) documents are read as well."""
    while not isinstance(matcher, W3LeafMatcher) and getattr(matcher, "child", None) is not None:
        matcher = matcher.child
    if not isinstance(matcher, W3LeafMatcher):
        while matcher.is_active():
            yield (matcher.id(),), (matcher.weight(),)
            matcher.next()
        return
    while matcher.is_active():
        matcher._read_data()
        gaps, weights, _ = matcher._data
        yield tuple(accumulate(gaps)), weights
        matcher._next_block()
