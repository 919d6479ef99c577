"""Reads OpenDocument texts: blocks, runs, notes, with automatic numbers."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from chithi.corpus.encodings.fonts import decode_runs
from chithi.corpus.formats import Raw
from chithi.corpus.formats.flow import CELL, ROW_END, marked
from chithi.corpus.formats.numbering import Counters, Level
from chithi.corpus.formats.odt import MEDIA_TYPE
from chithi.corpus.formats.packages import Package, local, tag
from chithi.corpus.formats.wordstyles import whole
from chithi.errors import UnreadableSource

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_LONGEST_CHAIN = 20
# A cell may say that it is repeated a million times; no text is.
_MOST_REPEATS = 100
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}


class Reader:
    def __init__(self, package: Package, path: str) -> None:
        self._path = path
        root = package.xml("content.xml")
        body = None if root is None else root.find(f".//{{{'urn:oasis:names:tc:opendocument:xmlns:office:1.0'}}}text")
        if body is None:
            raise UnreadableSource(f"{path}: is no OpenDocument text; save it again")
        self._body = body
        self._styles: dict[str, etree._Element] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self._master: etree._Element | None = package.xml("styles.xml")
        for part in (self._master, root):
            for element in () if part is None else part.iter(tag(_STYLE, "style"), tag(_TEXT, "list-style")):
                self._learn(element)
        self._counters: dict[str, Counters] = {}
        self._out: list[str] = []
        self._notes: list[tuple[str, str]] = []

    def read(self) -> Raw:
        self._blocks(self._body, None, 0)
        text = "".join(self._out)
        if not text.strip(" \n|*"):
            raise UnreadableSource(f"{self._path}: holds no text")
        asides = [*self._notes]
        for kind in ("header", "footer"):
            found = () if self._master is None else self._master.iter(tag(_STYLE, kind))
            asides.extend((kind, text) for element in found if (text := " ".join("".join(element.itertext()).split())))
        warnings = [("odt.notes", "footnotes were set apart from the text")] if self._notes else []
        return Raw(text, MEDIA_TYPE, "utf-8", tuple(warnings), tuple(asides))

    def _learn(self, element: etree._Element) -> None:
        name = element.get(tag(_STYLE, "name")) or ""
        if local(element) == "style":
            self._styles[name] = element
            return
        levels: dict[int, Level] = {}
        for child in element:
            at = whole(child.get(tag(_TEXT, "level")))
            if at is None or not 1 <= at <= 9:
                continue
            if local(child) == "list-level-style-bullet":
                levels[at - 1] = Level("bullet", child.get(tag(_TEXT, "bullet-char")) or "•")
                continue
            form = _FORMS.get(child.get(tag(_STYLE, "num-format")) or "", "decimal")
            shown = whole(child.get(tag(_TEXT, "display-levels"))) or 1
            numbers = ".".join(f"%{n}" for n in range(max(1, at - shown + 1), at + 1))
            before = child.get(tag(_STYLE, "num-prefix")) or ""
            after = child.get(tag(_STYLE, "num-suffix")) or ""
            written = child.get("{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format")
            text = _list_format(written) if written else before + numbers + after
            levels[at - 1] = Level(form, text if form != "none" else before + after, self._start(child))
        self._lists[name] = levels

    def _start(self, element: etree._Element) -> int:
        start = whole(element.get(tag(_TEXT, "start-value")))
        return 1 if start is None else start

    # --- blocks

    def _blocks(self, container: etree._Element, listed: str | None, depth: int) -> None:
        for block in container:
            name = local(block)
            if name in ("p", "h"):
                self._paragraph(block, "")
            elif name == "list":
                self._list(block, block.get(tag(_TEXT, "style-name")) or listed, depth)
            elif name == "table":
                self._table(block)
            elif name in ("section", "text-box", "index-body"):
                self._blocks(block, listed, depth)

    def _list(self, block: etree._Element, style: str | None, depth: int) -> None:
        levels = self._lists.get(style or "", {})
        counters = self._counters.setdefault(style or "", Counters())
        if (
            depth == 0
            and block.get(tag(_TEXT, "continue-numbering")) != "true"
            and block.get(tag(_TEXT, "continue-list")) is None
        ):
            counters.values = [None] * 9
        at = min(depth, 8)
        for item in block:
            if local(item) not in ("list-item", "list-header"):
                continue
            first = local(item) == "list-item"
            for child in item:
                if local(child) == "list":
                    self._list(child, child.get(tag(_TEXT, "style-name")) or style, depth + 1)
                elif local(child) in ("p", "h"):
                    label = ""
                    if first:
                        start = whole(item.get(tag(_TEXT, "start-value")))
                        if start is not None:
                            counters.values[at] = start - 1
                        counters.step(levels, at)
                        label = counters.label(levels, at)
                        first = False
                    self._paragraph(child, f"{label} " if label else "")

    def _table(self, table: etree._Element) -> None:
        for row in table.iter(tag(_TABLE, "table-row")):
            if next(row.iterancestors(tag(_TABLE, "table"))) is not table:
                continue
            self._out.append("\n")
            for cell in row:
                if local(cell) in ("table-cell", "covered-table-cell"):
                    repeats = whole(cell.get(tag(_TABLE, "number-columns-repeated"))) or 1
                    self._out.append(CELL * min(repeats, _MOST_REPEATS))
                    self._blocks(cell, None, 0)
            self._out.append(ROW_END)

    def _paragraph(self, paragraph: etree._Element, label: str) -> None:
        boxes: list[etree._Element] = []
        style = paragraph.get(tag(_TEXT, "style-name"))
        pieces = list(self._pieces(paragraph, [style], boxes))
        runs = decode_runs(pieces)
        if any(text.strip() for text, _ in runs):
            first = next(bold for text, bold in runs if text.strip())
            self._out.append(marked([(label, first), *runs]) + "\n\n")
        elif not boxes:
            self._out.append("\n")
        for box in boxes:
            self._blocks(box, None, 0)

    def _pieces(
        self, element: etree._Element, styles: list[str | None], boxes: list[etree._Element]
    ) -> Iterator[tuple[str, bool, str | None]]:
        bold = self._property(styles, tag(_FO, "font-weight")) == "bold"
        caps = self._property(styles, tag(_FO, "text-transform")) == "uppercase"
        font = self._property(styles, tag(_STYLE, "font-name"))

        def piece(text: str | None) -> Iterator[tuple[str, bool, str | None]]:
            if text:
                yield text.upper() if caps else text, bold, font

        yield from piece(" ".join(element.text.split("\n")) if element.text else None)
        for child in element:
            name = local(child)
            if name == "s":
                yield from piece(" ")
            elif name == "tab":
                yield from piece("\t")
            elif name == "line-break":
                yield from piece("\n")
            elif name in ("span", "a", "meta", "ruby", "ruby-base", "bookmark-ref"):
                yield from self._pieces(child, [child.get(tag(_TEXT, "style-name")), *styles], boxes)
            elif name == "note":
                body = child.find(tag(_TEXT, "note-body"))
                if body is not None:
                    kind = child.get(tag(_TEXT, "note-class")) or "footnote"
                    self._notes.append((kind, " ".join("".join(body.itertext()).split())))
            elif name in ("frame", "custom-shape"):
                boxes.extend([child] if name == "custom-shape" else [b for b in child if local(b) == "text-box"])
            elif name in ("page-number", "date", "time", "sequence", "user-field-get", "placeholder"):
                yield from piece("".join(child.itertext()))
            yield from piece(" ".join(child.tail.split("\n")) if child.tail else None)

    def _property(self, styles: list[str | None], name: str) -> str | None:
        """A property of text: of the innermost style that sets it."""
        for key in styles:
            for _ in range(_LONGEST_CHAIN):
                style = self._styles.get(key or "")
                if style is None:
                    break
                properties = style.find(tag(_STYLE, "text-properties"))
                found: str | None = None if properties is None else properties.get(name)
                if found is not None:
                    return found
                key = style.get(tag(_STYLE, "parent-style-name"))
        return None


def _list_format(written: str) -> str:
    """LibreOffice's own pattern `%1%.%2%)` -> `%1.%2)`."""
    for number in range(1, 10):
        written = written.replace(f"%{number}%", f"%{number}")
    return written
