"""Document types: what the code in a symbol ("QĐ") and the words in a sentence ("quyết định") stand for.

The table is `rules/types.toml`. One code may stand for two types: `TT` is Thông tư of the State and Thông tri of the
Party, `QĐ` of the Party is Quyết định or Quy định, which only the word tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from chithi.corpus.vietnamese import canonical_tones, slug, unaccent
from chithi.parser.document import Family
from chithi.parser.rules import load


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document.

    Attributes:
        code: its code in symbols and in the JSON ("QĐ"); types that have none in symbols carry their name ("Luật")
            or the code that registers give them ("CV").
        name: its name in full ("Quyết định").
        slug: the name as part of an id ("quyet-dinh").
        families: who uses it.
        rank: 0 (constitution) to 9; lower is higher authority. For sorting; the issuer decides between two of one type.
    """

    code: str
    name: str
    slug: str
    families: frozenset[Family]
    rank: int


@dataclass(frozen=True, slots=True)
class _Table:
    by_code: dict[str, tuple[DocumentType, ...]]
    by_word: dict[str, tuple[DocumentType, ...]]
    spellings: dict[str, str]  # code without marks, upper case -> the code


@cache
def _table() -> _Table:
    by_code: dict[str, tuple[DocumentType, ...]] = {}
    by_word: dict[str, tuple[DocumentType, ...]] = {}
    spellings: dict[str, str] = {}
    for row in load("types")["type"]:
        kind = DocumentType(row["code"], row["name"], slug(row["name"]), frozenset(row["families"]), row["rank"])
        for word in (row["name"], *row.get("words", ())):
            by_word[word.lower()] = (*by_word.get(word.lower(), ()), kind)
        for code in (*([] if row.get("by_word") else [row["code"]]), *row.get("codes", ())):
            by_code[code] = (*by_code.get(code, ()), kind)
    for code in by_code:
        # The first row wins: "CĐ" (công điện) has "CD" to itself, "HD" stays what it is and is no bare "HĐ".
        spellings.setdefault(unaccent(code).upper(), code)
    return _Table(by_code, by_word, spellings)


def _choose(found: tuple[DocumentType, ...], family: str | None) -> DocumentType | None:
    own = next((t for t in found if family in t.families), None)
    return own or (found[0] if found else None)


def type_of_code(code: str, family: str | None = None) -> DocumentType | None:
    """The type that a code stands for ("QĐ" -> Quyết định), None when it is no type's code.

    Args:
        code: as in a symbol; dirty spellings ("QD", "TTR") are understood.
        family: "state", "party" or "organization"; decides codes with two meanings. Unknown: the State's meaning.
    """
    table = _table()
    exact = code if code in table.by_code else table.spellings.get(unaccent(code).upper(), "")
    return _choose(table.by_code.get(exact, ()), family)


def type_of_word(words: str, family: str | None = None) -> DocumentType | None:
    """The type that words name ("quyết định", "CHỈ THỊ", "các nghị định"), None when they name none.

    Args:
        words: the bare type words, in any case and tone placement; a plural "các", "những" before them is dropped.
        family: decides "quy định": code QĐ in the Party, QyĐ elsewhere.
    """
    key = " ".join(canonical_tones(words).lower().split())
    for plural in ("các ", "những ", "một số ", "bản "):
        if key not in _table().by_word:
            key = key.removeprefix(plural)
    return _choose(_table().by_word.get(key, ()), family)


@cache
def type_words() -> tuple[str, ...]:
    """All words that name a type, lower case, longest first: ready to be joined into a pattern."""
    return tuple(sorted(_table().by_word, key=lambda w: (-len(w), w)))


def is_type(code: str) -> bool:
    """Whether a code group is a type's code in its exact spelling ("QĐ"; not "QD")."""
    return code in _table().by_code


def canonical_type_code(code: str) -> str | None:
    """The proper spelling of a type's code ("QD" -> "QĐ", "TTR" -> "TTr", "CTR" -> "CTr"); None if it is none."""
    table = _table()
    return code if code in table.by_code else table.spellings.get(unaccent(code).upper())
