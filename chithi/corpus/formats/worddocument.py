"""Reads Word documents: blocks, runs, notes, with automatic numbers and accepted changes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from chithi.corpus.encodings.fonts import decode_runs
from chithi.corpus.formats import Raw
from chithi.corpus.formats.flow import CELL, ROW_END, marked
from chithi.corpus.formats.html import HTML
from chithi.corpus.formats.packages import Package, local
from chithi.corpus.formats.wordstyles import Numbering, Styles, W, font_of, on, value, w
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PAGES = (".htm", ".html", ".xhtml")
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _RELATIONS.encode(),
}
# Elements that only wrap others, at block or inline level; changes count as accepted, so what was inserted is text.
_WRAPPERS = frozenset(
    ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo")
)
_SYMBOLS = {
    "symbol": {"f0b7": "•", "f02d": "-", "f0b0": "°", "f0b1": "±", "f0b3": "≥", "f0a3": "≤", "f0b4": "×", "f0a7": "•"},
    "wingdings": {"f0fc": "✓", "f0fe": "☑", "f0a8": "☐", "f06f": "☐", "f0e0": "→"},
}


class Reader:
    """Reads one document; `out` collects its markup, `notes` the numbers of notes in the order of their marks."""

    def __init__(self, package: Package, path: str, limits: Limits) -> None:
        self._package = package
        self._limits = limits
        self._path = path
        self._out: list[str] = []
        self._pictures = False
        self._changes = False
        self._fields: list[bool] = []
        top = self._relations("_rels/.rels", "")
        self._main = next((t for kind, t in top if kind == "officeDocument"), "word/document.xml")
        folder, name = posixpath.split(self._main)
        relations = f"{folder}/_rels/{name}.rels"
        self._parts = self._relations(relations, folder)
        self._chunks = self._pages(relations, folder)
        self._styles = Styles(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"), self._styles)

    def read(self) -> Raw:
        root = self._xml(self._main)
        body = None if root is None else root.find(w("body"))
        if body is None:
            raise UnreadableSource(f"{self._path}: is no Word document; save it again")
        self._blocks(body)
        text = "".join(self._out)
        if not text.strip(" \n|*"):
            what = "holds pictures instead of text; export them to PDF for OCR" if self._pictures else "holds no text"
            raise UnreadableSource(f"{self._path}: {what}")
        warnings = []
        if self._changes:
            warnings.append(("docx.changes", "tracked changes were read as accepted"))
        asides = tuple(self._asides())
        if any(kind in ("footnote", "endnote") for kind, _ in asides):
            warnings.append(("docx.notes", "footnotes were set apart from the text"))
        return Raw(text, _MEDIA_TYPE, "utf-8", tuple(warnings), asides)

    # --- parts

    def _xml(self, name: str) -> etree._Element | None:
        data = self._package.part(name)
        if data is None:
            return None
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
        return self._package.parse(data, name)

    def _relations(self, name: str, folder: str) -> list[tuple[str, str]]:
        """Kind and target of what a part refers to inside the package; targets outside it are no business of ours."""
        root = self._xml(name)
        found = []
        for relation in () if root is None else root:
            if local(relation) == "Relationship" and relation.get("TargetMode") != "External":
                target = relation.get("Target") or ""
                place = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found.append(((relation.get("Type") or "").rpartition("/")[2], place))
        return found

    def _pages(self, name: str, folder: str) -> dict[str, str]:
        """The parts that are web pages, by the keys that the text calls them by."""
        root = self._xml(name)
        relations = [] if root is None else [child for child in root if local(child) == "Relationship"]
        targets = {child.get("Id") or "": posixpath.join(folder, child.get("Target") or "") for child in relations}
        return {key: target.lstrip("/") for key, target in targets.items() if target.lower().endswith(_PAGES)}

    def _part(self, kind: str) -> etree._Element | None:
        name = next((target for k, target in self._parts if k == kind), None)
        return None if name is None else self._xml(name)

    def _asides(self) -> Iterator[tuple[str, str]]:
        for kind in ("footnotes", "endnotes", "comments"):
            root = self._part(kind)
            for note in () if root is None else root:
                if note.get(w("type")) in (None, "normal") and (text := self._apart(note)):
                    yield kind[:-1], text
        for kind in ("header", "footer"):
            texts: dict[str, None] = {}
            for name in (target for k, target in self._parts if k == kind):
                root = self._xml(name)
                if root is not None and (text := self._apart(root)):
                    texts[text] = None
            for text in texts:
                yield kind, text

    def _apart(self, container: etree._Element) -> str:
        """The plain text of a note, a header or a footer."""
        kept, self._out = self._out, []
        self._blocks(container)
        text, self._out = "".join(self._out), kept
        lines = (line.strip() for line in text.replace("**", "").split("\n"))
        return "\n".join(line for line in lines if line.strip("|"))

    # --- blocks

    def _blocks(self, container: etree._Element) -> None:
        joined: list[etree._Element] = []
        for block in _unwrapped(container):
            name = local(block)
            if name == "p":
                joined.append(block)
                mark = block.find(f"{w('pPr')}/{w('rPr')}")
                if mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None):
                    self._changes = True
                    continue  # the paragraph's end was deleted: the next one goes on with it
                self._paragraph(joined)
                joined = []
            elif name == "tbl":
                self._table(block)
            elif name == "altChunk":
                self._out.append(self._chunk(block.get(f"{{{_RELATIONS}}}id")) + "\n\n")
        if joined:
            self._paragraph(joined)

    def _chunk(self, key: str | None) -> str:
        """The text of a page of HTML that a program put into the file whole, for Word to convert when it opens it."""
        name = self._chunks.get(key or "")
        data = self._package.part(name) if name else None
        try:
            return "" if data is None else HTML.read(data, self._path, self._limits).text
        except UnreadableSource:
            return ""  # a page without text; the rest of the file may have some

    def _table(self, table: etree._Element) -> None:
        for row in _unwrapped(table):
            if local(row) != "tr" or row.find(f"{w('trPr')}/{w('del')}") is not None:
                continue
            self._out.append("\n")
            for cell in _unwrapped(row):
                if local(cell) == "tc":
                    self._out.append(CELL)
                    self._blocks(cell)
            self._out.append(ROW_END)

    def _paragraph(self, parts: list[etree._Element]) -> None:
        """One paragraph, out of several where the ends between them were deleted; the last one's properties count."""
        properties = parts[-1].find(w("pPr"))
        style = value(properties.find(w("pStyle"))) if properties is not None else None
        style = style or self._styles.default_paragraph
        if self._styles.name(style).startswith("toc "):
            return
        boxes: list[etree._Element] = []
        pieces = [piece for part in parts for piece in self._pieces(part, style, boxes)]
        runs = decode_runs(pieces)
        label = self._numbering.label(properties, style)  # an empty paragraph counts too, as it does in Word
        if any(text.strip() for text, _ in runs):
            first = next(bold for text, bold in runs if text.strip())
            self._out.append(marked([(label, first), *runs]) + "\n\n")
        elif not boxes:
            self._out.append("\n")
        for box in boxes:
            self._blocks(box)

    # --- runs

    def _pieces(
        self, container: etree._Element, style: str | None, boxes: list[etree._Element]
    ) -> Iterator[tuple[str, bool, str | None]]:
        """Text, bold type and font of the runs of a paragraph; text boxes that hang on it are put into `boxes`."""
        for element in container:
            name = local(element)
            if name == "r":
                yield from self._run(element, style, boxes)
            elif name in _WRAPPERS:
                self._changes = self._changes or name in ("ins", "moveTo")
                yield from self._pieces(element, style, boxes)
            elif name in ("del", "moveFrom"):
                self._changes = True
            elif name in ("oMath", "oMathPara"):
                yield "".join(t.text or "" for t in element.iter() if local(t) == "t"), False, None

    def _run(
        self, run: etree._Element, style: str | None, boxes: list[etree._Element]
    ) -> Iterator[tuple[str, bool, str | None]]:
        properties = run.find(w("rPr"))
        character = value(properties.find(w("rStyle"))) if properties is not None else None
        if self._switch(properties, character, style, "vanish"):
            return
        text = ""
        for element in run:
            name = local(element)
            if name == "fldChar":
                self._field(element.get(w("fldCharType")))
            elif self._fields and not self._fields[-1]:
                continue  # the instruction of a field; its result is text
            elif name == "t":
                text += (element.text or "").replace("\n", " ")
            elif name in ("tab", "ptab"):
                text += "\t"
            elif name in ("br", "cr"):
                text += "\n"
            elif name == "noBreakHyphen":
                text += "-"
            elif name == "softHyphen":
                text += "\u00ad"  # the letter ư of TCVN3
            elif name == "sym":
                text += _symbol(element.get(w("font")), element.get(w("char")))
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                found = list(_text_boxes(element))
                boxes.extend(found)
                self._pictures = self._pictures or not found
        if not text:
            return
        if self._switch(properties, character, style, "caps"):
            text = text.upper()
        font = (
            font_of(properties) or self._styles.font(character) or self._styles.font(style) or self._styles.default_font
        )
        yield text, bool(self._switch(properties, character, style, "b")), font

    def _switch(self, properties: etree._Element | None, character: str | None, style: str | None, name: str) -> bool:
        """A switch of a run: its own setting, else its style's, else its paragraph style's."""
        own = on(properties, name)
        if own is None:
            own = self._styles.switch(character, name)
        if own is None:
            own = self._styles.switch(style, name)
        return bool(own)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _unwrapped(container: etree._Element) -> Iterator[etree._Element]:
    """The children of a block, those inside wrappers in their place; tables of contents repeat the text and are left out."""
    for element in container:
        if local(element) not in _WRAPPERS:
            yield element
        elif not _is_contents(element):
            yield from _unwrapped(element)


def _is_contents(element: etree._Element) -> bool:
    gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return value(gallery) == "Table of Contents"


def _text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the outermost text boxes in a drawing; of a drawing's two renderings the first counts."""
    stack = [element]
    while stack:
        node = stack.pop()
        name = local(node)
        if name == "txbxContent":
            yield node
        elif name == "AlternateContent":
            choices = [child for child in node if local(child) in ("Choice", "Fallback")]
            stack.extend(choices[:1])
        else:
            stack.extend(reversed(node))


def _symbol(font: str | None, code: str | None) -> str:
    table = _SYMBOLS.get((font or "").lower(), {})
    return table.get((code or "").lower(), "•")
