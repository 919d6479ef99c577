"""Reads web pages: the text of the part that holds the document, and what the page says of it beside."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PreformattedString

from chithi.corpus.chrome import facts_of
from chithi.corpus.formats.maincontent import main_content
from chithi.corpus.formats.numbering import written
from chithi.corpus.markup import lines_of

_BLOCK_NAMES = (
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
# Not forms: older portals wrap the whole page in one.
_DROPPED = (
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "button",
    "select",
    "option",
    "textarea",
    "aside",
    "svg",
    "iframe",
    "head",
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Bold type that begins or ends inside a word ("N**GHỊ ĐỊNH**", "**Đ**iều") is a slip.
_SPLIT_WORD = re.compile(r"(?<![^\W\d_*])([^\W\d_])\*\*(?=[^\W\d_])")
_LONE_LETTER = re.compile(r"\*\*([^\W\d_])\*\*(?=[^\W\d_])")
# The marks of numbered lists, by the values of their `type`.
_LISTS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LABELLED = re.compile(
    r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]|\(?\d{1,2}\)|[-–+*•]|Điều \d|Chương )"
)
# A number set high is the mark of a note, unless it is a power: "m²", "10⁶", "x²".
_NOTE = re.compile(r"[\[(]?\d{1,3}[\])]?")
_POWER = re.compile(r"(?:(?<![^\W\d_])(?:[kcdm]?m|[^\W\d_])|(?<!\w)10)\Z")


def read_page(page: str) -> tuple[str, dict[str, str]]:
    """The text of an HTML page and what the page says of the document beside it.

    Returns:
        The text: one line a block, `**` round bold, `|` between the cells of a table row; the facts by field.
    """
    with warnings.catch_warnings():
        # Saved pages that start with an XML declaration are HTML all the same, and whatever is short is a short page.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(page, "lxml")
    for tag in soup(_DROPPED):
        tag.decompose()
    body = soup.body or soup
    content = main_content(body, page)
    facts = {} if content is body else facts_of(lines_of(_text(body)))
    return _text(content), facts


def _text(part: Tag) -> str:
    out: list[str] = []
    _render(part, out)
    text = _SPLIT_WORD.sub(r"**\1", _LONE_LETTER.sub(r"\1", "".join(out)))
    lines = (re.sub(r"[ \t\r\f\v]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _render(root: Tag, out: list[str]) -> None:
    layout = _Layout(root)
    # An explicit stack: pages nest deeper than Python's recursion limit.
    stack: list[Tag | NavigableString | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Tag):
            if node.name == "sup" and _is_note_mark(node, "".join(out[-8:])[-20:]):
                continue
            before, after = layout.frame(node)
            out.append(before)
            stack.append(after)
            stack.extend(child for child in reversed(node.contents) if isinstance(child, (Tag, NavigableString)))
        elif isinstance(node, PreformattedString):
            continue  # comments, declarations
        elif isinstance(node, NavigableString):
            out.append(re.sub(r"\s+", " ", node))
        else:
            out.append(node)


def _is_note_mark(raised: Tag, before: str) -> bool:
    """Whether what is set high behind a text points at a note; at the start of a line it is the number of the note."""
    before = before.rstrip(" *")
    return bool(
        before and before[-1] != "\n" and _NOTE.fullmatch(raised.get_text().strip()) and not _POWER.search(before)
    )


class _Layout:
    """What the tags of a part of a page mean for its text, found out in one pass over it."""

    def __init__(self, root: Tag) -> None:
        self._blocks: set[int] = set()
        self._filled: set[int] = set()
        self._positions: dict[int, int] = {}
        for node in root.descendants:
            if isinstance(node, Tag):
                if node.name in _BLOCKS:
                    _mark(node.parent, root, self._blocks)
                if node.name == "ol":
                    items = (child for child in node.children if isinstance(child, Tag) and child.name == "li")
                    self._positions.update((id(item), number) for number, item in enumerate(items))
            elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString) and node.strip():
                _mark(node.parent, root, self._filled)

    def frame(self, tag: Tag) -> tuple[str, str]:
        """What stands before and after the content of a tag."""
        name = tag.name
        if name == "br":
            return "  \n", ""
        if name == "li":
            return "\n\n" + self._label(tag), "\n\n"
        if name in ("td", "th"):
            return "\n|\n", "\n"
        if name == "tr":
            return "\n", "\n|\n"
        if name in ("b", "strong") and id(tag) in self._filled and id(tag) not in self._blocks:
            return "**", "**"
        if name in _HEADINGS:
            return "\n\n**", "**\n\n"
        if name in _BLOCKS:
            return "\n\n", "\n\n"
        return "", ""

    def _label(self, item: Tag) -> str:
        """The label that a browser shows before an item of a numbered list; none where the text has its own."""
        parent = item.parent
        position = self._positions.get(id(item))
        if parent is None or position is None or _LABELLED.match(_beginning(item)):
            return ""
        own, start = _whole(item.get("value")), _whole(parent.get("start"))
        number = (1 if start is None else start) + position if own is None else own
        return written(number, _LISTS.get(str(parent.get("type") or "1"), "decimal")) + ". "


def _mark(node: Tag | None, root: Tag, marked: set[int]) -> None:
    """Mark an element and those round it, up to the root or to one that is marked already."""
    while node is not None and id(node) not in marked:
        marked.add(id(node))
        if node is root:
            break
        node = node.parent


def _beginning(item: Tag) -> str:
    """The first words of an element."""
    return next((text.strip() for text in item.strings if text.strip()), "")[:20]


def _whole(value: object) -> int | None:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
