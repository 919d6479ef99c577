"""The search port: what the knowledge base asks of an engine. `whoosh_index` implements it.

The index is a cache of the store. It knows documents by their rowid and terms by `analysis`; filters, phrases, snippets
and numbers are the business of the modules above.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol


class Wanted(NamedTuple):
    """A term to look for.

    Attributes:
        term: as `analysis` writes it.
        boost: its share of the score, beside its rarity.
        words: bit mask of what it proves: words of the query, `PAIR`; 0 when it only adds to the score.
    """

    term: str
    boost: float
    words: int = 0


PAIR = 1  # the bit of any pair of neighbours


Ranked = list[tuple[int, float]]  # (rowid, score), best first


class Matches(Protocol):
    """Documents that prove something, each with its score and the bits that it has."""

    def __len__(self) -> int:
        """How many they are."""

    def combinations(self) -> set[int]:
        """All bits that documents have together: few, however many the documents."""

    def having(self, bits: int) -> list[int]:
        """The rowids of those that prove all of some bits."""

    def within(self, allowed: set[int] | None, unwanted: set[int]) -> Matches:
        """Those that are allowed (None: all are) and not unwanted."""

    def ranked(self, share: Mapping[int, float], first: int | None) -> Ranked:
        """Those whose combination of bits has a share, best first.

        Args:
            share: what is left of the score of a document that has these bits together.
            first: how many have to be in order; the others follow in any. None: all.
        """


class StaleIndex(Exception):
    """The index is missing, damaged or of another shape: it has to be made again from the store."""


class SearchIndex(Protocol):
    """An index of documents by terms. Changes become visible, and durable, with `commit`."""

    generation: int
    """Of the store, as of the last commit."""

    @property
    def total(self) -> int:
        """How many documents it has."""

    def add(self, rowid: int, text: str, subject: str | None) -> None:
        """Index a document, in place of what was indexed under its rowid."""

    def delete(self, rowid: int) -> None:
        """Forget a document; unknown ones are no error."""

    def commit(self, generation: int) -> None:
        """Keep all changes, and stamp the index with the store's generation."""

    def ready(self) -> None:
        """See that documents can be added; raises StaleIndex when they cannot."""

    def search(self, terms: list[Wanted]) -> Matches:
        """The documents that have any of the terms which prove something, in no order."""

    def frequency(self, term: str) -> int:
        """In how many documents a term stands, about."""

    def verify(self) -> list[str]:
        """What is wrong with the index's files, in lines for people; empty when their checksums hold."""

    def close(self) -> None:
        """Release files. Changes that were not committed are lost."""


class Engine(Protocol):
    """Opens and makes indexes."""

    def open(self, folder: Path) -> SearchIndex:
        """Open an index; raises StaleIndex when it cannot be used."""

    def create(self, folder: Path) -> SearchIndex:
        """Make an empty index in a folder that does not exist."""
