"""Where on a web page the document stands: by the portal's own structure, else where nearly all running text is."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from bs4 import Tag

# A part with less text than this is a title or a menu.
_LEAST_LETTERS = 200
# The share of a page's running text that has to lie in one part before the rest is taken for the portal's.
_DOMINANT = 0.7
_MOST_STEPS = 60
# Words of a document's own first and last lines: what holds one of them is never left out.
_OF_DOCUMENT = re.compile(
    r"CỘNG H[OÒÕ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|\bSố\s?:\s?\d|Nơi nhận\s?:|\bĐiều \d{1,3}\.|(?:KT|TM|TL|TUQ)\.\s?[A-ZĐ]{2}|PHỤ LỤC"
    r"|, ngày \d{1,2} tháng \d{1,2} năm \d{4}"
)


@cache
def _portals() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(
        files("chithi.corpus.formats").joinpath("portals.toml").read_text("utf-8")
    )["portal"]
    return found


def main_content(body: Tag, page: str) -> Tag:
    """The part of a page that holds the document; the whole body when no part stands out.

    Args:
        body: of the page, scripts and styles taken out.
        page: its source.
    """
    head = page[:20_000] + page[-2_000:]
    for portal in _portals():
        if any(name in head for name in portal["names"]):
            for selector in portal["content"]:
                for found in body.select(selector):
                    if len(found.get_text(strip=True)) >= _LEAST_LETTERS:
                        for noise in found.select(", ".join(portal.get("noise", ())) or "no-such-tag"):
                            noise.decompose()
                        return found
    return _dominant(body)


def _dominant(body: Tag) -> Tag:
    """Step down to the child with nearly all running text, as long as nothing of the document is left behind."""
    sizes = _running_text(body)
    here = body
    for _ in range(_MOST_STEPS):
        children = [child for child in here.children if isinstance(child, Tag)]
        if not children:
            break
        best = max(children, key=lambda child: sizes.get(id(child), 0))
        if (
            best.name in ("p", "table", "tbody", "tr", "ul", "ol", "span", "b")
            or sizes.get(id(best), 0) < _LEAST_LETTERS
        ):
            break
        if sizes[id(best)] < _DOMINANT * sizes.get(id(here), 0):
            break
        left = " ".join(
            str(child) if not isinstance(child, Tag) else child.get_text(" ")
            for child in here.children
            if child is not best
        )
        if _OF_DOCUMENT.search(left):
            break
        here = best
    return here


def _running_text(body: Tag) -> dict[int, int]:
    """For each element the number of characters in it that are no link."""
    sizes: dict[int, int] = {}
    for text in body.find_all(string=True):
        if type(text).__name__ != "NavigableString":
            continue
        size = len(text.strip())
        if not size:
            continue
        chain = []
        node = text.parent
        linked = False
        while node is not None:
            chain.append(node)
            linked = linked or node.name in ("a", "button", "label")
            if node is body:
                break
            node = node.parent
        if not linked:
            for node in chain:
                sizes[id(node)] = sizes.get(id(node), 0) + size
    return sizes
