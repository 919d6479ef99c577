"""A reference as it was read, before anything is known of its relation and identity."""

from __future__ import annotations

from typing import NamedTuple

from chithi.parser.document import Form
from chithi.parser.names.symbols import Symbol


class Reference(NamedTuple):
    """A reference as its own words give it.

    Attributes:
        start, end: span in the text.
        form: see `Citation.form`.
        type: code of the type.
        head: the type word in lower case ("" for a bare symbol).
        number, symbol, date, name: what was said, else None.
        issuer: span of the issuer's words.
        read: the symbol's parts.
    """

    start: int
    end: int
    form: Form
    type: str | None
    head: str
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    name: str | None = None
    issuer: tuple[int, int] | None = None
    read: Symbol | None = None
