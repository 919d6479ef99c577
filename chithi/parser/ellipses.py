"""Instructions that leave out the document they act on: "Bãi bỏ khoản 2 Điều 5", under an article that amends Nghị định X.

An amending document names its target once, in its title or at the head of an article; the items under it give provisions only.
Each such instruction is an edge of its own, with the provision as its text and the target's identity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chithi.parser.document import Citation, Pinpoint, Relation
from chithi.parser.passage import Passage
from chithi.parser.pinpoints import pinpoints_in
from chithi.parser.relations import opening_trigger

_OPERATIVE = frozenset({"amends", "replaces", "abolishes"})
_QUOTED = re.compile(r"“[^”]{0,600}”?")
_OWN = re.compile(
    r"\s+(?:(?:(?:của|tại)\s+)?(?:điều|khoản|điểm|mục|chương)\s+này|này|kèm\s+theo|của\s+(?:luật|bộ|nghị|thông|quyết|quy)\w*\s+\S*\s*này)"
)


@dataclass(slots=True)
class Amended:
    """The documents that are being amended, by the item that names them."""

    by_path: dict[str, Citation] = field(default_factory=dict)
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

    def target(self, path: str) -> Citation | None:
        """The document that the instructions of an item act on: that of the nearest item above, or the title's only one."""
        while path:
            if path in self.by_path:
                return self.by_path[path]
            path = path.rpartition("/")[0]
        names = {c.symbol or c.text for c in self.by_title}
        return self.by_title[-1] if len(names) == 1 else None


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
    if _OWN.match(hidden, stop):
        return None
    return relation, rule, (at + start, at + stop), pinpoint
