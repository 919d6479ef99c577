"""Dates: the examples of the rules file, spans, and what a missing year means."""

from __future__ import annotations

from datetime import date

import pytest

from chithi.parser.deadlines.dates import find_dates, read_date
from chithi.parser.rules import rules

REFERENCE = date(2020, 6, 1)
EXAMPLES = [(e["text"], e["value"]) for rule in rules("dates") + rules("dates", "bare") for e in rule.examples]
COUNTER = [(rule.id, text) for rule in rules("dates") for text in rule.counter]


@pytest.mark.parametrize(("text", "value"), EXAMPLES)
def test_reads_the_examples_of_the_rules(text: str, value: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.completed(REFERENCE).iso == value


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_leaves_the_counter_examples(rule: str, text: str) -> None:
    grain = next(r.data["grain"] for r in rules("dates") if r.id == rule)
    assert [d for d in find_dates(text) if d.grain == grain] == []


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert [d for d in find_dates("ngày 30/02/2021 là ngày không có") if d.grain == "day"] == []


def test_spans_cover_the_mention() -> None:
    text = "từ ngày 01/3/2021 đến hết tháng 6 năm 2021"
    assert [text[d.start : d.end] for d in find_dates(text)] == ["ngày 01/3/2021", "tháng 6 năm 2021"]


@pytest.mark.parametrize(
    ("text", "reference", "value"),
    [
        ("ngày 20/12", date(2021, 11, 15), "2021-12-20"),
        ("ngày 10/11", date(2021, 11, 15), "2021-11-10"),
        ("ngày 15/01", date(2021, 11, 15), "2022-01-15"),
        ("quý I", date(2021, 11, 15), "2022-Q1"),
        ("tháng 6", date(2021, 11, 15), "2021-06"),
        ("ngày 20/12", None, None),
    ],
)
def test_a_missing_year_is_the_documents_or_the_next(text: str, reference: date | None, value: str | None) -> None:
    found = read_date(text)
    assert found is not None
    assert found.completed(reference).iso == value


def test_periods_know_their_first_and_last_day() -> None:
    quarter = read_date("quý IV năm 2021")
    assert quarter is not None
    assert (quarter.first, quarter.last) == (date(2021, 10, 1), date(2021, 12, 31))
    leap = read_date("tháng 02/2024")
    assert leap is not None
    assert leap.last == date(2024, 2, 29)
