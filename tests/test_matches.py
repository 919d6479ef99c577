"""Scores are added up in lists or, when lists are long, in NumPy's arrays: both must find the same, to the last bit."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from chithi.index.search import matches
from chithi.index.search.columns import Columns
from chithi.index.search.matches import Listed
from chithi.index.search.port import PAIR, Matches, Wanted
from chithi.index.search.ranking import rank
from chithi.index.search.whoosh_index import WhooshEngine, WhooshIndex

WORDS = ["phong", "chong", "lut", "bao", "han", "man", "de", "dieu", "kiem", "tra"]
FIRST = 5


def an_index(folder: Path, chance: Random) -> WhooshIndex:
    """Documents of chance words in several segments, some of them deleted or replaced."""
    index = WhooshEngine().create(folder)
    row = 0
    for generation in range(1, chance.randint(2, 4)):
        for _ in range(chance.randint(1, 40)):
            row += 1
            index.add(row, " ".join(chance.choices(WORDS, k=chance.randint(1, 12))), None)
        for _ in range(chance.randint(0, 4)):
            gone = chance.randint(1, row)
            index.delete(gone)
            if chance.random() < 0.5:
                index.add(gone, chance.choice(WORDS), None)
        index.commit(generation)
    return index


def a_request(chance: Random) -> list[Wanted]:
    """Terms of which some prove words or pairs, some only add to the score, some stand in no document."""
    words = chance.sample([*WORDS, "sat lo"], chance.randint(1, 5))
    wanted = [Wanted(word, 0.3, chance.choice([0, 1 << n, PAIR | 1 << n])) for n, word in enumerate(words, 1)]
    return [*wanted, Wanted(f"{words[0]} {words[-1]}", 1.0, PAIR)]


def both(index: WhooshIndex, wanted: list[Wanted], monkeypatch: pytest.MonkeyPatch) -> tuple[Matches, Matches]:
    """The matches as lists and as arrays."""
    monkeypatch.setattr(matches, "_PRICE", float("inf"))
    listed = index.search(wanted)
    monkeypatch.setattr(matches, "_PRICE", 0)
    columns = index.search(wanted)
    assert isinstance(listed, Listed)
    assert isinstance(columns, Columns)
    return listed, columns


@pytest.mark.parametrize("seed", range(25))
def test_both_ways_to_add_up_find_the_same(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(seed)
    index = an_index(tmp_path / "index", chance)
    for _ in range(10):
        listed, columns = both(index, a_request(chance), monkeypatch)
        rows = set(range(1, 121))
        allowed, unwanted = set(chance.sample(sorted(rows), 60)), set(chance.sample(sorted(rows), 10))
        for some, same in (
            (listed, columns),
            (listed.within(None, unwanted), columns.within(None, unwanted)),
            (listed.within(allowed, set()), columns.within(allowed, set())),
            (listed.within(set(), set()), columns.within(set(), set())),
        ):
            assert len(some) == len(same)
            assert some.combinations() == same.combinations()
            assert some.having(PAIR) == same.having(PAIR)
            for distinct, first in ((1, None), (2, FIRST), (4, FIRST), (4, 1)):
                assert rank(some, distinct, first=first) == rank(same, distinct, first=first)
    index.close()


def test_documents_alike_come_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the border of those that are put in order runs through equal scores, the older rowids are in."""
    index = WhooshEngine().create(tmp_path / "index")
    for row in range(40, 0, -1):
        index.add(row, "bao lut", None)
    index.commit(1)
    for found in both(index, [Wanted("bao", 1.0, 2)], monkeypatch):
        assert [row for row, _ in rank(found, 1, first=FIRST)[0][:FIRST]] == [1, 2, 3, 4, 5]
    index.close()


def test_arrays_are_taken_once_so_many_postings_have_been_added_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = WhooshEngine().create(tmp_path / "index")
    for row in range(1, 11):
        index.add(row, "bao", None)
    index.commit(1)
    monkeypatch.setattr(matches, "_PRICE", 25)
    kinds = [type(index.search([Wanted("bao", 1.0, 2)])) for _ in range(4)]
    assert kinds == [Listed, Listed, Columns, Columns]
    index.close()


def test_a_request_of_more_terms_than_an_integer_has_bits_is_added_up_in_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = WhooshEngine().create(tmp_path / "index")
    index.add(1, "bao lut", None)
    index.commit(1)
    monkeypatch.setattr(matches, "_PRICE", 0)
    found = index.search([Wanted("bao", 1.0, 1 << 70), Wanted("lut", 1.0, PAIR)])
    assert found.combinations() == {1 << 70 | PAIR}
    index.close()


def test_an_empty_index_has_no_matches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = WhooshEngine().create(tmp_path / "index")
    for found in both(index, [Wanted("bao", 1.0, 2)], monkeypatch):
        assert rank(found, 1) == ([], 0, False)
    index.close()
