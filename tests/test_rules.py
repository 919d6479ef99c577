"""Rules are data that carry their own proof: each pattern matches its `examples` and none of its `not`."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from chithi.corpus.vietnamese import plain
from chithi.parser import rules as rules_package
from chithi.parser.rules import Rule, load, rules


def tables() -> list[tuple[str, str]]:
    """(file, table) of every array of tables with patterns."""
    names = sorted(f.name.removesuffix(".toml") for f in files(rules_package).iterdir() if f.name.endswith(".toml"))
    return [
        (name, table)
        for name in names
        for table, rows in load(name).items()
        if isinstance(rows, list) and rows and isinstance(rows[0], dict) and "pattern" in rows[0]
    ]


def all_rules() -> list[Rule]:
    return [rule for name, table in tables() for rule in rules(name, table)]


def text_of(example: Any) -> str:
    """An example is a string, or a table with the text and what the rule makes of it."""
    return str(example["text"]) if isinstance(example, dict) else str(example)


EXAMPLES = [
    pytest.param(rule, text_of(e), id=f"{rule.id}-{n}") for rule in all_rules() for n, e in enumerate(rule.examples)
]
COUNTER = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in all_rules() for n, text in enumerate(rule.counter)]


def test_there_are_rules() -> None:
    assert all_rules()


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_rule_matches_its_examples(rule: Rule, text: str) -> None:
    assert rule.pattern.search(plain(text))


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_a_rule_leaves_its_counter_examples_alone(rule: Rule, text: str) -> None:
    assert not rule.pattern.search(plain(text))


def test_ids_are_unique() -> None:
    assert [id for id, count in Counter(rule.id for rule in all_rules()).items() if count > 1] == []


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in all_rules()])
def test_a_rule_is_named_and_proven(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(\.[a-z0-9_-]+)+", rule.id), "an id is a dotted name: dl.by.01"
    assert rule.examples, "a rule without an example proves nothing"
