"""Any text gives a document: no traceback, no hang, and quotations that stand in the text.

A short version of `python -m benchmarks.totality`, which has run over a hundred thousand inputs.
"""

from __future__ import annotations

from random import Random

import pytest
from conftest import corpus_files, sample_files
from hypothesis import given, settings
from hypothesis import strategies as st

import chithi
from benchmarks.totality import SLOW, mutated, pieces, try_one

SAMPLES = [path.read_text("utf-8", "replace") for path in sample_files() if path.suffix in (".txt", ".md")]


@given(st.text(max_size=300))
@settings(max_examples=100, derandomize=True)
def test_any_letters_give_a_document(text: str) -> None:
    assert try_one(text) < SLOW


@given(st.lists(st.sampled_from(pieces()), max_size=60), st.sampled_from(["", " ", "\n", "\n\n"]))
@settings(max_examples=100, derandomize=True)
def test_any_heap_of_set_phrases_gives_a_document(heap: list[str], joint: str) -> None:
    assert try_one(joint.join(heap)) < SLOW


@pytest.mark.parametrize("seed", range(40))
def test_a_mutilated_sample_gives_a_document(seed: int) -> None:
    rng = Random(seed)
    assert try_one(mutated(rng.choice(SAMPLES), rng)) < SLOW


@pytest.mark.parametrize("seed", range(15))
def test_a_mutilated_real_document_gives_a_document(seed: int) -> None:
    real = corpus_files()
    if not real:
        pytest.skip("needs the real documents (CHITHI_SHARED, default ../shared), which do not ship")
    rng = Random(seed)
    assert try_one(mutated(rng.choice(real).read_text("utf-8", "replace"), rng)) < SLOW


def test_what_is_tried_is_what_parse_gives() -> None:
    with pytest.raises(AssertionError):
        try_one("Căn cứ Luật Đất đai;", parse=lambda text: chithi.parse(text).model_copy(update={"text": "x" * 200}))
