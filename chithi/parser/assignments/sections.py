"""What the sections of a document are about, where that decides whether a sentence instructs.

A section on results tells what somebody did, one on criteria whom they measure, one on scope whom rules apply to; the
same words under "Nhiệm vụ" tell somebody to act.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chithi.parser.passage import Passage
from chithi.parser.rules import rules

SectionKind = Literal["tasks", "findings", "criteria", "scope"]
_REPORTS = {"BC"}
_LONGEST = 160  # characters of a heading


class Sections:
    """The kinds of the sections of a document.

    Args:
        text: the plain text that the passages point into.
        passages: the paragraphs in document order.
        document_type: code of the document's type; a report is findings except where a section says otherwise.
    """

    def __init__(self, text: str, passages: Sequence[Passage], document_type: str | None) -> None:
        self._default: SectionKind = "findings" if document_type in _REPORTS else "tasks"
        self._kinds: dict[str, SectionKind] = {}
        for passage in passages:
            if passage.first and passage.part == "body":
                kind = _kind_of_heading(text[passage.start : min(passage.end, passage.start + _LONGEST + 1)])
                if kind is not None:
                    self._kinds.setdefault(passage.path, kind)

    def kind(self, path: str) -> SectionKind:
        """The kind of the innermost section around a path of which a heading says what it is about."""
        while path:
            if path in self._kinds:
                return self._kinds[path]
            path = path.rpartition("/")[0]
        return self._default


def _kind_of_heading(text: str) -> SectionKind | None:
    if len(text) > _LONGEST or ";" in text or text.rstrip().endswith("."):
        return None
    for rule in rules("contexts", "section"):
        if rule.pattern.search(text):
            kind: SectionKind = rule.data["kind"]
            return kind
    return None
