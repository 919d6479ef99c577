"""What a search answers with. The other answers stand in `results`, which a search does without: types take time to make."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

Span = tuple[int, int]


class Answer:
    """Base of the result types, which are dataclasses."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The value as plain JSON types (dicts, lists, strings, numbers)."""
        return asdict(self)  # type: ignore[call-overload,no-any-return]


@dataclass(frozen=True, slots=True)
class Hit(Answer):
    """One document found by `search`.

    Attributes:
        id, path, symbol, type, issuer, date, subject: as in the document's header and source.
        status: its state today (or on `in_force_on`), one of `STATES`.
        score: larger is better; comparable within one result only.
        item: path of the item that matched best, None when the header did.
        snippet: a piece of that item's text, accents kept.
        highlights: spans of the matched words, in code points of `snippet`.
    """

    id: str
    path: str | None
    symbol: str | None
    type: str | None
    issuer: str | None
    date: str | None
    subject: str | None
    status: str
    score: float
    item: str | None
    snippet: str
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult(Answer):
    """A page of hits, best first.

    Attributes:
        query: as typed.
        total: how many documents matched, on all pages; of a phrase in hundreds of documents, those that have its words
            side by side, two by two.
        hits: this page.
        hint: one line for the user when something was done otherwise than asked ("no document has all the words").
        suggestion: the query with its typing errors put right, "did you mean"; None when it has none.
        offset: how many better hits the page leaves out.
        facets: facet -> value -> number of documents on all pages; None when they were not asked for.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    hint: str | None = None
    suggestion: str | None = None
    offset: int = 0
    facets: dict[str, dict[str, int]] | None = None
