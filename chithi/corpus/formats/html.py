"""HTML pages: the text in reading order, with bold kept as Markdown and table cells as bars."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PreformattedString

from chithi.corpus.decoding import decode, looks_binary
from chithi.corpus.formats import Raw
from chithi.corpus.limits import Limits

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
        return Raw(text_of_page(decoded.text), "text/html", decoded.encoding, decoded.warnings)


HTML = _Html()


def text_of_page(page: str) -> str:
    """The text of an HTML page: one line a block, `**` round bold, `|` between the cells of a table row."""
    with warnings.catch_warnings():
        # Saved pages that start with an XML declaration are HTML all the same.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(page, "lxml")
    for tag in soup(_DROPPED):
        tag.decompose()
    out: list[str] = []
    _render(soup.body or soup, out)
    lines = (re.sub(r"[ \t\r\f\v]+", " ", line).strip() for line in "".join(out).split("\n"))
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
