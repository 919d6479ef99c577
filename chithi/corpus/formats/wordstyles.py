"""Word's style sheets and numbering definitions: what a run looks like, and which label a paragraph has."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from chithi.corpus.formats.numbering import Counters, Level
from chithi.corpus.formats.packages import tag

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LONGEST_CHAIN = 20


def w(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return tag(W, name)


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute of an element that may be missing."""
    return None if element is None else element.get(w(name))


def on(properties: etree._Element | None, name: str) -> bool | None:
    """A switch among properties: True, False, or None where it is not set."""
    element = None if properties is None else properties.find(w(name))
    if element is None:
        return None
    return value(element) not in ("0", "false", "off", "none")


def whole(text: str | None) -> int | None:
    """A whole number out of an attribute; None for anything else."""
    text = (text or "").removeprefix("-")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


class Styles:
    """The styles of a document, each with what it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._switches: dict[tuple[str, str], bool | None] = {}
        self._fonts: dict[str, str | None] = {}
        self.default_paragraph: str | None = None
        self.default_font: str | None = None
        if root is None:
            return
        for style in root.iterchildren(w("style")):
            key = style.get(w("styleId"))
            if key is None:
                continue
            self._styles[key] = style
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true"):
                self.default_paragraph = key
        self.default_font = font_of(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))

    def chain(self, key: str | None) -> list[etree._Element]:
        """A style and what it is based on, nearest first."""
        found: list[etree._Element] = []
        while key is not None and key in self._styles and len(found) < _LONGEST_CHAIN:
            found.append(self._styles[key])
            key = value(found[-1].find(w("basedOn")))
        return found

    def switch(self, key: str | None, name: str) -> bool | None:
        """Whether a style sets a switch of runs ("b", "caps", "vanish")."""
        if key is None:
            return None
        if (key, name) not in self._switches:
            settings = (on(style.find(w("rPr")), name) for style in self.chain(key))
            self._switches[key, name] = next((s for s in settings if s is not None), None)
        return self._switches[key, name]

    def font(self, key: str | None) -> str | None:
        """The font that a style sets."""
        if key is None:
            return None
        if key not in self._fonts:
            fonts = (font_of(style.find(w("rPr"))) for style in self.chain(key))
            self._fonts[key] = next((font for font in fonts if font), None)
        return self._fonts[key]

    def numbering(self, key: str | None) -> tuple[str | None, int | None]:
        """The list and level that a paragraph style puts its paragraphs in."""
        number: str | None = None
        level: int | None = None
        for style in self.chain(key):
            properties = style.find(f"{w('pPr')}/{w('numPr')}")
            if properties is not None:
                number = number or value(properties.find(w("numId")))
                level = whole(value(properties.find(w("ilvl")))) if level is None else level
        return number, level

    def name(self, key: str | None) -> str:
        """The name of a style, lower case; the key itself when it has none."""
        chain = self.chain(key)
        return (value(chain[0].find(w("name"))) or key or "").lower() if chain else (key or "").lower()

    def numbering_of(self, key: str) -> str | None:
        """The list that a numbering style stands for."""
        chain = self.chain(key)
        return value(chain[0].find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")) if chain else None


def font_of(properties: etree._Element | None) -> str | None:
    """The font that run properties name for letters beyond ASCII; "theme" for one of the document's theme, which is new."""
    fonts = None if properties is None else properties.find(w("rFonts"))
    if fonts is None:
        return None
    font: str | None = "theme" if fonts.get(w("hAnsiTheme")) else fonts.get(w("hAnsi")) or fonts.get(w("ascii"))
    return font


@dataclass(slots=True)
class _List:
    """A list: its levels, the levels' paragraph styles, its counters (shared with the lists of the same definition)."""

    levels: dict[int, Level]
    styles: dict[str, int]
    counters: Counters
    restarts: dict[int, int]


class Numbering:
    """The numbered lists of a document; labels are asked for in the order of the paragraphs."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, etree._Element] = {}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, Counters] = {}
        if root is not None:
            for element in root.iterchildren(w("abstractNum")):
                self._abstract[element.get(w("abstractNumId")) or ""] = element
            for element in root.iterchildren(w("num")):
                self._numbers[element.get(w("numId")) or ""] = element

    def label(self, properties: etree._Element | None, style: str | None) -> str:
        """The label that Word shows before a paragraph, with what stands between it and the text; empty for none.

        Args:
            properties: the paragraph's `pPr`.
            style: the key of its style.
        """
        own = None if properties is None else properties.find(w("numPr"))
        number = value(own.find(w("numId"))) if own is not None else None
        level = whole(value(own.find(w("ilvl")))) if own is not None else None
        if number is None:
            number, styled = self._styles.numbering(style)
            level = styled if level is None else level
        if number is None or number == "0":
            return ""
        found = self._list(number)
        if found is None:
            return ""
        if level is None:
            level = next((found.styles[s] for s in self._keys(style) if s in found.styles), 0)
        if not 0 <= level <= 8:
            return ""
        if level in found.restarts:
            # An override starts the count anew once, where its list first comes up.
            found.counters.values[level] = found.restarts.pop(level) - 1
        found.counters.step(found.levels, level)
        label = found.counters.label(found.levels, level)
        return label + found.levels.get(level, Level()).glue if label else ""

    def _keys(self, style: str | None) -> list[str]:
        return [element.get(w("styleId")) or "" for element in self._styles.chain(style)]

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> _List | None:
        element = self._numbers.get(number)
        if element is None:
            return None
        key = value(element.find(w("abstractNumId"))) or ""
        for _ in range(_LONGEST_CHAIN):
            linked = value(self._abstract[key].find(w("numStyleLink"))) if key in self._abstract else None
            target = self._styles.numbering_of(linked) if linked else None
            if target is None or target not in self._numbers:
                break
            key = value(self._numbers[target].find(w("abstractNumId"))) or ""
        abstract = self._abstract.get(key)
        if abstract is None:
            return None
        levels: dict[int, Level] = {}
        styles: dict[str, int] = {}
        for lvl in abstract.iterchildren(w("lvl")):
            self._add(lvl, levels, styles)
        restarts: dict[int, int] = {}
        for override in element.iterchildren(w("lvlOverride")):
            at = whole(override.get(w("ilvl")))
            lvl = override.find(w("lvl"))
            if lvl is not None:
                self._add(lvl, levels, styles)
            start = whole(value(override.find(w("startOverride"))))
            if at is not None and start is not None:
                restarts[at] = start
        return _List(levels, styles, self._counters.setdefault(key, Counters()), restarts)

    def _add(self, lvl: etree._Element, levels: dict[int, Level], styles: dict[str, int]) -> None:
        at = whole(lvl.get(w("ilvl")))
        if at is None or at > 8:
            return
        restart = whole(value(lvl.find(w("lvlRestart"))))
        start = whole(value(lvl.find(w("start"))))
        levels[at] = Level(
            form=value(lvl.find(w("numFmt"))) or "decimal",
            text=(value(lvl.find(w("lvlText"))) or "")[:200],
            start=1 if start is None else start,
            restart=None if restart is None else restart - 1,
            legal=on(lvl, "isLgl") or False,
            glue="" if value(lvl.find(w("suff"))) == "nothing" else " ",
        )
        style = value(lvl.find(w("pStyle")))
        if style:
            styles[style] = at
