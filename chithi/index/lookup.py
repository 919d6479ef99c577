"""From what people type to a document: ids, numbers in any usual spelling, file names; and what comes closest."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

from chithi.corpus.vietnamese import fold
from chithi.index.keys import words
from chithi.index.search.equivalents import Table

_NUMBER = re.compile(r"\d+[a-z]?$")
_DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)(?![\d/.-])")
# Words between a number and its date or issuer that say nothing.
_RUN = re.compile(r"[^\W\d_]+|\d+")
_MOST_PARTS = 16
# A number with its year and letters: no date looks like it.
_WHOLE = re.compile(r"(?<![\w/])\d+[a-zđ]?/(?:19|20)\d\d/[^\W\d_]+(?:-[^\W\d_]+)*\s*$", re.IGNORECASE)
_FILLERS = frozenset({"so", "ngay", "cua", "nam", "do", "ky", "ban", "hanh", "van"})


class NumberQuery(NamedTuple):
    """A query that is a document number.

    Attributes:
        key: the number's key ("24 ct ubnd"), None when only a type and a bare number were typed.
        documents: rowids of the documents that have it and agree with the rest of the query, newest first.
    """

    key: str | None
    documents: tuple[int, ...]


class Lookup:
    """Finds documents by name. Type words are those of the documents in the base."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def by_id(self, asked: str) -> int | None:
        """The document with this id, or the one read from this file."""
        row = self._db.execute(
            "SELECT rowid FROM documents WHERE id = ?1 UNION ALL SELECT document FROM sources WHERE path = ?1 LIMIT 1",
            (asked.strip(),),
        ).fetchone()
        return row[0] if row else None

    def by_number(self, asked: str) -> NumberQuery | None:
        """Read a query as a document number, with type words before and date, year or issuer behind it.

        Returns:
            None when it is no number; without documents when it is one that the base does not have.
        """
        day = _DAY.search(asked)
        text = asked[: day.start()] + " " + asked[day.end() :] if day else asked
        tokens = words(text)
        if not any(_NUMBER.match(token) for token in tokens):
            return None
        type_code, tokens = self._type(tokens)
        while tokens and tokens[0] in ("so", "van", "ban"):
            tokens = tokens[1:]
        if not tokens or not _NUMBER.match(tokens[0]):
            return None
        date = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else None
        for length in range(len(tokens), 1, -1):
            key = " ".join(tokens[:length])
            rows = self._rows("number_key", key)
            if not rows and length > 2:
                rows = self._without_year(tokens[:length])
            if rows:
                return NumberQuery(key, self._agreeing(rows, type_code, tokens[length:], date))
        if type_code:
            rows = self._rows("short_key", f"{type_code} {tokens[0]}")
            kept = self._agreeing(rows, None, tokens[1:], date, strict=True)
            if kept or len(tokens) == 1:
                return NumberQuery(None, kept)
        written = re.match(r"\s*(?:\S+\s+){0,4}?\d+[a-zđ]?\s*[/-]\s*\S", asked) and len(tokens) > 1
        if (written and not tokens[1].isdigit()) or _WHOLE.search(asked):
            return NumberQuery(" ".join(tokens), ())
        return None

    def by_parts(self, asked: str, table: Callable[[], Table]) -> tuple[tuple[int, ...], bool]:
        """Read a query as the parts of a number in any order and run together: "tt109 2025 btc", "qđ 5721 hà nội".

        Each part must agree with the document's number, type, issuer, place, subject or year, and one of them with the
        letters of its number or with its type.

        Args:
            asked: the query.
            table: gives the equivalents, for "tphcm" and its like.

        Returns:
            The documents, newest first, and whether every part agrees; else only type, number and more than half do.
        """
        day = _DAY.search(asked)
        text = asked[: day.start()] + " " + asked[day.end() :] if day else asked
        parts = [part.lstrip("0") or "0" if part.isdigit() else part for part in _RUN.findall(fold(text))]
        figures = [part for part in parts if part.isdigit()]
        number = next((part for part in figures if len(figures) == 1 or not _YEAR.fullmatch(part)), None)
        if number is None or len(parts) < 2 or len(parts) > _MOST_PARTS:
            return (), False
        others = list(parts)
        others.remove(number)
        others = [part for part in others if part not in _FILLERS]
        date = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else None
        whole, close = [], []
        for row in self._db.execute(
            "SELECT rowid, type, type_name, issuer, place, date, subject, number_key FROM documents "
            "WHERE number_key >= ?1 || ' ' AND number_key < ?1 || '!' ORDER BY date DESC, id",
            (number,),
        ):
            named = set(_RUN.findall(row["number_key"])[1:]) | {fold(row["type"] or "")}
            known = named | set(words(" ".join(filter(None, (row["type_name"], row["issuer"], row["place"])))))
            known |= set(words(row["subject"] or "")) | {(row["date"] or "")[:4]}
            if date is not None and row["date"] != date:
                continue
            type_words = set(words(row["type_name"] or ""))
            if not (named & set(others) or (type_words and type_words <= set(others))):
                continue
            agreeing = [part for part in others if part in known or _means(part, known, table())]
            if len(agreeing) == len(others):
                whole.append(row["rowid"])
            elif len(agreeing) * 2 > len(others) and not any(part.isdigit() for part in set(others) - set(agreeing)):
                close.append(row["rowid"])
        return (tuple(whole), True) if whole else (tuple(close), False)

    def stubs(self, asked: str) -> tuple[str, ...]:
        """Ids of cited documents that are not in the base, by id or number."""
        id = asked.strip()
        if self._db.execute("SELECT 1 FROM edges WHERE target = ? AND stub", (id,)).fetchone():
            return (id,)
        rows = self._db.execute(
            "SELECT DISTINCT e.target FROM citations c "
            "JOIN edges e ON e.document = c.document AND e.position = c.position "
            "WHERE c.number_key = ? AND e.stub ORDER BY 1",
            (self._key(asked),),
        ).fetchall()
        return tuple(row[0] for row in rows)

    def nearest(self, asked: str, most: int = 3) -> tuple[str, ...]:
        """Numbers (or ids) of the base that come closest to what was typed."""
        import difflib

        key = self._key(asked)
        head = key.split(" ")[0]
        rows = self._db.execute(
            "SELECT number_key, symbol FROM documents WHERE number_key LIKE ? || ' %' LIMIT 500", (head,)
        ).fetchall()
        rows += self._db.execute(
            "SELECT number_key, symbol FROM documents WHERE number_key IS NOT NULL ORDER BY date DESC LIMIT 3000"
        ).fetchall()
        known = {row["number_key"]: row["symbol"] for row in rows}
        close = difflib.get_close_matches(key, known, n=3 * most, cutoff=0.55)
        if close:
            close.sort(key=lambda found: found.split(" ")[0] != head)  # the same number of another type comes first
            return tuple(known[found] for found in close[:most])
        ids = [row[0] for row in self._db.execute("SELECT id FROM documents ORDER BY rowid DESC LIMIT 3000")]
        return tuple(difflib.get_close_matches(asked, ids, n=most, cutoff=0.6))

    def _key(self, asked: str) -> str:
        _, tokens = self._type(words(asked))
        return " ".join(token for token in tokens if token != "so")

    def _type(self, tokens: list[str]) -> tuple[str | None, list[str]]:
        """The type that the first words name, and the words behind it."""
        names = {tuple(fold(name).split()): type for type, name in self._type_names()}
        for length in (4, 3, 2, 1):
            name = tuple(tokens[:length])
            if len(name) == length and name in names:
                return names[name], tokens[length:]
        return None, tokens

    def _type_names(self) -> Iterator[tuple[str, str]]:
        """The types of the base and their names, each found behind the last one: they are few, the documents many."""
        found: tuple[str, str] | None = ("", "")
        while found:
            found = self._db.execute(
                "SELECT type, type_name FROM documents WHERE (type, type_name) > (?, ?) AND type_name IS NOT NULL "
                "ORDER BY type, type_name LIMIT 1",
                tuple(found),
            ).fetchone()
            if found:
                yield found[0], found[1]

    def _without_year(self, tokens: list[str]) -> list[sqlite3.Row]:
        """Documents whose number has a year that was left out ("18/QĐ-UBND": 18/2019/QĐ-UBND)."""
        number, *rest = tokens
        return self._db.execute(
            "SELECT rowid, type, issuer, place, date, subject FROM documents "
            "WHERE number_key GLOB ? ORDER BY date DESC, id",
            (f"{number} [12][0-9][0-9][0-9] {' '.join(rest)}",),
        ).fetchall()

    def _rows(self, column: str, key: str) -> list[sqlite3.Row]:
        return self._db.execute(
            f"SELECT rowid, type, issuer, place, date, subject FROM documents WHERE {column} = ? "
            "ORDER BY date DESC, id",
            (key,),
        ).fetchall()

    def _agreeing(
        self, rows: list[sqlite3.Row], type: str | None, rest: list[str], date: str | None, *, strict: bool = False
    ) -> tuple[int, ...]:
        """Those that the rest of the query does not contradict; all of them when it contradicts every one."""
        year = next((token for token in rest if _YEAR.fullmatch(token)), None)
        said = [token for token in rest if token not in _FILLERS and token != year]
        kept = []
        for row in rows:
            known = set(words(" ".join(filter(None, (row["issuer"], row["place"], row["subject"])))))
            if (
                (type is None or row["type"] == type)
                and (date is None or row["date"] == date)
                and (year is None or (row["date"] or "").startswith(year))
                and all(token in known for token in said)
            ):
                kept.append(row["rowid"])
        return tuple(kept) if kept or strict else tuple(row["rowid"] for row in rows)


def _means(part: str, known: set[str], table: Table) -> bool:
    """Whether an abbreviation stands for words that are known: "tphcm", "gdđt"."""
    return any(set(fold(full).split()) <= known for row in table.get(part, ()) for full in row[1:])
