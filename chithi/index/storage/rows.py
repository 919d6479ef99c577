"""A document's JSON, flattened into the rows of the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from chithi.index.keys import number_key, title_key

Json = dict[str, Any]
Row = tuple[Any, ...]

HEADER = (
    "family",
    "type",
    "type_name",
    "number",
    "symbol",
    "issuer",
    "issuer_key",
    "place",
    "date",
    "subject",
    "effective_date",
)
KEYS = ("number_key", "short_key", "title_key")
_PROVISIONS = (
    ("point", "điểm"),
    ("clause", "khoản"),
    ("article", "Điều"),
    ("section", "Mục"),
    ("chapter", "Chương"),
    ("part", "Phần"),
    ("annex", "Phụ lục"),
)


class Rows(NamedTuple):
    """The rows of one document without their first column, the document's rowid."""

    items: list[Row]
    citations: list[Row]
    assignments: list[Row]
    deadlines: list[Row]
    assignment_deadlines: list[Row]


def header_of(document: Json) -> Row:
    """The header's columns in the order of `HEADER`, then those of `KEYS`."""
    header = document["header"]
    return (
        *(header[name] for name in HEADER),
        number_key(header["symbol"]),
        _short_key(header["type"], header["number"]),
        title_key(header["type_name"], header["subject"]),
    )


def quality_of(document: Json) -> tuple[int, int]:
    """How well a reading did: header fields found, then length of text. The better source of a document is shown."""
    header = document["header"]
    return sum(header[name] is not None for name in HEADER), len(document["text"])


def provisions_of(pinpoint: dict[str, str | None] | None) -> str | None:
    """A pinpoint in words, smallest part first: "điểm a khoản 2 Điều 5, trừ khoản 3"."""
    if not pinpoint:
        return None
    words = [f"{word} {pinpoint[key]}" for key, word in _PROVISIONS if pinpoint.get(key)]
    if pinpoint.get("exception"):
        exception = pinpoint["exception"] or ""
        words.append(exception if exception.startswith("trừ") else f"trừ {exception}")
        return ", ".join((" ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]
    return " ".join(words) or None


def rows_of(document: Json) -> Rows:
    """The rows of a document (the contract's JSON as a dict)."""
    items = [
        (n, i["path"], i["label"], i["kind"], i["heading"], *i["span"]) for n, i in enumerate(_walk(document["items"]))
    ]
    citations = [_citation(n, c) for n, c in enumerate(document["citations"])]
    duty = ("item", "text", "assignee", "assignee_key", "kind", "role", "action", "assigned_by", "rule")
    assignments = [(n, *(a[name] for name in duty)) for n, a in enumerate(document["assignments"])]
    time = ("item", "text", "kind", "value", "due", "after", "rule")
    deadlines = [(n, *(d[name] for name in time)) for n, d in enumerate(document["deadlines"])]
    links = sorted({(n, d) for n, a in enumerate(document["assignments"]) for d in a["deadlines"]})
    return Rows(items, citations, assignments, deadlines, links)


def _citation(position: int, c: Json) -> Row:
    # A law is cited by its name; the year of the name is read as a date by the parser.
    named = title_key(c["type"], c["title"] or c["text"]) if c["form"] == "named" else None
    return (
        position,
        *(c[name] for name in ("item", "part", "form", "type", "number", "symbol", "date", "issuer", "title")),
        provisions_of(c["pinpoint"]),
        *(c[name] for name in ("relation", "scope", "nested_in", "text", "evidence", "rule", "id", "reason")),
        number_key(c["symbol"]) or _short_key(c["type"], c["number"]),
        named,
    )


def _short_key(type: str | None, number: str | None) -> str | None:
    """The key of "Chỉ thị 16": its type and number."""
    return f"{type} {number_key(number)}" if type and number else None


def _walk(items: list[Json]) -> Iterator[Json]:
    stack = list(reversed(items))
    while stack:
        item = stack.pop()
        yield item
        stack.extend(reversed(item["children"]))
