"""The index's files as a search reads them: without Whoosh, whose modules take longer to import than a search takes.

Whoosh's writer makes the files (see `whoosh_codec`). Of each segment there are a table of terms in order, the posting
lists, and a column with the store's rowids. A list is two arrays: gaps between document numbers, and impacts. That of a
term which stands in one document only (most pairs do) is kept beside the term itself.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

TERMS = "terms"  # the only field that is searched, and so the first
ROW = "row"
ONE = struct.Struct("<IH")  # of a term in one document: its number, the impact
MANY = struct.Struct("<IQc")  # number of documents, where the list begins, size of its gaps

_FIRST_FIELD = b"\0\0"  # stands before each term
_LENGTHS = struct.Struct("!ii")  # of a term and of its entry, which follow

Postings = tuple[Sequence[int], Sequence[int]]  # document numbers, ascending; impacts


def count_of(entry: bytes) -> int:
    """In how many documents a term stands, by its entry."""
    return 1 if len(entry) == ONE.size else int(MANY.unpack(entry)[0])


def postings(entry: bytes, read: Callable[[int, int], bytes]) -> Postings:
    """The list of an entry; `read(start, length)` gives bytes of the file of lists."""
    gaps, impacts = _gaps(entry, read)
    return tuple(accumulate(gaps)), impacts


def _gaps(entry: bytes, read: Callable[[int, int], bytes]) -> tuple[array[int], array[int]]:
    if len(entry) == ONE.size:
        document, impact = ONE.unpack(entry)
        return array("I", (document,)), array("H", (impact,))
    count, start, code = MANY.unpack(entry)
    gaps, impacts = array(code.decode()), array("H")
    middle = count * gaps.itemsize
    data = read(start, middle + count * impacts.itemsize)
    gaps.frombytes(data[:middle])
    impacts.frombytes(data[middle:])
    return gaps, impacts


class Segment:
    """One segment, open for reading; it stays readable when a writer deletes its files.

    Args:
        folder: of the index.
        name: of the segment.
        shape: what the stamp says of it: `documents`, how many it has; `deleted`, the numbers of those among them that
            count no more; `terms`, where in its file the positions of all terms begin, how many and how large they are.
    """

    def __init__(self, folder: Path, name: str, shape: dict[str, Any]) -> None:
        self.documents: int = shape["documents"]
        self.deleted: Sequence[int] = shape["deleted"]
        self._base, self._count, self._size = shape["terms"]
        self.rows = array("Q", (folder / f"{name}.{ROW}.col").read_bytes())
        if sys.byteorder == "little":
            self.rows.byteswap()
        with (folder / f"{name}.trm").open("rb") as terms:
            self._terms = mmap.mmap(terms.fileno(), 0, access=mmap.ACCESS_READ)
        self._lists = (folder / f"{name}.pst").open("rb", buffering=0)

    def entry(self, term: str) -> bytes | None:
        """What the table holds of a term; None when no document has it."""
        wanted = _FIRST_FIELD + term.encode()
        terms, base, size, number, lengths = self._terms, self._base, self._size, int.from_bytes, _LENGTHS
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            at = base + middle * size
            start = number(terms[at : at + size], "big")
            length, rest = lengths.unpack_from(terms, start)
            begin = start + lengths.size
            found = terms[begin : begin + length]
            if found < wanted:
                low = middle + 1
            elif found > wanted:
                high = middle
            else:
                return terms[begin + length : begin + length + rest]
        return None

    def postings(self, entry: bytes) -> Postings:
        """The list of an entry."""
        return postings(entry, self._read)

    def gaps(self, entry: bytes) -> tuple[array[int], array[int]]:
        """The list of an entry as it is kept: gaps between document numbers, and impacts."""
        return _gaps(entry, self._read)

    def close(self) -> None:
        """Release the files."""
        self._terms.close()
        self._lists.close()

    def _read(self, start: int, length: int) -> bytes:
        self._lists.seek(start)
        return self._lists.read(length)
