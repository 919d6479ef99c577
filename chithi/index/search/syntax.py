"""The query language: fields and HOẶC around the words, phrases and -words that `query` reads.

    số:24/CT-UBND   loại:"chỉ thị"   cơ quan:"sở y tế"   ngày:2021..2022   giao:"sở y tế"   dẫn:128/NQ-CP
    number:         type:            issuer:             date:             assignee:        cites:

A field takes one word or "several in quotes". What cannot be read as it seems to be meant is searched as words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from chithi.corpus.vietnamese import compose, fold
from chithi.index.filters import Filters
from chithi.index.search.query import QUOTES, Query, read_query

_NAMES = {
    "so": "number",
    "number": "number",
    "loai": "type",
    "type": "type",
    "co quan": "issuer",
    "coquan": "issuer",
    "issuer": "issuer",
    "ngay": "date",
    "date": "date",
    "giao": "assignee",
    "assignee": "assignee",
    "dan": "cites",
    "cites": "cites",
}
_FIELD = re.compile(
    r'(?<!\S)(?P<name>cơ\s?quan|co\s?quan|[^\W\d_]{2,8}):(?:\s?"(?P<quoted>[^"]*)"|(?P<bare>\s?(?=\S*\d)[^\s"]+|[^\s"]*))',
    re.IGNORECASE,
)
_OR = re.compile(r"(?<!\S)(?:HOẶC|HOAC|OR)(?!\S)")
_PHRASE = re.compile(r'"[^"]*"')


class Request(NamedTuple):
    """A query as read.

    Attributes:
        branches: what HOẶC separates; one without it.
        filters: its fields.
        hint: what could not be read, for the user.
    """

    branches: tuple[Query, ...]
    filters: Filters
    hint: str | None = None


def read_request(text: str) -> Request:
    """Read what was typed; anything can be read."""
    plain = compose(text).translate(QUOTES)
    values: dict[str, str] = {}
    hints: list[str] = []

    def take(field: re.Match[str]) -> str:
        name = _NAMES.get(fold(field["name"]))
        value = (field["quoted"] if field["quoted"] is not None else field["bare"]).strip()
        if name is None or field.start() in quoted:
            return field[0]
        problem = _put(values, name, value)
        if problem:
            hints.append(f"{field[0]} {problem}; it was searched as words")
            return f"{field['name']} {value}"
        return " "

    quoted = {n for phrase in _PHRASE.finditer(plain) for n in range(phrase.start() + 1, phrase.end())}
    quoted -= {field.start() for field in _FIELD.finditer(plain) if plain[field.start() - 1 : field.start()] != '"'}
    rest = _FIELD.sub(take, plain)
    parts = [part for part in _split(rest) if part.strip()]
    branches = tuple(query for query in map(read_query, parts) if query.words or query.without)
    if len(parts) < 2 and _OR.search(rest) and not values:
        hints.append("HOẶC (OR) stands between two things to look for; it was searched as a word")
        branches = (read_query(rest),)
    return Request(branches or (read_query(rest),), Filters(**values), "; ".join(hints) or None)


def _split(text: str) -> list[str]:
    """The text between HOẶC, which means nothing inside of quotes."""
    masked = _PHRASE.sub(lambda phrase: " " * len(phrase[0]), text)
    parts, at = [], 0
    for found in _OR.finditer(masked):
        parts.append(text[at : found.start()])
        at = found.end()
    return [*parts, text[at:]]


def _put(values: dict[str, str], name: str, value: str) -> str | None:
    """Keep the value of a field; returns what is wrong with it."""
    if not value:
        return "has no value"
    if name == "date":
        from chithi.index.search.periods import read_period

        period = read_period(value)
        if period is None:
            return "is no date (ngày:2021, ngày:10/2021..12/2021, ngày:1/7/2021..)"
        values.update({key: day for key, day in zip(("since", "until"), period, strict=True) if day})
        return None
    if name in values:
        return "comes twice"
    values[name] = value
    return None
