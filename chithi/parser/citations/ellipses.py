"""Instructions that leave out the document they act on: "Bãi bỏ khoản 2 Điều 5", under an article that amends Nghị định X.

An amending document names its target once, in its title or at the head of an article; the items under it give provisions only.
Each such instruction is an edge of its own, with the provision as its text and the target's identity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from chithi.parser.citations.pinpoints import pinpoints_in
from chithi.parser.citations.relations import opening_trigger
from chithi.parser.document import Citation, Pinpoint, Relation
from chithi.parser.passage import Passage
from chithi.parser.rules import load

_OPERATIVE = frozenset({"amends", "replaces", "abolishes"})
_QUOTED = re.compile(r"“[^”]{0,600}”?")
_WHERE = re.compile(r"\s*,?\s*(?:vào\s+)?(?:sau|trước|vào)\s+(?:sau\s+|trước\s+)?")
_OWN = re.compile(
    r"\s+(?:(?:(?:của|tại)\s+)?(?:điều|khoản|điểm|mục|chương)\s+này|này|kèm\s+theo|của\s+(?:luật|bộ|nghị|thông|quyết|quy)\w*\s+\S*\s*này)"
)


@dataclass(slots=True)
class Amended:
    """The documents that are being amended, by the item that names them."""

    by_path: dict[str, Citation] = field(default_factory=dict)
    provisions: dict[str, Pinpoint] = field(default_factory=dict)
    by_title: list[Citation] = field(default_factory=list)

    def note(self, citation: Citation, path: str) -> None:
        """Remember a citation if it is the target of an amendment."""
        if citation.relation != "amends" or citation.nested_in is not None or citation.form in ("self", "anaphoric"):
            return
        if citation.rule == "rel.naming":  # the document before it once more
            return
        if citation.part in ("title", "preamble"):
            self.by_title.append(citation)
        else:
            self.by_path.setdefault(path, citation)

    def completed(self, path: str, pinpoint: Pinpoint) -> Pinpoint:
        """A provision with the article (and clause) that the items above it named: "b) … điểm c" under "1. … Điều 16".

        Args:
            path: the item's; its own provision is kept for the items under it.
            pinpoint: as the item names it.
        """
        above = path.rpartition("/")[0]
        while above and pinpoint.article is None:
            known = self.provisions.get(above)
            if known is not None and known.article is not None and "," not in known.article:
                clause = pinpoint.clause or (known.clause if pinpoint.point else None)
                pinpoint = pinpoint.model_copy(update={"article": known.article, "clause": clause})
            above = above.rpartition("/")[0]
        self.provisions.setdefault(path, pinpoint)
        return pinpoint

    def target(self, path: str) -> Citation | None:
        """The document that the instructions of an item act on: that of the nearest item above, or the title's only one."""
        while path:
            if path in self.by_path:
                return self.by_path[path]
            path = path.rpartition("/")[0]
        names = {c.symbol or c.text for c in self.by_title}
        return self.by_title[-1] if len(names) == 1 else None


def opens_with_verb(low: str, start: int) -> bool:
    """Whether a paragraph may open with an instruction; a cheap look before `find_ellipsis`."""
    return low.startswith(_verbs(), start)


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(load("relations")["openers"])


def find_ellipsis(low: str, passage: Passage) -> tuple[Relation, str, tuple[int, int], Pinpoint] | None:
    """The instruction of a paragraph that names provisions but no document.

    Args:
        low: plain text in lower case.
        passage: a paragraph of the body without a citation behind its first verb.

    Returns:
        The relation, the id of the rule, the span of the first provision named and the pinpoint; None when there is none.
    """
    if passage.quoted or passage.part != "body":
        return None
    trigger = opening_trigger(low, passage)
    if trigger is None or trigger[0] not in _OPERATIVE:
        return None
    relation, rule, at = trigger
    end = min(passage.end, at + 700)
    hidden = _QUOTED.sub(lambda m: " " * len(m[0]), low[at:end])
    first = pinpoints_in(hidden)
    if first is None:
        return None
    start, stop, pinpoint = first
    if pinpoint.article is None:
        where = _WHERE.match(hidden, stop)
        beside = pinpoints_in(hidden[where.end() :]) if where is not None else None
        if beside is not None and beside[0] == 0:  # "bổ sung khoản 9 vào sau khoản 8 Điều 2"
            clause = pinpoint.clause or (beside[2].clause if pinpoint.point else None)
            pinpoint = pinpoint.model_copy(update={"article": beside[2].article, "clause": clause})
    if _OWN.match(hidden, stop):
        return None
    return relation, rule, (at + start, at + stop), pinpoint
