"""Agencies as people type them: accents left out, abbreviated, by code, under an old name or a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from chithi.corpus.vietnamese import fold
from chithi.index.keys import words

# How well a name answers to what was typed: not at all, the words stand somewhere in it, or it is the agency itself.
_NOT, _WITHIN, _ITSELF = range(3)

# Folded spellings that are no abbreviation of the parser's table.
_SHORT = {"tp": "thanh pho"}

# Reorganisations that follow each other are few; a table with a loop must not hang the program.
_MOST_STEPS = 8


def keys_like(db: sqlite3.Connection, typed: str, *, successors: bool = False) -> list[str]:
    """The keys of the assignees that somebody means.

    Args:
        db: the store.
        typed: a name in any spelling: "Sở Y tế", "so y te", "SYT", "sở lđtbxh". Where agencies or their heads bear just
            this name, these are meant; else every assignee with these words in its name ("tài chính").
        successors: also agencies that took over the work of the one that is meant, and those whose work it took over.
    """
    rows = db.execute("SELECT DISTINCT assignee, assignee_key FROM assignments ORDER BY assignee_key").fetchall()
    wanted = spell_out(words(_canonical(typed)))
    found = _best(rows, wanted, successors) or _best(rows, _of_code(typed), successors)
    return list(dict.fromkeys(found))


def assignees_like(db: sqlite3.Connection, typed: str) -> list[str]:
    """The names of the assignees that somebody means; see `keys_like`."""
    keys = set(keys_like(db, typed))
    rows = db.execute("SELECT DISTINCT assignee, assignee_key FROM assignments ORDER BY assignee").fetchall()
    return list(dict.fromkeys(row["assignee"] for row in rows if row["assignee_key"] in keys))


def _best(rows: Sequence[sqlite3.Row], wanted: Sequence[str], successors: bool) -> list[str]:
    """The keys with the best grade among all rows, if any answers at all."""
    if not wanted:
        return []
    grades = [(_grade(row, wanted), row["assignee_key"]) for row in rows]
    if successors:
        heirs = {heir for start in ("-".join(wanted), *_graded(grades)) for heir in _line(start)}
        grades = [
            (max(grade, _ITSELF if key in heirs else _NOT, *(_grade_key(heir, wanted) for heir in _line(key))), key)
            for grade, key in grades
        ]
    return _graded(grades)


def _graded(grades: Sequence[tuple[int, str]]) -> list[str]:
    best = max((grade for grade, _ in grades), default=_NOT)
    return [key for grade, key in grades if grade == best] if best else []


def _grade(row: sqlite3.Row, wanted: Sequence[str]) -> int:
    """The key has the province that the document is from, the name has it only where it is said: either may answer."""
    return max(_grade_words(spell_out(words(row["assignee"])), wanted), _grade_key(row["assignee_key"], wanted))


def _grade_key(key: str, wanted: Sequence[str]) -> int:
    return _grade_words(key.split("-"), wanted)


def _grade_words(name: Sequence[str], wanted: Sequence[str]) -> int:
    if not contains(name, wanted):
        return _NOT
    at = next(i for i in range(len(name)) if list(name[i : i + len(wanted)]) == list(wanted))
    return _ITSELF if at == 0 or " ".join(name[:at]) in _posts() else _WITHIN


def _line(key: str) -> Iterator[str]:
    """The agencies that a key's work went to, near ones first."""
    from chithi.parser.names.agencies import successors

    seen, front = {key}, [key]
    for _ in range(_MOST_STEPS):
        front = [heir for old in front for heir in successors(old) if heir not in seen]
        seen.update(front)
        yield from front


@cache
def _posts() -> frozenset[str]:
    """The words for somebody at the head of a body ("giam doc"); an office's chief is not at the head of its committee."""
    from chithi.parser.names.agencies import heads

    return frozenset(fold(post) for post in heads("official") if not post.endswith("văn phòng"))


def _canonical(typed: str) -> str:
    """The name with the abbreviations expanded that are written with their accents and capitals."""
    from chithi.parser.names.agencies import canonical_agency

    return canonical_agency(typed)


def _of_code(typed: str) -> list[str]:
    """The words of the name behind the code of a symbol ("SYT", "byt")."""
    from chithi.parser.names.organs import organ_of_code

    organ = organ_of_code("".join(typed.split()).upper())
    name = organ.name if organ else None
    return words(name.partition("{")[0]) if name else []


def spell_out(tokens: Iterable[str]) -> list[str]:
    """Folded words with the abbreviations and spellings of agencies written in full, the longest first."""
    table, longest = _spellings()
    given = list(tokens)
    done: list[str] = []
    at = 0
    while at < len(given):
        for size in range(min(longest, len(given) - at), 0, -1):
            full = table.get(tuple(given[at : at + size]))
            if full is not None:
                done += full
                at += size
                break
        else:
            done.append(given[at])
            at += 1
    return done


def contains(tokens: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether words stand in a row within others."""
    return bool(wanted) and f" {' '.join(wanted)} " in f" {' '.join(tokens)} "


@cache
def _spellings() -> tuple[dict[tuple[str, ...], list[str]], int]:
    """Folded spelling -> folded full name, and the most words of a spelling.

    Without accents some abbreviations are words: "TƯ" is the "tư" of "Tư pháp". Those are left out.
    """
    from chithi.parser.names.agencies import sector_spellings
    from chithi.parser.rules import load

    full_names = {**load("agencies")["abbreviations"], **sector_spellings(), **_SHORT}
    syllables = {word for name in full_names.values() for word in words(name)}
    table: dict[tuple[str, ...], list[str]] = {}
    for spelling, name in full_names.items():
        short = tuple(words(spelling))
        if len(short) > 1 or not syllables.intersection(short):
            table.setdefault(short, words(name))
    return table, max(map(len, table))
