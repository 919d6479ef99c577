"""What people say and what documents call it: everyday words, abbreviations of agencies, codes of types.

The data are TOML: `synonyms.toml` here, and the registry's tables, whose codes and abbreviations stand for their names.
Reading them takes longer than a search, so that the store keeps the compiled table, under the version of its sources.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from functools import lru_cache
from pathlib import Path

from chithi.index.search import analysis

Table = dict[str, list[list[str]]]
"""Folded words, joined by spaces -> rows of [the same words as written, alternative, alternative, ...]."""

KEY = "equivalents"
_HERE = Path(__file__).parent
_RULES = _HERE.parents[1] / "parser" / "rules"
_SOURCES = (_HERE / "synonyms.toml", *(_RULES / name for name in ("agencies.toml", "organs.toml", "types.toml")))
# Departments and ministries are abbreviated by their letter and the sector: SGD&ĐT, BGDĐT.
_OFFICES = (("S", "Sở"), ("B", "Bộ"))
_LEAST_CODE = 2


def version() -> str:
    """Of the sources: their size and time, which change when they do."""
    marks = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in _SOURCES]
    return f"{zlib.crc32(repr((1, marks)).encode()):016x}"


def equivalents(db: sqlite3.Connection) -> Table:
    """The table: as the store keeps it, else read from its sources."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (KEY,)).fetchone()
    if row and row[0].startswith(version()):
        return json.loads(row[0][len(version()) :])  # type: ignore[no-any-return]
    return _compiled(version())


@lru_cache(maxsize=1)
def _compiled(_version: str) -> Table:
    return compile_table()


def is_kept(db: sqlite3.Connection) -> bool:
    """Whether the store has the table of these sources."""
    return (
        db.execute("SELECT 1 FROM meta WHERE key = ? AND substr(value, 1, 16) = ?", (KEY, version())).fetchone()
        is not None
    )


def keep(db: sqlite3.Connection) -> None:
    """Put the table into the store, when another one is in there. Inside of a transaction."""
    if not is_kept(db):
        text = json.dumps(compile_table(), ensure_ascii=False, separators=(",", ":"))
        db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (KEY, version() + text))


def compile_table() -> Table:
    """Read the sources."""
    import tomllib

    synonyms, agencies, organs, types = (tomllib.loads(file.read_text("utf-8")) for file in _SOURCES)
    table: Table = {}
    for group in synonyms.values():
        for said, official in group.items():
            _put(table, said, official)
    for short, full in agencies["abbreviations"].items():
        _put(table, short, [full])
        if "&" in short or (short.isupper() and len(short) >= 4 and " và " in full):
            for letter, office in _OFFICES:
                _put(table, letter + short, [f"{office} {full}"])
    for row in organs["organ"]:
        name = re.sub(r"\{\w+\}", "", row.get("name", "")).strip()
        for code in (row["code"], *row.get("codes", ())):
            if name and len(code) > _LEAST_CODE and code.isalpha() and "until" not in row:
                _put(table, code, [name])
    for row in types["type"]:
        if len(row["code"]) <= 4 and row["code"] != row["name"]:
            _put(table, row["code"], [row["name"]])
    return table


def _put(table: Table, said: str, official: list[str]) -> None:
    words = analysis.forms(said)
    key = " ".join(folded for folded, _ in words)
    written = " ".join(accented for _, accented in words)
    found = [" ".join(accented for _, accented in analysis.forms(name)) for name in official]
    rows = table.setdefault(key, [])
    for row in rows:
        if row[0] == written:
            row += [name for name in found if name not in row[1:] and name != written]
            return
    if any(name != written for name in found):
        rows.append([written, *(name for name in found if name != written)])
