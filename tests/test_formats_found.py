"""Forms in which offices' programs leave a document: letterheads in boxes and inner tables, pages saved by Word, RTF, mail."""

from __future__ import annotations

import base64
import html
import io
import quopri
import re
import zipfile
from xml.sax.saxutils import escape

import office_files as make
import pytest
from test_formats_same import LAYOUT, TEXT, check, needs_office

from chithi.corpus.source import Unread, sources_of_bytes

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINES = [*LAYOUT.left, *LAYOUT.right, *LAYOUT.body, *LAYOUT.recipients, *LAYOUT.signature]
BODY = "".join(map(make.paragraph, LAYOUT.body))
FOOT = make.table((LAYOUT.recipients, LAYOUT.signature))
HEAD = make.table((LAYOUT.left, LAYOUT.right))


def in_a_box(lines: list[str]) -> str:
    content = "".join(map(make.paragraph, lines))
    box = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape>'
    return f"<w:p><w:r><w:pict>{box}</w:pict></w:r></w:p>"


def in_controls(line: str) -> str:
    inner = make.paragraph(f"<w:sdt><w:sdtContent>{make.run(line)}</w:sdtContent></w:sdt>")
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


LETTERHEADS = {
    "a table in a table": f"<w:tbl><w:tr><w:tc>{HEAD}<w:p/></w:tc></w:tr></w:tbl>",
    "row by row": make.table(*zip(([line] for line in LAYOUT.left), ([line] for line in LAYOUT.right), strict=True)),
    "tabs": "".join(
        make.paragraph(f"<w:r><w:t>{left}</w:t><w:tab/><w:t>{right}</w:t></w:r>")
        for left, right in zip(LAYOUT.left, LAYOUT.right, strict=True)
    ),
    "a text box": "".join(map(make.paragraph, LAYOUT.left)) + in_a_box(LAYOUT.right),
    "a content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{HEAD}</w:sdtContent></w:sdt>",
}


@pytest.mark.parametrize("way", LETTERHEADS)
def test_letterheads_of_word_files(way: str) -> None:
    check(make.docx(LETTERHEADS[way] + BODY + FOOT), "a.docx")


def test_content_controls_round_paragraphs_and_runs() -> None:
    check(make.docx(HEAD + "".join(map(in_controls, LAYOUT.body)) + FOOT), "a.docx")


def test_a_web_page_inside_a_word_file() -> None:
    """As programs write that leave the conversion to Word."""
    page = f'<w:altChunk xmlns:r="{OFFICE}" r:id="r2"/>'
    with zipfile.ZipFile(io.BytesIO(make.docx(page))) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    relations = bytes(parts["word/_rels/document.xml.rels"]).decode()  # type: ignore[arg-type]
    chunk = f'<Relationship Id="r2" Type="{OFFICE}/aFChunk" Target="afchunk.html"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", chunk)
    parts["word/afchunk.html"] = f"<html><body>{make.blocks(LAYOUT)}</body></html>"
    check(make.zipped(parts), "a.docx")


# --- web pages


def by_word(line: str) -> str:
    """A line as Word saves it for the web, an automatic number in a part that browsers without lists show."""
    label = make._LABEL.match(line)
    ignored = line[: label.end()].strip() if label else "-" if line.startswith("- ") else ""
    if not ignored:
        return f"<p class=MsoNormal><span lang=VI>{escape(line)}<o:p></o:p></span></p>"
    rest = escape(line[len(ignored) :].strip())
    gap = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
    return (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        f"<span style='mso-list:Ignore'>{ignored}{gap}</span><![endif]><span lang=VI>{rest}<o:p></o:p></span></p>"
    )


def word_page(charset: str = "utf-8") -> str:
    def cell(lines: list[str]) -> str:
        return "<td>" + "".join(f"<p class=MsoNormal>{escape(line)}<o:p></o:p></p>" for line in lines) + "</td>"

    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>'
        f'<meta http-equiv=Content-Type content="text/html; charset={charset}"><meta name=Generator content="Microsoft Word 15">'
        "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->"
        "<style>p.MsoNormal {margin:0}</style></head><body lang=EN-US><div class=WordSection1>"
        f"<table><tr>{cell(LAYOUT.left)}{cell(LAYOUT.right)}</tr></table>{''.join(map(by_word, LAYOUT.body))}"
        f"<table><tr>{cell(LAYOUT.recipients)}{cell(LAYOUT.signature)}</tr></table></div></body></html>"
    )


def entities(text: str) -> str:
    names = html.entities.codepoint2name
    return "".join(c if ord(c) < 128 else f"&{names[ord(c)]};" if ord(c) in names else f"&#{ord(c)};" for c in text)


def archived(page: str, encoding: str) -> bytes:
    """A page in one file (MHT), with a picture beside it."""
    content = (
        quopri.encodestring(page.encode()) if encoding == "quoted-printable" else base64.encodebytes(page.encode())
    )
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=_N"\n\nThis is a Single File Web Page.\n\n'
    part = f'--=_N\nContent-Location: file:///C:/x.htm\nContent-Transfer-Encoding: {encoding}\nContent-Type: text/html; charset="utf-8"\n\n'
    picture = b"\n--=_N\nContent-Location: x.png\nContent-Transfer-Encoding: base64\nContent-Type: image/png\n\niVBORw0KGgo=\n--=_N--\n"
    return (head + part).encode() + content + picture


PAGE = f"<html><body>{make.blocks(LAYOUT)}</body></html>"
PAGES = {
    "by Word": word_page().encode(),
    "by Word in Windows-1258": make.encoded(word_page("windows-1258"), "cp1258"),
    "by Word in TCVN3": make.encoded(word_page("windows-1252"), "tcvn3"),
    "TCVN3 between capital tags": make.encoded(re.sub(r"</?\w+", lambda tag: tag[0].upper(), PAGE), "tcvn3"),
    "TCVN3 in entities": entities(make.encoded(word_page("us-ascii"), "tcvn3").decode("latin-1")).encode(),
    "entities": entities(PAGE).encode(),
    "line breaks": f"<html><body>{'<br>'.join(LINES)}</body></html>".encode(),
    "double line breaks": f"<html><body><div>{'<br><br>'.join(LINES)}</div></body></html>".encode(),
    "a table round it": f"<html><body><table><tr><td><table><tr><td>{PAGE}</td></tr></table></td></tr></table></body></html>".encode(),
    "hard spaces": PAGE.replace(" ", "&nbsp;", 200).encode(),
}


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("name", ["a.html", "a.doc"])
def test_saved_pages(kind: str, name: str) -> None:
    check(PAGES[kind], name)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("name", ["a.mht", "a.doc"])
def test_a_page_in_one_file(encoding: str, name: str) -> None:
    check(archived(word_page(), encoding), name)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><frameset cols='1,2'><frame src='a.htm'></frameset></html>", "shows other pages in frames"),
        ("<html><body><script>x</script></body></html>", "holds no text"),
    ],
)
def test_a_page_without_text_is_one_line(page: str, reason: str) -> None:
    (found,) = sources_of_bytes(page.encode(), "a.html")
    assert isinstance(found, Unread)
    assert found.reason.startswith(reason)


# --- letters, RTF, Word's XML


@pytest.mark.parametrize("charset", ["windows-1258", "utf-8", "utf-16"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_letter_whose_text_is_the_document(charset: str, encoding: str) -> None:
    data = make.encoded(TEXT, "cp1258") if charset == "windows-1258" else TEXT.encode(charset)
    content = quopri.encodestring(data) if encoding == "quoted-printable" else base64.encodebytes(data)
    head = f"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"
    check(f"{head}Content-Transfer-Encoding: {encoding}\n\n".encode() + content, "a.eml")


@needs_office
@pytest.mark.parametrize(
    ("skipped", "instead"), [(0, " "), (1, "\\'3f"), (2, "\\'3f\\'3f")], ids=["none", "one", "two"]
)
def test_rtf_with_signs_for_programs_without_unicode(skipped: int, instead: str) -> None:
    """How many signs stand for a letter that old programs cannot show is up to the file."""
    data = make.as_rtf(LAYOUT).decode("ascii").replace("\\uc1", f"\\ansicpg1258\\uc{skipped}").replace("?", instead)
    check(data.encode("ascii"), "a.rtf")


@needs_office
@pytest.mark.parametrize("name", ["a.doc", "a.xml"])
def test_the_xml_of_word_2003(name: str) -> None:
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in LINES)
    space = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>'
    check(f"{head}<w:wordDocument {space}><w:body>{paragraphs}</w:body></w:wordDocument>".encode(), name)


def test_the_xml_of_word_declares_no_entities() -> None:
    data = b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><!DOCTYPE w [<!ENTITY a "b">]><w/>'
    (found,) = sources_of_bytes(data, "a.doc")
    assert isinstance(found, Unread)
    assert "declares a document type" in found.reason


# --- signs in texts


@pytest.mark.parametrize(
    "text",
    [
        TEXT.translate({ord("0") + n: 0xFF10 + n for n in range(10)}),
        TEXT.translate(str.maketrans("aoeCHMT", "аоеСНМТ")),  # Cyrillic twins
        TEXT.replace(" ", "\u00a0", 40).replace("Sở", "S\u00adở").replace("tỉnh", "t\u200bỉnh"),
        TEXT.replace("\n", "\r\n", 30),
        TEXT.replace("\n", "\r"),
        TEXT.replace("\n", "\u2028"),
        TEXT.replace("\n\n", "\n\f\n", 3),
    ],
    ids=["wide digits", "twins", "invisible signs", "mixed line ends", "old Mac", "line separators", "form feeds"],
)
def test_signs_that_programs_put_into_texts(text: str) -> None:
    check(text.encode(), "a.txt")
