"""Rules are data: TOML files beside this module, each rule with an id, its proof (`examples`) and what it must leave
alone (`not`). One test (`tests/test_rules.py`) executes them all; the ids appear in the JSON of every document.

A rules file may hold a `[fragments]` table of named sub-patterns; `{name}` in a pattern is replaced by the fragment
(fragments may use fragments above them). Braces of quantifiers (`{1,3}`) are left alone. `uses = ["dates"]` lends the
fragments of another file; their named groups lose their names, so that one may stand twice in a pattern.
`ignore_case = true` holds for one rule or, at the top of the file, for all.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_FRAGMENT = re.compile(r"\{([a-z_]+)\}")
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule.

    Attributes:
        id: stable name, shown in the JSON ("dl.by.01").
        pattern: what it matches.
        data: the other keys of its table (kind, relation, value, …).
        examples: texts that it must match; each may be a string, or a table with the expected result.
        counter: texts (`not` in the file) that it must not match.
    """

    id: str
    pattern: re.Pattern[str]
    data: dict[str, Any]
    examples: tuple[Any, ...]
    counter: tuple[str, ...]


@cache
def load(name: str) -> dict[str, Any]:
    """The table of a rules file by its stem ("deadlines")."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))


def expand(pattern: str, fragments: dict[str, str]) -> str:
    """The pattern with `{name}` replaced by fragments; unknown names are an error in the rules file."""
    return _FRAGMENT.sub(lambda m: f"(?:{fragments[m[1]]})", pattern)


@cache
def fragments(name: str) -> dict[str, str]:
    """The fragments of a rules file, each expanded, those of the files that it uses included."""
    done: dict[str, str] = {}
    for other in load(name).get("uses", ()):
        done.update({key: _GROUP_NAME.sub("(?:", pattern) for key, pattern in fragments(other).items()})
    for key, pattern in load(name).get("fragments", {}).items():
        done[key] = expand(pattern, done)
    return done


@cache
def rules(name: str, table: str = "rule") -> tuple[Rule, ...]:
    """The rules of the array `table` in a rules file, compiled, in file order (which is their priority)."""
    parts = fragments(name)
    ignore_case = load(name).get("ignore_case", False)
    found = []
    for row in load(name).get(table, []):
        row = dict(row)
        flags = re.IGNORECASE if row.pop("ignore_case", ignore_case) else 0
        pattern = re.compile(expand(row.pop("pattern"), parts), flags)
        found.append(Rule(row.pop("id"), pattern, row, tuple(row.pop("examples", ())), tuple(row.pop("not", ()))))
    return tuple(found)
