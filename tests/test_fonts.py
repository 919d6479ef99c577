"""Text of fonts of the old encodings (.VnTime, VNI-Times) inside Word, OpenDocument, RTF and PDF files."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import office_files as make
import pytest
from office_files import Layout, Placed
from test_formats_same import LAYOUT, check, converted, needs_office

from chithi.corpus.encodings.capitals import restore, shout
from chithi.corpus.encodings.fonts import decode_by_font, decode_runs
from chithi.corpus.source import source_of_bytes

FONTS = {"tcvn3": ".VnTime", "vni": "VNI-Times"}


def typed(text: str, encoding: str) -> str:
    """A text as a file holds it that was typed with a font of an old encoding."""
    return make.encoded(text, encoding).decode("latin-1")


def typed_layout(encoding: str) -> Layout:
    parts = (LAYOUT.left, LAYOUT.right, LAYOUT.body, LAYOUT.recipients, LAYOUT.signature)
    return Layout(*([typed(line, encoding) for line in part] for part in parts))


def word(encoding: str, font: str | None, *, attributes: str = 'w:ascii="{0}" w:hAnsi="{0}"') -> bytes:
    """The sample as a Word file, every run in this font."""
    with zipfile.ZipFile(io.BytesIO(make.as_docx(typed_layout(encoding)))) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    if font:
        document = bytes(parts["word/document.xml"]).decode()  # type: ignore[arg-type]
        run = f"<w:rPr><w:rFonts {attributes.format(font)}/></w:rPr>"
        parts["word/document.xml"] = document.replace("<w:rPr></w:rPr>", run)
    return make.zipped(parts)


def rich(encoding: str, charset: str) -> bytes:
    """The sample as an RTF file whose letters are bytes (\\'a9) of an old font."""

    def cells(*columns: list[str]) -> str:
        inner = "".join("\\par ".join(column) + "\\cell " for column in columns)
        return "\\trowd\\cellx4500\\cellx9000 \\pard\\intbl " + inner + "\\row\\pard "

    layout = typed_layout(encoding)
    body = "".join(line + "\\par " for line in layout.body)
    text = cells(layout.left, layout.right) + body + cells(layout.recipients, layout.signature)
    text = re.sub(r"[\x80-\xff]", lambda char: f"\\'{ord(char[0]):02x}", text)
    fonts = f"{{\\fonttbl{{\\f0\\froman{charset} Times New Roman;}}{{\\f1\\fnil{charset}{{\\*\\panose 020b7200}}{FONTS[encoding]};}}}}"
    return f"{{\\rtf1\\ansi\\ansicpg1258\\uc1\\deff1{fonts}{{\\colortbl;}}\\f1 {text}}}".encode("ascii")


@pytest.mark.parametrize("encoding", FONTS)
def test_word_in_an_old_font(encoding: str) -> None:
    assert check(word(encoding, FONTS[encoding]), "a.docx").notices == ()


@pytest.mark.parametrize("encoding", FONTS)
def test_word_in_an_old_encoding_whose_font_was_changed(encoding: str) -> None:
    """What shows as "Uû ban nh©n d©n" on the screen too."""
    source = check(word(encoding, None), "a.docx")
    assert [notice.code for notice in source.notices] == ["encoding.legacy"]


@pytest.mark.parametrize(
    ("attributes", "old"),
    [
        ('w:ascii="Times New Roman" w:hAnsi="{0}"', True),
        ('w:ascii="{0}"', True),
        ('w:ascii="{0}" w:hAnsi="Times New Roman"', False),
        ('w:ascii="{0}" w:hAnsi="{0}" w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"', False),
    ],
)
def test_letters_beyond_ascii_have_a_font_of_their_own_in_word(attributes: str, old: bool) -> None:
    content = make.run("b¸o c¸o", f"<w:rFonts {attributes.format('.VnTime')}/>")
    text = source_of_bytes(make.docx(make.paragraph(content)), "a.docx").text
    assert text == ("báo cáo" if old else "b¸o c¸o")


@pytest.mark.parametrize("encoding", FONTS)
@pytest.mark.parametrize("font", ["ABCDEF+{}", "{}", "TT12"])
def test_pdf_in_an_old_font(encoding: str, font: str) -> None:
    """By the name of the font; where a program gave it another one, by the text."""
    check(make.pdf(make.as_pages(typed_layout(encoding)), font=font.format(FONTS[encoding])), "a.pdf")


def test_a_letter_that_is_a_soft_hyphen_at_the_end_of_a_line_of_a_pdf() -> None:
    wrapped = ("Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính, cơ quan quản lý đầu tư", "công của huyện.")
    page = [Placed(typed(line, "tcvn3"), 57, 100 + 18 * i) for i, line in enumerate(wrapped)]
    assert source_of_bytes(make.pdf([page], font=".VnTime"), "a.pdf").text == " ".join(wrapped)


@needs_office
@pytest.mark.parametrize("encoding", FONTS)
@pytest.mark.parametrize("charset", ["\\fcharset0", "\\fcharset1", "\\fcharset2", "\\fcharset163", ""])
def test_rtf_in_an_old_font_whatever_character_set_it_names(encoding: str, charset: str) -> None:
    check(rich(encoding, charset), "a.rtf")


@needs_office
@pytest.mark.parametrize("encoding", FONTS)
@pytest.mark.parametrize("kind", ["doc", "odt"])
def test_what_a_word_processor_saves_of_an_old_font(kind: str, encoding: str, tmp_path: Path) -> None:
    check(converted(word(encoding, FONTS[encoding]), kind, tmp_path), f"a.{kind}")


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("Uû ban nh©n d©n", ".VnTime", "Uỷ ban nhân dân"),
        ("tr\u00adíc ®ã", ".VnArial", "trước đó"),
        ("chØ thÞ", ".VnTimeH", "CHỈ THỊ"),
        ("Uûy ban nhaân daân", "VNI-Times", "Ủy ban nhân dân"),
        ("\uf055\uf0fb ban", ".VnTime", "Uỷ ban"),
        ("báo cáo của tỉnh", ".VnTime", "báo cáo của tỉnh"),
        ("© ® ªº", "Times New Roman", "© ® ªº"),
        ("© ® ªº", None, "© ® ªº"),
    ],
)
def test_a_text_as_its_font_shows_it(text: str, font: str | None, shown: str) -> None:
    assert decode_by_font(text, font) == shown


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        # a letter of VNI and its mark in two runs
        ([("Sô", False, "VNI-Times"), ("û Y teá", False, "VNI-Times")], "Sở Y tế"),
        # a number in another font between two stretches of an old one
        ([("ngµy ", False, ".VnTime"), ("16", False, "Arial"), (" th¸ng", False, ".VnTime")], "ngày 16 tháng"),
        # a paragraph that was typed anew and kept the name of its font
        ([("các ", False, ".VnTime"), ("đơn vị", False, ".VnTime")], "các đơn vị"),
        # capitals that TCVN3 cannot write
        ([("ñY BAN ", True, ".VnTime"), ("NH¢N D¢N", True, ".VnTime")], "ỦY BAN NHÂN DÂN"),
        ([("Các đơn vị", False, "Arial")], "Các đơn vị"),
    ],
)
def test_runs_of_a_paragraph(pieces: list[tuple[str, bool, str | None]], shown: str) -> None:
    assert "".join(text for text, _ in decode_runs(pieces)) == shown


@pytest.mark.parametrize(
    ("function", "line", "shown"),
    [
        (shout, "ủY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        (shout, "ổn định đời sống", "ổn định đời sống"),
        (restore, "ổn định đời sống", "Ổn định đời sống"),
    ],
)
def test_a_part_of_a_line_need_not_open_a_sentence(function: Callable[[str], str], line: str, shown: str) -> None:
    assert function(line) == shown


def test_a_lost_letter_is_told_of_every_kind_of_file() -> None:
    """Programs drop the soft hyphens of TCVN3, which are its ư."""
    text = typed("Các trường học, phường, xã thực hiện trước ngày 20/3/2022, đúng hướng dẫn.", "tcvn3")
    data = make.pdf([[Placed(text.replace("\u00ad", ""), 57, 100, 9)]], font=".VnTime")
    assert [notice.code for notice in source_of_bytes(data, "a.pdf").notices] == ["encoding.lossy"]
