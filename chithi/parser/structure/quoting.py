"""Provisions that a document writes out word for word: from an opening quotation mark to the one that closes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from chithi.parser.structure.components import Line

OPENS_QUOTE = re.compile(r"[“\"«]")
_AFTER_COLON = re.compile(r":\s*[“\"«](?=\S)")
_CLOSES_QUOTE = re.compile(r"[”\"»]\s*[.;,]{0,2}\s*$")
# A written-out amendment longer than this many paragraphs has lost its closing mark.
_LONGEST_QUOTE = 400


def quote_end(lines: Sequence[Line], i: int, at: int, goes_on: Callable[[str], bool]) -> int | None:
    """The index of the last line of the quotation that line `i` opens and leaves open; None when it opens none.

    Args:
        lines: of the body.
        i: the line.
        at: where its text begins behind its label.
        goes_on: whether a paragraph is the document's own next instruction, so that the closing mark was lost before it.
    """
    tail = lines[i].plain[at:]
    opening = None
    if OPENS_QUOTE.match(tail) and i and lines[i - 1].plain.rstrip().endswith((":", "”;", "”.", "”,")):
        opening = tail
    elif (colon := _AFTER_COLON.search(tail)) is not None:
        opening = tail[colon.end() - 1 :]
    if opening is None or open_quotes(opening) <= 0:
        return None
    for j in range(i + 1, min(len(lines), i + _LONGEST_QUOTE)):
        if goes_on(lines[j].plain):
            return j - 1
        if _CLOSES_QUOTE.search(lines[j].plain) and open_quotes(lines[j].plain) < 0:
            return j
    return None  # no closing mark: the new text ends before the next article of the document itself


def open_quotes(text: str) -> int:
    """How many quotation marks a paragraph opens without closing them; negative when it closes one opened before."""
    if "“" in text or "”" in text:
        return text.count("“") - text.count("”")
    if text.count('"') % 2 == 0:
        return 0
    return 1 if text.lstrip().startswith('"') or ': "' in text else -1
