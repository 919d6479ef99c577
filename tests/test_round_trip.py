"""The round trip: a generated document is parsed back into what its model says.

Header and outline have no excuse on a clean page: Hypothesis looks for a small document that breaks them. What needs
judgement (who is told what, by when) is measured over two thousand documents and keeps the floors of
`tests/accuracy.json` ("generated"); the same holds for damaged copies. `python -m benchmarks.roundtrip N` checks more.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chithi
from benchmarks.generator import CLEAN, Report, compare, draw_layout, draw_model, render
from benchmarks.roundtrip import CLEAN as CLEAN_COPIES
from benchmarks.roundtrip import DAMAGED, MISREAD, Settings, check_many

FLOORS = json.loads(Path(__file__).with_name("accuracy.json").read_text("utf-8"))["generated"]
COPIES: dict[str, tuple[Settings, int]] = {
    "clean": (CLEAN_COPIES, int(os.environ.get("CHITHI_ROUND_TRIP", "2000"))),
    "damaged": (DAMAGED, 200),
    "misread": (MISREAD, 200),
}
CERTAIN = (
    "header.family",
    "header.type",
    "header.number",
    "header.symbol",
    "header.date",
    "header.signer",
    "header.effective_date",
    "items",
    "items.text",
)


@given(st.randoms(use_true_random=False))
@settings(max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck))
def test_a_small_clean_document_comes_back_as_it_went_out(rng: Random) -> None:
    model = draw_model(rng, 1)
    text = render(model)
    report = compare(model, chithi.parse(text))
    wrong = [row for row in (*report.missing, *report.extra) if row[0] in CERTAIN]
    assert not wrong, f"{wrong}\n\n{text}"


@given(st.randoms(use_true_random=False))
@settings(max_examples=40, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_quotation_of_a_damaged_copy_is_in_the_text(rng: Random) -> None:
    text = render(draw_model(rng, 1), draw_layout(rng, damaged=True), rng)
    document = chithi.parse(text)
    for row in (*document.citations, *document.assignments, *document.deadlines):
        assert document.text[slice(*row.span)] == row.text


@cache
def measured(copies: str) -> Report:
    made, count = COPIES[copies]
    return check_many(count, made, jobs=os.cpu_count() or 1)[0]


@pytest.mark.parametrize(("copies", "field"), [(copies, field) for copies in COPIES for field in FLOORS[copies]])
def test_generated_documents_keep_their_floors(copies: str, field: str) -> None:
    assert measured(copies).counts[field].f1 >= FLOORS[copies][field]


@pytest.mark.parametrize("copies", COPIES)
def test_every_field_that_is_compared_has_a_floor(copies: str) -> None:
    assert set(measured(copies).counts) == set(FLOORS[copies])


def test_a_document_is_equal_to_its_own_model_alone() -> None:
    model, other = draw_model(1, 1), draw_model(2, 1)
    document = chithi.parse(render(model, CLEAN))
    assert not compare(other, document).equal
