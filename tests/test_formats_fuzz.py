"""Readers against damage: files with bytes changed, cut, doubled give text or one line, never another error."""

from __future__ import annotations

import random

import office_files as make
import pytest
from damage import LETTER, WHOLE, damage, refusal

from chithi.corpus.source import Unread, sources_of_bytes

_RUNS = 60


@pytest.mark.parametrize("kind", WHOLE)
def test_damage_gives_text_or_one_line(kind: str) -> None:
    chance = random.Random(kind)
    for _ in range(_RUNS):
        assert "\n" not in (refusal(kind, damage(kind, WHOLE[kind], chance)) or "")


def test_an_attachment_in_an_encoding_that_does_not_exist() -> None:
    """Found by fuzzing: the standard library raises an error of its own for it."""
    letter = LETTER.replace(b"=?utf-8?b?", b"=?\xff\xfe8?b?")
    assert [one.path for one in sources_of_bytes(letter, "a.eml")]


def test_a_message_of_the_xml_parser_stays_one_line() -> None:
    """Found by fuzzing: some of its messages have several."""
    for content in (b"<a\n<b", b"<a>\n</b>", b"<a x=\n'1' x='2'/>", b"\n\n"):
        found = list(sources_of_bytes(make.zipped({"word/document.xml": content}), "a.docx"))
        assert isinstance(found[0], Unread)
        assert "\n" not in found[0].reason


def test_two_words_on_two_sides() -> None:
    """Found on a scan: rows taken for the longer left column of a block whose left side had no words."""
    from chithi.corpus.formats.columns import in_reading_order, rows_of
    from chithi.corpus.formats.pages import Word

    words = [Word("nhận", 60, 70, 139, 12), Word("Thọ", 420, 430, 153, 12)]
    assert [row.text for part in in_reading_order(rows_of(words), 595, []) for row in part.rows] == ["nhận", "Thọ"]
