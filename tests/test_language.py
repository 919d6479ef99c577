"""Words of Vietnamese, and that both libraries behind them carry weight."""

from __future__ import annotations

import sys

import pytest

from chithi.parser import language
from chithi.parser.assignments.find import find_assignments
from chithi.parser.assignments.vocabulary import gazetteer
from chithi.parser.document import Header
from chithi.parser.language import Gazetteer, Lexicon, tags, tokenise, words_of
from chithi.parser.passage import Passage, Reading


def assignees(text: str) -> list[str]:
    reading = Reading(text, Header(), (Passage(0, len(text), "body", "1"),))
    return [a.assignee for a in find_assignments(reading, (), ())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sở Y tế, Công an tỉnh", ["sở", "y", "tế", ",", "công", "an", "tỉnh"]),
        ("NN&PTNT 128/NQ", ["nn&ptnt", "128", "/", "nq"]),
        ("xã/phường", ["xã", "/", "phường"]),
        ("8.000 mẫu", ["8.000", "mẫu"]),
        ("", []),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    tokens = tokenise(text)
    assert [t.lower for t in tokens] == words
    assert all(text[t.start : t.end].lower() == t.lower for t in tokens)


def test_lexicon_takes_the_longest_phrase() -> None:
    lexicon = Lexicon([("sở", "short"), ("sở giao dịch", "long"), ("ban", "noun")])
    assert lexicon.at([*words_of("sở giao dịch mở"), ""], 0) == (3, "long")
    assert lexicon.at([*words_of("sở mở"), ""], 0) == (1, "short")
    assert lexicon.at([*words_of("mở sở"), ""], 0) is None
    assert "ban" in lexicon
    assert "giao" not in lexicon


def test_gazetteer_keeps_commas_inside_a_name() -> None:
    names = Gazetteer(["Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa", "Công an"])
    words = [t.lower for t in tokenise("giao Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh")]
    assert names.find(words) == {1: 10, 11: 13}
    assert names.find([]) == {}


def test_tags_are_aligned_with_the_clause() -> None:
    clause = "Trung tâm Văn hóa tỉnh tổ chức tập huấn"
    read = tags(clause)
    assert ("tổ chức", "V") in [(clause[a:b], tag) for a, b, tag in read]
    assert all(a < b for a, b, _ in read)


def test_a_name_of_the_gazetteer_is_one_assignee() -> None:
    text = "Giao Sở Văn hóa, Thể thao và Du lịch, Báo và Đài phát thanh, truyền hình tỉnh tuyên truyền sâu rộng."
    assert assignees(text) == ["Sở Văn hóa, Thể thao và Du lịch", "Báo và Đài phát thanh, truyền hình tỉnh"]


def test_without_spacy_such_a_name_falls_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the user would see: two half assignees instead of one agency. So the library is needed."""
    monkeypatch.setitem(sys.modules, "spacy.matcher", None)
    gazetteer.cache_clear()
    try:
        with pytest.raises(ImportError):
            assignees("Giao Sở Văn hóa, Thể thao và Du lịch chủ trì.")
        monkeypatch.setattr(Gazetteer, "__init__", lambda self, names: None)
        monkeypatch.setattr(Gazetteer, "find", lambda self, lowers, starts: {})
        text = "Giao Báo và Đài phát thanh, truyền hình tỉnh tuyên truyền sâu rộng."
        assert assignees(text) != ["Báo và Đài phát thanh, truyền hình tỉnh"]
    finally:
        gazetteer.cache_clear()


LOWER_CASE_NAMES = [
    ("Quỹ Phát triển rừng Hưng Lam hỗ trợ các chủ rừng.", "Quỹ Phát triển rừng Hưng Lam"),
    ("Trung tâm Giống cây trồng tỉnh cung ứng giống.", "Trung tâm Giống cây trồng tỉnh"),
    ("Cơ quan dự báo khí tượng thủy văn theo dõi chặt chẽ.", "cơ quan dự báo khí tượng thủy văn"),
    ("Trung tâm Văn hóa tỉnh tổ chức hội diễn.", "Trung tâm Văn hóa tỉnh"),
    ("Sở Xây dựng xây dựng kế hoạch.", "Sở Xây dựng"),
]


@pytest.mark.parametrize(("text", "name"), LOWER_CASE_NAMES)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert assignees(text) == [name]


def test_without_underthesea_a_name_loses_its_tail(monkeypatch: pytest.MonkeyPatch) -> None:
    """ "Trung tâm Giống cây trồng tỉnh" would be cut to "Trung tâm Giống", or not be seen at all."""
    text, name = LOWER_CASE_NAMES[1]
    language.tags.cache_clear()
    language._tagger.cache_clear()
    monkeypatch.setitem(sys.modules, "underthesea", None)
    try:
        with pytest.raises(ImportError):
            assignees(text)
        monkeypatch.setattr(language, "_tagger", lambda: lambda clause: [])
        assert assignees(text) != [name]
    finally:
        language.tags.cache_clear()


def test_underthesea_is_asked_about_few_clauses() -> None:
    """A directive in set phrases needs no model: the libraries stay cheap."""
    language.tags.cache_clear()
    text = " ".join(
        f"Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh, Ủy ban nhân dân các xã, phường rà soát lần {n}."
        for n in range(30)
    )
    assert assignees(text)
    assert language.tags.cache_info().misses == 0


def test_a_verb_outside_the_lexicon_is_recognised() -> None:
    assert assignees("Hội Chữ thập đỏ tỉnh quyên góp quần áo ấm.") == ["Hội Chữ thập đỏ tỉnh"]
    assert assignees("Hội Chữ thập đỏ tỉnh, quần áo ấm.") == []
