"""Word and OpenDocument: automatic numbers, changes, notes, boxes, fonts of old encodings."""

from __future__ import annotations

import office_files as make
import pytest

from chithi.corpus.formats.docx import DOCX
from chithi.corpus.formats.numbering import Counters, Level, bullet, written
from chithi.corpus.formats.odt import ODT
from chithi.corpus.limits import Limits
from chithi.corpus.source import source_of_bytes
from chithi.errors import UnreadableSource


def lines(data: bytes) -> list[str]:
    """What a Word document shows, line by line, without the marks of table cells."""
    return [line for line in DOCX.read(data, "a.docx", Limits()).text.split("\n") if line.strip(" |")]


# --- automatic numbers


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (4, "decimal", "4"),
        (7, "decimalZero", "07"),
        (14, "upperRoman", "XIV"),
        (9, "lowerRoman", "ix"),
        (1, "lowerLetter", "a"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (5, "none", ""),
        (0, "upperRoman", "0"),
        (5, "cardinalText", "5"),
    ],
)
def test_a_counter_is_written_in_its_form(value: int, form: str, text: str) -> None:
    assert written(value, form) == text


@pytest.mark.parametrize(
    ("glyph", "text"), [("-", "-"), ("\uf02d", "-"), ("–", "-"), ("+", "+"), ("\uf0b7", "•"), ("", "")]
)
def test_a_bullet_is_a_dash_a_plus_or_a_dot(glyph: str, text: str) -> None:
    assert bullet(glyph) == text


def test_inner_levels_start_again() -> None:
    levels = {0: Level(text="%1."), 1: Level("lowerLetter", "%2)")}
    counters = Counters()
    labels = []
    for at in (0, 1, 1, 0, 1):
        counters.step(levels, at)
        labels.append(counters.label(levels, at))
    assert labels == ["1.", "a)", "b)", "2.", "a)"]


def test_an_outline_with_articles() -> None:
    numbering = make.definition(
        make.level(0, "decimal", "Điều %1."), make.level(1, "decimal", "%2."), make.level(2, "lowerLetter", "%3)")
    )
    body = [("Phạm vi", 0), ("Một", 1), ("Hai", 1), ("Chi tiết", 2), ("Hiệu lực", 0), ("Ba", 1)]
    assert lines(make.docx("".join(make.numbered(text, at) for text, at in body), numbering=numbering)) == [
        "Điều 1. Phạm vi",
        "1. Một",
        "2. Hai",
        "a) Chi tiết",
        "Điều 2. Hiệu lực",
        "1. Ba",
    ]


def test_numbers_of_several_levels_and_in_digits() -> None:
    numbering = make.definition(make.level(0, "upperRoman", "%1."), make.level(1, "decimal", "%1.%2.", "<w:isLgl/>"))
    body = make.numbered("A", 0) + make.numbered("B", 1) + make.numbered("C", 0) + make.numbered("D", 1)
    assert lines(make.docx(body, numbering=numbering)) == ["I. A", "1.1. B", "II. C", "2.1. D"]


def test_a_list_that_starts_again_and_one_that_goes_on() -> None:
    numbering = make.definition(make.level(0, "decimal", "%1.")) + (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = "".join(
        make.numbered(text, 0, number) for text, number in [("a", 1), ("b", 1), ("c", 2), ("d", 2), ("e", 3)]
    )
    assert lines(make.docx(body, numbering=numbering)) == ["1. a", "2. b", "1. c", "2. d", "3. e"]


def test_numbers_that_come_from_a_style() -> None:
    numbering = make.definition(make.level(0, "decimal", "Điều %1.", '<w:pStyle w:val="Dieu"/>'))
    styles = (
        '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    styled = '<w:pStyle w:val="Dieu"/>'
    off = '<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = make.paragraph("Phạm vi", styled) + make.paragraph("Không số", off) + make.paragraph("Hiệu lực", styled)
    assert lines(make.docx(body, numbering=numbering, styles=styles)) == [
        "**Điều 1. Phạm vi**",
        "**Không số**",
        "**Điều 2. Hiệu lực**",
    ]


@pytest.mark.parametrize(("text", "label"), [("-", "- "), ("\uf0b7", "• "), ("+", "+ ")])
def test_bullets(text: str, label: str) -> None:
    numbering = make.definition(make.level(0, "bullet", text))
    assert lines(make.docx(make.numbered("Sở Y tế", 0), numbering=numbering)) == [f"{label}Sở Y tế"]


def test_a_number_without_a_definition_is_none() -> None:
    assert lines(make.docx(make.numbered("Sở Y tế", 0, number=9))) == ["Sở Y tế"]


def test_an_empty_paragraph_counts_as_it_does_in_word() -> None:
    numbering = make.definition(make.level(0, "decimal", "%1."))
    body = make.numbered("a", 0) + make.numbered("", 0) + make.numbered("b", 0)
    assert lines(make.docx(body, numbering=numbering)) == ["1. a", "3. b"]


# --- what Word shows of runs


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (make.run("in đậm", "<w:b/>"), "**in đậm**"),
        (make.run("thường", '<w:b w:val="0"/>'), "thường"),
        (make.run("N") + make.run("GHỊ ĐỊNH", "<w:b/>"), "**NGHỊ ĐỊNH**"),
        (make.run("quyết định", "<w:caps/>"), "QUYẾT ĐỊNH"),
        (make.run("thấy") + make.run("ẩn", "<w:vanish/>"), "thấy"),
        (make.run("5 * 3"), "5 \\* 3"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>24/QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>", "24/QĐ-UBND"),
        ("<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>", "liên kết"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + make.run(" a"), "• a"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>05/8/2022</w:t><w:fldChar w:fldCharType="end"/></w:r>',
            "05/8/2022",
        ),
    ],
)
def test_runs(content: str, text: str) -> None:
    assert DOCX.read(make.docx(make.paragraph(content)), "a.docx", Limits()).text.strip() == text


def test_changes_count_as_accepted() -> None:
    content = (
        make.run("trước ngày ")
        + f"<w:del>{make.run('20')}</w:del><w:ins>{make.run('25')}</w:ins>"
        + make.run("/3/2022")
    )
    raw = DOCX.read(make.docx(make.paragraph(content)), "a.docx", Limits())
    assert raw.text.strip() == "trước ngày 25/3/2022"
    assert [code for code, _ in raw.warnings] == ["docx.changes"]


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    body = make.paragraph("Sở Y tế ", "<w:rPr><w:del/></w:rPr>") + make.paragraph("báo cáo.") + make.paragraph("Hết.")
    assert lines(make.docx(body)) == ["Sở Y tế báo cáo.", "Hết."]


def test_notes_and_page_heads_stand_apart() -> None:
    w = make._W
    parts = {
        "footnotes": f'<w:footnotes {w}><w:footnote w:type="separator">{make.paragraph("x")}</w:footnote><w:footnote w:id="2">{make.paragraph("Được sửa đổi năm 2021.")}</w:footnote></w:footnotes>',
        "header": f"<w:hdr {w}>{make.paragraph('Dự thảo lần 2')}</w:hdr>",
    }
    content = make.run("Điều 1") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    source = source_of_bytes(make.docx(make.paragraph(content), parts=parts), "a.docx")
    assert source.text == "Điều 1"
    assert [(aside.kind, aside.text) for aside in source.asides] == [
        ("footnote", "Được sửa đổi năm 2021."),
        ("header", "Dự thảo lần 2"),
    ]
    assert "docx.notes" in [notice.code for notice in source.notices]


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{make.paragraph('HỎA TỐC')}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(make.docx(make.paragraph(make.run("Số: 08") + both))) == ["Số: 08", "HỎA TỐC"]


def test_cells_follow_in_reading_order_and_tables_nest() -> None:
    inner = make.table((["a"], ["b"]))
    outer = make.table((["1"], ["2"]), (["3"], ["4"])).replace(make.paragraph("4"), inner + "<w:p/>")
    assert lines(make.docx(outer)) == ["1", "2", "3", "a", "b"]


def test_a_table_of_contents_repeats_the_text_and_is_left_out() -> None:
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{make.paragraph('Điều 1. Phạm vi ... 3')}</w:sdtContent></w:sdt>"
    )
    styles = '<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>'
    body = contents + make.paragraph("Điều 2 ... 4", '<w:pStyle w:val="M1"/>') + make.paragraph("Điều 1. Phạm vi")
    assert lines(make.docx(body, styles=styles)) == ["Điều 1. Phạm vi"]


@pytest.mark.parametrize(
    ("font", "typed", "text"),
    [
        (".VnTime", "Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        (".VnTimeH", "chØ thÞ", "CHỈ THỊ"),
        ("VNI-Times", "Uûy ban nhaân daân", "Ủy ban nhân dân"),
        ("Times New Roman", "Ủy ban nhân dân", "Ủy ban nhân dân"),
        ("Times New Roman", "© ® ªº", "© ® ªº"),
    ],
)
def test_fonts_of_old_encodings(font: str, typed: str, text: str) -> None:
    properties = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    assert lines(make.docx(make.paragraph(make.run(typed, properties)))) == [text]


# --- files that are no documents


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (make.docx(make.paragraph("")), "holds no text"),
        (make.docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "holds pictures instead of text"),
        (make.zipped({"word/document.xml": "<a>"}), "is damaged"),
        (make.zipped({"word/document.xml": "<a/>"}), "is no Word document"),
        (make.docx(make.paragraph("x"))[:-200], "damaged"),
    ],
)
def test_what_is_no_document_is_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSource, match=reason) as error:
        source_of_bytes(data, "a.docx")
    assert str(error.value).startswith("a.docx: ")


# --- OpenDocument


def odt_lines(body: str, styles: str = "") -> list[str]:
    return [line for line in ODT.read(make.odt(body, styles), "a.odt", Limits()).text.split("\n") if line.strip(" |")]


def test_opendocument_lists() -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
    )
    inner = "<text:list><text:list-item><text:p>b</text:p></text:list-item><text:list-item><text:p>c</text:p></text:list-item></text:list>"
    body = (
        f'<text:list text:style-name="L"><text:list-item><text:p>a</text:p>{inner}</text:list-item></text:list>'
        '<text:p>giữa</text:p><text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>d</text:p></text:list-item></text:list>'
    )
    assert odt_lines(body, styles) == ["1. a", "a) b", "b) c", "giữa", "2. d"]


def test_opendocument_runs_and_notes() -> None:
    styles = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        '<text:p>Điều<text:s/>1. <text:span text:style-name="B">Phạm vi</text:span>'
        '<text:note text:note-class="footnote"><text:note-body><text:p>chú thích</text:p></text:note-body></text:note></text:p>'
    )
    raw = ODT.read(make.odt(body, styles), "a.odt", Limits())
    assert raw.text.strip() == "Điều 1. **Phạm vi**"
    assert raw.asides == (("footnote", "chú thích"),)
