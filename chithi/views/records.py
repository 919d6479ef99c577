"""Results for programs: JSON, JSON lines and CSV on standard output."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Any

Row = dict[str, Any]

# A line break never stands inside a JSON string, so this finds lists of two numbers and nothing else.
_SPAN = re.compile(r"\[\n *(\d+),\n *(\d+)\n *\]")


def write(format: str, rows: Iterable[Row], whole: object = None) -> None:
    """Write rows as `json` (one pretty value), `jsonl` (one row a line) or `csv` (one row a line under a header).

    Args:
        format: json, jsonl or csv.
        rows: the rows. Those of an iterator are written as they come: all have the keys of the first one then.
        whole: what `json` shows in place of the bare list of rows.
    """
    if format == "json":
        write_json(json.dumps(list(rows) if whole is None else whole, ensure_ascii=False, indent=2))
    elif format == "jsonl":
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    else:
        _write_csv([_flat(row) for row in rows] if isinstance(rows, Sequence) else map(_flat, rows))


def write_json(indented: str) -> None:
    """Write JSON text that is indented, each span on one line."""
    print(_SPAN.sub(r"[\1, \2]", indented))


def _write_csv(rows: Iterable[Row]) -> None:
    if isinstance(rows, Sequence):
        columns = list(dict.fromkeys(key for row in rows for key in row))
    else:
        first = list(islice(rows, 1))
        columns = list(*first)
        rows = chain(first, rows)
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    if columns:
        writer.writeheader()
    writer.writerows(rows)


def _flat(row: Row, prefix: str = "") -> Row:
    """The row with `{"document": {"id": …}}` as `document.id`, and lists as JSON, so that each cell is one value."""
    flat: Row = {}
    for key, value in row.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list | tuple):
            flat[prefix + key] = json.dumps(value, ensure_ascii=False) if value else ""
        else:
            flat[prefix + key] = value
    return flat
