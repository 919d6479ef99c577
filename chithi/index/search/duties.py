"""Who must do it by when, as it is typed: an agency and a time that one task of a document has together.

"sở tài chính báo cáo trước 25/12" is answered by the document that gives the Sở Tài chính a task for the 25th of December,
before those that have all the words somewhere.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from chithi.corpus.vietnamese import fold
from chithi.index.search.analysis import forms
from chithi.index.search.expansion import Alternative

_LEAST = 2  # words of an agency's name
_AT_ONCE = 500

# Of a folded query. What stands as a number before "ngày" is a span, what stands behind it a day.
_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?((?:19|20)\d\d))?(?![\d/.-])")
_DAY_IN_WORDS = re.compile(r"(?<!\d)(\d{1,2}) thang (\d{1,2})(?: nam ((?:19|20)\d\d))?(?!\d)")
_MONTH = re.compile(r"(?<!\d )thang (\d{1,2})\s?(?:/|nam)\s?((?:19|20)\d\d)")
_SPAN = re.compile(r"(?<![\d/.-])0?(\d{1,3}) ngay(?: lam viec)?(?!\w| \d)")
_ASKING = re.compile(r"\b(?:truoc|han|(?:cham|muon) nhat|hoan thanh|xong|bao cao|gui|nop|trinh|trong)\b")


def times_in(text: str) -> list[str]:
    """The times that a query names, as SQLite's GLOB patterns of deadlines' values: "25/12" -> `*[0-9]-12-25*` and others."""
    plain = fold(text)
    found = []
    for day, month, year in (*_DAY.findall(plain), *_DAY_IN_WORDS.findall(plain)):
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            found += [
                f"*{year or '[0-9]'}-{int(month):02}-{int(day):02}*",
                f"*BYMONTH={int(month)};BYMONTHDAY={int(day)}",
            ]
    found += [f"*{year}-{int(month):02}*" for month, year in _MONTH.findall(plain)]
    found += [f"P{days}{unit}" for days in _SPAN.findall(plain) for unit in ("D", "BD")]
    return found


def asks_for_duty(text: str) -> bool:
    """Whether a query asks what is to be done by a time, rather than for what bears a date."""
    return _ASKING.search(fold(text)) is not None


def answering(
    db: sqlite3.Connection,
    rows: Sequence[int],
    times: Sequence[str],
    words: Sequence[str],
    others: Iterable[Alternative],
) -> set[int]:
    """Those of some documents of which one task has an agency and a time that a query names.

    Args:
        db: the store's connection.
        rows: rowids of the documents.
        times: of `times_in`, at least one.
        words: its folded words.
        others: what they may stand for.
    """
    said = [f" {' '.join(one)} " for one in (words, *(other.words for other in others))]
    return {row for row, assignee in _tasks(db, rows, times) if _named(assignee, said)}


def _named(assignee: str, said: Sequence[str]) -> bool:
    name = [folded for folded, _ in forms(assignee)]
    return len(name) >= _LEAST and any(f" {' '.join(name)} " in one for one in said)


def _tasks(db: sqlite3.Connection, rows: Sequence[int], times: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Document and assignee of each task that is due at one of the times."""
    due = " OR ".join("d.value GLOB ? OR d.due GLOB ?" for _ in times)
    for start in range(0, len(rows), _AT_ONCE):
        part = rows[start : start + _AT_ONCE]
        # Deadlines first: few are due then.
        yield from db.execute(
            "SELECT a.document, a.assignee FROM deadlines d "
            "CROSS JOIN assignment_deadlines b ON b.document = d.document AND b.deadline = d.position "
            "CROSS JOIN assignments a ON a.document = b.document AND a.position = b.assignment "
            f"WHERE d.document IN ({', '.join('?' * len(part))}) AND d.kind NOT IN ('from', 'urgent') AND ({due})",
            (*part, *(time for time in times for _ in range(2))),
        )
