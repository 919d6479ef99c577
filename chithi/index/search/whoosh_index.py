"""Whoosh behind the search port.

Three things are not as Whoosh comes. Postings are ready impacts (see `analysis`), without positions or lengths; they
are written and read a list at a time (see `whoosh_codec`); and queries add up whole lists instead of stepping through
matchers.

Whoosh never calls fsync and its table of contents is a pickle: the index is a cache, stamped with checksums and the
store's generation, and is never opened from outside of a knowledge base.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import sys
from collections.abc import Sequence
from itertools import compress
from pathlib import Path
from typing import Any

from whoosh import index as whoosh
from whoosh.filedb.filestore import FileStorage

from chithi.index.search import analysis
from chithi.index.search.port import Matches, StaleIndex, Wanted
from chithi.index.search.whoosh_codec import count_of
from chithi.index.search.whoosh_fields import rows_of, schema
from chithi.index.storage.durable import checksum_of, sync, write_durably

FORMAT = f"7 {sys.byteorder}"  # of terms and weights; a change makes every index stale
STAMP = "stamp.json"
SUBJECT_BOOST = 8.0
_MOST_KNOWN = 50_000  # terms whose entries are remembered


class StampedIndex(whoosh.FileIndex):  # type: ignore[misc]
    """Whoosh's index as of the stamp: a later table of contents is what a killed commit left behind."""

    def __init__(self, storage: Any, contents: int) -> None:
        self.contents = contents
        super().__init__(storage)

    @property
    def segments(self) -> list[Any]:
        """Its segments."""
        return list(self._read_toc().segments)

    def _read_toc(self) -> Any:
        return whoosh.TOC.read(self.storage, self.indexname, gen=self.contents, schema=self._schema)


class WhooshIndex:
    """An index in a folder. See `SearchIndex` for the methods' promises."""

    def __init__(self, folder: Path, index: Any, generation: int) -> None:
        self.generation = generation
        self._folder = folder
        self._index = index
        self._reader: Any = None
        self._leaves: list[tuple[Any, Sequence[int]]] = []  # readers of segments, each with its column of rowids
        self._known: dict[str, tuple[int, list[bytes | None]]] = {}  # number of documents, entries by leaf
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
            _stamp(self._folder, generation, self._index.contents, self._index.segments)
        else:
            from chithi.index.search.whoosh_writer import merge_tiers

            writer.commit(mergetype=merge_tiers)
            self._forget_reader()
            _stamp(self._folder, generation, writer.generation, writer.written)
            self._index.contents = writer.generation
            # Only now: what was stamped before has to be whole until the new stamp stands.
            whoosh.clean_files(self._index.storage, self._index.indexname, writer.generation, writer.written)
        self.generation = generation

    def search(self, terms: list[Wanted]) -> Matches:
        """The documents that have any of the terms which prove something, in no order."""
        self._reading()
        total = max(1, self.total)
        found = Matches([], [], [])
        looked_for = []
        for term, boost, words in terms:
            n, entries = self._entries(term)
            if n:
                looked_for.append(
                    (boost * math.log(1 + (total - n + 0.5) / (n + 0.5)) / analysis.IMPACT, words, entries)
                )
        for number, (leaf, rows) in enumerate(self._leaves):
            _search_leaf(leaf, rows, [(weight, words, entries[number]) for weight, words, entries in looked_for], found)
        return found

    @property
    def total(self) -> int:
        """How many documents it has."""
        return int(self._reading().doc_count())

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
        self._forget_reader()
        self._index.close()

    def _writing(self) -> Any:
        if self._writer is None:
            from chithi.index.search.whoosh_writer import Writer

            self._writer = Writer(self._index)
        return self._writer

    def load(self) -> None:
        """Open all files."""
        self._reader = self._index.reader()
        self._leaves = [(leaf, rows_of(leaf)) for leaf, _ in self._reader.leaf_readers() if leaf.doc_count()]

    def _entries(self, term: str) -> tuple[int, list[bytes | None]]:
        """In how many documents a term stands, and its entries."""
        self._reading()
        known = self._known.get(term)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            entries = [leaf._terms.entry(term) for leaf, _ in self._leaves]
            known = self._known[term] = sum(count_of(entry) for entry in entries if entry is not None), entries
        return known

    def _reading(self) -> Any:
        if self._reader is None:
            self.load()
        return self._reader

    def _forget_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None
            self._leaves = []
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
            index = StampedIndex(FileStorage(str(folder)), int(stamp["contents"]))
            opened = WhooshIndex(folder, index, int(stamp["generation"]))
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
        folder.mkdir()
        whoosh.create_in(str(folder), schema())
        index = WhooshIndex(folder, StampedIndex(FileStorage(str(folder)), 0), 0)
        index.commit(0)
        return index


def _search_leaf(
    leaf: Any, rows: Sequence[int], terms: Sequence[tuple[float, int, bytes | None]], found: Matches
) -> None:
    """Add a segment's matches for (weight, bits, entry of the term index)."""
    size = leaf.doc_count_all()
    scores, words = [0.0] * size, [0] * size
    for weight, bits, entry in terms:
        if entry is None:
            continue
        documents, impacts = leaf._terms.read(entry)
        if bits:
            for document, impact in zip(documents, impacts):  # noqa: B905  (the hottest loop of a search)
                scores[document] += weight * impact
                words[document] |= bits
        else:
            for document, impact in zip(documents, impacts):  # noqa: B905
                scores[document] += weight * impact
    if leaf.has_deletions():
        for document in leaf._perdoc.deleted_docs():
            words[document] = 0
    found.rows.extend(compress(rows, words))
    found.scores.extend(compress(scores, words))
    found.words.extend(filter(None, words))


def _stamp(folder: Path, generation: int, contents: int, segments: list[Any]) -> None:
    """Make the files durable, then say that they are: sizes, checksums, table of contents, the store's generation."""
    names = {f"_MAIN_{contents}"} | {segment.segment_id() for segment in segments}
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
    stamp = {"format": FORMAT, "generation": generation, "contents": contents, "files": files}
    write_durably(folder / STAMP, json.dumps(stamp | {"sum": _sum(stamp)}))


def _sum(stamp: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(stamp, sort_keys=True).encode()).hexdigest()
