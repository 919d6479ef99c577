"""Passages: the paragraphs of a document with their place in it, which the later stages read.

`layout` finds the zones, `items` the outline; from there on nobody looks at line positions again.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from chithi.corpus.vietnamese import plain
from chithi.parser.document import Header, Part


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph.

    Attributes:
        start, end: span in the text, without the item's label.
        part: title, preamble, body or closing. Annexes, recipients and signature give no passage.
        path: where it stands: an item path ("4/-1"), "p1" in a body without labels, "preamble", "closing", "title".
        first: the paragraph that carries the item's label (or the only one of "p1"); false for those that follow it.
        parent: path of the item above ("4" for "4/-1"), None at top level.
        has_children: the item has sub-items, so that the paragraph introduces or heads a list.
        quoted: inside text that an amending document writes out ("“Điều 12a. …”").
    """

    start: int
    end: int
    part: Part
    path: str
    first: bool = True
    parent: str | None = None
    has_children: bool = False
    quoted: bool = False

    @property
    def item(self) -> str | None:
        """The item path, or None outside of the body's items (the form that citations use)."""
        return self.path if self.part == "body" else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as far as the structure stages have read it: the common input of citations, deadlines, assignments.

    Attributes:
        text: the clean text that all spans point into.
        header: the header as read.
        passages: the paragraphs in document order.
        plain: `text` for matching: same length, canonical tone placement, plain hyphens and spaces.
    """

    text: str
    header: Header
    passages: tuple[Passage, ...]
    plain: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", plain(self.text))
