"""Deadlines: every example and counter-example of the rules file, then the traps that need a whole paragraph."""

from __future__ import annotations

import pytest

from chithi.parser.deadlines import find_deadlines
from chithi.parser.document import Citation, Deadline, Header
from chithi.parser.passage import Passage, Reading
from chithi.parser.rules import load, rules

DATE = "2021-11-15"


def deadlines(text: str, day: str | None = DATE, citations: tuple[Citation, ...] = ()) -> list[Deadline]:
    """The deadlines of one paragraph, item 1 of a document of `day`."""
    reading = Reading(text, Header(date=day), (Passage(0, len(text), "body", "1"),))
    return [d for d in find_deadlines(reading, citations) if d.kind != "urgent"]


EXAMPLES = [(r.id, r.data["kind"], e) for r in rules("deadlines") for e in r.examples if isinstance(e, dict)]
COUNTER = [(r.id, text) for r in rules("deadlines") for text in r.counter]
VETOED = [(row["id"], text) for row in load("deadlines")["veto"] for text in row["examples"]]


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_examples_of_the_rules(rule: str, kind: str, example: dict[str, str]) -> None:
    found = deadlines(example["text"])
    assert [(d.kind, d.value) for d in found] == [(kind, example["value"])], rule


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_counter_examples_of_the_rules(rule: str, text: str) -> None:
    assert rule not in [d.rule for d in deadlines(text)]


@pytest.mark.parametrize(("veto", "text"), VETOED)
def test_contexts_that_are_no_deadline(veto: str, text: str) -> None:
    assert deadlines(text) == [], veto
