"""Lists of documents that line breaks cut into paragraphs: "… Quyết định số 1; ¶ Quyết định số 2 … hết hiệu lực".

What is said behind the last member holds for those in the paragraphs before it; they wait here until it is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from chithi.parser.citations.objects import LIST_GAP, names_part
from chithi.parser.document import Citation
from chithi.parser.passage import Passage


class OpenList:
    """The members of a list that may go on in the next paragraph, as indices of a document's citations.

    Args:
        low: plain text of the document in lower case.
    """

    def __init__(self, low: str) -> None:
        self._low = low
        self._members: list[int] = []
        self._path = ""
        self._part = False

    def clear(self) -> None:
        """The list is over."""
        self._members = []

    def read(
        self,
        passage: Passage,
        lead: int,
        sentence: int,
        rows: Sequence[int],
        last: Sequence[int],
        found: list[Citation],
    ) -> None:
        """Take in a paragraph: what ends its list ends the members that wait, else its own members wait too.

        Args:
            passage: the paragraph.
            lead: where its first document begins, with its pinpoint.
            sentence: where its last sentence begins.
            rows: its documents, those inside titles left out.
            last: the ones of them that form its last list.
            found: the document's citations so far, which are changed in place.
        """
        goes_on = self._path == passage.path and LIST_GAP.fullmatch(self._low, passage.start, lead) is not None
        turned = found[rows[0]] if goes_on and self._members else None
        if turned is not None and turned.rule.startswith("rel.after."):
            for index in (*self._members, *last):
                part = self._part or found[index].pinpoint is not None
                change = {"relation": turned.relation, "rule": turned.rule, "scope": "part" if part else "whole"}
                found[index] = found[index].model_copy(update=change)
        open_end = self._low[passage.start : passage.end].rstrip().endswith((";", ","))
        if not open_end or not last or any(found[index].rule != "rel.cites" for index in last):
            self.clear()
        elif goes_on and self._members and last[0] == rows[0]:
            self._members += last
        else:
            first = found[last[0]].span[0]
            self._members, self._path = list(last), passage.path
            self._part = names_part(self._low[sentence:first])
