"""PDF pages that lie on their side, are laid twice, bear stamps across, or do not tell which letters they show."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import office_files as make
import pytest
from office_files import Placed, pdf
from test_formats_same import EXPECTED, LAYOUT, check, converted, needs_ocr, needs_office

from chithi.corpus.encodings import is_garbled
from chithi.corpus.formats import pdf as reader
from chithi.corpus.limits import Limits
from chithi.corpus.source import source_of_bytes
from chithi.parser.pipeline import parse_source

PAGES = make.as_pages(LAYOUT)


def laid(quarter: int) -> list[list[Placed]]:
    """The sample's pages as they are laid into a file on their side (90, 270) or upside down (180)."""
    places = {90: lambda x, y: (y, 595 - x), 180: lambda x, y: (595 - x, 842 - y), 270: lambda x, y: (842 - y, x)}
    return [
        [replace(piece, x=x, y=y, turn=quarter) for piece in page for x, y in [places[quarter](piece.x, piece.y)]]
        for page in PAGES
    ]


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_a_page_that_lies_on_its_side(quarter: int, told: bool) -> None:
    """Whether the file says so (Rotate) or not."""
    box = "/MediaBox[0 0 595 842]" if quarter == 180 else "/MediaBox[0 247 842 842]"
    source = check(pdf(laid(quarter), box=box + (f"/Rotate {quarter}" if told else "")), "a.pdf")
    assert [page.number for page in source.pages] == [1, 2]


def test_rules_of_a_page_that_lies_on_its_side() -> None:
    cells = [Placed(text, x, y) for x, y, text in [(65, 160, "TT"), (105, 160, "Đơn vị"), (305, 160, "Số tiền")]]
    cells += [Placed(text, x, y) for x, y, text in [(65, 190, "1"), (105, 190, "Trạm Y tế"), (305, 190, "40 triệu")]]
    upright = [(60, y, 400, y) for y in (145, 170, 200)] + [(x, 145, x, 200) for x in (60, 100, 300, 400)]
    page = [replace(piece, x=piece.y, y=595 - piece.x, turn=90) for piece in cells]
    rules = [(b, 595 - a, d, 595 - c) for a, b, c, d in upright]
    source = source_of_bytes(pdf([page], rules, box="/MediaBox[0 247 842 842]/Rotate 90"), "a.pdf")
    assert source.text.split("\n") == ["TT", "Đơn vị", "Số tiền", "1", "Trạm Y tế", "40 triệu"]
    assert {mark.kind for mark in source.marks} == {"table"}


@pytest.mark.parametrize("box", ["/MediaBox[-100 -100 695 942]/CropBox[0 0 595 842]", "/MediaBox[0 0 595 900]"])
def test_a_page_with_an_edge_elsewhere(box: str) -> None:
    check(pdf(PAGES, box=box), "a.pdf")


@pytest.mark.parametrize(("right", "down"), [(0.3, 0.0), (1.2, 1.0), (0.0, 0.0)])
def test_letters_laid_twice_look_bold(right: float, down: float) -> None:
    """As printers make bold type of a font that has none, or a shadow."""
    capitals = [[piece for piece in page if piece.text.isupper()] for page in PAGES]
    pages = [
        [*page, *(replace(piece, x=piece.x + right, y=piece.y + down) for piece in twice)]
        for page, twice in zip(PAGES, capitals, strict=True)
    ]
    source = check(pdf(pages), "a.pdf")
    assert "NHIỆM VỤ CHUNG" in [
        source.text[mark.start : mark.end][-14:] for mark in source.marks if mark.kind == "bold"
    ]


def test_each_letter_laid_twice() -> None:
    text = "Quy trinh co ba giai doan: llama, ooa."
    letters = [
        Placed(char, 57 + 6.5 * i + shift, 100) for i, char in enumerate(text) for shift in (0, 0.7) if char != " "
    ]
    assert source_of_bytes(pdf([letters]), "a.pdf").text == text


@pytest.mark.parametrize(
    "across",
    [Placed("BẢN DỰ THẢO", 120, 600, 60, turn=45), Placed("SAO Y BẢN CHÍNH NGÀY 20/3/2022", 30, 600, 9, turn=90)],
)
def test_what_stands_across_the_lines_is_set_apart(across: Placed) -> None:
    source = check(pdf([[across, *page] for page in PAGES]), "a.pdf")
    assert [(aside.kind, aside.text) for aside in source.asides] == [("turned", across.text)]


# --- letters that the file does not tell


def without_letters(data: bytes) -> bytes:
    """A PDF without the tables that say which letters its shapes are."""
    return re.sub(rb"/ToUnicode \d+ 0 R", lambda found: b" " * len(found[0]), data)


def shuffled(data: bytes) -> bytes:
    """A PDF whose letters have codes that mean nothing."""

    def other(match: re.Match[bytes]) -> bytes:
        code = match[1]
        codes = (int(code[i : i + 4], 16) * 7 % 3000 for i in range(0, len(code), 4))
        return b"<" + b"".join(b"%04X" % value for value in codes) + b"> Tj"

    return re.sub(rb"<([0-9A-F]+)> Tj", other, without_letters(data))


def test_pages_that_do_not_tell_their_letters_need_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "why_not", lambda: "tesseract-ocr")
    raw = reader.PDF.read(shuffled(pdf(PAGES)), "a.pdf", Limits())
    assert raw.warnings == (
        ("pdf.letters", "pages 1-2 do not tell which letters they show; to read them install tesseract-ocr"),
    )


@needs_office
@needs_ocr
def test_pages_that_do_not_tell_their_letters_go_through_ocr(tmp_path: Path) -> None:
    data = converted(make.as_docx(LAYOUT), "pdf", tmp_path)
    source = source_of_bytes(without_letters(data), "a.pdf")
    header = parse_source(source).header
    assert (header.symbol, header.date) == (EXPECTED["header"]["symbol"], EXPECTED["header"]["date"])
    assert "ocr.page" in {notice.code for notice in source.notices}


@pytest.mark.parametrize(
    ("text", "garbled"),
    [
        ("&Ӝ1* +Ñ$ ;+Ӝ, &+Ӫ 1*+Ƭ$ 9,ӊ7 1$0 ", True),  # shapes of a font of which each ASCII letter is 29 below its code
        ("zYEe qUzi bB qAh Zqx qlX KvZn EqnE WnE ", True),
        ("!\"# $%& ' () *+, &,-# .+/ 012 +/34 56 ", True),  # shapes counted in the order in which they come up
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ", False),
        ("Socialist Republic of Viet Nam, independence and freedom ", False),
        ("Acacia mangium, Eucalyptus urophylla, Melaleuca cajuputi, Pinus massoniana ", False),
        ("Российская Федерация, Министерство юстиции ", False),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam ", False),  # TCVN3, which can be told
        ("1.234 2.345 56,7 8/9 (12) 5% +3 -4 ", False),
        ("...... ______ …… ", False),
        ("", False),
    ],
)
def test_words_of_no_language(text: str, garbled: bool) -> None:
    assert is_garbled((text * 12).split()) is garbled
