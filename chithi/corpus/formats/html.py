"""HTML pages: the text in reading order, with bold kept as Markdown and table cells as bars."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PreformattedString

from chithi.corpus.chrome import facts_of
from chithi.corpus.decoding import decode, looks_binary
from chithi.corpus.encodings.capitals import restore
from chithi.corpus.formats import Raw
from chithi.corpus.formats.maincontent import main_content
from chithi.corpus.formats.numbering import written
from chithi.corpus.limits import Limits
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
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
# Bold type that begins or ends inside a word ("N**GHỊ ĐỊNH**", "**Đ**iều") is a slip.
_SPLIT_WORD = re.compile(r"(?<![^\W\d_*])([^\W\d_])\*\*(?=[^\W\d_])")
_LONE_LETTER = re.compile(r"\*\*([^\W\d_])\*\*(?=[^\W\d_])")
# The marks of numbered lists, by the values of their `type`.
_LISTS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LABELLED = re.compile(
    r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]|\(?\d{1,2}\)|[-–+*•]|Điều \d|Chương )"
)
_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<div", b"<table", b"<p>", b"<meta")


class _Html:
    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    isolated = False

    def accepts(self, data: bytes, suffix: str) -> bool:
        head = data[:4096]
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
        return not looks_binary(head) and (start.startswith(_STARTS) or suffix in self.suffixes)

    def missing(self) -> str | None:
        return None

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        declared = _CHARSET.search(data[:4096])
        decoded = decode(data, path, declared[1].decode("ascii") if declared else None)
        text, facts = read_page(decoded.text)
        if decoded.legacy == "tcvn3":  # once more without the tags, which hid what stands in capitals
            text = "\n".join(map(restore, text.split("\n")))
        return Raw(text, "text/html", decoded.encoding, decoded.warnings, metadata=facts)


HTML = _Html()


def read_page(page: str) -> tuple[str, dict[str, str]]:
    """The text of an HTML page and what the page says of the document beside it.

    Returns:
        The text: one line a block, `**` round bold, `|` between the cells of a table row; the facts by field.
    """
    with warnings.catch_warnings():
        # Saved pages that start with an XML declaration are HTML all the same.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(page, "lxml")
    for tag in soup(_DROPPED):
        tag.decompose()
    body = soup.body or soup
    content = main_content(body, page)
    facts = {} if content is body else facts_of(lines_of(_text(body)))
    return _text(content), facts


def text_of_page(page: str) -> str:
    """The text of an HTML page, as `read_page` gives it."""
    return read_page(page)[0]


def _text(part: Tag) -> str:
    out: list[str] = []
    _render(part, out)
    text = _SPLIT_WORD.sub(r"**\1", _LONE_LETTER.sub(r"\1", "".join(out)))
    lines = (re.sub(r"[ \t\r\f\v]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _render(root: Tag, out: list[str]) -> None:
    # An explicit stack: pages nest deeper than Python's recursion limit.
    stack: list[Tag | NavigableString | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Tag):
            before, after = _frame(node)
            out.append(before)
            stack.append(after)
            stack.extend(child for child in reversed(node.contents) if isinstance(child, (Tag, NavigableString)))
        elif isinstance(node, PreformattedString):
            continue  # comments, declarations
        elif isinstance(node, NavigableString):
            out.append(re.sub(r"\s+", " ", node))
        else:
            out.append(node)


def _frame(tag: Tag) -> tuple[str, str]:
    """What stands before and after the content of a tag."""
    name = tag.name
    if name == "br":
        return "  \n", ""
    if name == "li":
        return "\n\n" + _label(tag), "\n\n"
    if name in ("td", "th"):
        return "\n|\n", "\n"
    if name == "tr":
        return "\n", "\n|\n"
    if name in ("b", "strong") and tag.get_text(strip=True) and not tag.find(_BLOCKS):
        return "**", "**"
    if name in _HEADINGS:
        return "\n\n**", "**\n\n"
    if name in _BLOCKS:
        return "\n\n", "\n\n"
    return "", ""


def _label(item: Tag) -> str:
    """The label that a browser shows before an item of a numbered list; none where the text has its own."""
    parent = item.parent
    if parent is None or parent.name != "ol" or _LABELLED.match(item.get_text()[:20].lstrip()):
        return ""
    own = str(item.get("value") or "")
    if own.isascii() and own.isdigit() and len(own) < 6:
        number = int(own)
    else:
        start = str(parent.get("start") or "1")
        first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
        number = first + _position(item)
    return written(number, _LISTS.get(str(parent.get("type") or "1"), "decimal")) + ". "


def _position(item: Tag) -> int:
    """How many items stand before one in its list; far down in a list that is too long to be text it no longer counts."""
    before = 0
    for sibling in item.previous_siblings:
        before += isinstance(sibling, Tag) and sibling.name == "li"
        if before >= 500:
            break
    return before
