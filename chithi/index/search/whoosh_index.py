"""Whoosh behind the search port.

Three things are not as Whoosh comes. Postings are ready impacts (see `analysis`), without positions or lengths; they
are written and read a list at a time (see `whoosh_codec`); and queries add up whole lists instead of stepping through
matchers. A search reads the files by itself (see `segments`), so that only who writes imports Whoosh.

Whoosh never calls fsync and its table of contents is a pickle: the index is a cache, stamped with checksums and the
store's generation, and is never opened from outside of a knowledge base.
"""

from __future__ import annotations

import contextlib
import json
import math
import sys
import zlib
from pathlib import Path
from typing import Any

from chithi.index.search import analysis
from chithi.index.search.matches import Tally
from chithi.index.search.port import Matches, StaleIndex, Wanted
from chithi.index.search.segments import Segment, count_of
from chithi.index.storage.durable import checksum_of, sync, write_durably

# Of terms and weights, and of the classes in Whoosh's table of contents; a change makes every index stale.
FORMAT = f"8 {sys.byteorder}"
STAMP = "stamp.json"
SUBJECT_BOOST = 8.0
_MOST_KNOWN = 50_000  # terms whose entries are remembered

Stamp = dict[str, Any]


class WhooshIndex:
    """An index in a folder. See `SearchIndex` for the methods' promises.

    Args:
        folder: the index.
        stamp: what stands in its stamp.
    """

    def __init__(self, folder: Path, stamp: Stamp) -> None:
        self.generation = int(stamp["generation"])
        self._folder = folder
        self._contents: int = stamp["contents"]
        self._shapes: dict[str, dict[str, Any]] = stamp["segments"]
        self._segments: list[Segment] | None = None
        self._known: dict[str, tuple[int, list[bytes | None]]] = {}  # number of documents, entries by segment
        self._tally = Tally()
        self._writer: Any = None

    def add(self, rowid: int, text: str, subject: str | None) -> None:
        """Index a document, in place of what was indexed under its rowid."""
        terms, length = analysis.count(text)
        if subject:
            for term, n in analysis.count(subject)[0].items():
                terms[term] += int(n * SUBJECT_BOOST)
        writer = self._writing()
        writer.delete(rowid)
        writer.put(rowid, terms, analysis.impacts(set(terms.values()), length))

    def delete(self, rowid: int) -> None:
        """Forget a document; unknown ones are no error."""
        self._writing().delete(rowid)

    def commit(self, generation: int) -> None:
        """Keep all changes, and stamp the index with the store's generation."""
        writer, self._writer = self._writer, None
        if writer is None:
            _stamp(self._folder, generation, self._contents, self._shapes)
        else:
            from chithi.index.search.whoosh_writer import Contents, merge_tiers

            writer.commit(mergetype=merge_tiers)
            self._forget_segments()
            written = Contents(self._folder, writer.generation)
            self._contents, self._shapes = written.number, written.shapes()
            _stamp(self._folder, generation, self._contents, self._shapes)
            # Only now: what was stamped before has to be whole until the new stamp stands.
            written.clean()
        self.generation = generation

    def ready(self) -> None:
        """See that documents can be added.

        Raises:
            StaleIndex: they cannot, as the table of contents is damaged.
        """
        from chithi.index.search.whoosh_writer import Contents

        try:
            Contents(self._folder, self._contents)
        except Exception as error:  # a damaged pickle can raise anything
            raise StaleIndex(f"the search index is damaged ({error})") from None

    def search(self, terms: list[Wanted]) -> Matches:
        """The documents that have any of the terms which prove something, in no order."""
        total = max(1, self.total)
        looked_for = []
        for term, boost, words in terms:
            n, entries = self._entries(term)
            if n:
                looked_for.append(
                    (boost * math.log(1 + (total - n + 0.5) / (n + 0.5)) / analysis.IMPACT, words, entries)
                )
        return self._tally.matches(self._reading(), looked_for)

    @property
    def total(self) -> int:
        """How many documents it has."""
        return sum(segment.documents - len(segment.deleted) for segment in self._reading())

    def frequency(self, term: str) -> int:
        """In how many documents a term stands, about."""
        return self._entries(term)[0]

    def verify(self) -> list[str]:
        """What is wrong with the index's files, in lines for people; empty when their checksums hold."""
        lines = []
        stamped = json.loads((self._folder / STAMP).read_text("utf-8"))["files"]
        for name, (_, checksum) in sorted(stamped.items()):
            try:
                if checksum_of(self._folder / name) != checksum:
                    lines.append(f"the search index is damaged: {name} has changed on disk")
            except OSError as error:
                lines.append(f"the search index is damaged: {name} cannot be read ({error.strerror})")
        return lines

    def close(self) -> None:
        """Release files. Changes that were not committed are lost."""
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.cancel()
        self._forget_segments()

    def load(self) -> list[Segment]:
        """Open all files."""
        self._segments = [
            Segment(self._folder, name, shape)
            for name, shape in self._shapes.items()
            if shape["documents"] > len(shape["deleted"])
        ]
        return self._segments

    def _writing(self) -> Any:
        if self._writer is None:
            from chithi.index.search.whoosh_writer import Contents, Writer

            self._writer = Writer(Contents(self._folder, self._contents))
        return self._writer

    def _entries(self, term: str) -> tuple[int, list[bytes | None]]:
        """In how many documents a term stands, and its entries."""
        known = self._known.get(term)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            entries = [segment.entry(term) for segment in self._reading()]
            known = self._known[term] = sum(count_of(entry) for entry in entries if entry is not None), entries
        return known

    def _reading(self) -> list[Segment]:
        return self.load() if self._segments is None else self._segments

    def _forget_segments(self) -> None:
        for segment in self._segments or ():
            segment.close()
        self._segments = None
        self._known = {}


class WhooshEngine:
    """Opens and makes Whoosh indexes."""

    def open(self, folder: Path) -> WhooshIndex:
        """Open an index.

        Raises:
            StaleIndex: it is missing, of another format, or its files are not those that were stamped.
        """
        try:
            stamp = json.loads((folder / STAMP).read_text("utf-8"))
            if stamp["format"] != FORMAT:
                raise StaleIndex("the search index is of another version")
            if stamp.pop("sum") != _sum(stamp):
                raise StaleIndex("the search index is damaged (its stamp has changed)")
            for name, (size, _) in stamp["files"].items():
                if (folder / name).stat().st_size != size:
                    raise StaleIndex(f"the search index is damaged ({name})")
            opened = WhooshIndex(folder, stamp)
            opened.load()  # a writer may delete the files at any moment; open ones stay readable
            return opened
        except FileNotFoundError as error:
            missing = Path(error.filename or folder).name
            what = "missing" if missing in (STAMP, folder.name) else f"damaged ({missing} is missing)"
            raise StaleIndex(f"the search index is {what}") from None
        except StaleIndex:
            raise
        except Exception as error:  # a damaged pickle can raise anything
            raise StaleIndex(f"the search index is damaged ({error})") from None

    def create(self, folder: Path) -> WhooshIndex:
        """Make an empty index in a folder that does not exist."""
        from chithi.index.search.whoosh_writer import create

        folder.mkdir()
        create(folder)
        index = WhooshIndex(folder, {"generation": 0, "contents": 0, "segments": {}})
        index.commit(0)
        return index


def _stamp(folder: Path, generation: int, contents: int, shapes: dict[str, dict[str, Any]]) -> None:
    """Make the files durable, then say that they are: sizes, checksums, table of contents, the store's generation."""
    names = {f"_MAIN_{contents}", *shapes}
    known: dict[str, list[Any]] = {}
    with contextlib.suppress(OSError, ValueError, KeyError):
        known = json.loads((folder / STAMP).read_text("utf-8"))["files"]
    files = {}
    for file in sorted(folder.iterdir()):
        if file.name.partition(".")[0] not in names:
            continue
        size = file.stat().st_size
        # Segments never change and never share a name.
        if file.name in known and known[file.name][0] == size and not file.name.endswith(".toc"):
            files[file.name] = known[file.name]
        else:
            sync(file)
            files[file.name] = [size, checksum_of(file)]
    stamp = {"format": FORMAT, "generation": generation, "contents": contents, "segments": shapes, "files": files}
    write_durably(folder / STAMP, json.dumps(stamp | {"sum": _sum(stamp)}))


def _sum(stamp: Stamp) -> int:
    return zlib.crc32(json.dumps(stamp, sort_keys=True).encode())
