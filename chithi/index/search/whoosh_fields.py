"""The fields of the Whoosh index. Its table of contents holds them as a pickle."""

from __future__ import annotations

from array import array
from typing import Any

from whoosh.columns import NumericColumn
from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence

from chithi.index.search.segments import ROW, TERMS


class Impacts(FieldType):  # type: ignore[misc]
    """The field of the terms. What stands in it goes straight to the pool."""

    def __init__(self) -> None:
        super().__init__(format=Existence(), analyzer=None)


class Row(FieldType):  # type: ignore[misc]
    """A column with the store's rowid, not searchable."""

    indexed = False

    def __init__(self) -> None:
        super().__init__(format=Existence(), analyzer=None, sortable=NumericColumn("Q"))

    def to_column_value(self, value: int) -> int:
        """The number itself."""
        return value

    def from_column_value(self, value: int) -> int:
        """The number itself."""
        return value


def schema() -> Schema:
    """The fields of an index."""
    return Schema(**{ROW: Row(), TERMS: Impacts()})


def rows_of(leaf: Any) -> array[int]:
    """The rowids of a segment's documents, by their number."""
    column = leaf.column_reader(ROW)
    column = getattr(column, "_reader", column)
    return column._dbfile.get_array(column._basepos, "Q", column._count)  # type: ignore[no-any-return]
