"""Writing a Whoosh index: whole posting lists, and segments merged by the documents that they hold."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from whoosh import index as whoosh
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from chithi.index.search.segments import ROW
from chithi.index.search.whoosh_codec import Inverted, ListCodec
from chithi.index.search.whoosh_fields import rows_of, schema

_SMALL_TIER = 4  # segments of about one size that may stand beside each other


def create(folder: Path) -> None:
    """Make an empty index in a folder that is there."""
    whoosh.create_in(str(folder), schema())


class Contents(whoosh.FileIndex):  # type: ignore[misc]
    """Whoosh's index as of the stamp: a later table of contents is what a killed commit left behind.

    Args:
        folder: of the index.
        number: of the table of contents.
    """

    def __init__(self, folder: Path, number: int) -> None:
        self.number = number
        super().__init__(FileStorage(str(folder)))

    @property
    def segments(self) -> list[Any]:
        """Its segments."""
        return list(self._read_toc().segments)

    def shapes(self) -> dict[str, dict[str, Any]]:
        """Of each segment what `segments.Segment` has to know of it."""
        shapes = {}
        for segment in self.segments:
            reader = ListCodec().terms_reader(self.storage, segment)
            shapes[segment.segment_id()] = {
                "documents": segment.doc_count_all(),
                "deleted": sorted(segment.deleted_docs()),
                "terms": reader.positions,
            }
            reader.close()
        return shapes

    def clean(self) -> None:
        """Delete the files of what was before."""
        whoosh.clean_files(self.storage, self.indexname, self.number, self.segments)

    def _read_toc(self) -> Any:
        return whoosh.TOC.read(self.storage, self.indexname, gen=self.number, schema=self._schema)


class Writer(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer, which takes and merges whole lists, and leaves old files where they are."""

    def __init__(self, index: Any) -> None:
        super().__init__(index, codec=ListCodec(), compound=False)
        self.pool = Inverted()
        self._numbers: dict[int, int] | None = None  # of rows that were committed before, when one has to go

    def put(self, row: int, terms: Mapping[str, int], impacts: Mapping[int, int]) -> None:
        """Add a document: the frequencies of its terms, and the impact that each frequency stands for."""
        self.pool.take(self.docnum, terms, impacts)
        self.perdocwriter.start_doc(self.docnum)
        self.perdocwriter.add_column_value(ROW, self.schema[ROW].column_type, row)
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1

    def delete(self, row: int) -> None:
        """Forget a row that was committed before; unknown ones are no error."""
        if self._numbers is None:
            self._numbers = {}
            for segment, first in zip(self.segments, self._doc_offsets, strict=True):
                reader = SegmentReader(self.storage, self.schema, segment)
                self._numbers |= {row: first + n for n, row in enumerate(rows_of(reader)) if not segment.is_deleted(n)}
                reader.close()
        number = self._numbers.pop(row, None)
        if number is not None:
            self.delete_document(number)

    def add_postings_to_pool(self, reader: Any, startdoc: int, docmap: Mapping[int, int] | None) -> None:
        """What Whoosh calls for each segment that is merged."""
        self.pool.merge(reader, startdoc, docmap)

    def _commit_toc(self, segments: list[Any]) -> None:
        left = whoosh.TOC._filename(self.indexname, self.generation)  # of a commit that was killed
        if self.storage.file_exists(left):
            self.storage.delete_file(left)
        whoosh.TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)


def merge_tiers(writer: Any, segments: list[Any]) -> list[Any]:
    """Whoosh's merge policy, replaced: segments of about one size are merged when there are many of them.

    A document is copied once for each power of four that the base grows by. A segment of which a third is deleted is
    copied as well.
    """
    tiers: dict[int, list[Any]] = {}
    for segment in segments:
        tiers.setdefault(int(math.log(max(1, segment.doc_count()), _SMALL_TIER)), []).append(segment)
    merged = {
        id(segment)
        for tier in tiers.values()
        for segment in tier
        if len(tier) >= _SMALL_TIER or segment.deleted_count() * 3 > segment.doc_count_all()
    }
    for segment in segments:
        if id(segment) in merged and segment.doc_count():
            writer.add_reader(SegmentReader(writer.storage, writer.schema, segment))
    return [segment for segment in segments if id(segment) not in merged]
